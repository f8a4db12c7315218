/** The result as JSON, with the names the page itself bears; its schema is published beside the page. */
import type { Estimate } from '#core/estimate.ts';
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

function runJson({ scenario, resolved, estimate, link, sources }: ResultRun) {
  const known = FIGURES.filter((name) => estimate[name] !== null);
  return {
    link,
    method: { id: scenario.methodId, title: METHOD_WORDS[scenario.methodId] },
    inputs: Object.fromEntries(Object.entries(scenario).filter(([, value]) => value !== undefined)),
    figures: Object.fromEntries(known.map((name) => [name, estimate[name]])),
    carbonIntensityBasis: resolved.carbonIntensity.basis,
    isCarbonIntensityEstimated: resolved.carbonIntensity.isEstimated,
    sources,
  };
}
