import { deflateRawSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';

const FIRST_PACK = '**/data/first/**';

async function ready(page: Page): Promise<void> {
  await expect(page.locator('main[data-state="ready"]')).toBeVisible();
}

async function holdsNoNonsense(page: Page): Promise<void> {
  await expect(page.locator('body')).not.toContainText(/NaN|Infinity|undefined/);
}

for (const { what, address, named } of [
  { what: '10 kB of junk in the query', address: `./?${'x'.repeat(10_000)}`, named: 'Unknown key' },
  { what: '100 kB of junk in the fragment', address: `./#z=${'A'.repeat(100_000)}`, named: 'Packed list' },
  { what: 'broken percent-encoding', address: './?s=1~d.2026.11~name.%zz~h.3', named: 'Name' },
  { what: 'an unknown key', address: './?s=1~d.2026.11~h.3~colour.red', named: 'Unknown key' },
  { what: 'an unknown accelerator', address: './?s=1~d.2026.11~hw.nvidia-z9000~h.3', named: 'Accelerator' },
  { what: 'an unknown version', address: './?s=9~h.3', named: 'Version of the link' },
  { what: 'an unusable number', address: './?s=1~d.2026.11~h.1e999~n.8', named: 'Hours per run' },
  { what: 'an unknown view', address: './?view=grids', named: 'View' },
]) {
  test(`${what} never breaks the page, and is named`, async ({ page }) => {
    await page.goto(address);
    await ready(page);
    await expect(page.getByRole('cell', { name: new RegExp(named) }).first()).toBeVisible();
    for (const said of await page.locator('code').allInnerTexts()) expect([...said].length).toBeLessThanOrEqual(41);
    await expect(page.getByRole('link', { name: 'Open the corrected link' })).toBeVisible();
    await holdsNoNonsense(page);
  });
}

test('a packed list with a part that cannot be read offers its corrected link, packed as well', async ({ page }) => {
  const query = 's=1~d.2026.11~hw.nvidia-z9000~h.3~n.8&s=1~d.2026.11~h.5~colour.red';
  await page.goto(`./?view=runs#z=${deflateRawSync(query).toString('base64url')}`);
  await ready(page);
  await expect(page.getByText('2 parts of this address could not be read.')).toBeVisible();
  const total = page.locator('[data-scenario="total"] data[data-quantity="energyKwh"]').first();
  const energyKwh = await total.getAttribute('value');
  await page.getByRole('link', { name: 'Open the corrected link' }).click();
  await ready(page);
  await expect(page.getByText('could not be read.')).toHaveCount(0);
  await expect(page).toHaveURL(/\?view=runs#z=/);
  await expect(total).toHaveAttribute('value', energyKwh ?? '');
  await holdsNoNonsense(page);
});

for (const text of ['', 'abc', '1e999', '-5', 'NaN']) {
  test(`“${text}” in a number field says what it needs, and the other figures stay`, async ({ page }) => {
    await page.goto('./');
    await ready(page);
    const hours = page.getByRole('textbox', { name: 'Hours per run' });
    await hours.fill(text);
    await hours.press('Tab');
    await expect(hours).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByText(/Enter hours such as 72/)).toBeVisible();
    await expect(page.locator('[data-scenario="1"] data[data-quantity="energyKwh"]').first()).toHaveAttribute('value', /^276\.249/);
    await holdsNoNonsense(page);
  });
}

for (const [what, query] of [
  ['hours', 's=1~d.2026.11~n.8~h.0~r.gcp-us-central1'],
  ['intensity', 's=1~d.2026.11~n.8~h.72~r.gcp-us-central1~ci.0'],
]) {
  test(`zero ${what} give a result of 0, shown as 0`, async ({ page }) => {
    await page.goto(`./?${query}`);
    await ready(page);
    const headline = page.locator('[data-scenario="1"] data[data-quantity="emissionsKgCo2e"]').first();
    await expect(headline).toHaveAttribute('value', '0');
    await expect(headline).toContainText(/^0\s/);
    await holdsNoNonsense(page);
  });
}

test('a run without hours says what is missing, and leads to the field', async ({ page }) => {
  await page.goto('./?s=1~d.2026.11~n.8~r.country-de');
  await ready(page);
  await expect(page.getByText('How long did one run take?')).toBeVisible();
  await page.getByRole('button', { name: 'Go to the field' }).click();
  await expect(page.getByRole('textbox', { name: 'Hours per run' })).toBeFocused();
});

for (const { what, body, status, words } of [
  { what: 'missing', body: 'gone', status: 404, words: /first\/2026\.11\.json \(HTTP 404\)/ },
  { what: 'truncated', body: '{"packId":"fir', status: 200, words: /cut short/ },
  { what: 'wrongly shaped', body: '{"packId":"first"}', status: 200, words: /does not have the shape/ },
]) {
  test(`a ${what} data file is named with its reason, and Retry works`, async ({ page }) => {
    await page.route(FIRST_PACK, (route) => route.fulfill({ status, body, contentType: 'application/json' }));
    await page.goto('./?s=1~d.2026.11~hw.nvidia-h100-sxm5~n.8~h.24~r.country-fr');
    await expect(page.getByText(words)).toBeVisible();
    await page.unroute(FIRST_PACK);
    await page.getByRole('button', { name: 'Try again' }).click();
    await ready(page);
    await holdsNoNonsense(page);
  });
}

test('a missing table of places leaves the everyday answer standing', async ({ page }) => {
  await page.route(FIRST_PACK, (route) => route.fulfill({ status: 404 }));
  await page.goto('./');
  await expect(page.getByText('The table of places and accelerators did not load')).toBeVisible();
  await page.getByRole('textbox', { name: 'Hours per run' }).fill('36');
  await expect(page.locator('[data-scenario="1"] data[data-quantity="energyKwh"]').first()).toHaveAttribute('value', /^138\.12/);
});

test('a slow data file shows that it is being read, and nothing of another run', async ({ page }) => {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(FIRST_PACK, async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto('./?s=1~d.2026.11~hw.nvidia-h100-sxm5~n.8~h.24~r.country-fr');
  await expect(page.getByText('Reading grid and hardware data')).toBeVisible();
  expect(await page.locator('data').count()).toBe(0);
  arrive();
  await ready(page);
});

test('without JavaScript form and answer are hidden, and the page says what it is', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(baseURL ?? '');
  await expect(page.locator('main')).toBeHidden();
  await expect(page.getByRole('link', { name: /Energy and Policy Considerations/ })).toHaveAttribute(
    'href',
    'https://arxiv.org/abs/1906.02243',
  );
  await context.close();
});

test('what is typed before the script has loaded is taken over', async ({ page }) => {
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  await page.route('**/assets/index-*.js', async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto('./', { waitUntil: 'commit' });
  await page.getByRole('textbox', { name: 'Hours per run' }).fill('168');
  open();
  await expect(page.locator('[data-scenario="1"] data[data-quantity="energyKwh"]').first()).toHaveAttribute('value', /^644\.58/);
  await expect(page.getByRole('textbox', { name: 'Hours per run' })).toHaveValue('168');
});

test('a view whose script does not come says so, and comes when it is asked for again', async ({ page }) => {
  let isBroken = true;
  await page.route('**/assets/other-view-*.js', (route) => (isBroken ? route.abort() : route.continue()));
  await page.goto('./');
  await ready(page);
  await page.getByRole('link', { name: 'Models' }).click();
  await expect(page.getByText('This view could not be shown')).toBeVisible();
  await expect(page.locator('main'), 'what is missing is said: nothing more is waited for').toHaveAttribute('data-state', 'ready');
  isBroken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('78');
  await ready(page);
});

test('figures stand where the script of their working does not come', async ({ page }) => {
  await page.route('**/assets/{figure,factor}-panel-*.js', (route) => route.abort());
  await page.goto('./');
  await ready(page);
  await expect(page.getByRole('heading', { name: /Cite it/ })).toBeAttached({ timeout: 15_000 });
  await expect(page.locator('.headline data[data-quantity="emissionsKgCo2e"]')).toBeVisible();
  await expect(page.locator('.equation data')).not.toHaveCount(0);
  await holdsNoNonsense(page);
});

test('a form whose script does not come leaves the answer of the link standing', async ({ page }) => {
  await page.route('**/assets/form-column-*.js', (route) => route.abort());
  await page.goto('./?s=1~d.2026.11~hw.nvidia-h100-sxm5~n.16~h.40~r.country-fr');
  await ready(page);
  await expect(page.getByText('The form could not be shown')).toBeVisible();
  await expect(page.locator('.headline data[data-quantity="emissionsKgCo2e"]')).toBeVisible();
});
