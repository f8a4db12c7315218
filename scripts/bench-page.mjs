/** Drives the built site in Chromium: how soon the first result stands, and how a keystroke and a drag feel. Prints; asserts nothing. */
import { createRequire } from 'node:module';
import { serve } from './bench-server.mjs';
import { chromiumOptions } from './find-chromium.mjs';

const { chromium } = createRequire(import.meta.url)('@playwright/test');

const ROUNDS = 5;
const LINK = '/?s=1~d.2026.11~hw.nvidia-h100-sxm5~n.16~h.40~r.country-fr';
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const FIGURE = '[data-scenario="1"] data[data-quantity="emissionsKgCo2e"]';

/** @param {readonly number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** In the page: notes when the first result was painted. */
function watch() {
  const marks = { ready: 0 };
  Object.assign(window, { marks });
  const look = () => {
    if (marks.ready > 0) return;
    const main = document.querySelector('main[data-state="ready"] data[data-quantity="emissionsKgCo2e"]');
    if (main === null) {
      requestAnimationFrame(look);
      return;
    }
    requestAnimationFrame(() => {
      marks.ready = performance.now();
    });
  };
  requestAnimationFrame(look);
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {boolean} isSlow
 */
async function load(browser, url, isSlow) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (isSlow) {
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  await page.addInitScript(watch);
  /** @type {{ at: number, bytes: number, url: string }[]} */
  const done = [];
  /** @type {Map<string, string>} */
  const urls = new Map();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) =>
    done.push({ at: timestamp, bytes: encodedDataLength, url: urls.get(requestId) ?? '' }),
  );
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction(() => Reflect.get(window, 'marks').ready > 0);
  const { ready, paint, start } = await page.evaluate(() => ({
    ready: Reflect.get(window, 'marks').ready,
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    start: performance
      .getEntriesByType('resource')
      .filter((entry) => entry.startTime < Reflect.get(window, 'marks').ready && !/\.(woff2|png|svg|webmanifest)/.test(entry.name)).length,
  }));
  await page.waitForTimeout(300);
  const names = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry.startTime < Reflect.get(window, 'marks').ready)
      .map(({ name }) => name),
  );
  const bytes = done
    .filter(({ url: from }) => names.includes(from) || from.split('?')[0] === url.split('?')[0])
    .reduce((sum, one) => sum + one.bytes, 0);
  await context.close();
  return { ready, paint, requests: start + 1, bytes };
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 */
async function wire(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN);
  await context.close();
  return paint;
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} base
 * @param {number} rate
 */
