/** What each uncertain input does to the emissions, alone and as a share of the whole. */
import { estimate } from './estimate.ts';
import { type Driver, HIGH_QUANTILE, LOW_QUANTILE } from './range.ts';
import type { ResolvedScenario } from './resolved.ts';
import { type UncertainInput, type UniformsOf, uncertainInputs, valueAt, withInputsAt } from './uncertainty.ts';

/** Bins of equal probability in which the draws are averaged for the first-order index. */
const BINS = 50;

/** @param emissions draws of the emissions, in the order of the uniforms */
export function driversOf(run: ResolvedScenario, emissions: Float64Array, uniformsOf: UniformsOf): readonly Driver[] {
  const all = uncertainInputs(run).flatMap((input) => {
    const driver = driverOf(run, input);
    return driver.atLowKgCo2e !== driver.atHighKgCo2e ? [{ ...driver, share: firstOrderIndex(uniformsOf(input.key), emissions) }] : [];
  });
  return all.sort((a, b) => b.share - a.share || widthOf(b) - widthOf(a));
}

function widthOf({ atLowKgCo2e, atHighKgCo2e }: Driver): number {
  return Math.abs(atHighKgCo2e - atLowKgCo2e);
}

/** The emissions rise or fall with each input all the way, so their range with it alone uncertain is found at its own two ends. */
function driverOf(run: ResolvedScenario, { key, name, input }: UncertainInput): Driver {
  const emissionsAt = (share: number) => estimate(withInputsAt(run, (other) => (other === key ? share : null))).emissionsKgCo2e;
  return {
    key,
    name,
    origin: input.origin,
    low: valueAt(input, LOW_QUANTILE),
    typical: input.typical,
    high: valueAt(input, HIGH_QUANTILE),
    atLowKgCo2e: emissionsAt(LOW_QUANTILE),
    atHighKgCo2e: emissionsAt(HIGH_QUANTILE),
    share: 0,
  };
}

/**
 * Variance of the mean emissions given the input, over their whole variance: the draws are averaged in bins of the input, and
 * what chance alone would put between the means of so many bins is taken off.
 *
 * @returns 0 to 1
 */
export function firstOrderIndex(uniforms: Float64Array, outputs: Float64Array): number {
  const count = outputs.length;
  const sums = new Float64Array(BINS);
  const sizes = new Float64Array(BINS);
  for (let at = 0; at < count; at += 1) {
    const bin = Math.floor((uniforms[at] ?? 0) * BINS);
    sums[bin] = (sums[bin] ?? 0) + (outputs[at] ?? 0);
    sizes[bin] = (sizes[bin] ?? 0) + 1;
  }
  const mean = sums.reduce((sum, one) => sum + one, 0) / count;
  const whole = outputs.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const between = sums.reduce((all, sum, bin) => all + betweenOf(sum, sizes[bin] ?? 0, mean), 0);
  if (whole === 0 || count <= BINS) return 0;
  const byChance = ((BINS - 1) * (whole - between)) / (count - BINS);
  return Math.min(1, Math.max(0, (between - byChance) / whole));
}

function betweenOf(sum: number, size: number, mean: number): number {
  return size === 0 ? 0 : size * (sum / size - mean) * (sum / size - mean);
}
