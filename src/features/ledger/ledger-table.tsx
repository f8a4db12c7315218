import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { type Counted, countedWords } from '#format/ledger-words.ts';
import type { MassUnit } from '#format/quantity-format.ts';
import { Co2e } from '#ui/co2e.tsx';
import { SortHead } from '#ui/sort-head.tsx';
import { useWidth } from '#ui/use-width.ts';
import type { Axis, LedgerRow, Order, Sort } from './ledger-row.ts';
import { LedgerTableRow } from './ledger-table-row.tsx';
import type { RowActions } from './row-menu.tsx';

/** A line of the table: a run, or the head of a group. */
export type LedgerItem =
  | { readonly kind: 'run'; readonly index: number }
  | { readonly kind: 'group'; readonly key: string; readonly cells: ReactNode };

export interface LedgerTableProps {
  readonly items: readonly LedgerItem[];
  readonly rowOf: (index: number) => LedgerRow;
  readonly count: number;
  readonly counted: Counted;
  readonly axis: Axis;
  readonly units: MassUnit;
  readonly totalKgCo2e: number | null;
  readonly base: number | null;
  /** The run that is being edited, from 0; null for none. */
  readonly shown: number | null;
  readonly isStale: boolean;
  readonly order: Order;
  readonly canMove: boolean;
  readonly onSort: (by: Sort) => void;
  readonly actions: RowActions;
  /** The last line, with the total. */
  readonly foot: ReactNode;
}

/** Rows kept ready beyond what is in sight. */
const READY = 10;
/** In a frame each row is as high as the stylesheet says, so that none need be measured. */
const ROW_PX = 60;
const NARROW_ROW_PX = 88;
const NARROW_BELOW_PX = 800;
/** Longer lists scroll in a frame of their own, and only what is near sight is in the document. */
const MOST_AT_ONCE = 60;

/** Every run with its figures on one shared axis. */
export function LedgerTable(props: LedgerTableProps) {
  const { items, counted, order, onSort, axis, foot } = props;
  const frame = useRef<HTMLElement>(null);
  const isLong = items.length > MOST_AT_ONCE;
  const width = useWidth(frame);
  const rowPx = width > 0 && width < NARROW_BELOW_PX ? NARROW_ROW_PX : ROW_PX;
  const virtual = useVirtualizer({
    count: isLong ? items.length : 0,
    getScrollElement: () => frame.current,
    estimateSize: () => rowPx,
    overscan: READY,
    initialRect: { width: 1100, height: 600 },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height is another place for every row
  useEffect(() => virtual.measure(), [rowPx]);
  const shown = virtual.getVirtualItems();
  const before = isLong ? (shown[0]?.start ?? 0) : 0;
  const after = isLong ? virtual.getTotalSize() - (shown.at(-1)?.end ?? 0) : 0;
  const line = (at: number) => <Line key={keyOf(items[at])} {...props} at={at} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it
    <section ref={frame} aria-label="Runs of the project" tabIndex={0} className={`ledger-frame ${isLong ? 'is-long' : ''}`}>
      <table className="ledger-table" aria-rowcount={items.length + 2}>
        <caption className="sr-only">{countedWords(counted)} with hardware, hours, place, energy, emissions, share and cost</caption>
        <Head order={order} onSort={onSort} axis={axis} />
        <tbody>
          <Spacer px={before} />
          {isLong ? shown.map(({ index }) => line(index)) : items.map((_, at) => line(at))}
          <Spacer px={after} />
        </tbody>
        {foot}
      </table>
    </section>
  );
}

function keyOf(item: LedgerItem | undefined): string {
  if (item === undefined) return '';
  return item.kind === 'run' ? `run ${item.index}` : `group ${item.key}`;
}

interface LineProps extends LedgerTableProps {
  readonly at: number;
}

function Line({ at, items, rowOf, base, shown, ...rest }: LineProps) {
  const item = items[at];
  if (item === undefined) return null;
  if (item.kind === 'group') {
    return (
      <tr aria-rowindex={at + 2} className="is-group">
        {item.cells}
      </tr>
    );
  }
  const { index } = item;
  const baseKgCo2e = base === null ? null : (rowOf(base).estimate?.emissionsKgCo2e ?? null);
  const { axis, units, totalKgCo2e, isStale, canMove, count, actions } = rest;
  return (
    <LedgerTableRow
      index={index}
      row={rowOf(index)}
      baseKgCo2e={baseKgCo2e}
      isBase={base === index}
      isShown={shown === index}
      rowIndex={at}
      {...{ axis, units, totalKgCo2e, isStale, canMove, count, actions }}
    />
  );
}

/** Stands for the rows that are not in the document: one cell, as more than the stylesheet shows would be columns of their own. */
function Spacer({ px }: { readonly px: number }) {
  if (px <= 0) return null;
  return (
    <tr>
      <td style={{ height: px }} />
    </tr>
  );
}

interface HeadProps {
  readonly order: Order;
  readonly onSort: (by: Sort) => void;
  readonly axis: Axis;
}

function Head({ order, onSort, axis }: HeadProps) {
  const sort = { order: { by: order.by, isDescending: order.direction === 'descending' }, onSort };
  return (
    <thead>
      <tr aria-rowindex={1} className="is-heads">
        <SortHead by="name" {...sort} className="ledger-cell is-head col-name">
          Run
        </SortHead>
        <SortHead by="kind" {...sort} className="ledger-cell is-head col-kind">
          Kind
        </SortHead>
        <SortHead by="hours" {...sort} className="ledger-cell is-head is-number col-hours">
          Accelerator-hours
        </SortHead>
        <SortHead by="place" {...sort} className="ledger-cell is-head col-place">
          Place
        </SortHead>
        <SortHead by="energy" {...sort} className="ledger-cell is-head is-number col-energy">
          Energy
        </SortHead>
        <SortHead by="emissions" {...sort} className="ledger-cell is-head is-number col-mass">
          <Co2e />
        </SortHead>
        <th scope="col" className="ledger-cell is-head col-mark">
          <span className="flex justify-between">
            <span>0</span>
            <span>likely range</span>
            <span>{axis.words}</span>
          </span>
        </th>
        <th scope="col" className="ledger-cell is-head is-number col-share">
          Share
        </th>
        <SortHead by="cost" {...sort} className="ledger-cell is-head is-number col-cost">
          Rent
        </SortHead>
        <th scope="col" className="ledger-cell is-head is-number col-menu">
          <span className="sr-only">Actions</span>
        </th>
      </tr>
    </thead>
  );
}
