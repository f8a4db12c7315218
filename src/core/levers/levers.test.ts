import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Estimate, estimate } from '#core/estimate.ts';
import { METHODS } from '#core/methods/registry.ts';
import { resolveScenario } from '#core/resolve.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import type { Scenario } from '#core/scenario.ts';
import { catalogueOf, everydayCatalogue, withCpus, withHistory, withMethods } from '#data/catalogue.ts';
import { cpuPackSchema } from '#data/cpu-pack.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { historyPackSchema } from '#data/history-pack.ts';
import { leverPackSchema } from '#data/lever-pack.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import { decodeScenario } from '#permalink/scenario-codec.ts';
import { betterBuilding } from './better-building.ts';
import { cleanerPlace } from './cleaner-place.ts';
import { combined, outcomesOf, toggled } from './combine.ts';
import { dividing, type Factor, factorOf, LEVER_GROUPS, type Lever, QUANTITIES } from './lever.ts';
import { newerAccelerator } from './newer-accelerator.ts';
import { attentionShare, deduplicatedData, frozenParts, linearAttention, onProcessors, ownLever } from './own-values.ts';
import { claimOf, tickable, timeShiftOf } from './published.ts';
import { meanItPowerW, type RunLevers, runLevers } from './run-levers.ts';

const readPack = (pack: string): unknown => JSON.parse(readFileSync(`public/data/${pack}/2026.11.json`, 'utf8'));
const catalogue = withHistory(
  withMethods(withCpus(catalogueOf(firstPackSchema.parse(readPack('first'))), cpuPackSchema.parse(readPack('cpus'))), METHODS),
  historyPackSchema.parse(readPack('history')),
);
const pack = leverPackSchema.parse(readPack('levers'));

interface Run {
  readonly scenario: Scenario;
  readonly run: ResolvedScenario;
  readonly own: Estimate;
}

function runOf(scenario: Scenario): Run {
  const resolution = resolveScenario(scenario, catalogue);
  if (resolution.status !== 'resolved') throw new Error(JSON.stringify(resolution));
  return { scenario, run: resolution.resolved, own: estimate(resolution.resolved) };
}

function scenarioOf(input: string): Scenario {
  const { scenario, problems } = decodeScenario(`1~d.2026.11~${input.replaceAll(' ', '~')}`, 1, ['2026.11']);
  expect(problems).toEqual([]);
  return scenario;
}

const leversOf = ({ scenario, run, own }: Run): RunLevers => runLevers(scenario, run, own, catalogue);
const of = (input: string): RunLevers => leversOf(runOf(scenarioOf(input)));

const EVERYDAY = 'n.8 h.72 r.gcp-us-central1';
const everyday = runOf(EVERYDAY_RUN);

function expectClose(value: number | undefined, expected: number): void {
  expect(Math.abs((value ?? Number.NaN) / expected - 1)).toBeLessThanOrEqual(1e-9);
}

function changesOf<One extends { readonly status: string }>(lever: One): Extract<One, { status: 'changes' }> {
  if (lever.status !== 'changes') throw new Error(JSON.stringify(lever));
  return lever as Extract<One, { status: 'changes' }>; // the line above has looked
}

const reasonOf = (lever: { readonly status: string; readonly reason?: string }) => (lever.status === 'none' ? lever.reason : lever.status);

