/** What a total was added up from. */
import type { Estimate } from './estimate.ts';
import type { Total } from './totals.ts';
import type { Unit } from './units.ts';

/** Figures of which a list has a sum. */
export type TotalQuantity = keyof Omit<Total, 'runs'>;

export const TOTAL_UNITS: Readonly<Record<TotalQuantity, Unit>> = {
  itEnergyKwh: 'kWh',
  energyKwh: 'kWh',
  emissionsKgCo2e: 'kg',
  acceleratorHours: 'h',
  embodiedKgCo2e: 'kg',
  waterL: 'L',
  rentLowUsd: 'USD',
  rentHighUsd: 'USD',
  electricityCostUsd: 'USD',
};

export interface TotalTerm {
  /** Place of the run in the list, from 0. */
  readonly index: number;
  readonly value: number;
}

export interface TotalWorking {
  readonly quantity: TotalQuantity;
  /** The very sum that `totalOf` gives of the same runs. */
  readonly value: number;
  /** Runs in the sum. */
  readonly count: number;
  /** The largest of them, the largest first; of a short list, all. */
  readonly terms: readonly TotalTerm[];
  /** Sum of all others; 0 where there are none. */
  readonly rest: number;
}

/**
 * The sum of a figure over a list, with the runs that it was added up from.
 *
 * @param estimates in the order of the list; a run without the figure is in no sum of it
 * @param most terms to name
 */
export function totalWorking(estimates: readonly (Estimate | null)[], quantity: TotalQuantity, most: number): TotalWorking {
  const all = estimates.flatMap((estimate, index): readonly TotalTerm[] => {
    const value = estimate?.[quantity] ?? null;
    return value === null ? [] : [{ index, value }];
  });
  const largest = [...all].sort((a, b) => b.value - a.value || a.index - b.index);
  return {
    quantity,
    value: sumOf(all),
    count: all.length,
    terms: largest.slice(0, most),
    rest: sumOf(largest.slice(most)),
  };
}

function sumOf(terms: readonly TotalTerm[]): number {
  return terms.reduce((sum, { value }) => sum + value, 0);
}
