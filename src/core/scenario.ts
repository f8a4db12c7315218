/** What a reader says of one run: ids and overrides, nothing looked up. Field names are spelled out; their keys in links are in `#permalink/fields.ts`. */

export const LOADS = ['pretraining', 'training', 'experiment', 'inference'] as const;
export type Load = (typeof LOADS)[number];

export const PRECISIONS = ['fp32', 'tf32', 'bf16', 'fp8'] as const;
export type Precision = (typeof PRECISIONS)[number];

export const RUN_KINDS = ['final', 'tuning', 'failed', 'other'] as const;
export type RunKind = (typeof RUN_KINDS)[number];

/** The three ways to describe a run; only one is in force. */
export const WAYS = ['hours', 'flops', 'kwh'] as const;
export type Way = (typeof WAYS)[number];

export const METERING_POINTS = ['it', 'facility'] as const;
export type MeteringPoint = (typeof METERING_POINTS)[number];

/** Every method a link may name; those with a file in `methods/` can be computed. */
export const METHOD_IDS = [
  'trainprint',
  'strubell-2019',
  'lacoste-2019',
  'green-algorithms-3',
  'patterson-2021',
  'llmcarbon-2023',
  'cloud-carbon-footprint',
] as const;
export type MethodId = (typeof METHOD_IDS)[number];

/** A range the reader typed as `a..b`; its middle is the typical value. */
export interface TypedRange {
  readonly low: number;
  readonly high: number;
}

/** One value is certain; a range is what the reader says of its uncertainty. */
export type Typed = number | TypedRange;

export interface Scenario {
  /** Data release the figures come from, such as `2026.11`. */
  readonly release: string;
  readonly name?: string | undefined;
  readonly project?: string | undefined;
  readonly kind?: RunKind | undefined;
  /** ISO date of the run, yyyy-mm-dd. */
  readonly date?: string | undefined;
  /** Id in the hardware pack, `custom` or `none`. */
  readonly acceleratorId: string;
  /** Rated power of a custom accelerator, W. */
  readonly tdpPowerW?: number | undefined;
  /** Dense peak of a custom accelerator, TFLOP/s. */
  readonly peakTflops?: number | undefined;
  readonly acceleratorCount: number;
  /** Wall-clock hours of one run. */
  readonly hours?: Typed | undefined;
  /** Accelerator-hours of one run; stands in place of count × hours. */
  readonly acceleratorHours?: Typed | undefined;
  readonly runs: number;
  readonly load: Load;
  /** Share of rated power, 0 to 1.5. */
  readonly utilisation?: Typed | undefined;
  /** Measured watts of one accelerator. */
  readonly acceleratorPowerW?: Typed | undefined;
  /** Measured watts of all CPU sockets together. */
  readonly cpuPowerW?: Typed | undefined;
  /** Measured watts of all memory together. */
  readonly dramPowerW?: Typed | undefined;
  /** Measured watts of the whole job, host included. */
  readonly itPowerW?: Typed | undefined;
  readonly placeId: string;
  readonly carbonIntensityGPerKwh?: Typed | undefined;
  /** Year of the grid. */
  readonly year?: number | undefined;
  readonly pue?: Typed | undefined;
  readonly priceUsdPerAcceleratorHour?: Typed | undefined;
  readonly tariffUsdPerKwh?: Typed | undefined;
  readonly by?: Way | undefined;
  /** Measured kWh of one run. */
  readonly measuredEnergyKwh?: Typed | undefined;
  readonly measuredAt: MeteringPoint;
  /** Active parameters, billions. */
  readonly parametersBillion?: number | undefined;
  readonly tokensBillion?: number | undefined;
  /** Model FLOP utilisation, 0 to 1. */
  readonly modelFlopUtilisation?: Typed | undefined;
  readonly precision: Precision;
  readonly cpuId?: string | undefined;
  readonly cpuSockets?: number | undefined;
  readonly cpuCores?: number | undefined;
  readonly memoryGb?: number | undefined;
  /** Years the hardware serves. */
  readonly lifetimeYears?: Typed | undefined;
  readonly methodId: MethodId;
}

export const CUSTOM_ACCELERATOR = 'custom';
export const NO_ACCELERATOR = 'none';
