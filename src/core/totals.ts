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

type Sums = { -readonly [Figure in keyof Total]: Total[Figure] };

const ALWAYS_KNOWN = ['itEnergyKwh', 'energyKwh', 'emissionsKgCo2e'] as const;
const PERHAPS_UNKNOWN = ['acceleratorHours', 'embodiedKgCo2e', 'waterL', 'rentLowUsd', 'rentHighUsd', 'electricityCostUsd'] as const;

/**
 * In one pass: lists of thousands are added up with each keystroke.
 *
 * @param estimates one a scenario, each already of all its runs
 */
export function totalOf(estimates: readonly Estimate[]): Total {
  const sums: Sums = {
    runs: estimates.length,
    itEnergyKwh: 0,
    energyKwh: 0,
    emissionsKgCo2e: 0,
    acceleratorHours: 0,
    embodiedKgCo2e: 0,
    waterL: 0,
    rentLowUsd: 0,
    rentHighUsd: 0,
    electricityCostUsd: 0,
  };
  for (const estimate of estimates) {
    for (const figure of ALWAYS_KNOWN) sums[figure] += estimate[figure];
    for (const figure of PERHAPS_UNKNOWN) {
      const sum = sums[figure];
      const value = estimate[figure];
      sums[figure] = sum === null || value === null ? null : sum + value;
    }
  }
  return sums;
}
