/** Sums over the results of a ledger. */
import type { Estimate } from '#core/estimate.ts';
import type { FigureRanges } from '#core/range.ts';
import type { RunKind } from '#core/scenario.ts';
import { type Total, totalOf } from '#core/totals.ts';
import { KG_PER_LB } from '#core/units.ts';
import { type Axis, axisEnd } from '#features/ledger/ledger-row.ts';
import type { KindShare } from '#format/ledger-words.ts';
import { formatMass, type MassUnit } from '#format/quantity-format.ts';
import type { RangesState } from './ranges-state.ts';
import type { RunResult } from './use-estimates.ts';

export interface LedgerSum {
  /** Of the runs that can be computed. */
  readonly total: Total;
  /** Runs of which something is missing; they are not in the total. */
  readonly missing: number;
  /** Runs without a price; they are not in the rent. */
  readonly withoutRent: number;
  readonly rentLowUsd: number;
  readonly rentHighUsd: number;
}

export function sumOf(results: readonly RunResult[]): LedgerSum {
  const estimates = results.flatMap(({ answer }) => (answer === null ? [] : [answer.estimate]));
  const priced = estimates.filter(({ rentLowUsd, rentHighUsd }) => rentLowUsd !== null && rentHighUsd !== null);
  const sum = (figure: (estimate: Estimate) => number | null) => priced.reduce((all, estimate) => all + (figure(estimate) ?? 0), 0);
  return {
    total: totalOf(estimates),
    missing: results.length - estimates.length,
    withoutRent: estimates.length - priced.length,
    rentLowUsd: sum(({ rentLowUsd }) => rentLowUsd),
    rentHighUsd: sum(({ rentHighUsd }) => rentHighUsd),
  };
}

const KINDS: readonly (RunKind | null)[] = ['final', 'tuning', 'failed', 'other', null];

export function kindShares(results: readonly RunResult[], totalKgCo2e: number): readonly KindShare[] {
  const sums = new Map<RunKind | null, { entries: number; emissionsKgCo2e: number }>();
  for (const { scenario, answer } of results) {
    const kind = scenario.kind ?? null;
    const sum = sums.get(kind) ?? { entries: 0, emissionsKgCo2e: 0 };
    sums.set(kind, { entries: sum.entries + 1, emissionsKgCo2e: sum.emissionsKgCo2e + (answer?.estimate.emissionsKgCo2e ?? 0) });
  }
  return KINDS.flatMap((kind) => {
    const sum = sums.get(kind);
    return sum === undefined ? [] : [{ kind, ...sum, share: totalKgCo2e > 0 ? sum.emissionsKgCo2e / totalKgCo2e : 0 }];
  });
}

/** The likely range of a run, found by its result: a run that only moved keeps it. */
export type RangeOf = (index: number) => FigureRanges | null;

export function rangesBy({ of, runs }: RangesState, results: readonly RunResult[]): RangeOf {
  if (of === null) return () => null;
  if (of === results) return (index) => runs[index] ?? null;
  const byResult = new Map(of.map((result, index) => [result, runs[index] ?? null]));
  const isSameLength = of.length === results.length;
  return (index) => {
    const result = results[index];
    const known = result === undefined ? undefined : byResult.get(result);
    return known ?? (isSameLength ? (runs[index] ?? null) : null);
  };
}

export function axisOf(results: readonly RunResult[], rangeOf: RangeOf, units: MassUnit): Axis {
  const most = results.reduce((max, { answer }, index) => {
    const kg = answer?.estimate.emissionsKgCo2e ?? 0;
    return Math.max(max, kg, rangeOf(index)?.emissionsKgCo2e.high ?? 0);
  }, 0);
  const unitKg = units === 'lb' ? KG_PER_LB : 1;
  const maxKgCo2e = axisEnd(most / unitKg) * unitKg;
  return { maxKgCo2e, words: formatMass(maxKgCo2e, units) };
}
