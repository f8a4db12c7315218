/** `npm test`: everything that must be green, each step with its time, ending at the first that is not. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findChromium } from './find-chromium.mjs';
import { installWhatIsMissing } from './install.mjs';

const reports = mkdtempSync(path.join(tmpdir(), 'trainprint-test-'));
const unitReport = path.join(reports, 'unit.json');
const endToEndReport = path.join(reports, 'e2e.json');

/** @param {string} name @param {string} command @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env] */
function step(name, command, args, env = {}) {
  const from = Date.now();
  console.log(`\n▶ ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  console.log(`${status === 0 ? '✔' : '✘'} ${name}, ${((Date.now() - from) / 1000).toFixed(1)} s`);
  if (status !== 0) process.exit(status ?? 1);
}

/** @param {string} file */
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

installWhatIsMissing();
const chromium = findChromium();
if (chromium === undefined) {
  console.error('There is no Chromium and none could be installed. Install one, or set CHROMIUM_PATH to it.');
  process.exit(1);
}
const bin = (/** @type {string} */ name) => path.join('node_modules', '.bin', name);
step('types', bin('tsc'), ['--noEmit']);
step('lint', bin('biome'), ['ci', '--error-on-warnings']);
step('dead code', bin('knip'), []);
step('lock holds on every machine', 'npm', ['ci', '--dry-run', '--no-audit', '--no-fund', '--silent']);
step('unit tests', bin('vitest'), ['run', '--coverage', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]);
step('build', 'npm', ['run', 'build', '--silent']);
step('weight', bin('size-limit'), []);
step('end-to-end tests', bin('playwright'), ['test'], { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: endToEndReport });

const passed = read(unitReport).numPassedTests + read(endToEndReport).stats.expected;
rmSync(reports, { recursive: true });
console.log(`\n${passed} passed, 0 failed`);
