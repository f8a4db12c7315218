import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeCarbonReader } from './codecarbon-reader.ts';
import { COLUMNS_OF_3_3, file, planOf, readingOf, row, sessionOf } from './import.fixture.ts';
import { marksOf } from './marks.ts';

const only = async (text: string, choices = {}) => {
  const { summary } = await readingOf(text);
  const planned = planOf(summary, choices);
  expect(planned).toHaveLength(1);
  const [run] = planned;
  if (run === undefined) throw new Error('one run was expected');
  return run;
};

const VERSIONS: readonly { readonly version: string; readonly columns: string }[] = [
  {
    version: '0.x, 11 columns',
    columns:
      'timestamp,experiment_id,project_name,duration,emissions,country_name,country_iso_code,region,on_cloud,cloud_provider,cloud_region',
  },
  {
    version: '1.x, 12 columns',
    columns:
      'timestamp,experiment_id,project_name,duration,emissions,energy_consumed,country_name,country_iso_code,region,on_cloud,cloud_provider,cloud_region',
  },
  {
    version: '2.0, 27 columns',
    columns:
      'timestamp,project_name,run_id,duration,emissions,emissions_rate,cpu_power,gpu_power,ram_power,cpu_energy,gpu_energy,ram_energy,energy_consumed,country_name,country_iso_code,region,cloud_provider,cloud_region,os,python_version,cpu_count,cpu_model,gpu_count,gpu_model,longitude,latitude,on_cloud',
  },
  {
    version: '2.3, 31 columns',
    columns:
      'timestamp,project_name,run_id,duration,emissions,emissions_rate,cpu_power,gpu_power,ram_power,cpu_energy,gpu_energy,ram_energy,energy_consumed,country_name,country_iso_code,region,cloud_provider,cloud_region,os,python_version,codecarbon_version,cpu_count,cpu_model,gpu_count,gpu_model,longitude,latitude,ram_total_size,tracking_mode,on_cloud,pue',
  },
  {
    version: '2.7 to 3.0, 32 columns',
    columns:
      'timestamp,project_name,run_id,experiment_id,duration,emissions,emissions_rate,cpu_power,gpu_power,ram_power,cpu_energy,gpu_energy,ram_energy,energy_consumed,country_name,country_iso_code,region,cloud_provider,cloud_region,os,python_version,codecarbon_version,cpu_count,cpu_model,gpu_count,gpu_model,longitude,latitude,ram_total_size,tracking_mode,on_cloud,pue',
  },
  { version: '3.2 and later, 38 columns', columns: COLUMNS_OF_3_3 },
];

