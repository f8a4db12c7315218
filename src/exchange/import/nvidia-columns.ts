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

/** Without a header the order of the query stands: time stamp, index, name, watts. */
export function guessedPowerColumns(row: readonly string[]): PowerColumns | null {
  const stamp = row[0] ?? '';
  if (Number.isNaN(secondsOfStamp(stamp)) || !/^\s*\d{4}\/\d\d\/\d\d /.test(stamp)) return null;
  const cells = row.map((cell, at) => (at === 0 ? '' : cell.trim()));
  const name = cells.findIndex(isName);
  const isIndexed = /^\d+$/.test(cells[1] ?? '') && row.length > 2;
  const power = powerAt(cells, Math.max(name, isIndexed ? 1 : 0));
  return power < 0 ? null : { timestamp: 0, index: isIndexed ? 1 : -1, name, power, hasHeader: false };
}

function isName(cell: string): boolean {
  return /[a-z]{2}/i.test(cell) && Number.isNaN(wattsOf(cell)) && !cell.startsWith('[');
}

/** The first figure in watts, else the first figure behind index and name. */
function powerAt(cells: readonly string[], behind: number): number {
  const withUnit = cells.findIndex((cell) => /^[\d.]+\s*W$/i.test(cell));
  return withUnit >= 0 ? withUnit : cells.findIndex((cell, at) => at > behind && !Number.isNaN(numberOf(cell)));
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
