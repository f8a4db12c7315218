/** `public/data/cpus/<release>.json`: all processors, the common ones first; loaded when a run names one. */
import { cpu, version } from './pack-parts.ts';
import { z } from './zod.ts';

export const cpuPackSchema = z.strictObject({ packId: z.literal('cpus'), version, cpus: z.array(cpu) });
