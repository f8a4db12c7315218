/** Words of the view of places: findings, computed, and what stands in its cells. */
import type { Catalogue, Range } from '#core/catalogue.ts';
import type { Offer } from '#core/offers.ts';
import type { HeldField, PlaceOutcome, RunEverywhere } from '#core/places.ts';
import type { PlacesFinding, Unranked } from '#core/places-finding.ts';
import { placeInWords } from './place-in-words.ts';
import { formatIntensity, formatMass, formatPercent, formatTimes, type MassUnit } from './quantity-format.ts';

const ABOUT = 0.03;

export interface PlacesTitle {
  readonly title: string;
  /** What the title leaves open; empty where nothing is. */
  readonly range: string;
}

/** @param finding among the cloud regions */
export function placesTitle(finding: PlacesFinding | null, catalogue: Catalogue, units: MassUnit): PlacesTitle {
  if (finding === null) return { title: 'The same run in every place', range: '' };
  const massOf = ({ estimate }: PlaceOutcome) => formatMass(estimate.emissionsKgCo2e, units);
  switch (finding.kind) {
    case 'no-energy':
      return { title: 'Without energy every place ties at 0', range: '' };
    case 'all-tie':
      return { title: `Every place ties at ${formatMass(finding.kgCo2e, units)}: the same figures hold everywhere`, range: '' };
    case 'own-apart':
      return {
        title: `In ${finding.best.place.name} the run would emit ${massOf(finding.best)}, in ${finding.worst.place.name} ${massOf(finding.worst)}`,
        range: UNRANKED_WORDS[finding.why],
      };
    case 'here': {
      const ties = finding.ties.length === 0 ? '' : ` and ${regionsWords(finding.ties.length)} within 3% of it`;
      const { place } = finding.own;
      return {
        title: `${capital(placeInWords(place))}${ties} ${ties === '' ? 'is' : 'are'} as clean as a cloud region gets for this run`,
        range: '',
      };
    }
    case 'not-told-apart':
      return {
        title: `In ${nameApart(finding.best, finding.own, catalogue)} the same run would emit ${massOf(finding.best)}, about as much as in ${placeInWords(finding.own.place)}`,
        range: `It may be anything from ${shareWords(finding.times.high)} to ${shareWords(finding.times.low)} of that: the figures of grids and buildings leave more open than lies between the two.`,
      };
    case 'cleaner-here':
      return cleanerHereTitle(finding, catalogue, massOf);
    case 'elsewhere':
      return elsewhereTitle(finding, catalogue, massOf);
  }
}

const UNRANKED_WORDS: Readonly<Record<Unranked, string>> = {
  'other-basis': 'Your own place has a direct figure alone, so it is not ranked among them.',
  'no-figure': 'The method in force gives the run no figure where it is, so its own place is not ranked among them.',
};

type Elsewhere = Extract<PlacesFinding, { kind: 'elsewhere' }>;

function elsewhereTitle({ best, ties, own, times }: Elsewhere, catalogue: Catalogue, massOf: (one: PlaceOutcome) => string): PlacesTitle {
  const name = nameApart(best, own, catalogue);
  const where = ties.length === 0 ? name : `${name} or ${regionsWords(ties.length)} within 3% of it`;
  if (!Number.isFinite(times.typical)) return { title: `In ${where} the same run would emit nothing`, range: '' };
  return {
    title: `In ${where} the same run would emit ${massOf(best)}, about ${lessWords(times.typical)} than in ${placeInWords(own.place)}`,
    range: openWords(times, lessShare, 'less'),
  };
}

type CleanerHere = Extract<PlacesFinding, { kind: 'cleaner-here' }>;

function cleanerHereTitle({ best, own, times }: CleanerHere, catalogue: Catalogue, massOf: (one: PlaceOutcome) => string): PlacesTitle {
  const name = nameApart(best, own, catalogue);
  const title = `No cloud region is as clean as ${placeInWords(own.place)} for this run: the cleanest of them, ${name}, would emit ${massOf(best)}, about ${moreWords(times.typical)}`;
  if (times.low > 1) return { title, range: openWords(times, moreShare, 'more') };
  const range = `It may be anything from ${formatPercent(times.low)} to ${formatPercent(times.high)} of what it emits in ${placeInWords(own.place)}: the figures of grids and buildings leave more open than lies between the two.`;
  return { title, range };
}

/** From here on a difference reads better as so many times than in per cent. */
const MANY_TIMES = 1.5;

/** `17 times less`, `24% less`. */
function lessWords(times: number): string {
  return times < MANY_TIMES ? `${lessShare(times)} less` : `${formatTimes(times)} times less`;
}

