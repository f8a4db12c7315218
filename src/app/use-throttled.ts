import { useEffect, useRef, useState } from 'react';

/**
 * Follows a value at once after a pause, and no more often than once in `everyMs` while it keeps changing: what is dear to draw
 * follows a drag in steps, and the last value always comes.
 */
export function useThrottled<Value>(value: Value, everyMs: number): Value {
  const [followed, setFollowed] = useState(value);
  const last = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const timer = setTimeout(
      () => {
        last.current = performance.now();
        setFollowed(value);
      },
      Math.max(0, last.current + everyMs - performance.now()),
    );
    return () => clearTimeout(timer);
  }, [value, everyMs]);
  return followed;
}
