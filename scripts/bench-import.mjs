/**
 * Imports two large logs on the built site in Chromium: memory of the tab, how long the page keeps an input waiting, and rows a second
 * beside papaparse alone on the same file. Prints; asserts nothing. Writes about 1 GB to the temporary folder and takes it away again.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeEmissions, writePowerLog } from './bench-logs.mjs';
import { serve } from './bench-server.mjs';
import { chromiumOptions } from './find-chromium.mjs';

const require = createRequire(import.meta.url);
const { chromium } = require('@playwright/test');

const ROWS = Number(process.env.BENCH_ROWS ?? 1_000_000);
/** As many as are shown each by itself. */
const FEW = 10_000;
const LINES = Number(process.env.BENCH_LINES ?? 10_000_000);
const LONGEST_MS = 600_000;
const MB = 1e6;

/** Largest resident memory of each renderer so far, in MB; Linux alone says it. @param {import('@playwright/test').CDPSession} session */
async function peakMemory(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo
    .filter((/** @type {{ type: string }} */ { type }) => type === 'renderer')
    .map((/** @type {{ id: number }} */ { id }) => {
      try {
        const [, kb = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
        return Number(kb) / 1000;
      } catch {
        return Number.NaN;
      }
    });
  return Math.max(...peaks);
}

/** In the page: how late a timer of 5 ms is, and how long keys wait until they are heard. */
function watch() {
  const waits = { timer: 0, key: 0, keys: 0 };
  Object.assign(window, { waits });
  let due = performance.now() + 5;
  setInterval(() => {
    const now = performance.now();
    waits.timer = Math.max(waits.timer, now - due);
    due = now + 5;
  }, 5);
  addEventListener(
    'keydown',
    (event) => {
      waits.key = Math.max(waits.key, performance.now() - event.timeStamp);
      waits.keys += 1;
    },
    true,
  );
}

/** @param {import('@playwright/test').Browser} browser @param {string} base @param {string} file */
async function importFile(browser, base, file) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${base}/?view=runs`);
  await page.locator('main[data-state="ready"]').waitFor();
  await page.waitForTimeout(1000);
  const session = await browser.newBrowserCDPSession();
  const before = await peakMemory(session);
  await page.evaluate(watch);
  let isDone = false;
  const typing = (async () => {
    while (!isDone) {
      await page.keyboard.press('Shift');
      await page.waitForTimeout(50);
    }
  })();
  const from = performance.now();
  await page.locator('input[type="file"]').first().setInputFiles(file);
  await page.getByRole('button', { name: /^Import [\d,]+ runs?$/ }).waitFor({ timeout: LONGEST_MS });
  const seconds = (performance.now() - from) / 1000;
  await page.waitForTimeout(1000);
  isDone = true;
  await typing;
  const waits = await page.evaluate(() => Reflect.get(window, 'waits'));
  const title = await page.getByRole('dialog').getByRole('heading').first().textContent();
  const peak = await peakMemory(session);
  await context.close();
  return { seconds, peak, before, title, ...waits };
}

/** papaparse as it comes, reading the same file with a callback that does nothing. @param {import('@playwright/test').Browser} browser @param {string} file */
async function papaparseAlone(browser, file) {
  const page = await browser.newPage();
  await page.setContent('<input type="file">');
  await page.addScriptTag({ path: require.resolve('papaparse/papaparse.min.js') });
  await page.locator('input').setInputFiles(file);
  const ms = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const from = performance.now();
        const input = document.querySelector('input');
        Reflect.get(window, 'Papa').parse(input?.files?.[0], {
          chunk: () => undefined,
          complete: () => resolve(performance.now() - from),
        });
      }),
  );
  await page.close();
  return Number(ms) / 1000;
}

const { base, close } = await serve();
const browser = await chromium.launch(chromiumOptions());
const folder = mkdtempSync(path.join(tmpdir(), 'trainprint-'));
try {
  for (const { name, write, count } of [
    { name: 'few.csv', write: writeEmissions, count: FEW },
    { name: 'emissions.csv', write: writeEmissions, count: ROWS },
    { name: 'power.csv', write: writePowerLog, count: LINES },
  ]) {
    const file = path.join(folder, name);
    await write(file, count);
    const megabytes = statSync(file).size / MB;
    const alone = await papaparseAlone(browser, file);
    const ours = await importFile(browser, base, file);
    rmSync(file);
    console.log(`${name}, ${count.toLocaleString('en-GB')} lines, ${megabytes.toFixed(0)} MB: “${ours.title}”`);
    console.log(`  papaparse alone ${alone.toFixed(1)} s, ${(megabytes / alone).toFixed(0)} MB/s`);
    console.log(
      `  the import ${ours.seconds.toFixed(1)} s, ${(megabytes / ours.seconds).toFixed(0)} MB/s: ${(alone / ours.seconds).toFixed(2)} × papaparse alone`,
    );
    console.log(`  memory of the tab ${ours.before.toFixed(0)} MB before, ${ours.peak.toFixed(0)} MB at its peak`);
    console.log(`  longest wait: of ${ours.keys} keys ${ours.key.toFixed(0)} ms, of a timer ${ours.timer.toFixed(0)} ms`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
  await browser.close();
  close();
}
