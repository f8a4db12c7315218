import { describe, expect, it } from 'vitest';
import { file, planOf, REAL_CATALOGUE, REAL_MATCHES, readingOf, row } from '#exchange/import/import.fixture.ts';
import { rowOf } from './import-rows-of.ts';

async function rowsFor(text: string, elsewhere = 'world') {
  const { summary } = await readingOf(text);
  const settings = {
    catalogue: REAL_CATALOGUE,
    matches: REAL_MATCHES,
    chosen: new Map<string, string>(),
    namesOf: () => 38,
    fileOf: () => '',
  };
  return planOf(summary, {}, elsewhere).map((run, at) => {
    const { done, isFlagged, emissionsKgCo2e } = rowOf(run, settings, at);
    return { done, isFlagged, emissionsKgCo2e };
  });
}

const WORLD = 'no place in the log: the world’s average';

describe(rowOf, () => {
  it('names a place that no table holds, of our own table and of a log, and what stands in for it', async () => {
    const own = 'hw,h,r\nnvidia-t4,3,gcp-us-central9\nnvidia-t4,3,country-zz\nnvidia-t4,3,country-fr\n';
    expect(await rowsFor(own)).toMatchObject([
      { done: '“gcp-us-central9” is no place of our tables: the world’s average', isFlagged: true },
      { done: '“country-zz” is no place of our tables: the world’s average', isFlagged: true },
      { done: 'taken', isFlagged: false },
    ]);
    const log = file(row({ country_name: 'Wonderland', country_iso_code: 'WON', region: '' }));
    expect(await rowsFor(log)).toMatchObject([{ done: '“Wonderland” is no place of our tables: the world’s average', isFlagged: true }]);
  });

  it('says of a row without a place that the world’s average stands in, unless the row has an intensity of its own', async () => {
    expect(await rowsFor('hw,h\nnvidia-t4,3\n')).toMatchObject([{ done: WORLD, isFlagged: true }]);
    expect(await rowsFor('hw,h,ci\nnvidia-t4,3,50\n')).toMatchObject([{ done: 'taken', isFlagged: false }]);
  });

  it('has the place that the reader chose stand in, and still names the unknown one', async () => {
    const [unknown, none] = await rowsFor('hw,h,r\nnvidia-t4,3,gcp-us-central9\nnvidia-t4,3,\n', 'country-fr');
    expect(unknown).toMatchObject({ done: '“gcp-us-central9” is no place of our tables: taken for France', isFlagged: false });
    expect(none).toMatchObject({ done: 'taken', emissionsKgCo2e: unknown?.emissionsKgCo2e });
  });

  it('names a processor that no table holds', async () => {
    expect(await rowsFor('hw,h,r,cpu,cores\nnone,3,country-fr,no-such-cpu,8\n')).toMatchObject([
      { done: '“no-such-cpu” is no processor of our tables: passed over', isFlagged: true },
    ]);
  });

  it('says of hardware that no table holds that it does not, and of hardware without a name that it has none', async () => {
    expect(await rowsFor('hw,h,r\nnonsense-gpu,3,country-fr\n')).toMatchObject([
      { done: '“nonsense-gpu” is not in the table: taken for A100 SXM4 80 GB', isFlagged: true },
    ]);
    const slurm = (tres: string) => `JobID|State|ElapsedRaw|AllocTRES\n1|COMPLETED|3600|cpu=8,${tres}\n`;
    expect(await rowsFor(slurm('gres/gpu:foo=4'), 'country-fr')).toMatchObject([
      { done: expect.stringContaining('“foo” is not in the table: taken for') },
    ]);
    expect(await rowsFor(slurm('gres/gpu=4'), 'country-fr')).toMatchObject([{ done: expect.stringContaining('not named: taken for') }]);
    const metered = file(row({ gpu_model: '8 x Nonsense 9000' }));
    expect(await rowsFor(metered)).toMatchObject([
      { done: expect.stringContaining('“Nonsense 9000” is not in the table: kept without a name') },
    ]);
  });

  it('says of a run that cannot be computed that something is missing', async () => {
    expect(await rowsFor('hw,params,r\nnvidia-t4,7,country-fr\n')).toMatchObject([
      { done: 'lacks something: say it in the list', isFlagged: true, emissionsKgCo2e: null },
    ]);
  });

  it('cuts what a file said to what a sentence can hold', async () => {
    const [{ done = '' } = {}] = await rowsFor(`hw,h,r\nnvidia-t4,3,${'x'.repeat(70)}\n`);
    expect(done).toBe(`“${'x'.repeat(40)}…” is no place of our tables: the world’s average`);
  });
});
