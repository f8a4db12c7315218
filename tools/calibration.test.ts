import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check, geometricMean, insideCount, leaveOneGroupOut, meteredRuns, publishedCatalogue, withoutAverages } from './calibration.ts';
import { calibrationText } from './calibration-text.ts';

const runs = meteredRuns();
const catalogue = publishedCatalogue();
const rows = runs.map((run) => check(run, catalogue));
const ofScope = (scope: string) => rows.filter(({ run }) => run.scope === scope);
const bias = (some: typeof rows) => geometricMean(some.map(({ ratio }) => ratio));

describe('the ranges against metered runs', () => {
  it('has all 47 rows of 15 groups, each with its source in the bibliography', () => {
    expect([runs.length, new Set(runs.map(({ group }) => group)).size]).toEqual([47, 15]);
  });

  it('hold 46 of 47; a tiny vision transformer at 0.30 of the rating is outside', () => {
    expect(insideCount(rows)).toBe(46);
    expect(rows.filter(({ isInside }) => !isInside).map(({ run }) => run.id)).toEqual(['dodge-vit-tiny']);
  });

  // Coverage and bias as they were found when the defaults were set.
  it.each([
    { scope: 'system', count: 30, inside: 30, ratio: 1.02 },
    { scope: 'counter', count: 17, inside: 16, ratio: 1.18 },
  ])('hold $inside of $count in the scope $scope, predicting $ratio times the meter', ({ scope, count, inside, ratio }) => {
    expect([ofScope(scope).length, insideCount(ofScope(scope))]).toEqual([count, inside]);
    expect(bias(ofScope(scope))).toBeCloseTo(ratio, 2);
  });

  it('hold 27 of 28 systems without the published averages', () => {
    const bare = runs
      .filter(({ scope, acceleratorId }) => scope === 'system' && acceleratorId !== 'google-tpu-v4')
      .map((run) => check(run, withoutAverages(catalogue)));
    expect([bare.length, insideCount(bare)]).toEqual([28, 27]);
    expect(bias(bare)).toBeCloseTo(0.94, 2);
  });

  it('judges each group by the others alone', () => {
    const left = leaveOneGroupOut(rows);
    expect(left.reduce((sum, { rows: count }) => sum + count, 0)).toBe(47);
    expect(left.reduce((sum, { inside }) => sum + inside, 0)).toBe(39);
  });
});

describe(calibrationText, () => {
  it('is what docs/calibration.md says', () => {
    expect(readFileSync('docs/calibration.md', 'utf8')).toBe(calibrationText());
  });
});
