/** `public/data/presets/<release>.json`: published runs, each with its inputs, its sources and its link. */
import { IMPLIED_INPUTS, type PublishedRun, RUN_GROUPS, RUN_SCOPES } from '#core/published-run.ts';
import { id, maybeNumber, texts, version } from './pack-parts.ts';
import { z } from './zod.ts';

const positive = z.nullable(z.number().check(z.gt(0)));
const fromZero = z.nullable(z.number().check(z.gte(0)));

const publishedRun = z.strictObject({
  id,
  name: z.string().check(z.minLength(1)),
  year: z.int(),
  organisation: z.string().check(z.minLength(1)),
  group: z.enum(RUN_GROUPS),
  scope: z.enum(RUN_SCOPES),
  parameters: z.string(),
  hardware: z.string(),
  family: z.string().check(z.minLength(1)),
  acceleratorId: z.nullable(id),
  acceleratorCount: positive,
  hours: positive,
  acceleratorHours: positive,
  powerW: positive,
  powerScope: z.nullable(z.enum(['system', 'chip'])),
  powerBasis: z.string(),
  pue: z.nullable(z.number().check(z.gte(1))),
  carbonIntensityGPerKwh: fromZero,
  intensityBasis: z.string(),
  reportedEnergyKwh: positive,
  energyScope: z.nullable(z.enum(['facility', 'it', 'unknown'])),
  energyBasis: z.string(),
  reportedKgCo2e: fromZero,
  carbonClaim: z.nullable(z.enum(['gross', 'net', 'life-cycle'])),
  carbonBasis: z.string(),
  netKgCo2e: maybeNumber,
  usdLow: positive,
  usdHigh: positive,
  implied: z.array(z.enum(IMPLIED_INPUTS)),
  flag: z.nullable(z.enum(['contradiction', 'superseded', 'cost-only'])),
  supersededBy: z.string(),
  why: z.string().check(z.minLength(1)),
  citation: z.string().check(z.minLength(1)),
  sourceId: id,
  url: z.string().check(z.regex(/^https:\/\//)),
  confidence: z.enum(['verified', 'recalled']),
  recalled: texts,
  scenario: z.string().check(z.regex(/^1~d\./)),
}) satisfies z.ZodMiniType<PublishedRun>;

export const presetPackSchema = z.strictObject({ packId: z.literal('presets'), version, runs: z.array(publishedRun) });
