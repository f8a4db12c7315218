import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** What each floor may and may not name; the floors themselves are written in biome.json. */
const FORBIDDEN = [
  { file: 'src/core/upwards.ts', code: "import { x } from '#format/words.ts';" },
  { file: 'src/core/package.ts', code: "import { x } from 'react';" },
  { file: 'src/core/type-only.ts', code: "import type { x } from '#data/catalogue.ts';" },
  { file: 'src/core/lazy.ts', code: "export const x = () => import('#app/app.tsx');" },
  { file: 'src/core/dots.ts', code: "import { x } from '../format/words.ts';" },
  { file: 'src/core/methods/dots.ts', code: "import { x } from '../units.ts';" },
  { file: 'src/format/upwards.ts', code: "import { x } from '#permalink/values.ts';" },
  { file: 'src/permalink/upwards.ts', code: "import { x } from '#data/release.ts';" },
  { file: 'src/exchange/package.ts', code: "import { x } from 'zod';" },
  { file: 'src/data/upwards.ts', code: "import { x } from '#ui/stepper.tsx';" },
  { file: 'src/workers/package.ts', code: "import { x } from 'react';" },
  { file: 'src/ui/domain.tsx', code: "import { x } from '#core/units.ts';" },
  { file: 'src/features/results/neighbour.tsx', code: "import { x } from '#features/scenario-form/field.tsx';" },
  { file: 'src/features/results/upwards.tsx', code: "import { x } from '#app/app.tsx';" },
  { file: 'src/features/results/dots.tsx', code: "import { x } from '../scenario-form/field.tsx';" },
  { file: 'src/app/package.tsx', code: "import { x } from 'recharts';" },
  { file: 'src/app/dots.tsx', code: "import { x } from '../ui/stepper.tsx';" },
];
const ALLOWED = [
  { file: 'src/core/neighbour.ts', code: "import { x } from './units.ts';" },
  { file: 'src/core/methods/same-floor.ts', code: "import { x } from '#core/units.ts';" },
  { file: 'src/core/some.test.ts', code: "import { x } from 'vitest';" },
  { file: 'src/format/downwards.ts', code: "import { x } from '#core/units.ts';" },
  { file: 'src/exchange/mini.ts', code: "import { x } from 'zod/mini';" },
  { file: 'src/data/query.ts', code: "import { x } from '@tanstack/react-query';" },
  { file: 'src/workers/generator.ts', code: "import { x } from 'pure-rand/generator/xoroshiro128plus';" },
  { file: 'src/ui/package.tsx', code: "import { x } from 'react';" },
  { file: 'src/features/results/downwards.tsx', code: "import { x } from '#ui/stepper.tsx';" },
  { file: 'src/features/results/chart.tsx', code: "import { x } from 'recharts';" },
  { file: 'src/app/everything.tsx', code: "import { x } from '#features/results/headline.tsx';" },
];
const FORBIDDEN_GLOBALS = [
  { file: 'src/core/asks.ts', code: "fetch('data.json');" },
  { file: 'src/core/clock.ts', code: 'Date.now();' },
  { file: 'src/format/page.ts', code: 'document.title;' },
  { file: 'src/features/results/asks.tsx', code: "fetch('data.json');" },
];

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly path: string };
}

const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');

/** Lints the given files in a folder of their own, under the project's very rules, and says which rule met which file. */
function lintAlone(folder: string, files: readonly { readonly file: string; readonly code: string }[]): readonly Diagnostic[] {
  const rules = JSON.parse(readFileSync('biome.json', 'utf8'));
  writeFileSync(path.join(folder, 'biome.json'), JSON.stringify({ ...rules, $schema: undefined, vcs: { enabled: false } }));
  for (const { file, code } of files) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), `${code}\n`);
  }
  const report = path.join(folder, 'report.json');
  const rulesAsked = ['--only=style/noRestrictedImports', '--only=style/noRestrictedGlobals'];
  const asked = ['lint', ...rulesAsked, '--reporter=json', `--reporter-file=${report}`, '--max-diagnostics=500'];
  try {
    execFileSync(process.execPath, [biome, ...asked], { cwd: folder, stdio: 'pipe' });
  } catch {
    // A red lint is what is being asked for; the report says how red.
  }
  return JSON.parse(readFileSync(report, 'utf8')).diagnostics;
}

describe('the floors of src', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'floors-'));
  let found: readonly Diagnostic[] = [];
  const rulesMet = (file: string) => found.filter(({ location }) => location.path === file).map(({ category }) => category);

  beforeAll(() => {
    found = lintAlone(folder, [...FORBIDDEN, ...ALLOWED, ...FORBIDDEN_GLOBALS]);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(FORBIDDEN)('lint fails on $code in $file', ({ file }) => {
    expect(rulesMet(file)).toEqual(['lint/style/noRestrictedImports']);
  });

  it.each(ALLOWED)('lint lets $code pass in $file', ({ file }) => {
    expect(rulesMet(file)).toEqual([]);
  });

  it.each(FORBIDDEN_GLOBALS)('lint fails on $code in $file', ({ file }) => {
    expect(rulesMet(file)).toEqual(['lint/style/noRestrictedGlobals']);
  });
});
