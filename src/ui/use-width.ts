import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * Width of an element in CSS pixels, following its container; measured before the first paint, 0 until then. What is hidden
 * keeps the width it had: nothing is drawn anew for not being seen.
 */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return;
    setWidth(Math.round(target.getBoundingClientRect().width));
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
