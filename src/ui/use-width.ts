import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * Width of an element in CSS pixels, following its container; measured before the first paint, 0 until then. What is hidden
 * keeps the width it had: nothing is drawn anew for not being seen.
 *
 * @param expected what it will be, where that is known: measuring lays out all that stands in the page
 */
export function useWidth(element: RefObject<HTMLElement | null>, expected = 0): number {
  const [width, setWidth] = useState(expected);
  const isExpected = useRef(expected > 0);
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return;
    if (!isExpected.current) setWidth(Math.round(target.getBoundingClientRect().width));
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
