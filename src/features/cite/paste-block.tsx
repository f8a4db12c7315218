import type { Ref } from 'react';
import type { Pieces } from '#exchange/pieces.ts';

export interface PasteBlockProps {
  readonly ref?: Ref<HTMLElement>;
  /** Names the block for readers by ear. */
  readonly label: string;
  readonly pieces: Pieces;
  /** Lines of a table are not broken. */
  readonly isTable?: boolean;
}

/** Text to take away, in the face of what is pasted; what is the run's own is in the run's colour. */
export function PasteBlock({ ref, label, pieces, isTable = false }: PasteBlockProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section ref={ref} tabIndex={0} aria-label={label} className={`paste-block ${isTable ? 'is-table' : ''}`}>
      <pre>
        {pieces.map(({ text, isValue }, index) =>
          isValue ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other identity, and hold no state
            <span key={index} className="paste-value">
              {text}
            </span>
          ) : (
            text
          ),
        )}
      </pre>
    </section>
  );
}
