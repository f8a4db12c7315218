import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const ready = async (page: Page, address: string) => {
  await page.goto(address);
  await page.locator('main[data-state="ready"]').waitFor();
};

const figure = (page: Page, quantity: string) =>
  page.locator(`section[data-scenario="1"] data[data-quantity="${quantity}"]:not([data-input])`).first();

const expectFigure = (page: Page, quantity: string, value: number) =>
  expect.poll(async () => Number(await figure(page, quantity).getAttribute('value'))).toBeCloseTo(value, 9);

const way = (page: Page, name: string) => page.getByRole('group', { name: 'I know' }).getByText(name, { exact: true });

test('switching between the three ways keeps what was typed in each', async ({ page }) => {
  await ready(page, './');
  await way(page, 'kWh').click();
  await page.getByRole('textbox', { name: 'Measured energy of one run' }).fill('300');
  await way(page, 'Parameters × tokens').click();
  await page.getByRole('textbox', { name: 'Active parameters' }).fill('7');
  await page.getByRole('textbox', { name: 'Tokens' }).fill('30');
  // 6 · 7e9 · 30e9 FLOP over 8 × 312 TFLOP/s × 0.33 are 425 h.
  await expect(page.getByText('gives 425 h for one run')).toBeVisible();
  await way(page, 'Hours').click();
  await expect(page.getByRole('textbox', { name: 'Hours per run' })).toHaveValue('72');
  await way(page, 'kWh').click();
  await expect(page.getByRole('textbox', { name: 'Measured energy of one run' })).toHaveValue('300');
  await way(page, 'Parameters × tokens').click();
  await expect(page.getByRole('textbox', { name: 'Tokens' })).toHaveValue('30');
  await expect(page).toHaveURL(/by\.flops/);
});

test('a meter at the facility is never multiplied by PUE again', async ({ page }) => {
  await ready(page, './?s=1~d.2026.11~n.8~r.gcp-us-central1~kwh.109');
  await expectFigure(page, 'energyKwh', 109 * 1.09);
  await page.getByText('Facility', { exact: true }).click();
  await expectFigure(page, 'energyKwh', 109);
  await expectFigure(page, 'itEnergyKwh', 100);
});

test('a meter that the method passes over is not said to be in force', async ({ page }) => {
  await ready(page, './?s=1~d.2026.11~by.kwh~kwh.100~kwhat.facility~h.10~pue.1~ci.400~m.green-algorithms-3');
  await expectFigure(page, 'energyKwh', 4);
  await expect(page.getByText('Not used: Green Algorithms 3 fixes it.').first()).toBeVisible();
  await expect(page.getByText('Green Algorithms 3 counts the energy by these, not by the meter.')).toBeVisible();
  await expect(page.getByText(/(is|are) in force\.|Two ways disagree/)).toHaveCount(0);
});

test('two ways that differ by more than a factor of two are both named, and two buttons end it', async ({ page }) => {
  await ready(page, './?s=1~d.2026.11~n.8~h.72~r.gcp-us-central1~kwh.620');
  await expect(page.getByText('Two ways disagree by a factor of 2.4.')).toBeVisible();
  await expect(page.getByText('The meter says 620 kWh; the hours, still filled in, would take 253 kWh in 72 h.')).toBeVisible();
  expect((await new AxeBuilder({ page }).include('#form').analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: 'Use the hours' }).click();
  await expectFigure(page, 'energyKwh', 276.2496);
  await expect(page.getByText('The hours are in force.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Clear the meter' }).click();
  await expect(page.getByText('Two ways disagree')).toBeHidden();
  await expect(page).not.toHaveURL(/kwh\./);
});
