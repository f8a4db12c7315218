/** What a row of the ledger shows, whatever it came from. */
import type { Estimate } from '#core/estimate.ts';
import type { FigureRanges } from '#core/range.ts';
import type { RunKind } from '#core/scenario.ts';

export interface LedgerRow {
  /** The run as its link says it. */
  readonly link: () => string;
  readonly name: string;
  /** What ran, under the name. */
  readonly detail: string;
  readonly kind: RunKind | null;
  readonly date: string | null;
  readonly project: string;
  readonly place: string;
  /** Year or region, and the intensity. */
  readonly placeDetail: string;
  readonly hardware: string;
  /** Null while something is missing or loading. */
  readonly estimate: Estimate | null;
  /** Why there is no price, where there is none. */
  readonly noRent: string;
  readonly range: FigureRanges | null;
}

/** Shared by all bars; printed in the head. */
export interface Axis {
  /** kg CO2e at its right end. */
  readonly maxKgCo2e: number;
  readonly words: string;
}

export const SORTS = ['stored', 'name', 'kind', 'hours', 'place', 'energy', 'emissions', 'cost'] as const;
export type Sort = (typeof SORTS)[number];

export interface Order {
  readonly by: Sort;
  readonly direction: 'ascending' | 'descending';
}

export const STORED_ORDER: Order = { by: 'stored', direction: 'ascending' };

/** Figures come largest first, words from A; a second press turns them, a third goes back to the stored order. */
export function turned(order: Order, by: Sort): Order {
  const first = by === 'name' || by === 'kind' || by === 'place' ? 'ascending' : 'descending';
  const second = first === 'ascending' ? 'descending' : 'ascending';
  if (order.by !== by) return { by, direction: first };
  return order.direction === first ? { by, direction: second } : STORED_ORDER;
}

/** The right end of the axis: the next round figure above every bar. */
export function axisEnd(most: number): number {
  if (!(most > 0)) return 1;
  const decade = 10 ** Math.floor(Math.log10(most));
  const step = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((times) => times * decade >= most) ?? 10;
  return Number((step * decade).toPrecision(3));
}
