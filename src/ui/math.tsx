import './math.css';
import { createElement, type ReactNode, useEffect, useRef, useState } from 'react';

/** An element of MathML, as the floors above hand it over. */
export interface MathElement {
  readonly tag: string;
  readonly isLetter?: boolean;
  readonly children: readonly (MathElement | string)[];
}

export interface MathProps {
  readonly children: readonly MathElement[];
  /** The same in a line of text, for readers by ear whose browser does not read MathML. */
  readonly label?: string | undefined;
  /** In a line of small text. */
  readonly small?: boolean | undefined;
}

/** Mathematical notation by the browser's own means; letters are slanted by the serif, so that no other face is loaded. */
export function MathML({ children, label, small }: MathProps) {
  return createElement(
    'math',
    { className: small ? 'math math-small' : 'math', displaystyle: 'true', 'aria-label': label },
    ...children.map(draw),
  );
}

/** A line of notation, which no browser breaks: where it is wider than its place it scrolls, by the keyboard too. */
export function MathLine({ className = '', children }: { readonly className?: string; readonly children: ReactNode }) {
  const line = useRef<HTMLParagraphElement>(null);
  const [isWider, setWider] = useState(false);
  useEffect(() => {
    const shown = line.current;
    if (shown === null) return;
    const observer = new ResizeObserver(() => setWider(shown.scrollWidth > shown.clientWidth));
    observer.observe(shown);
    return () => observer.disconnect();
  }, []);
  return (
    <p ref={line} tabIndex={isWider ? 0 : undefined} className={`overflow-x-auto overflow-y-hidden ${className}`}>
      {children}
    </p>
  );
}

function draw(node: MathElement | string): ReactNode {
  if (typeof node === 'string') return node;
  const { tag, isLetter, children } = node;
  const props = tag === 'mi' ? { mathvariant: 'normal', className: isLetter ? 'math-letter' : undefined } : null;
  return createElement(tag, props, ...children.map(draw));
}
