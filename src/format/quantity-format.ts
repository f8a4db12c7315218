/** Figures → words. Digits: three significant, two where the number shown is below 10; zero is 0. */
import type { Interval } from '#core/range.ts';
import { type Scaled, scaleEnergy, scaleMass, scalePower, toPounds } from './unit-scale.ts';

/** Joins a number and its unit, so that no line breaks between them. */
export const NBSP = '\u00a0';
const EN_DASH = '–';

/** A figure as shown, in two parts: the unit is often set smaller. */
export interface Shown {
  readonly number: string;
  readonly unit: string;
}

/** Beyond this a row of digits says nothing; powers of ten do. */
const SCIENTIFIC_FROM = 1e12;
/** What two digits would print as 10 is printed with three. */
const PRINTS_AS_TEN = 9.95;

const withDigits = (digits: number) =>
  new Intl.NumberFormat('en-GB', { minimumSignificantDigits: digits, maximumSignificantDigits: digits });
const TWO_DIGITS = withDigits(2);
const THREE_DIGITS = withDigits(3);
const WHOLE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const CENTS = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const EXACT = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 17 });
const PUE = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 4 });
const PLAIN = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 6 });

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function scientific(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(1).split('e');
  const power = [...exponent.replace('+', '')].map((digit) => (digit === '-' ? '⁻' : (SUPERSCRIPTS[Number(digit)] ?? ''))).join('');
  return `${mantissa}${NBSP}×${NBSP}10${power}`;
}

/**
 * @param hasTwo true where two digits are all that is known
 * @returns `276`, `26.8`, `8.3`, `0.13`, `12,300`; `0` for zero.
 */
export function formatNumber(value: number, hasTwo = false): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= SCIENTIFIC_FROM || size < 1e-6) return scientific(value);
  return (hasTwo || size < PRINTS_AS_TEN ? TWO_DIGITS : THREE_DIGITS).format(value);
}

function shown({ value, unit }: Scaled, hasTwo?: boolean): Shown {
  return { number: formatNumber(value, hasTwo), unit };
}

export type MassUnit = 'kg' | 'lb';

export function showMass(kg: number, units: MassUnit): Shown {
  return units === 'lb' ? showPounds(kg) : shown(scaleMass(kg));
}

/** A range whose high end is more than this many times its low one supports two digits of the figure and no more. */
const ROUGH_FROM = 1.5;

/** Ends of what a figure may be; of the figure itself, or of what it is in proportion to. */
export type Ends = Pick<Interval, 'low' | 'high'> | null | undefined;

/** True where it supports two digits and no more. */
export const isRough = (range: Ends) => range !== null && range !== undefined && range.high > ROUGH_FROM * range.low;

/** Rounded before it is scaled: what rounds to 1,000 belongs to the next unit. */
const inTwo = (figure: number) => Number(figure.toPrecision(2));

/** A mass beside its range: in two digits where that supports no more, and as ever while there is none. */
export function showMassWithin(kg: number, units: MassUnit, range: Ends): Shown {
  return isRough(range) ? shown(units === 'lb' ? toPounds(kg) : scaleMass(inTwo(kg)), true) : showMass(kg, units);
}

export function showEnergyWithin(kwh: number, range: Ends): Shown {
  return isRough(range) ? shown(scaleEnergy(inTwo(kwh)), true) : showEnergy(kwh);
}

/** Whole from 10 lb, two digits below. */
export function showPounds(kg: number): Shown {
  const { value, unit } = toPounds(kg);
  const isWhole = value >= PRINTS_AS_TEN && value < SCIENTIFIC_FROM;
  return { number: isWhole ? WHOLE.format(value) : formatNumber(value), unit };
}

export const showEnergy = (kwh: number): Shown => shown(scaleEnergy(kwh));
export const showPower = (watts: number): Shown => shown(scalePower(watts));

/** Hours as they were given: whole from 1,000, at most six digits below. */
export function showHours(hours: number): Shown {
  if (hours >= SCIENTIFIC_FROM) return { number: scientific(hours), unit: 'h' };
  return { number: hours >= 1000 ? WHOLE.format(hours) : PLAIN.format(hours), unit: 'h' };
}

/** In two digits where they follow from what is not known better, as a utilisation. */
export const showHoursWithin = (hours: number, range: Ends): Shown => showHours(isRough(range) ? inTwo(hours) : hours);

export function joined({ number, unit }: Shown): string {
  return `${number}${NBSP}${unit}`;
}

export const formatMass = (kg: number, units: MassUnit): string => joined(showMass(kg, units));
export const formatEnergy = (kwh: number): string => joined(showEnergy(kwh));

/** Whole and three digits from $10; cents below, two digits below ten cents. */
export function formatUsd(usd: number): string {
  if (usd === 0) return '$0';
  if (usd >= SCIENTIFIC_FROM) return `$${scientific(usd)}`;
  if (usd >= PRINTS_AS_TEN) return `$${WHOLE.format(Number(usd.toPrecision(3)))}`;
  return usd < 0.1 ? `$${TWO_DIGITS.format(usd)}` : `$${CENTS.format(usd)}`;
}

/** `$1,980–$2,920`; one figure where both ends print the same. */
export function formatUsdRange(low: number, high: number): string {
  const [from, to] = [formatUsd(low), formatUsd(high)];
  return from === to ? from : `${from}${EN_DASH}${to}`;
}

/** A price or tariff as a table prints it: $5.07, $0.068. */
export function formatUnitPrice(usd: number): string {
  return usd >= 0.1 || usd === 0 ? `$${CENTS.format(usd)}` : `$${PLAIN.format(Number(usd.toPrecision(3)))}`;
}

/** An input as it is: no more digits than it has, at most six. */
export function formatInput(value: number): string {
  return value >= SCIENTIFIC_FROM ? scientific(value) : PLAIN.format(value);
}

/** Two digits: 0.13, 7.7, 440. */
export function formatTimes(multiple: number): string {
  if (multiple === 0) return '0';
  const rounded = Number(multiple.toPrecision(2));
  if (rounded >= SCIENTIFIC_FROM || rounded < 1e-6) return scientific(rounded);
  return rounded < PRINTS_AS_TEN ? TWO_DIGITS.format(rounded) : WHOLE.format(rounded);
}

/** Whole; below one per cent it says so. */
export function formatPercent(share: number): string {
  if (share === 0) return '0%';
  if (share < 0.005) return 'under 1%';
  return `${WHOLE.format(share * 100)}%`;
}

/** The number with every digit it has, for tables and citations. */
export function formatExact(value: number): string {
  return EXACT.format(value);
}

/** PUE with the digits it has, at least two decimals: 1.09, 1.0 prints as 1.00. */
export function formatPue(pue: number): string {
  return PUE.format(pue);
}

/** Grid intensity: 472 g/kWh, 27.6 g/kWh. */
export function formatIntensity(gPerKwh: number): string {
  return `${formatNumber(gPerKwh)}${NBSP}g/kWh`;
}
