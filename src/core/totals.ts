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

function sumOrNull(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

/** @param estimates one a scenario, each already of all its runs */
export function totalOf(estimates: readonly Estimate[]): Total {
  const sum = (figure: (estimate: Estimate) => number) => estimates.reduce((total, estimate) => total + figure(estimate), 0);
  return {
    runs: estimates.length,
    itEnergyKwh: sum(({ itEnergyKwh }) => itEnergyKwh),
    energyKwh: sum(({ energyKwh }) => energyKwh),
    emissionsKgCo2e: sum(({ emissionsKgCo2e }) => emissionsKgCo2e),
    acceleratorHours: sumOrNull(estimates.map(({ acceleratorHours }) => acceleratorHours)),
    embodiedKgCo2e: sumOrNull(estimates.map(({ embodiedKgCo2e }) => embodiedKgCo2e)),
    waterL: sumOrNull(estimates.map(({ waterL }) => waterL)),
    rentLowUsd: sumOrNull(estimates.map(({ rentLowUsd }) => rentLowUsd)),
    rentHighUsd: sumOrNull(estimates.map(({ rentHighUsd }) => rentHighUsd)),
    electricityCostUsd: sumOrNull(estimates.map(({ electricityCostUsd }) => electricityCostUsd)),
  };
}
