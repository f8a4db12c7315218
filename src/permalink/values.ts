/** One value of a link: its text and its meaning, inverse to each other. */
import type { Typed, TypedRange } from '#core/scenario.ts';

/** Largest number a link may hold, in either direction. */
export const MOST = 1e12;
const NUMBER = /^-?[0-9]+(\.[0-9]+)?(e-?[0-9]+)?$/;
const RANGE_MARK = '..';

export interface Bounds {
  readonly min: number;
  /** True when `min` itself is out. */
  readonly isAbove?: boolean;
  readonly max?: number;
  readonly isWhole?: boolean;
}

/** @returns undefined for what is no number of the grammar, or is out of bounds. */
export function readNumber(text: string, bounds: Bounds): number | undefined {
  if (!NUMBER.test(text)) return undefined;
  const value = Number(text) + 0; // makes `-0` a plain 0
  return isWithin(value, bounds) ? value : undefined;
}

export function isWithin(value: number, { min, isAbove = false, max = MOST, isWhole = false }: Bounds): boolean {
  if (!Number.isFinite(value) || Math.abs(value) > MOST) return false;
  if (isAbove ? value <= min : value < min) return false;
  return value <= max && (!isWhole || Number.isInteger(value));
}

/** @returns a number, or a range `a..b` with a ≤ b. */
export function readTyped(text: string, bounds: Bounds): Typed | undefined {
  const at = text.indexOf(RANGE_MARK);
  if (at < 0) return readNumber(text, bounds);
  const low = readNumber(text.slice(0, at), bounds);
  const high = readNumber(text.slice(at + RANGE_MARK.length), bounds);
  if (low === undefined || high === undefined || low > high) return undefined;
  return { low, high };
}

/** Shortest text that reads back to the very same number. */
export function writeNumber(value: number): string {
  return String(value === 0 ? 0 : value);
}

export function writeTyped(value: Typed): string {
  return isRange(value) ? `${writeNumber(value.low)}${RANGE_MARK}${writeNumber(value.high)}` : writeNumber(value);
}

export function isRange(value: Typed): value is TypedRange {
  return typeof value !== 'number';
}

/** @returns undefined for a broken percent sequence; `+` is a plus. */
export function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Unreserved characters as they are but for `~`, which parts fields; everything else percent-encoded as UTF-8. */
export function percentEncoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[!'()*~]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A day of the calendar, yyyy-mm-dd. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysIn(year, month);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}