const lessShare = (times: number) => formatPercent(1 - 1 / times);

/** `1.8 times as much`, `24% more`. */
function moreWords(times: number): string {
  return times < MANY_TIMES ? `${moreShare(times)} more` : `${formatTimes(times)} times as much`;
}

const moreShare = (times: number) => formatPercent(times - 1);

/** What is left open between the two, in the form of the title; empty where both ends read alike. */
function openWords({ low, typical, high }: Range, share: (times: number) => string, direction: 'less' | 'more'): string {
  const isMany = typical >= MANY_TIMES;
  const [from, to] = isMany ? [formatTimes(low), formatTimes(high)] : [share(low), share(high)];
  if (from === to) return '';
  const unit = isMany ? (direction === 'less' ? ' times less' : ' times as much') : ` ${direction}`;
  return `Between ${from} and ${to}${unit}, over what the figures of grids and buildings leave open.`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function regionsWords(count: number): string {
  return count === 1 ? '1 other region' : `${count} other regions`;
}

/** A city that several providers are in is named with the provider. */
function nameApart({ place }: PlaceOutcome, other: PlaceOutcome, catalogue: Catalogue): string {
  if (folded(place.name) !== folded(other.place.name) || place.providerId === null) return place.name;
  return `${place.name} at ${catalogue.providers.get(place.providerId)?.name ?? place.providerId}`;
}

function folded(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^a-z ]/gi, '')
    .toLowerCase();
}

function shareWords(times: number): string {
  return formatPercent(1 / times);
}

/** `−94%`, `+51%`; `about the same` within 3%. */
export function changeWords(times: number): string {
  const change = times - 1;
  if (Math.abs(change) <= ABOUT) return 'about the same';
  return `${change < 0 ? '−' : '+'}${formatPercent(Math.abs(change))}`;
}

/** `÷17`, `×1.5`; empty within 3%. */
export function timesWords(times: number): string {
  if (Math.abs(times - 1) <= ABOUT) return '';
  if (times === 0) return 'nothing';
  return times < 1 ? `÷${formatTimes(1 / times)}` : `×${formatTimes(times)}`;
}

/** What is said of a place that the keys came to on the map: `Montréal, Google Cloud: 27.6 g/kWh, 7.6 kg CO2e`. */
export function reachedWords({ place, estimate }: PlaceOutcome, providerName: string, units: MassUnit): string {
  const { carbonIntensityGPerKwh, emissionsKgCo2e } = estimate;
  return `${place.name}, ${providerName}: ${formatIntensity(carbonIntensityGPerKwh)}, ${formatMass(emissionsKgCo2e, units)} CO2e`;
}

export const OFFER_WORDS: Readonly<Record<Offer, string>> = {
  here: 'listed in this region',
  elsewhere: 'listed by the provider, region unknown',
  'not-listed': 'not among the provider’s listed instances',
  unknown: 'unknown: no instances listed',
  nobody: 'no cloud region',
};

export const HELD_WORDS: Readonly<Record<HeldField, string>> = {
  carbonIntensityGPerKwh: 'carbon intensity',
  pue: 'PUE',
};

/** `under 50`, `50 to 200`, `over 600`; g/kWh. */
export function classWords(fromGPerKwh: number, belowGPerKwh: number): string {
  if (fromGPerKwh === 0) return `under ${belowGPerKwh}`;
  return Number.isFinite(belowGPerKwh) ? `${fromGPerKwh} to ${belowGPerKwh}` : `over ${fromGPerKwh}`;
}

/**
 * @param classes one for each place, from 0 for the cleanest
 * @param isHeld true where the reader's own intensity, or a method's, stands for all of them
 */
export function placesMapTitle(classes: readonly number[], isHeld: boolean): string {
  if (classes.length === 0) return 'No place passes the filters';
  if (isHeld) return 'One carbon intensity is held in every place';
  const clean = classes.filter((index) => index === 0).length;
  const dirty = classes.filter((index) => index === 4).length;
  const places = classes.length === 1 ? 'Of 1 place' : `Of ${classes.length} places`;
  return `${places}, ${countWords(clean)} on a grid under 50 g/kWh and ${countWords(dirty)} on one over 600`;
}

function countWords(count: number): string {
  if (count === 0) return 'none stands';
  return count === 1 ? '1 stands' : `${count} stand`;
}

export interface HeldFinding {
  readonly fields: readonly HeldField[];
  /** The run where it is, with the place's own figures instead; null where it has none. */
  readonly ownKgCo2e: number | null;
  readonly best: PlaceOutcome | null;
}

