import { type PlaceLine, placesCsv, placesJson } from '#exchange/places-table.ts';
import { Downloads } from '#ui/downloads.tsx';
import type { PlaceRow } from './place-rows.ts';

export interface PlaceDownloadsProps {
  readonly rows: readonly PlaceRow[];
  readonly release: string;
  readonly linkOf: () => string;
}

/** The rows that are shown, as files. */
export function PlaceDownloads({ rows, release, linkOf }: PlaceDownloadsProps) {
  return (
    <Downloads
      what="the run in every place"
      fileName={`trainprint-places-${release}`}
      csv={() => placesCsv(rows.map(lineOf))}
      json={() => placesJson(rows.map(lineOf), release, linkOf())}
    />
  );
}

function lineOf({ outcome, providerName, country, continents, carbonFree, offer, times }: PlaceRow): PlaceLine {
  return {
    outcome,
    provider: providerName,
    country,
    continents,
    carbonFreePercent: carbonFree?.percent ?? null,
    carbonFreeKind: carbonFree?.kind ?? '',
    offersAccelerator: offer,
    timesTheRun: times,
  };
}
