import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, parseExpression } from './expression.ts';
import { FORMULAS } from './formulas.ts';
import type { Unit } from './units.ts';

const ALL = Object.values(FORMULAS).flat();

/** What a figure of that unit is in plain ones. */
const PLAIN: Readonly<Partial<Record<Unit, number>>> = { billion: 1e9, 'TFLOP/s': 1e12 };

describe('the symbolic form of every formula', () => {
  it('is read of all 23', () => {
    expect(new Set(ALL.map(({ id }) => id)).size).toBe(23);
  });

  it.each(ALL.map((formula) => ({ id: formula.id, formula })))(
    'gives for $id what the page computes with, for any figures',
    ({ formula }) => {
      const rule = parseExpression(formula.filled);
      const names = Object.keys(formula.inputs);
      // From 1 up: a PUE, a count and a peak are at least that, and full load is kept above idle.
      const any = fc.double({ min: 1, max: 1e6, noNaN: true });
      fc.assert(
        fc.property(fc.array(any, { minLength: names.length, maxLength: names.length }), (drawn) => {
          const figures: Record<string, number> = Object.fromEntries(names.map((name, index) => [name, drawn[index] ?? 1]));
          if (figures.fullPowerW !== undefined) figures.fullPowerW += figures.idlePowerW ?? 0;
          const ours = evaluate(rule, (name) => (figures[name] ?? Number.NaN) * (PLAIN[formula.inputs[name] ?? 'ratio'] ?? 1));
          const computed = formula.compute(figures);
          // A difference of two large figures loses digits: the measure is the larger of what was added up.
          const size = Math.max(Math.abs(computed), ...Object.values(figures).map((figure) => figure ** 3 * 1e-6), 1e-300);
          expect(Math.abs(ours - computed) / (formula.filled.includes('−') ? size : Math.abs(computed))).toBeLessThan(1e-9);
        }),
      );
    },
  );
});

describe(parseExpression, () => {
  it('keeps the order of × and ÷, and puts what is divided by under one line', () => {
    const value = (text: string) => evaluate(parseExpression(text), () => 2);
    expect([value('8 ÷ 2 × 4'), value('8 ÷ (2 × 4)'), value('1 + 2 × 3'), value('(1 + {a}) × 3'), value('max({a}, 5 − 4) × 3')]).toEqual([
      16, 1, 7, 9, 6,
    ]);
  });

  it.each(['', '{a} ×', '({a}', 'a × b', '{a} {b}', 'max({a})', '{a}) × {b}'])('refuses what is no rule: %s', (text) => {
    expect(() => parseExpression(text)).toThrow(SyntaxError);
  });
});
