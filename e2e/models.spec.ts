import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openIdleCalculator } from './idle-calculator.ts';

const ready = async (page: Page, address: string) => {
  await page.goto(address);
  await page.locator('main[data-state="ready"]').waitFor();
};

const rowsOf = (page: Page) => page.getByRole('region', { name: 'Published runs' }).locator('tbody tr');

test('the Models tab opens all 78 runs, and fetches them only then', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openIdleCalculator(page);
  expect(asked.filter((url) => url.includes('data/presets/'))).toEqual([]);
  await page.getByRole('link', { name: 'Models' }).click();
  await expect(rowsOf(page)).toHaveCount(78);
  await expect(page).toHaveURL(/\?view=models/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Of 78 published runs, 30 say enough to be checked, and 29 of those add up',
  );
  expect(asked.filter((url) => url.includes('data/presets/')).length).toBe(1);
  await page.goBack();
  await expect(page.getByRole('textbox', { name: 'Hours per run' })).toHaveValue('72');
});

test('each row says what was reported, what is ours, the deviation and why', async ({ page }) => {
  await ready(page, './?view=models');
  const olmo = rowsOf(page).filter({ hasText: 'OLMo 2 13B' });
  await expect(olmo).toContainText('230 MWh');
  await expect(olmo).toContainText('101 t');
  await expect(olmo).toContainText('80.7 t');
  await expect(olmo).toContainText('−20.1%');
  await expect(olmo).toContainText('Contradicts itself');
  const ours = olmo.locator('data[data-quantity="emissionsKgCo2e"]');
  await expect(ours).toHaveAttribute('value', '80730');
  await expect(ours).toHaveAttribute('data-preset', 'olmo-2-13b');
  const diffusion = rowsOf(page).filter({ hasText: 'Stable Diffusion v1' }).first();
  await expect(diffusion.getByRole('cell', { name: 'not published', exact: true })).toHaveCount(1);
  await expect(diffusion.getByRole('cell', { name: 'by construction', exact: true })).toBeVisible();
  await expect(diffusion).toContainText('Contradicts itself');
  const flamingo = rowsOf(page).filter({ hasText: 'Flamingo' });
  await expect(flamingo).toContainText('194 MWh');
  await expect(flamingo).toContainText('our watts');
  await expect(flamingo.locator('data[data-quantity="emissionsKgCo2e"]')).toHaveCount(0);
  const gpt2 = rowsOf(page).filter({ hasText: 'GPT-2 1.5B' });
  await expect(gpt2).toContainText('no figure');
  await expect(gpt2).toContainText('$12,902–$43,008');
  await expect(rowsOf(page).filter({ hasText: 'Architecture search, 2019 estimate' })).toContainText('88 times less');
});

test('search, lists and the box narrow the table, and a column sorts it', async ({ page }) => {
  await ready(page, './?view=models');
  await page.getByRole('searchbox', { name: 'Search runs' }).fill('llama 3.1');
  await expect(rowsOf(page)).toHaveCount(4);
  await page.getByRole('searchbox', { name: 'Search runs' }).fill('');
  await page.getByLabel('Hardware', { exact: true }).selectOption('TPU v3');
  await expect(rowsOf(page)).toHaveCount(6);
  await page.getByLabel('Hardware', { exact: true }).selectOption('');
  await page.getByRole('checkbox', { name: 'Only the 3 that contradict themselves' }).check();
  await expect(rowsOf(page)).toHaveCount(3);
  await page.getByRole('searchbox', { name: 'Search runs' }).fill('no such run');
  await expect(page.getByText('No published run passes these filters.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear search and filters' }).click();
  await expect(rowsOf(page)).toHaveCount(78);
  const energy = page.getByRole('columnheader', { name: 'Reported energy' });
  await energy.getByRole('button').click();
  await expect(energy).toHaveAttribute('aria-sort', 'descending');
  await expect(rowsOf(page).first()).toContainText('LLaMA 1, whole development');
});

test('Open puts a run into the calculator, with its figures and what stands in for what was never published', async ({ page }) => {
  await ready(page, './?view=models');
  await page.getByRole('link', { name: 'Open: T5-11B' }).click();
  await expect(page.locator('section[data-scenario="1"] data[data-quantity="emissionsKgCo2e"]').first()).toHaveAttribute(
    'value',
    /^46503\.6/,
  );
  await expect(page).toHaveURL(/s=1~d\.2026\.11~name\.T5-11B/);
  await page.goBack();
  await page.getByRole('link', { name: 'Open: Llama 2 70B' }).click();
  await expect(page.getByText('Not published, so ours stands in here: place.')).toBeVisible();
});

