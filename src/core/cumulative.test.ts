import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthOf, halfwayOf, thinned } from './cumulative.ts';

const KINDS = ['final', 'tuning'] as const;
const anySteps = fc
  .array(fc.record({ kind: fc.constantFrom(...KINDS), adds: fc.integer({ min: 0, max: 1000 }), at: fc.integer({ min: 0, max: 30 }) }), {
    minLength: 1,
  })
  .map((steps) => [...steps].sort((a, b) => a.at - b.at));

describe(growthOf, () => {
  it('ends at the sum of each kind, never falls, and has one point for each place', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const points = growthOf(steps, KINDS);
        const sumOf = (kind: string) => steps.reduce((sum, step) => sum + (step.kind === kind ? step.adds : 0), 0);
        expect(points.at(-1)?.sums).toEqual(KINDS.map(sumOf));
        expect(points.map(({ at }) => at)).toEqual([...new Set(steps.map(({ at }) => at))]);
        for (const [index, { sums }] of points.entries())
          expect(sums.every((sum, kind) => sum >= (points[index - 1]?.sums[kind] ?? 0))).toBe(true);
      }),
    );
  });
});

describe(halfwayOf, () => {
  it('is the first place with half of everything behind it', () => {
    const steps = [1, 2, 3, 4].map((at) => ({ kind: 'final' as const, adds: at, at }));
    expect(halfwayOf(growthOf(steps, KINDS))?.at).toBe(3);
    expect(halfwayOf(growthOf([{ kind: 'final', adds: 0, at: 1 }], KINDS))).toBe(null);
  });
});

describe(thinned, () => {
  it('keeps both ends and the order, and no more than asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 500 }), fc.integer({ min: 2, max: 60 }), (count, most) => {
        const all = Array.from({ length: count }, (_, index) => index);
        const few = thinned(all, most);
        expect(few.length).toBe(Math.min(count, most));
        expect([few[0], few.at(-1)]).toEqual([0, count - 1]);
        expect([...few].sort((a, b) => a - b)).toEqual(few);
      }),
    );
  });
});
