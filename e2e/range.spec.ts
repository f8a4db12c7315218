import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

test.describe.configure({ timeout: 120_000 });

const IOWA = '1~d.2026.11~n.8~h.72~r.gcp-us-central1';
const FRANCE = '1~d.2026.11~hw.nvidia-h100-sxm5~n.16~h.40~r.country-fr';
const ENDS = [
  'emissionsLowKgCo2e',
  'emissionsHighKgCo2e',
  'energyLowKwh',
  'energyHighKwh',
  'embodiedLowKgCo2e',
  'embodiedHighKgCo2e',
  'electricityCostLowUsd',
  'electricityCostHighUsd',
];

async function ranged(page: Page): Promise<void> {
  await expect(page.locator('main[data-state="ready"][data-range="ready"]')).toBeVisible({ timeout: 15_000 });
  await expect(page.locator('#drivers')).toBeVisible({ timeout: 15_000 });
}

async function figureOf(page: Page, quantity: string, scenario = '1'): Promise<string | null> {
  return page
    .locator(`[data-scenario="${scenario}"] data[data-quantity="${quantity}"]:not([data-input]):not([data-place]):not([data-method])`)
    .first()
    .getAttribute('value');
}

async function endsOf(page: Page, scenario = '1'): Promise<readonly (string | null)[]> {
  return Promise.all(ENDS.map((quantity) => figureOf(page, quantity, scenario)));
}

test('the range comes after the headline, around it, and leaves it untouched', async ({ page }) => {
  await page.goto('./');
  await ranged(page);
  const [typical, low, high] = [
    Number(await figureOf(page, 'emissionsKgCo2e')),
    Number(await figureOf(page, 'emissionsLowKgCo2e')),
    Number(await figureOf(page, 'emissionsHighKgCo2e')),
  ];
  expect(typical).toBeCloseTo(130.44506112, 6);
  expect(low).toBeGreaterThan(60);
  expect(low).toBeLessThan(typical);
  expect(high).toBeGreaterThan(typical);
  expect(high).toBeLessThan(200);
  for (const end of await endsOf(page)) expect(Number(end)).toBeGreaterThan(0);
});

test('the page says that its range stands only when every range is on it', async ({ page }) => {
  await page.addInitScript((names) => {
    Object.assign(window, { lacking: null });
    new MutationObserver(() => {
      if (document.querySelector('main[data-range="ready"]') === null || Reflect.get(window, 'lacking') !== null) return;
      const lacking = names.filter((name) => document.querySelector(`[data-scenario="1"] data[data-quantity="${name}"]`) === null);
      Object.assign(window, { lacking });
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-range'] });
  }, ENDS);
  await page.goto('./?s=1~d.2026.11~hw.nvidia-h100-sxm5~n.2~h.5~r.gcp-us-central1');
  await page.waitForFunction(() => Reflect.get(window, 'lacking') !== null);
  expect(await page.evaluate(() => Reflect.get(window, 'lacking'))).toEqual([]);
});

test('the same link gives the same range to the last digit, alone, reloaded, renamed and in a list', async ({ page }) => {
  await page.goto(`./?s=${IOWA}`);
  await ranged(page);
  const alone = await endsOf(page);
  await page.reload();
  await ranged(page);
  expect(await endsOf(page)).toEqual(alone);
  await page.goto(`./?s=${FRANCE}&s=${IOWA}~name.other&run=2`);
  await ranged(page);
  expect(await endsOf(page, '2')).toEqual(alone);
});

test('the total is drawn jointly: what two runs share moves both', async ({ page }) => {
  await page.goto(`./?s=${IOWA}&s=${IOWA}`);
  await ranged(page);
  for (const quantity of ['emissionsLowKgCo2e', 'emissionsHighKgCo2e', 'energyLowKwh', 'energyHighKwh']) {
    const one = Number(await figureOf(page, quantity));
    expect(Number(await figureOf(page, quantity, 'total')), quantity).toBeCloseTo(2 * one, 9);
  }
  await page.goto(`./?s=${IOWA}&s=${FRANCE}`);
  await ranged(page);
  const width = async (scenario: string) =>
    Number(await figureOf(page, 'emissionsHighKgCo2e', scenario)) - Number(await figureOf(page, 'emissionsLowKgCo2e', scenario));
  const [iowa, france, total] = [await width('1'), await width('2'), await width('total')];
  expect(total).toBeLessThan(iowa + france);
  expect(total).toBeGreaterThan(Math.max(iowa, france));
});

test('without a worker, or with one that dies, the page gives the same numbers and says nothing wrong', async ({ page }) => {
  await page.goto(`./?s=${IOWA}`);
  await ranged(page);
  const withWorker = await endsOf(page);
  await page.route('**/range.worker*', (route) => route.abort());
  await page.reload();
  await ranged(page);
  expect(await endsOf(page)).toEqual(withWorker);
  await expect(page.locator('body')).not.toContainText(/worker|NaN|Infinity/i);
  await page.unroute('**/range.worker*');
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await page.reload();
  await ranged(page);
  expect(await endsOf(page)).toEqual(withWorker);
});

test('a policy that forbids workers changes no number', async ({ page }) => {
  await page.goto(`./?s=${IOWA}`);
  await ranged(page);
  const withWorker = await endsOf(page);
  await page.route(
    (url) => url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace("worker-src 'self'", "worker-src 'none'") });
    },
  );
  await page.reload();
  await ranged(page);
  expect(await endsOf(page)).toEqual(withWorker);
});

