/** The full packs: every figure with its source, year and confidence, for search, tables and downloads. */
import { accelerators, cpus, perAccelerator, powerModel } from './build-hardware.ts';
import { countryName } from './build-places.ts';
import { cell, keysIn, numberIn, numberOrNull, type Row, readTable } from './tables.ts';

export function hardwarePack(version: string) {
  const notes = new Map(readTable('accelerators').map((row) => [cell(row, 'id'), row]));
  const rows = accelerators();
  return {
    packId: 'hardware' as const,
    version,
    accelerators: rows.map(({ prices: _prices, ...accelerator }) => {
      const row = notes.get(accelerator.id);
      if (row === undefined) throw new Error(`no row for ${accelerator.id}`);
      return { ...accelerator, idlePowerW: numberOrNull(row, 'idle_w'), memoryType: cell(row, 'memory_type'), note: cell(row, 'notes') };
    }),
    cpus: cpus()
      .filter(({ isPicked }) => isPicked)
      .map(({ isPicked: _picked, ...cpu }) => cpu),
    powerModel: powerModel(),
    embodied: readTable('embodied').map((row) => ({
      component: cell(row, 'component'),
      kgCo2e: numberIn(row, 'embodied_kg_co2e'),
      lowKgCo2e: numberOrNull(row, 'low_kg'),
      highKgCo2e: numberOrNull(row, 'high_kg'),
      boundary: cell(row, 'boundary'),
      lifetimeYears: numberOrNull(row, 'lifetime_years'),
      confidence: cell(row, 'confidence'),
      sourceIds: keysIn(row, 'source'),
    })),
  };
}

/** All processors on demand, the common ones first. */
export function cpuPack(version: string) {
  return {
    packId: 'cpus' as const,
    version,
    cpus: [...cpus()].sort((a, b) => Number(b.isPicked) - Number(a.isPicked)).map(({ isPicked: _picked, ...cpu }) => cpu),
  };
}

export function historyPack(version: string) {
  const rows = readTable('history');
  const codes = [...new Set(rows.map((row) => cell(row, 'iso3')))].sort();
  return {
    packId: 'history' as const,
    version,
    sourceIds: ['ember-yearly'],
    series: codes.map((iso3) => {
      const own = rows.filter((row) => cell(row, 'iso3') === iso3).sort((a, b) => numberIn(a, 'year') - numberIn(b, 'year'));
      return { iso3, years: own.map((row) => numberIn(row, 'year')), gPerKwh: own.map((row) => numberIn(row, 'g_per_kwh')) };
    }),
  };
}

export function regionPack(version: string) {
  const countries = readTable('countries');
  const nameOf = (iso2: string) => {
    const row = countries.find((one) => cell(one, 'iso2') === iso2);
    return row === undefined ? iso2 : countryName(row);
  };
  return {
    packId: 'regions' as const,
    version,
    sourceIds: ['countries-list', 'natural-earth', 'geonames'],
    countries: countries.map(countryRow),
    grids: readTable('grids').map(gridRow),
    cloudRegions: readTable('cloud-regions').map((row) => cloudRegionRow(row, nameOf)),
    providers: readTable('providers').map(providerRow),
  };
}

function countryRow(row: Row) {
  return {
    iso2: cell(row, 'iso2'),
    iso3: cell(row, 'iso3'),
    name: countryName(row),
    lifeCycleGPerKwh: numberIn(row, 'intensity_g_per_kwh'),
    year: numberIn(row, 'year'),
    basis: cell(row, 'basis'),
    lowCarbonPercent: numberOrNull(row, 'share_low_carbon_pct'),
    renewablesPercent: numberOrNull(row, 'share_renewables_pct'),
    coalPercent: numberOrNull(row, 'share_coal'),
    gasPercent: numberOrNull(row, 'share_gas'),
    nuclearPercent: numberOrNull(row, 'share_nuclear'),
    tariffUsdPerKwh: numberOrNull(row, 'electricity_price_usd_per_kwh'),
    tariffYear: numberOrNull(row, 'price_year'),
    tariffBasis: cell(row, 'price_basis'),
    continents: keysIn(row, 'continents').map(continentName),
    latitude: numberOrNull(row, 'lat'),
    longitude: numberOrNull(row, 'lon'),
    sourceIds: keysIn(row, 'source'),
  };
}