describe(cleanerPlace, () => {
  it('takes the everyday run from Iowa’s 472.2 g to Montréal’s 27.6 g, carbon alone', () => {
    const place = changesOf(leversOf(everyday).place);
    expect([place.fromGPerKwh, place.toGPerKwh, place.placeIds, place.providerId]).toEqual([
      472.2,
      27.6,
      ['gcp-northamerica-northeast1'],
      'gcp',
    ]);
    expectClose(place.effect.carbon?.low, 27.6 / 472.2);
    expect([place.effect.energy, place.effect.cost]).toEqual([factorOf(1), factorOf(1)]);
    expect(place.change).toEqual({ placeId: 'gcp-northamerica-northeast1', carbonIntensityGPerKwh: undefined });
  });

  it('compares the regions of all providers for a country, and names every one that ties', () => {
    const place = changesOf(of('h.10 r.country-de').place);
    expect([place.providerId, place.toGPerKwh]).toEqual([null, 27.6]);
    expect(place.placeIds.length).toBeGreaterThan(3);
    for (const id of place.placeIds) expect(catalogue.places.get(id)?.carbonIntensityGPerKwh).toBe(27.6);
  });

  it('asks every place for the run’s own year', () => {
    const place = changesOf(of(`${EVERYDAY} y.2015`).place);
    const there = runOf(scenarioOf('n.8 h.72 r.gcp-northamerica-northeast1 y.2015')).own.carbonIntensityGPerKwh;
    expect(place.toGPerKwh).toBeLessThanOrEqual(there);
    expect(place.toGPerKwh).not.toBe(27.6);
  });

  it('starts from a typed factor, and says that it holds', () => {
    const place = changesOf(of(`${EVERYDAY} ci.100`).place);
    expectClose(place.effect.carbon?.low, 0.276);
    expect(place.held).toEqual(['typed-intensity']);
  });

  it.each([
    { input: `${EVERYDAY} ci.0`, reason: 'zero-carbon' },
    { input: 'n.8 h.0 r.gcp-us-central1', reason: 'zero-energy' },
    { input: 'h.72 r.gcp-northamerica-northeast1', reason: 'nothing-better' },
    { input: `${EVERYDAY} ci.20`, reason: 'nothing-better' },
    { input: `${EVERYDAY} m.strubell-2019`, reason: 'method-fixes-it' },
    { input: 'h.72 r.grid-camx', reason: 'changes' },
  ])('says $reason of $input', ({ input, reason }) => {
    expect(reasonOf(of(input).place)).toBe(reason);
  });

  it('ranks nothing against a grid of another basis, and nothing before the table of places is there', () => {
    const direct: ResolvedScenario = { ...everyday.run, carbonIntensity: { ...everyday.run.carbonIntensity, basis: 'direct' } };
    expect(reasonOf(cleanerPlace(EVERYDAY_RUN, direct, everyday.own, catalogue))).toBe('other-basis');
    expect(reasonOf(cleanerPlace(EVERYDAY_RUN, everyday.run, everyday.own, everydayCatalogue))).toBe('not-loaded');
  });
});

