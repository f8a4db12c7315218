import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openIdleCalculator } from './idle-calculator.ts';

const EVERYDAY = 's=1~d.2026.11~n.8~h.72~r.gcp-us-central1';

const open = async (page: Page, address = './?view=places') => {
  await page.goto(address);
  await page.locator('main[data-state="ready"]').waitFor();
};

const table = (page: Page) => page.getByRole('region', { name: 'Your run in every place' });
const rowsOf = (page: Page) => table(page).locator('tbody tr.places-row');
const countOf = async (page: Page) => Number(await table(page).locator('table').getAttribute('aria-rowcount')) - 1;
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const map = (page: Page) => page.getByRole('application', { name: /^Map of/ });

test('the tab opens the run in every place, and fetches its data only then', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openIdleCalculator(page);
  const ownData = () => asked.filter((url) => /data\/geography\/|data\/prices\/|world-outline|countries-110m/.test(url));
  expect(ownData()).toEqual([]);
  await page.getByRole('link', { name: 'Places' }).click();
  await expect(title(page)).toHaveText('In Montréal the same run would emit 7.6 kg, about 17 times less than in Iowa');
  await expect(page).toHaveURL(/\?view=places/);
  await expect(rowsOf(page).first()).toContainText('Montréal');
  await expect(map(page).locator('svg')).toBeVisible();
  expect(await countOf(page)).toBe(663);
  await expect.poll(() => ownData().length).toBe(3);
});

test('each row has the figures of the run in that place, as the calculator gives them', async ({ page }) => {
  await open(page);
  const row = rowsOf(page).filter({ hasText: 'ca-central-1' });
  const figure = row.locator('data[data-quantity="emissionsKgCo2e"]');
  await expect(figure).toHaveAttribute('data-place', 'aws-ca-central-1');
  const here = await figure.getAttribute('value');
  await expect(row).toContainText('2023, estimated');
  await expect(row).toContainText('÷16');
  await page.goto('./?s=1~d.2026.11~n.8~h.72~r.aws-ca-central-1');
  await expect(page.locator('section[data-scenario="1"] data[data-quantity="emissionsKgCo2e"]').first()).toHaveAttribute(
    'value',
    here ?? '',
  );
});

test('grids with a direct figure alone are listed apart and never ranked', async ({ page }) => {
  await open(page);
  const apart = page.getByRole('region', { name: 'Places with direct figures alone' });
  await page.getByText('Direct figures, for information').click();
  await expect(apart.locator('tbody tr')).toHaveCount(38);
  await expect(apart).toContainText('direct, CO2 only');
  await page.getByRole('searchbox', { name: 'Search places' }).fill('grid-cn');
  await expect(page.getByText('No place passes all of these filters.')).toBeVisible();
});

test('heads sort the table, and the select says it in words', async ({ page }) => {
  await open(page);
  const rent = table(page).getByRole('columnheader', { name: 'Rent' });
  await rent.getByRole('button').click();
  await expect(rent).toHaveAttribute('aria-sort', 'ascending');
  await expect(rowsOf(page).first()).toContainText('$263');
  await rent.getByRole('button').click();
  await expect(rent).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByLabel('Sort').locator('option:checked')).toHaveText('Highest rent');
  await page.getByLabel('Sort').selectOption('carbonFree');
  await expect(table(page).getByRole('columnheader', { name: 'Carbon-free' })).toHaveAttribute('aria-sort', 'descending');
  await expect(rowsOf(page).first()).toContainText('100%');
});

