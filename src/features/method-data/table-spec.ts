/** A table of data as the page shows it: its columns, what is searched, filtered, sorted and saved. */
import type { ReactNode } from 'react';
import { type CsvValue, csvText } from '#exchange/csv.ts';

export interface SpecColumn<Row> {
  readonly id: string;
  readonly head: string;
  readonly numeric?: boolean;
  /** Unrounded: what is sorted, searched and saved. */
  readonly value: (row: Row) => CsvValue;
  /** What is said where there is no value, if it is not that nobody published it: a country has no building. */
  readonly none?: string;
  /** What is shown, where it is more than the value. */
  readonly cell?: (row: Row) => ReactNode;
}

export interface SpecFilter<Row> {
  readonly id: string;
  /** The choice of all: "All makers". */
  readonly all: string;
  readonly value: (row: Row) => string;
}

export interface TableSpec<Row> {
  readonly id: string;
  /** Names the table: "Accelerators". */
  readonly title: string;
  readonly search: string;
  readonly columns: readonly SpecColumn<Row>[];
  readonly filters: readonly SpecFilter<Row>[];
  /** Column that it opens sorted by, the largest first; absent: as the data has it. */
  readonly newestFirst?: string;
  readonly rowId: (row: Row) => string;
  /** Keys of the bibliography that stand behind a row. */
  readonly sourceIds: (row: Row) => readonly string[];
}

export interface TableState {
  readonly search: string;
  /** By id of the filter; absent or empty is all. */
  readonly filters: Readonly<Record<string, string>>;
  readonly sortBy: string | null;
  readonly isDescending: boolean;
}

export function wholeTable<Row>({ newestFirst }: TableSpec<Row>): TableState {
  return { search: '', filters: {}, sortBy: newestFirst ?? null, isDescending: newestFirst !== undefined };
}

/** Rows asked for, in their order. Every word typed must stand somewhere in a row; what is unknown comes last whichever way is sorted. */
export function rowsFor<Row>(
  spec: TableSpec<Row>,
  rows: readonly Row[],
  { search, filters, sortBy, isDescending }: TableState,
): readonly Row[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const kept = rows.filter((row) => {
    const isChosen = spec.filters.every(({ id, value }) => (filters[id] ?? '') === '' || filters[id] === value(row));
    if (!isChosen || words.length === 0) return isChosen;
    const text =
      `${spec.rowId(row)} ${spec.columns.map(({ value }) => value(row)).join(' ')} ${spec.sourceIds(row).join(' ')}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const column = spec.columns.find(({ id }) => id === sortBy);
  return column === undefined ? kept : kept.sort((a, b) => compared(column.value(a), column.value(b), isDescending));
}

function compared(a: CsvValue, b: CsvValue, isDescending: boolean): number {
  if (a === null || a === '' || b === null || b === '') return Number(a === null || a === '') - Number(b === null || b === '');
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en', { numeric: true });
  return isDescending ? -order : order;
}

/** Choices of a filter, in the order of the alphabet. */
export function choicesOf<Row>({ value }: SpecFilter<Row>, rows: readonly Row[]): readonly string[] {
  return [...new Set(rows.map(value))].filter((choice) => choice !== '').sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

export function specCsv<Row>(spec: TableSpec<Row>, rows: readonly Row[]): string {
  const head = ['id', ...spec.columns.map(({ id }) => id), 'sources'];
  return csvText(
    head,
    rows.map((row) => [spec.rowId(row), ...spec.columns.map(({ value }) => value(row)), spec.sourceIds(row).join('; ')]),
  );
}

/** @param release of the data */
export function specJson<Row>(spec: TableSpec<Row>, rows: readonly Row[], release: string): string {
  const out = rows.map((row) => ({
    id: spec.rowId(row),
    ...Object.fromEntries(spec.columns.map(({ id, value }) => [id, value(row)])),
    sources: spec.sourceIds(row),
  }));
  return `${JSON.stringify({ table: spec.id, release, rows: out }, null, 2)}\n`;
}