describe(newerAccelerator, () => {
  it('gives the everyday run’s FLOPs to a B200, the most dense peak per rated watt that can be rented', () => {
    const lever = changesOf(leversOf(everyday).accelerator);
    // 2,250 TFLOP/s at 1,000 W against 312 at 400 W.
    expect(lever.acceleratorId).toBe('nvidia-b200');
    expectClose(lever.peakPerWattRatio, 2250 / 1000 / (312 / 400));
    expectClose(lever.hoursFactor, 312 / 2250);
    // The same run typed by hand, priced as the table has it.
    const there = runOf({ ...EVERYDAY_RUN, acceleratorId: 'nvidia-b200', hours: (72 * 312) / 2250 }).own;
    expectClose(lever.effect.energy?.low, there.energyKwh / everyday.own.energyKwh);
    expectClose(lever.effect.carbon?.low, there.emissionsKgCo2e / everyday.own.emissionsKgCo2e);
    expectClose(lever.effect.cost?.low, (there.rentHighUsd ?? 0) / (everyday.own.rentHighUsd ?? 0));
    expect(1 / (lever.effect.energy?.low ?? 0)).toBeCloseTo(2.622, 3);
  });

  it('says the range over the newer ones: none older, unrated, unpriced or with less memory is among them', () => {
    const lever = changesOf(leversOf(everyday).accelerator);
    expect(lever.most.energyFactor).toBeLessThanOrEqual(lever.effect.energy?.low ?? 0);
    expect(lever.least.energyFactor).toBeGreaterThanOrEqual(lever.effect.energy?.low ?? 1);
    const newer = [...catalogue.accelerators.values()].filter(
      ({ prices, memoryGb, releaseYear, tdpStatus, peakTflops }) =>
        prices.length > 0 && (memoryGb ?? 0) >= 80 && (releaseYear ?? 0) > 2020 && tdpStatus === 'datasheet' && peakTflops.bf16 !== null,
    );
    expect(lever.comparedCount).toBe(newer.length);
    expect(newer.map(({ id }) => id)).toEqual(expect.arrayContaining([lever.most.acceleratorId, lever.least.acceleratorId]));
  });

  it('takes the run there: its change gives the factor it promised', () => {
    for (const input of [EVERYDAY, 'n.8 ah.576 x.3', 'n.8 params.7 tokens.10', `${EVERYDAY} util.0.5`, 'hw.nvidia-t4 h.10..20']) {
      const here = runOf(scenarioOf(input));
      const lever = changesOf(leversOf(here).accelerator);
      const there = runOf({ ...here.scenario, ...lever.change }).own;
      expectClose(there.energyKwh / here.own.energyKwh, lever.effect.energy?.low ?? 0);
    }
  });

  it('never recommends less dense peak per rated watt than the run has', () => {
    for (const { id } of catalogue.accelerators.values()) {
      const lever = of(`hw.${id} n.8 h.72`).accelerator;
      if (lever.status === 'changes') expect(lever.peakPerWattRatio).toBeGreaterThan(1);
    }
  });

  it('uses only the ratio of both as modelled where watts or kilowatt-hours were measured', () => {
    const modelled = changesOf(leversOf(everyday).accelerator);
    const metered = changesOf(of('n.8 kwh.250 r.gcp-us-central1').accelerator);
    const watts = changesOf(of(`${EVERYDAY} itw.3000`).accelerator);
    expect([metered.held, watts.held]).toEqual([['metered-energy'], ['measured-power']]);
    expectClose(metered.effect.energy?.low, modelled.effect.energy?.low ?? 0);
    expectClose(watts.effect.energy?.low, modelled.effect.energy?.low ?? 0);
    expect(metered.change).toBeNull();
    expect(changesOf(of(`${EVERYDAY} usd.2`).accelerator).held).toEqual(['typed-price']);
  });

  it.each([
    { input: 'hw.none cores.16 h.10', reason: 'no-accelerator' },
    { input: `${EVERYDAY} prec.fp8`, reason: 'no-peak' },
    { input: 'hw.custom w.300 h.10', reason: 'no-peak' },
    { input: 'hw.custom w.300 peak.100 h.10', reason: 'no-rating' },
    { input: 'hw.custom tdp.300 peak.100 h.10', reason: 'changes' },
    { input: 'hw.nvidia-b300 h.10', reason: 'nothing-better' },
    // All that are newer have less peak per rated watt; a smaller host alone is no reason for a newer accelerator.
    { input: 'hw.nvidia-b200 n.8 h.72 r.country-is pue.1', reason: 'nothing-better' },
    { input: 'h.0', reason: 'zero-energy' },
  ])('says $reason of $input', ({ input, reason }) => {
    expect(reasonOf(of(input).accelerator)).toBe(reason);
  });
});

describe(betterBuilding, () => {
  it('takes the everyday run from 1.09 to Google’s best published 1.05; no building gets below 1', () => {
    const lever = changesOf(leversOf(everyday).building);
    expect([lever.fromPue, lever.toPue, lever.providerId]).toEqual([1.09, 1.05, 'gcp']);
    expectClose(lever.effect.energy?.low, 1.05 / 1.09);
    expectClose(lever.effect.carbon?.low, 1.05 / 1.09);
    expectClose(lever.leastFactor, 1 / 1.09);
    expect(lever.effect.cost).toEqual(factorOf(1));
  });

  it('keeps what the equipment drew where the whole building was metered', () => {
    expectClose(changesOf(of('n.8 kwh.250 kwhat.facility r.gcp-us-central1').building).effect.energy?.low, 1.05 / 1.09);
    expectClose(changesOf(of('n.8 kwh.250 r.gcp-us-central1').building).effect.energy?.low, 1.05 / 1.09);
  });

  it('compares all providers where a run’s own publishes no region', () => {
    const lever = changesOf(of('h.10 r.scaleway-fr-par').building);
    expect([lever.providerId, lever.fromPue]).toEqual([null, 1.37]);
  });

  it.each([
    { input: `${EVERYDAY} pue.1.02`, reason: 'nothing-better' },
    { input: `${EVERYDAY} pue.1.5`, reason: 'changes' },
    { input: `${EVERYDAY} m.strubell-2019`, reason: 'method-fixes-it' },
    { input: 'h.0', reason: 'zero-energy' },
  ])('says $reason of $input', ({ input, reason }) => {
    expect(reasonOf(of(input).building)).toBe(reason);
  });
});