test('a run that was published in part says all that stands in for the rest, and shows no figure as its authors’', async ({ page }) => {
  await ready(page, './?view=models');
  await page.getByRole('link', { name: 'Start from it: GPT-2 1.5B' }).click();
  await expect(page.getByText('energy and carbon are no figures of the paper')).toBeVisible();
  await expect(page.getByText('The figures of Strubell et al. 2019')).toHaveCount(0);
  await page.goBack();
  await page.getByRole('link', { name: 'Open: Llama 2 7B' }).click();
  await expect(page.getByText('No PUE is published, and none is added. How many accelerators ran is not published')).toBeVisible();
  await page.getByRole('tab', { name: 'Plain text' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Plain text' })).toContainText(
    'we pretrained on NVIDIA A100 SXM4 80GB for 184,320 accelerator-hours',
  );
  await page.goBack();
  await page.getByRole('link', { name: 'Start from it: ST-MoE, 269B sparse' }).click();
  await expect(page.getByText('accelerator, count, watts, model FLOP utilisation, PUE and place.')).toBeVisible();
  await page.goBack();
  await page.getByRole('link', { name: 'Start from it: Gemma 2B and 7B' }).click();
  await expect(page.getByText('Gemma Team 2024, arXiv 2403.08295. One figure for two models')).toBeVisible();
  await expect(page.locator('section[data-scenario="1"] data[data-quantity="emissionsKgCo2e"]')).toHaveCount(0);
});

test('the reader’s own run stands among the published ones', async ({ page }) => {
  await ready(page, './?view=models&s=1~d.2026.11~name.Mine~n.8~h.720~r.gcp-us-central1');
  await expect(page.getByRole('heading', { name: /about 7,800 times the energy of your run/ })).toBeVisible();
  await expect(page.getByText('This run: 2.8 MWh')).toBeVisible();
  for (const name of ['Transformer base', 'ELMo', 'BERT base', 'GPT-3', 'OPT-175B', 'Flamingo', '88 times too high'])
    await expect(page.locator('.year-plot').getByText(name, { exact: true })).toBeVisible();
  await expect(page.locator('.year-plot')).toContainText('ST-MoE');
  await expect(page.locator('.year-plot')).toContainText('GPT-2');
});

for (const name of ['Our second large language model', 'A name of eighty characters, given by a reader to one run of a large model, 4th.'])
  test(`a run named “${name}” covers no published name in the chart`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await ready(page, `./?view=models&s=1~d.2026.11~hw.nvidia-h100-sxm5~n.16384~h.1882~name.${encodeURIComponent(name)}`);
    const plot = page.locator('.year-plot');
    await expect(plot.getByText(/^This run: /)).toBeVisible();
    const covered = await plot.evaluate((svg) => {
      const texts = [...svg.querySelectorAll('text')].map((text) => ({ said: text.textContent ?? '', box: text.getBoundingClientRect() }));
      const at = texts.findIndex(({ said }) => said.startsWith('This run: '));
      const own = texts.slice(at, at + 2).map(({ box }) => box);
      const meets = (a: DOMRect, b: DOMRect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      const others = texts.filter((_, index) => index < at || index > at + 1);
      return others.filter(({ box }) => own.some((mine) => meets(mine, box))).map(({ said }) => said);
    });
    expect(covered).toEqual([]);
  });

test('whoever opens a run and steps back finds the table as it was left', async ({ page }) => {
  await ready(page, './?view=models');
  const search = page.getByRole('searchbox', { name: 'Search runs' });
  await search.fill('bloom');
  await page.getByRole('columnheader', { name: 'Year' }).getByRole('button').click();
  await expect(rowsOf(page)).toHaveCount(1);
  await page.getByRole('link', { name: 'Open: BLOOM 176B' }).click();
  await expect(page.getByRole('textbox', { name: 'Accelerator-hours, one run' })).toBeVisible();
  await page.goBack();
  await expect(search).toHaveValue('bloom');
  await expect(rowsOf(page)).toHaveCount(1);
  await expect(page.getByRole('columnheader', { name: 'Year' })).toHaveAttribute('aria-sort', 'descending');
});

test('a link to a run leads to its row; one to a run that is not here says so', async ({ page }) => {
  await ready(page, './?view=models#preset-bloom-176b');
  await expect(rowsOf(page).filter({ hasText: 'BLOOM 176B' })).toBeInViewport();
  await ready(page, './?view=models#preset-nobody');
  await expect(page.getByText('This link names a published run that is not here')).toBeVisible();
  await expect(rowsOf(page)).toHaveCount(78);
});

test('an unknown method in a link opens the page and says what it ignored', async ({ page }) => {
  await ready(page, './?view=models&s=1~d.2026.11~n.8~h.72~m.nobody-1999');
  await expect(page.getByText('nobody-1999')).toBeVisible();
  await expect(rowsOf(page)).toHaveCount(78);
});

test('a missing file of runs is named, and Retry works', async ({ page }) => {
  await page.route('**/data/presets/**', (route) => route.fulfill({ status: 404 }));
  await ready(page, './?view=models');
  await expect(page.getByText('The published runs did not load')).toBeVisible();
  await page.unroute('**/data/presets/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(rowsOf(page)).toHaveCount(78);
});

test('on a phone the views are a menu, and every run keeps its figures', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await ready(page, './');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('navigation', { name: 'Views, as a menu' }).getByRole('link', { name: 'Models' }).click();
  await expect(rowsOf(page)).toHaveCount(78);
  await expect(page.getByRole('navigation', { name: 'Views, as a menu' })).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing in the published runs, ${theme}`, async ({ page }) => {
    test.slow(); // 78 rows of text are many contrasts to look at
    await page.emulateMedia({ colorScheme: theme });
    await ready(page, './?view=models');
    await expect(rowsOf(page)).toHaveCount(78);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole('button', { name: 'View as table' }).first().click();
    expect((await new AxeBuilder({ page }).include('#energy-by-year').analyze()).violations).toEqual([]);
  });
