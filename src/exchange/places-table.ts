/** The run in every place as files: unrounded, named as on the page, unknown as nothing. */
import type { PlaceOutcome } from '#core/places.ts';
import { type CsvValue, csvText } from './csv.ts';

export interface PlaceLine {
  readonly outcome: PlaceOutcome;
  readonly provider: string;
  readonly country: string;
  readonly continents: readonly string[];
  readonly carbonFreePercent: number | null;
  readonly carbonFreeKind: string;
  readonly offersAccelerator: string;
  /** Times the emissions of the run where it is; null where they cannot be compared. */
  readonly timesTheRun: number | null;
}

function flat(line: PlaceLine): Readonly<Record<string, CsvValue>> {
  const { outcome, provider, country, continents, carbonFreePercent, carbonFreeKind, offersAccelerator, timesTheRun } = line;
  const { place, estimate, resolved } = outcome;
  const { carbonIntensity, pue, price } = resolved;
  return {
    placeId: place.id,
    name: place.name,
    kind: place.kind,
    provider,
    country,
    continents: continents.join('; '),
    carbonIntensityGPerKwh: estimate.carbonIntensityGPerKwh,
    carbonIntensityYear: carbonIntensity.origin.year,
    carbonIntensityBasis: carbonIntensity.basis,
    isEstimated: carbonIntensity.isEstimated,
    carbonFreePercent,
    carbonFreeKind,
    pue: estimate.pue,
    pueFrom: pue.origin.kind,
    energyKwh: estimate.energyKwh,
    emissionsKgCo2e: estimate.emissionsKgCo2e,
    timesTheRun,
    rentLowUsd: estimate.rentLowUsd,
    rentHighUsd: estimate.rentHighUsd,
    rentFrom: price.kind === 'known' ? price.value.origin.kind : price.reason,
    electricityCostUsd: estimate.electricityCostUsd,
    offersAccelerator,
    sources: [...carbonIntensity.origin.sourceIds, ...pue.origin.sourceIds].join('; '),
  };
}

export function placesCsv(lines: readonly PlaceLine[]): string {
  const rows = lines.map(flat);
  return csvText(
    Object.keys(rows[0] ?? {}),
    rows.map((row) => Object.values(row)),
  );
}

/** @param link brings back the run */
export function placesJson(lines: readonly PlaceLine[], release: string, link: string): string {
  return `${JSON.stringify({ table: 'places', release, link, rows: lines.map(flat) }, null, 2)}\n`;
}
