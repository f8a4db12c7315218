/** Reads numbers and masses as people write them. */
import type { MassUnit } from '#format/lint-report.ts';

export const KG_OF: Readonly<Record<MassUnit, number>> = { mg: 1e-6, g: 1e-3, kg: 1, t: 1e3, lb: 0.45359237 };

export interface Amount {
  readonly value: number;
  /** Null for a bare number. */
  readonly unit: MassUnit | null;
  /** Where it stands in the text that was read. */
  readonly from: number;
  readonly to: number;
  /** Where its unit begins; `to` where it has none. */
  readonly unitFrom: number;
}

const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };
const SCALE = '(?:\\s{0,3}(thousand|million|billion))?';

const UNITS: readonly (readonly [RegExp, MassUnit])[] = [
  [/^(?:mg|milligrams?)(?:co|carbon|e|$)/, 'mg'],
  [/^(?:kgs?|kilos?|kilograms?)(?:co|carbon|e|$)/, 'kg'],
  [/^(?:t|tons?|tonnes?|metric)(?:co|carbon|e|\s|$)/, 't'],
  [/^(?:lbs?|pounds?)(?:co|carbon|e|$)/, 'lb'],
  [/^(?:g|grams?)(?:co|carbon|e|$)/, 'g'],
];

function unitOf(word: string): MassUnit | null {
  return UNITS.find(([pattern]) => pattern.test(word.toLowerCase()))?.[1] ?? null;
}

const AMOUNT = new RegExp(`^[~≈<>]?\\s{0,3}(\\d[\\d_,.]{0,40}(?:e[+-]?\\d{1,3})?|\\.\\d{1,40})${SCALE}\\s{0,3}([a-z]{0,12})`, 'i');

/** A unit in a comment that has no figure of its own is that of the value beside it. A rate is none. */
export const UNIT_OF_COMMENT = /(?<!\d\s{0,2})\b(?:kg|kilograms?|tonnes?|tons?|t(?=CO)|lbs?|pounds?)(?=\b(?!\/)|CO)/gi;

/** What the comment behind a value says it is in; null where it says nothing, or more than one thing. */
export function unitOfComment(tail: string): MassUnit | null {
  if (!/^[\s,\]}]*#/.test(tail)) return null;
  const units = new Set((tail.match(UNIT_OF_COMMENT) ?? []).map(unitOf));
  const [unit = null] = units;
  return units.size === 1 ? unit : null;
}

/** `130.4`, `24_700_000`, `1.5 million kg`, `25 t CO2eq`. Null where it does not begin with a number, or holds a second one. */
export function readAmount(text: string): Amount | null {
  const match = AMOUNT.exec(text.slice(0, 200));
  if (match === null) return null;
  const [whole, digits = '', scale, word = ''] = match;
  const value = scaled(digits, scale);
  const unitFrom = whole.length - word.length;
  const rest = text.slice(unitFrom, 200).replace(/co\W{0,3}2/gi, '');
  if (value === null || /\d/.test(rest)) return null;
  const unit = unitOf(word);
  return { value, unit, from: 0, to: unit === null ? unitFrom : whole.length, unitFrom };
}

function scaled(digits: string, scale: string | undefined): number | null {
  const value = readNumber(digits);
  return value === null ? null : value * (SCALES[scale?.toLowerCase() ?? ''] ?? 1);
}

/** Underscores and commas part thousands; a single comma before other than three digits is a decimal point. */
export function readNumber(digits: string): number | null {
  const plain = digits.replace(/_/g, '').replace(/[.,]$/, '');
  const text = /^\d{1,3}(,\d{3})+(\.\d+)?(e[+-]?\d+)?$/i.test(plain) ? plain.replace(/,/g, '') : plain.replace(',', '.');
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

const MASS_OF_CO2 = new RegExp(
  `(?<![\\w.,])((\\d[\\d_,.]{0,30}(?:e[+-]?\\d{1,3})?)${SCALE}\\s{0,3})(mg|g|kg|kilograms?|grams?|t|tons?|tonnes?|metric tons?|lbs?|pounds?)[\\s~\\\\({]{0,6}(?:of\\s{1,3})?(?:carbon|\\$?CO|tCO)`,
  'gi',
);

/** `kgCO$_2$eq/kWh`, `g CO2 per kWh`: what a unit of something emits is no mass that was emitted. */
const RATE =
  /^[^\s/.;]{0,16}(?:\s?eq\w{0,10}\.?)?\s{0,2}(?:\/|\\?\bper\b)\s{0,2}(?:\\\w+\{)?(?:[kMG]Wh?|kilowatt|megawatt|hour|h\b|gpu|km\b|mile|token|quer|inference|image|request)/i;

const MOST_MASSES = 20;

/** Every mass of CO2 that a paragraph states, up to twenty, with its place in the text. Rates are none. */
export function massesIn(text: string): readonly Amount[] {
  const masses: Amount[] = [];
  for (const { 0: whole, 1: before = '', 2: digits = '', 3: scale, 4: word = '', index } of text.matchAll(MASS_OF_CO2)) {
    const value = scaled(digits, scale);
    const unit = unitOf(word);
    const end = index + whole.length;
    const unitFrom = index + before.length;
    if (value === null || unit === null || RATE.test(text.slice(end, end + 80))) continue;
    masses.push({ value, unit, from: index, to: unitFrom + word.length, unitFrom });
    if (masses.length === MOST_MASSES) break;
  }
  return masses;
}
