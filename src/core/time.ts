/** How long a run took, from whichever of its descriptions is in force. */
import type { Formula } from './formula.ts';
import { assertAtLeast, assertPositive, SECONDS_PER_HOUR } from './units.ts';

/** FLOPs of one training step for each parameter and token: two forward, four backward (Kaplan et al. 2020, arXiv 2001.08361). */
export const FLOPS_PER_PARAMETER_AND_TOKEN = 6;
/** (1e9 parameters × 1e9 tokens) over 1e12 FLOP/s. */
const BILLION_SQUARED_PER_TERA = 1e6;

interface HoursFromAcceleratorHoursInput {
  readonly acceleratorHours: number;
  readonly acceleratorCount: number;
}

/** @returns wall-clock hours of one run. */
export function hoursFromAcceleratorHours({ acceleratorHours, acceleratorCount }: HoursFromAcceleratorHoursInput): number {
  assertAtLeast('acceleratorHours', acceleratorHours, 0);
  assertPositive('acceleratorCount', acceleratorCount);
  return acceleratorHours / acceleratorCount;
}

export const hoursOfAcceleratorHours: Formula<keyof HoursFromAcceleratorHoursInput> = {
  id: 'hours-from-accelerator-hours',
  title: 'Hours of one run',
  filled: '{acceleratorHours} ÷ {acceleratorCount}',
  inputs: { acceleratorHours: 'h', acceleratorCount: 'count' },
  output: 'hours',
  unit: 'h',
  source: 'power-model',
  compute: hoursFromAcceleratorHours,
};

interface HoursFromFlopsInput {
  /** Active parameters, billions. */
  readonly parametersBillion: number;
  readonly tokensBillion: number;
  readonly acceleratorCount: number;
  /** Dense peak at the stated precision, TFLOP/s of one accelerator. */
  readonly peakTflops: number;
  /** Model FLOP utilisation, above 0 up to 1. */
  readonly modelFlopUtilisation: number;
}

/**
 * Hours that 6·N·D floating-point operations take.
 *
 * @returns wall-clock hours of one run.
 * @source kaplan-2020 for 6·N·D; the utilisation is that of whole runs, restarts included
 */
export function hoursFromFlops(input: HoursFromFlopsInput): number {
  assertAtLeast('parametersBillion', input.parametersBillion, 0);
  assertAtLeast('tokensBillion', input.tokensBillion, 0);
  assertPositive('acceleratorCount', input.acceleratorCount);
  assertPositive('peakTflops', input.peakTflops);
  assertPositive('modelFlopUtilisation', input.modelFlopUtilisation);
  const teraFlops = FLOPS_PER_PARAMETER_AND_TOKEN * input.parametersBillion * input.tokensBillion * BILLION_SQUARED_PER_TERA;
  return teraFlops / (input.acceleratorCount * input.peakTflops * input.modelFlopUtilisation) / SECONDS_PER_HOUR;
}

export const hoursOfFlops: Formula<keyof HoursFromFlopsInput> = {
  id: 'hours-from-flops',
  title: 'Hours of one run, from its size',
  filled: '6 × {parametersBillion} × {tokensBillion} ÷ ({acceleratorCount} × {peakTflops} × {modelFlopUtilisation}) ÷ 3600 s',
  inputs: {
    parametersBillion: 'billion',
    tokensBillion: 'billion',
    acceleratorCount: 'count',
    peakTflops: 'TFLOP/s',
    modelFlopUtilisation: 'ratio',
  },
  output: 'hours',
  unit: 'h',
  source: 'kaplan-2020',
  compute: hoursFromFlops,
};

interface AcceleratorHoursInput {
  readonly acceleratorCount: number;
  readonly hours: number;
  readonly runs: number;
}

/** @returns accelerator-hours of all runs together. */
export function totalAcceleratorHours({ acceleratorCount, hours, runs }: AcceleratorHoursInput): number {
  assertAtLeast('hours', hours, 0);
  assertAtLeast('runs', runs, 0);
  return acceleratorCount * hours * runs;
}

export const acceleratorHours: Formula<keyof AcceleratorHoursInput> = {
  id: 'accelerator-hours',
  title: 'Accelerator-hours',
  filled: '{acceleratorCount} × {hours} × {runs}',
  inputs: { acceleratorCount: 'count', hours: 'h', runs: 'count' },
  output: 'acceleratorHours',
  unit: 'h',
  source: 'power-model',
  compute: totalAcceleratorHours,
};
