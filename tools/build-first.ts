/** The full tables → the columns of the first pack. */
import type { Accelerator, Embodied, Place, PowerModel, PriceRange, Provider, Source, Tariff } from '#core/catalogue.ts';
import { BASES, CONFIDENCES, FORMS, KINDS, SCOPES, TDP_STATUSES } from '#data/catalogue-codes.ts';
import { idByName } from '#data/columns.ts';
import type { FirstPack } from '#data/first-pack.ts';

export interface FirstTables {
  readonly version: string;
  readonly accelerators: readonly Accelerator[];
  readonly places: readonly Place[];
  readonly providers: readonly Provider[];
  readonly powerModel: PowerModel;
  readonly bibliography: ReadonlyMap<string, Source>;
}

/** A growing dictionary: the same entry has the same place. */
function dictionary<Entry>() {
  const entries: Entry[] = [];
  const places = new Map<string, number>();
  const placeOf = (entry: Entry): number => {
    const key = JSON.stringify(entry);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, entries.length);
    return entries.push(entry) - 1;
  };
  return { entries, placeOf };
}

const code = <Value>(list: readonly Value[], value: Value): number => {
  const place = list.indexOf(value);
  if (place < 0) throw new Error(`${String(value)} has no code`);
  return place;
};

const flag = (isSet: boolean) => (isSet ? 1 : 0);

export function firstPack({ version, accelerators, places, providers, powerModel, bibliography }: FirstTables): FirstPack {
  const words = dictionary<string>();
  const sets = dictionary<readonly number[]>();
  const trios = dictionary<readonly [number, number, number]>();
  const sources = dictionary<string>();
  const making = dictionary<Embodied>();
  const tariffs = dictionary<Tariff>();
  const setOf = (ids: readonly string[]) => sets.placeOf(ids.map(sources.placeOf));
  const named = [
    ...accelerators.flatMap(({ embodied }) => embodied?.sourceIds ?? []),
    ...namedIn(powerModel),
    ...providers.flatMap(({ pue, waterLPerKwh }) => [pue?.sourceId, waterLPerKwh?.sourceId].filter((id) => id !== undefined)),
    ...places.flatMap(({ pue, waterLPerKwh, tariff }) =>
      [pue?.sourceId, waterLPerKwh?.sourceId, tariff?.sourceId].filter((id) => id !== undefined),
    ),
    'strubell-2019',
    'patterson-2021',
  ];
  const prices = accelerators.flatMap((accelerator, index) => accelerator.prices.map((price) => ({ index, price })));
  const tables = {
    accelerators: acceleratorColumns(accelerators, words.placeOf, setOf, trios.placeOf, making.placeOf),
    prices: priceColumns(prices, words.placeOf, setOf),
    places: placeColumns(places, words.placeOf, setOf, tariffs.placeOf),
    regions: regionColumns(places, words.placeOf, tariffs.placeOf),
  };
  for (const id of named) sources.placeOf(id);
  const tariffColumns = {
    usdPerKwh: tariffs.entries.map(({ usdPerKwh }) => usdPerKwh),
    year: tariffs.entries.map(({ year }) => year),
    basis: tariffs.entries.map(({ basis }) => words.placeOf(basis.slice(0, basis.lastIndexOf(', ')))),
    where: tariffs.entries.map(({ basis }) => basis.slice(basis.lastIndexOf(', ') + 2)),
    sourceId: tariffs.entries.map(({ sourceId }) => words.placeOf(sourceId)),
  };
  const rows = sources.entries.map((id) => bibliography.get(id) ?? missing(id));
  return {
    packId: 'first',
    version,
    words: words.entries,
    sourceSets: sets.entries.map((set) => [...set]),
    figureSources: {
      rating: trios.entries.map(([rating]) => rating),
      average: trios.entries.map(([, average]) => average),
      peak: trios.entries.map(([, , peak]) => peak),
    },
    embodiedSets: making.entries.map(plain),
    tariffs: tariffColumns,
    sources: { id: rows.map(({ id }) => id), label: rows.map(({ label }) => label), year: rows.map(({ year }) => year) },
    ...tables,
    modernServers: accelerators.flatMap(({ hasModernServer }, index) => (hasModernServer ? [index] : [])),
    providers: providers.map(plain),
    powerModel: plain(powerModel),
  };
}

type PlaceOf<Entry> = (entry: Entry) => number;

function acceleratorColumns(
  accelerators: readonly Accelerator[],
  wordOf: PlaceOf<string>,
  setOf: PlaceOf<readonly string[]>,
  trioOf: PlaceOf<readonly [number, number, number]>,
  makingOf: PlaceOf<Embodied>,
): FirstPack['accelerators'] {
  return {
    id: accelerators.map(({ id, name }) => (id === idByName(name) ? '' : id)),
    name: accelerators.map(({ name }) => name),
    vendor: accelerators.map(({ vendor }) => wordOf(vendor)),
    kind: accelerators.map(({ kind }) => code(KINDS, kind)),
    form: accelerators.map(({ form }) => code(FORMS, form)),
    releaseYear: accelerators.map(({ releaseYear }) => releaseYear),
    tdpPowerW: accelerators.map(({ tdpPowerW }) => tdpPowerW),
    tdpStatus: accelerators.map(({ tdpStatus }) => code(TDP_STATUSES, tdpStatus)),
    measuredPowerW: accelerators.map(({ measuredPowerW }) => measuredPowerW),
    measuredScope: accelerators.map(({ measuredScope }) => (measuredScope === null ? -1 : code(SCOPES, measuredScope))),
    memoryGb: accelerators.map(({ memoryGb }) => memoryGb),
    fp32: accelerators.map(({ peakTflops }) => peakTflops.fp32),
    tf32: accelerators.map(({ peakTflops }) => peakTflops.tf32),
    bf16: accelerators.map(({ peakTflops }) => peakTflops.bf16),
    fp8: accelerators.map(({ peakTflops }) => peakTflops.fp8),
    confidence: accelerators.map(({ confidence }) => code(CONFIDENCES, confidence)),
    sources: accelerators.map(({ sourceIds, measuredSourceIds, peakSourceIds }) =>
      trioOf([setOf(sourceIds), setOf(measuredSourceIds), setOf(peakSourceIds)]),
    ),
    embodied: accelerators.map(({ embodied }) => (embodied === null ? -1 : makingOf(embodied))),
  };
}

