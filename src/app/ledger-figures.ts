/** Sums over the results of a ledger. */
import type { Estimate } from '#core/estimate.ts';
import type { FigureRanges } from '#core/range.ts';
import type { RunKind, Scenario } from '#core/scenario.ts';
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

/** One for each run, null where something is missing. */
export type Estimates = readonly (Estimate | null)[];

export function sumOf(all: Estimates): LedgerSum {
  const estimates = all.filter((estimate) => estimate !== null);
  let withoutRent = 0;
  let rentLowUsd = 0;
  let rentHighUsd = 0;
  for (const estimate of estimates) {
    if (estimate.rentLowUsd === null || estimate.rentHighUsd === null) withoutRent += 1;
    rentLowUsd += estimate.rentLowUsd ?? 0;
    rentHighUsd += estimate.rentHighUsd ?? 0;
  }
  return { total: totalOf(estimates), missing: all.length - estimates.length, withoutRent, rentLowUsd, rentHighUsd };
}

const KINDS: readonly (RunKind | null)[] = ['final', 'tuning', 'failed', 'other', null];

export function kindShares(scenarios: readonly Scenario[], estimates: Estimates, totalKgCo2e: number): readonly KindShare[] {
  const sums = new Map<RunKind | null, { runs: number; emissionsKgCo2e: number }>();
  for (const [index, { kind = null, runs }] of scenarios.entries()) {
    const sum = sums.get(kind) ?? { runs: 0, emissionsKgCo2e: 0 };
    sum.runs += runs;
    sum.emissionsKgCo2e += estimates[index]?.emissionsKgCo2e ?? 0;
    sums.set(kind, sum);
  }
  return KINDS.flatMap((kind) => {
    const sum = sums.get(kind);
    return sum === undefined ? [] : [{ kind, ...sum, share: totalKgCo2e > 0 ? sum.emissionsKgCo2e / totalKgCo2e : 0 }];
  });
}

/** Each project that a run names, once. */
export function projectsOf(scenarios: readonly Scenario[]): readonly string[] {
  const projects = new Set<string>();
  for (const { project } of scenarios) if (project !== undefined) projects.add(project);
  return [...projects];
}

/** The likely range of a run, found by its result: a run that only moved keeps it. */
export type RangeOf = (index: number) => FigureRanges | null;

export function rangesBy({ of, runs, rows }: RangesState, results: readonly RunResult[]): RangeOf {
  if (of === null) return () => null;
  const rangeAt = (index: number): FigureRanges | null => (rows === null ? (runs[index] ?? null) : rows.at(index));
  if (of === results) return rangeAt;
  let places: Map<RunResult | undefined, number> | null = null;
  return (index) => {
    if (of[index] === results[index]) return rangeAt(index);
    places ??= placesOfMoved(of, results);
    const place = places.get(results[index]);
    if (place !== undefined) return rangeAt(place);
    // An edited run keeps the range of before until its own has come, so that its digits do not flicker.
    return of.length === results.length ? rangeAt(index) : null;
  };
}

/** Where those of the list before stood that stand elsewhere now, or are gone: of an edit in place, one of thousands. */
function placesOfMoved(before: readonly RunResult[], now: readonly RunResult[]): Map<RunResult | undefined, number> {
  const places = new Map<RunResult | undefined, number>();
  for (let at = 0; at < before.length; at += 1) if (before[at] !== now[at]) places.set(before[at], at);
  return places;
}

/** kg CO2e of the highest end of any range. */
export function highestOf({ runs, rows }: RangesState): number {
  return rows?.highestKgCo2e ?? runs.reduce((high, range) => Math.max(high, range?.emissionsKgCo2e.high ?? 0), 0);
}

/** @param highestKgCo2e of any range, which may still be of the list of before */
export function axisOf(estimates: Estimates, highestKgCo2e: number, units: MassUnit): Axis {
  const most = estimates.reduce((max, estimate) => Math.max(max, estimate?.emissionsKgCo2e ?? 0), 0);
  const unitKg = units === 'lb' ? KG_PER_LB : 1;
  const maxKgCo2e = axisEnd(Math.max(most, highestKgCo2e) / unitKg) * unitKg;
  return { maxKgCo2e, words: formatMass(maxKgCo2e, units) };
}
