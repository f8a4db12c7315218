/** The run in every place of the catalogue: the one pipeline with the place replaced, and nothing else. */
import type { Catalogue, Place, Range } from './catalogue.ts';
import { type Estimate, estimate } from './estimate.ts';
import { packsNeeded, resolveScenario } from './resolve.ts';
import type { Missing, Resolution, ResolvedScenario } from './resolved.ts';
import type { Scenario } from './scenario.ts';
import { combined, hardwarePartOf, placePartOf } from './sweep.ts';

export interface PlaceOutcome {
  readonly place: Place;
  readonly resolved: ResolvedScenario;
  readonly estimate: Estimate;
}

export interface RunEverywhere {
  /** On one basis: life-cycle, or the reader's own figure, or the method's. By emissions, then by id. */
  readonly ranked: readonly PlaceOutcome[];
  /** Places that have a direct figure alone. Their emissions are no less true, but are never ranked among the others. */
  readonly otherBasis: readonly PlaceOutcome[];
  /** Places for which the method in force gives no figure, with what it lacks. */
  readonly lacking: readonly { readonly place: Place; readonly missing: readonly Missing[] }[];
}

/** @returns null as long as a pack that some place needs is not loaded, as the history for a run of another year */
export function runEverywhere(scenario: Scenario, catalogue: Catalogue): RunEverywhere | null {
  const ranked: PlaceOutcome[] = [];
  const otherBasis: PlaceOutcome[] = [];
  const lacking: { place: Place; missing: readonly Missing[] }[] = [];
  const resolveAt = resolverOf(scenario, catalogue);
  for (const place of catalogue.places.values()) {
    const resolution = resolveAt(place);
    if (resolution.status === 'waiting') return null;
    if (resolution.status === 'missing') {
      lacking.push({ place, missing: resolution.missing });
      continue;
    }
    const { resolved } = resolution;
    const outcome = { place, resolved, estimate: estimate(resolved) };
    (isRanked(outcome) ? ranked : otherBasis).push(outcome);
  }
  return { ranked: ranked.sort(byEmissions), otherBasis: otherBasis.sort(byEmissions), lacking };
}

/** @returns null for an unknown place, or where the run has no figure there */
export function outcomeAt(placeId: string, scenario: Scenario, catalogue: Catalogue): PlaceOutcome | null {
  const place = catalogue.places.get(placeId);
  const resolution = place === undefined ? null : resolveScenario({ ...scenario, placeId }, catalogue);
  if (place === undefined || resolution?.status !== 'resolved') return null;
  return { place, resolved: resolution.resolved, estimate: estimate(resolution.resolved) };
}

/** What the hardware decides is the same everywhere and joined once; a run without a listed accelerator is joined at each place. */
function resolverOf(scenario: Scenario, catalogue: Catalogue): (place: Place) => Resolution {
  const accelerator = catalogue.accelerators.get(scenario.acceleratorId);
  const isWaiting = packsNeeded(scenario, catalogue).length > 0 || (scenario.year !== undefined && catalogue.history === null);
  const hardware = isWaiting || accelerator === undefined ? null : hardwarePartOf(scenario, accelerator, catalogue);
  if (hardware === null) return (place) => resolveScenario({ ...scenario, placeId: place.id }, catalogue);
  return (place) => combined(hardware, placePartOf(scenario, place, catalogue), catalogue);
}

/** Whether its figure is on the basis of the others. */
export function isRanked({ resolved: { carbonIntensity } }: PlaceOutcome): boolean {
  return carbonIntensity.basis !== 'direct' && carbonIntensity.basis !== 'direct-co2-only';
}

function byEmissions(one: PlaceOutcome, other: PlaceOutcome): number {
  const difference = one.estimate.emissionsKgCo2e - other.estimate.emissionsKgCo2e;
  if (difference !== 0) return difference;
  return one.place.id < other.place.id ? -1 : 1;
}

/**
 * How many times the emissions of `base` those of `other` are, from low to high. What both share, such as the watts of the
 * accelerators, cancels; what is not known of a grid cancels where both are on it.
 *
 * @returns null where `base` emits nothing
 */
export function emissionsRatio(other: PlaceOutcome, base: PlaceOutcome): Range | null {
  if (base.estimate.emissionsKgCo2e === 0) return null;
  const typical = other.estimate.emissionsKgCo2e / base.estimate.emissionsKgCo2e;
  const [one, two] = [other.resolved, base.resolved];
  const grids = one.carbonIntensity.gridId === two.carbonIntensity.gridId ? NO_SPREAD : spreadOf(one.carbonIntensity, two.carbonIntensity);
  const buildings = one.meter?.at === 'facility' || isSamePue(other, base) ? NO_SPREAD : spreadOf(one.pue, two.pue);
  return { low: typical * grids.low * buildings.low, typical, high: typical * grids.high * buildings.high };
}

const NO_SPREAD = { low: 1, high: 1 } as const;

function spreadOf(one: Range, two: Range): { readonly low: number; readonly high: number } {
  if (one.typical === 0 || two.low === 0 || two.typical === 0) return NO_SPREAD;
  return { low: ((one.low / one.typical) * two.typical) / two.high, high: ((one.high / one.typical) * two.typical) / two.low };
}

/** One fleet, or the survey for both: the same unknown, which is the same on both sides. */
function isSamePue(one: PlaceOutcome, two: PlaceOutcome): boolean {
  const [a, b] = [one.resolved.pue, two.resolved.pue];
  return a.origin.kind === b.origin.kind && a.origin.detail === b.origin.detail && a.typical === b.typical && a.high === b.high;
}

const HELD_FIELDS = ['carbonIntensityGPerKwh', 'pue'] as const satisfies readonly (keyof Scenario)[];
export type HeldField = (typeof HELD_FIELDS)[number];

/** Which of intensity and PUE the reader typed: moving the run does not change them. */
export function heldFields(scenario: Scenario): readonly HeldField[] {
  return HELD_FIELDS.filter((field) => scenario[field] !== undefined);
}

/** The run without the figures that hold it where it is: each place then gives its own. */
export function released(scenario: Scenario): Scenario {
  return { ...scenario, carbonIntensityGPerKwh: undefined, pue: undefined };
}