function priceColumns(
  prices: readonly { readonly index: number; readonly price: PriceRange }[],
  wordOf: PlaceOf<string>,
  setOf: PlaceOf<readonly string[]>,
): FirstPack['prices'] {
  return {
    accelerator: prices.map(({ index }) => index),
    provider: prices.map(({ price }) => wordOf(`${price.providerId}|${price.providerName}`)),
    low: prices.map(({ price }) => price.lowUsdPerAcceleratorHour),
    high: prices.map(({ price }) => price.highUsdPerAcceleratorHour),
    hasSpot: prices.map(({ price }) => flag(price.hasSpot)),
    date: prices.map(({ price }) => wordOf(price.date)),
    region: prices.map(({ price }) => wordOf(price.region)),
    sources: prices.map(({ price }) => setOf(price.sourceIds)),
  };
}

/** A copy without `readonly`, which the schema's type does not have. */
function plain<Value>(value: Value): never {
  return structuredClone(value) as never; // the pack's schema is checked against this very type, and again when it is written
}

function missing(id: string): never {
  throw new Error(`the bibliography has no ${id}`);
}

function namedIn({ serverShare, modernServerShare, genericEmbodied, surveyPue, sourceIds }: PowerModel): readonly string[] {
  return [
    ...serverShare.sourceIds,
    ...modernServerShare.sourceIds,
    ...genericEmbodied.sourceIds,
    surveyPue.sourceId,
    surveyPue.spreadSourceId,
    ...Object.values(sourceIds).flat(),
  ];
}

/** A cloud region takes its figure from its country or its grid: only those carry it. */
function placeColumns(
  places: readonly Place[],
  wordOf: (word: string) => number,
  setOf: (ids: readonly string[]) => number,
  tariffOf: (tariff: Tariff) => number,
): FirstPack['places'] {
  const own = places.filter(({ kind }) => kind !== 'cloud-region');
  return {
    id: own.map(({ id }) => id),
    name: own.map(({ name }) => name),
    country: own.map(({ iso3 }) => wordOf(iso3)),
    gPerKwh: own.map(({ carbonIntensityGPerKwh }) => carbonIntensityGPerKwh),
    year: own.map(({ carbonIntensityYear }) => carbonIntensityYear),
    basis: own.map(({ carbonIntensityBasis }) => code(BASES, carbonIntensityBasis)),
    isEstimated: own.map(({ isEstimated }) => flag(isEstimated)),
    yearSwing: own.map(({ yearSwingPercent }) => yearSwingPercent),
    grid: own.map(({ carbonIntensityGrid }) => wordOf(carbonIntensityGrid)),
    sources: own.map(({ intensitySourceIds }) => setOf(intensitySourceIds)),
    tariff: own.map(({ tariff }) => (tariff === null ? -1 : tariffOf(tariff))),
  };
}

function regionColumns(
  places: readonly Place[],
  wordOf: (word: string) => number,
  tariffOf: (tariff: Tariff) => number,
): FirstPack['regions'] {
  const regions = places.filter(({ kind }) => kind === 'cloud-region');
  return {
    code: regions.map(({ regionCode }) => regionCode),
    name: regions.map(({ name }) => name),
    provider: regions.map(({ providerId }) => wordOf(providerId ?? '')),
    home: regions.map((region) => homeOf(region, places)),
    pue: regions.map(({ pue }) => pue?.value ?? null),
    pueYear: regions.map(({ pue }) => pue?.year ?? null),
    pueSource: regions.map(({ pue }) => (pue === null ? -1 : wordOf(pue.sourceId))),
    water: regions.map(({ waterLPerKwh }) => waterLPerKwh?.value ?? null),
    tariff: regions.map(({ tariff }) => (tariff === null ? -1 : tariffOf(tariff))),
  };
}

/** The place among the countries and grids whose figure the region carries. */
function homeOf(region: Place, places: readonly Place[]): number {
  const own = places.filter(({ kind }) => kind !== 'cloud-region');
  const home = own.findIndex((place) =>
    region.carbonIntensityGrid === 'country'
      ? place.iso3 === region.iso3 && place.kind === 'country'
      : place.id === `grid-${region.carbonIntensityGrid.toLowerCase()}`,
  );
  const found = own[home];
  if (found === undefined) throw new Error(`${region.id} has no home`);
  const isSame =
    found.carbonIntensityGPerKwh === region.carbonIntensityGPerKwh &&
    found.carbonIntensityYear === region.carbonIntensityYear &&
    found.carbonIntensityBasis === region.carbonIntensityBasis;
  if (!isSame) throw new Error(`${region.id} differs from ${found.id}`);
  return home;
}
