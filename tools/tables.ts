/** The project's own tables, read as text; an empty cell is unknown. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

export type Row = Readonly<Record<string, string>>;

export function readTable(name: string): readonly Row[] {
  const text = readFileSync(new URL(`./tables/${name}.csv`, import.meta.url), 'utf8');
  const { data, errors } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  const [error] = errors;
  if (error !== undefined) throw new Error(`${name}.csv, row ${error.row}: ${error.message}`);
  return data;
}

/** @throws Error for a column that the table does not have, so that a renamed one cannot pass unseen. */
export function cell(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`no column ${column} in ${JSON.stringify(row)}`);
  return value;
}

export function numberOrNull(row: Row, column: string): number | null {
  const text = cell(row, column);
  if (text === '') return null;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new Error(`${column} is no number: ${text}`);
  return value;
}

/** @throws Error where the cell is empty. */
export function numberIn(row: Row, column: string): number {
  const value = numberOrNull(row, column);
  if (value === null) throw new Error(`${column} is empty in ${JSON.stringify(row)}`);
  return value;
}

/** Source keys of a cell, in its order. */
export function keysIn(row: Row, column: string): readonly string[] {
  return cell(row, column)
    .split(/[;\s]+/)
    .filter((key) => key !== '');
}

export function oneOf<Option extends string>(row: Row, column: string, options: readonly Option[]): Option {
  const text = cell(row, column);
  const option = options.find((candidate) => candidate === text);
  if (option === undefined) throw new Error(`${column} is ${text}, none of ${options.join(', ')}`);
  return option;
}
