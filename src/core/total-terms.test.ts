import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from './estimate.ts';
import { TOTAL_UNITS, type TotalQuantity, totalWorking } from './total-terms.ts';
import { totalOf } from './totals.ts';

function estimateOf(emissionsKgCo2e: number, rentLowUsd: number | null = null): Estimate {
  return {
    itPowerW: null,
    computePowerW: null,
    hours: null,
    acceleratorHours: emissionsKgCo2e * 3,
    itEnergyKwh: emissionsKgCo2e * 2,
    pue: 1.1,
    energyKwh: emissionsKgCo2e * 2.2,
    carbonIntensityGPerKwh: 400,
    emissionsKgCo2e,
    embodiedKgCo2e: emissionsKgCo2e / 7,
    waterL: emissionsKgCo2e / 9,
    rentLowUsd,
    rentHighUsd: rentLowUsd,
    electricityCostUsd: emissionsKgCo2e / 11,
  };
}

describe(totalWorking, () => {
  it('gives the very total that the page shows, to the last digit, of every figure and any list', () => {
    const list = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(list, fc.nat(20), (kilograms, most) => {
        const estimates = kilograms.map((kg) => estimateOf(kg, kg * 5));
        const total = totalOf(estimates);
        for (const quantity of Object.keys(TOTAL_UNITS) as TotalQuantity[]) {
          expect(totalWorking(estimates, quantity, most).value).toBe(total[quantity]);
        }
      }),
    );
  });

  it('names the largest, the largest first, by their place in the list, and adds up all others', () => {
    const estimates = [5, 20, 1, 20, 2].map((kg) => estimateOf(kg));
    expect(totalWorking(estimates, 'emissionsKgCo2e', 3)).toEqual({
      quantity: 'emissionsKgCo2e',
      value: 48,
      count: 5,
      terms: [
        { index: 1, value: 20 },
        { index: 3, value: 20 },
        { index: 0, value: 5 },
      ],
      rest: 3,
    });
  });

  it('leaves out runs without the figure, as the total of those that can be computed does', () => {
    const working = totalWorking([null, estimateOf(4), estimateOf(6, 30)], 'rentLowUsd', 10);
    expect(working).toMatchObject({ value: 30, count: 1, terms: [{ index: 2, value: 30 }], rest: 0 });
  });
});
