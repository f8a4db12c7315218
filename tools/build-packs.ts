/** Writes the data packs from the project's tables: `npm run data`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { buildFiles } from './packs.ts';

const root = new URL('../', import.meta.url);
for (const [path, text] of buildFiles()) {
  const file = new URL(path, root);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, text);
  console.log(`${path}: ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} gzip`);
}
