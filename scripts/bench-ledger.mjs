/** Drives a ledger of 10,000 runs in Chromium: first rows, scrolling, and an edit of one run. Prints; asserts nothing. */
import { createRequire } from 'node:module';
import { serve } from './bench-server.mjs';
import { chromiumOptions } from './find-chromium.mjs';

const { chromium } = createRequire(import.meta.url)('@playwright/test');

const RUNS = 10_000;
const ROUNDS = 3;
const FRAME = 'section[aria-label="Runs of the project"]';

/** @param {readonly number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Runs of a few kinds, as a project file. */
function project() {
  const hardware = ['nvidia-a100-sxm4-80gb', 'nvidia-h100-sxm5', 'nvidia-v100-sxm2-16gb', 'google-tpu-v4'];
  const places = ['gcp-us-central1', 'country-fr', 'aws-us-east-1', 'world'];
  const base = { release: '2026.11', runs: 1, load: 'training', measuredAt: 'it', precision: 'bf16', methodId: 'trainprint' };
  const runs = Array.from({ length: RUNS }, (_, index) => ({
    ...base,
    name: `Run ${index + 1}`,
    acceleratorId: hardware[index % 4],
    acceleratorCount: 1 + (index % 8),
    hours: 1 + ((index * 37) % 500) / 10,
    placeId: places[(index >> 3) % 4],
  }));
  return JSON.stringify({ schemaVersion: 1, generator: 'Trainprint', runs });
}

/**
 * From the picked file to the first rows and to the total.
 *
 * @param {import('@playwright/test').Page} page
 */
async function open(page) {
  await page.evaluate(() => {
    const marks = { first: 0, total: 0 };
    Object.assign(window, { marks });
    const watch = () => {
      const picked = performance.now();
      const look = () => {
        if (marks.first === 0 && document.querySelector('tr[data-scenario="1"]') !== null) marks.first = performance.now() - picked;
        if (document.querySelector('[data-scenario="total"]') !== null) marks.total = performance.now() - picked;
        else requestAnimationFrame(look);
      };
      look();
    };
    addEventListener('change', watch, { capture: true, once: true });
  });
  const buffer = Buffer.from(project());
  await page.locator('input[type="file"]').setInputFiles({ name: 'project.json', mimeType: 'application/json', buffer });
  await page.waitForFunction(() => Reflect.get(window, 'marks').total > 0);
  return page.evaluate(() => Reflect.get(window, 'marks'));
}

/**
 * Milliseconds from the click on the tab to the first rows of the list that the page already holds.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<number>}
 */
async function reopen(page) {
  await page.getByRole('link', { name: 'Calculator', exact: true }).click();
  await page.locator('main[data-state="ready"]').waitFor();
  await page.waitForTimeout(3000);
  const took = page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener(
          'click',
          () => {
            const clicked = performance.now();
            const look = () => {
              if (document.querySelector('tr[data-scenario="1"]') !== null) resolve(performance.now() - clicked);
              else requestAnimationFrame(look);
            };
            look();
          },
          { capture: true, once: true },
        );
      }),
  );
  await page.getByRole('link', { name: 'Runs' }).first().click();
  const ms = await took;
  await page.waitForTimeout(3000);
  return ms;
}

/**
 * Milliseconds of each frame while the ledger scrolls two rows a frame.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<number[]>}
 */
function scroll(page) {
  return page.evaluate(
    (selector) =>
      new Promise((resolve) => {
        const frame = document.querySelector(selector);
        /** @type {number[]} */
        const seen = [];
        let last = performance.now();
        const next = () => {
          const now = performance.now();
          seen.push(now - last);
          last = now;
          frame?.scrollBy(0, 120);
          if (seen.length < 120) requestAnimationFrame(next);
          else resolve(seen.slice(1));
        };
        requestAnimationFrame(next);
      }),
    FRAME,
  );
}

/**
 * From a keystroke in the form of one run to the text of the total.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<number[]>}
 */
async function strokes(page) {
  await page.evaluate((selector) => document.querySelector(selector)?.scrollTo(0, 0), FRAME);
  await page.getByRole('button', { name: 'Run 1', exact: true }).click();
  await page.getByRole('textbox', { name: 'Hours per run' }).focus();
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    /** @type {number[]} */
    const taken = [];
    Object.assign(window, { taken });
    let pressed = 0;
    const press = () => {
      pressed = performance.now();
    };
    addEventListener('keydown', press, true);
    const row = document.querySelector('[data-scenario="total"]');
    if (row === null) return;
    new MutationObserver(() => {
      if (pressed > 0) taken.push(performance.now() - pressed);
      pressed = 0;
    }).observe(row, { attributes: true, characterData: true, childList: true, subtree: true });
  });
  for (const key of '12341234') {
    for (const one of [key, 'Backspace']) {
      await page.keyboard.press(one);
      await page.waitForTimeout(1200);
    }
  }
  return page.evaluate(() => Reflect.get(window, 'taken'));
}

const { base, close } = await serve();
const browser = await chromium.launch(chromiumOptions());
const rounds = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${base}/?view=runs`);
  await page.waitForTimeout(2500);
  const { first, total } = await open(page);
  await page.waitForTimeout(6000);
  rounds.push({ first, total, again: await reopen(page), frames: await scroll(page), taken: await strokes(page) });
  await context.close();
}
const frames = rounds.flatMap((round) => round.frames);
const taken = rounds.flatMap((round) => round.taken);
console.log(`ledger of ${RUNS} runs at 1×, medians of ${ROUNDS}`);
console.log(`first rows ${median(rounds.map(({ first }) => first)).toFixed(0)} ms after the file was picked`);
console.log(`first rows ${median(rounds.map(({ again }) => again)).toFixed(0)} ms after the click on the tab, the list being there`);
console.log(`the total ${median(rounds.map(({ total }) => total)).toFixed(0)} ms after the file was picked`);
console.log(`scrolling: ${frames.filter((ms) => ms > 25).length} of ${frames.length} frames over 25 ms`);
console.log(`an edit of one run moves the total after ${median(taken).toFixed(1)} ms (${taken.length} strokes)`);
await browser.close();
close();
