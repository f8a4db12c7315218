import { useEffect } from 'react';

/** Calls back once, some moments after the state it waits for has been painted: then the rest may be fetched. */
export function useWhenPainted(isReady: boolean, onPainted: () => void): void {
  useEffect(() => {
    if (!isReady) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(onPainted, 0);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [isReady, onPainted]);
}
