/** Rows of CodeCarbon's files that do not fit their header, made to fit: glued lines are parted, short ones read as far as they are sure. */
import { numberOf } from './cells.ts';
import { type ColumnIndex, sureUpTo } from './codecarbon-columns.ts';
import { dayOfStamp } from './dates.ts';
import { MARK } from './marks.ts';

export interface FittedRow {
  /** One for each name of the header. */
  readonly cells: readonly string[];
  readonly marks: number;
  /** How many values there were. */
  readonly values: number;
}

export type Fit =
  | { readonly kind: 'rows'; readonly rows: readonly FittedRow[] }
  | { readonly kind: 'misfit'; readonly code: 'too-many-values' | 'too-few-values' };

/** Where the second of two glued lines begins: its time stamp, or its run's id. */
const BEGINS_A_LINE = /(?:\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i;

export function fitted(cells: readonly string[], index: ColumnIndex, width: number): Fit {
  const values = cells.length;
  if (values === width) return { kind: 'rows', rows: [{ cells, marks: 0, values }] };
  if (values > width) {
    if (cells.slice(width).every((cell) => cell.trim() === ''))
      return { kind: 'rows', rows: [{ cells: cells.slice(0, width), marks: 0, values }] };
    const parted = partedLines(cells, width);
    return parted === null ? { kind: 'misfit', code: 'too-many-values' } : { kind: 'rows', rows: parted };
  }
  const short = shortRow(cells, index, width);
  return short === null ? { kind: 'misfit', code: 'too-few-values' } : { kind: 'rows', rows: [short] };
}

/** `n` lines without the newlines between them: the last value of one runs into the first of the next. */
function partedLines(cells: readonly string[], width: number): readonly FittedRow[] | null {
  if (width < 2 || (cells.length - 1) % (width - 1) !== 0) return null;
  const rows: FittedRow[] = [];
  let first = cells[0] ?? '';
  for (let from = 0; from + width <= cells.length; from += width - 1) {
    const isLast = from + width === cells.length;
    const joint = cells[from + width - 1] ?? '';
    const begin = isLast ? -1 : joint.search(BEGINS_A_LINE);
    if (!isLast && begin < 0) return null;
    const last = isLast ? joint : joint.slice(0, begin);
    rows.push({ cells: [first, ...cells.slice(from + 1, from + width - 1), last], marks: MARK.glued, values: width });
    first = joint.slice(Math.max(0, begin));
  }
  return rows;
}

/**
 * A row that lost its empty values: sure up to the first column that may be left out. Its end is counted from the right where `on_cloud`
 * proves it, and the GPU is known by its form, `8 x name`.
 */
function shortRow(cells: readonly string[], index: ColumnIndex, width: number): FittedRow | null {
  const sure = sureUpTo(index, width);
  const energy = index.get('energy_consumed') ?? index.get('emissions') ?? width;
  if (cells.length < sure || energy >= sure || !looksRight(cells, index, sure)) return null;
  const whole: string[] = Array.from({ length: width }, (_, at) => (at < sure ? (cells[at] ?? '') : ''));
  const lost = width - cells.length;
  const onCloud = index.get('on_cloud');
  if (onCloud !== undefined && onCloud - lost >= sure && /^[YN]$/.test((cells[onCloud - lost] ?? '').trim())) {
    for (let at = Math.max(onCloud, lastLeftOut(index) + 1); at < width; at += 1) whole[at] = cells[at - lost] ?? '';
  }
  const gpuModel = index.get('gpu_model');
  const gpu = cells.slice(sure).find((cell) => /^\s*\d+ x \S/.test(cell));
  if (gpuModel !== undefined && gpu !== undefined) whole[gpuModel] = gpu;
  return { cells: whole, marks: MARK.short, values: cells.length };
}

function lastLeftOut(index: ColumnIndex): number {
  return Math.max(-1, ...['latitude', 'longitude', 'gpu_model', 'region'].map((name) => index.get(name) ?? -1));
}

/** The sure part is what it should be: a time, figures, a country's code. */
function looksRight(cells: readonly string[], index: ColumnIndex, sure: number): boolean {
  const cellOf = (name: string) => {
    const at = index.get(name);
    return at === undefined || at >= sure ? null : (cells[at] ?? '').trim();
  };
  const stamp = cellOf('timestamp');
  const iso = cellOf('country_iso_code');
  const figures = ['duration', 'energy_consumed', 'emissions'].map(cellOf);
  return (
    (stamp === null || dayOfStamp(stamp) >= 0) &&
    (iso === null || iso === '' || /^[A-Z]{3}$/i.test(iso)) &&
    figures.every((figure) => figure === null || figure === '' || !Number.isNaN(numberOf(figure)) || /^[+-]?(nan|inf)/i.test(figure))
  );
}
