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
}

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

/** `130.4`, `24_700_000`, `1,434 lbs`, `25 t CO2eq`. Null where it does not begin with a number, or holds a second one. */
export function readAmount(text: string): Amount | null {
  const match = /^[~≈<>]?\s{0,3}(\d[\d_,.]{0,40}(?:e[+-]?\d{1,3})?|\.\d{1,40})\s{0,3}([a-z]{0,12})/i.exec(text.slice(0, 200));
  if (match === null) return null;
  const [whole, digits = '', word = ''] = match;
  const value = readNumber(digits);
  const rest = text.slice(whole.length - word.length, 200).replace(/co\W{0,3}2/gi, '');
  if (value === null || /\d/.test(rest)) return null;
  const unit = unitOf(word);
  return { value, unit, from: 0, to: unit === null ? whole.length - word.length : whole.length };
}

/** Underscores and commas part thousands; a single comma before other than three digits is a decimal point. */
export function readNumber(digits: string): number | null {
  const plain = digits.replace(/_/g, '').replace(/[.,]$/, '');
  const text = /^\d{1,3}(,\d{3})+(\.\d+)?(e[+-]?\d+)?$/i.test(plain) ? plain.replace(/,/g, '') : plain.replace(',', '.');
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

const MASS_OF_CO2 =
  /(?<![\w.,])(\d[\d_,.]{0,30}(?:e[+-]?\d{1,3})?)\s{0,3}(mg|g|kg|kilograms?|grams?|t|tons?|tonnes?|metric tons?|lbs?|pounds?)[\s~\\({]{0,6}(?:of\s{1,3})?(?:carbon|\$?CO|tCO)/gi;

/** `kgCO$_2$eq/kWh`, `g CO2 per kWh`: what a unit of something emits is no mass that was emitted. */
const RATE =
  /^[^\s/.;]{0,16}(?:\s?eq\w{0,10}\.?)?\s{0,2}(?:\/|\\?\bper\b)\s{0,2}(?:\\\w+\{)?(?:[kMG]Wh?|kilowatt|megawatt|hour|h\b|gpu|km\b|mile|token|quer|inference|image|request)/i;

/** Every mass of CO2 that a paragraph states, with its place in the text. Rates are none. */
export function massesIn(text: string): readonly Amount[] {
  return [...text.matchAll(MASS_OF_CO2)].slice(0, 20).flatMap((match) => {
    const [whole, digits = '', word = ''] = match;
    const value = readNumber(digits);
    const unit = unitOf(word);
    const before = whole.indexOf(word, digits.length);
    const end = match.index + whole.length;
    if (value === null || unit === null || RATE.test(text.slice(end, end + 80))) return [];
    return [{ value, unit, from: match.index, to: match.index + before + word.length }];
  });
}
