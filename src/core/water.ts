import type { Formula } from './formula.ts';
import { assertAtLeast } from './units.ts';

interface WaterInput {
  readonly itEnergyKwh: number;
  /** Litres for each kWh of IT energy, on site; the PUE is not in it. */
  readonly waterLPerKwh: number;
}

/** @returns L evaporated on site; water of the power stations is not in it. */
export function waterOfEnergyL({ itEnergyKwh, waterLPerKwh }: WaterInput): number {
  assertAtLeast('itEnergyKwh', itEnergyKwh, 0);
  assertAtLeast('waterLPerKwh', waterLPerKwh, 0);
  return itEnergyKwh * waterLPerKwh;
}

export const water: Formula<keyof WaterInput> = {
  id: 'water',
  title: 'Water on site',
  filled: '{itEnergyKwh} × {waterLPerKwh}',
  inputs: { itEnergyKwh: 'kWh', waterLPerKwh: 'L/kWh' },
  output: 'waterL',
  unit: 'L',
  source: 'power-model',
  compute: waterOfEnergyL,
};