describe(runLevers, () => {
  it('saves all runs but one, and nothing where there is one', () => {
    expect(reasonOf(leversOf(everyday).runs)).toBe('one-run');
    expect(reasonOf(of('h.0 x.24').runs)).toBe('zero-energy');
    const { effect, fromRuns } = changesOf(of(`${EVERYDAY} x.24`).runs);
    expect(fromRuns).toBe(24);
    for (const quantity of QUANTITIES) expectClose(effect[quantity]?.low, 1 / 24);
  });

  it('gives the same factors however long the run is', () => {
    const before = leversOf(everyday);
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (hours) => {
        const after = leversOf(runOf({ ...EVERYDAY_RUN, hours }));
        for (const key of ['place', 'accelerator', 'building'] as const)
          for (const quantity of QUANTITIES)
            expectClose(changesOf(after[key]).effect[quantity]?.low, changesOf(before[key]).effect[quantity]?.low ?? Number.NaN);
      }),
      { numRuns: 20 },
    );
  });

  it('knows the watts of a metered run from its hours alone', () => {
    expect(meanItPowerW(everyday.own, 1)).toBe(3520);
    expectClose(meanItPowerW(runOf(scenarioOf('n.8 h.100 x.2 kwh.250')).own, 2) ?? undefined, 2500);
    expect(meanItPowerW(runOf(scenarioOf('n.8 kwh.250')).own, 1)).toBeNull();
    expect(meanItPowerW(runOf(scenarioOf('n.8 h.0 kwh.250')).own, 1)).toBeNull();
  });
});

describe('published levers', () => {
  const rowOf = (id: string) => {
    const row = pack.levers.find((lever) => lever.id === id);
    if (row === undefined) throw new Error(`no lever ${id}`);
    return row;
  };

  // Each against the figures of its publication, taken apart.
  it.each([
    { id: 'sparse-experts', low: 32 / 269, high: 32 / 269, cost: true },
    { id: 'better-recipe', low: 753 / 6250, high: 753 / 6250, cost: true },
    { id: 'evolved-transformer', low: 1 / 1.3, high: 1 / 1.1, cost: true },
    { id: 'sparse-activation', low: 0.1, high: 0.1, cost: false },
    { id: 'four-m-model', low: 0.1, high: 0.2, cost: false },
    { id: 'four-m-machine', low: 0.2, high: 0.5, cost: false },
    { id: 'four-m-mechanization', low: 0.5, high: 1 / 1.4, cost: false },
  ])('$id is a factor on energy and carbon', ({ id, low, high, cost }) => {
    const effect = tickable(rowOf(id))?.effect;
    for (const factor of [effect?.energy, effect?.carbon]) {
      expectClose(factor?.low, low);
      expectClose(factor?.high, high);
    }
    expect(effect?.cost !== null).toBe(cost);
    expect(effect?.energy?.isOpen).toBe(id === 'sparse-activation');
  });

  it('a place in general changes carbon and nothing else', () => {
    expect(tickable(rowOf('four-m-map'))?.effect).toEqual({ energy: factorOf(1), carbon: factorOf(0.1, 0.2), cost: factorOf(1) });
  });

  it.each([
    { id: 'four-ms', energy: 83, carbon: 747 },
    { id: 'opt-gpt-3', energy: null, carbon: 7 },
    { id: 'glam-gpt-3', energy: 1287 / 456, carbon: 552.1 / 40.2 },
    { id: 'gshard-gpt-3', energy: 55, carbon: 115 },
  ])('$id is shown and never multiplied, because it holds several things at once', ({ id, energy, carbon }) => {
    const claim = claimOf(rowOf(id));
    if (energy === null) expect(claim?.energy).toBeNull();
    else expectClose(1 / (claim?.energy?.low ?? 0), energy);
    expectClose(1 / (claim?.carbon?.low ?? 0), carbon);
    expect(tickable(rowOf(id))).toBeNull();
  });

  it.each(pack.levers.filter(({ role }) => role === 'own' || role === 'none'))('$id has no figure, and says so', ({ caveat, ...row }) => {
    expect(claimOf({ caveat, ...row })).toBeNull();
    expect(caveat).toMatch(/^No quantified claim/);
  });

  it('name all nine works of the paper’s page, and what was recalled', () => {
    const named = new Set(pack.levers.flatMap(({ sourceIds }) => sourceIds));
    for (const id of [
      'opt-2022',
      'flamingo-2022',
      'performers-2020',
      'dedup-2021',
      'st-moe-2022',
      'weidinger-2021',
      'soft-learning-2026',
      'lacoste-2019',
      'cdl-2019',
      'patterson-2022',
    ])
      expect(named).toContain(id);
    expect(rowOf('four-m-model').confidence).toBe('recalled');
  });
});

