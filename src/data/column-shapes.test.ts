import { describe, expect, it } from 'vitest';
import { columns, maybeColumn, numberColumn, textColumn } from './column-shapes.ts';

const table = columns({ id: textColumn, watts: numberColumn, year: maybeColumn });
const whole = { id: ['a', 'b'], watts: [300, 400.5], year: [2020, null] };

describe(columns, () => {
  it('takes columns of one length, each of its kind', () => {
    expect(table.parse(whole)).toEqual(whole);
    expect(table.parse({ id: [], watts: [], year: [] })).toEqual({ id: [], watts: [], year: [] });
  });

  it.each([
    { what: 'a text among numbers', change: { watts: [300, '400'] } },
    { what: 'nothing among numbers', change: { watts: [300, null] } },
    { what: 'a number without an end', change: { watts: [300, Number.POSITIVE_INFINITY] } },
    { what: 'a number among texts', change: { id: ['a', 2] } },
    { what: 'a text where a number or nothing is due', change: { year: [2020, ''] } },
    { what: 'a row less in one column', change: { year: [2020] } },
    { what: 'no column at all', change: { year: null } },
    { what: 'a column more', change: { place: ['x', 'y'] } },
  ])('refuses $what', ({ change }) => {
    expect(table.safeParse({ ...whole, ...change }).success).toBe(false);
  });
});
