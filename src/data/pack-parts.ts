/** Shapes that several full packs share. */
import type { Accelerator, Cpu } from '#core/catalogue.ts';
import { z } from './zod.ts';

export const texts = z.array(z.string().check(z.minLength(1)));
export const maybeNumber = z.nullable(z.number());
export const confidence = z.enum(['high', 'medium', 'low', 'recalled']);
/** How far a reference figure was checked. */
export const reading = z.enum(['verified', 'recalled', 'derived']);
export const range = z
  .strictObject({ low: z.number(), typical: z.number(), high: z.number() })
  .check(z.refine(({ low, typical, high }) => low <= typical && typical <= high, 'low ≤ typical ≤ high'));
export const version = z.string().check(z.regex(/^\d{4}\.\d{2}(\.\d+)?$/));
export const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

export const embodied = z.strictObject({
  kgCo2e: range,
  boundary: z.enum(['card', 'system']),
  status: z.enum(['own', 'scaled', 'assumed', 'usual', 'generic']),
  confidence,
  sourceIds: texts,
});

export const cpu = z.strictObject({
  id,
  name: z.string(),
  vendor: z.string(),
  form: z.enum(['server', 'desktop', 'laptop']),
  cores: z.number().check(z.gt(0)),
  tdpPowerW: z.number().check(z.gt(0)),
  releaseYear: maybeNumber,
  confidence,
  sourceIds: texts,
}) satisfies z.ZodMiniType<Cpu>;

export const accelerator = z.strictObject({
  id,
  name: z.string(),
  vendor: z.string(),
  kind: z.enum(['gpu', 'tpu', 'asic', 'apple-soc']),
  form: z.enum(['server', 'desktop', 'laptop', 'soc', 'superchip']),
  releaseYear: maybeNumber,
  tdpPowerW: z.number().check(z.gt(0), z.lt(25_000)),
  tdpStatus: z.enum(['datasheet', 'derived', 'estimated', 'measured']),
  measuredPowerW: maybeNumber,
  measuredScope: z.nullable(z.enum(['system', 'fleet', 'chip'])),
  memoryGb: maybeNumber,
  peakTflops: z.strictObject({ fp32: maybeNumber, tf32: maybeNumber, bf16: maybeNumber, fp8: maybeNumber }),
  confidence,
  sourceIds: texts,
  measuredSourceIds: texts,
  peakSourceIds: texts,
  hasModernServer: z.boolean(),
  embodied: z.nullable(embodied),
  idlePowerW: maybeNumber,
  memoryType: z.string(),
  note: z.string(),
}) satisfies z.ZodMiniType<Omit<Accelerator, 'prices'>>;
