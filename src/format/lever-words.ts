/** Levers in words: factors, what excludes what, why there is no figure, and what a combination makes of a run. */
import type { Outcome } from '#core/levers/combine.ts';
import type { NoLeverReason } from '#core/levers/computed.ts';
import type { Factor, LeverGroup } from '#core/levers/lever.ts';
import type { RunLevers } from '#core/levers/run-levers.ts';
import { formatEnergy, formatMass, formatUsd, type MassUnit } from './quantity-format.ts';
import { endWords, type ShownRange, showEnergyRange, showMassRange, shownRangeWords, showUsdRange } from './range-words.ts';

const WHOLE = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 12 });

/** Two digits, and more where two would hide the change or round a printed figure: ÷17, ÷1.04, ÷1.005, ÷435. */
function digitsOf(times: number): number {
  if (times < 1.01) return 4;
  return times < 1.1 || times >= 100 ? 3 : 2;
}

/** `÷17`, `÷1.04`; `×1.3` where it is more. */
export function dividedWords(factor: number): string {
  const times = factor <= 1 ? 1 / factor : factor;
  return `${factor <= 1 ? '÷' : '×'}${WHOLE.format(Number(times.toPrecision(digitsOf(times))))}`;
}

/** `÷72 to ÷435`, `÷10 or more`, `no change`; null is a quantity the source says nothing of. */
export function factorRangeWords(factor: Factor | null): string {
  if (factor === null) return 'no claim';
  const { low, high, isOpen } = factor;
  if (isOpen) return `${dividedWords(high)} or more`;
  if (low === 1 && high === 1) return 'no change';
  const [least, most] = [dividedWords(high), dividedWords(low)];
  return least === most ? most : `${least} to ${most}`;
}

/** As computed here: two digits at the ends of a range, where a source’s own figures keep all of theirs. */
export function computedRangeWords(factor: Factor | null): string {
  if (factor === null || factor.low === factor.high) return factorRangeWords(factor);
  return factorRangeWords({ ...factor, low: twoDigits(factor.low), high: twoDigits(factor.high) });
}

/** Below ÷1.1 two digits would hide the change. */
function twoDigits(factor: number): number {
  return 1 / factor < 1.1 ? factor : 1 / Number((1 / factor).toPrecision(2));
}

export const LEVER_HEADS = {
  run: 'This run, from our tables',
  published: 'From the literature, one thing at a time',
  several: 'From the literature, several things at once',
  own: 'Named in the literature without a figure',
} as const;

export const LEVER_COLUMNS = { lever: 'Lever', acts: 'Acts on', caveat: 'Caveat', source: 'Source' } as const;

export const CHECKED_WORDS = {
  computed: 'computed here',
  verified: 'read in the source',
  recalled: 'from memory',
  derived: 'computed here',
} as const;

/** Why two levers of a group cannot both count. */
const SHARED_WORDS: Readonly<Record<LeverGroup, string>> = {
  model: 'both are shares of the same compute',
  data: 'both change the same data',
  machine: 'both replace the accelerator',
  building: 'both replace the building',
  map: 'both replace the grid',
  time: 'both move the run in time',
  runs: 'both count the same runs',
};

export function releasedWords(chosen: string, released: readonly { readonly name: string; readonly group: LeverGroup }[]): string {
  return released.map(({ name, group }) => `“${name}” no longer counts beside “${chosen}”: ${SHARED_WORDS[group]}.`).join(' ');
}

export const NO_LEVER_WORDS: Readonly<Record<NoLeverReason, string>> = {
  'zero-energy': 'This run uses no energy, so there is nothing to divide.',
  'zero-carbon': 'This run’s grid emits nothing, so there is nothing to divide.',
  'method-fixes-it': 'The method in force fixes it, so nothing here changes it.',
  'other-basis': 'This run’s figure counts direct emissions only, and is not set against life-cycle ones.',
  'nothing-better': 'Our tables hold nothing better.',
  'one-run': 'Nothing to save here.',
  'no-accelerator': 'This run has no accelerator.',
  'no-peak': 'No dense peak is known for this accelerator at this precision.',
  'no-rating': 'The rated power of this accelerator is not known, so watts cannot be compared.',
  'not-loaded': 'The table of places and accelerators is not loaded.',
};