async function keystrokes(browser, base, rate) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${base}/`);
  await page.waitForTimeout(1500);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await page.getByRole('textbox', { name: 'Hours per run' }).focus();
  await page.evaluate((figure) => {
    /** @type {{ text: number, paint: number }[]} */
    const strokes = [];
    Object.assign(window, { strokes });
    let pressed = 0;
    addEventListener(
      'keydown',
      () => {
        pressed = performance.now();
      },
      true,
    );
    const data = document.querySelector(figure);
    if (data === null) return;
    new MutationObserver(() => {
      const text = performance.now() - pressed;
      requestAnimationFrame(() => setTimeout(() => strokes.push({ text, paint: performance.now() - pressed }), 0));
    }).observe(data, { attributes: true, characterData: true, subtree: true });
  }, FIGURE);
  for (const key of '1234512345') {
    await page.keyboard.press(key);
    await page.waitForTimeout(120);
    await page.keyboard.press('Backspace');
    await page.waitForTimeout(120);
  }
  /** @type {{ text: number, paint: number }[]} */
  const strokes = await page.evaluate(() => Reflect.get(window, 'strokes'));
  await context.close();
  return { text: median(strokes.map(({ text }) => text)), paint: median(strokes.map(({ paint }) => paint)), count: strokes.length };
}

/**
 * From a keystroke to the painted range of the new value, at full speed, and the tasks over 50 ms that came of it.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} base
 */
async function ranges(browser, base) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${base}/`);
  await page.waitForSelector('main[data-range="ready"]');
  await page.waitForTimeout(1500);
  await page.getByRole('textbox', { name: 'Hours per run' }).focus();
  await page.evaluate(() => {
    /** @type {number[]} */
    const strokes = [];
    /** @type {number[]} */
    const tasks = [];
    Object.assign(window, { strokes, tasks });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(entry.duration);
    }).observe({ type: 'longtask' });
    addEventListener(
      'keydown',
      () => {
        const pressed = performance.now();
        const low = () =>
          document.querySelector('main[data-range="ready"] data[data-quantity="emissionsLowKgCo2e"]')?.getAttribute('value');
        const before = low();
        const look = () => {
          const now = low();
          if (now === undefined || now === before) requestAnimationFrame(look);
          else setTimeout(() => strokes.push(performance.now() - pressed), 0);
        };
        requestAnimationFrame(look);
      },
      true,
    );
  });
  for (const key of '1234512345') {
    await page.keyboard.press(key);
    await page.waitForTimeout(500);
    await page.keyboard.press('Backspace');
    await page.waitForTimeout(500);
  }
  /** @type {number[]} */
  const strokes = await page.evaluate(() => Reflect.get(window, 'strokes'));
  /** @type {number[]} */
  const tasks = await page.evaluate(() => Reflect.get(window, 'tasks'));
  await context.close();
  return { median: median(strokes), most: Math.max(...strokes), count: strokes.length, longTasks: tasks.length };
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} base
 */
