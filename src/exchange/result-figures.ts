/** Names of the figures in exports, as `data-quantity` has them on the page. */
import type { Estimate } from '#core/estimate.ts';
import type { FigureRanges, RangedFigure } from '#format/statement.ts';

/** A figure that is unknown is left out. */
export const FIGURES = [
  'itPowerW',
  'hours',
  'acceleratorHours',
  'itEnergyKwh',
  'pue',
  'energyKwh',
  'carbonIntensityGPerKwh',
  'emissionsKgCo2e',
  'embodiedKgCo2e',
  'waterL',
  'rentLowUsd',
  'rentHighUsd',
  'electricityCostUsd',
] as const satisfies readonly (keyof Estimate)[];

/** 5th and 95th percentile, where a range has been drawn. */
export const RANGE_NAMES = {
  itEnergyKwh: ['itEnergyLowKwh', 'itEnergyHighKwh'],
  energyKwh: ['energyLowKwh', 'energyHighKwh'],
  emissionsKgCo2e: ['emissionsLowKgCo2e', 'emissionsHighKgCo2e'],
  embodiedKgCo2e: ['embodiedLowKgCo2e', 'embodiedHighKgCo2e'],
  waterL: ['waterLowL', 'waterHighL'],
  electricityCostUsd: ['electricityCostLowUsd', 'electricityCostHighUsd'],
} as const satisfies Readonly<Record<RangedFigure, readonly [string, string]>>;

export const RANGE_COLUMNS: readonly string[] = Object.values(RANGE_NAMES).flat();

/** Every known figure by its name, unrounded; the ends of its range after it. */
export function figuresOf(estimate: Estimate, ranges: FigureRanges | null): ReadonlyMap<string, number> {
  const figures = FIGURES.flatMap((name): readonly (readonly [string, number])[] => {
    const figure = estimate[name];
    return figure === null ? [] : [[name, figure]];
  });
  const ends = RANGED.flatMap((name): readonly (readonly [string, number])[] => {
    const range = ranges?.[name];
    const [low, high] = RANGE_NAMES[name];
    return range === undefined
      ? []
      : [
          [low, range.low],
          [high, range.high],
        ];
  });
  return new Map([...figures, ...ends]);
}

const RANGED = [
  'itEnergyKwh',
  'energyKwh',
  'emissionsKgCo2e',
  'embodiedKgCo2e',
  'waterL',
  'electricityCostUsd',
] as const satisfies readonly RangedFigure[];
