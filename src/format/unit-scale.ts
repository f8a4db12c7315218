/** Canonical figures → the unit a reader meets: one step each factor of 1,000. */
import { KG_PER_LB } from '#core/units.ts';

export interface Scaled {
  readonly value: number;
  readonly unit: string;
}

export interface Step {
  readonly unit: string;
  /** How many canonical units one of this is. */
  readonly size: number;
}

const MASS_STEPS: readonly Step[] = [
  { unit: 'mg', size: 1e-6 },
  { unit: 'g', size: 1e-3 },
  { unit: 'kg', size: 1 },
  { unit: 't', size: 1e3 },
  { unit: 'kt', size: 1e6 },
  { unit: 'Mt', size: 1e9 },
];

const ENERGY_STEPS: readonly Step[] = [
  { unit: 'Wh', size: 1e-3 },
  { unit: 'kWh', size: 1 },
  { unit: 'MWh', size: 1e3 },
  { unit: 'GWh', size: 1e6 },
  { unit: 'TWh', size: 1e9 },
];

const POWER_STEPS: readonly Step[] = [
  { unit: 'W', size: 1 },
  { unit: 'kW', size: 1e3 },
  { unit: 'MW', size: 1e6 },
  { unit: 'GW', size: 1e9 },
];

/** What three digits would already print as 1,000 belongs to the next unit. */
const PRINTS_AS_THOUSAND = 999.5;

export function scale(value: number, steps: readonly Step[], canonical: string): Scaled {
  if (value === 0) return { value: 0, unit: canonical };
  const step = steps.find(({ size }) => Math.abs(value) / size < PRINTS_AS_THOUSAND) ?? steps[steps.length - 1];
  if (step === undefined) return { value, unit: canonical };
  return { value: value / step.size, unit: step.unit };
}

export const scaleMass = (kg: number): Scaled => scale(kg, MASS_STEPS, 'kg');
export const scaleEnergy = (kwh: number): Scaled => scale(kwh, ENERGY_STEPS, 'kWh');
export const scalePower = (watts: number): Scaled => scale(watts, POWER_STEPS, 'W');

/** Pounds do not scale: the paper prints 626,155 lb. */
export function toPounds(kg: number): Scaled {
  return { value: kg / KG_PER_LB, unit: 'lb' };
}
