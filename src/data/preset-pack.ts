/** `public/data/presets/<release>.json`: published runs as links, with what was printed of them and where it does not add up. */
import { id, maybeNumber, reading, texts, version } from './pack-parts.ts';
import { z } from './zod.ts';

const preset = z.strictObject({
  id,
  name: z.string(),
  detail: z.string(),
  scenario: z.string().check(z.regex(/^1~d\./)),
  energyKwhPrinted: maybeNumber,
  lbPrinted: maybeNumber,
  usdLowPrinted: maybeNumber,
  usdHighPrinted: maybeNumber,
  note: z.string(),
  sourceIds: texts,
  confidence: reading,
});

export const presetPackSchema = z.strictObject({ packId: z.literal('presets'), version, presets: z.array(preset) });
