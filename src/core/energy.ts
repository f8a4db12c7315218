import type { Formula } from './formula.ts';
import { assertAtLeast, assertPositive, W_PER_KW } from './units.ts';

interface ItEnergyInput {
  /** Mean draw of all IT equipment of one run, W. */
  readonly itPowerW: number;
  /** Wall-clock hours of one run. */
  readonly hours: number;
  readonly runs: number;
}

/** @returns kWh at the IT equipment for all runs; zero when power, time or runs are zero. */
export function itEnergyFromPowerKwh({ itPowerW, hours, runs }: ItEnergyInput): number {
  assertAtLeast('itPowerW', itPowerW, 0);
  assertAtLeast('hours', hours, 0);
  assertAtLeast('runs', runs, 0);
  return (itPowerW * hours * runs) / W_PER_KW;
}

export const itEnergy: Formula<keyof ItEnergyInput> = {
  id: 'it-energy',
  title: 'IT energy',
  filled: '{itPowerW} × {hours} × {runs} ÷ 1000',
  inputs: { itPowerW: 'W', hours: 'h', runs: 'count' },
  output: 'itEnergyKwh',
  unit: 'kWh',
  source: 'strubell-2019',
  compute: itEnergyFromPowerKwh,
};

interface MeteredItEnergyInput {
  readonly measuredEnergyKwh: number;
  readonly runs: number;
}

/** @returns kWh at the IT equipment for all runs, from a meter at the IT equipment. */
export function meteredItEnergyKwh({ measuredEnergyKwh, runs }: MeteredItEnergyInput): number {
  assertAtLeast('measuredEnergyKwh', measuredEnergyKwh, 0);
  assertAtLeast('runs', runs, 0);
  return measuredEnergyKwh * runs;
}

export const meteredItEnergy: Formula<keyof MeteredItEnergyInput> = {
  id: 'it-energy-metered',
  title: 'IT energy, metered',
  filled: '{measuredEnergyKwh} × {runs}',
  inputs: { measuredEnergyKwh: 'kWh', runs: 'count' },
  output: 'itEnergyKwh',
  unit: 'kWh',
  source: 'power-model',
  compute: meteredItEnergyKwh,
};

interface MeteredFacilityEnergyInput extends MeteredItEnergyInput {
  readonly pue: number;
}

/** @returns kWh at the IT equipment, taken back from a meter that held the building's overhead: never multiplied by PUE twice. */
export function itEnergyFromFacilityKwh({ measuredEnergyKwh, runs, pue }: MeteredFacilityEnergyInput): number {
  assertPositive('pue', pue);
  return meteredItEnergyKwh({ measuredEnergyKwh, runs }) / pue;
}

export const meteredFacilityEnergy: Formula<keyof MeteredFacilityEnergyInput> = {
  id: 'it-energy-from-facility',
  title: 'IT energy, from a meter at the facility',
  filled: '{measuredEnergyKwh} × {runs} ÷ {pue}',
  inputs: { measuredEnergyKwh: 'kWh', runs: 'count', pue: 'ratio' },
  output: 'itEnergyKwh',
  unit: 'kWh',
  source: 'power-model',
  compute: itEnergyFromFacilityKwh,
};

interface FacilityEnergyInput {
  readonly itEnergyKwh: number;
  /** Facility energy divided by IT energy; 1 is a building without overhead. */
  readonly pue: number;
}

/**
 * Energy the whole facility draws for all runs: what "energy" means on its own.
 *
 * @throws RangeError when a figure is out of range. Scenarios pass through `resolveScenario` first, so a throw here is
 *   a bug of ours and not a mistake of the reader.
 * @source strubell-2019, equation 1 (there with a PUE of 1.58)
 */
export function facilityEnergyKwh({ itEnergyKwh, pue }: FacilityEnergyInput): number {
  assertAtLeast('itEnergyKwh', itEnergyKwh, 0);
  assertAtLeast('pue', pue, 1);
  return itEnergyKwh * pue;
}

export const facilityEnergy: Formula<keyof FacilityEnergyInput> = {
  id: 'facility-energy',
  title: 'Energy, with the building',
  filled: '{itEnergyKwh} × {pue}',
  inputs: { itEnergyKwh: 'kWh', pue: 'ratio' },
  output: 'energyKwh',
  unit: 'kWh',
  source: 'strubell-2019',
  compute: facilityEnergyKwh,
};
