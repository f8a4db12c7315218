/** The order in which a ledger shows its rows, and their groups. What is stored keeps its own order. */

export const GROUPINGS = ['none', 'name', 'project', 'place', 'hardware'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Group {
  /** What its rows have in common. */
  readonly key: string;
  /** Numbers of its rows in the list, from 0, in the order given. */
  readonly rows: readonly number[];
}

/** Rows with the same key together, in the order in which the keys first appear. */
export function groupsOf(rows: readonly number[], keyOf: (row: number) => string): readonly Group[] {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [row]);
    else known.push(row);
  }
  return [...groups].map(([key, members]) => ({ key, rows: members }));
}

export type Direction = 'ascending' | 'descending';

/** Rows by a figure or a text, equal ones as they are stored; a row of which it is unknown stands last either way. */
export function sortedRows(
  rows: readonly number[],
  figureOf: (row: number) => number | string | null,
  direction: Direction,
): readonly number[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows
    .map((row) => ({ row, value: figureOf(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return sign * compared(a.value, b.value);
    })
    .map(({ row }) => row);
}

function compared(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [one, other] = [String(a), String(b)];
  return one < other ? -1 : Number(one > other);
}

/** @param to place of the item in the list that results */
export function moved<Item>(list: readonly Item[], from: number, to: number): readonly Item[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return list;
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** Where an item stands once another has been moved. */
export function placeAfterMove(place: number, from: number, to: number): number {
  if (place === from) return to;
  if (from < place && place <= to) return place - 1;
  return to <= place && place < from ? place + 1 : place;
}