test('filters narrow map, histogram and table at once', async ({ page }) => {
  await open(page);
  await page.getByLabel('Provider').selectOption('gcp');
  await expect.poll(() => countOf(page)).toBeLessThan(60);
  await page.getByLabel('Continent').selectOption('Europe');
  await page.getByRole('searchbox', { name: 'Search places' }).fill('zurich');
  await expect.poll(() => countOf(page)).toBe(1);
  await expect(page.getByText('1 place', { exact: true }).first()).toBeVisible();
  await expect(map(page)).toHaveAccessibleName('Map of 2 places');
  await page.getByRole('searchbox', { name: 'Search places' }).fill('');
  await page.getByLabel('Provider').selectOption('');
  await page.getByLabel('Continent').selectOption('');
  await page.getByLabel('Offers A100 SXM4 80GB').selectOption('here');
  await expect.poll(() => countOf(page)).toBeLessThan(10);
  await expect(rowsOf(page).filter({ hasText: 'us-central1' })).toHaveCount(1);
});

test('on a phone all filters but the first fold under a button, which says how many are in force', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const fold = page.getByRole('button', { name: /^Filters/ });
  await expect(page.getByLabel('Provider')).toBeVisible();
  await expect(page.getByLabel('Continent')).toBeHidden();
  await expect(fold).toHaveAccessibleName('Filters');
  await fold.focus();
  await page.keyboard.press('Enter');
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  await page.getByLabel('Continent').selectOption('Europe');
  await page.getByRole('checkbox', { name: 'PUE published' }).check();
  await expect(fold).toHaveAccessibleName('Filters 2 in force');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const shown = await countOf(page);
  await fold.click();
  await expect(page.getByLabel('Continent')).toBeHidden();
  expect(await countOf(page)).toBe(shown);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(page.getByLabel('Continent')).toHaveValue('Europe');
  await expect(fold).toBeHidden();
});

test('the histogram is a filter by class of intensity', async ({ page }) => {
  await open(page);
  const under50 = page.getByRole('button', { name: /^under 50/ });
  await expect(under50).toHaveText(/62 places/);
  await under50.focus();
  await page.keyboard.press('Enter');
  await expect(under50).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => countOf(page)).toBe(62);
  await under50.click();
  await expect.poll(() => countOf(page)).toBe(663);
});

test('where no place passes, it says which filter to loosen', async ({ page }) => {
  await open(page);
  await page.getByLabel('Provider').selectOption('gcp');
  await page.getByLabel('Country', { exact: true }).selectOption('Iceland');
  await expect(page.getByText('No place passes all of these filters.')).toBeVisible();
  await expect(page.getByText('It is enough to loosen the country.')).toBeVisible();
  await page.getByRole('button', { name: /^Take the country away: \d+ places/ }).click();
  await expect.poll(() => countOf(page)).toBeGreaterThan(30);
});

test('Use puts a place into the run, says so, and keeps the focus', async ({ page }) => {
  await open(page);
  const use = page.getByRole('button', { name: /^(Use|In use): Montréal, Google Cloud/ });
  await use.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/r\.gcp-northamerica-northeast1/);
  await expect(title(page)).toHaveText('Montréal is as clean as a cloud region gets for this run');
  await expect(page.getByRole('status')).toHaveText(/The run’s place is now Montréal, Google Cloud: 7\.6\skg CO2e\./);
  await expect(use).toBeFocused();
  await expect(use).toHaveAttribute('aria-disabled', 'true');
  await page.goBack();
  await expect(title(page)).toContainText('than in Iowa');
});

test('whoever goes over the map by key is told each place', async ({ page }) => {
  await open(page);
  await map(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('status')).toHaveText(/^Iowa, Google Cloud: \d+\sg\/kWh, 130\skg CO2e$/);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('status')).not.toContainText('Iowa');
  await expect(page.getByRole('status')).toHaveText(/^.+, .+: .+\sg\/kWh, .+ CO2e$/);
});

test('the table is the map’s twin: focus in one shows in the other', async ({ page }) => {
  await open(page);
  await rowsOf(page).nth(1).getByRole('button', { name: /^Use/ }).focus();
  await expect(map(page).locator('.map-marked.is-active')).toContainText('Montreal');
  await map(page).focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const named = await map(page).locator('.map-marked.is-active .map-label').textContent();
  await page.keyboard.press('Enter');
  await expect(table(page).locator('tr.is-active')).toContainText((named ?? '').replace(/ [\d.]+$/, ''));
  await expect(table(page).locator('tr.is-active').getByRole('button', { name: /^Use/ })).toBeFocused();
  await expect(table(page).locator('tr.is-active')).toBeInViewport();
});

