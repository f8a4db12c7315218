import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`./${query}`);
  await expect(page.locator('main[data-state="ready"]')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'How this is computed' })).toBeVisible();
}

const figure = (page: Page, quantity: string) =>
  page
    .locator('[data-scenario="1"] button[popovertarget]')
    .filter({ has: page.locator(`data[data-quantity="${quantity}"]`) })
    .first();

test('a figure opens its working: rule, values, and where each came from; Escape closes it and the focus returns', async ({ page }) => {
  await open(page);
  const energy = figure(page, 'energyKwh');
  await energy.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Energy, with the building' });
  await expect(panel.locator('math').first()).toHaveText('E=EIT·PUE');
  await expect(panel).toContainText('1.09');
  await expect(panel.getByText('Licence').last()).toBeVisible();
  await panel.locator('summary').first().click();
  await expect(panel.getByText('watts of all IT equipment of one run')).toBeVisible();
  expect((await new AxeBuilder({ page }).include('[popover]:popover-open').analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(energy).toBeFocused();
});

for (const quantity of ['itEnergyKwh', 'itPowerW', 'rentHighUsd', 'electricityCostUsd', 'acceleratorHours']) {
  test(`${quantity} opens its working by a press`, async ({ page }) => {
    await open(page);
    await figure(page, quantity).click();
    await expect(page.getByRole('dialog').locator('math').first()).toBeVisible();
  });
}

test('the headline opens its working, down to the watts', async ({ page }) => {
  await open(page);
  await page.locator('.headline button[popovertarget]').click();
  const panel = page.getByRole('dialog', { name: 'Emissions' });
  await expect(panel).toContainText('472.2');
  await panel.locator('summary').first().click();
  await expect(panel.getByText('energy of the IT equipment')).toBeVisible();
});

test('watts that the reader gave say so', async ({ page }) => {
  await open(page, '?s=1~d.2026.11~n.8~h.84~itw.1515.43');
  await figure(page, 'itPowerW').click();
  await expect(page.getByRole('dialog')).toContainText('Your measurement');
});

test('what other sources say of the same figure stands beside it: the British grid, a V100', async ({ page }) => {
  await open(page, '?s=1~d.2026.11~hw.nvidia-v100-pcie-16gb~h.24~r.country-gb');
  await page.locator('.headline button[popovertarget]').click();
  await expect(page.getByRole('dialog')).toContainText('623 g/kWh');
  await page.keyboard.press('Escape');
  await figure(page, 'itPowerW').click();
  await expect(page.getByRole('dialog')).toContainText('300 W');
});

test('on a phone the working is a sheet from below', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(baseURL ?? '');
  await expect(page.getByRole('heading', { name: 'How this is computed' })).toBeVisible();
  await figure(page, 'energyKwh').tap();
  const box = await page.getByRole('dialog').boundingBox();
  expect(box?.width).toBe(390);
  expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(844);
  await context.close();
});
