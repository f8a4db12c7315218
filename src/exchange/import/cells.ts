/** One cell of a log → a number, or why it is none. Logs are written by programs, so a comma without a point is a decimal comma. */

export type CellNumber =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'blank' }
  /** NaN, inf, text: there is something, and it is no figure. */
  | { readonly kind: 'unreadable' };

const BLANK: CellNumber = { kind: 'blank' };
const UNREADABLE: CellNumber = { kind: 'unreadable' };
const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** What logs write where they have nothing to say. */
const NOTHING = new Set(['', 'none', 'null', 'n/a', 'na', '[n/a]', '[not supported]', 'unknown']);

/** @returns the figure without its unit; `1.234,5` and `1 234,5` are read as Europeans write them */
export function readCell(text: string): CellNumber {
  const trimmed = text.trim();
  if (NOTHING.has(trimmed.toLowerCase())) return BLANK;
  const value = numberOf(trimmed);
  return Number.isNaN(value) ? UNREADABLE : { kind: 'number', value };
}

/** @returns NaN for all that is no finite number: the fast way, for cells that are read by the million */
export function numberOf(text: string): number {
  const plain = text.includes(',') ? withPoint(text) : text;
  if (!PLAIN.test(plain)) {
    const trimmed = plain.replace(/[\s\u00A0\u202F]/g, '');
    return trimmed !== plain && PLAIN.test(trimmed) ? finite(Number(trimmed)) : Number.NaN;
  }
  return finite(Number(plain));
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN;
}

/** The last of comma and point is the decimal one; several commas without a point are thousands. */
function withPoint(text: string): string {
  const comma = text.lastIndexOf(',');
  const point = text.lastIndexOf('.');
  if (point > comma) return text.replaceAll(',', '');
  if (text.indexOf(',') !== comma) return text.replaceAll(',', '');
  return text.replaceAll('.', '').replace(',', '.');
}

/** Longest piece of a cell that is shown back to the reader. */
const LONGEST_SAID = 40;

export function saidOf(text: string): string {
  const shown = text.trim();
  return shown.length > LONGEST_SAID ? `${shown.slice(0, LONGEST_SAID)}…` : shown;
}

/** A short string of its own: a piece of a chunk would keep the whole chunk in memory. */
export function ownText(text: string, longest: number): string {
  return ` ${[...text.slice(0, 2 * longest)].slice(0, longest).join('')}`.slice(1);
}
