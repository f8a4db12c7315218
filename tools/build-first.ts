/** The full tables → the columns of the first pack. */
import type { Accelerator, Cpu, Embodied, Place, PowerModel, Provider, Source, Tariff } from '#core/catalogue.ts';
import { BASES, CONFIDENCES, FORMS, KINDS, PLACE_KINDS, SCOPES, TDP_STATUSES } from '#data/catalogue-codes.ts';
import type { FirstPack } from '#data/first-pack.ts';

export interface FirstTables {
  readonly version: string;
  readonly accelerators: readonly Accelerator[];
  readonly cpus: readonly Cpu[];
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

export function firstPack({ version, accelerators, cpus, places, providers, powerModel, bibliography }: FirstTables): FirstPack {
  const words = dictionary<string>();
  const sets = dictionary<readonly number[]>();
  const sources = dictionary<string>();
  const making = dictionary<Embodied>();
  const tariffs = dictionary<Tariff>();
  const setOf = (ids: readonly string[]) => sets.placeOf(ids.map(sources.placeOf));
  const named = [...accelerators.flatMap(({ embodied }) => embodied?.sourceIds ?? []), ...namedIn(powerModel), ...providers.flatMap(({ pue, waterLPerKwh }) => [pue?.sourceId, waterLPerKwh?.sourceId].filter((id) => id !== undefined)), ...places.flatMap(({ pue, waterLPerKwh, tariff }) => [pue?.sourceId, waterLPerKwh?.sourceId, tariff?.sourceId].filter((id) => id !== undefined)), 'strubell-2019', 'patterson-2021'];
  const prices = accelerators.flatMap((accelerator, index) => accelerator.prices.map((price) => ({ index, price })));
  const tables = {
    accelerators: {
      id: accelerators.map(({ id }) => id),
      name: accelerators.map(({ name }) => name),
      vendor: accelerators.map(({ vendor }) => words.placeOf(vendor)),
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
      sources: accelerators.map(({ sourceIds }) => setOf(sourceIds)),
      embodied: accelerators.map(({ embodied }) => (embodied === null ? -1 : making.placeOf(embodied))),
    },
    prices: {
      accelerator: prices.map(({ index }) => index),
      provider: prices.map(({ price }) => words.placeOf(`${price.providerId}|${price.providerName}`)),
      low: prices.map(({ price }) => price.lowUsdPerAcceleratorHour),
      high: prices.map(({ price }) => price.highUsdPerAcceleratorHour),
      hasSpot: prices.map(({ price }) => flag(price.hasSpot)),
      date: prices.map(({ price }) => words.placeOf(price.date)),
      region: prices.map(({ price }) => words.placeOf(price.region)),
      sources: prices.map(({ price }) => setOf(price.sourceIds)),
    },
    cpus: {
      id: cpus.map(({ id }) => id),
      name: cpus.map(({ name }) => name),
      vendor: cpus.map(({ vendor }) => words.placeOf(vendor)),
      form: cpus.map(({ form }) => code(FORMS, form)),
      cores: cpus.map(({ cores }) => cores),
      tdpPowerW: cpus.map(({ tdpPowerW }) => tdpPowerW),
      releaseYear: cpus.map(({ releaseYear }) => releaseYear),
      confidence: cpus.map(({ confidence }) => code(CONFIDENCES, confidence)),
      sources: cpus.map(({ sourceIds }) => setOf(sourceIds)),
    },
    places: placeColumns(places, words.placeOf, setOf, tariffs.placeOf),
  };
  for (const id of named) sources.placeOf(id);
  const rows = sources.entries.map((id) => bibliography.get(id) ?? missing(id));
  return {
    packId: 'first',
    version,
    words: words.entries,
    sourceSets: sets.entries.map((set) => [...set]),
    embodiedSets: making.entries.map(plain),
    tariffs: {
      usdPerKwh: tariffs.entries.map(({ usdPerKwh }) => usdPerKwh),
      year: tariffs.entries.map(({ year }) => year),
      basis: tariffs.entries.map(({ basis }) => basis),
      sourceId: tariffs.entries.map(({ sourceId }) => sourceId),
    },
    sources: { id: rows.map(({ id }) => id), label: rows.map(({ label }) => label), year: rows.map(({ year }) => year), url: rows.map(({ url }) => url) },
    ...tables,
    providers: providers.map(plain),
    powerModel: plain(powerModel),
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
  return [...serverShare.sourceIds, ...modernServerShare.sourceIds, ...genericEmbodied.sourceIds, surveyPue.sourceId, ...Object.values(sourceIds).flat()];
}

function placeColumns(places: readonly Place[], wordOf: (word: string) => number, setOf: (ids: readonly string[]) => number, tariffOf: (tariff: Tariff) => number): FirstPack['places'] {
  return {
    id: places.map(({ id, kind }) => (kind === 'cloud-region' ? '' : id)),
    name: places.map(({ name }) => name),
    kind: places.map(({ kind }) => code(PLACE_KINDS, kind)),
    provider: places.map(({ providerId }) => (providerId === null ? -1 : wordOf(providerId))),
    regionCode: places.map(({ regionCode }) => regionCode),
    iso3: places.map(({ iso3 }) => wordOf(iso3)),
    gPerKwh: places.map(({ carbonIntensityGPerKwh }) => carbonIntensityGPerKwh),
    year: places.map(({ carbonIntensityYear }) => carbonIntensityYear),
    basis: places.map(({ carbonIntensityBasis }) => code(BASES, carbonIntensityBasis)),
    isEstimated: places.map(({ isEstimated }) => flag(isEstimated)),
    grid: places.map(({ carbonIntensityGrid }) => wordOf(carbonIntensityGrid)),
    sources: places.map(({ intensitySourceIds }) => setOf(intensitySourceIds)),
    pue: places.map(({ pue }) => pue?.value ?? null),
    pueYear: places.map(({ pue }) => pue?.year ?? null),
    pueSource: places.map(({ pue }) => (pue === null ? -1 : wordOf(pue.sourceId))),
    water: places.map(({ waterLPerKwh }) => waterLPerKwh?.value ?? null),
    tariff: places.map(({ tariff }) => (tariff === null ? -1 : tariffOf(tariff))),
  };
}
