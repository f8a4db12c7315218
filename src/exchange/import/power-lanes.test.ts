import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { powerLanes, togetherOf } from './power-lanes.ts';

const START_S = 1.7e9;
/** Like a log: whole milliseconds. */
const stamped = (seconds: number) => START_S + Math.round(seconds * 1000) / 1000;

const query = fc.record({
  gpus: fc.integer({ min: 1, max: 16 }),
  queries: fc.integer({ min: 2, max: 300 }),
  everyS: fc.constantFrom(0.1, 0.5, 1, 10, 60),
  apartS: fc.constantFrom(0, 0.001, 0.002),
});

describe(powerLanes, () => {
  it('gives each of like GPUs its own energy, whether they share a time stamp or follow each other', () => {
    fc.assert(
      fc.property(query, ({ gpus, queries, everyS, apartS }) => {
        const lanes = powerLanes();
        for (let at = 0; at < queries; at += 1) {
          for (let gpu = 0; gpu < gpus; gpu += 1) lanes.read(stamped(at * everyS + gpu * apartS), 100 * (gpu + 1));
        }
        const sums = lanes.sums();
        expect(sums).toHaveLength(gpus);
        for (const [gpu, { energyJ, seconds, peakPowerW }] of sums.entries()) {
          expect(seconds).toBeCloseTo((queries - 1) * everyS, 2);
          expect(energyJ / seconds).toBeCloseTo(100 * (gpu + 1), 6);
          expect(peakPowerW).toBe(100 * (gpu + 1));
        }
      }),
    );
  });

  it('keeps the number where a reading is missing now and then, and the energy with it', () => {
    const lanes = powerLanes();
    for (let at = 0; at < 2000; at += 1) {
      for (let gpu = 0; gpu < 4; gpu += 1) if ((at * 4 + gpu) % 37 !== 5) lanes.read(START_S + at, 300);
    }
    const sums = lanes.sums();
    expect(sums).toHaveLength(4);
    const energyJ = sums.reduce((sum, lane) => sum + lane.energyJ, 0);
    expect(energyJ / (4 * 1999 * 300)).toBeCloseTo(1, 2);
  });
});

describe(togetherOf, () => {
  it('takes one GPU for one, whatever its steps are', () => {
    const steps = fc.array(fc.double({ min: 0.9, max: 2.5, noNaN: true }), { minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(steps, fc.constantFrom(0.01, 0.1, 1, 30), (factors, usualS) => {
        let at = 0;
        const stamps = factors.map((factor) => {
          at += factor * usualS;
          return stamped(at);
        });
        expect(togetherOf(stamps, 'ends').count).toBe(1);
      }),
    );
  });

  it.each([
    { what: 'a pause in the log', stamps: [0, 1, 2, 3, 500, 501, 502, 503] },
    { what: 'a clock that was set back', stamps: [10, 11, 12, 1, 2, 3] },
    { what: 'one double time stamp', stamps: [0, 1, 2, 2, 3, 4, 5] },
    { what: 'fast readings, held up now and then', stamps: [0, 0.02, 0.04, 0.06, 0.56, 0.58, 0.6, 1.1, 1.12, 1.14, 1.16, 1.18, 1.7] },
    { what: 'a single query', stamps: [0, 0, 0, 0] },
    { what: 'no reading', stamps: [] },
  ])('sees no second GPU in $what', ({ stamps }) => {
    expect(togetherOf(stamps, 'ends').count).toBe(1);
  });
});
