/** Where a budget is spent: at the run's own place, or with the provider that the reader's bounds name. */
import type { Catalogue, Place } from '#core/catalogue.ts';
import { isRanked, outcomeAt, type PlaceOutcome } from '#core/places.ts';
import type { Scenario } from '#core/scenario.ts';
import { type HardwareRow, hardwareOf } from './hardware-rows.ts';

export interface Market {
  readonly place: Place;
  /** What can be rented there; all accelerators where the bounds name no provider. */
  readonly rows: readonly HardwareRow[];
  /** Name of the provider whose region it is because the bounds name it and the run is elsewhere; null at the run's own place. */
  readonly movedTo: string | null;
}

/**
 * @param where as in the bounds; only a provider moves the run, into the region of it that emits least
 * @returns null where there is no figure
 */
export function marketOf(scenario: Scenario, where: string, catalogue: Catalogue): Market | null {
  const provider = catalogue.providers.get(where);
  const isThere = provider === undefined || catalogue.places.get(scenario.placeId)?.providerId === where;
  const outcome = isThere ? outcomeAt(scenario.placeId, scenario, catalogue) : cleanestOf(where, scenario, catalogue);
  if (outcome === null) return null;
  const { place, resolved, estimate: figures } = outcome;
  const hardware = hardwareOf(resolved.scenario, resolved, figures, catalogue);
  if (hardware.status === 'none') return null;
  const listed = ({ id }: HardwareRow) => catalogue.accelerators.get(id)?.prices.some(({ providerId }) => providerId === where) === true;
  return {
    place,
    rows: provider === undefined ? hardware.rows : hardware.rows.filter(listed),
    movedTo: isThere ? null : provider.name,
  };
}

/** On the common basis alone. */
function cleanestOf(providerId: string, scenario: Scenario, catalogue: Catalogue): PlaceOutcome | null {
  return [...catalogue.places.values()]
    .flatMap((place) => (place.providerId === providerId ? (outcomeAt(place.id, scenario, catalogue) ?? []) : []))
    .filter(isRanked)
    .reduce<PlaceOutcome | null>(
      (best, one) => (best === null || one.estimate.emissionsKgCo2e < best.estimate.emissionsKgCo2e ? one : best),
      null,
    );
}
