/** The result as JSON, with the names the page itself bears; its schema is published beside the page. */
import type { Estimate } from '#core/estimate.ts';
import { DRAW_COUNT, type FigureRanges, HIGH_QUANTILE, type Interval, LOW_QUANTILE, type RunRange } from '#core/range.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import type { Scenario } from '#core/scenario.ts';
import { METHOD_WORDS } from '#format/words.ts';

export const RESULT_SCHEMA_VERSION = 1;

export interface ResultSource {
  readonly id: string;
  readonly label: string;
  readonly year: number | null;
  readonly url: string;
}

export interface ResultRun {
  readonly scenario: Scenario;
  readonly resolved: ResolvedScenario;
  readonly estimate: Estimate;
  /** Null where it has not come yet: then the file says nothing of it. */
  readonly range: RunRange | null;
  /** The link of this run alone. */
  readonly link: string;
  readonly sources: readonly ResultSource[];
}

export interface ResultFile {
  readonly title: string;
  readonly link: string;
  readonly release: string;
  readonly runs: readonly ResultRun[];
}

/** Names of the figures, as `data-quantity` has them; a figure that is unknown is left out. */
const FIGURES = [
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

/** Names of the two ends of an interval, as `data-quantity` has them. Rent has its own, the lowest and the highest listed price. */
const ENDS = [
  ['emissionsKgCo2e', 'emissionsLowKgCo2e', 'emissionsHighKgCo2e'],
  ['energyKwh', 'energyLowKwh', 'energyHighKwh'],
  ['embodiedKgCo2e', 'embodiedLowKgCo2e', 'embodiedHighKgCo2e'],
  ['electricityCostUsd', 'electricityCostLowUsd', 'electricityCostHighUsd'],
] as const satisfies readonly (readonly [keyof FigureRanges, string, string])[];

/** @returns JSON text, two spaces, the same for the same state. */
export function resultJson({ title, link, release, runs }: ResultFile): string {
  const file = {
    $schema: 'schema/result-1.json',
    schemaVersion: RESULT_SCHEMA_VERSION,
    generator: 'Trainprint',
    title,
    link,
    release,
    runs: runs.map(runJson),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function runJson({ scenario, resolved, estimate, range, link, sources }: ResultRun) {
  const known = FIGURES.filter((name) => estimate[name] !== null);
  return {
    link,
    method: { id: scenario.methodId, title: METHOD_WORDS[scenario.methodId] },
    inputs: Object.fromEntries(Object.entries(scenario).filter(([, value]) => value !== undefined)),
    figures: { ...Object.fromEntries(known.map((name) => [name, estimate[name]])), ...(range === null ? {} : endsOf(range)) },
    ...(range === null ? {} : { range: rangeJson(range) }),
    carbonIntensityBasis: resolved.carbonIntensity.basis,
    isCarbonIntensityEstimated: resolved.carbonIntensity.isEstimated,
    sources,
  };
}

function endsOf(range: FigureRanges): Readonly<Record<string, number>> {
  const ends = ENDS.flatMap(([name, lowName, highName]) => {
    const interval: Interval | null = range[name];
    return interval === null
      ? []
      : [
          [lowName, interval.low],
          [highName, interval.high],
        ];
  });
  return Object.fromEntries(ends);
}

/** How the ends were found, what rent comes to at any listed price, and what drives the emissions. */
function rangeJson({ rentUsd, drivers }: RunRange) {
  return {
    draws: DRAW_COUNT,
    quantiles: [LOW_QUANTILE, HIGH_QUANTILE],
    quantileMethod: 'R-7',
    ...(rentUsd === null ? {} : { rentUsd: { low: rentUsd.low, median: rentUsd.median, high: rentUsd.high } }),
    drivers: drivers.map(({ key, low, typical, high, atLowKgCo2e, atHighKgCo2e, share }) => ({
      input: key,
      low,
      typical,
      high,
      emissionsAtLowKgCo2e: atLowKgCo2e,
      emissionsAtHighKgCo2e: atHighKgCo2e,
      share,
    })),
  };
}
