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

test('a rent from the lowest price to the highest opens both', async ({ page }) => {
  await open(page, '?s=1~d.2026.11~hw.nvidia-h100-sxm5~n.16~h.40~r.country-fr');
  await figure(page, 'rentLowUsd').click();
  const panel = page.getByRole('dialog', { name: 'Rent, lowest price, and highest' });
  await expect(panel).toContainText('rentlow=H·price');
  await expect(panel).toContainText('renthigh=H·price');
});

test('a count that nobody gave and a host inside the metered watts are not called the reader’s figure or a constant', async ({ page }) => {
  await open(page, '?s=1~d.2026.11~hw.nvidia-h100-sxm5~n.16~h.40~r.country-fr');
  await figure(page, 'itPowerW').click();
  await expect(page.getByRole('dialog')).toContainText('the watts of the accelerators hold the host already');
  await page.keyboard.press('Escape');
  await figure(page, 'acceleratorHours').click();
  await expect(page.getByRole('dialog')).toContainText('One, where nothing else is said');
});

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

for (const { what, locator } of [
  { what: 'making the chips', locator: '[data-quantity="embodiedKgCo2e"]' },
  { what: 'the same run in another place', locator: '[data-quantity="emissionsKgCo2e"][data-place="gcp-northamerica-northeast1"]' },
  { what: 'the same run by another method', locator: '[data-quantity="emissionsKgCo2e"][data-method="lacoste-2019"]' },
]) {
  test(`${what} opens its own working, and Escape gives the focus back`, async ({ page }) => {
    await open(page);
    const invoker = page.getByRole('button').filter({ has: page.locator(locator) });
    await invoker.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').locator('math').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(invoker).toBeFocused();
  });
}

test('the working of another place has that place’s grid', async ({ page }) => {
  await open(page);
  await page
    .getByRole('button')
    .filter({ has: page.locator('[data-place="gcp-northamerica-northeast1"]') })
    .click();
  await expect(page.getByRole('dialog', { name: 'Emissions' })).toContainText('27.6 g/kWh');
});

test('every factor of the equation opens its working: the watts as a rule, the grid with its source', async ({ page }) => {
  await open(page);
  const strip = page.getByRole('list', { name: 'How the figure comes about' });
  await strip.getByRole('button', { name: /440.W/ }).click();
  const panel = page.getByRole('dialog');
  await expect(panel.locator('math').first()).toBeVisible();
  await expect(panel).toContainText(/3.5.kW of the whole job, over 8 accelerators/);
  await page.keyboard.press('Escape');
  await strip.getByRole('button', { name: /472/ }).click();
  await expect(panel).toContainText('life-cycle');
  await expect(panel.getByText('Licence')).toBeVisible();
});

test('a published run opens the working of what follows from its inputs', async ({ page }) => {
  await page.goto('./?view=models');
  await expect(page.locator('main[data-state="ready"]')).toBeVisible();
  await page
    .getByRole('button')
    .filter({ has: page.locator('[data-preset="gpt-3-175b"][data-quantity="emissionsKgCo2e"]') })
    .click();
  const panel = page.getByRole('dialog', { name: 'Emissions' });
  await expect(panel.locator('math').first()).toBeVisible();
  expect((await new AxeBuilder({ page }).include('[popover]:popover-open').analyze()).violations).toEqual([]);
});

test('a reported figure opens where it was printed, what it holds and how sure it is', async ({ page }) => {
  await page.goto('./?view=models');
  await expect(page.locator('main[data-state="ready"]')).toBeVisible();
  const reported = page.getByRole('button').filter({ has: page.locator('[data-preset="gpt-3-175b"][data-quantity="reportedKgCo2e"]') });
  await reported.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: /^Reported CO2e: GPT-3/ });
  for (const what of ['Figure', 'Basis', 'Printed in', 'Source', 'Licence', 'Confidence'])
    await expect(panel.getByText(what, { exact: true })).toBeVisible();
  await expect(panel.getByRole('link').first()).toHaveAttribute('href', /^https:/);
  expect((await new AxeBuilder({ page }).include('[popover]:popover-open').analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(reported).toBeFocused();
  await page
    .getByRole('button')
    .filter({ has: page.locator('[data-preset="gpt-3-175b"][data-quantity="reportedEnergyKwh"]') })
    .click();
  await expect(page.getByRole('dialog', { name: /^Reported energy: GPT-3/ })).toContainText('kWh');
});

const PAPER = 'section[aria-labelledby="paper"]';
const CASES = 'section[aria-labelledby="case-study"]';

