/** What a reader's bounds are called, how they are read, and what is said where nothing passes them. */
import type { BestOf, BoundName, Bounds, Loosening, Offer } from '#core/best.ts';
import type { Buys } from '#core/buys.ts';
import type { Place } from '#core/catalogue.ts';
import { ambiguousWords } from './field-words.ts';
import { readText } from './number-reading.ts';
import { placeInWords } from './place-in-words.ts';
import { formatEnergy, formatInput, formatMass, formatTimes, formatUsd, NBSP } from './quantity-format.ts';

export const BOUND_WORDS: Readonly<Record<BoundName, { readonly label: string; readonly unit: string }>> = {
  rentUsd: { label: 'Rent at most', unit: '$' },
  hours: { label: 'Hours per run at most', unit: 'h' },
  emissionsKgCo2e: { label: 'Carbon at most', unit: 'kg' },
  energyKwh: { label: 'Energy at most', unit: 'kWh' },
};

export type BoundReading = { readonly value: number | null } | { readonly error: string };

/** Empty is no bound. */
export function readBound(text: string): BoundReading {
  const reading = readText(text);
  if (reading.kind === 'blank') return { value: null };
  if (reading.kind === 'ambiguous') return { error: ambiguousWords(reading.asPoint, reading.asThousands) };
  if (reading.kind === 'number' && reading.value >= 0) return { value: reading.value };
  return { error: 'Enter a number from 0, such as 2000, or leave it empty.' };
}

/** As a heading says it, in the unit of its field. */
function boundFigure(bound: BoundName, value: number): string {
  switch (bound) {
    case 'rentUsd':
      return formatUsd(value);
    case 'hours':
      return `${formatInput(value)}${NBSP}h per run`;
    case 'emissionsKgCo2e':
      return formatMass(value, 'kg');
    case 'energyKwh':
      return formatEnergy(value);
  }
}

/** What a bound must be raised to, in the unit of its field and as the field reads it; rounded up, so that it does let something in. */
export function boundToEnter(bound: BoundName, least: number): string {
  const number = TO_ENTER.format(roundedUp(least));
  const { unit } = BOUND_WORDS[bound];
  return unit === '$' ? `$${number}` : `${number}${NBSP}${unit}`;
}

/** The field takes no commas for thousands without asking back. */
const TO_ENTER = new Intl.NumberFormat('en-GB', { useGrouping: false, maximumSignificantDigits: 3 });

/** To three digits, two below 10. */
function roundedUp(value: number): number {
  if (value <= 0) return 0;
  const digits = value < 9.9 ? 2 : 3;
  const near = Number(value.toPrecision(digits));
  const step = 10 ** (Math.floor(Math.log10(value)) - digits + 1);
  return near >= value ? near : Number((near + step).toPrecision(digits));
}

const count = new Intl.NumberFormat('en-GB');

/** Which bound to loosen, and how far. */
export function looseningWords({ bound, least, count: pairs }: Loosening): string {
  const combinations = pairs === 1 ? '1 combination' : `${count.format(pairs)} combinations`;
  if (bound === 'where') return `Look in other places: ${combinations} would pass there.`;
  if (bound === 'mustFit') return `Let go of the memory: ${combinations} would pass.`;
  const { label } = BOUND_WORDS[bound];
  return `“${label}”: raised to ${boundToEnter(bound, least ?? 0)} it lets the first in, raised further ${combinations}.`;
}

export const NO_LOOSENING = 'No single bound can be loosened to help: clear some of them.';

/** What the list is out of. */
export function consideredWords({ computed, considered, passing, withoutPrice, otherBasis }: BestOf): string {
  const price = withoutPrice === 0 ? '' : ` ${count.format(withoutPrice)} more have no listed price.`;
  const basis = otherBasis === 0 ? '' : ` ${otherBasis} places with direct figures alone are not ranked.`;
  return `${count.format(passing)} of ${count.format(considered)} combinations pass, out of ${count.format(computed)} computed.${price}${basis}`;
}

export const OFFER_WORDS: Readonly<Record<Offer, string>> = { yes: 'listed there', no: 'not listed', unknown: 'unknown' };

export const OFFER_NOTE =
  'Offered: what the lists of instances say. Where a provider lists an accelerator without naming this region, or no list of it is at hand, the row stays and says unknown; where a provider lists others but never this one, the row goes. A cloud’s own chips are taken to be rented by that cloud alone.';

/** What a bound that is reached first is called in a sentence. */
const REACHED_WORDS: Readonly<Record<BoundName, string>> = {
  rentUsd: 'rent',
  hours: 'hours',
  emissionsKgCo2e: 'carbon',
  energyKwh: 'energy',
};

/** `2.2 times the work; rent is reached first`. */
export function buysWords({ times, reached }: Buys): string {
  return `${formatTimes(times)}${NBSP}× the work, ${REACHED_WORDS[reached]} first`;
}

/** The heading as long as no bound is a figure. */
export const NO_BUDGET = 'What a budget buys';

/** The heading of what bounds buy: `What $2,000 and 24 h per run buy`. */
export function buysTitle(bounds: Bounds): string {
  const set = (['rentUsd', 'hours', 'emissionsKgCo2e', 'energyKwh'] as const).flatMap((bound) => {
    const value = bounds[bound];
    return value === null ? [] : [boundFigure(bound, value)];
  });
  if (set.length === 0) return NO_BUDGET;
  const last = set.at(-1);
  return set.length === 1 ? `What ${last} buys` : `What ${set.slice(0, -1).join(', ')} and ${last} buy`;
}

/** Where it is spent, and what the hours are. */
export function buysNote(
  bounds: Bounds,
  { place, movedTo }: { readonly place: Place; readonly movedTo: string | null },
  runs: number,
): string {
  const where =
    movedTo === null ? placeInWords(place) : `${place.name}, where the run would emit least with ${movedTo}, on what that provider lists`;
  const together = runs === 1 ? '' : `, all ${formatInput(runs)} runs together`;
  return `${buysTitle(bounds)}, in ${where}; most work first. Hours are wall-clock, on as many accelerators as the run has${together}.`;
}
