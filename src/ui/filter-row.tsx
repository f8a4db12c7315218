import { type ReactNode, useId, useState } from 'react';
import { Button } from './button.tsx';
import { UI_WORDS } from './words.ts';

export interface FilterRowProps {
  readonly search: ReactNode;
  /** The list that is asked for most: it stays in sight on a phone too. */
  readonly first: ReactNode;
  /** How many of the others narrow what is shown. */
  readonly inForce: number;
  /** The other filters, in two columns on a phone. */
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** Search and filters in a row; on a phone all but the first fold under a button that says how many are in force. */
export function FilterRow({ search, first, inForce, children, className = '' }: FilterRowProps) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className={`grid grid-cols-[minmax(0,1fr)_auto] items-center gap-2 sm:flex sm:flex-wrap sm:gap-3 ${className}`}>
      <div className="col-span-2 min-w-0 sm:w-64">{search}</div>
      <div className="min-w-0 sm:w-44">{first}</div>
      <div className="self-stretch *:h-full! sm:hidden">
        <Button aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
          {UI_WORDS.filters}
          {inForce > 0 && (
            <>
              <span className="font-normal text-ink-3">{inForce}</span>
              <span className="sr-only">{UI_WORDS.inForce}</span>
            </>
          )}
        </Button>
      </div>
      <div id={id} className={`col-span-2 grid grid-cols-2 items-center gap-2 sm:contents ${isOpen ? '' : 'max-sm:hidden'}`}>
        {children}
      </div>
    </div>
  );
}
