import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';

export interface RejectedLinesProps {
  readonly lines: readonly { readonly id: string; readonly line: number; readonly file: string; readonly reason: string }[];
  /** All of them; the file holds those that are not listed. */
  readonly count: number;
}

const FIRST_SHOWN = 5;

/** Lines that are no run, each with its reason. */
export function RejectedLines({ lines, count }: RejectedLinesProps) {
  const [isOpen, setIsOpen] = useState(false);
  const shown = isOpen ? lines : lines.slice(0, FIRST_SHOWN);
  const left = count - shown.length;
  return (
    <ul aria-label="Lines not taken">
      {shown.map(({ id, line, file, reason }) => (
        <li
          key={id}
          className="grid min-h-11 grid-cols-[1.5rem_1fr_minmax(0,14.75rem)] items-center gap-x-4 border-b border-line py-1.5 text-body max-sm:grid-cols-[1.5rem_1fr]"
        >
          <span className="text-right text-ink-3">{line}</span>
          <span className="text-ink-3 wrap-anywhere">not taken{file === '' ? '' : `, ${file}`}</span>
          <span className="flex gap-2 text-label text-error wrap-anywhere max-sm:col-start-2">
            <Icon name="close" className="mt-px" />
            {reason}
          </span>
        </li>
      ))}
      {!isOpen && left > 0 && (
        <li className="flex min-h-11 items-center border-b border-line">
          <Button variant="link" onClick={() => setIsOpen(true)}>
            {left.toLocaleString('en-GB')} more not taken
          </Button>
        </li>
      )}
      {isOpen && left > 0 && (
        <li className="py-3 text-hint text-ink-3">And {left.toLocaleString('en-GB')} more: all of them are in the file.</li>
      )}
    </ul>
  );
}