test('every figure of ours in the paper’s tables opens its working, those on printed figures too', async ({ page }) => {
  await page.goto('./?view=method');
  const ours = page.locator(`${PAPER} data[data-preset]`);
  await expect(ours.first()).toBeVisible();
  const open = page.locator(`${PAPER} button data[data-preset], ${CASES} button data[data-preset]`);
  expect(await open.count()).toBe(await page.locator(`${PAPER} data[data-preset], ${CASES} data[data-preset]`).count());
  const press = async (preset: string, quantity: string) =>
    page.locator(`${PAPER} button:has([data-preset="${preset}"][data-quantity="${quantity}"])`).first().click();
  const panel = page.getByRole('dialog');
  await press('bert-base-gpu', 'energyKwh');
  await expect(panel.locator('math').first()).toHaveText('E=EIT·PUE');
  await page.keyboard.press('Escape');
  await press('bert-base-gpu', 'rentLowUsd');
  await expect(panel.locator('math').first()).toHaveText('rentlow=H·price');
  await expect(panel).toContainText('As the paper prints it');
  expect((await new AxeBuilder({ page }).include('[popover]:popover-open').analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');
  await press('nlp-pipeline-tuning', 'emissionsKgCo2e');
  await expect(panel).toContainText('9,870 USD');
  await expect(panel).toContainText('0.12 USD/kWh');
  await page.keyboard.press('Escape');
  await press('bert-base-gpu', 'hours');
  await expect(page.getByRole('dialog', { name: 'Hours' })).toContainText('79');
});

for (const { what, address, figure } of [
  {
    what: 'a run of the ledger',
    address: '?view=runs&s=1~d.2026.11~n.8~h.72~r.gcp-us-central1&s=1~d.2026.11~n.4~h.9',
    figure: '[data-scenario="2"] [data-quantity="emissionsKgCo2e"]',
  },
  { what: 'another place', address: '?view=places', figure: '[data-place="gcp-northamerica-northeast1"][data-quantity="emissionsKgCo2e"]' },
  { what: 'another accelerator', address: '?view=places#accelerators', figure: '.hw-row [data-accelerator][data-quantity="energyKwh"]' },
]) {
  test(`${what} opens its working where it stands`, async ({ page }) => {
    await page.goto(`./${address}`);
    await page.locator(figure).first().click();
    await expect(page.getByRole('dialog').locator('math').first()).toBeVisible();
  });
}

test('what is counted is what the method in force multiplies, and what it leaves out is not among it', async ({ page }) => {
  await open(page, '?s=1~d.2026.11~hw.nvidia-h100-sxm5~n.8~h.72~r.gcp-us-central1~m.lacoste-2019');
  const scope = page.getByRole('region', { name: 'What is counted, and what is not' });
  const under = (term: string) => scope.locator('dt', { hasText: new RegExp(`^${term}`) }).locator('xpath=following-sibling::dd');
  await expect(under('Counted')).toHaveText('electricity of accelerators');
  await expect(under('Apart')).toHaveText('rent and electricity');
  await expect(under('Not counted')).toContainText('the building’s overhead');
});

test('a method without a host is set apart by just that, where this page has the host inside a metered average', async ({ page }) => {
  await open(page, '?s=1~d.2026.11~hw.nvidia-h100-sxm5~n.8~h.72~r.gcp-us-central1');
  const methods = page.locator('#methods');
  await expect(methods.getByText('700 W each, no host, instead of 870 W, host inside: ÷1.24', { exact: false })).toHaveCount(2);
});

test('the 2019 method says that the host is this page’s, where only the accelerators were measured', async ({ page }) => {
  await open(page, '?s=1~d.2026.11~n.8~h.72~w.280~m.strubell-2019');
  await expect(page.getByText('Not the method’s own, but taken from this page: the power of the host', { exact: false })).toBeVisible();
});

const PROJECT =
  '?view=runs&s=1~d.2026.11~name.Alpha~n.8~h.72~r.gcp-us-central1&s=1~d.2026.11~name.Beta~n.4~h.10~r.country-fr' +
  '&s=1~d.2026.11~name.Gamma~n.2~h.20~r.gcp-us-central1';

test('an equivalent opens what it is compared with, and what other sources say of the same flight', async ({ page }) => {
  await open(page, '?s=1~d.2026.11~n.64~h.620');
  const flight = page.getByRole('button').filter({ has: page.locator('data[data-equivalent="patterson-flight-sf-ny"]') });
  await flight.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: /Flight San Francisco-New York and back/ });
  await expect(panel.locator('math').first()).toHaveText('multiple=CO2ekref');
  await expect(panel).toContainText('round trip per passenger');
  await expect(panel).toContainText('900 kg (Strubell et al., 2019');
  await expect(panel.getByText('Licence').last()).toBeVisible();
  await panel.locator('summary').first().click();
  await expect(panel.getByText('energy with the building')).toBeVisible();
  expect((await new AxeBuilder({ page }).include('[popover]:popover-open').analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(flight).toBeFocused();
});

test('the energy that a method gives opens its own working', async ({ page }) => {
  await open(page);
  await page
    .getByRole('button')
    .filter({ has: page.locator('[data-quantity="energyKwh"][data-method="lacoste-2019"]') })
    .click();
  await expect(page.getByRole('dialog', { name: 'Energy, with the building' }).locator('math').first()).toBeVisible();
});

for (const { quantity, name, input, without } of [
  { quantity: 'emissionsLowKgCo2e', name: 'Likely range of the emissions', input: 'Grid intensity', without: 'Years in service' },
  { quantity: 'emissionsHighKgCo2e', name: 'Likely range of the emissions', input: 'Grid intensity', without: 'Years in service' },
  { quantity: 'energyHighKwh', name: 'Likely range of the energy', input: 'Power draw', without: 'Grid intensity' },
  { quantity: 'electricityCostLowUsd', name: 'Likely range of the electricity cost', input: 'Power draw', without: 'Grid intensity' },
  {
    quantity: 'embodiedLowKgCo2e',
    name: 'Likely range of what making the hardware emitted',
    input: 'Years in service',
    without: 'Grid intensity',
  },
]) {
  test(`${quantity} opens how it was drawn: percentile, draws, seed and the inputs that move it`, async ({ page }) => {
    await open(page);
    const end = page.getByRole('button').filter({ has: page.locator(`data[data-quantity="${quantity}"]`) });
    await end.first().focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name });
    await expect(panel).toContainText('5th and the 95th percentile of 10,000 draws');
    await expect(panel.locator('math').first()).toHaveText('place=p·(n−1)=0.05·(10,000−1)=499.95');
    await expect(panel).toContainText(input);
    await expect(panel).not.toContainText(without);
    await expect(panel.getByText('Seed').first()).toBeVisible();
    expect((await new AxeBuilder({ page }).include('[popover]:popover-open').analyze()).violations).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(end.first()).toBeFocused();
  });
}

