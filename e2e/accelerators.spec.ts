import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openIdleCalculator } from './idle-calculator.ts';

const ready = async (page: Page, address: string) => {
  await page.goto(address);
  await page.locator('main[data-state="ready"]').waitFor();
};

const rowsOf = (page: Page) => page.getByRole('region', { name: 'Accelerators', exact: true }).locator('tbody tr');
const bestRows = (page: Page) => page.getByRole('table', { name: 'The ten cleanest within your bounds' }).locator('tbody tr');
const ACCELERATORS = './?view=places#accelerators';

test('the tab of accelerators opens by its link and by a click, and fetches no table before', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openIdleCalculator(page);
  expect(asked.filter((url) => /accelerators-part|sweep-computing|sweep\.worker|data\/prices\//.test(url))).toEqual([]);
  await ready(page, './?view=places');
  await page.getByRole('tab', { name: 'Accelerators' }).click();
  await expect(rowsOf(page).first()).toContainText('TPU v6e');
  await ready(page, ACCELERATORS);
  await expect(page.getByRole('tab', { name: 'Accelerators' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^On .+ the same work would take about \d+% of the energy/);
});

test('the same work on H100 takes the hours that the peaks say, its figures marked as another accelerator’s', async ({ page }) => {
  await ready(page, ACCELERATORS);
  const h100 = rowsOf(page).filter({ hasText: 'H100 SXM5' });
  const hours = h100.locator('data[data-quantity="acceleratorHours"]');
  await expect(hours).toHaveAttribute('data-accelerator', 'nvidia-h100-sxm5');
  expect(Number(await hours.getAttribute('value'))).toBeCloseTo((8 * 72 * 312) / 989.4, 6);
  await expect(h100).toContainText('metered');
  const own = rowsOf(page).filter({ hasText: 'this run' });
  await expect(own.locator('data[data-quantity="emissionsKgCo2e"]')).toHaveAttribute('value', /^130\.44/);
  await expect(own.locator('data[data-accelerator]')).toHaveCount(0);
  await expect(rowsOf(page).filter({ hasText: 'T4G' })).toContainText('640 GB takes 40');
  await expect(rowsOf(page).filter({ hasText: 'Trainium1' })).toContainText('estimated');
});

test('columns sort, search and lists narrow, and what leaves nothing says what to loosen', async ({ page }) => {
  await ready(page, ACCELERATORS);
  const rent = page.getByRole('columnheader', { name: 'Rent, from' }).first();
  const head = page.getByRole('region', { name: 'Accelerators', exact: true }).getByRole('columnheader', { name: 'Rent, from' });
  await expect(rent).toBeVisible();
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  const rents = await rowsOf(page)
    .locator('data[data-quantity="rentLowUsd"]')
    .evaluateAll((all) => all.map((one) => Number(one.getAttribute('value'))));
  expect(rents).toEqual([...rents].sort((a, b) => a - b));
  const priced = await rowsOf(page).count();
  await page.getByRole('checkbox', { name: 'With a price' }).uncheck();
  await expect.poll(() => rowsOf(page).count()).toBeGreaterThan(priced);
  await page.getByLabel('Maker').selectOption('AMD');
  await expect(rowsOf(page).filter({ hasText: 'H100' })).toHaveCount(0);
  await page.getByRole('searchbox', { name: 'Search accelerators' }).fill('no such chip');
  await expect(page.getByText('Loosen the search.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear search and filters' }).click();
  await expect.poll(() => rowsOf(page).count()).toBeGreaterThan(priced);
  await page.getByText('accelerators are unknown here and not ranked').click();
  await expect(page.getByText('NVIDIA K80: unknown, not ranked')).toBeVisible();
});

test('Use puts the accelerator into the run: the count stays, the hours keep the work the same', async ({ page }) => {
  await ready(page, ACCELERATORS);
  await page.getByRole('button', { name: 'Use H100 SXM5 80GB' }).click();
  await expect(page.getByText('so that the work stays the same.').first()).toBeVisible();
  await expect(rowsOf(page).filter({ hasText: 'this run' })).toContainText('H100 SXM5');
  await expect(page).toHaveURL(/hw\.nvidia-h100-sxm5~n\.8~h\.22\.70/);
  const back = rowsOf(page).filter({ hasText: 'A100 SXM4 80GB' }).locator('data[data-quantity="acceleratorHours"]');
  expect(Number(await back.getAttribute('value'))).toBeCloseTo(576, 6);
});

test('the ten best keep within every bound, and where none does it says which bound to loosen', async ({ page }) => {
  await ready(page, ACCELERATORS);
  await expect(bestRows(page)).toHaveCount(10);
  await page.getByRole('textbox', { name: 'Rent at most' }).fill('1000');
  await page.getByRole('textbox', { name: 'Hours per run at most' }).fill('24');
  await expect(bestRows(page).first()).toContainText('B200');
  const figures = (quantity: string) =>
    bestRows(page)
      .locator(`data[data-quantity="${quantity}"]`)
      .evaluateAll((all) => all.map((one) => Number(one.getAttribute('value'))));
  await expect.poll(async () => Math.max(...(await figures('rentLowUsd')))).toBeLessThanOrEqual(1000);
  const kg = await figures('emissionsKgCo2e');
  expect(kg).toEqual([...kg].sort((a, b) => a - b));
  await expect(bestRows(page).first().locator('data').first()).toHaveAttribute('data-place', /.+/);
  await page.getByLabel('Where').selectOption('aws');
  await expect(bestRows(page).first()).toContainText('Amazon Web Services');
  await page.getByRole('textbox', { name: 'Carbon at most' }).fill('0.001');
  await expect(page.getByText('No combination passes all of these bounds.')).toBeVisible();
  const advice = await page.getByText(/“Carbon at most”: raised to .* it lets the first in/).textContent();
  await page.getByRole('textbox', { name: 'Carbon at most' }).fill(/raised to ([\d.]+)\skg/.exec(advice ?? '')?.[1] ?? '');
  await expect(bestRows(page).first()).toContainText('Amazon Web Services');
  await page.getByRole('textbox', { name: 'Carbon at most' }).fill('0.001');
  await page.getByRole('button', { name: 'Clear all bounds' }).click();
  await expect(bestRows(page)).toHaveCount(10);
  await page.getByRole('textbox', { name: 'Energy at most' }).fill('much');
  await page.getByRole('textbox', { name: 'Energy at most' }).blur();
  await expect(page.getByText('Enter a number from 0, such as 2000')).toBeVisible();
  await expect(bestRows(page)).toHaveCount(10);
});

test('the other way round it says how much of the work a budget buys', async ({ page }) => {
  await ready(page, ACCELERATORS);
  await page.getByText('What it buys').click();
  await page.getByRole('textbox', { name: 'Carbon at most' }).fill('260.89');
  const bought = page.getByRole('table', { name: /^What 261\skg buys$/ }).locator('tbody tr');
  const own = bought.filter({ hasText: 'this run’s' });
  await expect(own).toContainText('144 h');
  await expect(own).toContainText('2.0 × the work, carbon first');
});

test('what a budget buys is all runs together, and of the provider that the bounds name', async ({ page }) => {
  await ready(page, './?view=places&s=1~d.2026.11~n.8~h.72~x.3~r.gcp-us-central1#accelerators');
  await page.getByText('What it buys').click();
  await page.getByRole('textbox', { name: 'Rent at most' }).fill('2000');
  const bought = page.getByRole('table', { name: 'What $2,000 buys' }).locator('tbody tr');
  await expect(bought.filter({ hasText: 'TPU v6e' })).toContainText('422 h');
  await expect(page.getByText('all 3 runs together')).toBeVisible();
  await page.getByLabel('Where').selectOption('aws');
  await expect(page.getByText('where the run would emit least with Amazon Web Services')).toBeVisible();
  await expect(bought.filter({ hasText: /TPU|MI300X/ })).toHaveCount(0);
  await expect(bought).not.toHaveCount(0);
});

test('a page without workers finds the same ten', async ({ page }) => {
  await ready(page, ACCELERATORS);
  await expect(bestRows(page)).toHaveCount(10);
  const withWorker = await bestRows(page).allInnerTexts();
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await ready(page, './?view=places&again#accelerators');
  await expect(bestRows(page)).toHaveCount(10);
  expect(await bestRows(page).allInnerTexts()).toEqual(withWorker);
});

test('the list of instances missing leaves every offer unknown, says so and names the file; Retry brings it', async ({ page }) => {
  await page.route('**/data/prices/**', (route) => route.fulfill({ status: 404 }));
  await ready(page, ACCELERATORS);
  await expect(page.getByText('The list of instances did not load, so availability is unknown everywhere')).toBeVisible();
  await expect(page.getByText('data/prices/2026.11.json (HTTP 404): The server did not give it.')).toBeVisible();
  await expect(bestRows(page)).toHaveCount(10);
  await page.unroute('**/data/prices/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(bestRows(page).filter({ hasText: 'TPU v7' })).toHaveCount(0);
  await expect(page.getByText('The list of instances did not load')).toHaveCount(0);
});

test('a file that the run waits for is named in every tab; Retry brings it', async ({ page }) => {
  await page.route('**/data/history/**', (route) => route.fulfill({ status: 404 }));
  await page.goto('./?view=places&s=1~d.2026.11~n.8~h.72~r.gcp-us-central1~y.2020#accelerators');
  await expect(page.getByText('data/history/2026.11.json (HTTP 404)')).toBeVisible();
  await page.unroute('**/data/history/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(rowsOf(page)).not.toHaveCount(0);
  await page.route('**/data/cpus/**', (route) => route.fulfill({ status: 404 }));
  for (const tab of ['', '#accelerators', '#when']) {
    await page.goto(`./?view=places&again=${tab.slice(1)}&s=1~d.2026.11~hw.none~cpu.amd-epyc-7763~nc.2~h.72~r.gcp-us-central1${tab}`);
    await expect(page.getByText(/data\/cpus\/\S+ \(HTTP 404\)/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  }
});

test('a run that cannot be carried over says why, and one without energy that all tie', async ({ page }) => {
  await ready(page, './?view=places&s=1~d.2026.11~hw.nvidia-k80~n.8~h.72#accelerators');
  await expect(page.getByText('No dense peak is known for the run’s accelerator at this precision')).toBeVisible();
  await ready(page, './?view=places&s=1~d.2026.11~hw.none~cpu.x~cores.8~h.72#accelerators');
  await expect(page.getByText('The run has no accelerator')).toBeVisible();
  await ready(page, './?view=places&s=1~d.2026.11~n.8~h.0#accelerators');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The run takes no energy, so every accelerator ties at 0');
  expect(await page.locator('main').textContent()).not.toMatch(/NaN|Infinity/);
});

test('typed figures are held and said to be', async ({ page }) => {
  await ready(page, './?view=places&s=1~d.2026.11~n.8~h.72~r.gcp-us-central1~ci.100~pue.1.5#accelerators');
  await expect(page.getByText(/Your carbon intensity, 100\sg\/kWh, is held; without it Iowa has 472\sg\/kWh/)).toBeVisible();
  await expect(page.getByText('Your carbon intensity and PUE are held for every place.')).toBeVisible();
  const first = (await bestRows(page).first().textContent()) ?? '';
  await page.getByRole('checkbox', { name: 'Each place with its own figure instead' }).check();
  await expect(bestRows(page).first()).not.toHaveText(first);
});

test('parameters and tokens carry the work over by FLOPs, and the memory by its parameters', async ({ page }) => {
  await ready(page, './?view=places&s=1~d.2026.11~n.8~r.gcp-us-central1~params.7~tokens.300#accelerators');
  await expect(page.getByText('the work is 6 × parameters × tokens')).toBeVisible();
  await expect(page.getByText(/Memory: 112\sGB, 16 bytes for each parameter given/)).toBeVisible();
});

test('When shows the run in other years, its table has every one, and a year can be put into the run', async ({ page }) => {
  await ready(page, './?view=places#when');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'A year later, in 2024, the same run would have emitted about 2.4% less',
  );
  await expect(page.getByText('The figure of 2023 is itself an estimate; the other years are estimated')).toBeVisible();
  await page.getByRole('button', { name: 'View as table' }).click();
  const rows = page.getByRole('table').locator('tbody tr');
  await expect(rows).toHaveCount(25);
  await expect(rows.filter({ hasText: '2023, this run' })).toContainText('472.2');
  await page.getByLabel('Year of the grid in this run').selectOption('2010');
  await expect(page).toHaveURL(/~y\.2010/);
  await expect(rows.filter({ hasText: '2010, this run' })).toHaveCount(1);
  await page.getByRole('tab', { name: 'When' }).waitFor();
  await ready(page, './?view=places&s=1~d.2026.11~n.8~h.72~r.country-fr~ci.50#when');
  await expect(page.getByText(/Your carbon intensity, 50.0\sg\/kWh, is held/)).toBeVisible();
  await expect(page.getByText('Each year is the published national average of France.')).toBeVisible();
  await ready(page, './?view=places&s=1~d.2026.11~n.8~h.72~m.strubell-2019#when');
  await expect(page.getByText('The method in force takes one grid factor whatever the year.')).toBeVisible();
});

test('When calls its line what it is where an intensity is typed: without it, not this run', async ({ page }) => {
  await ready(page, './?view=places&s=1~d.2026.11~n.8~h.72~r.gcp-us-central1~ci.100#when');
  await expect(page.getByText(/^2023, without your intensity: 130\skg$/)).toBeVisible();
  await expect(page.getByText(/, this run/)).toHaveCount(0);
});

test('on a phone nothing is wider than the page, and every accelerator keeps its figures', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const hash of ['accelerators', 'when']) {
    await ready(page, `./?view=places#${hash}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
  await ready(page, ACCELERATORS);
  await page.getByLabel('Order').selectOption({ label: 'Least rent' });
  await expect(rowsOf(page).first()).toContainText('$');
});

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing in accelerators and years, ${theme}`, async ({ page }) => {
    test.slow(); // many rows of text are many contrasts to look at
    await page.emulateMedia({ colorScheme: theme });
    await ready(page, ACCELERATORS);
    await expect(bestRows(page)).toHaveCount(10);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole('button', { name: 'View as table' }).click();
    expect((await new AxeBuilder({ page }).include('#rent-and-carbon').analyze()).violations).toEqual([]);
    await ready(page, './?view=places&again#when');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
