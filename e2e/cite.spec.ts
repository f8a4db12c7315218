import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const LABELS = ['LaTeX', 'BibTeX', 'Markdown', 'Plain text', 'Model card YAML', 'Checklist', 'JSON', 'CSV'];
const CARD = `co2_eq_emissions:
  emissions: 130.4
  source: CodeCarbon
  training_type: pre-training
  geographical_location: Iowa, USA
  hardware_used: 8 A100, 72 hours`;

const copyButton = (page: Page) => page.getByRole('button', { name: 'Copy', exact: true });
const blockOf = (page: Page, label: string) => page.getByRole('tabpanel').getByRole('region', { name: label });

/** The panel comes after the first result, with charts and tables: it may take its time on a busy machine. */
const PATIENCE = { timeout: 15_000 };

async function opened(page: Page, address = './') {
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'Cite it' })).toBeVisible(PATIENCE);
}

/** The whole page is gone through elsewhere; here it is these parts, in each of their states. */
async function axeHolds(page: Page, parts: readonly string[], what: string) {
  const builder = parts.reduce((one, part) => one.include(part), new AxeBuilder({ page }));
  expect((await builder.analyze()).violations, what).toEqual([]);
}

const PANEL = ['[role="tablist"]', '[role="tabpanel"]'];
const LINTER = ['details:has(textarea)'];

test('the tabs are gone through by keyboard, round and to the ends, and Tab goes on to the text', async ({ page }) => {
  await opened(page);
  const first = page.getByRole('tab', { name: 'LaTeX' });
  await first.focus();
  for (const label of [...LABELS.slice(1), 'LaTeX']) {
    await page.keyboard.press('ArrowRight');
    const tab = page.getByRole('tab', { name: label });
    await expect(tab).toBeFocused();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('tabpanel', { name: label })).toBeVisible();
    await expect(blockOf(page, label)).not.toHaveText('');
  }
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('tab', { name: 'CSV' })).toBeFocused();
  await page.keyboard.press('Home');
  await expect(first).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('tab', { name: 'CSV' })).toBeFocused();
  expect(await page.getByRole('tablist', { name: 'Formats of the statement' }).locator('[tabindex="0"]').count()).toBe(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(blockOf(page, 'CSV')).toBeFocused();
});

/** The statement follows the answer in steps: its text once the range has come into it. Entries for a bibliography have none. */
async function statedText(page: Page, label: string): Promise<string> {
  const text = blockOf(page, label).locator('pre');
  if (label !== 'BibTeX') await expect(text).toContainText(/percentile|emissionsLowKgCo2e/);
  return (await text.textContent()) ?? '';
}

test('a statement cites for each figure those who published it, and a metered average to those who metered', async ({ page }) => {
  await opened(page, './?s=1~d.2026.11~hw.nvidia-h100-sxm5~n.16~h.40~r.country-fr');
  const text = await statedText(page, 'LaTeX');
  expect(text).toContain('870~W (published average of whole systems in training) \\citep{newkirk-2025,mlperf-smc-v40}');
  expect(text).toContain('kind of work training on one node (default)');
});

test('a certain figure has no percentiles in any statement, and a method’s one grid is no place', async ({ page }) => {
  await opened(page, './?s=1~d.2026.11~m.strubell-2019~hw.nvidia-p100-pcie-16gb~n.8~h.84~itw.1515.43');
  await expect(page.locator('main')).toHaveAttribute('data-range', 'ready', PATIENCE);
  for (const label of ['LaTeX', 'Markdown', 'Plain text', 'Model card YAML', 'Checklist']) {
    await page.getByRole('tab', { name: label }).click();
    await expect(blockOf(page, label)).toContainText(/201\sk?Wh|201~kWh/);
    await expect(blockOf(page, label)).not.toContainText('percentile');
  }
  await page.getByRole('tab', { name: 'Model card YAML' }).click();
  await expect(blockOf(page, 'Model card YAML')).toContainText('geographical_location: "not stated, carbon intensity fixed by the method"');
});

