/** What the page says of the levers it computes for a run: what they are, and what they leave aside. */
import type { Catalogue } from '#core/catalogue.ts';
import type { BetterBuilding, NoBetterBuilding } from '#core/levers/better-building.ts';
import type { CleanerPlace } from '#core/levers/cleaner-place.ts';
import type { Held, NoLeverReason } from '#core/levers/computed.ts';
import type { FewerRuns } from '#core/levers/fewer-runs.ts';
import type { NewerAccelerator } from '#core/levers/newer-accelerator.ts';
import type { RunLevers } from '#core/levers/run-levers.ts';
import type { Precision } from '#core/scenario.ts';
import { dividedWords, NO_LEVER_WORDS } from './lever-words.ts';
import { formatInput, formatIntensity, formatPue, formatTimes, NBSP } from './quantity-format.ts';
import { shortName } from './sentence-words.ts';

export interface LeverText {
  readonly name: string;
  readonly detail: string;
  readonly caveat: string;
}

export const RUN_LEVER_NAMES = {
  'cleaner-place': 'A cleaner place',
  'newer-accelerator': 'A newer accelerator',
  'fewer-runs': 'Fewer runs',
  'better-building': 'A better building',
} as const;

const HELD_WORDS: Readonly<Record<Held, string>> = {
  'typed-intensity': 'It starts from the intensity you typed.',
  'typed-pue': 'It starts from the PUE you typed.',
  'measured-power': 'Your measured watts stay the start; only the ratio of both as modelled is used.',
  'metered-energy': 'Your metered energy stays the start; only the ratio of both as modelled is used.',
  'typed-price': 'Your price holds for your accelerator, the other has its highest listed one.',
};

const heldWords = (held: readonly Held[]) => held.map((one) => HELD_WORDS[one]);
const sentences = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' ');
const providerName = (id: string, catalogue: Catalogue) => catalogue.providers.get(id)?.name ?? id;

/** `Montréal`, `Montréal and 5 more`; in the order of the table. */
function placesWords(ids: readonly string[], catalogue: Catalogue): string {
  const names = [...new Set(ids.map((id) => catalogue.places.get(id)?.name ?? id))];
  const [first = '', ...others] = names;
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}

export function placeText(place: RunLevers['place'], catalogue: Catalogue): LeverText {
  const name = RUN_LEVER_NAMES['cleaner-place'];
  if (place.status === 'none') return { name, detail: 'Among cloud regions, on a life-cycle basis', caveat: placeReason(place.reason) };
  return { name, detail: placeDetail(place, catalogue), caveat: placeCaveat(place, catalogue) };
}

function placeDetail({ placeIds, toGPerKwh }: CleanerPlace, catalogue: Catalogue): string {
  return `${placesWords(placeIds, catalogue)}, ${formatIntensity(toGPerKwh)}, life-cycle`;
}

function placeCaveat({ placeIds, providerId, held }: CleanerPlace, catalogue: Catalogue): string {
  const among =
    providerId === null ? 'Among the regions of all providers.' : `Among the regions of ${providerName(providerId, catalogue)}.`;
  const tie = placeIds.length > 1 ? 'They share one figure.' : '';
  return sentences(
    'Energy, building and rent stay.',
    among,
    tie,
    ...heldWords(held),
    'Where data may go, and latency, are yours to judge.',
  );
}

function placeReason(reason: NoLeverReason): string {
  return reason === 'nothing-better' ? 'No region in our tables is cleaner than this run’s figure.' : NO_LEVER_WORDS[reason];
}

const PRECISION_NAMES: Readonly<Record<Precision, string>> = { fp32: 'FP32', tf32: 'TF32', bf16: 'BF16', fp8: 'FP8' };

export function acceleratorText(lever: RunLevers['accelerator']): LeverText {
  const name = RUN_LEVER_NAMES['newer-accelerator'];
  if (lever.status === 'none') return { name, detail: 'By dense peak per watt', caveat: acceleratorReason(lever.reason) };
  return { name, detail: acceleratorDetail(lever), caveat: acceleratorCaveat(lever) };
}