async function drag(browser, base) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${base}/`);
  await page.waitForTimeout(2000);
  const slider = page.getByRole('slider', { name: 'Average utilisation' });
  const box = await slider.boundingBox();
  if (box === null) throw new Error('there is no slider');
  await page.evaluate(() => {
    /** @type {number[]} */
    const frames = [];
    /** @type {number[]} */
    const tasks = [];
    Object.assign(window, { frames, tasks });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(entry.duration);
    }).observe({ type: 'longtask' });
    let last = performance.now();
    const next = () => {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.2, y);
  await page.mouse.down();
  for (let step = 0; step < 60; step += 1) {
    await page.mouse.move(box.x + box.width * (0.2 + step / 100), y);
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
  const { frames, tasks } = await page.evaluate(() => ({ frames: Reflect.get(window, 'frames'), tasks: Reflect.get(window, 'tasks') }));
  await context.close();
  return { frames: frames.length, slow: frames.filter((/** @type {number} */ ms) => ms > 25).length, longTasks: tasks.length };
}

/**
 * From the click on the tab to the painted table of published runs and their chart, nothing of it loaded before.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} base
 */
async function models(browser, base) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${base}/`);
  await page.waitForTimeout(2500);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const took = page.evaluate(
    () =>
      new Promise((resolve) => {
        let clicked = 0;
        addEventListener(
          'click',
          () => {
            clicked = performance.now();
          },
          true,
        );
        const look = () => {
          if (document.querySelectorAll('.model-row').length === 78 && document.querySelector('.year-plot') !== null)
            setTimeout(() => resolve(performance.now() - clicked), 0);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );
  await page.getByRole('link', { name: 'Models' }).click();
  const ms = await took;
  await context.close();
  return ms;
}

/**
 * In the page: a function that gives the milliseconds from the next click to the frame in which a condition was painted. It looks
 * just before a frame is painted, so the first task after that comes when it is.
 */
function addPaintedAfterClick() {
  Object.assign(window, {
    paintedAfterClick: (/** @type {() => boolean} */ isThere) =>
      new Promise((resolve) => {
        let clicked = 0;
        const look = () => {
          if (isThere()) setTimeout(() => resolve(performance.now() - clicked), 0);
          else requestAnimationFrame(look);
        };
        addEventListener(
          'click',
          () => {
            clicked = performance.now();
            requestAnimationFrame(look);
          },
          { capture: true, once: true },
        );
      }),
  });
}

/**
 * From the click on the tab to the painted map and first row of the run in every place, none of its data loaded before; then
 * how long a sort of all rows takes at full speed, from the click to the painted frame.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} base
 */
async function places(browser, base) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(addPaintedAfterClick);
  await page.goto(`${base}/`);
  await page.waitForTimeout(2500);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const took = page.evaluate(() =>
    Reflect.get(
      window,
      'paintedAfterClick',
    )(() => document.querySelector('.places-row') !== null && document.querySelector('.map-land') !== null),
  );
  await page.getByRole('link', { name: 'Places' }).click();
  const ms = await took;
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.waitForTimeout(1000);
  const sorts = [];
  for (const column of ['place', 'rent', 'pue', 'intensity', 'electricity']) {
    const sorted = page.evaluate(
      (id) => Reflect.get(window, 'paintedAfterClick')(() => document.querySelector(`th[data-column="${id}"][aria-sort]`) !== null),
      column,
    );
    await page.locator(`th[data-column="${column}"] button`).click();
    sorts.push(await sorted);
  }
  await context.close();
  return { ms, sort: median(sorts) };
}

const { base, close } = await serve();
const browser = await chromium.launch(chromiumOptions());

const limits = [];
for (let round = 0; round < ROUNDS; round += 1) limits.push(await wire(browser, `${base}/no-script`));
const limit = median(limits);
console.log(`medians of ${ROUNDS}; slow: 4G of 1.6 Mbit/s and 150 ms, processor four times slower`);
console.log(`the same page without its scripts, slow: first paint ${limit.toFixed(0)} ms (the wire’s limit)`);
for (const [name, path] of [
  ['everyday run', '/'],
  ['a link', LINK],
]) {
  for (const isSlow of [false, true]) {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await load(browser, `${base}${path}`, isSlow));
    const ready = median(rounds.map((one) => one.ready));
    const paint = median(rounds.map((one) => one.paint));
    const bytes = median(rounds.map((one) => one.bytes));
    const ratio = isSlow ? `, ${(ready / limit).toFixed(2)} × the limit` : '';
    console.log(
      `${name}, ${isSlow ? 'slow' : 'unthrottled'}: first paint ${paint.toFixed(0)} ms, first result ${ready.toFixed(0)} ms${ratio}; ${median(rounds.map((one) => one.requests))} requests, ${(bytes / 1000).toFixed(0)} kB`,
    );
  }
}
for (const rate of [1, 4]) {
  const { text, paint, count } = await keystrokes(browser, base, rate);
  console.log(`keystroke at ${rate}× slower: text after ${text.toFixed(1)} ms, paint after ${paint.toFixed(1)} ms (${count} strokes)`);
}
const ranged = await ranges(browser, base);
console.log(
  `range of a keystroke at 1×: painted after ${ranged.median.toFixed(1)} ms, at most ${ranged.most.toFixed(1)} (${ranged.count} strokes), ${ranged.longTasks} long tasks`,
);
const dragged = await drag(browser, base);
console.log(`60-step drag at 1×: ${dragged.slow} of ${dragged.frames} frames over 25 ms, ${dragged.longTasks} long tasks`);
const opened = [];
for (let round = 0; round < ROUNDS; round += 1) opened.push(await models(browser, base));
console.log(`Models view at 4× slower: 78 rows and the chart ${median(opened).toFixed(0)} ms after the click`);
const everywhere = [];
for (let round = 0; round < ROUNDS; round += 1) everywhere.push(await places(browser, base));
console.log(
  `Places view at 4× slower: map and first row ${median(everywhere.map(({ ms }) => ms)).toFixed(0)} ms after the click; sorting all rows at 1×: ${median(everywhere.map(({ sort }) => sort)).toFixed(1)} ms to the painted frame`,
);
await browser.close();
close();