test('parts of the map are enlarged by segments', async ({ page }) => {
  await open(page);
  const before = await map(page).locator('.map-land').getAttribute('d');
  await page.getByRole('radio', { name: 'Europe' }).check();
  await expect(map(page).locator('.map-land')).not.toHaveAttribute('d', before ?? '');
});

test('a part whose shapes do not come is named, and the world is still there', async ({ page }) => {
  await page.route(/countries-110m/, (route) => route.fulfill({ status: 404, body: '' }));
  await open(page);
  await page.getByRole('radio', { name: 'Europe' }).check();
  await expect(page.getByText(/countries-110m.*HTTP 404/)).toBeVisible();
  await expect(rowsOf(page).first()).toContainText('Montréal');
  await page.getByRole('radio', { name: 'World' }).check();
  await expect(map(page).locator('svg')).toBeVisible();
});

test('the saved map ends where the map ends', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: 'Europe' }).check();
  await expect(map(page)).toHaveAccessibleName(/places/);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save SVG' }).first().click();
  const [, world = ''] = (await readFile(await (await saving).path(), 'utf8')).split('<svg ').slice(1);
  expect(world.slice(0, world.indexOf('>'))).toContain('overflow="hidden"');
});

test('without the map’s file the table stands alone, and says so; Retry brings it', async ({ page }) => {
  await page.route(/world-outline/, (route) => route.fulfill({ status: 404, body: '' }));
  await open(page);
  await expect(page.getByText('The map did not load, so the table stands alone')).toBeVisible();
  await expect(page.getByText(/world-outline.*HTTP 404/)).toBeVisible();
  await expect(rowsOf(page).first()).toContainText('Montréal');
  await page.unroute(/world-outline/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(map(page).locator('svg')).toBeVisible();
});

test('a missing table of places is named', async ({ page }) => {
  await page.route(/data\/geography\//, (route) => route.fulfill({ status: 500, body: '' }));
  await open(page);
  await expect(page.getByText('The table of places did not load')).toBeVisible();
  await expect(page.getByText(/data\/geography\/2026\.11\.json/)).toBeVisible();
});

test('a missing list of instances is named, and Retry brings the filter that needs it', async ({ page }) => {
  await page.route('**/data/prices/**', (route) => route.fulfill({ status: 404 }));
  await open(page);
  await expect(page.getByText('The list of instances did not load, so nothing is said of who offers the accelerator')).toBeVisible();
  await expect(page.getByText('data/prices/2026.11.json (HTTP 404): The server did not give it.')).toBeVisible();
  await expect(page.getByLabel('Offers A100 SXM4 80GB')).toHaveCount(0);
  await page.unroute('**/data/prices/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByLabel('Offers A100 SXM4 80GB')).toBeVisible();
});

test('a typed intensity and PUE are held, and it says what it would be without', async ({ page }) => {
  await open(page, `./?view=places&${EVERYDAY}~ci.250~pue.1.2`);
  await expect(title(page)).toHaveText(/^Every place ties at 76\.0\skg/);
  await expect(page.getByText('Your own carbon intensity and PUE are held in every place.')).toBeVisible();
  await expect(
    page.getByText(/Without them, this place’s own figures give 130\skg; the least would be 7\.6\skg, in Montréal\./),
  ).toBeVisible();
  expect(await countOf(page)).toBe(701);
  const own = page.locator('[data-scenario="1"] data[data-quantity="emissionsKgCo2e"]');
  const typed = (await own.getAttribute('value')) ?? '';
  await page.getByRole('button', { name: 'Show every place with its own' }).click();
  await expect(title(page)).toContainText('17 times less');
  // Contract: what bears the run's number and no mark is the run's own, with what the reader typed.
  await expect(own).toHaveAttribute('value', typed);
  const released = rowsOf(page).filter({ hasText: 'this run’s place' }).locator('data[data-quantity="emissionsKgCo2e"]');
  await page.getByRole('button', { name: 'Go to this run' }).click();
  await expect(released).toHaveAttribute('data-place', 'gcp-us-central1');
  await page.getByLabel('Search places').fill('montreal google');
  await page.getByRole('button', { name: /^Use: Montréal, Google/ }).click();
  await expect(page).toHaveURL(/r\.gcp-northamerica-northeast1/);
  expect(page.url()).not.toMatch(/ci\.250|pue\.1\.2/);
});

test('without energy every place ties, and the page says it', async ({ page }) => {
  await open(page, './?view=places&s=1~d.2026.11~n.8~h.0~r.gcp-us-central1');
  await expect(title(page)).toHaveText('Without energy every place ties at 0');
  await expect(rowsOf(page).first()).toContainText('0 kg');
  await expect(page.locator('body')).not.toContainText(/NaN|Infinity/);
});

test('a run without hours says what is missing instead of figures', async ({ page }) => {
  await open(page, './?view=places&s=1~d.2026.11~n.8~r.gcp-us-central1');
  await expect(title(page)).toHaveText('Your run has no figure yet, so it has none in any place');
  await page.getByRole('link', { name: 'Say it in the calculator' }).click();
  await expect(page.getByText('One thing is missing')).toBeVisible();
});

test('carbon against rent names the best trades, and its table has the same', async ({ page }) => {
  await open(page);
  const heading = page.getByRole('heading', { name: /best trade of carbon and rent: nothing is both cleaner and cheaper/ });
  await expect(heading).toContainText('Montréal (Google)');
  const figure = page.locator('figure').filter({ has: heading });
  await figure.getByRole('button', { name: 'View as table' }).click();
  await expect(figure.locator('tbody tr').first()).toContainText('best trade');
  await open(page, `./?view=places&${EVERYDAY}~usd.2`);
  await expect(page.getByRole('heading', { name: /At your own price every place costs the same/ })).toBeVisible();
});

test('files hold the rows that are shown', async ({ page }) => {
  await open(page);
  await page.getByLabel('Provider').selectOption('scaleway');
  await expect.poll(() => countOf(page)).toBeLessThan(10);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the run in every place as CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('trainprint-places-2026.11.csv');
});

test('a link with a tab opens it, steps back and packed lists are left alone', async ({ page }) => {
  await open(page, `./?view=places&${EVERYDAY}#when`);
  await expect(page.getByRole('tab', { name: 'When' })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('tab', { name: /^Places/ }).click();
  await expect(page).not.toHaveURL(/#/);
  await page.getByRole('tab', { name: /^Accelerators/ }).click();
  await expect(page).toHaveURL(/view=places.*#accelerators$/);
  await page.reload();
  await expect(page.getByRole('tab', { name: /^Accelerators/ })).toHaveAttribute('aria-selected', 'true');
  const address = page.url();
  await page.getByRole('button', { name: /^Use / }).first().click();
  await expect(page).not.toHaveURL(address);
  await expect(page).toHaveURL(/#accelerators$/);
  await page.getByRole('link', { name: 'Models' }).click();
  await expect(page).toHaveURL(/view=models/);
  await expect(page).not.toHaveURL(/#/);
});

for (const [name, viewport, colorScheme] of [
  ['desktop, light', { width: 1440, height: 900 }, 'light'],
  ['desktop, dark', { width: 1440, height: 900 }, 'dark'],
  ['phone, light', { width: 390, height: 844 }, 'light'],
  ['phone, dark', { width: 390, height: 844 }, 'dark'],
] as const) {
  test(`${name}: axe finds nothing, nothing is wider than the page`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await open(page);
    await expect(map(page).locator('.map-label').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: /best trade/ })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
  });
}
