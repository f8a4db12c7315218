/** The columns of an `nvidia-smi --query-gpu` log, with or without its header. */
import { numberOf } from './cells.ts';
import { secondsOfStamp } from './dates.ts';
import type { ColumnReading } from './import-types.ts';

export interface PowerColumns {
  readonly timestamp: number;
  /** −1 where the log has none. */
  readonly index: number;
  readonly name: number;
  readonly power: number;
  readonly hasHeader: boolean;
}

/** `power.draw [W]`, and its newer sisters: the average is preferred to the moment. */
const POWER_NAMES = ['power.draw', 'power.draw.average', 'power.draw.instant'];

function bareName(name: string): string {
  return name
    .replace(/^\uFEFF/, '')
    .replace(/\[.*\]/, '')
    .trim()
    .toLowerCase();
}

export function namedPowerColumns(header: readonly string[]): PowerColumns | null {
  const names = header.map(bareName);
  const power = POWER_NAMES.map((name) => names.indexOf(name)).find((at) => at >= 0) ?? -1;
  const timestamp = names.indexOf('timestamp');
  if (power < 0 || timestamp < 0) return null;
  const index = ['index', 'gpu_bus_id', 'pci.bus_id', 'uuid', 'gpu_uuid'].map((name) => names.indexOf(name)).find((at) => at >= 0) ?? -1;
  const name = ['name', 'gpu_name'].map((said) => names.indexOf(said)).find((at) => at >= 0) ?? -1;
  return { timestamp, index, name, power, hasHeader: true };
}

/** Without a header the order of the query stands: time stamp, index, name, watts. The rows below tell what the first leaves open. */
export function guessedPowerColumns(row: readonly string[], below: readonly (readonly string[])[] = []): PowerColumns | null {
  if (!isReading(row)) return null;
  const [first, ...others] = [row, ...below.filter(isReading)].map(trimmed);
  if (first === undefined) return null;
  const name = first.findIndex(isName);
  const isIndexed = /^\d+$/.test(first[1] ?? '') && row.length > 2;
  const power = powerAt([first, ...others], Math.max(name, isIndexed ? 1 : 0));
  return power < 0 ? null : { timestamp: 0, index: isIndexed ? 1 : -1, name, power, hasHeader: false };
}

function isReading([stamp = '']: readonly string[]): boolean {
  return /^\s*\d{4}\/\d\d\/\d\d /.test(stamp) && !Number.isNaN(secondsOfStamp(stamp));
}

function trimmed(row: readonly string[]): readonly string[] {
  return row.map((cell, at) => (at === 0 ? '' : cell.trim()));
}

function isName(cell: string): boolean {
  return /[a-z]{2}/i.test(cell) && Number.isNaN(wattsOf(cell)) && !cell.startsWith('[');
}

const IN_WATTS = /^[\d.]+\s*W$/i;
/** As nvidia-smi writes watts; its shares, degrees and clocks are whole. */
const WITH_DECIMALS = /^\d+\.\d+$/;
/** `[N/A]`, `[Not Supported]`, `[Unknown Error]`: it stands in the place of a figure. */
const NO_FIGURE = /^(\[.*\]|n\/a)$/i;

/** The first column in watts; else, behind index and name, the first with decimals, or the first that holds figures or stands for one. */
function powerAt(rows: readonly (readonly string[])[], behind: number): number {
  const all = (rows[0] ?? []).map((_, at) => at);
  const columns = all.filter((at) => at > behind);
  const some = (at: number, isSo: (cell: string) => boolean) => rows.some((row) => isSo(row[at] ?? ''));
  return (
    all.find((at) => some(at, (cell) => IN_WATTS.test(cell))) ??
    columns.find((at) => some(at, (cell) => WITH_DECIMALS.test(cell))) ??
    columns.find((at) => some(at, (cell) => NO_FIGURE.test(cell) || !Number.isNaN(numberOf(cell)))) ??
    -1
  );
}

/** `123.45 W`, `123.45`; NaN for `[N/A]` and the like. */
export function wattsOf(text: string): number {
  const trimmed = text.trim();
  const end = trimmed.endsWith('W') || trimmed.endsWith('w') ? trimmed.length - 1 : trimmed.length;
  return numberOf(trimmed.slice(0, end).trimEnd());
}

export function powerLogUses(header: readonly string[], columns: PowerColumns): readonly ColumnReading[] {
  const read = [columns.timestamp, columns.index, columns.name, columns.power];
  return header.map((name, at) => ({
    name: columns.hasHeader ? name.trim() : `column ${at + 1}`,
    use: read.includes(at) ? 'read' : 'not-used',
  }));
}
