import type { Estimate } from './estimate.ts';

export interface Total {
  readonly runs: number;
  readonly itEnergyKwh: number;
  readonly energyKwh: number;
  readonly emissionsKgCo2e: number;
  /** Null as soon as one run's is unknown: a sum that leaves one out is not the total. */
  readonly acceleratorHours: number | null;
  readonly embodiedKgCo2e: number | null;
  readonly waterL: number | null;
  readonly rentLowUsd: number | null;
  readonly rentHighUsd: number | null;
  readonly electricityCostUsd: number | null;
}

/**
 * In one pass, each figure by its name: lists of thousands are added up with each keystroke.
 *
 * @param estimates one a scenario, each already of all its runs
 */
export function totalOf(estimates: readonly Estimate[]): Total {
  let itEnergyKwh = 0;
  let energyKwh = 0;
  let emissionsKgCo2e = 0;
  let acceleratorHours: number | null = 0;
  let embodiedKgCo2e: number | null = 0;
  let waterL: number | null = 0;
  let rentLowUsd: number | null = 0;
  let rentHighUsd: number | null = 0;
  let electricityCostUsd: number | null = 0;
  for (const estimate of estimates) {
    itEnergyKwh += estimate.itEnergyKwh;
    energyKwh += estimate.energyKwh;
    emissionsKgCo2e += estimate.emissionsKgCo2e;
    // Where its hours are known and these are not, a run has no accelerator.
    acceleratorHours = sum(acceleratorHours, estimate.acceleratorHours ?? (estimate.hours === null ? null : 0));
    embodiedKgCo2e = sum(embodiedKgCo2e, estimate.embodiedKgCo2e);
    waterL = sum(waterL, estimate.waterL);
    rentLowUsd = sum(rentLowUsd, estimate.rentLowUsd);
    rentHighUsd = sum(rentHighUsd, estimate.rentHighUsd);
    electricityCostUsd = sum(electricityCostUsd, estimate.electricityCostUsd);
  }
  return {
    runs: estimates.length,
    itEnergyKwh,
    energyKwh,
    emissionsKgCo2e,
    acceleratorHours,
    embodiedKgCo2e,
    waterL,
    rentLowUsd,
    rentHighUsd,
    electricityCostUsd,
  };
}

function sum(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one + other;
}
