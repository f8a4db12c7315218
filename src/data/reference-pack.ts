/** `public/data/references/<release>.json`: the 2019 paper's tables, equivalents, and the bibliography. */
import { id, maybeNumber, reading, texts, version } from './pack-parts.ts';
import { z } from './zod.ts';

const positive = z.number().check(z.gt(0));

const table1 = z.strictObject({
  id,
  label: z.string(),
  kind: z.enum(['everyday', 'training']),
  lbPrinted: positive,
  kgCo2e: positive,
  correctedKgCo2e: z.nullable(positive),
  sourceIds: texts,
  confidence: reading,
});

const table3 = z.strictObject({
  id,
  model: z.string(),
  hardware: z.string(),
  count: positive,
  powerW: maybeNumber,
  hoursPrinted: positive,
  hoursUsed: positive,
  energyKwhPrinted: maybeNumber,
  lbPrinted: maybeNumber,
  usdLowPrinted: positive,
  usdHighPrinted: positive,
  usdPerHourLow: positive,
  usdPerHourHigh: positive,
  sourceId: id,
  confidence: reading,
  note: z.string(),
});

/** A row of Table 3 as a link, with what was printed of it. */
const paperRun = z.strictObject({
  id,
  name: z.string(),
  detail: z.string(),
  scenario: z.string().check(z.regex(/^1~d\./)),
  energyKwhPrinted: maybeNumber,
  lbPrinted: maybeNumber,
  note: z.string(),
});

const table4 = z.strictObject({
  models: positive,
  hours: positive,
  usdLowPrinted: positive,
  usdHighPrinted: positive,
  electricityUsdPrinted: positive,
  sourceId: id,
});

const equivalent = z.strictObject({
  id,
  label: z.string(),
  category: z.string(),
  kgCo2e: z.nullable(positive),
  energyKwh: z.nullable(positive),
  unit: z.string(),
  year: z.int(),
  region: z.string(),
  sourceId: id,
  confidence: reading,
});

const source = z.strictObject({
  id,
  label: z.string().check(z.minLength(1)),
  title: z.string().check(z.minLength(1)),
  publisher: z.string(),
  year: maybeNumber,
  url: z.string(),
  licence: z.string(),
});

export const referencePackSchema = z.strictObject({
  packId: z.literal('references'),
  version,
  table1: z.array(table1),
  table3: z.array(table3),
  paperRuns: z.array(paperRun),
  table4: z.array(table4),
  equivalents: z.array(equivalent),
  bibliography: z.array(source),
});