function acceleratorDetail({ name, precision }: NewerAccelerator): string {
  return `${shortName(name)}, same FLOPs at ${PRECISION_NAMES[precision]} and the same MFU`;
}

function acceleratorCaveat({ least, most, comparedCount, peakPerWattRatio, held }: NewerAccelerator): string {
  const best = `${formatTimes(peakPerWattRatio)} times the dense peak per rated watt, the most of ${comparedCount} for rent`;
  const range = comparedCount === 1 ? '' : `; energy from ${comparedWords(least)} to ${comparedWords(most)}`;
  return sentences(`${best}${range}.`, ...heldWords(held), 'Small jobs do not fill it.');
}

const comparedWords = ({ name, energyFactor }: NewerAccelerator['least']) => `${dividedWords(energyFactor)} on ${shortName(name)}`;

function acceleratorReason(reason: NoLeverReason): string {
  return reason === 'nothing-better'
    ? 'None that is newer, for rent and of no less memory has a higher dense peak per rated watt and does the same FLOPs with less energy.'
    : NO_LEVER_WORDS[reason];
}

/** Printed by the paper: 24 runs to tune for a new data set, 4,789 in the whole project, about 2,000 times one run. */
const COUNT_FIRST = 'Count tuning first: ×24 for a new data set, about ×2,000 for a whole project.';

export function runsText(runs: RunLevers['runs']): LeverText {
  const name = RUN_LEVER_NAMES['fewer-runs'];
  if (runs.status === 'changes')
    return {
      name,
      detail: runsDetail(runs),
      caveat: 'Only for runs that nobody needs: a search that is shorter, a failure that is avoided.',
    };
  const caveat = runs.reason === 'one-run' ? `${NO_LEVER_WORDS['one-run']} ${COUNT_FIRST}` : NO_LEVER_WORDS[runs.reason];
  return { name, detail: 'One; the paper’s project took 4,789', caveat };
}

const runsDetail = ({ fromRuns }: FewerRuns) => `One instead of ${formatInput(fromRuns)}`;

export function buildingText(building: BetterBuilding | NoBetterBuilding, catalogue: Catalogue): LeverText {
  const name = RUN_LEVER_NAMES['better-building'];
  if (building.status === 'none') return { name, detail: `PUE${NBSP}${formatPue(building.pue)}`, caveat: buildingReason(building) };
  const { fromPue, toPue, providerId, placeIds, year, leastFactor, held } = building;
  const where = providerId === null ? 'the best published region' : `the best region of ${providerName(providerId, catalogue)}`;
  return {
    name,
    detail: `PUE${NBSP}${formatPue(fromPue)}; ${where} has ${formatPue(toPue)}`,
    caveat: sentences(
      `Published for ${placesWords(placeIds, catalogue)}, ${year}. Without any overhead: ${dividedWords(leastFactor)}, the most that is left.`,
      ...heldWords(held),
      'Grid and rent stay.',
    ),
  };
}

function buildingReason({ reason, leastFactor }: NoBetterBuilding): string {
  if (reason !== 'nothing-better') return NO_LEVER_WORDS[reason];
  const left = leastFactor === null ? 'No overhead is left.' : `Without any overhead it would be ${dividedWords(leastFactor)}.`;
  return `No region has a lower published PUE. ${left}`;
}

/** How a run’s length was read off the three that were measured. */
export function timeShiftWords(between: readonly number[], hours: number | null): string {
  const lengths = between.map((one) => `${formatInput(one)}${NBSP}h`).join(' and ');
  if (hours === null) return 'With a day of slack; this run’s hours are not known';
  if (between.length > 1) return `With a day of slack, between the ${lengths} measured`;
  const [only = 0] = between;
  if (hours > only) return `With a day of slack; at most as for ${lengths}, the longest measured`;
  return hours < only ? `With a day of slack; as for ${lengths}, the shortest measured` : `With a day of slack, as measured for ${lengths}`;
}
