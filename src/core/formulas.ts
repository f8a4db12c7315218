/** Every formula of the pipeline, in the order in which a run passes through them. */
import { comparison } from './comparison.ts';
import { electricityCost, rentHigh, rentLow } from './cost.ts';
import { embodied, emissions } from './emissions.ts';
import { facilityEnergy, itEnergy, meteredFacilityEnergy, meteredItEnergy } from './energy.ts';
import type { Formula } from './formula.ts';
import {
  acceleratorsBetween,
  acceleratorsPower,
  hostCounted,
  hostFixed,
  hostMeasured,
  hostShareOfRating,
  itPower,
  memoryPower,
  processorsPower,
} from './power.ts';
import { acceleratorHours, hoursOfAcceleratorHours, hoursOfFlops } from './time.ts';
import { water } from './water.ts';

export const FORMULA_GROUPS = ['energy-and-carbon', 'power', 'time', 'beside'] as const;
export type FormulaGroup = (typeof FORMULA_GROUPS)[number];

/** A formula whatever its inputs are called: for lists, where each figure is given by name. */
export type AnyFormula = Formula<string>;

export const FORMULAS: Readonly<Record<FormulaGroup, readonly AnyFormula[]>> = {
  'energy-and-carbon': [itEnergy, meteredItEnergy, meteredFacilityEnergy, facilityEnergy, emissions],
  power: [
    acceleratorsPower,
    acceleratorsBetween,
    hostShareOfRating,
    hostFixed,
    hostMeasured,
    hostCounted,
    processorsPower,
    memoryPower,
    itPower,
  ],
  time: [hoursOfAcceleratorHours, hoursOfFlops, acceleratorHours],
  beside: [embodied, water, rentLow, rentHigh, electricityCost, comparison],
};
