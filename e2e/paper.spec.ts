import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`./?view=method${hash}`);
  await expect(page.locator('main[data-state="ready"]')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: /^The paper, recomputed/ })).toBeVisible();
}

const tableOf = (page: Page, name: string | RegExp) => page.getByRole('table', { name });

test('the paper’s Table 3 stands cell by cell, each deviation with its reason', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('heading', { level: 2, name: /five printed figures do not follow from its own inputs/ })).toBeVisible();
  await expect(page.locator('main').getByText('differs, ours')).toHaveCount(5);
  const table = tableOf(page, /^Table 3/);
  const bert = table.getByRole('row', { name: /^BERT base 64 × V100/ });
  await expect(bert).toContainText('79.2');
  await expect(bert).toContainText('1,506.83');
  await expect(bert).toContainText('1,437.51');
  await expect(bert).toContainText('79.2 h, which are 3.3 days, were used');
  await expect(table.getByRole('row', { name: /^BERT base on TPUs/ })).toContainText('$1.35');
  await expect(table.getByRole('row', { name: /^Architecture search on TPUs/ })).toContainText('32,633');
  await expect(table.getByRole('row', { name: /^Transformer base/ })).toContainText('Rounds to what is printed');
  await expect(tableOf(page, /^Table 4/).getByRole('row', { name: /^4,789/ })).toContainText('239,952');
  await expect(tableOf(page, /^Table 1/).getByRole('row', { name: /tuning and experimentation/ })).toContainText('78,466.50');
  await expect(tableOf(page, /^Table 2/).getByRole('row', { name: /^Germany/ })).toContainText('98');
});

test('626,155 lb never stands without its 88 times', async ({ page }) => {
  await open(page);
  const holders = page.locator('main').getByRole('row').filter({ hasText: '626,155' });
  const texts = await holders.allTextContents();
  expect(texts.length).toBeGreaterThanOrEqual(3);
  for (const text of texts) expect(text).toMatch(/88 times|18\.7 times/);
});

test('every figure of ours holds its unrounded value', async ({ page }) => {
  await open(page);
  const values = await page
    .locator('data[data-preset="transformer-big"][data-quantity="energyKwh"]')
    .evaluateAll((all) => all.map((one) => Number(one.getAttribute('value'))));
  expect(values).toHaveLength(1);
  expect(values[0]).toBeCloseTo((1.58 * 84 * 1515.43) / 1000, 9);
});

test('the case study opens as three links, with the printed hours, dollars and pounds', async ({ page }) => {
  await open(page);
  await page.getByRole('link', { name: '4,789 runs' }).click();
  await expect(page.locator('main[data-state="ready"].calculator')).toBeVisible();
  const figureOf = async (quantity: string) =>
    Number(await page.locator(`[data-scenario="1"] data[data-quantity="${quantity}"]`).first().getAttribute('value'));
  expect(Math.round((await figureOf('emissionsKgCo2e')) / 0.45359237)).toBe(78_468);
  expect(Math.round(await figureOf('electricityCostUsd'))).toBe(9870);
  await page.goBack();
  await page.getByRole('link', { name: /Open all three as a list/ }).click();
  await expect(page.getByRole('heading', { name: '3 runs in this link' })).toBeVisible();
});

test('the works are searched, filtered by role and year, sorted by date, and lead to what is made of them', async ({ page }) => {
  await open(page);
  const table = tableOf(page, /^Works that cite/);
  const rows = table.locator('tbody').getByRole('row');
  await expect(rows).toHaveCount(24);
  await page.getByRole('combobox', { name: 'Role' }).selectOption('Method');
  await page.getByRole('combobox', { name: 'Year' }).selectOption('2019');
  await expect(rows).toHaveCount(1);
  await table.getByRole('link', { name: 'Method: ML CO2 Impact (Lacoste et al. 2019)' }).click();
  await expect(page).toHaveURL(/m\.lacoste-2019/);
  await page.goBack();
  await expect(rows).toHaveCount(24);
  await page.getByRole('searchbox', { name: 'Search the works' }).fill('2205.01068');
  await expect(rows).toHaveCount(1);
  await expect(rows.first().getByRole('link', { name: 'Preset: OPT-175B' })).toHaveAttribute('href', '?view=models#preset-opt-175b');
  await page.getByRole('searchbox', { name: 'Search the works' }).fill('nothing of the kind');
  await expect(page.getByText('No work fits.')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search the works' }).fill('');
  await expect(table.getByRole('columnheader', { name: 'Date' })).toHaveAttribute('aria-sort', 'descending');
  await table.getByRole('button', { name: 'Date' }).click();
  await expect(table.getByRole('columnheader', { name: 'Date' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows.first()).toContainText('Energy and Policy Considerations');
});

test('the tables are kept as CSV and JSON', async ({ page }) => {
  await open(page);
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the paper’s tables as CSV' }).click(),
  ]);
  const text = await readFile(await csv.path(), 'utf8');
  expect(text).toContain('3,bert-base-gpu,hours,h,79,79.2,differs,bert-hours\r\n');
  await expect(page.getByText('Saved as strubell-2019-recomputed.csv.')).toBeVisible();
  const [json] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the works as JSON' }).click(),
  ]);
  expect(JSON.parse(await readFile(await json.path(), 'utf8')).works).toHaveLength(24);
});

test('a link to a part of the page opens at it, and so do its contents', async ({ page }) => {
  await open(page, '#works');
  await expect(page.getByRole('heading', { name: /^Works that cite it/ })).toBeInViewport();
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await contents.getByRole('link', { name: 'Critiques' }).click();
  await expect(page.getByRole('heading', { name: /^What others found/ })).toBeInViewport();
  await expect(contents.getByRole('link', { name: 'Critiques' })).toHaveAttribute('aria-current', 'location');
});

test('a file that does not come is named, and asked for again', async ({ page }) => {
  let isBroken = true;
  await page.route('**/data/works/*.json', (route) => (isBroken ? route.abort() : route.continue()));
  await page.goto('./?view=method');
  await expect(page.getByText('The paper’s tables did not load')).toBeVisible();
  await expect(page.getByText(/data\/works\/2026\.11\.json/)).toBeVisible();
  isBroken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(tableOf(page, /^Table 3/)).toBeVisible();
});

for (const { width, scheme } of [
  { width: 1440, scheme: 'light' },
  { width: 1440, scheme: 'dark' },
  { width: 390, scheme: 'light' },
  { width: 390, scheme: 'dark' },
] as const) {
  test(`axe finds nothing at ${width} px, ${scheme}, and nothing scrolls sideways`, async ({ browser, baseURL }) => {
    test.slow(); // axe looks at every cell of nine tables
    const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme: scheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(`${baseURL ?? ''}?view=method`);
    await expect(tableOf(page, /^Table 3/)).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await context.close();
  });
}

test('on a phone the contents are a select', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${baseURL ?? ''}?view=method`);
  await expect(tableOf(page, /^Table 3/)).toBeVisible();
  await page.getByRole('combobox', { name: 'On this page' }).selectOption('Works');
  await expect(page.getByRole('heading', { name: /^Works that cite it/ })).toBeInViewport();
  await context.close();
});
