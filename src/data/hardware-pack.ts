/** `public/data/hardware/<release>.json`: every accelerator with every column, the common processors, the power model, what making things emitted. */
import { powerModel } from './first-pack.ts';
import { accelerator, confidence, cpu, maybeNumber, texts, version } from './pack-parts.ts';
import { z } from './zod.ts';

export const hardwarePackSchema = z.strictObject({
  packId: z.literal('hardware'),
  version,
  accelerators: z.array(accelerator),
  cpus: z.array(cpu),
  powerModel,
  embodied: z.array(
    z.strictObject({
      component: z.string(),
      kgCo2e: z.number().check(z.gte(0)),
      lowKgCo2e: maybeNumber,
      highKgCo2e: maybeNumber,
      boundary: z.string(),
      lifetimeYears: maybeNumber,
      confidence,
      sourceIds: texts,
    }),
  ),
});
