/** Intervals in words: two digits each end, more only where two could not tell the ends apart. */
import type { Interval } from '#core/range.ts';
import type { RangedQuantity } from '#core/range-inputs.ts';
import { formatUsd, type MassUnit, NBSP, type Shown } from './quantity-format.ts';
import { type Scaled, scaleEnergy, scaleMass, toPounds } from './unit-scale.ts';

export interface ShownRange {
  readonly low: Shown;
  readonly high: Shown;
}

const FEWEST_DIGITS = 2;
const MOST_DIGITS = 4;

/** Both ends with as few digits as keep them apart; null where four digits do not: then they are one figure. */
function shownRange({ low, high }: Pick<Interval, 'low' | 'high'>, scaleOf: (value: number) => Scaled): ShownRange | null {
  for (let digits = FEWEST_DIGITS; digits <= MOST_DIGITS; digits += 1) {
    const [from, to] = [low, high].map((end) => shownIn(end, digits, scaleOf));
    if (from !== undefined && to !== undefined && (from.number !== to.number || from.unit !== to.unit)) return { low: from, high: to };
  }
  return null;
}

const FORMATS = new Map<number, Intl.NumberFormat>();

/** Each is made once: making one takes longer than a hundred figures. */
function withDigits(digits: number): Intl.NumberFormat {
  const made =
    FORMATS.get(digits) ?? new Intl.NumberFormat('en-GB', { minimumSignificantDigits: digits, maximumSignificantDigits: digits });
  FORMATS.set(digits, made);
  return made;
}

function shownIn(end: number, digits: number, scaleOf: (value: number) => Scaled): Shown {
  // What rounds to 1,000 belongs to the next unit; the number itself is rounded once, in the unit it is shown in.
  const { value: rounded, unit } = scaleOf(Number(end.toPrecision(digits)));
  const exact = scaleOf(end);
  const value = exact.unit === unit ? exact.value : rounded;
  if (value === 0) return { number: '0', unit };
  return { number: value >= 1e12 ? value.toExponential(1) : withDigits(digits).format(value), unit };
}

export function showMassRange(interval: Pick<Interval, 'low' | 'high'>, units: MassUnit): ShownRange | null {
  return shownRange(interval, units === 'lb' ? toPounds : scaleMass);
}

export function showEnergyRange(interval: Pick<Interval, 'low' | 'high'>): ShownRange | null {
  return shownRange(interval, scaleEnergy);
}

export function showUsdRange({ low, high }: Pick<Interval, 'low' | 'high'>): ShownRange | null {
  const inDollars = (end: number): Shown => ({ number: formatUsd(end >= 10 ? Number(end.toPrecision(2)) : end), unit: '' });
  const [from, to] = [inDollars(low), inDollars(high)];
  return from.number === to.number ? null : { low: from, high: to };
}

/** `80 to 160 kg`, `800 kg to 1.6 t`, `$11 to $22`. */
export function shownRangeWords({ low, high }: ShownRange): string {
  const [from, to] = [endWords(low), endWords(high)];
  return low.unit === high.unit ? `${low.number} to ${to}` : `${from} to ${to}`;
}

export function endWords({ number, unit }: Shown): string {
  return unit === '' ? number : `${number}${NBSP}${unit}`;
}

/** Names the panel that says how a range was drawn. */
export const RANGE_TITLES: Readonly<Record<RangedQuantity, string>> = {
  emissionsKgCo2e: 'Likely range of the emissions',
  energyKwh: 'Likely range of the energy',
  embodiedKgCo2e: 'Likely range of what making the hardware emitted',
  electricityCostUsd: 'Likely range of the electricity cost',
  rentUsd: 'Likely range of the rent',
};
