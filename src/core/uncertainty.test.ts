import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueOf, withHistory } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { historyPackSchema } from '#data/history-pack.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import { uniformsFor } from '#workers/streams.ts';
import { driversOf, firstOrderIndex } from './drivers.ts';
import { estimate } from './estimate.ts';
import { exactInput, originOf, rangeInput, TYPED, typedInput } from './inputs.ts';
import { METHODS } from './methods/registry.ts';
import { figureRangesOf, histogramOf, intervalOf, quantileOfSorted } from './quantiles.ts';
import { resolveScenario } from './resolve.ts';
import type { ResolvedScenario } from './resolved.ts';
import type { Scenario } from './scenario.ts';
import { addDraws, samplerOf, uncertainInputs, valueAt, withInputsAt } from './uncertainty.ts';

const readPack = (pack: string): unknown => JSON.parse(readFileSync(`public/data/${pack}/2026.11.json`, 'utf8'));
const first = catalogueOf(firstPackSchema.parse(readPack('first')));
const catalogue = {
  ...withHistory(first, historyPackSchema.parse(readPack('history'))),
  methods: new Map(METHODS.map((method) => [method.id, method])),
};

function resolvedOf(change: Partial<Scenario> = {}): ResolvedScenario {
  const resolution = resolveScenario({ ...EVERYDAY_RUN, ...change }, catalogue);
  if (resolution.status !== 'resolved') throw new Error(JSON.stringify(resolution));
  return resolution.resolved;
}

const COUNT = 10_000;
const uniformsOf = (key: string) => uniformsFor(key, COUNT);

function drawsOf(run: ResolvedScenario) {
  const { draws, draw } = samplerOf(run, COUNT, uniformsOf);
  draw(0, COUNT);
  return draws;
}

const keysOf = (change: Partial<Scenario>) => uncertainInputs(resolvedOf(change)).map(({ key }) => key);

describe(valueAt, () => {
  const ours = rangeInput({ low: 0.2, typical: 0.75, high: 1.05 }, originOf('default-utilisation', []));

  it('is triangular on low, typical and high for this page’s own ranges', () => {
    expect(valueAt(ours, 0)).toBe(0.2);
    expect(valueAt(ours, 1)).toBe(1.05);
    // The mode of a triangle stands where its cumulated share is (typical - low) / (high - low).
    expect(valueAt(ours, 0.55 / 0.85)).toBeCloseTo(0.75, 12);
    expect(valueAt(ours, 0.05)).toBeCloseTo(0.2 + Math.sqrt(0.05 * 0.85 * 0.55), 12);
    expect(valueAt(ours, 0.95)).toBeCloseTo(1.05 - Math.sqrt(0.05 * 0.85 * 0.3), 12);
  });

  it('is uniform between the ends of what a reader typed', () => {
    const typed = typedInput({ low: 10, high: 30 });
    expect([valueAt(typed, 0), valueAt(typed, 0.25), valueAt(typed, 1)]).toEqual([10, 15, 30]);
  });

  it('gives back one value as it is', () => {
    expect(valueAt(exactInput(0.1 + 0.2, TYPED), 0.3)).toBe(0.1 + 0.2);
  });

  it('stays within its ends and never falls, wherever the typical value stands', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const ends = fc.tuple(...[0, 0, 0].map(() => fc.double({ min: 0, max: 1e6, noNaN: true })));
    fc.assert(
      fc.property(ends, share, share, (unsorted, one, other) => {
        const [low = 0, typical = 0, high = 0] = [...unsorted].sort((a, b) => a - b);
        const input = rangeInput({ low, typical, high }, originOf('server-host', []));
        const [atLess, atMore] = [valueAt(input, Math.min(one, other)), valueAt(input, Math.max(one, other))];
        const slack = 1e-9 * (1 + high);
        expect(atLess).toBeGreaterThanOrEqual(low - slack);
        expect(atMore).toBeLessThanOrEqual(high + slack);
        expect(atMore).toBeGreaterThanOrEqual(atLess - slack);
      }),
    );
  });
});

