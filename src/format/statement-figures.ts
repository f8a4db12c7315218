/** Figures of a statement in words: digits follow the range, singular and plural follow the figure as shown. */

import { CO2E, type Phrase, type Sentence, say, value } from './phrases.ts';
import { formatNumber, formatTimes, formatUsdRange, NBSP, showHours } from './quantity-format.ts';
import type { FigureRange } from './statement.ts';
import { type Scaled, scaleEnergy, scaleMass } from './unit-scale.ts';

/** Beyond this ratio of its ends a range supports two digits of the figure, not three. */
const WIDE = 1.5;

/** `130 kg` beside a wide range, `130.4` never: three digits alone, two beside a wide range. */
function scaledText(scaled: Scaled, range: FigureRange | undefined): string {
  const isWide = range !== undefined && (range.low <= 0 || range.high / range.low > WIDE) && range.high > 0;
  return `${isWide ? formatTimes(scaled.value) : formatNumber(scaled.value)}${NBSP}${scaled.unit}`;
}

/** `80 to 160 kg`; each end with its own unit where they differ. */
function rangeText(low: Scaled, high: Scaled): string {
  const [from, to] = [formatTimes(low.value), formatTimes(high.value)];
  if (low.unit !== high.unit) return `${from}${NBSP}${low.unit} to ${to}${NBSP}${high.unit}`;
  return from === to ? `${to}${NBSP}${high.unit}` : `${from} to ${to}${NBSP}${high.unit}`;
}

export function massPhrase(kg: number, range?: FigureRange | undefined): Sentence {
  return [value(`${scaledText(scaleMass(kg), range)} `), CO2E];
}

export function energyPhrase(kwh: number, range?: FigureRange | undefined): Phrase {
  return value(scaledText(scaleEnergy(kwh), range));
}

/** ` (5th to 95th percentile 80 to 160 kg)`; nothing where there is no range. */
export function massRange(range: FigureRange | undefined): Sentence {
  if (range === undefined) return [];
  return say` (5th to 95th percentile ${value(rangeText(scaleMass(range.low), scaleMass(range.high)))})`;
}

export function energyRange(range: FigureRange | undefined): Sentence {
  if (range === undefined) return [];
  return say` (5th to 95th percentile ${value(rangeText(scaleEnergy(range.low), scaleEnergy(range.high)))})`;
}

/** One is singular, as shown: `1 hour`, `0 hours`, `1.5 hours`. */
export function counted(figure: string, one: string, many = `${one}s`): string {
  return `${figure} ${figure === '1' ? one : many}`;
}

/** `72 hours` */
export function hoursText(hours: number): string {
  return counted(showHours(hours).number, 'hour');
}

/** `576 accelerator-hours` */
export function acceleratorHoursText(hours: number): string {
  return counted(showHours(hours).number, 'accelerator-hour');
}

export const usdRangeText = formatUsdRange;
