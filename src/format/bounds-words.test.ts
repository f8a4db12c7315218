import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOUND_NAMES } from '#core/best.ts';
import type { Place } from '#core/catalogue.ts';
import { boundToEnter, buysNote, readBound } from './bounds-words.ts';

describe(boundToEnter, () => {
  it.each([
    ['emissionsKgCo2e', 1.6234, '1.7\u00a0kg'],
    ['rentUsd', 116.3, '$117'],
    ['energyKwh', 55.92, '56\u00a0kWh'],
    ['energyKwh', 1234.5, '1240\u00a0kWh'],
    ['hours', 8.91, '9\u00a0h'],
    ['hours', 9.96, '9.96\u00a0h'],
    ['hours', 24, '24\u00a0h'],
  ] as const)('%s of at least %d is to be %s', (bound, least, words) => {
    expect(boundToEnter(bound, least)).toBe(words);
  });

  it('is read by its field as it stands there, lets the least in and asks for little more', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BOUND_NAMES), fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (bound, least) => {
        const reading = readBound(boundToEnter(bound, least).replace(/[^0-9.]/g, ''));
        if (!('value' in reading) || reading.value === null) throw new Error('the field does not read it');
        expect(reading.value).toBeGreaterThanOrEqual(least);
        expect(reading.value).toBeLessThanOrEqual(1.101 * least);
      }),
    );
  });
});

describe(buysNote, () => {
  const bounds = { rentUsd: 2000, hours: null, emissionsKgCo2e: null, energyKwh: null, where: 'aws', mustFit: false };
  const place = { name: 'Stockholm' } as Place; // nothing else of it is read

  it('says where the budget is spent, and that several runs share it', () => {
    expect(buysNote(bounds, { place, movedTo: null }, 1)).toBe(
      'What $2,000 buys, in Stockholm; most work first. Hours are wall-clock, on as many accelerators as the run has.',
    );
    expect(buysNote(bounds, { place, movedTo: 'Amazon Web Services' }, 3)).toMatch(
      /in Stockholm, where the run would emit least with Amazon Web Services, .* all 3 runs together\.$/,
    );
  });
});
