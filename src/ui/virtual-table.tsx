import './virtual-table.css';
import { measureElement, useVirtualizer } from '@tanstack/react-virtual';
import { type ComponentPropsWithoutRef, type ReactNode, useEffect, useRef } from 'react';
import type { DataColumn } from './data-table.tsx';
import { SortButton } from './sort-head.tsx';

export interface VirtualTableProps {
  readonly caption: string;
  readonly columns: readonly DataColumn[];
  readonly count: number;
  /** Rows in all, while `count` is only the first of them. */
  readonly total?: number | undefined;
  /** Cells of one row, one for each column; asked for only where the row is near sight. */
  readonly cellsOf: (index: number) => readonly ReactNode[];
  readonly rowId: (index: number) => string;
  /** What a row bears besides its cells: its look, what is to happen when it is pointed at. */
  readonly rowProps?: ((index: number) => ComponentPropsWithoutRef<'tr'>) | undefined;
  /** Height of a row where all are alike, px; rows are measured all the same. */
  readonly rowPx?: number | undefined;
  /** Rows kept ready beyond what is in sight. */
  readonly ready?: number | undefined;
  /** Row to bring into sight, each time it changes; absent or below 0: none. */
  readonly sought?: number | undefined;
  /** Classes of the frame, for a table that becomes a list on a phone. */
  readonly className?: string | undefined;
}

const ROW_PX = 44;
/** Rows kept ready beyond what is in sight. */
const READY = 12;

/** A long table in its own frame: only the rows near sight are in the document, the head stays. */
export function VirtualTable(props: VirtualTableProps) {
  const {
    caption,
    columns,
    count,
    total = count,
    cellsOf,
    rowId,
    rowProps,
    rowPx = ROW_PX,
    ready = READY,
    sought = -1,
    className = '',
  } = props;
  const frame = useRef<HTMLElement>(null);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => rowPx,
    getItemKey: rowId,
    overscan: ready,
    // To read a height at once would lay out the whole page; each row is observed, and says it before the frame is painted.
    measureElement: (row, entry, table) =>
      entry === undefined ? (table.measurementsCache[table.indexFromElement(row)]?.size ?? rowPx) : measureElement(row, entry, table),
    initialRect: { width: 1100, height: 560 },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row is brought into sight when it is sought, not when the table is drawn anew
  useEffect(() => {
    if (sought >= 0) rows.scrollToIndex(sought, { align: 'center' });
  }, [sought]);
  const shown = rows.getVirtualItems();
  const before = shown[0]?.start ?? 0;
  const after = rows.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it
    <section ref={frame} aria-label={caption} tabIndex={0} className={`virtual-table ${className}`}>
      <table aria-rowcount={total + 1} className="w-full text-body whitespace-nowrap">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <Head key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer px={before} columns={columns.length} />
          {shown.map(({ key, index }) => (
            <tr {...rowProps?.(index)} key={key} data-index={index} aria-rowindex={index + 2} ref={rows.measureElement}>
              {cellsOf(index).map((cell, at) => (
                <Cell key={columns[at]?.id} column={columns[at]?.id} isFirst={at === 0} isNumeric={columns[at]?.numeric === true}>
                  {cell}
                </Cell>
              ))}
            </tr>
          ))}
          <Spacer px={after} columns={columns.length} />
        </tbody>
      </table>
    </section>
  );
}

/** Stands for the rows that are not in the document. */
function Spacer({ px, columns }: { readonly px: number; readonly columns: number }) {
  if (px <= 0) return null;
  return (
    <tr>
      <td colSpan={columns} style={{ height: px }} />
    </tr>
  );
}

function Head({ column: { id, head, numeric, sorted, onSort } }: { readonly column: DataColumn }) {
  return (
    <th
      scope="col"
      data-column={id}
      aria-sort={sorted}
      className={`py-2 pr-5 text-hint last:pr-0 ${sorted ? 'font-semibold text-ink' : 'font-normal text-ink-3'} ${numeric ? 'text-right' : 'text-left'}`}
    >
      {onSort === undefined ? (
        head
      ) : (
        <SortButton sorted={sorted} onSort={onSort} isMirrored={numeric}>
          {head}
        </SortButton>
      )}
    </th>
  );
}

interface CellProps {
  readonly column: string | undefined;
  readonly isFirst: boolean;
  readonly isNumeric: boolean;
  readonly children: ReactNode;
}

function Cell({ column, isFirst, isNumeric, children }: CellProps) {
  const look = `h-11 border-b border-line py-1.5 pr-5 last:pr-0 ${isNumeric ? 'text-right' : 'text-left'}`;
  return isFirst ? (
    <th scope="row" data-column={column} className={`${look} virtual-first font-medium`}>
      {children}
    </th>
  ) : (
    <td data-column={column} className={look}>
      {children}
    </td>
  );
}
