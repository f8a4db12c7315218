import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

async function holds(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

async function settled(page: Page): Promise<void> {
  await expect(page.locator('main[data-state="ready"]')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Cite it' })).toBeVisible();
}

for (const { what, width, scheme } of [
  { what: 'in dark colours', width: 1440, scheme: 'dark' },
  { what: 'on a phone', width: 390, scheme: 'light' },
  { what: 'on a phone, dark', width: 390, scheme: 'dark' },
] as const) {
  test(`axe finds nothing ${what}, and nothing scrolls sideways`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme: scheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(baseURL ?? '');
    await settled(page);
    await holds(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await context.close();
  });
}

test('the combobox is found by its label, searched and chosen by keyboard alone', async ({ page }) => {
  await page.goto('./');
  await settled(page);
  const place = page.getByRole('combobox', { name: 'Place' });
  await place.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await page.keyboard.type('montreal northamerica');
  await expect(page.getByRole('option', { name: /northamerica-northeast1/ })).toBeVisible();
  await holds(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/r\.gcp-northamerica-northeast1/);
  await expect(page.getByRole('combobox', { name: 'Place' })).toBeFocused();
});

test('a cloud instance sets accelerator, count and price', async ({ page }) => {
  await page.goto('./');
  await settled(page);
  await page.getByRole('combobox', { name: 'Accelerator' }).click();
  await page.keyboard.type('p5.48xlarge');
  await page
    .getByRole('option', { name: /^p5\.48xlarge/ })
    .first()
    .click();
  await expect(page).toHaveURL(/hw\.nvidia-h100-sxm5~n\.8~.*r\.aws-us-east-1~usd\./);
});

test('a factor opens its source, Escape closes it and the focus returns', async ({ page }) => {
  await page.goto('./');
  await settled(page);
  const factor = page.getByRole('button', { name: /472 g/ });
  await factor.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByText('Licence')).toBeVisible();
  await holds(page);
  await page.keyboard.press('Escape');
  await expect(factor).toBeFocused();
});

for (const { what, query } of [
  { what: 'a link with problems', query: 's=1~d.2026.11~h.abc~n.8~colour.red' },
  { what: 'a statement of what is missing', query: 's=1~d.2026.11~n.8' },
  { what: 'several runs', query: 's=1~d.2026.11~h.1&s=1~d.2026.11~h.2' },
  { what: 'measured watts and another method', query: 's=1~d.2026.11~h.84~n.8~m.strubell-2019~itw.1515.43' },
  { what: 'a run without accelerators', query: 's=1~d.2026.11~hw.none~h.24~cpu.amd-epyc-7763' },
]) {
  test(`axe finds nothing in ${what}`, async ({ page }) => {
    await page.goto(`./?${query}`);
    await expect(page.locator('main[data-state="ready"]')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Describe your run' })).toBeVisible();
    await holds(page);
  });
}

test('every chart has its table, and axe finds nothing in them', async ({ page }) => {
  await page.goto('./');
  await settled(page);
  const toTable = page.getByRole('button', { name: 'View as table' });
  await expect(toTable).toHaveCount(5);
  for (let left = 5; left > 0; left -= 1) await toTable.first().click();
  await expect(page.getByRole('row', { name: /New York–San Francisco return/ })).toContainText('1,984');
  await holds(page);
});

test('on a phone the bar leads to the answer and back', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(baseURL ?? '');
  await settled(page);
  await page.getByRole('button', { name: 'See the answer' }).click();
  const result = page.getByRole('list', { name: 'How the figure comes about' });
  await expect(result).toBeInViewport({ ratio: 1 });
  await expect(page.locator('h1')).toBeInViewport();
  await context.close();
});
