/** The same run in a dozen telling places: hardware, hours and PUE held, the grid changed. One basis, never ranked with another. */
import type { Catalogue } from '#core/catalogue.ts';
import { type Estimate, estimate } from '#core/estimate.ts';
import { resolveScenario } from '#core/resolve.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import type { Scenario } from '#core/scenario.ts';
import { formatMass, formatTimes, type MassUnit } from '#format/quantity-format.ts';
import { encodeScenario } from '#permalink/scenario-codec.ts';

/** Far apart in carbon and on the map, all regions that one provider rents. */
const TELLING_PLACES: readonly string[] = [
  'gcp-northamerica-northeast1',
  'gcp-europe-north2',
  'gcp-europe-west9',
  'gcp-southamerica-east1',
  'gcp-europe-west2',
  'gcp-us-east4',
  'gcp-us-west1',
  'gcp-europe-west3',
  'gcp-us-central1',
  'gcp-asia-northeast1',
  'gcp-asia-southeast1',
  'gcp-africa-south1',
];

export interface ElsewhereRow {
  readonly placeId: string;
  /** The run in this place, as its link says it. */
  readonly link: string;
  readonly name: string;
  readonly gPerKwh: number;
  readonly isEstimated: boolean;
  readonly emissionsKgCo2e: number;
  readonly rentHighUsd: number | null;
  readonly isRun: boolean;
}

/** @returns rows by emissions; the run's own among them where its basis is the same, else apart (`run` of a basis that is not ranked). */
export function elsewhereRows(scenario: Scenario, run: ResolvedScenario, own: Estimate, catalogue: Catalogue): readonly ElsewhereRow[] {
  const others = TELLING_PLACES.filter((id) => id !== scenario.placeId && catalogue.places.has(id)).flatMap((placeId) =>
    rowAt(placeId, scenario, run, catalogue),
  );
  const mine: ElsewhereRow = {
    placeId: scenario.placeId,
    link: encodeScenario(scenario),
    name: catalogue.places.get(scenario.placeId)?.name ?? scenario.placeId,
    gPerKwh: own.carbonIntensityGPerKwh,
    isEstimated: run.carbonIntensity.isEstimated,
    emissionsKgCo2e: own.emissionsKgCo2e,
    rentHighUsd: own.rentHighUsd,
    isRun: true,
  };
  const hasOwnBasis = run.carbonIntensity.basis === 'direct' || run.carbonIntensity.basis === 'direct-co2-only';
  return [...others, ...(hasOwnBasis ? [] : [mine])].sort((a, b) => a.emissionsKgCo2e - b.emissionsKgCo2e);
}

function rowAt(placeId: string, scenario: Scenario, run: ResolvedScenario, catalogue: Catalogue): readonly ElsewhereRow[] {
  const moved: Scenario = { ...scenario, placeId, pue: run.pue.typical, carbonIntensityGPerKwh: undefined };
  const resolution = resolveScenario(moved, catalogue);
  if (resolution.status !== 'resolved') return [];
  const { carbonIntensity } = resolution.resolved;
  if (carbonIntensity.basis !== 'life-cycle') return [];
  const figures = estimate(resolution.resolved);
  return [
    {
      placeId,
      link: encodeScenario(moved),
      name: catalogue.places.get(placeId)?.name ?? placeId,
      gPerKwh: carbonIntensity.typical,
      isEstimated: carbonIntensity.isEstimated,
      emissionsKgCo2e: figures.emissionsKgCo2e,
      rentHighUsd: figures.rentHighUsd,
      isRun: false,
    },
  ];
}

const ABOUT = 0.03;

/** The finding: the cleanest of these places, and how many times less. */
export function elsewhereTitle(rows: readonly ElsewhereRow[], ownKgCo2e: number, units: MassUnit): string {
  if (ownKgCo2e === 0) return 'Without energy or with a grid that emits nothing, every place ties at 0';
  const cleanest = rows[0];
  if (cleanest === undefined) return 'The same run elsewhere';
  const times = ownKgCo2e / cleanest.emissionsKgCo2e;
  if (cleanest.isRun || times <= 1 + ABOUT) return 'None of these places would be cleaner';
  return `In ${cleanest.name} the same run would emit ${formatMass(cleanest.emissionsKgCo2e, units)}, ${formatTimes(times)} times less`;
}

/** `same`, `about the same`, `−83%`, `+51%` against the run. */
export function differenceWords(row: ElsewhereRow, ownKgCo2e: number): string {
  if (row.isRun) return 'this run';
  if (ownKgCo2e === 0) return 'same';
  const change = row.emissionsKgCo2e / ownKgCo2e - 1;
  if (change >= 1) return `× ${formatTimes(1 + change)}`;
  if (Math.abs(change) <= ABOUT) return 'about the same';
  return `${change < 0 ? '−' : '+'}${Math.round(Math.abs(change) * 100)}%`;
}

/** A linear axis from 0 with about four steps of 1, 2 or 5. */
export function linearTicks(most: number): readonly number[] {
  if (most <= 0) return [0];
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? rough;
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
}
