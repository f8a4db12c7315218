import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const COLUMNS =
  'timestamp,project_name,run_id,experiment_id,duration,emissions,emissions_rate,cpu_power,gpu_power,ram_power,cpu_energy,gpu_energy,ram_energy,energy_consumed,water_consumed,country_name,country_iso_code,region,cloud_provider,cloud_region,os,python_version,codecarbon_version,cpu_count,cpu_model,gpu_count,gpu_model,longitude,latitude,ram_total_size,tracking_mode,cpu_utilization_percent,gpu_utilization_percent,ram_utilization_percent,ram_used_gb,on_cloud,pue,wue';

interface Values {
  readonly name: string;
  readonly kwh: string;
  readonly kg?: string;
  readonly seconds?: string;
  readonly run?: string;
  readonly gpu?: string;
}

const values = ({ name, kwh, kg = '3.13', seconds = '14760', run = name, gpu = '8 x NVIDIA A100-SXM4-80GB' }: Values) => [
  '2026-03-01T10:00:00',
  name,
  `run-${run}`,
  'experiment',
  seconds,
  kg,
  '0.0002,120,2000,30,0.5,9.2,0.2',
  kwh,
  '0,United States,USA,iowa,,,Linux,3.11,3.2.1,96,AMD EPYC 7763 64-Core Processor',
  gpu === '' ? '' : gpu.slice(0, 1),
  gpu,
  '-93.62,41.59,512,machine,10,90,20,100,N,1.09,0',
];
const row = (run: Values) => values(run).join(',');

/** 35 values: without region, longitude and latitude. */
const shortRow = (run: Values) => row(run).replace('USA,iowa,', 'USA,').replace('-93.62,41.59,', '');

const EMISSIONS = `${[
  COLUMNS,
  row({ name: 'bert-s1', kwh: '9.9' }),
  row({ name: 'ablation', kwh: '1.2', run: 'same' }),
  row({ name: 'ablation', kwh: '4.8', run: 'same' }),
  shortRow({ name: 'bert-s4', kwh: '10.1' }),
  row({ name: 'probe', kwh: '21.4', gpu: '4 x Tesla V100-SXM2' }),
  row({ name: 'broken', kwh: 'nan' }),
  row({ name: 'eval', kwh: '0.09', kg: '0.028', gpu: '' }),
  row({ name: 'back', kwh: '1', seconds: '-3' }),
].join('\n')}\n`;

const POWER = `timestamp, index, name, power.draw [W]\n${Array.from({ length: 61 }, (_, second) => `2026/01/15 10:${String(Math.floor(second / 6)).padStart(2, '0')}:${String((second % 6) * 10).padStart(2, '0')}.000, 0, Tesla T4, 70.00 W`).join('\n')}\n`;

const csv = (name: string, content: string | Buffer) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });

async function drop(page: Page, ...files: readonly ReturnType<typeof csv>[]) {
  await page.goto('./?view=runs');
  await page.locator('main[data-state="ready"]').waitFor();
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles([...files]);
}

const dialog = (page: Page) => page.getByRole('dialog');
const after = async (page: Page) => Number(await dialog(page).locator('[data-import-total="after"]').getAttribute('value'));

test('a log is shown line by line before anything is taken over, and its named button takes it', async ({ page }) => {
  await drop(page, csv('emissions.csv', EMISSIONS));
  await expect(dialog(page).getByRole('heading', { name: 'emissions.csv holds 5 runs, one of them repaired' })).toBeVisible();
  await expect(dialog(page)).toContainText('CodeCarbon 3.2.1, 38 columns, 8 lines');
  const rows = dialog(page).getByRole('table').locator('tbody tr');
  await expect(rows).toHaveCount(5);
  await expect(rows.filter({ hasText: 'bert-s4' })).toContainText('35 values under 38 names: read up to the country');
  await expect(rows.filter({ hasText: 'ablation' })).toContainText('2 lines of one run: last total kept');
  await expect(rows.filter({ hasText: 'probe' })).toContainText('could also be');
  await expect(rows.filter({ hasText: 'eval' })).toContainText('none, CPU');
  const rejected = dialog(page).getByRole('list', { name: 'Lines not taken' }).getByRole('listitem');
  await expect(rejected).toContainText(['energy_consumed is nan', 'duration is −3']);
  expect(await after(page)).toBeCloseTo(3.13 * 4 + 0.028, 9);
  await dialog(page).getByRole('button', { name: 'Import 5 runs', exact: true }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText('5 runs imported').first()).toBeAttached();
});