describe(uncertainInputs, () => {
  it.each<{ readonly what: string; readonly change: Partial<Scenario>; readonly keys: readonly string[] }>([
    {
      what: 'the everyday run',
      change: {},
      keys: [
        'utilisation|training',
        'hostShare|server-host',
        'carbonIntensityGPerKwh|MROW',
        'acceleratorKgCo2e|nvidia-a100-sxm4-80gb',
        'lifetimeYears|hardware',
        'shareInUse|hardware',
      ],
    },
    {
      what: 'a whole job that was metered, in a place and building of one’s own',
      change: { itPowerW: 3000, carbonIntensityGPerKwh: 100, pue: 1.2, priceUsdPerAcceleratorHour: 2, lifetimeYears: 4 },
      keys: ['acceleratorKgCo2e|nvidia-a100-sxm4-80gb', 'shareInUse|hardware'],
    },
    {
      what: 'a metered average, a survey’s PUE and a national grid',
      change: { acceleratorId: 'nvidia-h100-sxm5', placeId: 'country-fr', priceUsdPerAcceleratorHour: 2 },
      keys: [
        'utilisation|training',
        'pue|survey',
        'carbonIntensityGPerKwh|FRA',
        'acceleratorKgCo2e|nvidia-h100-sxm5',
        'lifetimeYears|hardware',
        'shareInUse|hardware',
      ],
    },
  ])('finds those of $what', ({ change, keys }) => {
    expect(keysOf(change)).toEqual(keys);
  });

  it('takes what was typed as one value as certain, and a typed range as that input’s own', () => {
    expect(keysOf({ utilisation: 0.7 })).not.toContain('utilisation|training');
    const [util] = uncertainInputs(resolvedOf({ utilisation: { low: 0.6, high: 0.8 } }));
    expect(util).toMatchObject({ key: 'utilisation|training', input: { low: 0.6, high: 0.8, origin: { kind: 'typed' } } });
  });

  it('keeps the draws of making a card that has a row apart from those of all cards without one', () => {
    expect(keysOf({ acceleratorId: 'nvidia-rtx-4090' })).toContain('acceleratorKgCo2e|nvidia-rtx-4090');
    expect(keysOf({ acceleratorId: 'nvidia-k20x' })).toContain('acceleratorKgCo2e|generic');
  });

  it('draws a price between the lowest and the highest listed', () => {
    const keys = keysOf({ acceleratorId: 'nvidia-h100-sxm5', placeId: 'country-fr' });
    expect(keys.filter((key) => key.startsWith('price'))).toEqual(['priceUsdPerAcceleratorHour|nvidia-h100-sxm5|all']);
  });

  it('does not depend on label, project, kind or date', () => {
    expect(keysOf({ name: 'x', project: 'y', kind: 'tuning', date: '2026-01-01' })).toEqual(keysOf({}));
  });

  it('takes the rating found from a reader’s watts as the same unknown as the watts', () => {
    const watts = { low: 280, high: 320 };
    const keys = keysOf({ acceleratorId: 'custom', acceleratorPowerW: watts, tdpPowerW: undefined, priceUsdPerAcceleratorHour: 1 });
    expect(keys.filter((key) => key.startsWith('acceleratorPowerW'))).toEqual(['acceleratorPowerW|280..320']);
    const run = resolvedOf({ acceleratorId: 'custom', acceleratorPowerW: watts, priceUsdPerAcceleratorHour: 1 });
    const atLow = withInputsAt(run, (key) => (key.startsWith('acceleratorPowerW') ? 0 : null));
    expect(estimate(atLow).itPowerW).toBeCloseTo(8 * (280 + 0.35 * (280 / 0.75)), 9);
  });

  it('shares what is unknown of a grid among the places on it, and of a fleet among its regions', () => {
    const intensity = (placeId: string) => keysOf({ placeId }).find((key) => key.startsWith('carbonIntensity'));
    expect(intensity('aws-us-east-1')).toBe(intensity('azure-eastus'));
    expect(intensity('gcp-europe-west9')).toBe(intensity('country-fr'));
    const pue = (placeId: string) => keysOf({ placeId }).find((key) => key.startsWith('pue'));
    expect([pue('gcp-asia-east2'), pue('gcp-us-central1'), pue('country-fr')]).toEqual(['pue|gcp', undefined, 'pue|survey']);
  });
});

