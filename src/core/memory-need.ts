/** How much memory the work needs, as far as it can be known, and how many accelerators of another kind hold as much. */
import type { Accelerator } from './catalogue.ts';
import type { Precision, Scenario } from './scenario.ts';

/**
 * Bytes for each parameter that mixed-precision training with Adam keeps: 2 for the weight, 2 for its gradient, 12 for the
 * optimiser's copy and its two moments. Activations come on top. Single precision keeps as much: 4 + 4 + 8.
 *
 * @source Rajbhandari et al. 2020, ZeRO, arXiv 1910.02054, section 3.1; recalled, not re-read
 */
export const TRAINING_BYTES_PER_PARAMETER = 16;

const WEIGHT_BYTES: Readonly<Record<Precision, number>> = { fp32: 4, tf32: 4, bf16: 2, fp8: 1 };

export interface MemoryNeed {
  readonly memoryGb: number;
  /** `training`: weights, gradients and optimiser of the parameters given. `weights`: those alone. `present`: all memory of the run as it is. */
  readonly rule: 'training' | 'weights' | 'present';
}

/** @param own the run's accelerator; null for the reader's own. @returns null where nothing says how much is needed */
export function memoryNeed(scenario: Scenario, own: Accelerator | null): MemoryNeed | null {
  const { parametersBillion, acceleratorCount, load, precision } = scenario;
  if (parametersBillion !== undefined) {
    return load === 'inference'
      ? { memoryGb: parametersBillion * WEIGHT_BYTES[precision], rule: 'weights' }
      : { memoryGb: parametersBillion * TRAINING_BYTES_PER_PARAMETER, rule: 'training' };
  }
  if (own === null || own.memoryGb === null) return null;
  return { memoryGb: own.memoryGb * acceleratorCount, rule: 'present' };
}

/** Least number of them that holds what is needed; null where it is not known. */
export function countThatHolds(need: MemoryNeed | null, { memoryGb }: Accelerator): number | null {
  if (need === null || memoryGb === null || memoryGb <= 0) return null;
  return Math.max(1, Math.ceil(need.memoryGb / memoryGb));
}
