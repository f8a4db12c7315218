import { describe, expect, it } from 'vitest';
import { rejectionWords } from '#format/import-words.ts';
import { planOf, readingOf } from './import.fixture.ts';
import { marksOf } from './marks.ts';
import { slurmReader } from './slurm-reader.ts';
import { tresOf } from './slurm-tres.ts';

const HEADER = 'JobID|JobName|Account|State|Start|ElapsedRaw|AllocTRES|ReqTRES|ConsumedEnergyRaw';
const TRES = 'billing=8,cpu=32,gres/gpu:a100=4,gres/gpu=4,mem=256G,node=1';
const read = async (...lines: readonly string[]) => {
  const { summary, rejected } = await readingOf([HEADER, ...lines].join('\n'));
  return { runs: planOf(summary), rejected };
};

describe(slurmReader, () => {
  it('makes one run of a job, its GPUs counted once though both kinds and total are listed', async () => {
    const { runs } = await read(`101|train|lab|COMPLETED|2026-02-03T10:00:00|7200|${TRES}||`);
    expect(runs.map(({ scenario }) => scenario)).toMatchObject([
      { name: 'train', project: 'lab', date: '2026-02-03', hours: 2, acceleratorCount: 4 },
    ]);
    expect(runs[0]?.scenario.acceleratorId).toMatch(/^nvidia-a100/);
    expect(runs[0]?.energyKwh).toBeGreaterThan(0);
  });

  it('counts no step beside its job, and takes from steps the energy that the job lacks', async () => {
    const { runs } = await read(
      `101|train|lab|COMPLETED|2026-02-03T10:00:00|7200|${TRES}||`,
      `101.batch|batch|lab|COMPLETED|2026-02-03T10:00:00|7200|${TRES}||36000000`,
      `101.extern|extern|lab|COMPLETED|2026-02-03T10:00:00|7200|${TRES}||36000000`,
      `101.0|python|lab|COMPLETED|2026-02-03T10:00:00|7000|${TRES}||18000000`,
      `102|next|lab|COMPLETED|2026-02-03T13:00:00|3600|${TRES}||3600000`,
    );
    expect(runs.map(({ scenario }) => [scenario.name, scenario.measuredEnergyKwh])).toEqual([
      ['train', 10],
      ['next', 1],
    ]);
  });

  it('counts the tasks of an array each once, and none that has not started', async () => {
    const { runs, rejected } = await read(
      `200_1|sweep|lab|COMPLETED|2026-02-03T10:00:00|3600|${TRES}||`,
      `200_2|sweep|lab|COMPLETED|2026-02-03T10:00:00|3600|${TRES}||`,
      `200_2|sweep|lab|COMPLETED|2026-02-03T10:00:00|3600|${TRES}||`,
      `200_[3-9]|sweep|lab|PENDING|Unknown|0||${TRES}|`,
    );
    expect(runs).toHaveLength(2);
    expect(rejected.map(({ code }) => code)).toEqual(['not-started']);
  });

  it.each(['FAILED', 'CANCELLED by 1000', 'TIMEOUT', 'OUT_OF_MEMORY', 'NODE_FAIL'])(
    'keeps a job that is %s, and marks it',
    async (state) => {
      const { runs } = await read(`101|train|lab|${state}|2026-02-03T10:00:00|7200|${TRES}||`);
      expect(runs[0]?.scenario.kind).toBe('failed');
      expect(marksOf(runs[0]?.entry.marks ?? 0)).toContain('failed');
    },
  );

  it.each([
    { elapsed: '02:00:00', hours: 2 },
    { elapsed: '1-12:00:00', hours: 36 },
    { elapsed: '30:00', hours: 0.5 },
  ])('reads Elapsed $elapsed', async ({ elapsed, hours }) => {
    const { summary } = await readingOf(`JobID|State|Elapsed|AllocTRES\n1|COMPLETED|${elapsed}|${TRES}\n`);
    expect(planOf(summary)[0]?.scenario.hours).toBe(hours);
  });

  it('reads a job without GPUs by its cores and memory', async () => {
    const { runs } = await read('101|prep|lab|COMPLETED|2026-02-03T10:00:00|3600|billing=8,cpu=32,mem=64G,node=1||');
    expect(runs[0]?.scenario).toMatchObject({ acceleratorId: 'none', cpuCores: 32, memoryGb: 68.7195 });
    expect(runs[0]?.energyKwh).toBeGreaterThan(0);
  });

  it('reads lines that end in a bar, as --parsable writes them', async () => {
    const { summary } = await readingOf(`JobID|State|ElapsedRaw|AllocTRES|\n1|COMPLETED|3600|${TRES}|\n`);
    expect(planOf(summary)).toHaveLength(1);
  });

  it.each(['4294967294', '4294967295', '18446744073709551614', '18446744073709551615'])(
    'takes %s joules for no meter, and the hours instead',
    async (joules) => {
      const { runs, rejected } = await read(
        `101|train|lab|COMPLETED|2026-02-03T10:00:00|7200|${TRES}||${joules}`,
        `101.batch|batch|lab|COMPLETED|2026-02-03T10:00:00|7200|${TRES}||${joules}`,
      );
      const { runs: without } = await read(`101|train|lab|COMPLETED|2026-02-03T10:00:00|7200|${TRES}||`);
      expect(rejected).toEqual([]);
      expect(runs.map(({ scenario }) => scenario)).toEqual(without.map(({ scenario }) => scenario));
      expect(marksOf(runs[0]?.entry.marks ?? 0)).toEqual(['noMeter']);
    },
  );

  it('takes the energy of a step where only the job’s own meter gave none', async () => {
    const { runs } = await read(
      `101|train|lab|COMPLETED|2026-02-03T10:00:00|7200|${TRES}||18446744073709551614`,
      `101.batch|batch|lab|COMPLETED|2026-02-03T10:00:00|7200|${TRES}||36000000`,
    );
    expect(runs[0]?.scenario.measuredEnergyKwh).toBe(10);
    expect(runs[0]?.entry.marks).toBe(0);
  });

  it('says of a job with hours and no hardware what is missing, not that its hours are', async () => {
    const { rejected } = await read('101|train|lab|COMPLETED|2026-02-03T10:00:00|7200|||');
    expect(rejected.map(rejectionWords)).toEqual(['says hours, but neither GPUs, processors nor energy']);
  });

  it('counts no cores where their number is Slurm’s sign for none', async () => {
    const { rejected } = await readingOf('JobID|ElapsedRaw|AllocCPUS\n1|3600|4294967294\n');
    expect(rejected.map(({ code }) => code)).toEqual(['no-hardware']);
  });

  it('takes a quote in a name for a letter, as Slurm writes it: no job swallows those after it', async () => {
    const names = ['a', '"exp', 'c', 'd"', '"e"', 'f'];
    const { runs, rejected } = await read(...names.map((name, at) => `${at}|${name}|lab|COMPLETED|2026-02-03T10:00:00|3600|${TRES}||`));
    expect(runs.map(({ scenario }) => scenario.name)).toEqual(names);
    expect(rejected).toEqual([]);
  });

  it('reads quoted cells where the header is quoted too, as by a program that wrote the table again', async () => {
    const { summary } = await readingOf(`"JobID"|"JobName"|"ElapsedRaw"|"AllocTRES"\n"1"|"a|b"|"3600"|"${TRES}"\n`);
    expect(planOf(summary).map(({ scenario }) => [scenario.name, scenario.hours])).toEqual([['a|b', 1]]);
  });

  it('guesses nothing where a name holds the bar that parts the columns', async () => {
    const { runs, rejected } = await read(`1|a|b|lab|COMPLETED|2026-02-03T10:00:00|3600|${TRES}||7200`);
    expect(runs).toEqual([]);
    expect(rejected).toMatchObject([{ line: 2, code: 'too-many-values', said: '10' }]);
  });

  it('says of every line that is no run why', async () => {
    const { rejected } = await read(
      `|x|lab|COMPLETED|2026-02-03T10:00:00|1|${TRES}||`,
      `300.0|x|lab|COMPLETED|2026-02-03T10:00:00|1|${TRES}||`,
      `301|x|lab|COMPLETED|2026-02-03T10:00:00|soon|${TRES}||`,
      `302|x|lab|COMPLETED|2026-02-03T10:00:00||${TRES}||`,
      `303|x|lab|COMPLETED|2026-02-03T10:00:00|1e15|${TRES}||`,
      '304|x|lab|COMPLETED|2026-02-03T10:00:00|60|||',
      `305|x|lab|COMPLETED|2026-02-03T10:00:00|60|${TRES}||9e99`,
      `306|x|lab|COMPLETED|2026-02-03T10:00:00|60|${TRES}||99999999999999999999`,
    );
    expect(rejected.map(({ code }) => code)).toEqual(['blank', 'step-alone', 'unreadable', 'blank', 'unreadable', 'no-hardware', 'absurd']);
  });
});

describe(tresOf, () => {
  it.each([
    { text: 'gres/gpu=2', gpus: 2, gpuType: '' },
    { text: 'gres/gpu:h100=8,gres/gpu=8', gpus: 8, gpuType: 'h100' },
    { text: 'gpu:tesla_v100:4', gpus: 4, gpuType: 'tesla_v100' },
    { text: 'gpu:2', gpus: 2, gpuType: '' },
    { text: 'cpu=4,mem=8G', gpus: 0, gpuType: '' },
    { text: '', gpus: 0, gpuType: '' },
  ])('reads $text', ({ text, gpus, gpuType }) => {
    expect(tresOf([text])).toMatchObject({ gpus, gpuType });
  });

  it('takes what was asked for only where nothing was allocated', () => {
    expect(tresOf(['cpu=4', '', 'cpu=4,gres/gpu=8', '']).gpus).toBe(0);
    expect(tresOf(['', '', 'cpu=4,gres/gpu=8', '']).gpus).toBe(8);
  });
});
