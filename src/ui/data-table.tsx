import type { ReactNode } from 'react';
import { SortButton } from './sort-head.tsx';

export interface DataColumn {
  readonly id: string;
  readonly head: ReactNode;
  /** Numbers stand right, text left. */
  readonly numeric?: boolean | undefined;
  readonly sorted?: 'ascending' | 'descending' | undefined;
  /** Given: the head is a button that sorts. */
  readonly onSort?: (() => void) | undefined;
}

export interface DataRow {
  readonly id: string;
  /** One for each column, in its order; the first names the row. */
  readonly cells: readonly ReactNode[];
  /** The run itself stands out, `total` closes the sum. */
  readonly kind?: 'run' | 'total' | undefined;
}

export interface DataTableProps {
  readonly caption: string;
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly DataRow[];
  /** Cells of several lines stand at the top of their row. */
  readonly top?: boolean | undefined;
  /** For tables of prose: on a phone each row is a block, its cells under each other. */
  readonly stacked?: boolean | undefined;
}

/** A table of figures. Where it is wider than the page it scrolls in its own frame, and the first column stays. */
export function DataTable({ caption, captionHidden, columns, rows, top, stacked }: DataTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it
    <section aria-label={caption} tabIndex={0} className="relative overflow-x-auto">
      <table className={`w-full text-body ${stacked ? 'table-stacked' : 'max-md:whitespace-nowrap'}`}>
        <caption className={captionHidden ? 'sr-only' : 'pb-2 text-left text-subgroup'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <HeadCell key={column.id} column={column} first={at === 0} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <BodyRow key={row.id} row={row} columns={columns} top={top} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const STUCK = 'max-md:max-w-44 max-md:whitespace-normal max-md:sticky max-md:left-0 max-md:z-10 max-md:bg-bg';

function HeadCell({ column, first }: { readonly column: DataColumn; readonly first: boolean }) {
  const { head, numeric, sorted, onSort } = column;
  const look = sorted ? 'font-semibold text-ink' : 'font-normal text-ink-3';
  return (
    <th
      scope="col"
      aria-sort={sorted}
      className={`border-b border-ink py-2 pr-4 align-middle text-hint last:pr-0 ${look} ${numeric ? 'text-right' : 'text-left'} ${first ? STUCK : ''}`}
    >
      {onSort ? (
        <SortButton sorted={sorted} onSort={onSort} isMirrored={numeric}>
          {head}
        </SortButton>
      ) : (
        head
      )}
    </th>
  );
}

const ROW_LOOKS = {
  plain: '',
  run: 'font-semibold text-run-text',
  total: 'font-semibold',
} as const;

interface BodyRowProps {
  readonly row: DataRow;
  readonly columns: readonly DataColumn[];
  readonly top: boolean | undefined;
}

function BodyRow({ row, columns, top }: BodyRowProps) {
  const rule = row.kind === 'total' ? 'border-t border-ink' : 'border-b border-line';
  return (
    <tr className={ROW_LOOKS[row.kind ?? 'plain']}>
      {columns.map(({ id, numeric }, at) => {
        const look = `h-11 ${top ? 'py-2.5 align-top' : 'py-1.5'} pr-4 last:pr-0 ${rule} ${numeric ? 'text-right' : 'text-left'}`;
        return at === 0 ? (
          <th key={id} scope="row" className={`${look} ${STUCK} ${row.kind ? '' : 'font-medium'}`}>
            {row.cells[at]}
          </th>
        ) : (
          <td key={id} className={look}>
            {row.cells[at]}
          </td>
        );
      })}
    </tr>
  );
}
