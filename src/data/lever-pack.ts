/** `public/data/levers/<release>.json`: what publications say would change a run, each with its baseline, caveat and source. */
import { LEVER_GROUPS } from '#core/levers/lever.ts';
import { ACTS_ON, LEVER_ROLES, type PublishedLever, type TimeShift } from '#core/levers/published.ts';
import { id, reading, texts, version } from './pack-parts.ts';
import { z } from './zod.ts';

const maybeTimes = z.nullable(z.number().check(z.gte(1)));
const share = z.number().check(z.gte(0), z.lt(1));
const sourceIds = texts.check(z.minLength(1));

const lever = z
  .strictObject({
    id,
    lever: z.string().check(z.minLength(1)),
    detail: z.string(),
    role: z.enum(LEVER_ROLES),
    groups: z.array(z.enum(LEVER_GROUPS)),
    actsOn: z.nullable(z.enum(ACTS_ON)),
    quantity: z.string(),
    dividesLow: maybeTimes,
    dividesHigh: maybeTimes,
    isOpen: z.boolean(),
    carbonDividesLow: maybeTimes,
    carbonDividesHigh: maybeTimes,
    baseline: z.string(),
    caveat: z.string().check(z.minLength(1)),
    sourceIds,
    confidence: reading,
    confidenceNote: z.string(),
  })
  .check(
    z.refine(({ dividesLow: low, dividesHigh: high }) => (low === null ? high === null : high !== null && low <= high), 'low ≤ high'),
    z.refine(
      ({ carbonDividesLow: low, carbonDividesHigh: high }) => (low === null ? high === null : high !== null && low <= high),
      'low ≤ high of CO2e',
    ),
    z.refine(({ role, groups, dividesLow }) => role !== 'tick' || (groups.length > 0 && dividesLow !== null), 'a tick needs a figure'),
  ) satisfies z.ZodMiniType<PublishedLever>;

const timeShift = z.strictObject({
  hours: z.number().check(z.gt(0)),
  startLaterShare: share,
  pauseShare: share,
  sourceIds,
  confidence: reading,
}) satisfies z.ZodMiniType<TimeShift>;

export const leverPackSchema = z.strictObject({
  packId: z.literal('levers'),
  version,
  levers: z.array(lever),
  timeShift: z.array(timeShift),
});
