/** Which places are shown, and in which order. */
import type { Offer } from '#core/offers.ts';
import { searchedText, searchWords } from '#format/search-words.ts';
import type { PlaceRow } from './place-rows.ts';

/** `''` is all; a provider's id, `cloud` for all providers, or a kind of place that nobody rents out. */
export type ProviderChoice = string;

export interface PlaceChoice {
  readonly text: string;
  readonly provider: ProviderChoice;
  readonly continent: string;
  readonly country: string;
  readonly offer: '' | Extract<Offer, 'here' | 'elsewhere' | 'not-listed' | 'unknown'>;
  readonly withPue: boolean;
  /** Place among the classes of intensity; null for all. */
  readonly intensityClass: number | null;
}

export const EVERY_PLACE: PlaceChoice = {
  text: '',
  provider: '',
  continent: '',
  country: '',
  offer: '',
  withPue: false,
  intensityClass: null,
};

export type PlaceFilter = keyof PlaceChoice;

/** In the order they are offered to be loosened. */
const FILTERS: readonly PlaceFilter[] = ['intensityClass', 'withPue', 'offer', 'country', 'continent', 'provider', 'text'];

function passes(row: PlaceRow, filter: PlaceFilter, choice: PlaceChoice): boolean {
  switch (filter) {
    case 'text':
      return searchWords(choice.text).every((word) => searchTextOf(row).includes(word));
    case 'provider':
      return isOfProvider(row, choice.provider);
    case 'continent':
      return choice.continent === '' || row.continents.includes(choice.continent);
    case 'country':
      return choice.country === '' || row.country === choice.country;
    case 'offer':
      return choice.offer === '' || row.offer === choice.offer;
    case 'withPue':
      return !choice.withPue || row.place.pue !== null;
    case 'intensityClass':
      return choice.intensityClass === null || row.intensityClass === choice.intensityClass;
  }
}

const searchTexts = new WeakMap<PlaceRow, string>();

/** What a search looks through, put together when one searches. */
function searchTextOf(row: PlaceRow): string {
  const { place, city, code, providerName, country } = row;
  const text = searchTexts.get(row) ?? searchedText(`${place.name} ${city} ${place.id} ${code} ${providerName} ${country} ${place.iso3}`);
  searchTexts.set(row, text);
  return text;
}

function isOfProvider({ place }: PlaceRow, provider: ProviderChoice): boolean {
  if (provider === '') return true;
  if (provider === 'cloud') return place.kind === 'cloud-region';
  return place.providerId === provider || place.kind === provider;
}

/** @param except a filter that is passed over: the histogram shows what the other filters leave */
export function chosenRows(rows: readonly PlaceRow[], choice: PlaceChoice, except?: PlaceFilter): readonly PlaceRow[] {
  const inForce = FILTERS.filter((filter) => filter !== except && choice[filter] !== EVERY_PLACE[filter]);
  if (inForce.length === 0) return rows;
  return rows.filter((row) => inForce.every((filter) => passes(row, filter, choice)));
}

export interface Loosening {
  readonly filter: PlaceFilter;
  /** Places that would be shown without it. */
  readonly count: number;
}

/** Filters any one of which, taken away, lets places through; the one that lets through most first. */
export function loosenings(rows: readonly PlaceRow[], choice: PlaceChoice): readonly Loosening[] {
  return FILTERS.filter((filter) => choice[filter] !== EVERY_PLACE[filter])
    .map((filter) => ({ filter, count: chosenRows(rows, choice, filter).length }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
}

export type PlaceColumn = 'place' | 'provider' | 'intensity' | 'carbonFree' | 'pue' | 'emissions' | 'difference' | 'rent' | 'electricity';

export interface PlaceOrder {
  readonly by: PlaceColumn;
  readonly isDescending: boolean;
}

export const LEAST_CARBON: PlaceOrder = { by: 'emissions', isDescending: false };

const SORT_VALUES: Readonly<Record<PlaceColumn, (row: PlaceRow) => string | number | null>> = {
  place: ({ place }) => place.name,
  provider: ({ providerName }) => providerName,
  intensity: ({ outcome }) => outcome.estimate.carbonIntensityGPerKwh,
  carbonFree: ({ carbonFree }) => carbonFree?.percent ?? null,
  pue: ({ outcome }) => outcome.estimate.pue,
  emissions: ({ emissionsKgCo2e }) => emissionsKgCo2e,
  difference: ({ emissionsKgCo2e }) => emissionsKgCo2e,
  rent: ({ outcome }) => outcome.estimate.rentLowUsd,
  electricity: ({ outcome }) => outcome.estimate.electricityCostUsd,
};

const ALPHABET = new Intl.Collator('en', { numeric: true });

/** What is unknown comes last whichever way is sorted; equal rows keep the order of their emissions. */
export function sortedRows(rows: readonly PlaceRow[], { by, isDescending }: PlaceOrder): readonly PlaceRow[] {
  const valueIn = SORT_VALUES[by];
  const keyed = rows.map((row) => ({ row, value: valueIn(row) }));
  keyed.sort((one, other) => {
    if (one.value === null || other.value === null) return Number(one.value === null) - Number(other.value === null);
    const order =
      typeof one.value === 'number' && typeof other.value === 'number'
        ? one.value - other.value
        : ALPHABET.compare(String(one.value), String(other.value));
    return isDescending ? -order : order;
  });
  return keyed.map(({ row }) => row);
}

/** Once as one looks for it first, then the other way round. */
export function orderedBy(order: PlaceOrder, by: PlaceColumn): PlaceOrder {
  if (order.by === by) return { by, isDescending: !order.isDescending };
  return firstOrder(by);
}

function firstOrder(by: PlaceColumn): PlaceOrder {
  return { by, isDescending: by === 'carbonFree' };
}

/** What an order is called: the way one looks for it first, and the other way round. */
const ORDER_WORDS: Readonly<Record<PlaceColumn, readonly [string, string]>> = {
  emissions: ['Least carbon', 'Most carbon'],
  rent: ['Lowest rent', 'Highest rent'],
  electricity: ['Cheapest electricity', 'Dearest electricity'],
  pue: ['Lowest PUE', 'Highest PUE'],
  carbonFree: ['Most carbon-free', 'Least carbon-free'],
  place: ['By name', 'By name, from Z'],
  provider: ['By provider', 'By provider, from Z'],
  intensity: ['Lowest carbon intensity', 'Highest carbon intensity'],
  difference: ['Least against this run', 'Most against this run'],
};

/** Offered whatever is in force. */
const OFFERED: readonly PlaceColumn[] = ['emissions', 'rent', 'electricity', 'pue', 'carbonFree', 'place'];

export interface OrderOption {
  readonly value: string;
  readonly label: string;
  readonly order: PlaceOrder;
}

/** The orders a list of them offers; one that a column's head made is among them, so that the list never says another. */
export function orderOptions(order: PlaceOrder): readonly OrderOption[] {
  const offered = OFFERED.map((by) => optionOf(firstOrder(by)));
  const own = optionOf(order);
  return offered.some(({ value }) => value === own.value) ? offered : [...offered, own];
}

export function optionOf(order: PlaceOrder): OrderOption {
  const { by, isDescending } = order;
  const isTurned = isDescending !== firstOrder(by).isDescending;
  return { value: isTurned ? `${by} turned` : by, label: ORDER_WORDS[by][isTurned ? 1 : 0], order };
}
