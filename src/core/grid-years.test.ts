import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueOf, withHistory } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { historyPackSchema } from '#data/history-pack.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import { estimate } from './estimate.ts';
import { type GridYear, gridYears, yearSteps } from './grid-years.ts';
import { resolveScenario } from './resolve.ts';
import type { Scenario } from './scenario.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(`public/data/${file}/2026.11.json`, 'utf8'));
const catalogue = withHistory(catalogueOf(firstPackSchema.parse(read('first'))), historyPackSchema.parse(read('history')));

function yearsOf(change: Partial<Scenario>): readonly GridYear[] {
  const resolution = resolveScenario({ ...EVERYDAY_RUN, ...change }, catalogue);
  const place = catalogue.places.get(resolution.status === 'resolved' ? resolution.resolved.scenario.placeId : '');
  if (resolution.status !== 'resolved' || place === undefined) throw new Error('it does not resolve');
  return gridYears(resolution.resolved, place, catalogue.history?.get(place.iso3) ?? []);
}

describe(gridYears, () => {
  it('gives in each year what the run with that year gives', () => {
    for (const placeId of ['gcp-us-central1', 'country-fr', 'grid-us-va', 'world']) {
      for (const { year, emissionsKgCo2e } of yearsOf({ placeId })) {
        const resolution = resolveScenario({ ...EVERYDAY_RUN, placeId, year }, catalogue);
        expect(resolution.status === 'resolved' && estimate(resolution.resolved).emissionsKgCo2e).toBe(emissionsKgCo2e);
      }
    }
  });

  it('marks all but its own year of a local grid estimated, and no year of a country with its own series', () => {
    const france = yearsOf({ placeId: 'country-fr' });
    expect(france.every(({ isEstimated }) => !isEstimated)).toBe(true);
    const iowa = yearsOf({});
    expect(iowa.filter(({ year }) => year !== 2023).every(({ isEstimated }) => isEstimated)).toBe(true);
  });

  it('leaves a typed intensity aside', () => {
    expect(yearsOf({ carbonIntensityGPerKwh: 1 })).toEqual(yearsOf({}));
  });
});

describe(yearSteps, () => {
  const at = (year: number, gPerKwh: number): GridYear => ({ year, gPerKwh, emissionsKgCo2e: gPerKwh, isEstimated: false });

  it('is between years that follow each other, never across a gap', () => {
    const steps = yearSteps([at(2000, 100), at(2001, 90), at(2003, 99)]);
    expect(steps.map(({ from, to, change }) => [from.year, to.year, Math.round(change * 1000)])).toEqual([[2000, 2001, -100]]);
  });
});
