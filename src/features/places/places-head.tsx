import { useMemo } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import type { RunEverywhere } from '#core/places.ts';
import { ownAmong, placesFinding } from '#core/places-finding.ts';
import { countsWords, placesTitle } from '#format/places-words.ts';
import type { MassUnit } from '#format/quantity-format.ts';

export interface PlacesHeadProps {
  readonly everywhere: RunEverywhere;
  readonly runPlaceId: string;
  readonly catalogue: Catalogue;
  readonly units: MassUnit;
}

/** The finding over all cloud regions, and what was compared. */
export function PlacesHead({ everywhere, runPlaceId, catalogue, units }: PlacesHeadProps) {
  const { title, range } = useMemo(() => {
    const regions = everywhere.ranked.filter(({ place }) => place.kind === 'cloud-region');
    return placesTitle(placesFinding(regions.length > 0 ? regions : everywhere.ranked, ownAmong(everywhere, runPlaceId)), catalogue, units);
  }, [everywhere, runPlaceId, catalogue, units]);
  return (
    <header>
      <h1 className="text-page-title">{title}</h1>
      <p className="mt-2 max-w-170 text-body text-ink-3">
        {range} {countsWords(everywhere)}
      </p>
    </header>
  );
}
