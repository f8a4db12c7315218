import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

type ValueElement = HTMLInputElement | HTMLSelectElement;

/**
 * Takes over what the reader typed into the prerendered field before the script had loaded: if the element already
 * differs from the text it was rendered with, that is the reader's doing and is reported as if typed now. A field that
 * the reader has left by then is reported as left, too.
 */
export function useTypedEarly(
  element: RefObject<ValueElement | null>,
  rendered: string,
  onTyped: (text: string) => void,
  onLeft?: (() => void) | undefined,
): void {
  const first = useRef({ rendered, onTyped });
  const left = useRef(onLeft);
  useEffect(() => {
    left.current = onLeft;
  });
  useLayoutEffect(() => {
    const typed = element.current?.value;
    if (typed === undefined || typed === first.current.rendered) return;
    first.current.onTyped(typed);
    if (document.activeElement !== element.current) setTimeout(() => left.current?.(), 0);
  }, [element]);
}
