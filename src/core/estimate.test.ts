import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { DEFAULTS_OF_VERSION_1, EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import { type Estimate, estimate } from './estimate.ts';
import type { TraceStep } from './formula.ts';
import { resolveScenario } from './resolve.ts';
import type { ResolvedScenario } from './resolved.ts';
import type { Scenario } from './scenario.ts';

const catalogue = catalogueOf(firstPackSchema.parse(JSON.parse(readFileSync('public/data/first/2026.11.json', 'utf8'))));

function resolvedOf(change: Partial<Scenario>): ResolvedScenario {
  const resolution = resolveScenario({ ...EVERYDAY_RUN, ...change }, catalogue);
  if (resolution.status !== 'resolved') throw new Error(JSON.stringify(resolution));
  return resolution.resolved;
}

const estimateOf = (change: Partial<Scenario>): Estimate => estimate(resolvedOf(change));

describe(estimate, () => {
  it('gives the everyday run, computed by hand', () => {
    const run = estimateOf({});
    expect(run.itPowerW).toBeCloseTo(8 * (0.75 * 400 + 0.35 * 400), 9);
    expect(run.itPowerW).toBeCloseTo(3520, 9);
    expect(run.computePowerW).toBeCloseTo(2400, 9);
    expect(run.hours).toBe(72);
    expect(run.acceleratorHours).toBe(576);
    expect(run.itEnergyKwh).toBeCloseTo(253.44, 9);
    expect(run.pue).toBe(1.09);
    expect(run.energyKwh).toBeCloseTo(276.2496, 9);
    expect(run.carbonIntensityGPerKwh).toBe(472.2);
    expect(run.emissionsKgCo2e).toBeCloseTo(130.445, 3);
    expect(run.rentLowUsd).toBeCloseTo(2919.63, 2);
    expect(run.rentHighUsd).toBeCloseTo(2919.63, 2);
    expect(run.embodiedKgCo2e).toBeCloseTo((576 * 462.5) / 26_280, 9);
    expect(run.waterL).toBeCloseTo(253.44 * 1.15, 9);
    expect(run.electricityCostUsd).toBeCloseTo(276.2496 * 0.068, 9);
  });

  it('gives the same figures with a recorder as without, and one step for each formula applied', () => {
    const steps: TraceStep[] = [];
    const run = resolvedOf({});
    expect(estimate(run, (step) => steps.push(step))).toEqual(estimate(run));
    expect(steps.map(({ formula }) => formula.id)).toEqual([
      'accelerators-power',
      'host-power-by-rating',
      'it-power',
      'it-energy',
      'facility-energy',
      'emissions',
      'accelerator-hours',
      'embodied',
      'water',
      'rent-low',
      'rent-high',
      'electricity-cost',
    ]);
    expect(steps.find(({ formula }) => formula.id === 'emissions')?.value).toBe(estimate(run).emissionsKgCo2e);
  });

  it.each([
    { what: 'zero hours', change: { hours: 0 } },
    { what: 'a grid that emits nothing', change: { carbonIntensityGPerKwh: 0 } },
    { what: 'a meter that read nothing', change: { measuredEnergyKwh: 0 } },
    { what: 'a job that drew nothing', change: { itPowerW: 0 } },
  ])('gives exactly 0 for $what', ({ change }) => {
    expect(estimateOf(change).emissionsKgCo2e).toBe(0);
  });

  it('counts accelerator-hours as count × hours', () => {
    expect(estimateOf({ hours: undefined, acceleratorHours: 576 })).toEqual(estimateOf({ hours: 72 }));
  });

  it('takes accelerator-hours in place of hours where both are given', () => {
    expect(estimateOf({ hours: 1, acceleratorHours: 576 }).hours).toBe(72);
  });

  it('multiplies a meter at the computers by PUE', () => {
    expect(estimateOf({ measuredEnergyKwh: 100, measuredAt: 'it', pue: 1.5, runs: 2 })).toMatchObject({ itEnergyKwh: 200, energyKwh: 300 });
  });

  it('never multiplies a meter at the facility by PUE', () => {
    const run = estimateOf({ measuredEnergyKwh: 150, measuredAt: 'facility', pue: 1.5, runs: 2 });
    expect(run.energyKwh).toBeCloseTo(300, 9);
    expect(run.itEnergyKwh).toBeCloseTo(200, 9);
  });

  it('gives the hours of 6·N·D floating-point operations, by hand', () => {
    const run = estimateOf({ hours: undefined, parametersBillion: 7, tokensBillion: 300, modelFlopUtilisation: 0.4 });
    expect(run.hours).toBeCloseTo((6 * 7e9 * 300e9) / (8 * 312e12 * 0.4) / 3600, 6);
    expect(run.acceleratorHours).toBeCloseTo(8 * (run.hours ?? Number.NaN), 9);
  });

  it('knows neither rent nor embodied of a meter without hours, and does know them with', () => {
    const without = estimateOf({ hours: undefined, measuredEnergyKwh: 253.44 });
    expect(without).toMatchObject({
      hours: null,
      acceleratorHours: null,
      rentLowUsd: null,
      rentHighUsd: null,
      embodiedKgCo2e: null,
      itPowerW: null,
    });
    expect(estimateOf({ measuredEnergyKwh: 253.44 }).rentLowUsd).toBe(estimateOf({}).rentLowUsd);
  });

  it.each([
    { figure: 'waterL', change: { placeId: 'world' } },
    { figure: 'electricityCostUsd', change: { placeId: 'world' } },
    { figure: 'rentLowUsd', change: { acceleratorId: 'custom', tdpPowerW: 400 } },
    { figure: 'rentHighUsd', change: { acceleratorId: 'custom', tdpPowerW: 400 } },
    { figure: 'embodiedKgCo2e', change: { acceleratorId: 'none', cpuCores: 16 } },
    { figure: 'acceleratorHours', change: { acceleratorId: 'none', cpuCores: 16 } },
  ] as const)('holds $figure unknown as null, not 0, for $change', ({ figure, change }) => {
    expect(estimateOf(change)[figure]).toBeNull();
    expect(estimateOf({})[figure]).toBeGreaterThan(0);
  });
});

const upTo = (max: number) => fc.double({ min: 0, max, noNaN: true });
const nearlyEqual = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1e-9, Math.abs(a), Math.abs(b));

