import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { METHODS } from '#core/methods/registry.ts';
import { runEverywhere } from '#core/places.ts';
import { ownAmong, placesFinding } from '#core/places-finding.ts';
import type { Scenario } from '#core/scenario.ts';
import { catalogueOf, withHistory, withMethods } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { historyPackSchema } from '#data/history-pack.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import { carbonRentTitle, countsWords, placesTitle } from './places-words.ts';

const catalogue = withMethods(
  catalogueOf(firstPackSchema.parse(JSON.parse(readFileSync('public/data/first/2026.11.json', 'utf8')))),
  METHODS,
);

/** The title of a run among all cloud regions. */
function titleOf(change: Partial<Scenario>) {
  const scenario = { ...EVERYDAY_RUN, ...change };
  const run = runEverywhere(scenario, catalogue);
  if (run === null) throw new Error('a pack is missing');
  const regions = run.ranked.filter(({ place }) => place.kind === 'cloud-region');
  return placesTitle(placesFinding(regions, ownAmong(run, scenario.placeId)), catalogue, 'kg');
}

describe(placesTitle, () => {
  it('gives a large difference as so many times, and what the figures leave open', () => {
    expect(titleOf({})).toEqual({
      title: 'In Montréal the same run would emit 7.6\u00a0kg, about 17 times less than in Iowa',
      range: 'Between 12 and 24 times less, over what the figures of grids and buildings leave open.',
    });
  });

  it('gives a small one in per cent, so that no multiple reads as none', () => {
    const { title, range } = titleOf({ placeId: 'oracle-ca-montreal-1' });
    expect(title).toMatch(/about \d% less than in Montr/);
    expect(range).toMatch(/^Between (under )?\d+% and \d+% less, over what/);
    expect(titleOf({ carbonIntensityGPerKwh: 100 }).title).toMatch(/about 4% less than in Iowa$/);
  });

  it('says that the run stands best where it is, and how much more the cleanest region would emit', () => {
    expect(titleOf({ placeId: 'country-ls', pue: 1.1 }).title).toMatch(
      /^No cloud region is as clean as Lesotho for this run: the cleanest of them, .+, would emit .+, about 3\d% more$/,
    );
  });

  it('gives the true reason where the run’s own place is not ranked', () => {
    const seen = { methodId: 'cloud-carbon-footprint', acceleratorId: 'nvidia-v100-sxm2-16gb', placeId: 'country-fr' } as const;
    expect(titleOf(seen).range).toMatch(/^The method in force gives the run no figure where it is/);
    expect(titleOf({ placeId: 'grid-cn-bj' }).range).toMatch(/^Your own place has a direct figure alone/);
  });

  it('calls the world the world', () => {
    expect(titleOf({ placeId: 'world' }).title).toMatch(/times less than in the world$/);
  });
});

describe(countsWords, () => {
  it('says how many places have no figure of the year that is asked for', () => {
    const history = historyPackSchema.parse(JSON.parse(readFileSync('public/data/history/2026.11.json', 'utf8')));
    const inYear = (year: number) => {
      const run = runEverywhere({ ...EVERYDAY_RUN, year }, withHistory(catalogue, history));
      return run === null ? '' : countsWords(run);
    };
    expect(inYear(2030)).toMatch(/ No place has a figure of 2030: each stands at the nearest year there is, which its row says\.$/);
    expect(inYear(2020)).toMatch(/ \d+ places have no figure of 2020: each of them stands at/);
    const now = runEverywhere(EVERYDAY_RUN, catalogue);
    expect(now === null ? '' : countsWords(now)).not.toContain('no figure of');
  });
});

describe(carbonRentTitle, () => {
  it('does not deny the energy of a run whose grid emits nothing', () => {
    const finding = { priced: 3, best: [], isTyped: false, hasCarbon: false };
    expect(carbonRentTitle({ ...finding, hasEnergy: true }).reason).toBe('The carbon intensity in force is 0 everywhere.');
    expect(carbonRentTitle({ ...finding, hasEnergy: false }).reason).toBe('The run takes no energy.');
  });
});