describe(codeCarbonReader, () => {
  it.each(VERSIONS)('reads $version by name alone', async ({ columns }) => {
    const { scenario, emissionsKgCo2e } = await only(`${columns}\n${row({}, columns)}\n`, { pue: 'inside' });
    expect(scenario).toMatchObject({ project: 'bert', hours: 2, placeId: 'country-fr', date: '2026-03-01' });
    expect(emissionsKgCo2e).toBeCloseTo(2, 9);
  });

  it('reads columns in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(COLUMNS_OF_3_3.split(','), { minLength: 38 }), async (names) => {
        const columns = names.join(',');
        const { scenario } = await only(`${columns}\n${row({}, columns)}\n`);
        expect(scenario).toMatchObject({ measuredEnergyKwh: 10, carbonIntensityGPerKwh: 200, acceleratorCount: 8 });
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('never multiplies a PUE that the energy columns already hold', async () => {
    const run = await only(file(row({ pue: '1.5', energy_consumed: '15', emissions: '3' })));
    expect(run.scenario).toMatchObject({ measuredAt: 'facility', pue: 1.5, measuredEnergyKwh: 15, carbonIntensityGPerKwh: 200 });
    expect(run.energyKwh).toBeCloseTo(15, 9);
    expect(run.emissionsKgCo2e).toBeCloseTo(3, 9);
  });

  it('multiplies energy that was logged without a PUE by that of the place', async () => {
    const run = await only(file(row({ pue: '1.0' })));
    expect(run.scenario.measuredAt).toBe('it');
    expect(run.scenario.pue).toBeUndefined();
    expect(run.energyKwh).toBeGreaterThan(10);
  });

  it('takes the reader’s word on where the PUE is', async () => {
    expect((await only(file(row({ pue: '1.5' })), { pue: 'outside' })).energyKwh).toBeCloseTo(15, 9);
    expect((await only(file(row({ pue: '1.0' })), { pue: 'inside' })).energyKwh).toBeCloseTo(10, 9);
  });

  it('keeps the logged grid factor unless the reader chooses ours', async () => {
    const text = file(row({ emissions: '3.16', pue: '1.2' }));
    expect((await only(text)).scenario.carbonIntensityGPerKwh).toBeCloseTo(316, 9);
    expect((await only(text, { factor: 'ours' })).scenario.carbonIntensityGPerKwh).toBeUndefined();
  });

  it.each(['0.278', '0.000278', 'nan', '', '-1'])('gives the same run whatever emissions_rate says: %s', async (rate) => {
    const run = await only(file(row({ emissions_rate: rate })), { pue: 'inside' });
    expect(run.emissionsKgCo2e).toBeCloseTo(2, 9);
  });

  it('says that emissions_rate is passed over', async () => {
    const { files } = await readingOf(file(row()));
    expect(files[0]?.log?.columns.find(({ name }) => name === 'emissions_rate')?.use).toBe('recomputed');
  });

  it('keeps the last of the lines of one run, for each holds all before it, or each where the reader says so', async () => {
    const runId = 'c0000000-0000-4000-8000-000000000001';
    const lines = ['1', '4', '10'].map((kwh) => row({ run_id: runId, energy_consumed: kwh, emissions: '1' }));
    const session = await sessionOf([file(...lines, row())]);
    expect(session.reading.summary.entries.map(({ energyKwh, lines: count }) => [energyKwh, count])).toEqual([
      [10, 3],
      [10, 1],
    ]);
    expect(session.reading.summary.linesJoined).toBe(2);
    expect(session.again('each', 10_000).entries.map(({ energyKwh }) => energyKwh)).toEqual([1, 4, 10, 10]);
  });

  it('counts a run once that stands in two files', async () => {
    const text = file(row());
    expect((await readingOf(text, text)).summary.runs).toBe(1);
  });

  it('reads 35 values under 38 names up to the country, and says so', async () => {
    const names = COLUMNS_OF_3_3.split(',');
    const left = ['region', 'longitude', 'latitude'];
    const whole = row({ pue: '1.5' }).split(',');
    const short = whole.filter((_, at) => !left.includes(names[at] ?? '')).join(',');
    const { scenario, entry } = await only(file(short));
    expect(scenario).toMatchObject({
      measuredEnergyKwh: 10,
      hours: 2,
      placeId: 'country-fr',
      acceleratorId: 'nvidia-a100-sxm4-80gb',
      acceleratorCount: 8,
      pue: 1.5,
    });
    expect(marksOf(entry.marks)).toContain('short');
    expect(entry.extra).toBe(35);
  });

  it('rejects a short row whose sure part is not what it should be', async () => {
    const { summary, rejected } = await readingOf(file('2026-03-01T10:00:00,bert,id,id,7200', `x${row().slice(1, 120)}`));
    expect(summary.runs).toBe(0);
    expect(rejected.map(({ code }) => code)).toEqual(['too-few-values', 'too-few-values']);
  });

  it('parts lines that old files have glued together', async () => {
    const columns =
      'experiment_id,timestamp,project_name,duration,emissions,energy_consumed,country_name,country_iso_code,region,on_cloud,cloud_provider,cloud_region';
    const first = 'f65e46fc-298d-4f7a-9827-7f756b1d2f44,2020-07-24T03:26:11,theta,3600,5,8,Brazil,BRA,Sao Paulo,Y,azure,brazilsouth';
    const second = '0df9711e-6191-4944-94a4-d9d7e79bf126,2020-11-09T11:08:54,iota,7200,1,2,United States,USA,california,N,,';
    const { summary } = await readingOf(`${columns}\n${first}${second}\n`);
    expect(planOf(summary).map(({ scenario }) => scenario)).toMatchObject([
      { name: 'theta', hours: 1, placeId: 'azure-brazilsouth', measuredEnergyKwh: 8 },
      { name: 'iota', hours: 2, placeId: 'grid-us-ca', measuredEnergyKwh: 2 },
    ]);
    expect(summary.repaired).toBe(2);
  });

  it('flags a GPU that is listed with 0 kWh', async () => {
    const { entry } = await only(file(row({ gpu_energy: '0.0' })));
    expect(marksOf(entry.marks)).toContain('unmeteredGpu');
    const { entry: cpuOnly } = await only(file(row({ gpu_energy: '0', gpu_model: '', gpu_count: '0' })));
    expect(marksOf(cpuOnly.marks)).not.toContain('unmeteredGpu');
  });

  it.each([
    { iso: 'FRA', name: 'France', region: '', place: 'country-fr' },
    { iso: 'USA', name: 'United States', region: '', place: 'country-us' },
    { iso: '', name: 'USA', region: '', place: 'country-us' },
    { iso: '', name: 'United States', region: 'California', place: 'grid-us-ca' },
    { iso: 'USA', name: '', region: 'iowa', place: 'grid-us-ia' },
    { iso: 'CAN', name: 'Canada', region: 'quebec', place: 'grid-ca-qc' },
    { iso: 'GBR', name: 'United Kingdom', region: 'england', place: 'country-gb' },
    { iso: '', name: 'Atlantis', region: '', place: 'world' },
  ])('finds the place of $iso $name $region', async ({ iso, name, region, place }) => {
    const { scenario } = await only(file(row({ country_iso_code: iso, country_name: name, region })));
    expect(scenario.placeId).toBe(place);
  });

  it('finds the region of a cloud', async () => {
    const { scenario } = await only(file(row({ cloud_provider: 'gcp', cloud_region: 'us-central1', on_cloud: 'Y' })));
    expect(scenario.placeId).toBe('gcp-us-central1');
  });

  it.each(['2026-01-01T00:30:00', '2026-01-01T23:59:59', '2026-01-01 00:00:00', '2026-01-01T23:00:00-08:00'])(
    'takes the day of %s as the machine wrote it, without a zone',
    async (timestamp) => {
      expect((await only(file(row({ timestamp })))).scenario.date).toBe('2026-01-01');
    },
  );

  it.each([
    { model: '', count: '', id: 'none', n: 1 },
    { model: '0', count: '0', id: 'none', n: 1 },
    { model: '1', count: '1', id: 'custom', n: 1 },
    { model: '2 x NVIDIA A100-SXM4-80GB', count: '2', id: 'nvidia-a100-sxm4-80gb', n: 2 },
    { model: '2 x NVIDIA A100-SXM4-80GB1 x Tesla T4', count: '3', id: 'nvidia-a100-sxm4-80gb', n: 3 },
    { model: 'Some Card 9000', count: '', id: 'custom', n: 1 },
  ])('reads "$model" in gpu_model', async ({ model, count, id, n }) => {
    const { scenario } = await only(file(row({ gpu_model: model, gpu_count: count })));
    expect(scenario).toMatchObject({ acceleratorId: id, acceleratorCount: n });
  });

  it('reads a chip that is processor and accelerator in one', async () => {
    const apple = await only(file(row({ gpu_model: '', gpu_count: '0', cpu_model: 'Apple M2 Max' })));
    expect(apple.scenario).toMatchObject({ acceleratorId: 'apple-m2-max', acceleratorCount: 1 });
    expect(apple.energyKwh).toBeCloseTo(10, 9);
  });

  it('drops longitude, latitude, run ids and file names at once', async () => {
    const session = await sessionOf([file(row({ run_id: 'secret-run' }), row({ energy_consumed: 'nan', run_id: 'secret-run-2' }))]);
    const { summary, rejectedFile, rejected } = session.reading;
    const kept = JSON.stringify([summary, planOf(summary), rejected]) + (await rejectedFile.text()).replace(/^.*\r\n/, '');
    for (const secret of ['2.3514', '48.8566', 'secret-run', '5b0fa12a']) expect(kept).not.toContain(secret);
    expect(JSON.stringify(planOf(summary))).not.toContain('log-1');
  });

  it('reads task files: each task is a run of its own', async () => {
    const columns = `task_name,${COLUMNS_OF_3_3}`;
    const runId = 'd0000000-0000-4000-8000-000000000001';
    const tasks = ['load', 'train'].map((task) => row({ task_name: task, run_id: runId }, columns));
    const { summary } = await readingOf(`${columns}\n${tasks.join('\n')}\n`);
    expect(planOf(summary).map(({ scenario }) => [scenario.name, scenario.project])).toEqual([
      ['load', 'bert'],
      ['train', 'bert'],
    ]);
  });

  it('takes the tasks of a run no second time where the run itself is there', async () => {
    const columns = `task_name,${COLUMNS_OF_3_3}`;
    const runId = 'd0000000-0000-4000-8000-000000000002';
    const tasks = `${columns}\n${['load', 'train'].map((task) => row({ task_name: task, run_id: runId, energy_consumed: '4' }, columns)).join('\n')}\n`;
    const whole = file(row({ run_id: runId }));
    for (const files of [
      [tasks, whole],
      [whole, tasks],
    ] as const) {
      const { summary } = await readingOf(...files);
      expect(summary.entries.map(({ energyKwh }) => energyKwh)).toEqual([10]);
    }
  });

  it.each([
    { what: 'NaN', values: { energy_consumed: 'nan' }, code: 'unreadable', column: 'energy_consumed' },
    { what: 'inf', values: { energy_consumed: 'inf' }, code: 'unreadable', column: 'energy_consumed' },
    { what: 'nothing', values: { energy_consumed: '' }, code: 'blank', column: 'energy_consumed' },
    { what: 'negative energy', values: { energy_consumed: '-1' }, code: 'negative', column: 'energy_consumed' },
    { what: '1e300 kWh', values: { energy_consumed: '1e300' }, code: 'absurd', column: 'energy_consumed' },
    { what: 'a negative duration', values: { duration: '-3' }, code: 'negative', column: 'duration' },
    { what: 'more than a century', values: { duration: '1e15' }, code: 'absurd', column: 'duration' },
  ])('rejects $what with its line and reason, and takes the others', async ({ values, code, column }) => {
    const { summary, rejected } = await readingOf(file(row(), row(values), row()));
    expect(summary.runs).toBe(2);
    expect(rejected).toMatchObject([{ line: 3, code, column }]);
  });

  it.each(['', 'nan', 'inf', '-2', '1e9'])('takes our grid factor where emissions are no figure: %s', async (emissions) => {
    const { scenario, entry } = await only(file(row({ emissions })));
    expect(scenario.carbonIntensityGPerKwh).toBeUndefined();
    expect(marksOf(entry.marks)).toContain('noFactor');
  });

  it('keeps a run without a usable duration, without hours', async () => {
    const { scenario, entry } = await only(file(row({ duration: 'nan' })));
    expect(scenario.hours).toBeUndefined();
    expect(marksOf(entry.marks)).toContain('noHours');
  });

  it('reads on where a second file was joined to the first, header and all', async () => {
    const other = VERSIONS[3]?.columns ?? '';
    const { summary, rejectedCount } = await readingOf(`${file(row())}${other}\n${row({}, other)}\n`);
    expect([summary.runs, rejectedCount]).toEqual([2, 0]);
  });
});
