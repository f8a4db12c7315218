import { expect, type Page, test } from '@playwright/test';

interface Shown {
  readonly address: string;
  /** Stands there last. */
  readonly last?: (page: Page) => ReturnType<Page['locator']>;
  /** A table that is whole at every width. */
  readonly table?: string;
}

const VIEWS: readonly Shown[] = [
  { address: './', last: (page) => page.getByRole('tablist', { name: 'Formats of the statement' }) },
  { address: './?view=runs' },
  { address: './?view=models', table: 'Published runs' },
  { address: './?view=places', table: 'Your run in every place' },
  {
    address: './?view=places#accelerators',
    last: (page) => page.getByRole('table', { name: 'The ten cleanest within your bounds' }).locator('tbody tr').first(),
    table: 'Accelerators',
  },
  { address: './?view=method' },
];

/** Between the breakpoints too: just above and below each, with and without a bar to scroll by. */
for (const width of [360, 600, 768, 900, 1024, 1200, 1280, 1400]) {
  test(`at ${width} px every tab is whole, and no view and no table of its own is wider than the page`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const { address, last, table } of VIEWS) {
      await page.goto(address);
      await page.locator('main[data-state="ready"]').waitFor();
      await last?.(page).waitFor();
      const nav = page.getByRole('navigation', { name: 'Views', exact: true });
      if (await nav.isVisible()) {
        const hidden = await nav.evaluate((row) => row.scrollWidth - row.clientWidth);
        expect(hidden, `${address}: px of the tabs out of sight`).toBeLessThanOrEqual(0);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(width);
      if (table === undefined) continue;
      const hidden = await page
        .getByRole('region', { name: table, exact: true })
        .evaluate((frame) => frame.scrollWidth - frame.clientWidth);
      expect(hidden, `${address}: px of the table out of sight`).toBeLessThanOrEqual(0);
    }
  });
}

/** More than stand in the document at once. */
const MANY = 80;

test('the names of a long list keep their room at every width', async ({ page }) => {
  const run = {
    release: '2026.11',
    acceleratorId: 'nvidia-a100-sxm4-80gb',
    acceleratorCount: 8,
    runs: 1,
    load: 'training',
    measuredAt: 'it',
  };
  const runs = Array.from({ length: MANY }, (_, index) => ({
    ...run,
    name: `Ablation ${index + 1}`,
    hours: 1 + index,
    placeId: 'gcp-us-central1',
    precision: 'bf16',
    methodId: 'trainprint',
  }));
  await page.goto('./?view=runs');
  await page.locator('main[data-state="ready"]').waitFor();
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({
      name: 'project.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ schemaVersion: 1, generator: 'Trainprint', runs })),
    });
  const name = page.getByRole('button', { name: 'Ablation 2', exact: true });
  for (const width of [360, 700, 860, 900, 1024, 1150, 1280, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await expect(name).toBeVisible();
    const room = await name.evaluate((button) => button.scrollWidth - button.clientWidth);
    expect(room, `px of the name cut off at ${width}`).toBeLessThanOrEqual(0);
    const table = page.getByRole('table', { name: /runs with hardware/ });
    const frame = page.getByRole('region', { name: 'Runs of the project' });
    const [inner, outer] = await Promise.all([table, frame].map((one) => one.evaluate((element) => element.scrollWidth)));
    expect(inner, `the table and its frame at ${width}`).toBeLessThanOrEqual(outer ?? 0);
  }
});
