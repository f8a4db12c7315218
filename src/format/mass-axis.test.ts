import { describe, expect, it } from 'vitest';
import { axisUnitKg, massTick } from './mass-axis.ts';

describe(massTick, () => {
  it.each([
    [5, 'kg', '5 kg'],
    [0.5, 'kg', '500 g'],
    [2000, 'kg', '2 t'],
    [5, 'lb', '5 lb'],
    [1000, 'lb', '1,000 lb'],
    [0, 'lb', '0'],
  ] as const)('writes %d of the axis in %s as %s', (tick, units, words) => {
    expect(massTick(tick, units).replace('\u00a0', ' ')).toBe(words);
  });

  it('is of figures in the unit that is shown', () => {
    expect(10 / axisUnitKg('lb')).toBeCloseTo(22.046, 3);
    expect(10 / axisUnitKg('kg')).toBe(10);
  });
});
