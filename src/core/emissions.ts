import type { Formula } from './formula.ts';
import { assertAtLeast, assertPositive, G_PER_KG, HOURS_PER_YEAR } from './units.ts';

interface EmissionsInput {
  readonly energyKwh: number;
  /** Location-based; which basis it has is with the figure and never mixed in one comparison. */
  readonly carbonIntensityGPerKwh: number;
}

/** @returns kg CO2e of the electricity of all runs; zero when energy or intensity is zero. */
export function emissionsOfEnergyKgCo2e({ energyKwh, carbonIntensityGPerKwh }: EmissionsInput): number {
  assertAtLeast('energyKwh', energyKwh, 0);
  assertAtLeast('carbonIntensityGPerKwh', carbonIntensityGPerKwh, 0);
  return (energyKwh * carbonIntensityGPerKwh) / G_PER_KG;
}

export const emissions: Formula<keyof EmissionsInput> = {
  id: 'emissions',
  title: 'Emissions',
  filled: '{energyKwh} × {carbonIntensityGPerKwh} ÷ 1000',
  inputs: { energyKwh: 'kWh', carbonIntensityGPerKwh: 'g/kWh' },
  output: 'emissionsKgCo2e',
  unit: 'kg',
  source: 'strubell-2019',
  compute: emissionsOfEnergyKgCo2e,
};

interface EmbodiedInput {
  readonly acceleratorHours: number;
  /** Making one accelerator. */
  readonly acceleratorKgCo2e: number;
  /** One accelerator's share of making its server; 0 where the accelerator's figure holds it. */
  readonly serverShareKgCo2e: number;
  readonly lifetimeYears: number;
  /** Share of its life that the hardware is in use, 0 to 1. */
  readonly shareInUse: number;
}

/**
 * What making the hardware emitted, shared over the hours it serves. Never part of `emissionsKgCo2e`.
 *
 * @returns kg CO2e for all runs.
 * @source luccioni-2023 for the shares of life and use
 */
export function embodiedOfHoursKgCo2e(input: EmbodiedInput): number {
  assertAtLeast('acceleratorHours', input.acceleratorHours, 0);
  assertPositive('lifetimeYears', input.lifetimeYears);
  assertPositive('shareInUse', input.shareInUse);
  const wholeKgCo2e = input.acceleratorKgCo2e + input.serverShareKgCo2e;
  return (input.acceleratorHours * wholeKgCo2e) / (input.lifetimeYears * HOURS_PER_YEAR * input.shareInUse);
}

export const embodied: Formula<keyof EmbodiedInput> = {
  id: 'embodied',
  title: 'Making the chips and their servers',
  filled: '{acceleratorHours} × ({acceleratorKgCo2e} + {serverShareKgCo2e}) ÷ ({lifetimeYears} × 8760 h × {shareInUse})',
  inputs: { acceleratorHours: 'h', acceleratorKgCo2e: 'kg', serverShareKgCo2e: 'kg', lifetimeYears: 'years', shareInUse: 'ratio' },
  output: 'embodiedKgCo2e',
  unit: 'kg',
  source: 'luccioni-2023',
  compute: embodiedOfHoursKgCo2e,
};