describe(timeShiftOf, () => {
  it.each([
    { hours: 6, low: 1 - 0.19, high: 1 - 0.145, between: [6] },
    { hours: 1, low: 1 - 0.19, high: 1 - 0.145, between: [6] },
    { hours: 36, low: 1 - 0.085, high: 1 - 0.034, between: [36] },
    { hours: 72, low: 1 - 0.085, high: 1 - 0.005, between: [36, 192] },
    { hours: 192, low: 1 - 0.025, high: 1 - 0.005, between: [192] },
    { hours: 1000, low: 1 - 0.025, high: 1, between: [192] },
    { hours: null, low: 1 - 0.19, high: 1 - 0.005, between: [6, 36, 192] },
  ])('reads $hours h from the lengths that were measured', ({ hours, low, high, between }) => {
    expect(timeShiftOf(pack.timeShift, hours)).toEqual({ factor: factorOf(low, high), between });
  });

  it('has nothing to say without a table', () => {
    expect(timeShiftOf([], 72)).toBeNull();
  });
});

describe(linearAttention, () => {
  /** Multiplications of one layer, product by product, for the whole sequence. */
  const multiplications = (length: number, width: number, keys: number) => {
    const product = (rows: number, inner: number, columns: number) => rows * inner * columns;
    const projections = 4 * product(length, width, width);
    const feedForward = product(length, width, 4 * width) + product(length, 4 * width, width);
    return projections + feedForward + product(length, width, keys) + product(length, keys, width);
  };
  const sizes = fc.record({
    sequenceLength: fc.integer({ min: 1, max: 1e6 }),
    randomFeatures: fc.integer({ min: 1, max: 1e6 }),
    modelWidth: fc.integer({ min: 1, max: 1e5 }),
  });

  it('is what a count of every product in a layer gives', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const { sequenceLength: length, randomFeatures, modelWidth: width } = size;
        const softmax = multiplications(length, width, length);
        const linear = multiplications(length, width, Math.min(randomFeatures, length));
        expectClose(linearAttention(size).low, linear / softmax);
        expectClose(attentionShare(size), (2 * length * length * width) / softmax);
      }),
    );
  });

  it('is 1 − share · (1 − r ÷ L), never above 1', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const { low } = linearAttention(size);
        expect(low).toBeGreaterThan(0);
        expect(low).toBeLessThanOrEqual(1);
        const left = Math.min(1, size.randomFeatures / size.sequenceLength);
        expect(Math.abs(low - (1 - attentionShare(size) * (1 - left)))).toBeLessThanOrEqual(1e-12);
      }),
    );
  });

  it.each([
    // GPT-3’s 2,048 tokens at a width of 12,288: attention is 2.7% of the layer.
    { sequenceLength: 2048, modelWidth: 12_288, share: 1 / 37 },
    { sequenceLength: 512, modelWidth: 768, share: 0.1 },
    { sequenceLength: 4608, modelWidth: 768, share: 0.5 },
  ])('attention takes $share of a layer at L $sequenceLength, d $modelWidth', ({ share, ...size }) => {
    expectClose(attentionShare(size), share);
  });
});

describe(ownLever, () => {
  it('lowers hours, energy, carbon and rent alike', () => {
    expect(ownLever('deduplicated-data', ['data'], deduplicatedData(0.25)).effect).toEqual({
      energy: factorOf(0.75),
      carbon: factorOf(0.75),
      cost: factorOf(0.75),
    });
    expect(frozenParts(0.1)).toEqual(factorOf(0.1));
  });

  it('refuses what would leave nothing or less', () => {
    expect(() => deduplicatedData(1)).toThrow(RangeError);
    expect(() => frozenParts(0)).toThrow(RangeError);
    expect(() => factorOf(0.5, 0.4)).toThrow(RangeError);
  });
});

describe(onProcessors, () => {
  it('turns a speed-up into energy only by the watts of both sides', () => {
    const lever = onProcessors('classical-ensembles', ['model', 'machine'], {
      time: dividing(72, 435),
      processorPowerW: 200,
      itPowerW: 3520,
    });
    // 72 h become 9.9 to 60 minutes at 200 W.
    expectClose(lever.effect.energy?.high, (200 * (72 / 72)) / (3520 * 72));
    expectClose(lever.effect.energy?.low, (200 * (72 / 435)) / (3520 * 72));
    expect(lever.effect.cost).toBeNull();
  });
});