test('cancelling takes nothing over, and the focus and the page are as before', async ({ page }) => {
  await drop(page, csv('emissions.csv', EMISSIONS));
  const address = page.url();
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog(page)).toBeHidden();
  expect(page.url()).toBe(address);
  await expect(page.getByText('bert-s1')).toHaveCount(0);
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles([csv('emissions.csv', EMISSIONS)]);
  await expect(dialog(page).getByRole('button', { name: 'Import 5 runs' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
});

test('the reader chooses grid factor, PUE, hardware and what lines of one run are, and the total follows', async ({ page }) => {
  await drop(page, csv('emissions.csv', EMISSIONS));
  await expect(dialog(page).getByRole('button', { name: 'Import 5 runs' })).toBeEnabled();
  const logged = await after(page);
  await dialog(page)
    .getByRole('radio', { name: /Not inside: times 1.09/ })
    .check();
  await expect.poll(() => after(page)).toBeCloseTo(logged * 1.09, 9);
  await dialog(page)
    .getByRole('radio', { name: /Already inside the energy/ })
    .check();
  await dialog(page)
    .getByRole('radio', { name: /Recompute with ours/ })
    .check();
  await expect.poll(() => after(page)).not.toBeCloseTo(logged, 6);
  await dialog(page)
    .getByRole('radio', { name: /Keep what the log says/ })
    .check();
  await dialog(page)
    .getByRole('radio', { name: /Each line is a run/ })
    .check();
  await expect(dialog(page).getByRole('button', { name: 'Import 6 runs' })).toBeEnabled();
  await dialog(page)
    .getByRole('radio', { name: /Keep the last total/ })
    .check();
  await expect(dialog(page).getByRole('button', { name: 'Import 5 runs' })).toBeEnabled();

  const probe = dialog(page).getByRole('combobox', { name: /Tesla V100-SXM2/ });
  await expect(probe).toHaveValue('nvidia-v100-sxm2-32gb');
  await dialog(page)
    .getByRole('radio', { name: /V100 SXM2 16 GB for all like it/ })
    .check();
  await expect(probe).toHaveValue('nvidia-v100-sxm2-16gb');
  const a100s = dialog(page).getByRole('combobox', { name: /NVIDIA A100-SXM4-80GB/ });
  await a100s.first().focus();
  await a100s.first().selectOption('nvidia-h100-sxm5');
  for (const one of await a100s.all()) await expect(one).toHaveValue('nvidia-h100-sxm5');
});

test('of lines with and without a PUE the page says how many are multiplied', async ({ page }) => {
  const without = (name: string) => row({ name, kwh: '10', kg: '3' }).replace(',1.09,0', ',1.0,0');
  const log = [COLUMNS, row({ name: 'with', kwh: '10', kg: '3' }), without('a'), without('b'), without('c')].join('\n');
  await drop(page, csv('emissions.csv', log));
  await expect(dialog(page).getByRole('radio', { name: /As each line says/ })).toBeChecked();
  await expect(dialog(page)).toContainText('inside for 1 run with a PUE above 1; for the other 3, times the place’s PUE');
  expect(await after(page)).toBeGreaterThan(12);
  await dialog(page)
    .getByRole('radio', { name: /Inside for all/ })
    .check();
  await expect.poll(() => after(page)).toBeCloseTo(12, 9);
});

test('rejected lines are downloaded with line and reason, without place and run', async ({ page }) => {
  await drop(page, csv('emissions.csv', `${EMISSIONS}${row({ name: '=1+1', kwh: 'inf' })}\n`));
  const saved = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Download the 3 rejected lines' }).click();
  const text = readFileSync(await (await saved).path(), 'utf8');
  expect(
    text
      .split('\r\n')
      .slice(1, 4)
      .map((line) => line.split(',').slice(0, 3).join(',')),
  ).toEqual(['emissions.csv,7,energy_consumed is nan', 'emissions.csv,9,duration is −3\u00a0s', 'emissions.csv,10,energy_consumed is inf']);
  expect(text).toContain("'=1+1");
  for (const secret of ['-93.62', '41.59', 'run-broken']) expect(text).not.toContain(secret);
});

test('of many rejected lines all are counted, the first listed and the rest in the file', async ({ page }) => {
  const broken = Array.from({ length: 700 }, (_, at) => row({ name: `broken-${at}`, kwh: 'nan' }));
  await drop(page, csv('emissions.csv', [COLUMNS, row({ name: 'good', kwh: '1' }), ...broken].join('\n')));
  await expect(dialog(page).getByRole('button', { name: 'Download the 700 rejected lines' })).toBeVisible();
  await dialog(page).getByRole('button', { name: '695 more not taken' }).click();
  await expect(dialog(page).getByRole('list', { name: 'Lines not taken' }).getByRole('listitem')).toHaveCount(501);
  await expect(dialog(page)).toContainText('And 200 more: all of them are in the file.');
});

test('like GPUs without an index are counted, and the row says how', async ({ page }) => {
  const readings = POWER.replace('index, ', '').replaceAll(', 0, Tesla', ', Tesla').trimEnd().split('\n');
  const twice = readings.flatMap((line, at) => (at === 0 ? [line] : [line, line]));
  await drop(page, csv('power.csv', twice.join('\n')));
  const rows = dialog(page).getByRole('table').locator('tbody tr');
  await expect(rows).toContainText(['no column says which GPU: 2 readings at a time, taken for 2 GPUs']);
});

test('several files are read at once, each by what it is', async ({ page }) => {
  await drop(
    page,
    csv('emissions.csv', EMISSIONS),
    csv('power.csv', POWER),
    csv('picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10])),
  );
  await expect(dialog(page).getByRole('heading', { name: '3 files hold 6 runs, one of them repaired' })).toBeVisible();
  await expect(dialog(page)).toContainText('Mean 70.0\u00a0W a GPU, peak 70.0\u00a0W');
  await expect(dialog(page)).toContainText('picture.csv is no log');
  const rows = dialog(page).getByRole('table').locator('tbody tr');
  await expect(rows.filter({ hasText: 'bert-s4' })).toContainText('emissions.csv');
  await expect(rows.filter({ hasText: 'power.csv' })).toHaveCount(1);
  await expect(dialog(page)).toContainText('It is a picture, whatever its name says.');
  await expect(dialog(page).getByRole('button', { name: 'Import 6 runs' })).toBeEnabled();
});

const PROJECT = (name: string, count: number) =>
  csv(
    `${name}.json`,
    JSON.stringify({
      schemaVersion: 1,
      generator: 'Trainprint',
      runs: Array.from({ length: count }, (_, at) => ({
        release: '2026.11',
        name: `${name} ${at + 1}`,
        acceleratorId: 'nvidia-a100-sxm4-80gb',
        acceleratorCount: 8,
        hours: 10,
        runs: 1,
        load: 'training',
        placeId: 'country-fr',
        measuredAt: 'it',
        precision: 'bf16',
        methodId: 'trainprint',
      })),
    }),
  );

test('a project chosen with a log, or with another project, is added: nothing that stood there is lost', async ({ page }) => {
  const titles = page.getByRole('region', { name: 'Runs of the project' }).locator('button.ledger-title');
  await page.goto('./?view=runs&s=1~d.2026.11~name.OLD~h.5');
  await page.locator('main[data-state="ready"]').waitFor();
  const choose = (...files: readonly ReturnType<typeof csv>[]) =>
    page
      .locator('input[type="file"]')
      .first()
      .setInputFiles([...files]);
  await choose(PROJECT('one', 4), csv('emissions.csv', EMISSIONS));
  await expect(dialog(page).getByRole('heading', { name: '2 files hold 9 runs, one of them repaired' })).toBeVisible();
  await expect(dialog(page)).toContainText('one.json: A project of this page, 4 entries, added to the list like the others.');
  await expect(dialog(page)).toContainText('1 run becomes 10');
  await dialog(page).getByRole('button', { name: 'Import 9 runs', exact: true }).click();
  await expect(titles).toHaveText(['OLD', 'one 1', 'one 2', 'one 3', 'one 4', 'bert-s1', 'ablation', 'bert-s4', 'probe', 'eval']);
  await choose(PROJECT('two', 1), PROJECT('three', 2), csv('four.json', '{"runs": 4}'));
  await expect(dialog(page)).toContainText('four.json is no project that can be read here');
  await dialog(page).getByRole('button', { name: 'Import 3 runs', exact: true }).click();
  await expect(titles).toHaveCount(13);
  await choose(PROJECT('five', 2));
  await expect(titles).toHaveText(['five 1', 'five 2']);
  await expect(page.getByText('Opened a project of 2 runs in place of the 13 runs before.').first()).toBeAttached();
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(titles).toHaveCount(13);
});

test('a place that no table holds is named, and the reader says what stands in for it', async ({ page }) => {
  await drop(page, csv('runs.csv', 'name,hw,h,r\nfirst,nvidia-t4,3,gcp-us-central9\nsecond,nvidia-t4,3,country-fr\n'));
  const row = dialog(page).getByRole('row', { name: /first/ });
  await expect(row).toContainText('“gcp-us-central9” is no place of our tables: the world’s average');
  const before = await after(page);
  await dialog(page).getByLabel('Place, where the log has none that is known').selectOption('country-fr');
  await expect(row).toContainText('“gcp-us-central9” is no place of our tables: taken for France');
  await expect.poll(() => after(page)).toBeLessThan(before / 2);
});

test('a file that is no log is named, with the missing column and the command that records it', async ({ page }) => {
  await drop(page, csv('jobs.txt', 'JobID|State|AllocTRES\n1|COMPLETED|cpu=1\n'));
  await expect(dialog(page)).toContainText('jobs.txt is no log that can be read here');
  await expect(dialog(page)).toContainText('the column ElapsedRaw is missing');
  await expect(dialog(page).locator('code')).toContainText('sacct --parsable2');
  await expect(dialog(page).getByRole('button', { name: /^Import/ })).toHaveCount(0);
  await dialog(page).getByRole('button', { name: 'Close' }).last().click();
  await expect(dialog(page)).toBeHidden();
});

test('without a worker the page reads the same', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await drop(page, csv('emissions.csv', EMISSIONS));
  await expect(dialog(page).getByRole('button', { name: 'Import 5 runs' })).toBeEnabled();
  expect(await after(page)).toBeCloseTo(3.13 * 4 + 0.028, 9);
});

test('a worker that does not come is done without', async ({ page }) => {
  await page.route('**/import.worker*', (route) => route.abort());
  await drop(page, csv('emissions.csv', EMISSIONS));
  await expect(dialog(page).getByRole('button', { name: 'Import 5 runs' })).toBeEnabled();
});

test('reading can be ended in the middle, and nothing has changed', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  const long = Array.from({ length: 60_000 }, (_, at) => row({ name: 'long', run: String(at), kwh: '2' }));
  await drop(page, csv('long.csv', `${[COLUMNS, ...long].join('\n')}\n`));
  await expect(dialog(page).getByRole('progressbar')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText(/runs? imported/)).toHaveCount(0);
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles([csv('emissions.csv', EMISSIONS)]);
  await expect(dialog(page).getByRole('button', { name: 'Import 5 runs' })).toBeEnabled();
});

test('more runs than a ledger holds are joined, and their total stays', async ({ page }) => {
  const many = Array.from({ length: 10_500 }, (_, at) => row({ name: `p${at % 3}`, run: String(at), kwh: '2', kg: '1' }));
  await drop(page, csv('emissions.csv', `${[COLUMNS, ...many].join('\n')}\n`));
  await expect(dialog(page)).toContainText('joined into 3 entries with a count, by project, hardware, place and grid factor');
  await expect(dialog(page).getByRole('button', { name: 'Import 10,500 runs' })).toBeEnabled();
  expect(await after(page)).toBeCloseTo(10_500, 6);
});

test('runs for which a list has no room are joined, and it is said what they are too many beside', async ({ page }) => {
  await drop(page, PROJECT('kept', 9000));
  await expect(page.getByRole('heading', { name: '9,000 runs', exact: true })).toBeVisible();
  const many = Array.from({ length: 1200 }, (_, at) => row({ name: `p${at % 6}`, run: String(at), kwh: '2', kg: '1' }));
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles([csv('emissions.csv', `${[COLUMNS, ...many].join('\n')}\n`)]);
  await expect(dialog(page)).toContainText('more than a ledger of 10,000 entries has room for beside the 9,000 that stand there');
  await expect(dialog(page)).toContainText('Their names and dates are dropped');
  await expect(dialog(page)).toContainText('9,000 runs become 10,200 in 9,006 entries');
  await dialog(page).getByRole('button', { name: 'Import 1,200 runs', exact: true }).click();
  await expect(page.getByRole('heading', { name: '10,200 runs in 9,006 entries', exact: true })).toBeVisible();
});

test('nothing is asked of the network while a log is read', async ({ page }) => {
  await page.goto('./?view=runs');
  await page.locator('main[data-state="ready"]').waitFor();
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || !request.url().startsWith(new URL('./', page.url()).origin)) foreign.push(request.url());
  });
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles([csv('emissions.csv', EMISSIONS)]);
  await expect(dialog(page).getByRole('button', { name: 'Import 5 runs' })).toBeEnabled();
  expect(foreign.filter((url) => !url.startsWith('blob:'))).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(`the preview is sound to axe and fits, ${colorScheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
      await drop(page, csv('emissions.csv', EMISSIONS), csv('notes.txt', 'Dear reader'));
      await expect(dialog(page).getByRole('button', { name: 'Import 5 runs' })).toBeEnabled();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      const box = await dialog(page).boundingBox();
      expect(box?.width).toBeLessThanOrEqual(width);
      // The whole of a phone, but for the room that a desktop browser keeps for its scrollbar.
      if (width === 390) expect([box?.x, box?.y, box?.height, (box?.width ?? 0) > 370]).toEqual([0, 0, 844, true]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const button = await dialog(page).getByRole('button', { name: 'Import 5 runs' }).boundingBox();
      expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThanOrEqual(width === 390 ? 844 : 900);
    });
  }
}
