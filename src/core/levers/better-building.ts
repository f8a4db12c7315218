/** The same IT energy in the building with the lowest published PUE. */
import type { Catalogue } from '#core/catalogue.ts';
import { type Estimate, estimate } from '#core/estimate.ts';
import { exactInput, originOf } from '#core/inputs.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import type { Scenario } from '#core/scenario.ts';
import { regionsOf } from './cleaner-place.ts';
import type { Changes, Unchanged } from './computed.ts';
import { factorOf, NO_CHANGE, onEnergy } from './lever.ts';

/** A building without any overhead: no PUE is lower. */
const LEAST_PUE = 1;

export interface BetterBuilding extends Changes {
  readonly id: 'better-building';
  readonly fromPue: number;
  readonly toPue: number;
  readonly placeIds: readonly string[];
  readonly year: number;
  readonly providerId: string | null;
  /** What a building without overhead would save, the most that is left: below 1. */
  readonly leastFactor: number;
}

export interface NoBetterBuilding extends Unchanged {
  readonly pue: number;
  readonly leastFactor: number | null;
}

export function betterBuilding(
  scenario: Scenario,
  run: ResolvedScenario,
  own: Estimate,
  catalogue: Catalogue,
): BetterBuilding | NoBetterBuilding {
  const none = (reason: Unchanged['reason']): NoBetterBuilding => ({
    status: 'none',
    reason,
    pue: own.pue,
    leastFactor: own.pue > LEAST_PUE && reason === 'nothing-better' ? LEAST_PUE / own.pue : null,
  });
  if (own.energyKwh === 0) return none('zero-energy');
  if (run.pue.origin.kind === 'method') return none('method-fixes-it');
  if (!catalogue.isComplete) return none('not-loaded');
  const placed = catalogue.places.get(scenario.placeId)?.providerId ?? null;
  const ofOwn = published(placed, catalogue);
  const providerId = ofOwn.length > 0 ? placed : null;
  const rows = ofOwn.length > 0 ? ofOwn : published(null, catalogue);
  const toPue = Math.min(...rows.map(({ pue }) => pue.value));
  const best = rows.filter(({ pue }) => pue.value === toPue);
  const first = best[0];
  if (first === undefined || toPue >= own.pue) return none('nothing-better');
  const origin = originOf('region-pue', [first.pue.sourceId], first.pue.year);
  const there = estimate({ ...withItEnergyHeld(run, own), pue: exactInput(toPue, origin) });
  return {
    status: 'changes',
    id: 'better-building',
    groups: ['building'],
    effect: onEnergy(factorOf(there.energyKwh / own.energyKwh), NO_CHANGE),
    change: { pue: toPue },
    held: run.pue.origin.kind === 'typed' ? ['typed-pue'] : [],
    sourceIds: [first.pue.sourceId],
    fromPue: own.pue,
    toPue,
    placeIds: best.map(({ id }) => id),
    year: first.pue.year,
    providerId,
    leastFactor: LEAST_PUE / own.pue,
  };
}

function published(providerId: string | null, catalogue: Catalogue) {
  return regionsOf(providerId, catalogue).flatMap(({ id, pue }) => (pue === null ? [] : [{ id, pue }]));
}

/** Energy metered for the whole building holds its overhead; in another building only what the equipment drew is the same. */
function withItEnergyHeld(run: ResolvedScenario, own: Estimate): ResolvedScenario {
  if (run.meter === null || run.meter.at === 'it') return run;
  const measuredEnergyKwh = exactInput(own.itEnergyKwh / run.runs, run.meter.measuredEnergyKwh.origin);
  return { ...run, meter: { measuredEnergyKwh, at: 'it' } };
}
