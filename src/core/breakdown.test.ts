import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import { breakdownOf } from './breakdown.ts';
import { type Estimate, estimate } from './estimate.ts';
import { resolveScenario } from './resolve.ts';
import type { Scenario } from './scenario.ts';
import { totalOf } from './totals.ts';

const catalogue = catalogueOf(firstPackSchema.parse(JSON.parse(readFileSync('public/data/first/2026.11.json', 'utf8'))));

function computed(change: Partial<Scenario>) {
  const resolution = resolveScenario({ ...EVERYDAY_RUN, ...change }, catalogue);
  if (resolution.status !== 'resolved') throw new Error(JSON.stringify(resolution));
  const whole = estimate(resolution.resolved);
  return { whole, parts: breakdownOf(resolution.resolved, whole) };
}

const CASES: readonly { readonly ids: readonly string[]; readonly change: Partial<Scenario> }[] = [
  { ids: ['accelerators', 'host', 'overhead'], change: {} },
  { ids: ['accelerators', 'host', 'overhead'], change: { acceleratorPowerW: 300, cpuPowerW: 100 } },
  { ids: ['accelerators-with-host', 'overhead'], change: { acceleratorId: 'google-tpu-v4' } },
  { ids: ['accelerators-with-host', 'overhead'], change: { acceleratorId: 'nvidia-h100-sxm5' } },
  { ids: ['it-measured', 'overhead'], change: { itPowerW: 3000 } },
  { ids: ['it-measured', 'overhead'], change: { measuredEnergyKwh: 100, measuredAt: 'facility' } },
  { ids: ['processors', 'memory', 'overhead'], change: { acceleratorId: 'none', cpuCores: 32, memoryGb: 256 } },
  { ids: ['processors', 'memory', 'overhead'], change: { acceleratorId: 'none', cpuPowerW: 200, dramPowerW: 40 } },
];

describe(breakdownOf, () => {
  it.each(CASES)('tells apart $ids of $change', ({ ids, change }) => {
    expect(computed(change).parts.map(({ id }) => id)).toEqual(ids);
  });

  it.each(CASES)('sums to the whole for $change', ({ change }) => {
    const someHours = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e6, noNaN: true }));
    fc.assert(
      fc.property(someHours, fc.double({ min: 1, max: 3, noNaN: true }), (hours, pue) => {
        const { whole, parts } = computed({ hours, pue, ...change });
        const sum = (figure: 'energyKwh' | 'emissionsKgCo2e' | 'share') => parts.reduce((total, part) => total + part[figure], 0);
        expect(Math.abs(sum('energyKwh') - whole.energyKwh)).toBeLessThanOrEqual(1e-9 * whole.energyKwh);
        expect(Math.abs(sum('emissionsKgCo2e') - whole.emissionsKgCo2e)).toBeLessThanOrEqual(1e-9 * whole.emissionsKgCo2e);
        expect(sum('share')).toBeCloseTo(whole.energyKwh === 0 ? 0 : 1, 9);
      }),
      { numRuns: 30 },
    );
  });

  it('gives the everyday run’s parts: 2,400 W of 3,520 W are the accelerators’', () => {
    const { parts } = computed({});
    expect(parts[0]?.energyKwh).toBeCloseTo((253.44 * 2400) / 3520, 9);
    expect(parts[1]?.energyKwh).toBeCloseTo((253.44 * 1120) / 3520, 9);
    expect(parts[2]?.energyKwh).toBeCloseTo(276.2496 - 253.44, 9);
  });

  it('gives parts of 0 and no share of them where nothing was drawn', () => {
    expect(computed({ hours: 0 }).parts.map(({ share, energyKwh }) => [share, energyKwh])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });
});

describe(totalOf, () => {
  const everyday = computed({}).whole;

  it('sums each figure', () => {
    const other = computed({ hours: 10, runs: 3 }).whole;
    const total = totalOf([everyday, other]);
    expect(total.runs).toBe(2);
    for (const figure of [
      'itEnergyKwh',
      'energyKwh',
      'emissionsKgCo2e',
      'acceleratorHours',
      'embodiedKgCo2e',
      'waterL',
      'rentLowUsd',
      'rentHighUsd',
      'electricityCostUsd',
    ] as const) {
      expect(total[figure]).toBeCloseTo((everyday[figure] ?? Number.NaN) + (other[figure] ?? Number.NaN), 9);
    }
  });

  it.each(['acceleratorHours', 'embodiedKgCo2e', 'waterL', 'rentLowUsd', 'rentHighUsd', 'electricityCostUsd'] as const)(
    'does not know the total %s as soon as one is unknown',
    (figure) => {
      const unknown: Estimate = { ...everyday, hours: null, [figure]: null };
      expect(totalOf([unknown, everyday])[figure]).toBeNull();
      expect(totalOf([everyday, unknown])[figure]).toBeNull();
    },
  );

  it('counts a run on processors alone as no accelerator-hours, as soon as its hours are known', () => {
    const processors = { acceleratorId: 'none', cpuCores: 16 } as const;
    expect(totalOf([everyday, computed({ ...processors, hours: 10 }).whole]).acceleratorHours).toBe(everyday.acceleratorHours);
    const metered = computed({ ...processors, hours: undefined, measuredEnergyKwh: 5 }).whole;
    expect(totalOf([everyday, metered]).acceleratorHours).toBeNull();
  });

  it('is 0 of no runs', () => {
    expect(totalOf([])).toMatchObject({ runs: 0, emissionsKgCo2e: 0, waterL: 0 });
  });
});
