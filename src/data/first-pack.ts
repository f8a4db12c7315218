/** `public/data/first/<release>.json`: what the first result of any link needs, in columns. Derived from the full packs. */
import type { PowerModel } from '#core/catalogue.ts';
import { z } from './zod.ts';

const numbers = z.array(z.number());
const texts = z.array(z.string());
const maybe = z.array(z.nullable(z.number()));
const range = z.strictObject({ low: z.number(), typical: z.number(), high: z.number() });
const byLoad = z.strictObject({ pretraining: range, training: range, experiment: range, inference: range });
const confidence = z.enum(['high', 'medium', 'low', 'recalled']);
const dated = z.strictObject({ value: z.number(), year: z.number(), sourceId: z.string() });
const average = { value: z.number(), low: z.number(), high: z.number(), year: z.number(), sourceId: z.string() };
const share = z.strictObject({ kgCo2e: z.number(), name: z.string(), confidence, sourceIds: texts });
const embodied = z.strictObject({
  kgCo2e: range,
  boundary: z.enum(['card', 'system']),
  isGeneric: z.boolean(),
  confidence,
  sourceIds: texts,
});

export const powerModel = z.strictObject({
  tdpFraction: byLoad,
  tpuFraction: range,
  loadRelative: byLoad,
  fleetRelative: range,
  serverHostShare: range,
  serverHostFloorW: z.number(),
  superchipHostShare: range,
  socHostW: range,
  desktopHostW: range,
  tpuSystemOverChip: range,
  dramWPerGb: range,
  cpuOnlyLoad: byLoad,
  cpuWPerCore: z.number(),
  modelFlopUtilisation: range,
  lifetimeYears: range,
  shareInUse: range,
  serverShare: share,
  modernServerShare: share,
  modernServerAcceleratorIds: texts,
  genericEmbodied: embodied,
  surveyPue: z.strictObject({ ...average, spreadSourceId: z.string() }),
  sourceIds: z.strictObject({
    tdpFraction: texts,
    loadRelative: texts,
    host: texts,
    dram: texts,
    cpuOnly: texts,
    cpuCore: texts,
    modelFlopUtilisation: texts,
    lifetime: texts,
  }),
}) satisfies z.ZodMiniType<PowerModel>;

/** Every column of a table has as many rows as its first. */
function haveEqualLengths(table: Readonly<Record<string, readonly unknown[]>>): boolean {
  const lengths = Object.values(table).map(({ length }) => length);
  return lengths.every((length) => length === lengths[0]);
}

const columns = <Shape extends Parameters<typeof z.strictObject>[0]>(shape: Shape) =>
  z
    .strictObject(shape)
    .check(z.refine((table) => haveEqualLengths(table as Record<string, readonly unknown[]>), 'columns must be equally long')); // each shape below is of arrays alone

const sources = columns({ id: texts, label: texts, year: maybe });
const acceleratorColumns = columns({
  id: texts,
  name: texts,
  vendor: numbers,
  kind: numbers,
  form: numbers,
  releaseYear: maybe,
  tdpPowerW: numbers,
  tdpStatus: numbers,
  measuredPowerW: maybe,
  measuredScope: numbers,
  memoryGb: maybe,
  fp32: maybe,
  tf32: maybe,
  bf16: maybe,
  fp8: maybe,
  confidence: numbers,
  sources: numbers,
  embodied: numbers,
});
const priceColumns = columns({
  accelerator: numbers,
  provider: numbers,
  low: numbers,
  high: numbers,
  hasSpot: numbers,
  date: numbers,
  region: numbers,
  sources: numbers,
});
/** The world, countries and grids: places that carry a figure of their own. */
const placeColumns = columns({
  id: texts,
  name: texts,
  country: numbers,
  gPerKwh: numbers,
  year: numbers,
  basis: numbers,
  isEstimated: numbers,
  yearSwing: numbers,
  grid: numbers,
  sources: numbers,
  tariff: numbers,
});
/** Cloud regions; `home` is the place among those above whose figure a region carries. */
const regionColumns = columns({
  code: texts,
  name: texts,
  provider: numbers,
  home: numbers,
  pue: maybe,
  pueYear: maybe,
  pueSource: numbers,
  water: maybe,
  tariff: numbers,
});

export const firstPackSchema = z.strictObject({
  packId: z.literal('first'),
  version: z.string(),
  /** Texts that recur, named by their place. */
  words: texts,
  /** Lists of sources that recur, as places in `sources`. */
  sourceSets: z.array(numbers),
  embodiedSets: z.array(embodied),
  tariffs: columns({ usdPerKwh: numbers, year: numbers, basis: numbers, where: texts, sourceId: numbers }),
  sources,
  accelerators: acceleratorColumns,
  prices: priceColumns,
  places: placeColumns,
  regions: regionColumns,
  providers: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      pue: z.nullable(z.strictObject({ ...average, scope: z.string() })),
      waterLPerKwh: z.nullable(dated),
    }),
  ),
  powerModel,
});

export type FirstPack = z.infer<typeof firstPackSchema>;
