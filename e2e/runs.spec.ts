import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const LIST =
  's=1~d.2026.11~name.Alpha~p.First~k.final~n.8~h.72~r.gcp-us-central1' +
  '&s=1~d.2026.11~name.Beta~p.Second~k.tuning~n.4~h.10~r.country-fr' +
  '&s=1~d.2026.11~name.Gamma~p.First~k.failed~n.2~h.20~r.gcp-us-central1';

const open = async (page: Page, address: string) => {
  await page.goto(address);
  await page.locator('main[data-state="ready"]').waitFor();
};

const ledger = (page: Page) => page.getByRole('region', { name: 'Runs of the project' });
const rows = (page: Page) => ledger(page).locator('tbody tr[data-scenario]');
const names = (page: Page) => rows(page).locator('button.ledger-title').allTextContents();
const figure = async (page: Page, scenario: string, quantity = 'emissionsKgCo2e') =>
  Number(await page.locator(`[data-scenario="${scenario}"] data[data-quantity="${quantity}"]`).first().getAttribute('value'));
const act = async (page: Page, run: string, action: string) => {
  await page.getByRole('button', { name: `Actions for ${run}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: action, exact: true }).click();
};
/** What the fragment of the address holds. */
const packed = (page: Page) => inflateRawSync(Buffer.from(new URL(page.url()).hash.slice('#z='.length), 'base64url')).toString();
const project = (runs: readonly object[]) => ({
  name: 'project.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify({ schemaVersion: 1, generator: 'Trainprint', runs })),
});
const RUN = {
  release: '2026.11',
  acceleratorId: 'nvidia-a100-sxm4-80gb',
  acceleratorCount: 8,
  hours: 72,
  runs: 1,
  load: 'training',
  placeId: 'gcp-us-central1',
  measuredAt: 'it',
  precision: 'bf16',
  methodId: 'trainprint',
};

test('the ledger is empty until a run is kept, and the calculator leads to it', async ({ page }) => {
  await open(page, './?view=runs');
  await expect(page.locator('input[type="file"][multiple]')).toBeAttached();
  await expect(rows(page)).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Open an example project of 42 runs in 6 entries' })).toBeVisible();
  await page.getByRole('link', { name: 'Calculator' }).click();
  await page.getByRole('button', { name: 'Keep in Runs' }).click();
  await expect(rows(page)).toHaveCount(1);
  expect(await figure(page, 'total')).toBeCloseTo(130.44506112, 6);
  await expect(page).toHaveURL(/view=runs&s=1~d\.2026\.11~n\.8~h\.72~r\.gcp-us-central1/);
  await page.reload();
  await expect(rows(page)).toHaveCount(1);
});

test('an entry that stands for many runs is counted as many, wherever runs are counted', async ({ page }) => {
  await open(page, './?view=runs&s=1~d.2026.11~name.A~k.final~h.5~x.3&s=1~d.2026.11~name.B~p.First~k.failed~h.1~x.12000');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('of it went into failed runs');
  await expect(page.getByRole('heading', { name: '12,003 runs in 2 entries', exact: true })).toBeVisible();
  await expect(ledger(page).locator('caption')).toHaveText(/^12,003 runs in 2 entries with hardware/);
  await expect(page.getByRole('heading', { name: /The 3 published runs are/ })).toBeVisible();
  await expect(page.getByText('All 12,003 runs together')).toBeVisible();
});

test('a run on processors alone adds no accelerator-hours, and takes them from no other', async ({ page }) => {
  await open(page, './?view=runs&s=1~d.2026.11~name.A~h.10&s=1~d.2026.11~name.B~hw.none~cores.16~h.10');
  await expect(rows(page).nth(1)).toContainText('no accelerators');
  await expect(rows(page).nth(1)).not.toContainText('no hours');
  expect(await figure(page, 'total', 'acceleratorHours')).toBe(10);
});

test('closing the form of a run leaves the focus with that run', async ({ page }) => {
  await open(page, `./?view=runs&${LIST}`);
  await act(page, 'Beta', 'Edit');
  await expect(page.getByRole('heading', { name: 'Run 2 of 3' })).toBeFocused();
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Beta', exact: true })).toBeFocused();
});

test('a packed list that cannot be read is said to be nothing in an empty ledger, and the corrected link adds none', async ({ page }) => {
  await open(page, './?view=runs#z=AAAA');
  const alert = page.getByRole('table').filter({ hasText: 'Packed list after #z=' });
  await expect(alert).toContainText('no run: the list is empty');
  await expect(page.getByText('It counts as not given.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open the corrected link' })).toHaveAttribute('href', '?view=runs');
  await open(page, './#z=AAAA');
  await expect(alert).toContainText('the everyday run');
});

test('on a phone a share in words stays within its column', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, './?view=runs&s=1~d.2026.11~k.final~h.9000&s=1~d.2026.11~k.failed~h.1');
  const share = page.getByText('under 1%').first();
  await expect(share).toBeVisible();
  expect(await share.evaluate((cell) => cell.scrollWidth - cell.clientWidth)).toBe(0);
});

test('every run has its figures, and the total is their sum', async ({ page }) => {
  await open(page, `./?view=runs&${LIST}`);
  await expect(rows(page)).toHaveCount(3);
  for (const quantity of ['emissionsKgCo2e', 'energyKwh', 'acceleratorHours', 'rentHighUsd']) {
    const each = [await figure(page, '1', quantity), await figure(page, '2', quantity), await figure(page, '3', quantity)];
    expect(await figure(page, 'total', quantity), quantity).toBeCloseTo(
      each.reduce((sum, one) => sum + one, 0),
      6,
    );
  }
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/of it went into tuning and a failed run/);
  await expect(ledger(page).locator('[data-scenario="total"] data[data-quantity="emissionsHighKgCo2e"]')).toBeAttached();
  await expect(page.getByText(/after the \?/)).toBeVisible();
});

test('runs are added, edited, duplicated and removed, and each is undone and done again', async ({ page }) => {
  await open(page, `./?view=runs&${LIST}`);
  const before = await figure(page, 'total');
  await act(page, 'Beta', 'Duplicate');
  await expect(rows(page)).toHaveCount(4);
  await page.getByRole('button', { name: 'Beta', exact: true }).first().click();
  await page.getByRole('textbox', { name: 'Hours per run' }).fill('20');
  await expect.poll(() => figure(page, '2')).toBeCloseTo(2 * (await figure(page, '3')), 9);
  await page.getByRole('button', { name: 'Done' }).click();
  await act(page, 'Alpha', 'Remove');
  expect(await names(page)).toEqual(['Beta', 'Beta', 'Gamma']);
  await page.getByRole('button', { name: 'Add a run' }).first().click();
  await expect(rows(page)).toHaveCount(4);
  await page.getByRole('button', { name: 'Done' }).click();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+z');
  expect(await names(page)).toEqual(['Alpha', 'Beta', 'Gamma']);
  expect(await figure(page, 'total')).toBeCloseTo(before, 9);
  await expect(page.getByRole('button', { name: 'Undo', exact: true }).first()).toBeDisabled();
  await page.keyboard.press('Control+Shift+z');
  await expect(rows(page)).toHaveCount(4);
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(rows(page)).toHaveCount(3);
});

test('the toast undoes what it tells of, down to the last run', async ({ page }) => {
  await open(page, './?view=runs&s=1~d.2026.11~name.Only~h.5');
  await act(page, 'Only', 'Remove');
  await expect(rows(page)).toHaveCount(0);
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page)).toHaveCount(1);
});

test('runs are moved by keyboard, and sorting leaves the stored order alone', async ({ page }) => {
  await open(page, `./?view=runs&${LIST}`);
  await page.getByRole('button', { name: 'Move Alpha, 1 of 3' }).focus();
  await page.keyboard.press('ArrowDown');
  expect(await names(page)).toEqual(['Beta', 'Alpha', 'Gamma']);
  await expect(page.getByRole('button', { name: 'Move Alpha, 2 of 3' })).toBeFocused();
  await expect(page).toHaveURL(/name\.Beta.*name\.Alpha.*name\.Gamma/);
  await page.getByRole('columnheader', { name: 'Run' }).getByRole('button').click();
  expect(await names(page)).toEqual(['Alpha', 'Beta', 'Gamma']);
  await expect(page).toHaveURL(/name\.Beta.*name\.Alpha.*name\.Gamma/);
  expect(await page.getByRole('columnheader', { name: 'Run' }).getAttribute('aria-sort')).toBe('ascending');
  await page.getByLabel('Order of the rows').selectOption('As stored');
  expect(await names(page)).toEqual(['Beta', 'Alpha', 'Gamma']);
});

test('runs are dragged to another place', async ({ page }) => {
  await open(page, `./?view=runs&${LIST}`);
  await page.getByRole('button', { name: 'Move Gamma, 3 of 3' }).dragTo(rows(page).first());
  await expect.poll(() => names(page)).toEqual(['Gamma', 'Alpha', 'Beta']);
});

test('groups have subtotals, and a chosen run is what the others are compared with', async ({ page }) => {
  await open(page, `./?view=runs&${LIST}`);
  await page.getByLabel('Group the rows').selectOption('By project');
  const heads = ledger(page).getByRole('rowheader', { name: /2 runs|1 run/ });
  await expect(heads).toHaveText([/First.*2 runs/, /Second.*1 run/]);
  expect(await names(page)).toEqual(['Alpha', 'Gamma', 'Beta']);
  await page.getByLabel('Group the rows').selectOption('Not grouped');
  await act(page, 'Gamma', 'Compare the others with it');
  await expect(rows(page).first()).toContainText('14×');
  await expect(rows(page).nth(2)).toContainText('chosen');
});

test('an imported list stays after the #, in every view and through every edit', async ({ page }) => {
  await open(page, './?view=runs');
  await page.locator('input[type="file"]').setInputFiles(
    project([
      { ...RUN, name: 'Secret' },
      { ...RUN, hours: 10 },
    ]),
  );
  await expect(rows(page)).toHaveCount(2);
  await expect(page).toHaveURL(/\/#z=/);
  expect(new URL(page.url()).search).toBe('');
  await page.getByRole('link', { name: 'Calculator' }).click();
  await page.getByRole('textbox', { name: 'Hours per run' }).fill('33');
  await expect.poll(() => packed(page)).toContain('~h.33~');
  expect(page.url()).not.toContain('s=1~');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Hours per run' })).toHaveValue('33');
  for (const view of ['Models', 'Places', 'Runs']) {
    await page.getByRole('link', { name: view, exact: true }).click();
    await expect.poll(() => packed(page)).toContain(`view=${view.toLowerCase()}&`);
    expect(page.url()).not.toContain('s=1~');
  }
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Actions for Secret' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect.poll(() => packed(page)).not.toContain('Secret');
  expect(new URL(page.url()).search).toBe('');
});

test('a project file goes out and comes back the same', async ({ page }) => {
  await open(page, `./?view=runs&${LIST}`);
  const total = await figure(page, 'total');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Project file', exact: true }).click(),
  ]);
  const text = readFileSync(await file.path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ schemaVersion: 1, generator: 'Trainprint' });
  await open(page, './?view=runs');
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: file.suggestedFilename(), mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(rows(page)).toHaveCount(3);
  expect(await names(page)).toEqual(['Alpha', 'Beta', 'Gamma']);
  expect(await figure(page, 'total')).toBeCloseTo(total, 9);
});

test('the figures go out as CSV and JSON, unrounded', async ({ page }) => {
  await open(page, `./?view=runs&${LIST}`);
  await page.getByRole('button', { name: 'Export' }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('dialog').getByRole('button', { name: 'JSON' }).click()]);
  const json = JSON.parse(readFileSync(await file.path(), 'utf8'));
  expect(json.runs).toHaveLength(3);
  expect(json.runs[0].figures.emissionsKgCo2e).toBe(await figure(page, '1'));
});

/** What the page keeps on the device now. */
const left = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const asked = indexedDB.open('keyval-store');
        asked.onerror = () => reject(asked.error);
        asked.onsuccess = () => {
          const read = asked.result.transaction('keyval').objectStore('keyval').get('trainprint-project');
          read.onsuccess = () => {
            asked.result.close();
            resolve(read.result?.text ?? '');
          };
        };
      }),
  );

test('nothing is kept on the device until it is asked for; then it survives a reload, and is forgotten when asked', async ({ page }) => {
  const kept = () => page.evaluate(async () => (await indexedDB.databases()).length);
  await open(page, `./?view=runs&${LIST}`);
  await expect(page.getByText('Nothing is kept on this device.')).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByRole('button', { name: 'Keep on this device' }).click();
  await expect(page.getByText('Kept on this device, in this browser alone.')).toBeVisible();
  expect(await kept()).toBe(1);
  await open(page, './?view=runs');
  await expect(rows(page)).toHaveCount(3);
  await act(page, 'Beta', 'Remove');
  await expect.poll(async () => JSON.parse(await left(page)).runs.length).toBe(2);
  await open(page, './?view=runs');
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Forget' }).click();
  await expect(page.getByText('Nothing is kept on this device.')).toBeVisible();
  await open(page, './?view=runs');
  await page.waitForTimeout(800);
  await expect(rows(page)).toHaveCount(0);
});

test('while a list is being packed nothing says that the address holds it', async ({ page }) => {
  // What the page says, and what its address is, whenever it says something else.
  await page.addInitScript(() => {
    const heard: string[] = [];
    Reflect.set(window, 'heard', heard);
    new MutationObserver(() => {
      const said = document.querySelector('section[aria-labelledby="kept-title"] > p')?.textContent ?? '';
      const held = window.location.hash === '' ? 'not held' : 'held';
      if (said !== '' && !heard.at(-1)?.endsWith(said)) heard.push(`${held}: ${said}`);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await open(page, './?view=runs');
  await page.locator('input[type="file"]').setInputFiles(project([{ ...RUN, name: 'Secret' }]));
  await expect(page.getByText('The list stands in this page’s address, packed, after the #.')).toBeVisible();
  await expect(page).toHaveURL(/#z=/);
  const heard = await page.evaluate((): string[] => Reflect.get(window, 'heard'));
  expect(heard[0]).toBe('not held: The list is being packed for this page’s address, which does not hold it yet.');
  expect(heard.filter((said) => said.startsWith('not held: The list stands'))).toEqual([]);
});

test('each run of a long list goes out with its range, as one of a short list does', async ({ page }) => {
  const rangesOf = async (count: number) => {
    await open(page, './?view=runs');
    const runs = Array.from({ length: count }, (_, index) => ({ ...RUN, name: `Run ${index + 1}`, hours: 1 + index }));
    await page.locator('input[type="file"]').setInputFiles(project(runs));
    await expect(ledger(page).locator('[data-scenario="total"] data[data-quantity="emissionsHighKgCo2e"]')).toBeAttached();
    await page.getByRole('button', { name: 'Export' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name: 'JSON' }).click(),
    ]);
    const { runs: written } = JSON.parse(readFileSync(await file.path(), 'utf8'));
    expect(written).toHaveLength(count);
    return written.map(({ figures }: { figures: Record<string, number> }) => [figures.emissionsLowKgCo2e, figures.emissionsHighKgCo2e]);
  };
  const short: number[][] = await rangesOf(3);
  const long: number[][] = await rangesOf(30);
  expect(long.flat().every(Number.isFinite)).toBe(true);
  for (const [index, ends] of short.entries()) for (const [at, end] of ends.entries()) expect(long[index]?.[at]).toBeCloseTo(end, 6);
});

/** What some version of the page left on the device, in the place where it keeps a project. */
const leave = (page: Page, text: string) =>
  page.evaluate(
    (kept) =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open('keyval-store');
        asked.onupgradeneeded = () => asked.result.createObjectStore('keyval');
        asked.onerror = () => reject(asked.error);
        asked.onsuccess = () => {
          const write = asked.result.transaction('keyval', 'readwrite');
          write.objectStore('keyval').put({ text: kept, keptAt: '2026-11-01' }, 'trainprint-project');
          write.oncomplete = () => {
            asked.result.close();
            resolve();
          };
        };
      }),
    text,
  );

test('what an earlier version of the page kept is opened by this one', async ({ page }) => {
  await open(page, './?view=runs');
  const kept = ['Kept long ago', 'And another'].map((name) => ({ ...RUN, name }));
  await leave(page, JSON.stringify({ schemaVersion: 1, generator: 'Trainprint', runs: kept }));
  await open(page, './?view=runs');
  await expect(rows(page)).toHaveCount(2);
  expect(await names(page)).toEqual(['Kept long ago', 'And another']);
  expect(await figure(page, 'total')).toBeCloseTo(2 * (await figure(page, '1')), 9);
});

test('what a later version kept is neither opened nor written over, and can be saved', async ({ page }) => {
  const text = JSON.stringify({ schemaVersion: 9, generator: 'Trainprint', runs: [RUN] });
  await open(page, './?view=runs');
  await leave(page, text);
  await open(page, './?view=runs');
  await expect(page.getByText(/cannot read whole/)).toBeVisible();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save it as a file' }).click()]);
  expect(readFileSync(await file.path(), 'utf8')).toBe(text);
  await open(page, `./?view=runs&${LIST}`);
  await act(page, 'Beta', 'Remove');
  await page.waitForTimeout(1200);
  expect(await left(page)).toBe(text);
  await page.getByRole('button', { name: 'Forget' }).click();
  await expect(page.getByText('Nothing is kept on this device.')).toBeVisible();
});

test('a browser that lets the page keep nothing is named, and the list stays', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('no storage here', 'SecurityError');
      },
    });
  });
  await open(page, `./?view=runs&${LIST}`);
  await page.getByRole('button', { name: 'Keep on this device' }).click();
  await expect(page.getByText(/lets the page keep nothing/)).toBeVisible();
  await expect(rows(page)).toHaveCount(3);
});

test('the growth of the project is stacked by kind, project, place or hardware, and is the same whole', async ({ page }) => {
  await open(page, `./?view=runs&${LIST}`);
  const chart = page.getByRole('region', { name: 'How the project grew' });
  const key = chart.locator('.growth-key > li');
  await expect(key).toHaveCount(3);
  await expect(key.first()).toContainText('Tuning and ablations');
  const stack = chart.getByRole('combobox', { name: 'Stacked by' });
  await stack.selectOption('By project');
  await expect(key).toHaveCount(2);
  await expect(key.first()).toContainText('First');
  await stack.selectOption('By hardware');
  await expect(key).toHaveCount(1);
  await expect(key).toContainText('100%');
  await stack.selectOption('By place');
  await expect(key).toHaveCount(2);
  const [file] = await Promise.all([page.waitForEvent('download'), chart.getByRole('button', { name: /JSON/ }).click()]);
  const { runs } = JSON.parse(readFileSync(await file.path(), 'utf8'));
  expect(runs.map(({ place }: { place: string }) => place)).toHaveLength(3);
  expect(runs.at(-1).cumulative).toBeCloseTo(await figure(page, 'total'), 9);
});

test('10,000 runs: a project file, one total with its range, a frame that scrolls, and no address for them', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page, './?view=runs');
  const runs = Array.from({ length: 10_000 }, (_, index) => ({
    ...RUN,
    name: `Run ${index + 1}`,
    hours: 1 + (index % 50),
    placeId: index % 2 === 0 ? 'country-fr' : 'world',
  }));
  await page.locator('input[type="file"]').setInputFiles(project(runs));
  await expect(page.getByRole('heading', { name: '10,000 runs', exact: true })).toBeVisible();
  await expect(ledger(page).locator('[data-scenario="total"] data[data-quantity="emissionsHighKgCo2e"]')).toBeAttached({ timeout: 60_000 });
  expect(await rows(page).count()).toBeLessThan(80);
  await expect(page.getByText(/longer than an address can be trusted to hold/)).toBeVisible();
  expect(page.url()).toMatch(/\/\?view=runs$/);
  const first = await figure(page, '1');
  const before = await figure(page, 'total');
  await page.getByRole('button', { name: 'Run 1', exact: true }).click();
  await page.getByRole('textbox', { name: 'Hours per run' }).fill('101');
  await expect.poll(() => figure(page, 'total')).toBeCloseTo(before + 100 * first, 3);
  await page.getByRole('link', { name: 'Models' }).click();
  await expect(page).toHaveURL(/view=models/);
  await page.goBack();
  await expect(page.getByRole('heading', { name: '10,000 runs', exact: true })).toBeVisible();
});

test('on a phone the form takes the place of the list, and the total stays in sight', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, `./?view=runs&${LIST}`);
  await expect(page.locator('.mobile-bar')).toContainText('CO');
  const menu = page.getByRole('button', { name: 'Actions for Alpha' });
  const box = await menu.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  await page.getByRole('button', { name: 'Alpha', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Hours per run' })).toHaveValue('72');
  await expect(ledger(page)).toBeHidden();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(ledger(page)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ledger, empty or full, ${theme}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme: theme });
    for (const address of ['./?view=runs', `./?view=runs&${LIST}`]) {
      await open(page, address);
      if (address.includes('s=1')) {
        await expect(page.getByRole('heading', { name: 'Cite it' })).toBeVisible();
        await page.getByRole('button', { name: 'Alpha', exact: true }).click();
        await expect(page.getByRole('textbox', { name: 'Hours per run' })).toBeVisible();
      }
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    }
  });
}
