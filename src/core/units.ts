/** Units a formula may declare. The name of every figure ends in the suffix that `UNIT_SUFFIX` gives for its unit. */
export type Unit =
  | 'W'
  | 'h'
  | 'kWh'
  | 'g/kWh'
  | 'kg'
  | 'USD'
  | 'USD/h'
  | 'USD/kWh'
  | 'L'
  | 'L/kWh'
  | 'years'
  | 'GB'
  | 'W/GB'
  | 'TFLOP/s'
  | 'billion'
  | 'count'
  | 'ratio';

/** How a figure's name ends for each unit; a test holds every formula to it. Counts and ratios have no suffix. */
export const UNIT_SUFFIX: Readonly<Record<Unit, readonly string[]>> = {
  W: ['PowerW', 'FloorW'],
  h: ['hours', 'Hours'],
  kWh: ['EnergyKwh', 'energyKwh'],
  'g/kWh': ['GPerKwh'],
  kg: ['KgCo2e'],
  USD: ['Usd'],
  'USD/h': ['UsdPerAcceleratorHour'],
  'USD/kWh': ['UsdPerKwh'],
  L: ['L'],
  'L/kWh': ['LPerKwh'],
  years: ['Years'],
  GB: ['Gb'],
  'W/GB': ['WPerGb'],
  'TFLOP/s': ['Tflops'],
  billion: ['Billion'],
  count: [''],
  ratio: [''],
};

export const W_PER_KW = 1000;
export const G_PER_KG = 1000;
export const HOURS_PER_YEAR = 8760;
export const SECONDS_PER_HOUR = 3600;
/** International avoirdupois pound, exact by definition (1959). */
export const KG_PER_LB = 0.45359237;

/** @throws RangeError when the figure is below the bound or is not a finite number. */
export function assertAtLeast(name: string, value: number, bound: number): void {
  if (!(value >= bound && value < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`${name} must be a finite number of at least ${bound}, got ${value}`);
  }
}

/** @throws RangeError when the figure is not a finite number above zero. */
export function assertPositive(name: string, value: number): void {
  if (!(value > 0 && value < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`${name} must be a finite number above zero, got ${value}`);
  }
}
