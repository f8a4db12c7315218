import type { Formula } from './formula.ts';
import { assertAtLeast } from './units.ts';

interface RentInput {
  readonly acceleratorHours: number;
  readonly priceUsdPerAcceleratorHour: number;
}

/** @returns USD for renting the accelerators; their electricity is inside. */
export function rentOfHoursUsd({ acceleratorHours, priceUsdPerAcceleratorHour }: RentInput): number {
  assertAtLeast('acceleratorHours', acceleratorHours, 0);
  assertAtLeast('priceUsdPerAcceleratorHour', priceUsdPerAcceleratorHour, 0);
  return acceleratorHours * priceUsdPerAcceleratorHour;
}

const rent = {
  filled: '{acceleratorHours} × {priceUsdPerAcceleratorHour}',
  inputs: { acceleratorHours: 'h', priceUsdPerAcceleratorHour: 'USD/h' },
  unit: 'USD',
  source: 'strubell-2019',
  compute: rentOfHoursUsd,
} as const;

/** At the lowest listed price: spot where there is one. */
export const rentLow: Formula<keyof RentInput> = { ...rent, id: 'rent-low', title: 'Rent, lowest price', output: 'rentLowUsd' };
/** At the highest listed price: on demand. */
export const rentHigh: Formula<keyof RentInput> = { ...rent, id: 'rent-high', title: 'Rent, highest price', output: 'rentHighUsd' };

interface ElectricityCostInput {
  readonly energyKwh: number;
  readonly tariffUsdPerKwh: number;
}

/** @returns USD for the electricity; never added to rent, which contains it. */
export function electricityCostOfEnergyUsd({ energyKwh, tariffUsdPerKwh }: ElectricityCostInput): number {
  assertAtLeast('energyKwh', energyKwh, 0);
  assertAtLeast('tariffUsdPerKwh', tariffUsdPerKwh, 0);
  return energyKwh * tariffUsdPerKwh;
}

export const electricityCost: Formula<keyof ElectricityCostInput> = {
  id: 'electricity-cost',
  title: 'Electricity cost',
  filled: '{energyKwh} × {tariffUsdPerKwh}',
  inputs: { energyKwh: 'kWh', tariffUsdPerKwh: 'USD/kWh' },
  output: 'electricityCostUsd',
  unit: 'USD',
  source: 'strubell-2019',
  compute: electricityCostOfEnergyUsd,
};
