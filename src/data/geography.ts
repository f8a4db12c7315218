/** Where each place is: the pack of geography read into rows. */
import { at, lookUp } from './columns.ts';
import type { GeographyPack } from './geography-pack.ts';

export interface Position {
  readonly latitude: number;
  readonly longitude: number;
  /** False where the provider names a country or state alone. */
  readonly isExact: boolean;
}

export interface CarbonFree {
  readonly percent: number;
  /** `hourly`: as a provider matches it, hour by hour; `yearly`: share of the country's generation of a year. */
  readonly kind: 'hourly' | 'yearly';
}

export interface Geography {
  /** Empty for the world. */
  readonly country: string;
  /** Two for a country that lies on both; none for the world. */
  readonly continents: readonly string[];
  /** Null for grids, which are areas, and for what has no outline of its own. */
  readonly position: Position | null;
  readonly carbonFree: CarbonFree | null;
  readonly city: string;
}

/** By id of the place. */
export function geographyOf({ names, continentSets, places }: GeographyPack): ReadonlyMap<string, Geography> {
  return new Map(
    places.id.map((id, index): readonly [string, Geography] => {
      const latitude = at(places.latitude, index);
      const longitude = at(places.longitude, index);
      const percent = at(places.carbonFreePercent, index);
      const country = at(places.country, index);
      return [
        id,
        {
          country: country < 0 ? '' : lookUp(names, country),
          continents: at(continentSets, at(places.continents, index)),
          position: latitude === null || longitude === null ? null : { latitude, longitude, isExact: at(places.isExact, index) === 1 },
          carbonFree: percent === null ? null : { percent, kind: at(places.isHourly, index) === 1 ? 'hourly' : 'yearly' },
          city: at(places.city, index),
        },
      ];
    }),
  );
}
