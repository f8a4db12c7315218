import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export interface SortButtonProps {
  /** Undefined where another column sorts the rows. */
  readonly sorted: 'ascending' | 'descending' | undefined;
  readonly onSort: () => void;
  /** The arrow stands before the words, so that those of a column of figures end where the figures do. */
  readonly isMirrored?: boolean | undefined;
  readonly children: ReactNode;
}

/** The words of a column as the button that sorts by it; the cell around it bears `aria-sort`. */
export function SortButton({ sorted, onSort, isMirrored, children }: SortButtonProps) {
  return (
    <button
      type="button"
      onClick={onSort}
      className={`-my-1 inline-flex min-h-6 items-center gap-1 [text-align:inherit] hover:text-ink touch:min-h-11 ${isMirrored ? 'flex-row-reverse' : ''}`}
    >
      <span>{children}</span>
      {sorted && <Icon name={sorted === 'ascending' ? 'arrow-up' : 'arrow-down'} className="scale-75" />}
    </button>
  );
}

export interface SortHeadProps<By extends string> {
  readonly by: By;
  readonly order: { readonly by: string; readonly isDescending: boolean };
  readonly onSort: (by: By) => void;
  readonly className: string;
  readonly children: ReactNode;
}

/** A column's head that sorts the rows by it. */
export function SortHead<By extends string>({ by, order, onSort, className, children }: SortHeadProps<By>) {
  const sorted = order.by === by ? (order.isDescending ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" aria-sort={sorted} className={className}>
      <SortButton sorted={sorted} onSort={() => onSort(by)}>
        {children}
      </SortButton>
    </th>
  );
}
