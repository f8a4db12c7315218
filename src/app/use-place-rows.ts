import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import { offersOf } from '#core/offers.ts';
import type { RunEverywhere } from '#core/places.ts';
import type { Scenario } from '#core/scenario.ts';
import { withHistory } from '#data/catalogue.ts';
import { geographyOf } from '#data/geography.ts';
import type { GeographyPack } from '#data/geography-pack.ts';
import { historyPackQuery } from '#data/load-pack.ts';
import type { PricePack } from '#data/price-pack.ts';
import { type PlaceRow, placeRows } from '#features/places/place-rows.ts';

/** A run of a given year needs the grids of that year in every place, also where its own place would do without. */
export function useYearsOf({ year }: Scenario, catalogue: Catalogue) {
  const history = useQuery({ ...historyPackQuery(), enabled: year !== undefined });
  const full = useMemo(() => {
    if (!catalogue.isComplete) return null;
    if (year === undefined) return catalogue;
    return history.data === undefined ? null : withHistory(catalogue, history.data);
  }, [catalogue, year, history.data]);
  return { catalogue: full, history };
}

export interface PlaceRows {
  /** Places on one basis, by emissions. */
  readonly ranked: readonly PlaceRow[];
  /** Places with a direct figure alone. */
  readonly apart: readonly PlaceRow[];
  /** The run’s own row, wherever it stands; null where it has no figure. */
  readonly run: PlaceRow | null;
}

export function usePlaceRows(
  everywhere: RunEverywhere | null,
  scenario: Scenario,
  isReleased: boolean,
  catalogue: Catalogue,
  located: GeographyPack | undefined,
  prices: PricePack | undefined,
): PlaceRows | null {
  const geography = useMemo(() => (located === undefined ? null : geographyOf(located)), [located]);
  const { acceleratorId, placeId } = scenario;
  return useMemo(() => {
    if (everywhere === null || geography === null) return null;
    const offerOf = offersOf(acceleratorId, prices?.instances ?? []);
    const own = everywhere.ranked.find(({ place }) => place.id === placeId);
    const inputs = { runPlaceId: placeId, isReleased, geography, offerOf, catalogue };
    const ranked = placeRows({ ...inputs, outcomes: everywhere.ranked, ownKgCo2e: own?.estimate.emissionsKgCo2e ?? null });
    const apart = placeRows({ ...inputs, outcomes: everywhere.otherBasis, ownKgCo2e: null });
    return { ranked, apart, run: [...ranked, ...apart].find(({ isRun }) => isRun) ?? null };
  }, [everywhere, geography, acceleratorId, placeId, isReleased, prices, catalogue]);
}
