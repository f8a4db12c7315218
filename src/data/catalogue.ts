/** The first pack's columns → the one indexed Catalogue that the core resolves against. */
import type { Accelerator, Catalogue, Cpu, DatedRatio, Place, PriceRange, Source, Tariff, YearValue } from '#core/catalogue.ts';
import { at, lookUp } from './columns.ts';
import { BASES, CONFIDENCES, FORMS, KINDS, PLACE_KINDS, SCOPES, TDP_STATUSES } from './catalogue-codes.ts';
import everyday from './everyday-catalogue.json' with { type: 'json' };
import type { FirstPack } from './first-pack.ts';

/** The everyday run's part of the first pack, compiled in: the page opens without asking for any file. */
export const everydayCatalogue: Catalogue = { ...catalogueOf(everyday as FirstPack), isComplete: false }; // a test holds the file to the schema

export function catalogueOf(pack: FirstPack): Catalogue {
  const sourcesOf = (set: number) => at(pack.sourceSets, set).map((index) => at(pack.sources.id, index));
  return {
    release: pack.version,
    accelerators: indexedById(acceleratorsOf(pack, sourcesOf)),
    cpus: indexedById(cpusOf(pack, sourcesOf)),
    places: indexedById(placesOf(pack, sourcesOf)),
    providers: indexedById(pack.providers),
    sources: indexedById(sourceRows(pack)),
    powerModel: pack.powerModel,
    history: null,
    isComplete: true,
    hasAllCpus: false,
  };
}

type SourcesOf = (set: number) => readonly string[];

function indexedById<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function sourceRows({ sources }: FirstPack): readonly Source[] {
  return sources.id.map((id, index) => ({ id, label: at(sources.label, index), year: at(sources.year, index), url: at(sources.url, index) }));
}

function acceleratorsOf(pack: FirstPack, sourcesOf: SourcesOf): readonly Accelerator[] {
  const { accelerators: table } = pack;
  const prices = pricesByAccelerator(pack, sourcesOf);
  return table.id.map((id, index): Accelerator => {
    const scope = at(table.measuredScope, index);
    const embodied = at(table.embodied, index);
    return {
      id,
      name: at(table.name, index),
      vendor: lookUp(pack.words, at(table.vendor, index)),
      kind: at(KINDS, at(table.kind, index)),
      form: at(FORMS, at(table.form, index)),
      releaseYear: at(table.releaseYear, index),
      tdpPowerW: at(table.tdpPowerW, index),
      tdpStatus: at(TDP_STATUSES, at(table.tdpStatus, index)),
      measuredPowerW: at(table.measuredPowerW, index),
      measuredScope: scope < 0 ? null : at(SCOPES, scope),
      memoryGb: at(table.memoryGb, index),
      peakTflops: { fp32: at(table.fp32, index), tf32: at(table.tf32, index), bf16: at(table.bf16, index), fp8: at(table.fp8, index) },
      confidence: at(CONFIDENCES, at(table.confidence, index)),
      sourceIds: sourcesOf(at(table.sources, index)),
      embodied: embodied < 0 ? null : at(pack.embodiedSets, embodied),
      prices: prices.get(index) ?? [],
    };
  });
}

function pricesByAccelerator({ prices: table, words }: FirstPack, sourcesOf: SourcesOf): ReadonlyMap<number, readonly PriceRange[]> {
  const byAccelerator = new Map<number, PriceRange[]>();
  table.accelerator.forEach((accelerator, index) => {
    const [providerId = '', providerName = ''] = lookUp(words, at(table.provider, index)).split('|');
    const price: PriceRange = {
      providerId,
      providerName,
      lowUsdPerAcceleratorHour: at(table.low, index),
      highUsdPerAcceleratorHour: at(table.high, index),
      hasSpot: at(table.hasSpot, index) === 1,
      date: lookUp(words, at(table.date, index)),
      region: lookUp(words, at(table.region, index)),
      sourceIds: sourcesOf(at(table.sources, index)),
    };
    byAccelerator.set(accelerator, [...(byAccelerator.get(accelerator) ?? []), price]);
  });
  return byAccelerator;
}

const CPU_FORMS: readonly Cpu['form'][] = ['server', 'desktop', 'laptop'];

function cpusOf({ cpus: table, words }: FirstPack, sourcesOf: SourcesOf): readonly Cpu[] {
  return table.id.map((id, index) => ({
    id,
    name: at(table.name, index),
    vendor: lookUp(words, at(table.vendor, index)),
    form: at(CPU_FORMS, at(table.form, index)),
    cores: at(table.cores, index),
    tdpPowerW: at(table.tdpPowerW, index),
    releaseYear: at(table.releaseYear, index),
    confidence: at(CONFIDENCES, at(table.confidence, index)),
    sourceIds: sourcesOf(at(table.sources, index)),
  }));
}

/** Amazon alone publishes water by region. */
const WATER_YEAR = 2024;
const WATER_SOURCE = 'aws-pue-2024';

function placesOf(pack: FirstPack, sourcesOf: SourcesOf): readonly Place[] {
  const { places: table, words } = pack;
  return table.id.map((said, index): Place => {
    const provider = at(table.provider, index);
    const providerId = provider < 0 ? null : lookUp(words, provider);
    const regionCode = at(table.regionCode, index);
    const water = at(table.water, index);
    return {
      id: said === '' && providerId !== null ? `${providerId}-${regionCode.toLowerCase()}` : said,
      name: at(table.name, index),
      kind: at(PLACE_KINDS, at(table.kind, index)),
      providerId,
      regionCode,
      iso3: lookUp(words, at(table.iso3, index)),
      carbonIntensityGPerKwh: at(table.gPerKwh, index),
      carbonIntensityYear: at(table.year, index),
      carbonIntensityBasis: at(BASES, at(table.basis, index)),
      isEstimated: at(table.isEstimated, index) === 1,
      carbonIntensityGrid: lookUp(words, at(table.grid, index)),
      intensitySourceIds: sourcesOf(at(table.sources, index)),
      pue: pueOf(pack, index),
      waterLPerKwh: water === null ? null : { value: water, year: WATER_YEAR, sourceId: WATER_SOURCE },
      tariff: tariffOf(pack, at(table.tariff, index)),
    };
  });
}

function pueOf({ places, words }: FirstPack, index: number): DatedRatio | null {
  const value = at(places.pue, index);
  const year = at(places.pueYear, index);
  if (value === null || year === null) return null;
  return { value, year, sourceId: lookUp(words, at(places.pueSource, index)) };
}

function tariffOf({ tariffs }: FirstPack, index: number): Tariff | null {
  if (index < 0) return null;
  return { usdPerKwh: at(tariffs.usdPerKwh, index), year: at(tariffs.year, index), basis: at(tariffs.basis, index), sourceId: at(tariffs.sourceId, index) };
}

/** Adds the processors that the first pack leaves out. */
export function withCpus(catalogue: Catalogue, { cpus }: { readonly cpus: readonly Cpu[] }): Catalogue {
  return { ...catalogue, cpus: new Map([...catalogue.cpus, ...indexedById(cpus)]), hasAllCpus: true };
}

/** Adds the grids of other years. */
export function withHistory(catalogue: Catalogue, { series }: { readonly series: readonly { readonly iso3: string; readonly years: readonly number[]; readonly gPerKwh: readonly number[] }[] }): Catalogue {
  const history = new Map(series.map(({ iso3, years, gPerKwh }): readonly [string, readonly YearValue[]] => [iso3, years.map((year, index) => ({ year, gPerKwh: at(gPerKwh, index) }))]));
  return { ...catalogue, history };
}