for (const label of LABELS) {
  test(`${label}: what is copied and what is saved is what is shown, and the page says so`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await opened(page, './?s=1~d.2026.11~name.A%20%26%20%22b%22%20_c_%20%23%20%E2%9C%93~n.8~h.72~r.gcp-us-central1');
    await page.getByRole('tab', { name: label }).click();
    const shown = await statedText(page, label);
    await copyButton(page).click();
    await expect(page.getByRole('status')).toHaveText(`${label} copied.`);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download', exact: true }).click();
    const file = await saving;
    expect(await readFile(await file.path(), 'utf8')).toBe(shown);
    await expect(page.getByRole('status')).toHaveText(`Saved as ${file.suggestedFilename()}.`);
  });
}

test('the statement follows the form, and bears a link that gives the same figures', async ({ page }) => {
  await opened(page);
  await page.getByRole('textbox', { name: 'Hours per run' }).fill('1');
  await page.getByRole('tab', { name: 'Plain text' }).click();
  const block = blockOf(page, 'Plain text');
  await expect(block).toContainText('for 1 hour (8 accelerator-hours)');
  const text = (await block.textContent()) ?? '';
  const link = /https?:\/\/\S+/.exec(text.slice(text.indexOf('This link')))?.[0] ?? '';
  const energy = /We estimate ([\d.]+ kWh)/.exec(text)?.[1] ?? '';
  await page.goto(link);
  await expect(page.getByRole('status')).toContainText(energy);
});

test('several runs can be stated together, with their total', async ({ page }) => {
  await opened(page, './?s=1~d.2026.11~n.8~h.72~r.gcp-us-central1&s=1~d.2026.11~n.8~h.72~x.4~r.country-fr');
  await page.getByRole('tab', { name: 'Plain text' }).click();
  await expect(blockOf(page, 'Plain text')).toContainText('We trained on');
  await page.getByText('All 5 runs together').click();
  await expect(blockOf(page, 'Plain text')).toContainText('We count 5 runs in 2 entries (2,880 accelerator-hours in all)');
  await page.getByRole('tab', { name: 'CSV' }).click();
  expect((await blockOf(page, 'CSV').locator('pre').textContent())?.trim().split('\n')).toHaveLength(3);
});

test('a browser that refuses the clipboard leaves the text selected and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
    });
  });
  await opened(page);
  await copyButton(page).click();
  await expect(page.getByRole('status')).toContainText('The text is selected');
  const shown = (await blockOf(page, 'LaTeX').locator('pre').textContent()) ?? '';
  const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
  expect(selected.replace(/\s+/g, ' ').trim()).toBe(shown.replace(/\s+/g, ' ').trim());
});

test('the mono face comes with the first paste block, and nothing of citing before the first result', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await opened(page);
  await page.waitForLoadState('networkidle');
  const fonts = asked.filter((address) => address.includes('geist-mono'));
  expect(fonts).toHaveLength(1);
  const entry = asked.findIndex((address) => /assets\/index-.*\.js/.test(address));
  expect(asked.findIndex((address) => address.includes('cite-section'))).toBeGreaterThan(entry);
});

test('the linter finds 130.4 where 130400 is due, and opens what ran in the calculator', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await opened(page);
  await page.getByText('Check a statement you have').click();
  await page.getByRole('textbox', { name: 'Your statement' }).fill(CARD);
  await expect(page.getByText('Line 2: kilograms where grams are due.')).toBeVisible();
  await expect(page.getByText('No PUE is stated.')).toBeVisible();
  await expect(page.getByText(/130\.4.g is what 8 × A100 SXM4 80GB emit in 2\.\d minutes, not in 72 hours\./)).toBeVisible();
  await page.getByRole('button', { name: 'Copy the corrected block' }).click();
  await expect(page.getByRole('status')).toHaveText('Corrected block copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${CARD.replace('130.4', '130400').replace('  source', `  # PUE: name in source the one behind your figure; Trainprint checked with 1.54\n  source`)}\n`,
  );
  await page.getByRole('link', { name: 'Open it in the calculator' }).click();
  await expect(page.getByRole('textbox', { name: 'Hours per run' })).toHaveValue('72');
  await expect(page).toHaveURL(/n\.8~h\.72/);
});

