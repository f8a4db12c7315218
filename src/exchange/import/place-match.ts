/** Where a log says it ran → our places: the cloud's region, else the grid of a state or province, else the country. */
import type { PlaceSaid } from './import-types.ts';

export interface KnownPlace {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly iso3: string;
}

export interface PlaceMatch {
  readonly id: string;
  /** `unknown`: the log says nothing, or nothing that we know; the world's average stands in. */
  readonly by: 'cloud' | 'region' | 'country' | 'unknown';
}

const WORLD: PlaceMatch = { id: 'world', by: 'unknown' };

/** Names that differ from our table's, and codes of two letters that are none of ISO's. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  usa: 'USA',
  us: 'USA',
  'united states of america': 'USA',
  uk: 'GBR',
  'great britain': 'GBR',
  england: 'GBR',
  korea: 'KOR',
  'republic of korea': 'KOR',
  'korea, republic of': 'KOR',
  'russian federation': 'RUS',
  'czech republic': 'CZE',
  turkey: 'TUR',
  'viet nam': 'VNM',
  'the netherlands': 'NLD',
  holland: 'NLD',
  philippines: 'PHL',
  'taiwan, province of china': 'TWN',
  'iran, islamic republic of': 'IRN',
  'hong kong sar china': 'HKG',
  macau: 'MAC',
};

const PROVIDERS: Readonly<Record<string, string>> = { amazon: 'aws', google: 'gcp', 'google cloud': 'gcp', microsoft: 'azure' };
/** Countries whose parts have grids of their own in our tables. */
const WITH_REGIONS: Readonly<Record<string, string>> = { USA: 'us', CAN: 'ca', AUS: 'au', IND: 'in', CHN: 'cn' };
const OTHER_REGIONS: Readonly<Record<string, string>> = {
  'new south wales': 'grid-au-nsw',
  québec: 'grid-ca-qc',
  newfoundland: 'grid-ca-nl',
};

export function placeMatcher(places: readonly KnownPlace[]): (said: PlaceSaid) => PlaceMatch {
  const ids = new Set(places.map(({ id }) => id));
  const isoOf = countryReader(places);
  const gridOf = gridReader(places);
  const byIso = new Map(places.filter(({ kind }) => kind === 'country').map(({ iso3, id }) => [iso3, id]));
  return (said) => {
    const own = said.country.toLowerCase();
    if (own !== '' && ids.has(own)) return { id: own, by: 'country' };
    const cloud = `${PROVIDERS[said.provider] ?? said.provider}-${said.cloudRegion}`;
    if (said.provider !== '' && ids.has(cloud)) return { id: cloud, by: 'cloud' };
    const iso = isoOf(said);
    const grid = gridOf(iso, flat(said.region));
    if (grid !== undefined) return { id: grid, by: 'region' };
    const country = byIso.get(iso);
    return country === undefined ? WORLD : { id: country, by: 'country' };
  };
}

/** Three letters, a name, another name, two letters. */
function countryReader(places: readonly KnownPlace[]): (said: PlaceSaid) => string {
  const countries = places.filter(({ kind }) => kind === 'country');
  const isos = new Set(countries.map(({ iso3 }) => iso3));
  const byName = new Map(countries.map(({ name, iso3 }) => [flat(name), iso3]));
  const byTwo = new Map(countries.map(({ id, iso3 }) => [id.slice('country-'.length), iso3]));
  const named = (name: string) => OTHER_NAMES[name] ?? byName.get(name) ?? byTwo.get(name);
  return ({ iso, country }) => (isos.has(iso.trim()) ? iso.trim() : (named(flat(iso)) ?? named(flat(country)) ?? ''));
}

/** The grid of a state, province or territory, by its name or its code. */
function gridReader(places: readonly KnownPlace[]): (iso: string, region: string) => string | undefined {
  const grids = places.filter(({ id }) => /^grid-(us|ca|au|in|cn)-/.test(id));
  const ids = new Set(grids.map(({ id }) => id));
  const byName = new Map(grids.map(({ id, name }) => [`${id.slice('grid-'.length, 'grid-us'.length)} ${flat(name)}`, id]));
  return (iso, region) => {
    const prefix = WITH_REGIONS[iso];
    if (prefix === undefined || region === '') return undefined;
    const code = `grid-${prefix}-${region}`;
    const grid = byName.get(`${prefix} ${region}`) ?? (ids.has(code) ? code : OTHER_REGIONS[region]);
    return grid?.startsWith(`grid-${prefix}-`) === true ? grid : undefined;
  };
}

function flat(name: string): string {
  return name.trim().toLowerCase().replaceAll('_', ' ').replaceAll('.', '');
}
