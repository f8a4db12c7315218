/** Where each place is, in columns: what the map and a search need of the pack of regions. */
import type { Geography } from '#data/geography.ts';
import type { regionPack } from './build-full.ts';

const NOWHERE: Geography = { country: '', continents: [], position: null, carbonFree: null, city: '' };
const WORLD_ISO2 = 'ZZ';

type Regions = ReturnType<typeof regionPack>;

/** A place and where it is, as its row in the pack of regions says. */
export type Located = readonly [id: string, Geography];

export function locatedPlaces({ countries, grids, cloudRegions }: Regions): readonly Located[] {
  const byIso2 = new Map(countries.map((country) => [country.iso2, country]));
  const continentsOf = (iso2: string) => byIso2.get(iso2)?.continents ?? [];
  return [
    ...countries.map(countryGeography),
    ...grids.map(({ id, countryIso2 }): Located => {
      const country = byIso2.get(countryIso2)?.name ?? countryIso2;
      return [id, { ...NOWHERE, country, continents: continentsOf(countryIso2) }];
    }),
    ...cloudRegions.map((region): Located => [region.id, regionGeography(region, continentsOf(region.countryIso2))]),
  ];
}

function countryGeography({ iso2, name, continents, latitude, longitude, lowCarbonPercent }: Regions['countries'][number]): Located {
  const isWorld = iso2 === WORLD_ISO2;
  return [
    isWorld ? 'world' : `country-${iso2.toLowerCase()}`,
    {
      country: isWorld ? '' : name,
      continents,
      position: latitude === null || longitude === null ? null : { latitude, longitude, isExact: true },
      carbonFree: lowCarbonPercent === null ? null : { percent: lowCarbonPercent, kind: 'yearly' },
      city: '',
    },
  ];
}

function regionGeography(region: Regions['cloudRegions'][number], continents: readonly string[]): Geography {
  const { countryName, city, latitude, longitude, locationPrecision, carbonFreePercent } = region;
  return {
    country: countryName,
    continents,
    position: { latitude, longitude, isExact: locationPrecision === 'city' || locationPrecision === 'campus' },
    carbonFree: carbonFreePercent === null ? null : { percent: carbonFreePercent, kind: 'hourly' },
    city,
  };
}

export function geographyPack(regions: Regions) {
  const located = locatedPlaces(regions);
  const column = <Value>(cellOf: (geography: Geography) => Value) => located.map(([, geography]) => cellOf(geography));
  const names = [...new Set(column(({ country }) => country))].filter((name) => name !== '');
  const sets = [...new Set(column(({ continents }) => continents.join(';')))];
  return {
    packId: 'geography' as const,
    version: regions.version,
    sourceIds: regions.sourceIds,
    names,
    continentSets: sets.map((set) => (set === '' ? [] : set.split(';'))),
    places: {
      id: located.map(([id]) => id),
      country: column(({ country }) => names.indexOf(country)),
      city: column(({ city }) => city),
      continents: column(({ continents }) => sets.indexOf(continents.join(';'))),
      latitude: column(({ position }) => position?.latitude ?? null),
      longitude: column(({ position }) => position?.longitude ?? null),
      isExact: column(({ position }) => (position?.isExact === true ? 1 : 0)),
      carbonFreePercent: column(({ carbonFree }) => carbonFree?.percent ?? null),
      isHourly: column(({ carbonFree }) => (carbonFree?.kind === 'hourly' ? 1 : 0)),
    },
  };
}
