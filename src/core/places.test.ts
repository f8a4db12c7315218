import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueOf, withHistory, withMethods } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { historyPackSchema } from '#data/history-pack.ts';
import { regionPackSchema } from '#data/region-pack.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import { METHODS } from './methods/registry.ts';
import { emissionsRatio, heldFields, type PlaceOutcome, type RunEverywhere, released, runEverywhere } from './places.ts';
import { ownAmong, placesFinding } from './places-finding.ts';
import { resolveScenario } from './resolve.ts';
import type { Resolution } from './resolved.ts';
import { METHOD_IDS, type Scenario } from './scenario.ts';

const readPack = (pack: string): unknown => JSON.parse(readFileSync(`public/data/${pack}/2026.11.json`, 'utf8'));
const catalogue = withMethods(catalogueOf(firstPackSchema.parse(readPack('first'))), METHODS);
const regions = regionPackSchema.parse(readPack('regions'));

function everywhere(change: Partial<Scenario> = {}, from = catalogue): RunEverywhere {
  const outcome = runEverywhere({ ...EVERYDAY_RUN, ...change }, from);
  if (outcome === null) throw new Error('a pack is missing');
  return outcome;
}

function at(run: RunEverywhere, id: string): PlaceOutcome {
  const found = [...run.ranked, ...run.otherBasis].find(({ place }) => place.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

const close = (value: number, expected: number) => Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected));

