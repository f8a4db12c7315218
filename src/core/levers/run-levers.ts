/** The levers that this page can compute for a run, in the order in which they are shown. */
import type { Catalogue } from '#core/catalogue.ts';
import type { Estimate } from '#core/estimate.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import type { Scenario } from '#core/scenario.ts';
import { betterBuilding } from './better-building.ts';
import { cleanerPlace } from './cleaner-place.ts';
import { fewerRuns } from './fewer-runs.ts';
import { newerAccelerator } from './newer-accelerator.ts';

export interface RunLevers {
  readonly place: ReturnType<typeof cleanerPlace>;
  readonly accelerator: ReturnType<typeof newerAccelerator>;
  readonly runs: ReturnType<typeof fewerRuns>;
  readonly building: ReturnType<typeof betterBuilding>;
}

/** @param run the scenario as the method in force sees it, `own` its figures */
export function runLevers(scenario: Scenario, run: ResolvedScenario, own: Estimate, catalogue: Catalogue): RunLevers {
  return {
    place: cleanerPlace(scenario, run, own, catalogue),
    accelerator: newerAccelerator(scenario, run, own, catalogue),
    runs: fewerRuns(run, own),
    building: betterBuilding(scenario, run, own, catalogue),
  };
}

/** Watts of the run's IT equipment: as resolved, or a meter's kilowatt-hours over its hours; null where either is not known. */
export function meanItPowerW({ itPowerW, itEnergyKwh, hours }: Estimate, runs: number): number | null {
  const watts = itPowerW ?? (hours === null || hours === 0 ? null : (itEnergyKwh * 1000) / (hours * runs));
  return watts === 0 ? null : watts;
}