const CONTINENTS: Readonly<Record<string, string>> = {
  AF: 'Africa',
  AS: 'Asia',
  EU: 'Europe',
  NA: 'North America',
  OC: 'Oceania',
  SA: 'South America',
};

function continentName(code: string): string {
  const name = CONTINENTS[code];
  if (name === undefined) throw new Error(`no continent ${code}`);
  return name;
}

function gridRow(row: Row) {
  return {
    id: `grid-${cell(row, 'code').toLowerCase()}`,
    code: cell(row, 'code'),
    name: cell(row, 'name'),
    level: cell(row, 'level'),
    countryIso2: cell(row, 'country'),
    publishedGPerKwh: numberIn(row, 'intensity_g_per_kwh'),
    publishedBasis: cell(row, 'basis'),
    year: numberIn(row, 'year'),
    lifeCycleGPerKwh: numberOrNull(row, 'lifecycle_g_per_kwh'),
    lifeCycleBasis: cell(row, 'lifecycle_basis'),
    tariffUsdPerKwh: numberOrNull(row, 'electricity_price_usd_per_kwh'),
    sourceIds: keysIn(row, 'source'),
  };
}

function cloudRegionRow(row: Row, nameOf: (iso2: string) => string) {
  return {
    id: cell(row, 'id'),
    providerId: cell(row, 'provider'),
    code: cell(row, 'region'),
    name: cell(row, 'name'),
    city: cell(row, 'city'),
    countryIso2: cell(row, 'country_iso2'),
    countryName: nameOf(cell(row, 'country_iso2')),
    latitude: numberIn(row, 'lat'),
    longitude: numberIn(row, 'lon'),
    locationPrecision: cell(row, 'location_precision'),
    lifeCycleGPerKwh: numberIn(row, 'lifecycle_g_per_kwh'),
    lifeCycleBasis: cell(row, 'lifecycle_basis'),
    publishedGPerKwh: numberIn(row, 'intensity_g_per_kwh'),
    publishedScope: cell(row, 'intensity_scope'),
    publishedGrid: cell(row, 'intensity_basis'),
    publishedYear: numberIn(row, 'year'),
    carbonFreePercent: numberOrNull(row, 'cfe_pct'),
    pue: numberOrNull(row, 'pue'),
    pueYear: numberOrNull(row, 'pue_year'),
    waterLPerKwh: numberOrNull(row, 'wue_l_per_kwh'),
    sourceIds: keysIn(row, 'source'),
  };
}

function providerRow(row: Row) {
  return {
    id: cell(row, 'provider'),
    name: cell(row, 'name'),
    pue: numberOrNull(row, 'pue'),
    pueYear: numberOrNull(row, 'pue_year'),
    pueScope: cell(row, 'pue_scope'),
    waterLPerKwh: numberOrNull(row, 'wue_l_per_kwh'),
    waterYear: numberOrNull(row, 'wue_year'),
    renewablesClaim: cell(row, 'renewables_claim'),
    sourceIds: keysIn(row, 'source'),
    note: cell(row, 'notes'),
  };
}

function instanceOf(row: Row) {
  return {
    providerId: cell(row, 'provider_id'),
    provider: cell(row, 'provider_name'),
    instanceType: cell(row, 'instance_type'),
    terms: cell(row, 'terms'),
    acceleratorId: cell(row, 'accelerator_id'),
    acceleratorCount: numberIn(row, 'accelerator_count'),
    vcpus: numberOrNull(row, 'vcpus'),
    memoryGb: numberOrNull(row, 'memory_gb'),
    onDemandUsdPerAcceleratorHour: cell(row, 'on_demand_usd_per_hour') === '' ? null : perAccelerator(row, 'on_demand_usd_per_hour'),
    spotUsdPerAcceleratorHour: cell(row, 'spot_usd_per_hour') === '' ? null : perAccelerator(row, 'spot_usd_per_hour'),
    region: cell(row, 'region'),
    priceDate: cell(row, 'price_date'),
    confidence: cell(row, 'confidence'),
    sourceIds: keysIn(row, 'source'),
    note: cell(row, 'notes'),
  };
}

export function pricePack(version: string) {
  const rows = readTable('cloud-instances');
  const isHistoric = (row: Row) => cell(row, 'terms') === 'historic';
  return {
    packId: 'prices' as const,
    version,
    instances: rows.filter((row) => !isHistoric(row)).map(instanceOf),
    historic: rows.filter(isHistoric).map(instanceOf),
  };
}
