import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf, moved, placeAfterMove, sortedRows } from './ledger.ts';

const rowsOf = (count: number) => Array.from({ length: count }, (_, index) => index);

describe(groupsOf, () => {
  it('loses no row, doubles none, and keeps their order within a group', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd')), (keys) => {
        const groups = groupsOf(rowsOf(keys.length), (row) => keys[row] ?? '');
        expect(groups.flatMap(({ rows }) => rows).sort((a, b) => a - b)).toEqual(rowsOf(keys.length));
        for (const { key, rows } of groups) {
          expect(rows.every((row) => keys[row] === key)).toBe(true);
          expect([...rows].sort((a, b) => a - b)).toEqual(rows);
        }
        expect(groups.map(({ key }) => key)).toEqual([...new Set(keys)]);
      }),
    );
  });
});

describe(sortedRows, () => {
  it('sorts by the figure, leaves equal rows as they are stored, and puts unknown ones last', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 5 }))),
        fc.constantFrom('ascending' as const, 'descending' as const),
        (values, direction) => {
          const sorted = sortedRows(rowsOf(values.length), (row) => values[row] ?? null, direction);
          expect([...sorted].sort((a, b) => a - b)).toEqual(rowsOf(values.length));
          const known = sorted.filter((row) => values[row] != null);
          expect(sorted.slice(0, known.length)).toEqual(known);
          const sign = direction === 'ascending' ? 1 : -1;
          const asStored = [...known].sort((one, other) => one - other);
          expect(known).toEqual(asStored.sort((one, other) => sign * ((values[one] ?? 0) - (values[other] ?? 0))));
        },
      ),
    );
  });
});

describe(moved, () => {
  const list = fc.array(fc.integer(), { minLength: 1, maxLength: 12 });

  it('puts the item where it was asked to, and leaves the order of the others', () => {
    fc.assert(
      fc.property(list, fc.nat(), fc.nat(), (items, a, b) => {
        const named = items.map((_, index) => index);
        const [from, to] = [a % items.length, b % items.length];
        const after = moved(named, from, to);
        expect(after[to]).toBe(from);
        expect(after.filter((item) => item !== from)).toEqual(named.filter((item) => item !== from));
        expect(named.map((item) => placeAfterMove(item, from, to))).toEqual(named.map((item) => after.indexOf(item)));
        expect(moved(after, to, from)).toEqual(named);
      }),
    );
  });

  it('does nothing where there is no such place', () => {
    expect(moved([1, 2], 0, 2)).toEqual([1, 2]);
    expect(moved([1, 2], 0, -1)).toEqual([1, 2]);
    expect(moved([1, 2], 5, 0)).toEqual([1, 2]);
  });
});
