import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const EVERYDAY_KG = 130.44506112;

async function figure(page: Page, quantity: string, scenario = '1'): Promise<number> {
  const data = page.locator(`[data-scenario="${scenario}"] data[data-quantity="${quantity}"]:not([data-input]):not([data-place])`).first();
  return Number(await data.getAttribute('value'));
}

async function ready(page: Page): Promise<void> {
  await expect(page.locator('main[data-state="ready"]')).toBeVisible();
}

test('the everyday run stands in the page before any script has run', async ({ request }) => {
  const html = await (await request.get('./')).text();
  expect(html).toContain('data-state="ready"');
  expect(Number(/value="([^"]+)" data-quantity="emissionsKgCo2e"/.exec(html)?.[1])).toBeCloseTo(EVERYDAY_KG, 6);
});

test('every figure bears its unrounded number and the name of its quantity', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  await expect(page.getByRole('heading', { name: 'How this is computed' })).toBeVisible();
  const expected = {
    itPowerW: 3520,
    acceleratorHours: 576,
    itEnergyKwh: 253.44,
    pue: 1.09,
    energyKwh: 276.2496,
    carbonIntensityGPerKwh: 472.2,
    emissionsKgCo2e: EVERYDAY_KG,
    embodiedKgCo2e: (576 * 462.5) / 26_280,
    waterL: 253.44 * 1.15,
    rentHighUsd: 576 * 5.068798,
    electricityCostUsd: 276.2496 * 0.068,
  };
  for (const [quantity, value] of Object.entries(expected)) expect(await figure(page, quantity), quantity).toBeCloseTo(value, 5);
});

test('a link brings back its own figures and never shows those of the everyday run', async ({ page }) => {
  await page.addInitScript((everyday) => {
    const seen: string[] = [];
    Object.assign(window, { everydaySeen: seen });
    const look = () => {
      for (const data of document.querySelectorAll('data'))
        if (Math.abs(Number(data.getAttribute('value')) - everyday) < 1e-6) seen.push(data.outerHTML);
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  }, EVERYDAY_KG);
  await page.goto('./?s=1~d.2026.11~hw.nvidia-h100-sxm5~n.16~h.40~r.country-fr');
  await ready(page);
  // 16 × 870 W metered × 40 h × 1.54 × 44.18 g/kWh
  expect(await figure(page, 'emissionsKgCo2e')).toBeCloseTo((16 * 870 * 40 * 1.54 * 44.18) / 1e6, 6);
  expect(await page.evaluate(() => Reflect.get(window, 'everydaySeen'))).toEqual([]);
});

test('typing moves the figures at once, and the one live region says them', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  await page.getByRole('textbox', { name: 'Hours per run' }).fill('168');
  await expect.poll(() => figure(page, 'energyKwh')).toBeCloseTo((3520 * 168 * 1.09) / 1000, 6);
  await expect(page.getByRole('status')).toContainText('645 kWh');
  await expect(page).toHaveURL(/[?&]s=1~.*h\.168~/);
});

test('several runs are kept in order with their total', async ({ page }) => {
  await page.goto('./?s=1~d.2026.11~n.8~h.72~r.gcp-us-central1&s=1~d.2026.11~n.4~h.10~r.country-fr');
  await ready(page);
  const [first, second, total] = [
    await figure(page, 'emissionsKgCo2e', '1'),
    await figure(page, 'emissionsKgCo2e', '2'),
    await figure(page, 'emissionsKgCo2e', 'total'),
  ];
  expect(first).toBeCloseTo(EVERYDAY_KG, 6);
  expect(total).toBeCloseTo(first + second, 9);
});

test('axe finds nothing on the everyday page', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  await expect(page.getByRole('heading', { name: 'Cite it' })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
