import { describe, expect, it } from 'vitest';
import { keptStreams, seedOf, uniformsFor } from './streams.ts';

const KEYS = ['utilisation|training', 'utilisation|pretraining', 'hostShare|server-host', 'pue|survey', 'carbonIntensityGPerKwh|MROW'];
const COUNT = 10_000;
const FIRST_OF_TRAINING = [0.6542773981345817, 0.31470463157165796, 0.12805799499619752];

const meanOf = (numbers: Float64Array) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

describe(seedOf, () => {
  // Published test vectors of FNV-1a, 32 bits.
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('hashes "%s" as FNV-1a does', (key, hash) => {
    expect(seedOf(key)).toBe(hash);
  });
});

describe(uniformsFor, () => {
  it('gives the very same draws whenever it is asked: links keep their ranges', () => {
    expect([...uniformsFor('utilisation|training', 4)]).toEqual([...uniformsFor('utilisation|training', COUNT).subarray(0, 4)]);
    // Frozen: a change here changes the range of every link that was ever shared.
    expect([...uniformsFor('utilisation|training', 3)]).toEqual(FIRST_OF_TRAINING);
  });

  it.each(KEYS)('spreads %s evenly between 0 and 1', (key) => {
    const draws = uniformsFor(key, COUNT);
    expect(Math.abs(meanOf(draws) - 0.5)).toBeLessThan(0.012);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const within = draws.filter((one) => one >= tenth / 10 && one < (tenth + 1) / 10).length;
      expect(Math.abs(within - COUNT / 10)).toBeLessThan(130);
    }
    for (const draw of draws) expect(draw > 0 && draw < 1).toBe(true);
  });

  it('draws inputs of different keys independently', () => {
    const streams = KEYS.map((key) => uniformsFor(key, COUNT));
    for (const [index, one] of streams.entries()) {
      for (const other of streams.slice(index + 1)) {
        const [a, b] = [meanOf(one), meanOf(other)];
        const together = one.reduce((sum, draw, at) => sum + (draw - a) * ((other[at] ?? 0) - b), 0) / COUNT;
        expect(Math.abs(together * 12)).toBeLessThan(0.04); // 1/12 is the variance of a uniform
      }
    }
  });
});

describe(keptStreams, () => {
  it('draws a stream once, and again the same when it had to let it go', () => {
    const uniformsOf = keptStreams(10);
    const first = uniformsOf('one');
    expect(uniformsOf('one')).toBe(first);
    for (let other = 0; other < 500; other += 1) uniformsOf(`other ${other}`);
    expect(uniformsOf('one')).not.toBe(first);
    expect([...uniformsOf('one')]).toEqual([...first]);
  });
});
