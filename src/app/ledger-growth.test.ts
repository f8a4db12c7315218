import { describe, expect, it } from 'vitest';
import { growthOf } from '#core/cumulative.ts';
import type { Scenario } from '#core/scenario.ts';
import { everydayCatalogue } from '#data/catalogue.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import { growthSteps, growthTitle, STACKED_BY } from './ledger-growth.ts';
import { resultOf } from './use-estimates.ts';

const runOf = (change: Partial<Scenario>) => resultOf({ ...EVERYDAY_RUN, ...change }, everydayCatalogue);
const asked = { quantity: 'energyKwh', along: 'run', by: 'project', catalogue: everydayCatalogue } as const;

/** Six projects, F the largest; the only final run is of A. */
const results = ['A', 'B', 'C', 'D', 'E', 'F'].map((project, index) =>
  runOf({ project, hours: 10 * (index + 1), kind: project === 'A' ? 'final' : 'tuning' }),
);

describe(growthSteps, () => {
  it('draws the four largest groups, the largest below, and the others together above them', () => {
    expect(growthSteps(results, asked).parts.map(({ label }) => label)).toEqual(['F', 'E', 'D', 'C', '2 others']);
  });

  it('knows the group of each run, also of those that are drawn together', () => {
    const { steps } = growthSteps(results, asked);
    expect(steps.map(({ group }) => group)).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
    expect(steps.filter(({ kind }) => kind === 'rest').map(({ group }) => group)).toEqual(['A', 'B']);
  });

  it('adds up to the same whole, whatever it is stacked by, with a part for each step', () => {
    const whole = results.reduce((sum, { answer }) => sum + (answer?.estimate.energyKwh ?? Number.NaN), 0);
    for (const by of STACKED_BY) {
      const { steps, parts } = growthSteps(results, { ...asked, by });
      expect(steps.reduce((sum, { adds }) => sum + adds, 0)).toBeCloseTo(whole, 9);
      for (const { kind } of steps) expect(parts.map(({ id }) => id)).toContain(kind);
    }
  });

  it('says the same of the published runs, whatever it is stacked by', () => {
    const titles = STACKED_BY.map((by) => growthTitle([], growthSteps(results, { ...asked, by }).steps, 'run'));
    expect(new Set(titles).size).toBe(1);
    // 10 of 10 + 20 + … + 60 hours on the same hardware.
    expect(titles[0]).toBe('The published run is 5% of the project');
  });

  it('counts an entry of several runs as so many, also among the published ones', () => {
    const swept = [runOf({ kind: 'final', runs: 3 }), runOf({ kind: 'tuning', runs: 9 })];
    const titleOf = (of: typeof swept) => {
      const { steps, parts } = growthSteps(of, { ...asked, by: 'kind' });
      return growthTitle(
        growthOf(
          steps,
          parts.map(({ id }) => id),
        ),
        steps,
        'run',
      );
    };
    expect(titleOf(swept)).toBe('The 3 published runs are 25% of the project');
    expect(titleOf([runOf({}), runOf({ runs: 9 })])).toBe('Half of it had been reached by entry 2 of 2');
    expect(titleOf([runOf({}), runOf({ hours: 900 })])).toBe('Half of it had been reached by run 2 of 2');
  });

  it('leaves out runs without a date along dates, and puts the others in their order', () => {
    const dated = [runOf({ date: '2026-03-02' }), runOf({}), runOf({ date: '2026-03-01' })];
    const { steps } = growthSteps(dated, { ...asked, along: 'date' });
    expect(steps.map(({ scenario }) => scenario.date)).toEqual(['2026-03-01', '2026-03-02']);
  });
});