test('a figure typed as one value is certain, and as a..b that input’s range', async ({ page }) => {
  await page.goto('./?s=1~d.2026.11~m.strubell-2019~hw.nvidia-p100-pcie-16gb~n.8~h.84~itw.1515.43');
  await ranged(page);
  expect(await figureOf(page, 'emissionsLowKgCo2e')).toBe(await figureOf(page, 'emissionsKgCo2e'));
  await expect(page.getByText('No range:')).toBeVisible();
  await page.goto('./?s=1~d.2026.11~itw.3000~h.10~ci.100..300~pue.1');
  await ranged(page);
  // 30 kWh at 100 to 300 g/kWh, each as likely as any other: 5th and 95th percentile near 110 and 290 g.
  expect(Number(await figureOf(page, 'emissionsKgCo2e'))).toBeCloseTo(6, 9);
  expect(Number(await figureOf(page, 'emissionsLowKgCo2e'))).toBeCloseTo(3.3, 1);
  expect(Number(await figureOf(page, 'emissionsHighKgCo2e'))).toBeCloseTo(8.7, 1);
  await expect(page.getByRole('heading', { name: 'Grid intensity is the widest unknown' })).toBeVisible();
});

for (const { what, query, named } of [
  { what: 'an impossible range', query: 's=1~d.2026.11~h.10~util.0.9..0.2', named: 'utilisation' },
  { what: 'a range on a count', query: 's=1~d.2026.11~h.10~n.4..8', named: 'How many' },
]) {
  test(`${what} is named and not used`, async ({ page }) => {
    await page.goto(`./?${query}`);
    await ranged(page);
    await expect(page.getByRole('cell', { name: new RegExp(named, 'i') }).first()).toBeVisible();
    await expect(page.locator('body')).not.toContainText(/NaN|Infinity|undefined/);
  });
}

test('a field says what is wrong with a reversed range, and that a count takes none', async ({ page }) => {
  await page.goto('./');
  await ranged(page);
  await page.getByRole('textbox', { name: 'Hours per run' }).fill('90..20');
  await page.getByRole('textbox', { name: 'Runs' }).fill('1..3');
  await page.getByRole('textbox', { name: 'Runs' }).blur();
  await expect(page.getByText('A range goes from the smaller figure to the larger: 20..90.')).toBeVisible();
  await expect(page.getByText('This field takes one figure, not a range.')).toBeVisible();
});

test('typing brings a new range, and the old one goes at once', async ({ page }) => {
  await page.goto('./');
  await ranged(page);
  const before = Number(await figureOf(page, 'emissionsLowKgCo2e'));
  await page.getByRole('textbox', { name: 'Hours per run' }).fill('720');
  await expect.poll(async () => Number(await figureOf(page, 'emissionsLowKgCo2e'))).toBeCloseTo(10 * before, 6);
  await ranged(page);
});

test('what drives the range is listed, the largest first, with its table; axe finds nothing', async ({ page }) => {
  await page.goto('./');
  await ranged(page);
  await expect(page.getByRole('heading', { name: 'Power draw is the widest unknown' })).toBeVisible();
  const shares = await page.locator('.driver-share').allInnerTexts();
  const percents = shares.map((text) => Number.parseFloat(text)).filter((share) => !Number.isNaN(share));
  expect(percents.length).toBeGreaterThanOrEqual(3);
  expect(percents).toEqual([...percents].sort((a, b) => b - a));
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.locator('#drivers').getByRole('button', { name: 'View as table' }).click();
  await expect(page.getByRole('row', { name: /^Grid intensity/ })).toContainText('g/kWh');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('nothing moves when the range comes', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, 'value')));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`./?s=${FRANCE}&s=${IOWA}`);
  await ranged(page);
  const shifted: number[] = await page.evaluate(() => Reflect.get(window, 'shifts'));
  expect(shifted.reduce((sum, one) => sum + one, 0)).toBeLessThan(0.01);
});

test('the range on a phone fits, and stands in the bar', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(baseURL ?? '');
  await ranged(page);
  await expect(page.locator('.mobile-bar')).toContainText(/likely \d+ to \d+/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await context.close();
});

test('no figure beside a range has more digits than it supports, and the unrounded one stays behind it', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('main')).toHaveAttribute('data-range', 'ready');
  const energy = page.locator('.stats [data-quantity="energyKwh"]');
  await expect(energy).toHaveText('280');
  expect(Number(await energy.getAttribute('value'))).toBeCloseTo(276.25, 1);
  const making = page.locator('.breakdown-list [data-quantity="embodiedKgCo2e"]');
  await expect(making).toHaveText('+10\u00a0kg');
  await expect(page.getByText(/^Share of 130\skg/)).toBeVisible();
});

test('making a card that nobody published is said to be a usual card’s', async ({ page }) => {
  await page.goto('./?s=1~d.2026.11~n.1~h.72~hw.nvidia-rtx-4090');
  await expect(page.getByText('A usual card: nobody published this one')).toBeVisible();
  await page.goto('./?s=1~d.2026.11~n.1~h.72~hw.google-tpu-v3');
  await expect(page.getByText('Assumed: nobody published this one')).toBeVisible();
});
