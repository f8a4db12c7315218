/** The first pack's columns → the one indexed Catalogue that the core resolves against. */

import type { Accelerator, Catalogue, Cpu, DatedRatio, Place, PriceRange, Source, Tariff, YearValue } from '#core/catalogue.ts';
import type { Method } from '#core/methods/method.ts';
import { trainprint } from '#core/methods/trainprint.ts';
import { BASES, CONFIDENCES, FORMS, KINDS, SCOPES, TDP_STATUSES } from './catalogue-codes.ts';
import { at, idByName, lookUp } from './columns.ts';
import everyday from './everyday-catalogue.json' with { type: 'json' };
import type { FirstPack } from './first-pack.ts';

/** The everyday run's part of the first pack, compiled in: the page opens without asking for any file. */
export const everydayCatalogue: Catalogue = { ...catalogueOf(everyday as FirstPack), isComplete: false }; // a test holds the file to the schema

export function catalogueOf(pack: FirstPack): Catalogue {
  const sourcesOf = (set: number) => at(pack.sourceSets, set).map((index) => at(pack.sources.id, index));
  return {
    release: pack.version,
    accelerators: indexedById(acceleratorsOf(pack, sourcesOf)),
    cpus: new Map(),
    places: indexedById(placesOf(pack, sourcesOf)),
    providers: indexedById(pack.providers),
    sources: indexedById(sourceRows(pack)),
    powerModel: pack.powerModel,
    history: null,
    isComplete: true,
    // The others come after the first screen, or with a link that asks for one of them.
    methods: new Map([[trainprint.id, trainprint]]),
    hasAllCpus: false,
  };
}

type SourcesOf = (set: number) => readonly string[];

function indexedById<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function sourceRows({ sources }: FirstPack): readonly Source[] {
  return sources.id.map((id, index) => ({ id, label: at(sources.label, index), year: at(sources.year, index), url: '' }));
}

function acceleratorsOf(pack: FirstPack, sourcesOf: SourcesOf): readonly Accelerator[] {
  const { accelerators: table } = pack;
  const prices = pricesByAccelerator(pack, sourcesOf);
  return table.id.map((said, index): Accelerator => {
    const name = at(table.name, index);
    const scope = at(table.measuredScope, index);
    const embodied = at(table.embodied, index);
    const sources = at(table.sources, index);
    return {
      id: said === '' ? idByName(name) : said,
      name,
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
      sourceIds: sourcesOf(at(pack.figureSources.rating, sources)),
      measuredSourceIds: sourcesOf(at(pack.figureSources.average, sources)),
      peakSourceIds: sourcesOf(at(pack.figureSources.peak, sources)),
      hasModernServer: pack.modernServers.includes(index),
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

/** Amazon alone publishes water by region. */
const WATER_YEAR = 2024;
const WATER_SOURCE = 'aws-pue-2024';

function placesOf(pack: FirstPack, sourcesOf: SourcesOf): readonly Place[] {
  const own = ownPlaces(pack, sourcesOf);
  return [...own, ...regionsOf(pack, own)];
}

function ownPlaces(pack: FirstPack, sourcesOf: SourcesOf): readonly Place[] {
  const { places: table, words } = pack;
  return table.id.map(
    (id, index): Place => ({
      id,
      name: at(table.name, index),
      kind: id === 'world' ? 'world' : id.startsWith('grid-') ? 'grid' : 'country',
      providerId: null,
      regionCode: '',
      iso3: lookUp(words, at(table.country, index)),
      carbonIntensityGPerKwh: at(table.gPerKwh, index),
      carbonIntensityYear: at(table.year, index),
      carbonIntensityBasis: at(BASES, at(table.basis, index)),
      isEstimated: at(table.isEstimated, index) === 1,
      yearSwingPercent: at(table.yearSwing, index),
      carbonIntensityGrid: lookUp(words, at(table.grid, index)),
      intensitySourceIds: sourcesOf(at(table.sources, index)),
      pue: null,
      waterLPerKwh: null,
      tariff: tariffOf(pack, at(table.tariff, index)),
    }),
  );
}

function regionsOf(pack: FirstPack, own: readonly Place[]): readonly Place[] {
  const { regions: table, words } = pack;
  return table.code.map((regionCode, index): Place => {
    const providerId = lookUp(words, at(table.provider, index));
    const water = at(table.water, index);
    return {
      ...at(own, at(table.home, index)),
      id: `${providerId}-${regionCode.toLowerCase()}`,
      name: at(table.name, index),
      kind: 'cloud-region',
      providerId,
      regionCode,
      pue: pueOf(pack, index),
      waterLPerKwh: water === null ? null : { value: water, year: WATER_YEAR, sourceId: WATER_SOURCE },
      tariff: tariffOf(pack, at(table.tariff, index)),
    };
  });
}

function pueOf({ regions, words }: FirstPack, index: number): DatedRatio | null {
  const value = at(regions.pue, index);
  const year = at(regions.pueYear, index);
  if (value === null || year === null) return null;
  return { value, year, sourceId: lookUp(words, at(regions.pueSource, index)) };
}

function tariffOf({ tariffs, words }: FirstPack, index: number): Tariff | null {
  if (index < 0) return null;
  const basis = `${lookUp(words, at(tariffs.basis, index))}, ${at(tariffs.where, index)}`;
  return {
    usdPerKwh: at(tariffs.usdPerKwh, index),
    year: at(tariffs.year, index),
    basis,
    sourceId: lookUp(words, at(tariffs.sourceId, index)),
  };
}

/** Adds the processors that the first pack leaves out. */
export function withCpus(catalogue: Catalogue, { cpus }: { readonly cpus: readonly Cpu[] }): Catalogue {
  return { ...catalogue, cpus: new Map([...catalogue.cpus, ...indexedById(cpus)]), hasAllCpus: true };
}

/** Adds the methods that the first screen does without. */
export function withMethods(catalogue: Catalogue, methods: readonly Method[]): Catalogue {
  return { ...catalogue, methods: new Map(methods.map((method) => [method.id, method])) };
}

/** Adds the grids of other years. */
export function withHistory(
  catalogue: Catalogue,
  {
    series,
  }: { readonly series: readonly { readonly iso3: string; readonly years: readonly number[]; readonly gPerKwh: readonly number[] }[] },
): Catalogue {
  const history = new Map(
    series.map(({ iso3, years, gPerKwh }): readonly [string, readonly YearValue[]] => [
      iso3,
      years.map((year, index) => ({ year, gPerKwh: at(gPerKwh, index) })),
    ]),
  );
  return { ...catalogue, history };
}

/** Gives the sources their addresses, so that hints can be followed. */
export function withAddresses(catalogue: Catalogue, { bibliography }: { readonly bibliography: readonly Source[] }): Catalogue {
  const sources = bibliography.map(({ id, label, year, url }): readonly [string, Source] => [id, { id, label, year, url }]);
  return { ...catalogue, sources: new Map([...catalogue.sources, ...sources]) };
}