export interface HeldWords {
  readonly title: string;
  readonly without: string;
  /** While every place is shown with its own figures. */
  readonly released: string;
  readonly use: string;
}

/** What is held, and what it would be without. */
export function heldWords({ fields, ownKgCo2e, best }: HeldFinding, units: MassUnit): HeldWords {
  const what = fields.map((field) => HELD_WORDS[field]).join(' and ');
  const own = ownKgCo2e === null ? '' : `this place’s own figures give ${formatMass(ownKgCo2e, units)}`;
  const least = best === null ? '' : `the least would be ${formatMass(best.estimate.emissionsKgCo2e, units)}, in ${best.place.name}`;
  const both = [own, least].filter((words) => words !== '').join('; ');
  return {
    title: `Your own ${what} ${fields.length === 1 ? 'is' : 'are'} held in every place.`,
    without: both === '' ? '' : `Without ${fields.length === 1 ? 'it' : 'them'}, ${both}.`,
    released: `Every place is shown with its own ${what}.`,
    use: `Yours ${fields.length === 1 ? 'is' : 'are'} still in the run as the calculator shows it. “Use” takes ${fields.length === 1 ? 'it' : 'them'} out of the run.`,
  };
}

/** What was compared: how many of which kind, and what was left out of the ranking. */
export function countsWords({ ranked, otherBasis, lacking }: RunEverywhere): string {
  const count = (kind: PlaceOutcome['place']['kind']) => ranked.filter(({ place }) => place.kind === kind).length;
  const isLifeCycle = ranked[0]?.resolved.carbonIntensity.basis === 'life-cycle';
  const basis = isLifeCycle ? 'Life-cycle, location-based, yearly averages of ' : 'On one basis: ';
  const compared = `${count('cloud-region')} cloud regions, ${count('country')} countries and ${count('grid')} grids and states.`;
  const apart = otherBasis.length === 0 ? '' : ` ${otherBasis.length} with direct figures alone are listed apart.`;
  const without = lacking.length === 0 ? '' : ` The method gives no figure for ${lacking.length} places.`;
  return `${basis}${compared}${apart}${without}${yearWords(ranked)}`;
}

/** A year that the run asks for and some grids have no figure of. */
function yearWords(ranked: readonly PlaceOutcome[]): string {
  const clamped = ranked.flatMap(({ resolved }) => resolved.notes.flatMap((note) => (note.kind === 'year-clamped' ? [note.asked] : [])));
  const [asked] = clamped;
  if (asked === undefined) return '';
  const isAll = clamped.length === ranked.length;
  const places = isAll ? `No place has a figure of ${asked}: each` : `${clamped.length} places have no figure of ${asked}: each of them`;
  return ` ${places} stands at the nearest year there is, which its row says.`;
}

export interface CarbonRentFinding {
  /** Regions whose own provider lists a price for the accelerator. */
  readonly priced: number;
  /** Names of those that are a best trade. */
  readonly best: readonly string[];
  /** True where the reader's own price holds everywhere. */
  readonly isTyped: boolean;
  readonly hasCarbon: boolean;
  readonly hasEnergy: boolean;
}

/** The finding, and where there is nothing to weigh, why. */
export function carbonRentTitle({ priced, best, isTyped, hasCarbon, hasEnergy }: CarbonRentFinding): {
  readonly title: string;
  readonly reason: string;
} {
  if (isTyped)
    return {
      title: 'At your own price every place costs the same, so only carbon tells them apart',
      reason: 'Take the price out of the run to weigh carbon against what each provider asks.',
    };
  if (priced === 0)
    return {
      title: 'Carbon cannot be weighed against rent for this run',
      reason: 'No provider of a ranked region lists a price for this accelerator, or the run has no accelerator-hours to pay for.',
    };
  if (!hasCarbon)
    return {
      title: 'Every place emits nothing, so the cheapest is the best trade',
      reason: hasEnergy ? 'The carbon intensity in force is 0 everywhere.' : 'The run takes no energy.',
    };
  const names =
    best.length > 3 ? `${best.length} of the ${priced} priced regions are` : `${joinedNames(best)} ${best.length === 1 ? 'is' : 'are'}`;
  return { title: `${names} the best trade of carbon and rent: nothing is both cleaner and cheaper`, reason: '' };
}

function joinedNames(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  return distinct.length < 2 ? distinct.join('') : `${distinct.slice(0, -1).join(', ')} and ${distinct.at(-1)}`;
}
