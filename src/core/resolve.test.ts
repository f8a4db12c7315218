import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueOf, everydayCatalogue, withHistory, withMethods } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { historyPackSchema } from '#data/history-pack.ts';
import { DEFAULTS_OF_VERSION_1, EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import type { Catalogue } from './catalogue.ts';
import { estimate } from './estimate.ts';
import { rangeOf, typicalOf } from './inputs.ts';
import { unknownIdsOf, withKnownIds } from './known-ids.ts';
import { METHODS } from './methods/registry.ts';
import { packsNeeded, resolveScenario } from './resolve.ts';
import { resolveTime, wayInForce } from './resolve-time.ts';
import type { ResolvedScenario } from './resolved.ts';
import type { Scenario } from './scenario.ts';

const readPack = (pack: string): unknown => JSON.parse(readFileSync(`public/data/${pack}/2026.11.json`, 'utf8'));
const first = catalogueOf(firstPackSchema.parse(readPack('first')));
const full = withHistory(first, historyPackSchema.parse(readPack('history')));

function resolvedOf(change: Partial<Scenario>, catalogue: Catalogue = full): ResolvedScenario {
  const resolution = resolveScenario({ ...EVERYDAY_RUN, ...change }, catalogue);
  if (resolution.status !== 'resolved') throw new Error(JSON.stringify(resolution));
  return resolution.resolved;
}

describe('prices', () => {
  const priceOf = (change: Partial<Scenario>) => {
    const { price } = resolvedOf(change);
    if (price.kind === 'unknown') throw new Error(price.reason);
    return price.value;
  };

  it('takes the place’s own provider first', () => {
    expect(priceOf({ placeId: 'gcp-us-central1' })).toMatchObject({ origin: { kind: 'provider-price' } });
    expect(priceOf({ placeId: 'gcp-us-central1' }).origin.detail).toMatch(/^Google Cloud\|/);
  });

  it.each(['world', 'country-fr', 'oracle-uk-london-1'])('takes the lowest and highest of all providers in %s', (placeId) => {
    const all = full.accelerators.get('nvidia-a100-sxm4-80gb')?.prices ?? [];
    const own = all.find(({ providerId }) => providerId === full.places.get(placeId)?.providerId);
    const among = own === undefined ? all : [own];
    expect(priceOf({ placeId })).toMatchObject({
      low: Math.min(...among.map(({ lowUsdPerAcceleratorHour }) => lowUsdPerAcceleratorHour)),
      high: Math.max(...among.map(({ highUsdPerAcceleratorHour }) => highUsdPerAcceleratorHour)),
      origin: { kind: own === undefined ? 'all-prices' : 'provider-price' },
    });
  });

  it('takes a typed price before any', () => {
    expect(priceOf({ priceUsdPerAcceleratorHour: { low: 1, high: 3 } })).toMatchObject({
      low: 1,
      typical: 2,
      high: 3,
      hasSpot: false,
      origin: { kind: 'typed' },
    });
  });

  it('does not know the price of an accelerator that nobody lists', () => {
    expect(resolvedOf({ acceleratorId: 'nvidia-k20x' }).price).toEqual({ kind: 'unknown', reason: 'no-price' });
  });
});

describe('making the hardware', () => {
  const share = (acceleratorId: string, change: Partial<Scenario> = {}) => {
    const { embodied } = resolvedOf({ acceleratorId, tdpPowerW: 400, ...change });
    return embodied.kind === 'known'
      ? [embodied.value.acceleratorKgCo2e.typical, embodied.value.serverShareKgCo2e.typical, embodied.value.lifetimeYears.typical]
      : embodied.reason;
  };
  const serverShare = full.powerModel.serverShare.kgCo2e;

  it.each([
    { id: 'nvidia-a100-sxm4-80gb', what: 'an older server’s share', expected: [150, serverShare] },
    { id: 'nvidia-h100-sxm5', what: 'a modern server’s share', expected: [164, full.powerModel.modernServerShare.kgCo2e] },
    { id: 'custom', what: 'a usual card in an older server', expected: [full.powerModel.genericEmbodied.kgCo2e.typical, serverShare] },
  ])('gives $id $what', ({ id, expected }) => {
    expect(share(id)).toEqual([...expected, full.powerModel.lifetimeYears.typical]);
  });

  it.each([
    ['nvidia-h100-sxm5', 'own-embodied'],
    ['nvidia-h200-sxm', 'scaled-embodied'],
    ['nvidia-a100-sxm4-80gb', 'assumed-embodied'],
    ['google-tpu-v3', 'assumed-embodied'],
    ['nvidia-rtx-4090', 'usual-embodied'],
    ['nvidia-k20x', 'generic-embodied'],
  ] as const)('says of %s whether its figure was published for it: %s', (acceleratorId, kind) => {
    const { embodied } = resolvedOf({ acceleratorId });
    expect(embodied.kind === 'known' && embodied.value.acceleratorKgCo2e.origin.kind).toBe(kind);
  });

  it.each(['nvidia-rtx-4090'])('adds no server to %s, a card in a desktop', (id) => {
    expect(share(id)).toHaveProperty('1', 0);
  });

  it('takes the years typed', () => {
    expect(share('nvidia-a100-sxm4-80gb', { lifetimeYears: 3 })).toHaveProperty('2', 3);
  });

  it('is unknown, not 0, for an accelerator nobody published and for processors', () => {
    expect(share('cerebras-cs2')).toBe('no-embodied-figure');
    expect(share('none', { cpuCores: 4 })).toBe('no-accelerator');
  });
});

describe(wayInForce, () => {
  const base = DEFAULTS_OF_VERSION_1;

  it.each([
    { given: {}, way: null },
    { given: { hours: 1 }, way: 'hours' },
    { given: { acceleratorHours: 1 }, way: 'hours' },
    { given: { acceleratorHours: 1, acceleratorId: 'none' }, way: null },
    { given: { parametersBillion: 1 }, way: null },
    { given: { parametersBillion: 1, tokensBillion: 1 }, way: 'flops' },
    { given: { parametersBillion: 1, tokensBillion: 1, hours: 1 }, way: 'hours' },
    { given: { measuredEnergyKwh: 1, parametersBillion: 1, tokensBillion: 1, hours: 1 }, way: 'kwh' },
    { given: { measuredEnergyKwh: 1, hours: 1, by: 'hours' as const }, way: 'hours' },
    { given: { hours: 1, by: 'flops' as const }, way: 'flops' },
  ])('is $way for $given', ({ given, way }) => {
    expect(wayInForce({ ...base, ...given })).toBe(way);
  });
});

describe(resolveTime, () => {
  it.each([
    { change: {}, missing: ['hours'] },
    { change: { by: 'kwh' as const }, missing: ['measuredEnergyKwh'] },
    { change: { by: 'flops' as const }, missing: ['parametersBillion', 'tokensBillion'] },
    { change: { by: 'flops' as const, parametersBillion: 7 }, missing: ['tokensBillion'] },
    { change: { parametersBillion: 7, tokensBillion: 1, acceleratorId: 'custom', tdpPowerW: 100 }, missing: ['peakTflops'] },
    { change: { parametersBillion: 7, tokensBillion: 1, precision: 'fp8' as const }, missing: ['precision'] },
    { change: { parametersBillion: 7, tokensBillion: 1, acceleratorId: 'none', cpuCores: 8 }, missing: ['acceleratorId'] },
  ])('asks for $missing where only $change is given', ({ change, missing }) => {
    const resolution = resolveScenario({ ...DEFAULTS_OF_VERSION_1, ...change }, full);
    expect(resolution).toEqual({ status: 'missing', missing: missing.map((field) => ({ field })) });
  });

  it('takes a typed utilisation and the peak of one’s own accelerator', () => {
    const run = resolvedOf({
      hours: undefined,
      acceleratorId: 'custom',
      tdpPowerW: 300,
      peakTflops: 100,
      parametersBillion: 1,
      tokensBillion: 1,
      modelFlopUtilisation: 0.5,
      acceleratorCount: 1,
    });
    expect(estimate(run).hours).toBeCloseTo(6e18 / (100e12 * 0.5) / 3600, 9);
  });
});

describe(packsNeeded, () => {
  it.each([
    { what: 'nothing for the everyday run', change: {}, catalogue: everydayCatalogue, packs: [] },
    {
      what: 'the first pack for another accelerator',
      change: { acceleratorId: 'nvidia-h100-sxm5' },
      catalogue: everydayCatalogue,
      packs: ['first'],
    },
    { what: 'the first pack for another place', change: { placeId: 'country-fr' }, catalogue: everydayCatalogue, packs: ['first'] },
    {
      what: 'processors for one that is not in',
      change: { acceleratorId: 'none', cpuId: 'amd-epyc-7763' },
      catalogue: full,
      packs: ['cpus'],
    },
    {
      what: 'processors beside the everyday accelerator, which are joined to the first pack',
      change: { cpuId: 'amd-epyc-7763' },
      catalogue: everydayCatalogue,
      packs: ['first', 'cpus'],
    },
    { what: 'history for another year', change: { year: 2015 }, catalogue: first, packs: ['history'] },
    { what: 'no history for the place’s own year', change: { year: 2023 }, catalogue: first, packs: [] },
    { what: 'no history where the intensity is typed', change: { year: 2015, carbonIntensityGPerKwh: 100 }, catalogue: first, packs: [] },
  ])('waits for $what', ({ change, catalogue, packs }) => {
    const scenario = { ...EVERYDAY_RUN, ...change };
    expect(packsNeeded(scenario, catalogue)).toEqual(packs);
    if (packs.length > 0) expect(resolveScenario(scenario, catalogue)).toEqual({ status: 'waiting', packs });
  });
});

describe(resolveScenario, () => {
  it('gives the everyday run the same figures from the compiled-in part as from all', () => {
    expect(estimate(resolvedOf({}, everydayCatalogue))).toEqual(estimate(resolvedOf({}, full)));
  });

  it('throws for a place that withKnownIds would have replaced', () => {
    expect(() => resolveScenario({ ...EVERYDAY_RUN, placeId: 'country-xx' }, full)).toThrow(RangeError);
  });

  it('says that rated power and peak belong to an accelerator of one’s own', () => {
    expect(resolvedOf({ tdpPowerW: 300, peakTflops: 1 }).notes).toContainEqual({
      kind: 'not-used',
      fields: ['tdpPowerW', 'peakTflops'],
      because: 'not-custom',
    });
  });

  it('waits for a method that is not loaded, then gives no figure but the input it lacks', () => {
    const scenario = { ...DEFAULTS_OF_VERSION_1, hours: 1, methodId: 'patterson-2021' } as const;
    expect(resolveScenario(scenario, full)).toEqual({ status: 'waiting', packs: ['methods'] });
    expect(resolveScenario(scenario, withMethods(full, METHODS))).toEqual({
      status: 'missing',
      missing: [{ field: 'itPowerW', because: 'method-needs-system-power' }],
    });
  });
});

describe(withKnownIds, () => {
  const scenario: Scenario = { ...EVERYDAY_RUN, acceleratorId: 'nvidia-z900', placeId: 'gcp-moon1', cpuId: 'abacus' };

  it('puts the defaults in place of ids that the whole tables do not hold, by name', () => {
    const whole = { ...full, hasAllCpus: true };
    expect(unknownIdsOf(scenario, whole)).toEqual([
      { field: 'acceleratorId', said: 'nvidia-z900' },
      { field: 'placeId', said: 'gcp-moon1' },
      { field: 'cpuId', said: 'abacus' },
    ]);
    const instead = { acceleratorId: 'nvidia-a100-sxm4-80gb', placeId: 'world', cpuId: undefined };
    expect(withKnownIds(scenario, whole, DEFAULTS_OF_VERSION_1)).toEqual({ ...scenario, ...instead });
  });

  it('does not judge before the tables are loaded', () => {
    expect(unknownIdsOf(scenario, everydayCatalogue)).toEqual([]);
    expect(withKnownIds(scenario, everydayCatalogue, DEFAULTS_OF_VERSION_1)).toBe(scenario);
  });

  it.each(['custom', 'none'])('knows %s without a table', (acceleratorId) => {
    expect(unknownIdsOf({ ...EVERYDAY_RUN, acceleratorId }, full)).toEqual([]);
  });
});

describe(rangeOf, () => {
  it('keeps both ends of a range and takes its middle', () => {
    expect(rangeOf({ low: 1, high: 4 })).toEqual({ low: 1, typical: 2.5, high: 4 });
    expect(typicalOf(3)).toBe(3);
  });
});
