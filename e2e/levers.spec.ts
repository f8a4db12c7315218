import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';

/** The list of levers, once the view and its file are there. */
async function levers(page: Page, address = '/?view=models'): Promise<Locator> {
  await page.goto(address);
  const list = page.getByRole('figure', { name: /^What would change it/ });
  await expect(list).toBeVisible();
  return list;
}

const box = (list: Locator, name: RegExp) => list.getByRole('checkbox', { name });

test('the everyday run in Montréal on a B200 emits 2.9 kg instead of 130', async ({ page }) => {
  const list = await levers(page);
  await expect(list.getByRole('heading', { level: 2 })).toHaveText(
    'What would change it: a cleaner place divides your run by 17, a newer accelerator by 2.6',
  );
  await expect(box(list, /^A cleaner place/)).toBeChecked();
  await expect(box(list, /^A newer accelerator/)).toBeChecked();
  await expect(list.getByText('130 kg becomes 2.9 kg')).toBeVisible();
  await expect(list.getByText('105 kWh instead of 276 kWh; rent $901 instead of $2,920')).toBeVisible();
});

test('a B200 is offered no newer accelerator with less peak per rated watt', async ({ page }) => {
  const list = await levers(page, '/?view=models&s=1~d.2026.11~hw.nvidia-b200~n.8~h.72~r.country-is~pue.1');
  await expect(list.getByText(/None that is newer, for rent and of no less memory has a higher dense peak per rated watt/)).toBeVisible();
  await expect(box(list, /^A newer accelerator/)).not.toBeChecked();
  await expect(list.getByRole('heading', { level: 2 })).not.toContainText('a newer accelerator');
});

test('the saved drawing has each lever once, and nothing of the fields', async ({ page }) => {
  const list = await levers(page);
  const saving = page.waitForEvent('download');
  await list.getByRole('button', { name: 'Save SVG' }).click();
  const svg = await readFile(await (await saving).path(), 'utf8');
  expect(svg.split('A cleaner place<')).toHaveLength(2);
  expect(svg).toContain('÷17');
  expect(svg).not.toContain('Steps saved');
  expect(svg).toMatch(/Trainprint, data release 2026\.11\./);
});

test('levers that are shares of the same compute exclude each other, and the page says so', async ({ page }) => {
  const list = await levers(page);
  await box(list, /^Sparse experts/).check();
  await box(list, /^A better recipe/).press('Space');
  await expect(box(list, /^Sparse experts/)).not.toBeChecked();
  await expect(
    list.getByText('“Sparse experts” no longer counts beside “A better recipe”: both are shares of the same compute.'),
  ).toBeVisible();
  await expect(list.getByText('All 3 ticked levers')).toBeVisible();
});

test('what the literature gives no figure for counts once the reader gives one', async ({ page }) => {
  const list = await levers(page);
  await expect(box(list, /^Linear attention/)).toBeDisabled();
  await list.getByRole('textbox', { name: 'Sequence length, L' }).fill('8192');
  await list.getByRole('textbox', { name: 'Random features, r' }).fill('256');
  await expect(box(list, /^Linear attention/)).toBeDisabled();
  await list.getByRole('textbox', { name: 'Width of the model, d' }).fill('768');
  await expect(box(list, /^Linear attention/)).toBeChecked();
  await expect(list.getByText('Attention is 64% of a layer’s FLOPs: gives ÷2.6.')).toBeVisible();
  await list.getByRole('textbox', { name: 'Steps saved' }).fill('100');
  await list.getByRole('textbox', { name: 'Share trained anew' }).focus();
  await expect(list.getByText('Enter a share of the steps from 0 to below 100%.')).toBeVisible();
  await expect(box(list, /^Deduplicated data/)).toBeDisabled();
  expect((await new AxeBuilder({ page }).include('#levers').analyze()).violations).toEqual([]);
});

test('a speed-up becomes energy only with the watts of the processors', async ({ page }) => {
  const list = await levers(page);
  await expect(box(list, /^Classical ensembles/)).toBeDisabled();
  await list.getByRole('textbox', { name: 'Watts of the processors' }).fill('200');
  await expect(box(list, /^Classical ensembles/)).toBeChecked();
  await expect(box(list, /^A newer accelerator/)).not.toBeChecked();
  await expect(list.getByText(/energy ÷1,300 to ÷7,700 with your watts/)).toBeVisible();
  await expect(list.getByText(/no claim on rent/)).toBeVisible();
});

test('works without a claim say exactly that and ask for nothing', async ({ page }) => {
  const list = await levers(page);
  for (const source of ['Weidinger et al., 2021', 'Zazo et al., 2019'])
    await expect(list.getByRole('paragraph').filter({ has: page.getByRole('link', { name: source }) })).toContainText(
      'No quantified claim.',
    );
});

test('the same figures stand in a table, with what was read and what was recalled', async ({ page }) => {
  const list = await levers(page);
  await list.getByRole('button', { name: 'View as table' }).click();
  const row = (name: string) => list.getByRole('row', { name });
  await expect(row('A cleaner place')).toContainText('no change÷17no change');
  await expect(row('Model, of the four Ms')).toContainText('from memory');
  await expect(row('All four Ms')).toContainText('÷83÷747no claim');
});

test('a run without energy has nothing to divide, and says so', async ({ page }) => {
  const list = await levers(page, '/?view=models&s=1~d.2026.11~h.0');
  await expect(list.getByRole('heading', { level: 2 })).toHaveText('What would change it: nothing, because this run uses no energy');
  await expect(box(list, /^A cleaner place/)).toBeDisabled();
  await expect(list.getByText('0 kg stays')).toBeVisible();
});
