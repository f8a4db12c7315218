/** The same run on the cleanest grid: carbon intensity alone is changed, so that building, hours and rent stay. */
import type { Catalogue, Place } from '#core/catalogue.ts';
import { type Estimate, estimate } from '#core/estimate.ts';
import { resolveScenario } from '#core/resolve.ts';
import type { ResolvedIntensity, ResolvedScenario } from '#core/resolved.ts';
import type { Scenario } from '#core/scenario.ts';
import type { Changes, Unchanged } from './computed.ts';
import { factorOf, onCarbon } from './lever.ts';

export interface CleanerPlace extends Changes {
  readonly id: 'cleaner-place';
  readonly fromGPerKwh: number;
  readonly toGPerKwh: number;
  /** All regions that share the lowest figure, the first one by id. */
  readonly placeIds: readonly string[];
  /** The run's own provider; null where the regions of all were compared. */
  readonly providerId: string | null;
}

export function cleanerPlace(scenario: Scenario, run: ResolvedScenario, own: Estimate, catalogue: Catalogue): CleanerPlace | Unchanged {
  if (own.energyKwh === 0) return { status: 'none', reason: 'zero-energy' };
  const { basis } = run.carbonIntensity;
  if (basis === 'method') return { status: 'none', reason: 'method-fixes-it' };
  if (basis === 'direct' || basis === 'direct-co2-only') return { status: 'none', reason: 'other-basis' };
  if (own.emissionsKgCo2e === 0) return { status: 'none', reason: 'zero-carbon' };
  if (!catalogue.isComplete) return { status: 'none', reason: 'not-loaded' };
  const providerId = catalogue.places.get(scenario.placeId)?.providerId ?? null;
  const cleanest = cleanestOf(regionsOf(providerId, catalogue), scenario, catalogue);
  if (cleanest === null || cleanest.intensity.typical >= own.carbonIntensityGPerKwh) return { status: 'none', reason: 'nothing-better' };
  const there = estimate({ ...run, carbonIntensity: cleanest.intensity });
  if (there.emissionsKgCo2e === 0) return { status: 'none', reason: 'zero-carbon' };
  return {
    status: 'changes',
    id: 'cleaner-place',
    groups: ['map'],
    effect: onCarbon(factorOf(there.emissionsKgCo2e / own.emissionsKgCo2e)),
    change: { placeId: cleanest.firstId, carbonIntensityGPerKwh: undefined },
    held: basis === 'typed' ? ['typed-intensity'] : [],
    sourceIds: cleanest.intensity.origin.sourceIds,
    fromGPerKwh: own.carbonIntensityGPerKwh,
    toGPerKwh: there.carbonIntensityGPerKwh,
    placeIds: cleanest.placeIds,
    providerId,
  };
}

/** Cloud regions of one provider, or of all. */
export function regionsOf(providerId: string | null, catalogue: Catalogue): readonly Place[] {
  return [...catalogue.places.values()].filter(
    (place) => place.kind === 'cloud-region' && (providerId === null || place.providerId === providerId),
  );
}

interface Cleanest {
  readonly intensity: ResolvedIntensity;
  readonly firstId: string;
  readonly placeIds: readonly string[];
}

function cleanestOf(regions: readonly Place[], scenario: Scenario, catalogue: Catalogue): Cleanest | null {
  const rows = regions.flatMap(({ id }) => {
    const intensity = intensityAt(id, scenario, catalogue);
    return intensity === null ? [] : [{ id, intensity }];
  });
  const least = Math.min(...rows.map(({ intensity }) => intensity.typical));
  const best = rows.filter(({ intensity }) => intensity.typical === least);
  const first = best[0];
  return first === undefined ? null : { intensity: first.intensity, firstId: first.id, placeIds: best.map(({ id }) => id) };
}

/** Life-cycle intensity of another place in the run's year; a typed factor names no year, so beside it today's grids stand. */
function intensityAt(placeId: string, scenario: Scenario, catalogue: Catalogue): ResolvedIntensity | null {
  const year = scenario.carbonIntensityGPerKwh === undefined ? scenario.year : undefined;
  const resolution = resolveScenario({ ...scenario, placeId, year, carbonIntensityGPerKwh: undefined }, catalogue);
  if (resolution.status !== 'resolved') return null;
  const { carbonIntensity } = resolution.resolved;
  return carbonIntensity.basis === 'life-cycle' ? carbonIntensity : null;
}