test('the range of a total says that it was drawn for all runs together', async ({ page }) => {
  await page.goto(`./${PROJECT}`);
  await page.locator('[data-scenario="total"] button:has(data[data-quantity="emissionsHighKgCo2e"])').click();
  await expect(page.getByRole('dialog', { name: 'Likely range of the emissions' })).toContainText('for all runs together');
});

for (const { quantity, name, rule } of [
  { quantity: 'emissionsKgCo2e', name: 'Emissions: the sum of 3 runs', rule: 'CO2e=CO2e1+CO2e2+CO2e3' },
  { quantity: 'energyKwh', name: 'Energy, with the building: the sum of 3 runs', rule: 'E=E1+E2+E3' },
  { quantity: 'acceleratorHours', name: 'Accelerator-hours: the sum of 3 runs', rule: 'H=H1+H2+H3' },
  { quantity: 'rentLowUsd', name: 'Rent, lowest price: the sum of 3 runs', rule: 'rentlow=rentlow, 1+rentlow, 2+rentlow, 3' },
  { quantity: 'rentHighUsd', name: 'Rent, highest price: the sum of 3 runs', rule: 'renthigh=renthigh, 1+renthigh, 2+renthigh, 3' },
]) {
  test(`the total of ${quantity} opens the sum it is, the largest run first, each down to its own working`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`./${PROJECT}`);
    const total = page.locator(`[data-scenario="total"] button:has(data[data-quantity="${quantity}"])`);
    await total.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name });
    await expect(panel.locator('math').first()).toHaveText(rule);
    // Every run of the sum by name, and its own steps under it.
    const runs = panel.locator('ul').first().locator('> li > details > summary');
    await expect(runs).toHaveCount(3);
    await expect(runs.first()).toContainText('Alpha');
    await runs.first().click();
    await expect(panel.locator('details details, details math').first()).toBeVisible();
    expect((await new AxeBuilder({ page }).include('[popover]:popover-open').analyze()).violations).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(total).toBeFocused();
  });
}

test('the runs listed in the calculator and their total open their working', async ({ page }) => {
  await open(page, PROJECT.replace('view=runs&', ''));
  const list = page.getByRole('region', { name: 'Runs in this link' });
  await list.locator('[data-scenario="2"] button:has(data[data-quantity="emissionsKgCo2e"])').click();
  await expect(page.getByRole('dialog', { name: 'Emissions' }).locator('math').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await list.locator('[data-scenario="total"] button:has(data[data-quantity="energyKwh"])').click();
  await expect(page.getByRole('dialog', { name: 'Energy, with the building: the sum of 3 runs' })).toBeVisible();
});

test('the total of a long list names its ten largest runs and adds up the others', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const runs = Array.from({ length: 24 }, (_, index) => `s=1~d.2026.11~n.1~h.${index + 1}`).join('&');
  await page.goto(`./?view=runs&${runs}`);
  await page.locator('[data-scenario="total"] button:has(data[data-quantity="acceleratorHours"])').click();
  const panel = page.getByRole('dialog', { name: 'Accelerator-hours: the sum of 24 runs' });
  await expect(panel.locator('math').first()).toHaveText('H=H1+H2+…+Hn');
  await expect(panel).toContainText(/The 10 largest of 24 runs; the other 14 come to 105.h together\./);
});

test('the figures of the heading and of a group open their sums too', async ({ page }) => {
  await page.goto(`./${PROJECT}`);
  await page.getByRole('heading', { level: 1 }).getByRole('button').click();
  await expect(page.getByRole('dialog', { name: 'Emissions: the sum of 3 runs' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: /group/i }).selectOption('place');
  await page.locator('tr:has(th[scope="rowgroup"]) .col-energy button').first().click();
  await expect(page.getByRole('dialog', { name: 'Energy, with the building: the sum of 2 runs' })).toBeVisible();
});
