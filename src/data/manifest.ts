/** `public/data/manifest.json`: for each release the file and sha-256 of every pack. Not on the way to the first result. */
import { version } from './pack-parts.ts';
import { z } from './zod.ts';

const file = z.strictObject({ pack: z.string(), file: z.string(), sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)) });

export const manifestSchema = z.strictObject({
  schemaVersion: z.literal(1),
  current: version,
  releases: z.array(z.strictObject({ release: version, files: z.array(file) })),
});