describe(runEverywhere, () => {
  it('covers every place of the catalogue once, and never ranks a direct figure', () => {
    const { ranked, otherBasis, lacking } = everywhere();
    const ids = [...ranked, ...otherBasis].map(({ place }) => place.id);
    expect(new Set(ids).size).toBe(701);
    expect(ids).toHaveLength(701);
    expect(lacking).toEqual([]);
    expect(new Set(ranked.map(({ resolved }) => resolved.carbonIntensity.basis))).toEqual(new Set(['life-cycle']));
    expect(otherBasis.map(({ place }) => place.iso3).every((iso3) => iso3 === 'CHN' || iso3 === 'AUS')).toBe(true);
    expect(otherBasis).toHaveLength(38);
  });

  it('gives in each place what resolving the run there gives, down to notes and origins, whatever it runs on', () => {
    const withYears = withHistory(catalogue, historyPackSchema.parse(readPack('history')));
    const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
    const anyRun = fc.record({
      acceleratorId: fc.constantFrom('nvidia-a100-sxm4-80gb', 'google-tpu-v4', 'nvidia-rtx-4090', 'apple-m2-max', 'custom', 'none'),
      methodId: fc.constantFrom(...METHOD_IDS),
      placeId: fc.constantFrom('gcp-us-central1', 'country-fr', 'grid-us-va', 'world'),
      by: maybe(fc.constantFrom('hours' as const, 'flops' as const)),
      hours: maybe(fc.double({ min: 0, max: 1e4, noNaN: true })),
      tdpPowerW: maybe(fc.constant(300)),
      cpuPowerW: maybe(fc.constant(120)),
      year: maybe(fc.integer({ min: 1990, max: 2030 })),
      pue: maybe(fc.double({ min: 1, max: 3, noNaN: true })),
      carbonIntensityGPerKwh: maybe(fc.double({ min: 0, max: 1500, noNaN: true })),
      measuredEnergyKwh: maybe(fc.double({ min: 0, max: 1e6, noNaN: true })),
    });
    fc.assert(
      fc.property(anyRun, (change) => {
        const scenario = { ...EVERYDAY_RUN, ...change };
        const run = runEverywhere(scenario, withYears);
        const found = new Map<string, Resolution>([
          ...[...(run?.ranked ?? []), ...(run?.otherBasis ?? [])].map(
            ({ place, resolved }) => [place.id, { status: 'resolved', resolved }] as const,
          ),
          ...(run?.lacking ?? []).map(({ place, missing }) => [place.id, { status: 'missing', missing }] as const),
        ]);
        for (const id of ['gcp-us-central1', 'aws-eu-west-3', 'country-fr', 'country-cn', 'grid-us-va', 'grid-cn-bj', 'world'])
          if (withYears.places.has(id)) expect(found.get(id)).toEqual(resolveScenario({ ...scenario, placeId: id }, withYears));
      }),
      { numRuns: 120 },
    );
  });

  it('gives for any run what the tables of regions and providers give by hand, in ascending order', () => {
    const accelerators = [...catalogue.accelerators.values()].filter(({ form }) => form === 'server').map(({ id }) => id);
    const fleet = new Map(regions.providers.map(({ id, pue }) => [id, pue]));
    const { surveyPue } = catalogue.powerModel;
    fc.assert(
      fc.property(
        fc.constantFrom(...accelerators),
        fc.integer({ min: 1, max: 4096 }),
        fc.double({ min: 0, max: 1e4, noNaN: true }),
        (acceleratorId, acceleratorCount, hours) => {
          const run = everywhere({ acceleratorId, acceleratorCount, hours });
          const itEnergyKwh = run.ranked[0]?.estimate.itEnergyKwh ?? Number.NaN;
          const emissions = run.ranked.map(({ estimate }) => estimate.emissionsKgCo2e);
          expect(emissions).toEqual([...emissions].sort((a, b) => a - b));
          for (const region of regions.cloudRegions) {
            const pue = region.pue ?? fleet.get(region.providerId) ?? surveyPue.value;
            expect(close(at(run, region.id).estimate.emissionsKgCo2e, (itEnergyKwh * pue * region.lifeCycleGPerKwh) / 1000)).toBe(true);
          }
          for (const { iso2, lifeCycleGPerKwh } of regions.countries) {
            const id = iso2 === 'ZZ' ? 'world' : `country-${iso2.toLowerCase()}`;
            const byHand = (itEnergyKwh * surveyPue.value * lifeCycleGPerKwh) / 1000;
            expect(close(at(run, id).estimate.emissionsKgCo2e, byHand)).toBe(true);
          }
        },
      ),
      { numRuns: 6 },
    );
  });

  it('waits for the history where a run names a year, and takes that year in every place', () => {
    expect(runEverywhere({ ...EVERYDAY_RUN, year: 2015 }, catalogue)).toBeNull();
    const history = historyPackSchema.parse(readPack('history'));
    const run = everywhere({ year: 2015 }, withHistory(catalogue, history));
    const france = history.series.find(({ iso3 }) => iso3 === 'FRA');
    expect(at(run, 'country-fr').estimate.carbonIntensityGPerKwh).toBe(france?.gPerKwh[france.years.indexOf(2015)]);
  });

  it('holds a typed intensity and PUE everywhere, so that every place ties; released, each gives its own', () => {
    const held = { carbonIntensityGPerKwh: 250, pue: 1.2 };
    const run = everywhere(held);
    expect(new Set([...run.ranked, ...run.otherBasis].map(({ estimate }) => estimate.emissionsKgCo2e)).size).toBe(1);
    expect(run.otherBasis).toEqual([]);
    expect(heldFields({ ...EVERYDAY_RUN, ...held })).toEqual(['carbonIntensityGPerKwh', 'pue']);
    expect(everywhere(released({ ...EVERYDAY_RUN, ...held })).ranked.map(({ estimate }) => estimate.emissionsKgCo2e)).toEqual(
      everywhere().ranked.map(({ estimate }) => estimate.emissionsKgCo2e),
    );
    expect(heldFields(EVERYDAY_RUN)).toEqual([]);
  });

  it('says for which places a method gives no figure', () => {
    const run = everywhere({ methodId: 'cloud-carbon-footprint' });
    expect(run.lacking.length).toBeGreaterThan(300);
    expect(run.lacking.every(({ missing }) => missing.length > 0)).toBe(true);
    expect(run.ranked.every(({ place }) => place.kind === 'cloud-region')).toBe(true);
  });
});

describe(emissionsRatio, () => {
  const run = everywhere();

  it('lies between its ends, and the other way round is its inverse', () => {
    fc.assert(
      fc.property(fc.constantFrom(...run.ranked), fc.constantFrom(...run.ranked), (one, other) => {
        const ratio = emissionsRatio(one, other);
        const inverse = emissionsRatio(other, one);
        if (ratio === null || inverse === null) throw new Error('no place of these emits nothing');
        expect(ratio.low).toBeLessThanOrEqual(ratio.typical);
        expect(ratio.high).toBeGreaterThanOrEqual(ratio.typical);
        expect(close(inverse.low, 1 / ratio.high)).toBe(true);
        expect(close(inverse.high, 1 / ratio.low)).toBe(true);
      }),
    );
  });

  it('leaves nothing open between two places on one grid in like buildings', () => {
    const [one, other] = [at(run, 'azure-francecentral'), at(run, 'azure-francesouth')];
    expect(emissionsRatio(one, other)).toEqual({ low: 1, typical: 1, high: 1 });
  });

  it('is nothing against a place that emits nothing', () => {
    const none = everywhere({ hours: 0 });
    expect(emissionsRatio(at(run, 'country-fr'), at(none, 'country-fr'))).toBeNull();
  });
});

