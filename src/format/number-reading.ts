/** The one grammar in which text fields read numbers: point for decimals; what is ambiguous is asked back. */

export type Reading =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  /** `a..b` with b below a: which of the two was meant is not for us to say. */
  | { readonly kind: 'reversed'; readonly low: number; readonly high: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'ambiguous'; readonly asPoint: string; readonly asThousands: string }
  | { readonly kind: 'not-a-number' };

const PLAIN_NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const SPACES = /[\s\u00A0\u202F]/g;

/**
 * `1,234,567` and `1 234` are thousands; a single comma followed by other than three digits is a decimal point;
 * `1,234` alone could be both, and is asked back. `a..b` is a range where the field takes one.
 */
export function readText(text: string): Reading {
  const trimmed = text.replace(SPACES, '');
  if (trimmed === '') return { kind: 'blank' };
  const at = trimmed.indexOf('..');
  if (at < 0) return readSingle(trimmed);
  const low = readSingle(trimmed.slice(0, at));
  const high = readSingle(trimmed.slice(at + 2));
  if (low.kind !== 'number' || high.kind !== 'number') return { kind: 'not-a-number' };
  if (low.value > high.value) return { kind: 'reversed', low: high.value, high: low.value };
  return { kind: 'range', low: low.value, high: high.value };
}

function readSingle(text: string): Reading {
  if (!text.includes(',')) return readPlain(text);
  const commas = text.split(',').length - 1;
  const isGrouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text);
  if (commas > 1 || text.includes('.')) return isGrouped ? readPlain(text.replace(/,/g, '')) : { kind: 'not-a-number' };
  if (/^[+-]?[1-9]\d{0,2},\d{3}$/.test(text))
    return { kind: 'ambiguous', asPoint: text.replace(',', '.'), asThousands: text.replace(',', '') };
  return readPlain(text.replace(',', '.'));
}

function readPlain(text: string): Reading {
  if (!PLAIN_NUMBER.test(text)) return { kind: 'not-a-number' };
  const value = Number(text);
  return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'not-a-number' };
}

const HOURS_OF = { w: 168, d: 24, h: 1, m: 1 / 60, min: 1 / 60, s: 1 / 3600 } as const;
const DURATION = /^(\d+(?:[.,]\d+)?\s*(?:w|d|h|min|m|s)\s*)+$/i;

/** Hours, also as `3d 4h`, `90 min`, `1w 2d`. */
export function readHours(text: string): Reading {
  const trimmed = text.trim().replace(/[\u00A0\u202F]/g, ' ');
  if (!DURATION.test(trimmed)) return readText(text);
  const parts = [...trimmed.matchAll(/(\d+(?:[.,]\d+)?)\s*(w|d|h|min|m|s)/gi)];
  const hours = parts.reduce((sum, [, amount = '0', unit = 'h']) => sum + Number(amount.replace(',', '.')) * hoursOf(unit), 0);
  return { kind: 'number', value: hours };
}

function hoursOf(unit: string): number {
  const known = Object.entries(HOURS_OF).find(([name]) => name === unit.toLowerCase());
  return known === undefined ? 1 : known[1];
}
