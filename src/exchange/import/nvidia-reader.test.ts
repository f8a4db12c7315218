import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOf, readingOf } from './import.fixture.ts';
import { marksOf } from './marks.ts';
import { guessedPowerColumns } from './nvidia-columns.ts';
import { nvidiaReader } from './nvidia-reader.ts';
import { gapLimitOf, powerIntegral } from './power-integral.ts';

const HEADER = 'timestamp, index, name, power.draw [W], utilization.gpu [%]';
const stamp = (second: number) => {
  const at = new Date(Date.UTC(2026, 0, 15, 10) + second * 1000).toISOString();
  return `${at.slice(0, 10).replaceAll('-', '/')} ${at.slice(11, 23)}`;
};
const line = (second: number, gpu: number, watts: string, name = 'NVIDIA A100-SXM4-80GB') =>
  `${stamp(second)}, ${gpu}, ${name}, ${watts}, 98 %`;

const only = async (text: string) => {
  const { summary, files, rejectedCount } = await readingOf(text);
  const [run] = planOf(summary);
  if (run === undefined) throw new Error('one run was expected');
  return { ...run, power: files[0]?.log?.power, runs: summary.runs, rejectedCount };
};

describe(nvidiaReader, () => {
  it('integrates a ramp by trapezoids, and gives a run with measured watts', async () => {
    const { scenario, power } = await only(
      [HEADER, line(0, 0, '100.00 W'), line(1800, 0, '200.00 W'), line(3600, 0, '300.00 W')].join('\n'),
    );
    expect(scenario).toMatchObject({ acceleratorId: 'nvidia-a100-sxm4-80gb', acceleratorCount: 1, hours: 1, acceleratorPowerW: 200 });
    expect(scenario).toMatchObject({ date: '2026-01-15', placeId: 'world' });
    expect(power).toMatchObject({ meanPowerW: 200, peakPowerW: 300, gaps: 0 });
  });

  it('counts each of several GPUs: count × hours × watts is what was integrated', async () => {
    const readings = Array.from({ length: 61 }, (_, at) => [line(at * 10, 0, '400 W'), line(at * 10, 1, '200 W')]).flat();
    const { scenario, power } = await only([HEADER, ...readings].join('\n'));
    expect(scenario).toMatchObject({ acceleratorCount: 2, acceleratorPowerW: 300 });
    expect(scenario.hours).toBeCloseTo(1 / 6, 12);
    expect(power?.peakPowerW).toBe(400);
  });

  it('counts GPUs that no column tells apart by the readings of one time stamp, and says so', async () => {
    const watts = [200, 300, 400, 500, 600, 700, 800, 900];
    const readings = Array.from({ length: 361 }, (_, at) => watts.map((watt) => `${stamp(at * 10)}, NVIDIA A100-SXM4-80GB, ${watt}.00 W`));
    const { scenario, power, entry } = await only(['timestamp, name, power.draw [W]', ...readings.flat()].join('\n'));
    expect(scenario).toMatchObject({ acceleratorCount: 8, hours: 1, acceleratorPowerW: 550 });
    expect(power).toMatchObject({ meanPowerW: 550, peakPowerW: 900, gaps: 0 });
    expect(marksOf(entry.marks)).toEqual(['gpusByStamp']);
    expect(entry.extra).toBe(8);
  });

  it('takes two readings of one numbered GPU at one time stamp for one', async () => {
    const readings = [0, 10, 20, 30].flatMap((second) => [line(second, 0, '300 W'), line(second, 0, '300 W')]);
    const { scenario, entry } = await only([HEADER, ...readings].join('\n'));
    expect(scenario).toMatchObject({ acceleratorCount: 1, acceleratorPowerW: 300 });
    expect(entry.marks).toBe(0);
  });

  it('makes one run for each kind of GPU', async () => {
    const readings = [0, 10, 20].flatMap((second) => [line(second, 0, '400 W'), line(second, 1, '70 W', 'Tesla T4')]);
    const { summary } = await readingOf([HEADER, ...readings].join('\n'));
    expect(planOf(summary).map(({ scenario }) => [scenario.acceleratorId, scenario.acceleratorPowerW])).toEqual([
      ['nvidia-a100-sxm4-80gb', 400],
      ['nvidia-t4', 70],
    ]);
  });

  it.each([
    { what: 'with units and header', text: [HEADER, line(0, 0, '300 W'), line(10, 0, '300 W')] },
    {
      what: 'without units',
      text: [
        'timestamp, index, name, power.draw',
        `${stamp(0)}, 0, NVIDIA A100-SXM4-80GB, 300`,
        `${stamp(10)}, 0, NVIDIA A100-SXM4-80GB, 300`,
      ],
    },
    { what: 'without header', text: [line(0, 0, '300 W'), line(10, 0, '300 W')] },
    {
      what: 'without header and units',
      text: [`${stamp(0)}, 0, NVIDIA A100-SXM4-80GB, 300, 98`, `${stamp(10)}, 0, NVIDIA A100-SXM4-80GB, 300, 98`],
    },
  ])('reads a log $what', async ({ text }) => {
    const { scenario } = await only(text.join('\n'));
    expect(scenario).toMatchObject({ acceleratorId: 'nvidia-a100-sxm4-80gb', acceleratorPowerW: 300 });
    expect(scenario.hours).toBeCloseTo(10 / 3600, 12);
  });

  it('leaves gaps out of the energy and counts them', async () => {
    const early = Array.from({ length: 61 }, (_, at) => line(at, 0, '300 W'));
    const late = Array.from({ length: 61 }, (_, at) => line(3660 + at, 0, '300 W'));
    const { scenario, power } = await only([HEADER, ...early, ...late].join('\n'));
    expect(scenario.hours).toBeCloseTo(120 / 3600, 12);
    expect(power).toMatchObject({ gaps: 1, gapHours: 1, gapLimitSeconds: 60 });
  });

  it('counts nothing across a clock that was set back', async () => {
    const early = Array.from({ length: 61 }, (_, at) => line(100 + at, 0, '300 W'));
    const late = Array.from({ length: 61 }, (_, at) => line(at, 0, '300 W'));
    const { scenario, power } = await only([HEADER, ...early, ...late].join('\n'));
    expect(scenario.hours).toBeCloseTo(120 / 3600, 12);
    expect(power).toMatchObject({ gaps: 0, clockResets: 1 });
  });

  it('lists readings that are none and goes on', async () => {
    const { rejectedCount, scenario } = await only([HEADER, line(0, 0, '300 W'), line(10, 0, '[N/A]'), line(20, 0, '300 W')].join('\n'));
    expect(rejectedCount).toBe(1);
    expect(scenario.acceleratorPowerW).toBe(300);
  });

  it('gives no run for a single reading', async () => {
    const { summary, rejected } = await readingOf([HEADER, line(0, 0, '300 W')].join('\n'));
    expect(summary.runs).toBe(0);
    expect(rejected).toMatchObject([{ code: 'no-run' }]);
  });

  it('finds the columns of rows without names', () => {
    expect(guessedPowerColumns(['2026/01/15 10:00:00.000', ' 300.00 W'])).toMatchObject({ power: 1, index: -1, name: -1 });
    expect(guessedPowerColumns(['2026/01/15 10:00:00.000', ' 0', ' 300.00'])).toMatchObject({ power: 2, index: 1 });
    expect(guessedPowerColumns(['2026/01/15 10:00:00.000', ' 300.00 W', ' 0', ' Tesla T4'])).toMatchObject({ power: 1, name: 3 });
    expect(guessedPowerColumns(['not a time', '0'])).toBeNull();
  });

  const named = (...cells: readonly string[]) => [stamp(0), ' 0', ' NVIDIA A100-SXM4-80GB', ...cells];
  it.each([
    { what: 'the first reading is missing', rows: [named(' [N/A]', ' 98'), named(' 250', ' 98')], power: 3 },
    {
      what: 'the first readings are missing',
      rows: [named(' [Unknown Error]', '98'), named('[N/A]', '97'), named('61.07', '98')],
      power: 3,
    },
    { what: 'only watts have a unit, and none at first', rows: [named('45', '[N/A]', '98 %'), named('45', '61.07 W', '98 %')], power: 4 },
    { what: 'a column before the watts is never there', rows: [named('[N/A]', '61.07', '98'), named('[N/A]', '62.10', '98')], power: 4 },
    { what: 'no reading is there', rows: [named('[Not Supported]', '98'), named('[Not Supported]', '97')], power: 3 },
    { what: 'another GPU is never read', rows: [named('[N/A]', '0'), named('300.00', '98')], power: 3 },
  ])('tells watts from shares where $what', ({ rows: [first = [], ...below], power }) => {
    expect(guessedPowerColumns(first, below)).toMatchObject({ power });
  });

  it('reads no share as watts where a log without names and units begins with a reading that is none', async () => {
    const reading = (second: number, watts: string) => `${stamp(second)}, 0, NVIDIA A100-SXM4-80GB, ${watts}, 98`;
    const { scenario, rejectedCount } = await only([reading(0, '[N/A]'), reading(1, '250.00'), reading(2, '350.00')].join('\n'));
    expect(scenario.acceleratorPowerW).toBe(300);
    expect(rejectedCount).toBe(1);
  });
});

describe(powerIntegral, () => {
  it('is the same whatever the steps of a constant draw', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.001, max: 5, noNaN: true }), { minLength: 1, maxLength: 200 }), (steps) => {
        const integral = powerIntegral();
        let at = 0;
        integral.read(at, 250);
        for (const step of steps) {
          at += step;
          integral.read(at, 250);
        }
        const { energyJ, seconds } = integral.sums();
        expect(energyJ).toBeCloseTo(250 * at, 6);
        expect(seconds).toBeCloseTo(at, 9);
      }),
    );
  });

  it('learns its gap from the usual step, and is never below a minute', () => {
    expect(gapLimitOf([1, 1, 1])).toBe(60);
    expect(gapLimitOf([300, 300, 9000])).toBe(3000);
    expect(gapLimitOf([])).toBe(60);
  });
});
