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
  const countries = places.filter(({ kind }) => kind === 'country');
  const byIso = new Map(countries.map(({ iso3, id }) => [iso3, id]));
  const isoByName = new Map(countries.map(({ name, iso3 }) => [flat(name), iso3]));
  const isoByTwo = new Map(countries.map(({ id, iso3 }) => [id.slice('country-'.length), iso3]));
  const gridsByName = new Map(
    places.filter(({ id }) => /^grid-(us|ca|au|in|cn)-/.test(id)).map(({ id, name }) => [`${id.slice(5, 7)} ${flat(name)}`, id]),
  );
  const isoOf = ({ iso, country }: PlaceSaid) => {
    const code = iso.trim();
    if (byIso.has(code)) return code;
    for (const name of [flat(code), flat(country)]) {
      const found = OTHER_NAMES[name] ?? isoByName.get(name) ?? isoByTwo.get(name);
      if (found !== undefined) return found;
    }
    return '';
  };
  return (said) => {
    if (ids.has(said.country.toLowerCase()) && said.country !== '') return { id: said.country.toLowerCase(), by: 'country' };
    const provider = PROVIDERS[said.provider] ?? said.provider;
    const cloud = `${provider}-${said.cloudRegion}`;
    if (provider !== '' && ids.has(cloud)) return { id: cloud, by: 'cloud' };
    const iso = isoOf(said);
    const region = flat(said.region);
    const prefix = WITH_REGIONS[iso];
    if (prefix !== undefined && region !== '') {
      const code = `grid-${prefix}-${region}`;
      const grid = gridsByName.get(`${prefix} ${region}`) ?? (ids.has(code) ? code : OTHER_REGIONS[region]);
      if (grid?.startsWith(`grid-${prefix}-`) === true) return { id: grid, by: 'region' };
    }
    const country = byIso.get(iso);
    return country === undefined ? WORLD : { id: country, by: 'country' };
  };
}

function flat(name: string): string {
  return name.trim().toLowerCase().replaceAll('_', ' ').replaceAll('.', '');
}
