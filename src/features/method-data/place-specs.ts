/** Tables of places and of prices. */
import type { InstanceRow, PricePack } from '#data/price-pack.ts';
import type { RegionPack } from '#data/region-pack.ts';
import { yearColumn } from './hardware-specs.tsx';
import type { TableSpec } from './table-spec.ts';

export interface PlaceRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string;
  readonly lifeCycleGPerKwh: number | null;
  readonly basis: string;
  readonly otherGPerKwh: number | null;
  readonly otherBasis: string;
  readonly year: number | null;
  readonly pue: number | null;
  readonly waterLPerKwh: number | null;
  readonly tariffUsdPerKwh: number | null;
  readonly sourceIds: readonly string[];
}

/** Countries, grids and cloud regions as one list, each figure with its own basis. */
export function placeRows({ countries, grids, cloudRegions }: RegionPack): readonly PlaceRow[] {
  const nameOf = new Map(countries.map(({ iso2, name }) => [iso2, name]));
  const none = { otherGPerKwh: null, otherBasis: '', pue: null, waterLPerKwh: null };
  return [
    ...countries.map((one) => ({
      ...none,
      ...one,
      id: one.iso2 === 'ZZ' ? 'world' : `country-${one.iso2.toLowerCase()}`,
      kind: one.iso2 === 'ZZ' ? 'World' : 'Country',
      country: one.name,
    })),
    ...grids.map((one) => ({
      ...none,
      ...one,
      kind: 'Grid',
      country: nameOf.get(one.countryIso2) ?? one.countryIso2,
      basis: one.lifeCycleBasis,
      otherGPerKwh: one.publishedGPerKwh,
      otherBasis: one.publishedBasis,
    })),
    ...cloudRegions.map((one) => ({
      ...one,
      name: `${one.name} ${one.code}`,
      kind: 'Cloud region',
      country: one.countryName,
      basis: one.lifeCycleBasis,
      otherGPerKwh: one.publishedGPerKwh,
      otherBasis: one.publishedScope,
      year: one.publishedYear,
      tariffUsdPerKwh: null,
    })),
  ];
}

export const PLACES: TableSpec<PlaceRow> = {
  id: 'places',
  title: 'Places',
  search: 'Name, country, code or source',
  columns: [
    { id: 'name', head: 'Place', value: ({ name }) => name },
    { id: 'kind', head: 'Kind', value: ({ kind }) => kind },
    { id: 'country', head: 'Country', value: ({ country }) => country },
    { id: 'lifeCycleGPerKwh', head: 'Life cycle, g/kWh', numeric: true, value: ({ lifeCycleGPerKwh }) => lifeCycleGPerKwh },
    { id: 'basis', head: 'Its basis', value: ({ basis }) => basis },
    { id: 'otherGPerKwh', head: 'Other figure, g/kWh', numeric: true, value: ({ otherGPerKwh }) => otherGPerKwh, none: 'none' },
    { id: 'otherBasis', head: 'Its basis', value: ({ otherBasis }) => otherBasis, none: 'none' },
    yearColumn(({ year }) => year),
    { id: 'pue', head: 'PUE', numeric: true, value: ({ pue }) => pue, none: 'none' },
    { id: 'waterLPerKwh', head: 'WUE, L/kWh', numeric: true, value: ({ waterLPerKwh }) => waterLPerKwh, none: 'none' },
    { id: 'tariffUsdPerKwh', head: 'Tariff, USD/kWh', numeric: true, value: ({ tariffUsdPerKwh }) => tariffUsdPerKwh },
  ],
  filters: [
    { id: 'kind', all: 'All kinds', value: ({ kind }) => kind },
    { id: 'country', all: 'All countries', value: ({ country }) => country },
  ],
  rowId: ({ id }) => id,
  sourceIds: ({ sourceIds }) => sourceIds,
};

export function priceRows({ instances, historic }: PricePack): readonly InstanceRow[] {
  return [...instances, ...historic];
}

export const PRICES: TableSpec<InstanceRow> = {
  id: 'prices',
  title: 'Prices',
  search: 'Instance, accelerator or provider',
  columns: [
    { id: 'instanceType', head: 'Instance', value: ({ instanceType }) => instanceType },
    { id: 'provider', head: 'Provider', value: ({ provider }) => provider },
    { id: 'acceleratorId', head: 'Accelerator', value: ({ acceleratorId }) => acceleratorId },
    { id: 'acceleratorCount', head: 'How many', numeric: true, value: ({ acceleratorCount }) => acceleratorCount },
    {
      id: 'onDemandUsdPerAcceleratorHour',
      head: 'On demand, USD/h each',
      numeric: true,
      value: ({ onDemandUsdPerAcceleratorHour }) => onDemandUsdPerAcceleratorHour,
    },
    {
      id: 'spotUsdPerAcceleratorHour',
      head: 'Spot, USD/h each',
      numeric: true,
      value: ({ spotUsdPerAcceleratorHour }) => spotUsdPerAcceleratorHour,
    },
    { id: 'region', head: 'Region', value: ({ region }) => region },
    { id: 'priceDate', head: 'Date', value: ({ priceDate }) => priceDate },
    { id: 'terms', head: 'Terms', value: ({ terms }) => terms },
    { id: 'confidence', head: 'Confidence', value: ({ confidence }) => confidence },
  ],
  filters: [
    { id: 'provider', all: 'All providers', value: ({ provider }) => provider },
    { id: 'terms', all: 'All terms', value: ({ terms }) => terms },
  ],
  rowId: ({ providerId, instanceType, acceleratorId, region, terms, priceDate }) =>
    [providerId, instanceType, acceleratorId, region, terms, priceDate].join('|'),
  sourceIds: ({ sourceIds }) => sourceIds,
};
