/** Draws → an interval and its shape. */
import type { Formula } from './formula.ts';
import { type FigureRanges, HIGH_QUANTILE, type Histogram, type Interval, LOW_QUANTILE } from './range.ts';
import type { Draws } from './uncertainty.ts';

interface QuantilePlaceInput {
  readonly quantileShare: number;
  readonly drawCount: number;
}

/** Where a quantile lies among sorted draws that are counted from 0: method R-7 of Hyndman and Fan (1996), its definition 7. */
export const quantilePlace: Formula<keyof QuantilePlaceInput> = {
  id: 'quantile-place',
  title: 'Place of a percentile',
  filled: '{quantileShare} × ({drawCount} − 1)',
  inputs: { quantileShare: 'ratio', drawCount: 'count' },
  output: 'quantilePlace',
  unit: 'count',
  source: 'trainprint',
  compute: ({ quantileShare, drawCount }) => quantileShare * (drawCount - 1),
};

/**
 * Quantile of sorted numbers by method R-7 (Hyndman & Fan 1996, definition 7): a straight line between the two draws around it.
 *
 * @param sorted ascending, at least one
 * @param share 0 to 1
 */
export function quantileOfSorted(sorted: Float64Array, share: number): number {
  const place = quantilePlace.compute({ quantileShare: share, drawCount: sorted.length });
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN;
  return low + (high - low) * (place - below);
}

export function intervalOf(draws: Float64Array): Interval {
  const sorted = draws.slice().sort();
  return {
    low: quantileOfSorted(sorted, LOW_QUANTILE),
    median: quantileOfSorted(sorted, 0.5),
    high: quantileOfSorted(sorted, HIGH_QUANTILE),
  };
}

export function figureRangesOf(draws: Draws): FigureRanges {
  const known = (column: Float64Array | null) => (column === null ? null : intervalOf(column));
  return {
    emissionsKgCo2e: intervalOf(draws.emissionsKgCo2e),
    energyKwh: intervalOf(draws.energyKwh),
    embodiedKgCo2e: known(draws.embodiedKgCo2e),
    electricityCostUsd: known(draws.electricityCostUsd),
    rentUsd: known(draws.rentUsd),
  };
}

const STEPS = 48;

export function histogramOf(draws: Float64Array): Histogram {
  let from = draws[0] ?? 0;
  let to = from;
  for (const value of draws) {
    if (value < from) from = value;
    if (value > to) to = value;
  }
  const counts = new Array<number>(STEPS).fill(0);
  const scale = to > from ? STEPS / (to - from) : 0;
  for (const value of draws) {
    const step = Math.min(STEPS - 1, Math.floor((value - from) * scale));
    counts[step] = (counts[step] ?? 0) + 1;
  }
  return { from, to, counts };
}
