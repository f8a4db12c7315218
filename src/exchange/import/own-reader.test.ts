import { describe, expect, it } from 'vitest';
import { planOf, readingOf } from './import.fixture.ts';
import { ownTemplateCsv } from './own-columns.ts';
import { ownReader } from './own-reader.ts';

const only = async (text: string) => {
  const { summary, rejected } = await readingOf(text);
  expect(rejected).toEqual([]);
  const [run] = planOf(summary);
  if (run === undefined) throw new Error('one run was expected');
  return run.scenario;
};

describe(ownReader, () => {
  it('reads the template that it offers', async () => {
    expect(await only(ownTemplateCsv())).toMatchObject({
      name: 'first try',
      project: 'my-project',
      kind: 'tuning',
      date: '2026-01-31',
      acceleratorId: 'nvidia-a100-sxm4-80gb',
      acceleratorCount: 8,
      hours: 72,
      placeId: 'country-fr',
    });
  });

  it('takes the labels of the page for names of columns, and names for ids', async () => {
    expect(await only('Accelerator,How many,Hours per run,Runs,Place\nNVIDIA H100 80GB HBM3,16,40,3,France\n')).toMatchObject({
      acceleratorId: 'nvidia-h100-sxm5',
      acceleratorCount: 16,
      hours: 40,
      runs: 3,
      placeId: 'country-fr',
    });
  });

  it('reads ranges, and keeps every field', async () => {
    expect(await only('name,h,pue,kwh,kwhat,m,hw\na,10..20,1.1..1.2,5,facility,lacoste-2019,none\n')).toMatchObject({
      hours: { low: 10, high: 20 },
      pue: { low: 1.1, high: 1.2 },
      measuredEnergyKwh: 5,
      measuredAt: 'facility',
      methodId: 'lacoste-2019',
      acceleratorId: 'none',
    });
  });

  it('reads decimal commas where semicolons part the columns', async () => {
    expect(await only('name;h;pue\na;1,234;1,1\n')).toMatchObject({ hours: 1.234, pue: 1.1 });
  });

  it('takes the quote off that our own files put before a formula', async () => {
    expect((await only("name,h\n'=1+1,2\n")).name).toBe('=1+1');
  });

  it.each([
    { cell: '"1,234"', code: 'ambiguous' },
    { cell: 'soon', code: 'unreadable' },
    { cell: '-1', code: 'negative' },
    { cell: '1e15', code: 'out-of-bounds' },
    { cell: '5..1', code: 'unreadable' },
    { cell: '', code: 'nothing-said' },
  ])('rejects hours of $cell', async ({ cell, code }) => {
    const { rejected } = await readingOf(`name,h\na,${cell}\n`);
    expect(rejected).toMatchObject([{ code, line: 2 }]);
  });

  it('rejects words that are none of a choice, days that are none, and values beyond the names', async () => {
    const { rejected } = await readingOf('name,h,k,t\na,1,party,2026-01-01\nb,1,final,2026-02-30\nc,1,final,2026-01-01,x\n');
    expect(rejected.map(({ code, column }) => [code, column])).toEqual([
      ['unreadable', 'k'],
      ['unreadable', 't'],
      ['too-many-values', ''],
    ]);
  });

  it('reads an unknown id of a processor as none', async () => {
    const { rejected } = await readingOf('name,h,cpu\na,1,Not An Id\n');
    expect(rejected).toMatchObject([{ column: 'cpu' }]);
  });
});
