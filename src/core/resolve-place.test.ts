import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueOf, withCpus, withHistory } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { historyPackSchema } from '#data/history-pack.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import type { Catalogue, Cpu } from './catalogue.ts';
import { resolveScenario } from './resolve.ts';
import { nearestYear, resolveIntensity, resolvePue } from './resolve-place.ts';
import type { ResolvedScenario } from './resolved.ts';
import type { Scenario } from './scenario.ts';

const readPack = (pack: string): unknown => JSON.parse(readFileSync(`public/data/${pack}/2026.11.json`, 'utf8'));
const historyPack = historyPackSchema.parse(readPack('history'));
const full = withHistory(catalogueOf(firstPackSchema.parse(readPack('first'))), historyPack);

function resolvedOf(change: Partial<Scenario>, catalogue: Catalogue = full): ResolvedScenario {
  const resolution = resolveScenario({ ...EVERYDAY_RUN, ...change }, catalogue);
  if (resolution.status !== 'resolved') throw new Error(JSON.stringify(resolution));
  return resolution.resolved;
}

function inHistory(iso3: string, year: number): number {
  const series = historyPack.series.find((one) => one.iso3 === iso3);
  return series?.gPerKwh[series.years.indexOf(year)] ?? Number.NaN;
}

describe(resolvePue, () => {
  const laptopCpu: Cpu = {
    ...{ id: 'own-laptop', name: 'Own', vendor: 'Own', form: 'laptop', cores: 8, tdpPowerW: 28 },
    releaseYear: 2024,
    confidence: 'high',
    sourceIds: [],
  };
  const withLaptop = withCpus(full, { cpus: [laptopCpu] });

  it.each([
    { why: 'what was typed', change: { pue: 1.3, placeId: 'aws-us-east-1' }, pue: 1.3, kind: 'typed' },
    { why: 'the region’s own', change: { placeId: 'aws-us-east-1' }, pue: 1.15, kind: 'region-pue' },
    {
      why: 'the provider’s fleet where the region has none',
      change: { placeId: 'ovhcloud-gra', acceleratorId: 'nvidia-rtx-4090' },
      pue: 1.26,
      kind: 'provider-pue',
    },
    {
      why: 'no overhead around a desktop',
      change: { placeId: 'country-fr', acceleratorId: 'nvidia-rtx-4090' },
      pue: 1,
      kind: 'no-data-centre',
    },
    {
      why: 'no overhead around a system on a chip',
      change: { placeId: 'world', acceleratorId: 'apple-m2-max' },
      pue: 1,
      kind: 'no-data-centre',
    },
    {
      why: 'no overhead around a laptop’s processor',
      change: { placeId: 'world', acceleratorId: 'none', cpuId: 'own-laptop' },
      pue: 1,
      kind: 'no-data-centre',
    },
    { why: 'the newest survey for servers elsewhere', change: { placeId: 'world' }, pue: 1.54, kind: 'survey-pue' },
    {
      why: 'the newest survey for cores of no known processor',
      change: { placeId: 'world', acceleratorId: 'none', cpuCores: 8 },
      pue: 1.54,
      kind: 'survey-pue',
    },
  ])('takes $why', ({ change, pue, kind }) => {
    const run = resolvedOf(change, withLaptop);
    expect([run.pue.typical, run.pue.origin.kind]).toEqual([pue, kind]);
  });
});

describe(resolveIntensity, () => {
  it('takes the place’s own figure where no year is asked for', () => {
    expect(resolvedOf({}).carbonIntensity).toMatchObject({
      typical: 472.2,
      basis: 'life-cycle',
      origin: { kind: 'place-intensity', year: 2023, detail: 'MROW' },
    });
  });

  it('takes a typed figure before any year', () => {
    expect(resolvedOf({ carbonIntensityGPerKwh: { low: 10, high: 30 }, year: 2010 }).carbonIntensity).toMatchObject({
      low: 10,
      typical: 20,
      high: 30,
      basis: 'typed',
      isEstimated: false,
    });
  });

  it('takes a country’s history as it is', () => {
    const { carbonIntensity } = resolvedOf({ placeId: 'country-fr', year: 2015 });
    expect(carbonIntensity.typical).toBe(inHistory('FRA', 2015));
    expect(carbonIntensity).toMatchObject({ isEstimated: false, origin: { kind: 'history-intensity', year: 2015 } });
  });

  it('scales a local figure by the country’s trend and marks it estimated', () => {
    const { carbonIntensity } = resolvedOf({ placeId: 'gcp-us-central1', year: 2015 });
    expect(carbonIntensity.typical).toBeCloseTo((472.2 * inHistory('USA', 2015)) / inHistory('USA', 2023), 9);
    expect(carbonIntensity).toMatchObject({ isEstimated: true, origin: { kind: 'scaled-intensity', year: 2015 } });
  });

  it('leaves a local figure alone in its own year', () => {
    expect(resolvedOf({ placeId: 'gcp-us-central1', year: 2023 }).carbonIntensity).toMatchObject({
      typical: 472.2,
      origin: { kind: 'place-intensity' },
    });
  });

  it.each([1950, 2099])('takes the nearest year to %i and says which', (year) => {
    const years = historyPack.series.find(({ iso3 }) => iso3 === 'FRA')?.years ?? [];
    const used = year < 2000 ? Math.min(...years) : Math.max(...years);
    const run = resolvedOf({ placeId: 'country-fr', year });
    expect(run.carbonIntensity.typical).toBe(inHistory('FRA', used));
    expect(run.notes).toContainEqual({ kind: 'year-clamped', asked: year, used });
  });

  it('marks an imputed national figure estimated, whichever year leads to it', () => {
    for (const year of [undefined, 2022, 2030])
      expect(resolvedOf({ placeId: 'country-cf', year }).carbonIntensity).toMatchObject({ isEstimated: true, origin: { year: 2022 } });
    expect(resolvedOf({ placeId: 'country-cf', year: 2012 }).carbonIntensity.isEstimated).toBe(false);
  });

  it('does not touch the PUE, whose year is another matter', () => {
    expect(resolvedOf({ year: 2015 }).pue.typical).toBe(1.09);
  });
});

describe(nearestYear, () => {
  const history = [
    { year: 2000, gPerKwh: 1 },
    { year: 2004, gPerKwh: 2 },
  ];

  it.each([
    { asked: 1990, found: 2000 },
    { asked: 2002, found: 2000 },
    { asked: 2003, found: 2004 },
    { asked: 2030, found: 2004 },
  ])('finds $found for $asked', ({ asked, found }) => {
    expect(nearestYear(history, asked)?.year).toBe(found);
  });

  it('finds nothing in nothing', () => {
    expect(nearestYear([], 2020)).toBeNull();
  });
});