describe('properties of an estimate', () => {
  it.each([
    { field: 'itPowerW', least: 0, most: 1e6 },
    { field: 'acceleratorPowerW', least: 0, most: 1e4 },
    { field: 'utilisation', least: 0, most: 1.5 },
    { field: 'hours', least: 0, most: 1e6 },
    { field: 'pue', least: 1, most: 3 },
    { field: 'carbonIntensityGPerKwh', least: 0, most: 2000 },
    { field: 'measuredEnergyKwh', least: 0, most: 1e9 },
  ] as const)('never emits less where $field is higher', ({ field, least, most }) => {
    const value = fc.double({ min: least, max: most, noNaN: true });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const emittedAt = (one: number) => estimateOf({ [field]: one }).emissionsKgCo2e;
        expect(emittedAt(Math.min(a, b))).toBeLessThanOrEqual(emittedAt(Math.max(a, b)));
      }),
    );
  });

  it.each(['acceleratorCount', 'runs'] as const)('is in proportion to %s', (field) => {
    const count = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 50 }), upTo(1e5), (times, factor, hours) => {
        const one = estimateOf({ [field]: times, hours });
        const many = estimateOf({ [field]: times * factor, hours });
        for (const figure of [
          'itEnergyKwh',
          'energyKwh',
          'emissionsKgCo2e',
          'acceleratorHours',
          'embodiedKgCo2e',
          'waterL',
          'rentHighUsd',
        ] as const) {
          expect([figure, nearlyEqual(many[figure] ?? Number.NaN, factor * (one[figure] ?? Number.NaN))]).toEqual([figure, true]);
        }
      }),
    );
  });

  it('gives the point estimate exactly where a range has no width', () => {
    const fields = fc.record({
      hours: upTo(1e6),
      utilisation: upTo(1.5),
      pue: fc.double({ min: 1, max: 3, noNaN: true }),
      carbonIntensityGPerKwh: upTo(2000),
      priceUsdPerAcceleratorHour: upTo(100),
    });
    fc.assert(
      fc.property(fields, (points) => {
        const ranges = Object.fromEntries(Object.entries(points).map(([field, value]) => [field, { low: value, high: value }]));
        expect(estimateOf(ranges)).toEqual(estimateOf(points));
      }),
    );
  });

  it('takes the middle of a typed range as typical', () => {
    expect(estimateOf({ hours: { low: 24, high: 120 } })).toEqual(estimateOf({ hours: 72 }));
  });

  it('computes every accelerator in every place to finite figures of at least 0, with or without a host', () => {
    const ids = fc.constantFrom(...catalogue.accelerators.keys());
    const places = fc.constantFrom(...catalogue.places.keys());
    fc.assert(
      fc.property(ids, places, fc.constantFrom('pretraining', 'training', 'experiment', 'inference'), (acceleratorId, placeId, load) => {
        const run = estimateOf({ ...DEFAULTS_OF_VERSION_1, hours: 10, acceleratorId, placeId, load });
        expect(run.energyKwh).toBeGreaterThanOrEqual(run.itEnergyKwh);
        expect(run.itEnergyKwh).toBeGreaterThan(0);
        for (const figure of Object.values(run)) expect(figure === null || (Number.isFinite(figure) && figure >= 0)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
