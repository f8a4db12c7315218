import { expect, test } from '@playwright/test';

const LINK = './?s=1~d.2026.11~hw.nvidia-h100-sxm5~n.16~h.40~r.country-fr';

for (const address of ['./', LINK]) {
  test(`${address}: nothing goes to another host, no cookie is set, no policy is broken, nothing shifts`, async ({
    page,
    context,
    baseURL,
  }) => {
    const said: string[] = [];
    const hosts = new Set<string>();
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, 'value')));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(address);
    await expect(page.getByRole('heading', { name: 'Cite it' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(said).toEqual([]);
    expect([...hosts]).toEqual([new URL(baseURL ?? '').origin]);
    expect(await context.cookies()).toEqual([]);
    const shifted: number[] = await page.evaluate(() => Reflect.get(window, 'shifts'));
    expect(shifted.reduce((sum, one) => sum + one, 0)).toBeLessThan(0.01);
  });

  test(`${address}: at most six requests before the first result`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.addInitScript(() => {
      const look = () => {
        if (document.querySelector('main[data-state="ready"] data[data-quantity="emissionsKgCo2e"]') === null) requestAnimationFrame(look);
        else Object.assign(window, { readyAt: performance.now() });
      };
      requestAnimationFrame(look);
    });
    await page.goto(address);
    await page.waitForFunction(() => Reflect.get(window, 'readyAt') !== undefined);
    await page.waitForLoadState('networkidle');
    const before = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime, name }) => startTime < Reflect.get(window, 'readyAt') && !/\.(woff2|png|svg|webmanifest)$/.test(name))
        .map(({ name }) => name),
    );
    expect(before.length + 1, before.join('\n')).toBeLessThanOrEqual(6);
  });
}

test('the policy allows no inline code but the page’s own', async ({ page }) => {
  await page.goto('./');
  const policy = (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toContain('unsafe');
});

test('a choice of colours is remembered', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('main[data-state="ready"]')).toBeVisible();
  await page.getByRole('button', { name: 'Switch to dark colours' }).click();
  await page.reload();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  await expect(page.getByRole('button', { name: 'Switch to light colours' })).toBeVisible();
});

test('the JSON export bears the names and numbers of the page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./');
  await page.getByRole('tab', { name: 'JSON' }).click();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('JSON copied.');
  const file = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  expect(file.schemaVersion).toBe(1);
  expect(file.runs).toHaveLength(1);
  for (const [quantity, value] of Object.entries(file.runs[0].figures)) {
    if (quantity === 'hours') continue; // an input of the equation, marked as one
    await expect(page.locator(`[data-scenario="1"] data[data-quantity="${quantity}"]`).first(), quantity).toHaveAttribute(
      'value',
      String(value),
    );
  }
});

test('a button that is pressed before the script has loaded is taken over, not lost', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/index-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./', { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Switch to dark colours' }).click();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBeUndefined();
  release();
  await expect(page.getByRole('button', { name: 'Switch to light colours' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
});
