import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import { jointComputer, rangeComputer } from '#workers/range-computing.ts';
import { addWeights, kindOf, timesRanges } from './joined-runs.ts';
import { METHODS } from './methods/registry.ts';
import type { FigureRanges } from './range.ts';
import { resolveScenario } from './resolve.ts';
import type { Scenario } from './scenario.ts';

const catalogue = {
  ...catalogueOf(firstPackSchema.parse(JSON.parse(readFileSync('public/data/first/2026.11.json', 'utf8')))),
  methods: new Map(METHODS.map((method) => [method.id, method])),
};
const COUNT = 200;
const atOnce = async () => {};

function resolvedOf(scenario: Scenario) {
  const resolution = resolveScenario(scenario, catalogue);
  if (resolution.status !== 'resolved') throw new Error(JSON.stringify([scenario, resolution]));
  return resolution.resolved;
}

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const typed = (min: number, max: number) =>
  fc.oneof(
    fc.integer({ min, max }),
    fc.tuple(fc.integer({ min, max }), fc.integer({ min, max })).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
  );

/** Runs of every way to describe one, of every kind of place and of several methods. */
const anyRun = fc
  .record({
    acceleratorId: fc.constantFrom('nvidia-a100-sxm4-80gb', 'google-tpu-v4', 'nvidia-rtx-4090', 'nvidia-h100-sxm5', 'none'),
    acceleratorCount: fc.constantFrom(1, 8, 0.5),
    hours: typed(0, 400),
    runs: fc.integer({ min: 1, max: 30 }),
    placeId: fc.constantFrom('gcp-us-central1', 'country-fr', 'world', 'aws-us-east-1'),
    carbonIntensityGPerKwh: optional(typed(0, 800)),
    pue: optional(typed(1, 3)),
    tariffUsdPerKwh: optional(fc.constantFrom(0.1, 0.25)),
    measuredEnergyKwh: optional(typed(0, 1000)),
    measuredAt: fc.constantFrom('it' as const, 'facility' as const),
    acceleratorHours: optional(fc.integer({ min: 0, max: 500 })),
    acceleratorPowerW: optional(typed(50, 400)),
    cpuCores: fc.constant(16),
    methodId: fc.constantFrom(
      'trainprint' as const,
      'trainprint' as const,
      'trainprint' as const,
      'strubell-2019' as const,
      'green-algorithms-3' as const,
    ),
  })
  .map((change): Scenario => ({ ...EVERYDAY_RUN, ...change, hours: change.hours }))
  .filter((scenario) => resolveScenario(scenario, catalogue).status === 'resolved');

function expectClose(one: FigureRanges, other: FigureRanges): void {
  for (const figure of ['emissionsKgCo2e', 'energyKwh', 'embodiedKgCo2e', 'electricityCostUsd', 'rentUsd'] as const) {
    const [a, b] = [one[figure], other[figure]];
    if (a === null || b === null) {
      expect([figure, a]).toEqual([figure, b]);
      continue;
    }
    for (const end of ['low', 'median', 'high'] as const)
      expect(Math.abs(a[end] - b[end]), figure).toBeLessThanOrEqual(1e-9 * Math.max(1e-6, Math.abs(a[end])));
  }
}

async function jointOf(runs: readonly Scenario[]) {
  const kinds = runs.map(kindOf);
  const keys = [...new Set(kinds.map(({ unit }) => JSON.stringify(unit)))];
  const toDraw = keys.map((key) => {
    const same = kinds.filter(({ unit }) => JSON.stringify(unit) === key);
    const [first, ...rest] = same;
    if (first === undefined) throw new Error('each key is of a kind');
    return { key, run: resolvedOf(first.unit), weights: rest.reduce((sum, { weights }) => addWeights(sum, weights), first.weights) };
  });
  const joint = await jointComputer(COUNT)(toDraw, atOnce);
  const rows = kinds.map(({ unit, weights }) => {
    const range = joint.kinds[keys.indexOf(JSON.stringify(unit))];
    if (range === undefined) throw new Error('each kind was drawn');
    return timesRanges(range, weights);
  });
  return { kinds: keys.length, total: joint.total, rows };
}

describe(kindOf, () => {
  it('gives each run, and all together, the range that they have when each is drawn alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRun, { minLength: 2, maxLength: 12 }), async (runs) => {
        const alone = await rangeComputer(COUNT)(
          runs.map((run, index) => ({ key: String(index), run: resolvedOf(run) })),
          atOnce,
        );
        const joint = await jointOf(runs);
        if (alone.total === null) throw new Error('there were several runs');
        expectClose(alone.total, joint.total);
        for (const [index, row] of joint.rows.entries()) {
          const own = alone.runs[index];
          if (own !== undefined) expectClose(own, row);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds few kinds among many runs that differ in names, hours and their own figures alone', async () => {
    const runs = Array.from({ length: 200 }, (_, index) => ({
      ...EVERYDAY_RUN,
      name: `run ${index}`,
      project: `project ${index % 3}`,
      date: `2026-01-${10 + (index % 20)}`,
      hours: 1 + index,
      runs: 1 + (index % 4),
      placeId: index % 2 === 0 ? 'country-fr' : 'gcp-us-central1',
      ...(index % 5 === 0 ? { carbonIntensityGPerKwh: index } : {}),
    }));
    expect((await jointOf(runs)).kinds).toBe(4);
  });
});
