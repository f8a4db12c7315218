import { type RefObject, useLayoutEffect, useRef } from 'react';

type ValueElement = HTMLInputElement | HTMLSelectElement;

/**
 * Takes over what the reader typed into the prerendered field before the script had loaded: if the element already
 * differs from the text it was rendered with, that is the reader's doing and is reported as if typed now.
 */
export function useTypedEarly(element: RefObject<ValueElement | null>, rendered: string, onTyped: (text: string) => void): void {
  const first = useRef({ rendered, onTyped });
  useLayoutEffect(() => {
    const typed = element.current?.value;
    if (typed !== undefined && typed !== first.current.rendered) first.current.onTyped(typed);
  }, [element]);
}
