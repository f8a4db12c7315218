import type { FigureRanges, RunRange } from '#core/range.ts';
import type { RunResult } from './use-estimates.ts';

export interface RowRanges {
  /** Of a run, from 0; null where it has no answer. */
  readonly at: (index: number) => FigureRanges | null;
  /** High end of the highest. */
  readonly highestKgCo2e: number;
}

/** The newest ranges there are; they stay, dimmed, until those of what is shown now have come. */
export interface RangesState {
  /** The results they are of. */
  readonly of: readonly RunResult[] | null;
  /** One for each run; null where it has no answer. */
  readonly runs: readonly (RunRange | null)[];
  /** Those of a long list, where `runs` holds the shown one alone; null for lists that are drawn run by run. */
  readonly rows: RowRanges | null;
  /** True where the runs are of too many kinds for a joint range. */
  readonly isTooMany?: boolean | undefined;
  /** Of all runs; null for a single one, or where one has no answer. */
  readonly total: FigureRanges | null;
}

export const NO_RANGES: RangesState = { of: null, runs: [], rows: null, total: null };

/** The ranges beside what is shown. */
export interface ShownRanges extends RangesState {
  /** Of the shown run; null until it has come for the first time. */
  readonly shown: RunRange | null;
  /** True while they are still those of what was shown before. */
  readonly isStale: boolean;
}

export function shownRanges(state: RangesState, results: readonly RunResult[], run: number): ShownRanges {
  return { ...state, shown: state.runs[run - 1] ?? null, isStale: state.of !== results };
}
