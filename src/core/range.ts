/** What is said of how sure a figure is. */
import type { InputName } from './map-inputs.ts';
import type { Origin, ResolvedScenario } from './resolved.ts';

/** Draws behind every interval that the page shows. */
export const DRAW_COUNT = 10_000;
/** The ends of an interval are these quantiles of its draws, by method R-7. */
export const LOW_QUANTILE = 0.05;
export const HIGH_QUANTILE = 0.95;

/** 5th, 50th and 95th percentile of the draws of a figure, in its own unit. */
export interface Interval {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Intervals of the figures of a run, or of all runs together. Null as soon as the figure itself is unknown. */
export interface FigureRanges {
  readonly emissionsKgCo2e: Interval;
  readonly energyKwh: Interval;
  readonly embodiedKgCo2e: Interval | null;
  readonly electricityCostUsd: Interval | null;
  /** At a price anywhere between the lowest and the highest listed. */
  readonly rentUsd: Interval | null;
  /** The runs that it was drawn of, for whoever asks how; absent where they are not at hand. */
  readonly drawn?: readonly ResolvedScenario[];
}

/** Draws of the emissions counted in steps of equal width from the least to the greatest. */
export interface Histogram {
  readonly from: number;
  readonly to: number;
  readonly counts: readonly number[];
}

/** An uncertain input and what it alone does to the emissions. */
export interface Driver {
  /** Name and id of its data: what its draws are seeded with. */
  readonly key: string;
  readonly name: InputName;
  readonly origin: Origin;
  /** 5th percentile, typical value and 95th percentile of the input itself. */
  readonly low: number;
  readonly typical: number;
  readonly high: number;
  /** Emissions at both ends of the input, all others at their typical value. Some inputs lower them as they rise. */
  readonly atLowKgCo2e: number;
  readonly atHighKgCo2e: number;
  /** First-order index: share of the variance of the emissions that would go if this input were known, 0 to 1. */
  readonly share: number;
}

export interface RunRange extends FigureRanges {
  /** The headline that the range is of: while a newer one is on its way, the two are still drawn together. */
  readonly typicalKgCo2e: number;
  readonly histogram: Histogram;
  /** Inputs that move the emissions, the largest share first. Empty where all of them are certain. */
  readonly drivers: readonly Driver[];
}

/** True where nothing that the figure rests on is uncertain. */
export function isCertain({ low, high }: Interval): boolean {
  return low === high;
}