describe(placesFinding, () => {
  const regionsOf = (run: RunEverywhere) => run.ranked.filter(({ place }) => place.kind === 'cloud-region');

  it('finds the cleanest region and how many times less it emits', () => {
    const run = everywhere();
    const finding = placesFinding(regionsOf(run), at(run, 'gcp-us-central1'));
    if (finding?.kind !== 'elsewhere') throw new Error(finding?.kind);
    expect(finding.best.place.id).toBe('gcp-northamerica-northeast1');
    expect(finding.times.typical).toBeCloseTo(17.1, 1);
    expect(finding.times.low).toBeGreaterThan(12);
    expect(finding.times.high).toBeLessThan(24);
    expect(finding.ties).toEqual([]);
  });

  it('says that the run is where it emits least, with the regions that are as good', () => {
    const run = everywhere({ placeId: 'azure-norwayeast' });
    const norway = regionsOf(run).filter(({ place }) => place.iso3 === 'NOR');
    const finding = placesFinding(norway, at(run, 'azure-norwayeast'));
    expect(finding?.kind).toBe('here');
    expect(finding?.kind === 'here' && finding.ties.map(({ place }) => place.id)).toEqual(['azure-norwaywest']);
  });

  it('does not call a place cleaner where the figures of the grids leave that open', () => {
    const run = everywhere();
    const [iowa, singapore] = [at(run, 'gcp-us-central1'), at(run, 'gcp-asia-southeast1')];
    expect(singapore.estimate.emissionsKgCo2e).toBeGreaterThan(1.03 * iowa.estimate.emissionsKgCo2e);
    expect(placesFinding([iowa, singapore, at(run, 'gcp-asia-south1')], singapore)?.kind).toBe('not-told-apart');
  });

  it('names a difference that the figures of the grids exclude to be none, be it small', () => {
    const run = everywhere({ placeId: 'oracle-ca-montreal-1' });
    const finding = placesFinding(regionsOf(run), at(run, 'oracle-ca-montreal-1'));
    if (finding?.kind !== 'elsewhere') throw new Error(finding?.kind);
    expect(finding.times.low).toBeGreaterThan(1);
    expect(finding.times.typical).toBeLessThan(1.1);
  });

  it('never puts a dirtier place before the run: where each of them emits more, here is cleanest', () => {
    const run = everywhere({ placeId: 'country-ls', pue: 1.1 });
    const finding = placesFinding(regionsOf(run), at(run, 'country-ls'));
    if (finding?.kind !== 'cleaner-here') throw new Error(finding?.kind);
    expect(finding.best).toBe(regionsOf(run)[0]);
    expect(finding.times.typical).toBeGreaterThan(1.2);
  });

  it('says of any run no more than the ratio of the two leaves open', () => {
    const run = everywhere();
    const regions = regionsOf(run);
    fc.assert(
      fc.property(fc.constantFrom(...run.ranked), fc.subarray([...regions], { minLength: 2 }), (own, among) => {
        const finding = placesFinding(among, own);
        if (finding?.kind === 'elsewhere') expect(finding.times.low).toBeGreaterThan(1);
        if (finding?.kind === 'not-told-apart') expect(finding.times.low <= 1 && finding.times.typical > 1).toBe(true);
        if (finding?.kind === 'cleaner-here')
          expect(among.every(({ estimate }) => estimate.emissionsKgCo2e > own.estimate.emissionsKgCo2e)).toBe(true);
      }),
    );
  });

  it('ties at nothing without energy, and at one figure where everything is held', () => {
    const none = everywhere({ hours: 0 });
    expect(placesFinding(regionsOf(none), at(none, 'gcp-us-central1'))).toEqual({ kind: 'no-energy' });
    const held = everywhere({ carbonIntensityGPerKwh: 250, pue: 1.2 });
    expect(placesFinding(regionsOf(held), at(held, 'gcp-us-central1'))?.kind).toBe('all-tie');
  });

  it('has nothing to compare with where the run’s own place is not ranked, and tells why', () => {
    const run = everywhere();
    expect(ownAmong(run, 'gcp-us-central1')).toBe(at(run, 'gcp-us-central1'));
    expect(placesFinding(regionsOf(run), ownAmong(run, 'grid-cn-bj'))).toMatchObject({ kind: 'own-apart', why: 'other-basis' });
    const seen = everywhere({ methodId: 'cloud-carbon-footprint', acceleratorId: 'nvidia-v100-sxm2-16gb' });
    expect(placesFinding(regionsOf(seen), ownAmong(seen, 'country-fr'))).toMatchObject({ kind: 'own-apart', why: 'no-figure' });
    expect(placesFinding([], 'no-figure')).toBeNull();
  });
});
