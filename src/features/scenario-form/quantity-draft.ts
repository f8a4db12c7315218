/** The text of one number field: what was typed stays as it was typed; the last figure that could be read stays in force. */
import type { Scenario, Typed } from '#core/scenario.ts';
import { ambiguousWords, BLANK_WORDS, KEPT_WORDS, NO_RANGE_WORDS, needOf, notANumberWords, reversedWords } from '#format/field-words.ts';
import type { Reading } from '#format/number-reading.ts';
import { linkFieldOf } from '#permalink/fields.ts';
import { isWithin } from '#permalink/values.ts';

export type QuantityReading =
  | { readonly kind: 'value'; readonly value: Typed }
  | { readonly kind: 'blank' }
  | { readonly kind: 'error'; readonly message: string };

export interface QuantityRules {
  readonly field: keyof Scenario;
  readonly takesRange: boolean;
  /** Screen units for one canonical unit: 100 where the screen shows per cent. */
  readonly factor: number;
}

/** Decimal digits that survive a division by the screen's factor. */
const DIGITS = 12;

function toCanonical(value: number, factor: number): number {
  return factor === 1 ? value : Number((value / factor).toPrecision(DIGITS));
}

/** @returns a value within the bounds that links have too, or a sentence about what is wrong. */
export function readQuantity(reading: Reading, { field, takesRange, factor }: QuantityRules): QuantityReading {
  const bounds = linkFieldOf(field).bounds ?? { min: 0 };
  switch (reading.kind) {
    case 'blank':
      return { kind: 'blank' };
    case 'ambiguous':
      return { kind: 'error', message: ambiguousWords(reading.asPoint, reading.asThousands) };
    case 'not-a-number':
      return { kind: 'error', message: notANumberWords(field) };
    case 'reversed':
      return { kind: 'error', message: takesRange ? reversedWords(`${reading.low}..${reading.high}`) : NO_RANGE_WORDS };
    case 'number': {
      const value = toCanonical(reading.value, factor);
      return isWithin(value, bounds) ? { kind: 'value', value } : { kind: 'error', message: needOf(field) };
    }
    case 'range':
      return readRange(reading, { field, takesRange, factor });
  }
}

function readRange(
  { low, high }: { readonly low: number; readonly high: number },
  { field, takesRange, factor }: QuantityRules,
): QuantityReading {
  if (!takesRange) return { kind: 'error', message: NO_RANGE_WORDS };
  const bounds = linkFieldOf(field).bounds ?? { min: 0 };
  const [from, to] = [toCanonical(low, factor), toCanonical(high, factor)];
  if (!isWithin(from, bounds) || !isWithin(to, bounds)) return { kind: 'error', message: needOf(field) };
  return { kind: 'value', value: from === to ? from : { low: from, high: to } };
}

/** The field's text for a value: every digit it has, in the screen's unit. */
export function textOf(value: Typed | undefined, factor: number): string {
  if (value === undefined) return '';
  const plain = (one: number) => String(factor === 1 ? one : Number((one * factor).toPrecision(DIGITS)));
  return typeof value === 'number' ? plain(value) : `${plain(value.low)}..${plain(value.high)}`;
}

export function blankMessage(field: keyof Scenario): string {
  return `${BLANK_WORDS} ${needOf(field)} ${KEPT_WORDS}`;
}

export function isSame(a: Typed | undefined, b: Typed | undefined): boolean {
  if (a === undefined || b === undefined || typeof a === 'number' || typeof b === 'number') return a === b;
  return a.low === b.low && a.high === b.high;
}
