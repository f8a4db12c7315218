/** The world, countries, grids and cloud regions as the core sees them. Life-cycle is every place's figure where there is one. */
import type { DatedRatio, IntensityBasis, Place, Provider, Tariff } from '#core/catalogue.ts';
import { cell, keysIn, numberIn, numberOrNull, type Row, readTable } from './tables.ts';
import { yearSwingPercent } from './year-swing.ts';

/** eGRID2023: the year of every U.S. figure scaled from it. */
const EGRID_YEAR = 2023;
const WORLD_ISO2 = 'ZZ';

const COUNTRY_NAMES: Readonly<Record<string, string>> = {
  'Korea, Republic of': 'South Korea',
  'Viet Nam': 'Vietnam',
  'Falkland Islands [Malvinas]': 'Falkland Islands',
  'Tanzania, the United Republic of': 'Tanzania',
  'Palestine, State of': 'Palestine',
  'Cook Islands (the)': 'Cook Islands',
  'Virgin Islands (U.S.)': 'U.S. Virgin Islands',
  'Virgin Islands (British)': 'British Virgin Islands',
};

interface Local {
  readonly carbonIntensityGPerKwh: number;
  readonly carbonIntensityYear: number;
  readonly carbonIntensityBasis: IntensityBasis;
  readonly isEstimated: boolean;
  readonly carbonIntensityGrid: string;
  readonly intensitySourceIds: readonly string[];
}

export function countryName(row: Row): string {
  const name = cell(row, 'name');
  return COUNTRY_NAMES[name] ?? name;
}

export function countryPlaces(): readonly Place[] {
  return readTable('countries').map((row): Place => {
    const iso2 = cell(row, 'iso2');
    const isWorld = iso2 === WORLD_ISO2;
    return {
      id: isWorld ? 'world' : `country-${iso2.toLowerCase()}`,
      name: countryName(row),
      kind: isWorld ? 'world' : 'country',
      providerId: null,
      regionCode: '',
      iso3: cell(row, 'iso3'),
      yearSwingPercent: yearSwingPercent(cell(row, 'iso3')),
      ...nationalOf(row),
      pue: null,
      waterLPerKwh: null,
      tariff: countryTariff(row),
    };
  });
}

function nationalOf(row: Row): Local {
  return {
    carbonIntensityGPerKwh: numberIn(row, 'intensity_g_per_kwh'),
    carbonIntensityYear: numberIn(row, 'year'),
    carbonIntensityBasis: 'life-cycle',
    isEstimated: cell(row, 'basis') !== 'lifecycle',
    carbonIntensityGrid: 'country',
    intensitySourceIds: keysIn(row, 'source'),
  };
}

function countryTariff(row: Row): Tariff | null {
  const usdPerKwh = numberOrNull(row, 'electricity_price_usd_per_kwh');
  if (usdPerKwh === null) return null;
  const basis = cell(row, 'price_basis').replace('excl. all taxes', 'without taxes');
  return { usdPerKwh, year: numberIn(row, 'price_year'), basis: `${basis}, ${countryName(row)}`, sourceId: cell(row, 'price_source') };
}

export function gridPlaces(): readonly Place[] {
  const countries = readTable('countries');
  return readTable('grids').map((row): Place => {
    const code = cell(row, 'code');
    const iso3 = cell(countryOf(countries, cell(row, 'country')), 'iso3');
    return {
      id: `grid-${code.toLowerCase()}`,
      name: cell(row, 'name'),
      kind: 'grid',
      providerId: null,
      regionCode: '',
      iso3,
      yearSwingPercent: yearSwingPercent(iso3),
      ...gridIntensity(row),
      pue: null,
      waterLPerKwh: null,
      tariff: gridTariff(row, countries),
    };
  });
}

function countryOf(countries: readonly Row[], iso2: string): Row {
  const row = countries.find((one) => cell(one, 'iso2') === iso2);
  if (row === undefined) throw new Error(`no country ${iso2}`);
  return row;
}

/** Chinese and Australian grids have no life-cycle figure: they carry their direct one, and say so. */
function gridIntensity(row: Row): Local {
  const code = cell(row, 'code');
  const lifeCycle = numberOrNull(row, 'lifecycle_g_per_kwh');
  if (lifeCycle === null) {
    return {
      carbonIntensityGPerKwh: numberIn(row, 'intensity_g_per_kwh'),
      carbonIntensityYear: numberIn(row, 'year'),
      carbonIntensityBasis: cell(row, 'basis').includes('CO2 only') ? 'direct-co2-only' : 'direct',
      isEstimated: false,
      carbonIntensityGrid: code,
      intensitySourceIds: keysIn(row, 'source'),
    };
  }
  const basis = cell(row, 'lifecycle_basis');
  const isScaled = basis.includes('scaled');
  return {
    carbonIntensityGPerKwh: lifeCycle,
    carbonIntensityYear: isScaled ? EGRID_YEAR : numberIn(row, 'year'),
    carbonIntensityBasis: 'life-cycle',
    isEstimated: isScaled || cell(row, 'basis') !== 'lifecycle',
    carbonIntensityGrid: isScaled && basis !== 'scaled' ? basis.replace(' scaled', '') : code,
    intensitySourceIds: isScaled ? ['epa-egrid2023', 'ember-2025-08'] : keysIn(row, 'source'),
  };
}