const factors: fc.Arbitrary<Factor> = fc
  .tuple(fc.double({ min: 1e-3, max: 1, noNaN: true }), fc.double({ min: 1e-3, max: 1, noNaN: true }), fc.boolean())
  .map(([a, b, isOpen]) => factorOf(Math.min(a, b), Math.max(a, b), isOpen));
const maybe = fc.option(factors, { nil: null });
const lever: fc.Arbitrary<Lever> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 6 }),
  groups: fc.uniqueArray(fc.constantFrom(...LEVER_GROUPS), { minLength: 1, maxLength: 2 }),
  effect: fc.record({ energy: maybe, carbon: maybe, cost: maybe }),
});
const levers = fc.uniqueArray(lever, { selector: ({ id }) => id, maxLength: 8 });

describe(combined, () => {
  it('divides the everyday run’s carbon by 45 in Montréal on a B200: 130 kg become 2.9 kg', () => {
    const { place, accelerator } = leversOf(everyday);
    const effect = combined([changesOf(place), changesOf(accelerator)]);
    const { carbon, energy, cost } = outcomesOf(everyday.own, effect);
    const there = runOf({ ...EVERYDAY_RUN, acceleratorId: 'nvidia-b200', hours: (72 * 312) / 2250, carbonIntensityGPerKwh: 27.6 }).own;
    expectClose(carbon?.low, there.emissionsKgCo2e);
    expectClose(energy?.high, there.energyKwh);
    expectClose(cost?.low, there.rentHighUsd ?? Number.NaN);
    expect(1 / (effect.carbon?.low ?? 0)).toBeCloseTo(44.9, 1);
  });

  it('is the product of its parts, unknown where one of them is', () => {
    fc.assert(
      fc.property(levers, (some) => {
        const whole = combined(some);
        for (const quantity of QUANTITIES) {
          const parts = some.map(({ effect }) => effect[quantity]);
          if (parts.some((part) => part === null)) {
            expect(whole[quantity]).toBeNull();
            continue;
          }
          expectClose(
            whole[quantity]?.low,
            parts.reduce((product, part) => product * (part?.low ?? 0), 1),
          );
          expectClose(
            whole[quantity]?.high,
            parts.reduce((product, part) => product * (part?.high ?? 0), 1),
          );
          expect(whole[quantity]?.low).toBeGreaterThan(0);
          expect(whole[quantity]?.isOpen).toBe(parts.some((part) => part?.isOpen === true));
        }
      }),
    );
  });

  it('gives no outcome for a rent that is unknown', () => {
    const without = runOf(scenarioOf('hw.none cores.16 h.10')).own;
    expect(outcomesOf(without, combined([])).cost).toBeNull();
    expect(outcomesOf(without, combined([])).energy).toMatchObject({ low: without.energyKwh, high: without.energyKwh });
  });
});

describe(toggled, () => {
  it('never leaves two of one group ticked, and names what gave way', () => {
    fc.assert(
      fc.property(levers, fc.array(fc.nat({ max: 7 }), { maxLength: 20 }), (some, presses) => {
        let ticked: readonly string[] = [];
        for (const press of presses) {
          const id = some[press]?.id ?? 'no such lever';
          const before = ticked;
          const choice = toggled(some, before, id);
          ticked = choice.ticked;
          const groups = some.filter((one) => ticked.includes(one.id)).flatMap((one) => one.groups);
          expect(new Set(groups).size).toBe(groups.length);
          const gone = before.filter((one) => one !== id && !ticked.includes(one));
          expect(choice.released.map((one) => one.id)).toEqual(gone);
        }
      }),
    );
  });

  it('lets sparse experts give way to a better recipe: both are shares of the same compute', () => {
    const rows = pack.levers.flatMap((row) => tickable(row) ?? []);
    const { ticked, released } = toggled(rows, ['sparse-experts', 'four-m-map'], 'better-recipe');
    expect(ticked).toEqual(['four-m-map', 'better-recipe']);
    expect(released).toEqual([{ id: 'sparse-experts', group: 'model' }]);
  });
});