describe(samplerOf, () => {
  it('leaves the typical figures as they are when every input is certain', () => {
    const run = resolvedOf({ itPowerW: 1515.43, pue: 1.58, carbonIntensityGPerKwh: 432.7, priceUsdPerAcceleratorHour: 1 });
    const { emissionsKgCo2e, energyKwh } = figureRangesOf(drawsOf(run));
    const known = estimate(run);
    expect(emissionsKgCo2e).toEqual({ low: known.emissionsKgCo2e, median: known.emissionsKgCo2e, high: known.emissionsKgCo2e });
    expect(energyKwh.low).toBe(known.energyKwh);
  });

  it('does not touch the run it draws from', () => {
    const run = resolvedOf();
    const before = structuredClone(run);
    drawsOf(run);
    expect(run).toEqual(before);
  });

  // The decision table's own figures: the first five are exact, the last is of two million draws; 10,000 agree within 1 per cent.
  it.each<{ readonly example: number; readonly change: Partial<Scenario>; readonly low: number; readonly high: number }>([
    { example: 3, change: { acceleratorId: 'nvidia-h100-sxm5', hours: 24 }, low: 4401, high: 7770 },
    {
      example: 4,
      change: { acceleratorId: 'nvidia-h100-sxm5', acceleratorCount: 512, hours: 100, load: 'pretraining' },
      low: 384_524,
      high: 506_356,
    },
    { example: 5, change: { acceleratorId: 'nvidia-h100-sxm5', hours: 24, load: 'inference' }, low: 3471, high: 6566 },
    { example: 15, change: { acceleratorId: 'google-tpu-v5p', hours: 10 }, low: 2450, high: 3780 },
    { example: 1, change: {}, low: 2207, high: 4176 },
  ])('gives the range of watts of example $example of the power rules', ({ change, low, high }) => {
    const run = resolvedOf({ ...change, pue: 1, carbonIntensityGPerKwh: 100 });
    const { energyKwh } = figureRangesOf(drawsOf(run));
    const hours = estimate(run).hours ?? 0;
    expect(Math.abs((energyKwh.low * 1000) / hours / low - 1)).toBeLessThan(0.01);
    expect(Math.abs((energyKwh.high * 1000) / hours / high - 1)).toBeLessThan(0.01);
  });

  it('knows figures exactly where the headline knows them, whatever the method', () => {
    fc.assert(
      fc.property(fc.constantFrom(...METHODS), fc.constantFrom('country-fr', 'gcp-us-central1', 'aws-us-east-1'), (method, placeId) => {
        const resolution = resolveScenario({ ...EVERYDAY_RUN, methodId: method.id, placeId }, catalogue);
        if (resolution.status !== 'resolved') return;
        const known = estimate(resolution.resolved);
        const { draws, draw } = samplerOf(resolution.resolved, 50, (key) => uniformsFor(key, 50));
        draw(0, 50);
        expect(draws.embodiedKgCo2e === null).toBe(known.embodiedKgCo2e === null);
        expect(draws.rentUsd === null).toBe(known.rentLowUsd === null);
        expect(draws.electricityCostUsd === null).toBe(known.electricityCostUsd === null);
        for (const kg of draws.emissionsKgCo2e) expect(Number.isFinite(kg) && kg >= 0).toBe(true);
      }),
    );
  });

  it('holds the typical figure within the range, for every place and load', () => {
    const places = fc.constantFrom(...catalogue.places.keys());
    const loads = fc.constantFrom('pretraining', 'training', 'experiment', 'inference');
    fc.assert(
      fc.property(
        places,
        loads,
        fc.constantFrom('nvidia-a100-sxm4-80gb', 'nvidia-rtx-4090', 'google-tpu-v4'),
        (placeId, load, acceleratorId) => {
          const run = resolvedOf({ placeId, load, acceleratorId });
          const { emissionsKgCo2e } = figureRangesOf(drawsOf(run));
          const typical = estimate(run).emissionsKgCo2e;
          expect(emissionsKgCo2e.low).toBeLessThanOrEqual(typical);
          expect(emissionsKgCo2e.high).toBeGreaterThanOrEqual(typical);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe(addDraws, () => {
  it('sums draw by draw: a run twice is a run of twice the size, and not a surer one', () => {
    const run = resolvedOf();
    const once = drawsOf(run);
    const twice = figureRangesOf(addDraws(addDraws(null, once), drawsOf(run)));
    const bigger = figureRangesOf(drawsOf(resolvedOf({ runs: 2 })));
    expect(twice.emissionsKgCo2e.low).toBeCloseTo(bigger.emissionsKgCo2e.low, 9);
    expect(twice.emissionsKgCo2e.high).toBeCloseTo(bigger.emissionsKgCo2e.high, 9);
    expect(twice.emissionsKgCo2e.low).toBeCloseTo(2 * intervalOf(once.emissionsKgCo2e).low, 9);
  });

  it('lets what two grids do not share even out in part', () => {
    const certain = { utilisation: 0.7, cpuPowerW: 100, pue: 1.1 };
    const [iowa, france] = [drawsOf(resolvedOf(certain)), drawsOf(resolvedOf({ ...certain, placeId: 'country-fr', acceleratorCount: 80 }))];
    const total = intervalOf(addDraws(addDraws(null, iowa), france).emissionsKgCo2e);
    const width = ({ low, high }: { readonly low: number; readonly high: number }) => high - low;
    expect(width(total)).toBeLessThan(width(intervalOf(iowa.emissionsKgCo2e)) + width(intervalOf(france.emissionsKgCo2e)));
    expect(width(total)).toBeGreaterThan(Math.max(width(intervalOf(iowa.emissionsKgCo2e)), width(intervalOf(france.emissionsKgCo2e))));
  });

  it('lacks what one run lacks', () => {
    const total = addDraws(addDraws(null, drawsOf(resolvedOf())), drawsOf(resolvedOf({ placeId: 'world' })));
    expect([total.electricityCostUsd, total.embodiedKgCo2e === null]).toEqual([null, false]);
  });
});

describe(quantileOfSorted, () => {
  // Method 7 of Hyndman & Fan, as R gives it: quantile(c(1, 2, 3, 4, 10), c(0, .05, .5, .95, 1)).
  it.each([
    [0, 1],
    [0.05, 1.2],
    [0.5, 3],
    [0.95, 8.8],
    [1, 10],
  ])('at %d is %d', (share, value) => {
    expect(quantileOfSorted(Float64Array.of(1, 2, 3, 4, 10), share)).toBeCloseTo(value, 12);
  });

  it('of one draw is that draw', () => {
    expect(quantileOfSorted(Float64Array.of(7), 0.95)).toBe(7);
  });
});

describe(histogramOf, () => {
  it('counts every draw once, the greatest in the last step', () => {
    const { counts, from, to } = histogramOf(Float64Array.from({ length: 481 }, (_, at) => at));
    expect([from, to, counts.reduce((sum, one) => sum + one, 0), counts.at(-1)]).toEqual([0, 480, 481, 11]);
  });

  it('puts equal draws into one step', () => {
    expect(histogramOf(Float64Array.of(5, 5, 5)).counts[0]).toBe(3);
  });
});

describe(driversOf, () => {
  it('names what moves the emissions alone, the largest share first', () => {
    const run = resolvedOf();
    const drivers = driversOf(run, drawsOf(run).emissionsKgCo2e, uniformsOf);
    expect(drivers.map(({ name }) => name)).toEqual(['utilisation', 'carbonIntensityGPerKwh', 'hostShare']);
    const shares = drivers.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    const together = shares.reduce((sum, share) => sum + share, 0);
    expect(together).toBeGreaterThan(0.95);
    expect(together).toBeLessThan(1.03);
  });

  it('gives the range with that input alone uncertain', () => {
    const run = resolvedOf();
    const alone = resolvedOf({ carbonIntensityGPerKwh: 472.2, cpuPowerW: undefined });
    const [utilisation] = driversOf(run, drawsOf(run).emissionsKgCo2e, uniformsOf);
    // 8 cards of 400 W, host 1,120 W, 72 h, PUE 1.09, 472.2 g/kWh, with the triangle's own ends of utilisation.
    const kgAt = (share: number) => (((8 * 400 * share + 1120) * 72) / 1000) * 1.09 * 0.4722;
    expect(utilisation?.atLowKgCo2e).toBeCloseTo(kgAt(0.2 + Math.sqrt(0.05 * 0.85 * 0.55)), 9);
    expect(utilisation?.atHighKgCo2e).toBeCloseTo(kgAt(1.05 - Math.sqrt(0.05 * 0.85 * 0.3)), 9);
    expect(estimate(alone).emissionsKgCo2e).toBeCloseTo(kgAt(0.75), 9);
  });

  it('finds none where everything is certain', () => {
    const run = resolvedOf({ itPowerW: 3000, carbonIntensityGPerKwh: 100 });
    expect(driversOf(run, drawsOf(run).emissionsKgCo2e, uniformsOf)).toEqual([]);
  });
});

describe(firstOrderIndex, () => {
  const [a, b] = [uniformsOf('one|a'), uniformsOf('two|b')];

  it('of a sum is each term’s own variance over the whole', () => {
    const sum = a.map((one, at) => 3 * one + (b[at] ?? 0));
    expect(Math.abs(firstOrderIndex(a, sum) - 0.9)).toBeLessThan(0.01);
    expect(Math.abs(firstOrderIndex(b, sum) - 0.1)).toBeLessThan(0.01);
  });

  it('is 0 for what does not matter, and where nothing varies', () => {
    expect(firstOrderIndex(b, a)).toBeLessThan(0.01);
    expect(firstOrderIndex(a, new Float64Array(COUNT).fill(3))).toBe(0);
  });
});