/** The finding: the two that divide the run’s emissions by most. */
export function leversTitle({ place, accelerator, runs, building }: RunLevers): string {
  const found = [
    ...(place.status === 'changes' ? [{ what: 'a cleaner place', factor: place.effect.carbon }] : []),
    ...(accelerator.status === 'changes' ? [{ what: 'a newer accelerator', factor: accelerator.effect.carbon }] : []),
    ...(runs.status === 'changes' ? [{ what: `one run instead of ${WHOLE.format(runs.fromRuns)}`, factor: runs.effect.carbon }] : []),
    ...(building.status === 'changes' ? [{ what: 'a better building', factor: building.effect.carbon }] : []),
  ].flatMap(({ what, factor }) => (factor === null ? [] : [{ what, low: factor.low }]));
  const [first, second] = found.sort((a, b) => a.low - b.low).map(({ what, low }) => ({ what, times: dividedWords(low).slice(1) }));
  if (first === undefined) return nothingTitle(runs);
  const rest = second === undefined ? '' : `, ${second.what} by ${second.times}`;
  return `What would change it: ${first.what} divides your run by ${first.times}${rest}`;
}

function nothingTitle(runs: RunLevers['runs']): string {
  const isZero = runs.status === 'none' && runs.reason === 'zero-energy';
  return `What would change it: nothing${isZero ? ', because this run uses no energy' : ' that our tables can compute for this run'}`;
}

const COUNT_WORDS: readonly string[] = ['Nothing ticked', 'The ticked lever', 'Both ticked levers'];

export function tickedWords(count: number): string {
  return COUNT_WORDS[count] ?? `All ${count} ticked levers`;
}

/** How a quantity is written: one figure, and the two ends of a range. */
interface Writing {
  readonly one: (value: number) => string;
  readonly both: (ends: Pick<Outcome, 'low' | 'high'>) => ShownRange | null;
}

const ENERGY: Writing = { one: formatEnergy, both: showEnergyRange };
const USD: Writing = { one: formatUsd, both: showUsdRange };

/** `2.9 kg`, `11 to 21 kWh`, `350 g to 2.9 kg`, `13 kg or less`: the ends of a range have two digits and never print a third. */
function outcomeWords({ low, high, isOpen }: Outcome, { one, both }: Writing): string {
  const range = both({ low: isOpen ? 0 : low, high });
  if (range === null) return isOpen ? `${one(high)} or less` : one(high);
  if (isOpen) return `${endWords(range.high)} or less`;
  return low.toPrecision(2) === high.toPrecision(2) ? one(high) : shownRangeWords(range);
}

export interface OutcomeSentence {
  readonly before: string;
  readonly after: string;
}

export function massSentence(outcome: Outcome, units: MassUnit): OutcomeSentence {
  const mass: Writing = { one: (kg) => formatMass(kg, units), both: (ends) => showMassRange(ends, units) };
  return { before: mass.one(outcome.before), after: outcomeWords(outcome, mass) };
}

/** `105 kWh instead of 276 kWh; rent $901 instead of $2,920`; at the highest listed prices. */
export function energyAndRentWords(energy: Outcome | null, rent: Outcome | null, hasRent: boolean): string {
  const kwh = energy === null ? 'No claim on energy' : insteadWords(energy, ENERGY);
  const usd = rent === null ? (hasRent ? 'no claim on rent' : 'rent is not known') : `rent ${insteadWords(rent, USD)}`;
  return `${kwh}; ${usd}`;
}

function insteadWords(outcome: Outcome, writing: Writing): string {
  const [before, after] = [writing.one(outcome.before), outcomeWords(outcome, writing)];
  return after === before ? `${after} as before` : `${after} instead of ${before}`;
}
