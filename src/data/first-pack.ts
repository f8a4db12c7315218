/** `public/data/first/<release>.json`: what the first result of any link needs, in columns. Derived from the full packs. */
import type { PowerModel } from '#core/catalogue.ts';
import { columns, maybeColumn, numberColumn, textColumn } from './column-shapes.ts';
import { z } from './zod.ts';

const texts = z.array(z.string());
const range = z.strictObject({ low: z.number(), typical: z.number(), high: z.number() });
const byLoad = z.strictObject({ pretraining: range, training: range, experiment: range, inference: range });
const confidence = z.enum(['high', 'medium', 'low', 'recalled']);
const dated = z.strictObject({ value: z.number(), year: z.number(), sourceId: z.string() });
const average = { value: z.number(), low: z.number(), high: z.number(), year: z.number(), sourceId: z.string() };
const share = z.strictObject({ kgCo2e: z.number(), name: z.string(), confidence, sourceIds: texts });
const embodied = z.strictObject({
  kgCo2e: range,
  boundary: z.enum(['card', 'system']),
  status: z.enum(['own', 'scaled', 'assumed', 'usual', 'generic']),
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

const sources = columns({ id: textColumn, label: textColumn, year: maybeColumn });
const acceleratorColumns = columns({
  id: textColumn,
  name: textColumn,
  vendor: numberColumn,
  kind: numberColumn,
  form: numberColumn,
  releaseYear: maybeColumn,
  tdpPowerW: numberColumn,
  tdpStatus: numberColumn,
  measuredPowerW: maybeColumn,
  measuredScope: numberColumn,
  memoryGb: maybeColumn,
  fp32: maybeColumn,
  tf32: maybeColumn,
  bf16: maybeColumn,
  fp8: maybeColumn,
  confidence: numberColumn,
  sources: numberColumn,
  embodied: numberColumn,
});
const priceColumns = columns({
  accelerator: numberColumn,
  provider: numberColumn,
  low: numberColumn,
  high: numberColumn,
  hasSpot: numberColumn,
  date: numberColumn,
  region: numberColumn,
  sources: numberColumn,
});
/** The world, countries and grids: places that carry a figure of their own. */
const placeColumns = columns({
  id: textColumn,
  name: textColumn,
  country: numberColumn,
  gPerKwh: numberColumn,
  year: numberColumn,
  basis: numberColumn,
  isEstimated: numberColumn,
  yearSwing: numberColumn,
  grid: numberColumn,
  sources: numberColumn,
  tariff: numberColumn,
});
/** Cloud regions; `home` is the place among those above whose figure a region carries. */
const regionColumns = columns({
  code: textColumn,
  name: textColumn,
  provider: numberColumn,
  home: numberColumn,
  pue: maybeColumn,
  pueYear: maybeColumn,
  pueSource: numberColumn,
  water: maybeColumn,
  tariff: numberColumn,
});

export const firstPackSchema = z.strictObject({
  packId: z.literal('first'),
  version: z.string(),
  /** Texts that recur, named by their place. */
  words: textColumn,
  /** Lists of sources that recur, as places in `sources`. */
  sourceSets: z.array(numberColumn),
  /** The sources of an accelerator: of its rating, its measured average and its peaks one of those lists each. */
  figureSources: columns({ rating: numberColumn, average: numberColumn, peak: numberColumn }),
  embodiedSets: z.array(embodied),
  tariffs: columns({ usdPerKwh: numberColumn, year: numberColumn, basis: numberColumn, where: textColumn, sourceId: numberColumn }),
  sources,
  accelerators: acceleratorColumns,
  /** Those among them that stand in a server of the newer kind. */
  modernServers: numberColumn,
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
