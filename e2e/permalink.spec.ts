import { deflateRawSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const emissions = (page: Page, scenario = '1') =>
  page.locator(`[data-scenario="${scenario}"] data[data-quantity="emissionsKgCo2e"]`).first();

async function ready(page: Page): Promise<void> {
  await expect(page.locator('main[data-state="ready"]')).toBeVisible();
}

test('a permalink brings back the figures it was copied from', async ({ page, context }) => {
  await page.goto('./');
  const hours = page.getByRole('textbox', { name: 'Hours per run' });
  await hours.fill('168');
  await expect(page).toHaveURL(/[?&]s=1~.*h\.168~/);
  const value = await emissions(page).getAttribute('value');

  const reader = await context.newPage();
  await reader.goto(page.url());
  await expect(reader.getByRole('textbox', { name: 'Hours per run' })).toHaveValue('168');
  await expect(emissions(reader)).toHaveAttribute('value', value ?? '');
  expect((await new AxeBuilder({ page: reader }).analyze()).violations).toEqual([]);
});

test('typing in one field adds one entry to the history, and back undoes it', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const before = await page.evaluate(() => history.length);
  const hours = page.getByRole('textbox', { name: 'Hours per run' });
  await hours.click();
  await hours.press('Control+a');
  await hours.pressSequentially('123456', { delay: 120 });
  await expect(page).toHaveURL(/h\.123456~/);
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.goBack();
  await expect(hours).toHaveValue('72');
  await page.goForward();
  await expect(hours).toHaveValue('123456');
});

for (const [what, fields] of [
  ['named', 'cpu.amd-epyc-7763~nc.2~mem.512'],
  ['of no table', 'cpu.nonsense'],
  ['beside own hardware', 'hw.custom~tdp.500~cpu.amd-epyc-7763'],
] as const) {
  test(`a link with a processor ${what} and nothing else to fetch comes to its figures`, async ({ page }) => {
    await page.goto(`./?s=1~d.2026.11~n.8~h.72~${fields}`);
    await ready(page);
    await expect(emissions(page)).toHaveAttribute('value', /^[1-9]/);
  });
}

test('a packed list opens, and wins over the query', async ({ page }) => {
  const query = 's=1~d.2026.11~n.8~h.72~r.gcp-us-central1&s=1~d.2026.11~n.4~h.10~r.country-fr';
  await page.goto(`./?s=1~d.2026.11~h.1#z=${deflateRawSync(query).toString('base64url')}`);
  await ready(page);
  await expect(emissions(page)).toHaveAttribute('value', /^130\.445/);
  await expect(page.getByRole('heading', { name: '2 runs in this link' })).toBeVisible();
});

test('run says which of several is shown, and the list switches', async ({ page }) => {
  await page.goto('./?run=2&s=1~d.2026.11~n.8~h.72~r.gcp-us-central1&s=1~d.2026.11~n.4~h.10~r.country-fr');
  await ready(page);
  await expect(page.getByRole('textbox', { name: 'Hours per run' })).toHaveValue('10');
  await page.getByRole('button', { name: /^8 × A100/ }).click();
  await expect(page.getByRole('textbox', { name: 'Hours per run' })).toHaveValue('72');
});

test('pounds stay with the link', async ({ page }) => {
  await page.goto('./?units=lb');
  await ready(page);
  await expect(emissions(page)).toContainText('288');
  await expect(emissions(page)).toHaveAttribute('value', /^130\.445/);
});

test('Share copies a link that names its release', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./');
  await ready(page);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('status')).toContainText('Link copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\?s=1~d\.2026\.11~n\.8~h\.72~r\.gcp-us-central1$/);
});

test('a published run reproduces what was printed', async ({ page }) => {
  await page.goto('./');
  const start = page.getByRole('combobox', { name: 'Start from a published run' });
  await expect(start.getByRole('option', { name: /BERT base, V100/ })).toBeAttached();
  await start.selectOption({ label: 'BERT base, V100 × 64, Strubell et al. 2019' });
  await expect(page.getByText('Reproduces the printed 1,507 kWh and 1,438 lb.')).toBeVisible();
  await expect(page.locator('[data-scenario="1"] data[data-quantity="energyKwh"]').first()).toHaveAttribute('value', /^1506\.826/);
  await start.selectOption({ label: 'Transformer with architecture search, P100 × 8, Strubell et al. 2019' });
  await expect(page.getByText(/88 times too high/).first()).toBeVisible();
});
