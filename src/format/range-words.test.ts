import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { originOf } from '#core/inputs.ts';
import { INPUT_NAMES } from '#core/map-inputs.ts';
import { driverName, driverValue, widestWords } from './driver-words.ts';
import { NBSP, showEnergyWithin, showMassWithin } from './quantity-format.ts';
import { showEnergyRange, showMassRange, shownRangeWords, showUsdRange } from './range-words.ts';

const massWords = (low: number, high: number, units: 'kg' | 'lb' = 'kg') => {
  const shown = showMassRange({ low, high }, units);
  return shown === null ? null : shownRangeWords(shown);
};

describe(showMassRange, () => {
  it.each([
    [80.4, 163.2, '80 to 160 kg'],
    [812, 1640, '810 kg to 1.6 t'],
    [996, 2000, '1.0 to 2.0 t'],
    [0, 5.234, '0 to 5.2 kg'],
    [128.2, 131.4, '128 to 131 kg'],
    [130.01, 130.04, null],
    [130, 130, null],
  ])('%d to %d kg is %s', (low, high, words) => {
    expect(massWords(low, high)).toBe(words?.replace(/ (?=kg|t$)/g, NBSP) ?? null);
  });

  it('has two digits in pounds too', () => {
    expect(massWords(80.4, 163.2, 'lb')).toBe(`180 to 360${NBSP}lb`);
  });

  it('never prints both ends as one figure, nor nonsense', () => {
    const kg = fc.double({ min: 0, max: 1e14, noNaN: true });
    fc.assert(
      fc.property(kg, kg, fc.constantFrom('kg' as const, 'lb' as const), (one, other, units) => {
        const words = massWords(Math.min(one, other), Math.max(one, other), units);
        if (words === null) return;
        const [from, to] = words.split(' to ');
        expect(from).not.toBe(to);
        expect(words).not.toMatch(/NaN|Infinity|undefined/);
      }),
    );
  });
});

describe('other ranges', () => {
  it('have two digits each', () => {
    const energy = showEnergyRange({ low: 173.2, high: 328 });
    const money = showUsdRange({ low: 11.78, high: 22.31 });
    expect([energy && shownRangeWords(energy), money && shownRangeWords(money)]).toEqual([`170 to 330${NBSP}kWh`, '$12 to $22']);
    expect(showUsdRange({ low: 5, high: 5 })).toBeNull();
  });
});

describe('the headline of a rough figure', () => {
  it.each([
    [130.4, '130 kg'],
    [276.2, '280 kg'],
    [996, '1.0 t'],
    [8.34, '8.3 kg'],
    [0, '0 kg'],
  ])('shows %d kg as %s', (kg, words) => {
    const { number, unit } = showMassWithin(kg, 'kg', { low: 1, high: 2 });
    expect(`${number} ${unit}`).toBe(words);
  });

  it('shows pounds in two digits as well', () => {
    expect(showMassWithin(130.445, 'lb', { low: 80, high: 160 })).toEqual({ number: '290', unit: 'lb' });
  });

  it('keeps its digits up to a range of one and a half times, and without one', () => {
    const within = (high: number) => showMassWithin(276.2, 'kg', { low: 200, high }).number;
    expect([within(300), within(300.1), showMassWithin(276.2, 'kg', undefined).number]).toEqual(['276', '280', '276']);
  });
});

describe(showEnergyWithin, () => {
  it('follows its range as a mass does', () => {
    const within = (kwh: number, high: number) => showEnergyWithin(kwh, { low: 200, high });
    expect([within(276.2, 300).number, within(276.2, 330).number, showEnergyWithin(276.2, null).number]).toEqual(['276', '280', '276']);
    expect(within(996, 2000)).toEqual({ number: '1.0', unit: 'MWh' });
    expect(within(0, 330)).toEqual({ number: '0', unit: 'kWh' });
  });
});

describe(widestWords, () => {
  it.each([
    ['hours', 'Hours are the widest unknown'],
    ['acceleratorPowerW', 'Watts of each accelerator are the widest unknown'],
    ['carbonIntensityGPerKwh', 'Grid intensity is the widest unknown'],
  ] as const)('says of %s: %s', (name, words) => {
    expect(widestWords({ name })).toBe(words);
  });
});

describe(driverName, () => {
  it.each(INPUT_NAMES)('has a name and a value in words for %s', (name) => {
    expect(driverName({ name })).not.toBe('');
    expect(driverValue({ name, origin: originOf('typed', []) }, 0.5)).toMatch(/\d/);
  });
});
