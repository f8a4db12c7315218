/** What the run in every place comes to, in one finding. */
import type { Range } from './catalogue.ts';
import { emissionsRatio, type PlaceOutcome, type RunEverywhere } from './places.ts';

export type PlacesFinding =
  /** No energy: nothing can differ. */
  | { readonly kind: 'no-energy' }
  /** The reader's or the method's figures hold everywhere. */
  | { readonly kind: 'all-tie'; readonly kgCo2e: number }
  /** The run is where it emits least, or within a few per cent of it. `ties` are other regions as good. */
  | { readonly kind: 'here'; readonly own: PlaceOutcome; readonly ties: readonly PlaceOutcome[]; readonly worst: PlaceOutcome }
  /** Least somewhere else, but the grids' figures leave open whether it is less than here. */
  | { readonly kind: 'not-told-apart'; readonly best: PlaceOutcome; readonly own: PlaceOutcome; readonly times: Range }
  /** Every one of them emits more than the run does where it is. */
  | {
      readonly kind: 'cleaner-here';
      readonly best: PlaceOutcome;
      readonly own: PlaceOutcome;
      /** How many times as much as here. */
      readonly times: Range;
    }
  | {
      readonly kind: 'elsewhere';
      readonly best: PlaceOutcome;
      readonly ties: readonly PlaceOutcome[];
      readonly own: PlaceOutcome;
      /** How many times less than here. */
      readonly times: Range;
    }
  /** There is nothing to compare with: the run's own place is not ranked. */
  | { readonly kind: 'own-apart'; readonly why: Unranked; readonly best: PlaceOutcome; readonly worst: PlaceOutcome };

/** Its figure is on another basis, or the method in force gives it none. */
export type Unranked = 'other-basis' | 'no-figure';

/** The run where it is, or why it is not ranked. */
export function ownAmong({ ranked, otherBasis }: RunEverywhere, placeId: string): PlaceOutcome | Unranked {
  const isThere = ({ place }: PlaceOutcome) => place.id === placeId;
  return ranked.find(isThere) ?? (otherBasis.some(isThere) ? 'other-basis' : 'no-figure');
}

/** What differs by less than this share is about the same. */
const ABOUT = 0.03;

/**
 * @param ranked by emissions, of one basis: the places a machine can be rented in, or whatever else is compared
 * @param own the run where it is, or why it is not among them
 */
export function placesFinding(ranked: readonly PlaceOutcome[], own: PlaceOutcome | Unranked): PlacesFinding | null {
  const best = ranked[0];
  const worst = ranked.at(-1);
  if (best === undefined || worst === undefined) return null;
  if (worst.estimate.energyKwh === 0) return { kind: 'no-energy' };
  if (isAbout(best, worst.estimate.emissionsKgCo2e, 1e-9)) return { kind: 'all-tie', kgCo2e: best.estimate.emissionsKgCo2e };
  if (typeof own === 'string') return { kind: 'own-apart', why: own, best, worst };
  const others = ranked.filter(({ place }) => place.id !== own.place.id);
  if (own.estimate.emissionsKgCo2e === 0 || isAbout(best, own.estimate.emissionsKgCo2e, ABOUT) || best.place.id === own.place.id) {
    return { kind: 'here', own, ties: others.filter((other) => isAbout(other, own.estimate.emissionsKgCo2e, ABOUT)), worst };
  }
  if (best.estimate.emissionsKgCo2e > own.estimate.emissionsKgCo2e) {
    return { kind: 'cleaner-here', best, own, times: emissionsRatio(best, own) ?? UNBOUNDED };
  }
  const ratio = emissionsRatio(own, best);
  if (ratio === null) return { kind: 'elsewhere', best, ties: [], own, times: UNBOUNDED };
  if (ratio.low <= 1) return { kind: 'not-told-apart', best, own, times: ratio };
  const ties = others.filter((other) => other !== best && isAbout(other, best.estimate.emissionsKgCo2e, ABOUT));
  return { kind: 'elsewhere', best, ties, own, times: ratio };
}

/** Against a place that emits nothing, everything is any number of times as much. */
const UNBOUNDED: Range = { low: Number.POSITIVE_INFINITY, typical: Number.POSITIVE_INFINITY, high: Number.POSITIVE_INFINITY };

function isAbout({ estimate }: PlaceOutcome, kgCo2e: number, share: number): boolean {
  return estimate.emissionsKgCo2e <= kgCo2e * (1 + share) && estimate.emissionsKgCo2e >= kgCo2e / (1 + share);
}