/** A state's own price; an eGRID subregion crosses states and carries the national one. */
function gridTariff(row: Row, countries: readonly Row[]): Tariff | null {
  if (cell(row, 'level') !== 'egrid-subregion') return stateTariff(row);
  return countryTariff(countryOf(countries, cell(row, 'country')));
}

function stateTariff(row: Row): Tariff | null {
  const usdPerKwh = numberOrNull(row, 'electricity_price_usd_per_kwh');
  if (usdPerKwh === null) return null;
  return { usdPerKwh, year: numberIn(row, 'price_year'), basis: `industrial, ${cell(row, 'name')}`, sourceId: 'eia-retail' };
}

export function regionPlaces(): readonly Place[] {
  const countries = readTable('countries');
  const grids = readTable('grids');
  const states = new Map(readTable('us-region-states').map((row) => [cell(row, 'place_id'), cell(row, 'state')]));
  return readTable('cloud-regions').map((row): Place => {
    const id = cell(row, 'id');
    const country = countries.find((one) => cell(one, 'iso2') === cell(row, 'country_iso2'));
    if (country === undefined) throw new Error(`no country for ${id}`);
    const state = grids.find((one) => cell(one, 'code') === `US-${states.get(id) ?? ''}`);
    return {
      id,
      name: cell(row, 'name'),
      kind: 'cloud-region',
      providerId: cell(row, 'provider'),
      regionCode: cell(row, 'region'),
      iso3: cell(country, 'iso3'),
      yearSwingPercent: yearSwingPercent(cell(country, 'iso3')),
      ...regionIntensity(row, country, grids),
      pue: ratioOf(row, 'pue', 'pue_year', 'pue_source'),
      waterLPerKwh: regionWater(row),
      tariff: (state === undefined ? null : stateTariff(state)) ?? countryTariff(country),
    };
  });
}

function regionIntensity(row: Row, country: Row, grids: readonly Row[]): Local {
  const carbonIntensityGPerKwh = numberIn(row, 'lifecycle_g_per_kwh');
  const basis = cell(row, 'lifecycle_basis');
  if (basis === 'country') return { ...nationalOf(country), carbonIntensityGPerKwh };
  const code = basis.replace(' scaled', '');
  if (basis.includes('scaled')) {
    return {
      carbonIntensityGPerKwh,
      carbonIntensityYear: EGRID_YEAR,
      carbonIntensityBasis: 'life-cycle',
      isEstimated: true,
      carbonIntensityGrid: code,
      intensitySourceIds: ['epa-egrid2023', 'ember-2025-08'],
    };
  }
  const grid = grids.find((one) => cell(one, 'code') === code);
  if (grid === undefined) throw new Error(`no grid ${code} for ${cell(row, 'id')}`);
  return { ...gridIntensity(grid), carbonIntensityGPerKwh };
}

function ratioOf(row: Row, value: string, year: string, source: string): DatedRatio | null {
  const ratio = numberOrNull(row, value);
  return ratio === null ? null : { value: ratio, year: numberIn(row, year), sourceId: cell(row, source) };
}

/** Amazon alone publishes water by region, for 2024. */
function regionWater(row: Row): DatedRatio | null {
  const ratio = numberOrNull(row, 'wue_l_per_kwh');
  return ratio === null ? null : { value: ratio, year: 2024, sourceId: 'aws-pue-2024' };
}

export function providers(): readonly Provider[] {
  const isProvider = (row: Row) => !/-average-\d{4}$/.test(cell(row, 'provider'));
  return readTable('providers')
    .filter(isProvider)
    .map((row): Provider => {
      const pue = ratioOf(row, 'pue', 'pue_year', 'source');
      return {
        id: cell(row, 'provider'),
        name: cell(row, 'name'),
        pue: pue === null ? null : { ...pue, ...regionalSpread(cell(row, 'provider'), pue.value), scope: cell(row, 'pue_scope') },
        waterLPerKwh: ratioOf(row, 'wue_l_per_kwh', 'wue_year', 'source'),
      };
    });
}

/** Lowest and highest PUE among the regions that the provider publishes, the fleet's own average where it publishes none. */
function regionalSpread(providerId: string, fleetPue: number): { readonly low: number; readonly high: number } {
  const regional = readTable('cloud-regions')
    .filter((row) => cell(row, 'provider') === providerId)
    .map((row) => numberOrNull(row, 'pue'))
    .filter((pue) => pue !== null);
  return { low: Math.min(fleetPue, ...regional), high: Math.max(fleetPue, ...regional) };
}
