import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

async function open(page: Page): Promise<void> {
  await page.goto('./?view=method');
  await expect(page.locator('main[data-state="ready"]')).toBeVisible();
}

test('every formula stands in mathematical notation, drawn from the rule itself', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('23 formulas, seven methods, and a source for every figure');
  const rule = page.locator('#formula-hours-from-flops math').nth(1);
  await expect(rule.locator('mfrac')).toHaveCount(1);
  await expect(rule).toHaveText('6·N·Dn·peak·MFU·3,600');
  expect(await page.locator('[id^="formula-"]').count()).toBe(23);
  expect(await rule.evaluate((math) => math.namespaceURI)).toBe('http://www.w3.org/1998/Math/MathML');
});

test('892 processors scroll with only the rows near sight in the document', async ({ page }) => {
  await open(page);
  await page.getByRole('tab', { name: 'CPUs 892' }).click();
  const frame = page.getByRole('region', { name: 'CPUs' });
  await expect(frame.getByRole('table')).toHaveAttribute('aria-rowcount', '893');
  expect(await frame.locator('tbody tr').count()).toBeLessThan(60);
  await frame.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(frame.locator('tr[aria-rowindex="893"]')).toBeVisible();
  expect(await frame.locator('tbody tr').count()).toBeLessThan(60);
});

test('701 places are searched, filtered, sorted and saved as they are shown', async ({ page }) => {
  await open(page);
  await page.getByRole('tab', { name: 'Places 701' }).click();
  const frame = page.getByRole('region', { name: 'Places' });
  await page.getByRole('searchbox', { name: 'Search: Places' }).fill('iowa');
  await page.getByRole('combobox', { name: 'All kinds' }).selectOption('Cloud region');
  await expect(frame.getByRole('row', { name: /us-central1/ }).first()).toContainText('472.2');
  await expect(
    frame
      .getByRole('row', { name: /us-central1/ })
      .first()
      .getByRole('link')
      .first(),
  ).toHaveAttribute('href', /^https:/);
  await page.getByRole('searchbox', { name: 'Search: Places' }).fill('');
  await frame.getByRole('button', { name: 'Life cycle, g/kWh' }).click();
  await expect(frame.getByRole('columnheader', { name: 'Life cycle, g/kWh' })).toHaveAttribute('aria-sort', 'ascending');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download Places as CSV' }).click()]);
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(321);
  expect(lines[0]).toContain('lifeCycleGPerKwh');
});

test('tabs move by arrow keys, and a search that finds nothing says so', async ({ page }) => {
  await open(page);
  await page.getByRole('tab', { name: /^Accelerators/ }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('tab', { name: /^Sources/ })).toBeFocused();
  await expect(page.getByRole('tab', { name: /^Sources/ })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('searchbox', { name: 'Search: Sources' }).fill('no such source');
  await expect(page.getByText('No row fits.')).toBeVisible();
});

test('assumptions, disagreements, releases and licences stand with their sources', async ({ page }) => {
  await open(page);
  const assumption = page.getByRole('row', { name: /share of its maximum .* training on one node/ });
  await expect(assumption).toContainText('0.75');
  await expect(assumption.getByRole('link', { name: 'Dodge et al., 2022' })).toBeVisible();
  const uk = page.getByRole('table', { name: 'Known disagreements between sources' }).getByRole('row', { name: /^United Kingdom/ });
  await expect(uk.first()).toContainText('623');
  await expect(uk.nth(1)).toContainText('231');
  const files = page.getByRole('table', { name: 'Files of release 2026.11' });
  await expect(files.getByRole('row', { name: /works\/2026\.11\.json/ })).toContainText(/[0-9a-f]{64}/);
  await expect(page.getByRole('row', { name: /^CC BY 4\.0 \d/ })).toContainText('Epoch AI');
});

test('every part of this view that a work leads to is there', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('heading', { name: /^Works that cite it/ })).toBeVisible();
  const missing = await page
    .locator('main a[href^="#"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '').filter((href) => document.querySelector(href) === null));
  expect(missing).toEqual([]);
});

test('axe finds nothing in the open tables, light and dark', async ({ browser, baseURL }) => {
  test.slow(); // axe looks at every cell of a dozen tables
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(`${baseURL ?? ''}?view=method`);
    await page.getByRole('tab', { name: /^Places/ }).click();
    await expect(page.getByRole('region', { name: 'Places' })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await context.close();
  }
});

test('how well the ranges predict stands as a chart with its table: 46 of 47 metered runs', async ({ page }) => {
  await page.goto('./?view=method#calibration');
  const chart = page.getByRole('figure', { name: 'How well it predicts: 46 of 47 metered runs lie inside the range' });
  await expect(chart.getByRole('img')).toBeInViewport();
  await chart.getByRole('button', { name: 'View as table' }).click();
  await expect(chart.getByRole('row')).toHaveCount(48);
  await expect(chart.getByRole('cell', { name: 'no', exact: true })).toHaveCount(1);
});