test('a megabyte of pasted text is read up to its cap, and typing goes on', async ({ page }) => {
  await opened(page);
  await page.getByText('Check a statement you have').click();
  const box = page.getByRole('textbox', { name: 'Your statement' });
  await box.evaluate((element, card) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', `${card}\n${'8 x A100 130 kg CO2 in 72 hours\n'.repeat(40_000)}`);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, CARD);
  await expect(page.getByText('The box shows the first 50,000 characters')).toBeVisible();
  await expect(page.getByText('only the first million were read')).toBeVisible();
  await expect(page.getByText('Line 2: kilograms where grams are due.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Hours per run' }).fill('10');
  await expect(page.locator('[data-scenario="1"] data[data-quantity="acceleratorHours"]').first()).toHaveAttribute('value', '80');
});

test('the linter says what it could not read, what it left, and that it stopped', async ({ page }) => {
  await opened(page);
  await page.getByText('Check a statement you have').click();
  const box = page.getByRole('textbox', { name: 'Your statement' });
  await box.fill(CARD.replace('8 A100', '4 x A100 40GB and 8 x V100'));
  await expect(page.getByText('More than one kind of accelerator was read: 4 × A100 SXM4 40GB and 8 × V100 SXM2 32GB.')).toBeVisible();
  await expect(page.getByText(/fits\./)).toHaveCount(0);
  await box.fill(CARD.replace('130.4', '-5'));
  await expect(page.getByText('Line 2: a figure below zero.')).toBeVisible();
  await expect(page.getByText('Line 2 is as you wrote it')).toBeVisible();
  await box.fill('co2_eq_emissions: {emissions: 130.4, hardware_used: "8 A100, 72 hours"}');
  await expect(page.getByRole('region', { name: 'Corrected' })).toContainText('{emissions: 130400, hardware_used: "8 A100, 72 hours"}');
  await box.evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'words '.repeat(180_000));
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText('Nothing in it was read as co2_eq_emissions')).toBeVisible();
  await expect(page.getByText('only the first million were read')).toBeVisible();
});

for (const { what, width, scheme } of [
  { what: 'light', width: 1440, scheme: 'light' },
  { what: 'dark', width: 1440, scheme: 'dark' },
  { what: 'on a phone, dark', width: 390, scheme: 'dark' },
] as const) {
  test(`axe finds nothing in any tab nor in the linter, ${what}`, async ({ browser, baseURL }) => {
    test.slow();
    const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme: scheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await opened(page, baseURL ?? '');
    for (const label of LABELS) {
      await page.getByRole('tab', { name: label }).click();
      await expect(blockOf(page, label)).toBeVisible();
      await axeHolds(page, PANEL, label);
    }
    await page.getByText('Check a statement you have').click();
    await page.getByRole('textbox', { name: 'Your statement' }).fill(CARD.replace('CodeCarbon', 'CodeCarbon, carbon neutral'));
    await expect(page.getByText('Line 2: kilograms where grams are due.')).toBeVisible();
    await axeHolds(page, LINTER, 'linter');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await context.close();
  });
}

test('a chart is saved with its title, its names and figures, its source and the link', async ({ page }) => {
  await opened(page, './?s=1~d.2026.11~n.8~h.72~r.gcp-us-central1');
  for (const { heading, holds } of [
    { heading: /seven methods/, holds: ['Green Algorithms 3', 'LLMCarbon 2023', 'ML CO2 Impact’s page'] },
    { heading: /This run emits/, holds: ['on a logarithmic scale', 'its likely range', 'lb'] },
    { heading: /would emit/, holds: ['this run', 'Paris', 'Ember, 2025'] },
  ]) {
    const figure = page.getByRole('figure').filter({ has: page.getByRole('heading', { name: heading }) });
    const title = (await figure.getByRole('heading').textContent()) ?? '';
    const saving = page.waitForEvent('download');
    await figure.getByRole('button', { name: 'Save SVG' }).click();
    const svg = await readFile(await (await saving).path(), 'utf8');
    const words = await page.evaluate(
      (markup) => new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement.textContent ?? '',
      svg,
    );
    const text = words.replace(/\s+/g, '');
    for (const part of [title, ...holds, 'Trainprint, data release 2026.11.', 's=1~d.2026.11~n.8~h.72~r.gcp-us-central1'])
      expect(text).toContain(part.replace(/\s+/g, ''));
    expect(svg).toContain('<a href="http');
    const drawn = page.waitForEvent('download');
    await figure.getByRole('button', { name: 'Save PNG' }).click();
    expect((await readFile(await (await drawn).path())).subarray(1, 4).toString()).toBe('PNG');
  }
});
