/** Uncertain inputs × ready uniforms → draws of a run's figures, by the very pipeline that gives the headline. + − × ÷ and √ alone. */
import { estimate } from './estimate.ts';
import { type InputName, mapInputs } from './map-inputs.ts';
import type { Input, OriginKind, ResolvedScenario } from './resolved.ts';

/** `name|data`: the same input of the same data is the same draw in every run. */
export function streamKey(name: InputName, dataId: string): string {
  return `${name}|${dataId}`;
}

export function isUncertain({ low, high }: Input): boolean {
  return low < high;
}

/** Ranges whose typical value is no more likely than any other: what a reader typed as `a..b`, and prices between two listed ones. */
const UNIFORM: ReadonlySet<OriginKind> = new Set<OriginKind>([
  'typed',
  'metered-by-reader',
  'rating-from-measured-watts',
  'provider-price',
  'all-prices',
]);

/** True where each value of the range is as likely as any other; else those near the typical one are more so. */
export function isUniform({ origin }: Input): boolean {
  return UNIFORM.has(origin.kind);
}

/**
 * The value of an input at a quantile: triangular on low, typical and high for this page's own ranges, uniform for a reader's.
 *
 * @param share 0 to 1, uniform
 */
export function valueAt(input: Input, share: number): number {
  const { low, typical, high } = input;
  const width = high - low;
  if (!(width > 0)) return typical;
  if (isUniform(input)) return low + share * width;
  const rise = typical - low;
  const fall = high - typical;
  return share * width < rise ? low + Math.sqrt(share * width * rise) : high - Math.sqrt((1 - share) * width * fall);
}

export interface UncertainInput {
  readonly key: string;
  readonly name: InputName;
  readonly input: Input;
}

/** Each uncertain input once, in the order of the pipeline. */
export function uncertainInputs(run: ResolvedScenario): readonly UncertainInput[] {
  const found = new Map<string, UncertainInput>();
  mapInputs(run, (name, dataId, input) => {
    const key = streamKey(name, dataId);
    if (isUncertain(input) && !found.has(key)) found.set(key, { key, name, input });
    return input;
  });
  return [...found.values()];
}

/** The run with every uncertain input for which a share is known at that quantile, and the price with it: then both ends of the rent agree. */
export function withInputsAt(run: ResolvedScenario, shareOf: (key: string) => number | null): ResolvedScenario {
  return mapInputs(run, (name, dataId, input) => {
    const share = isUncertain(input) ? shareOf(streamKey(name, dataId)) : null;
    if (share === null) return input;
    const value = valueAt(input, share);
    return { ...input, low: value, typical: value, high: value };
  });
}

/** Draws of the figures that are shown with a range; null where the figure is unknown. */
export interface Draws {
  readonly emissionsKgCo2e: Float64Array;
  readonly energyKwh: Float64Array;
  readonly embodiedKgCo2e: Float64Array | null;
  readonly electricityCostUsd: Float64Array | null;
  readonly rentUsd: Float64Array | null;
}

/** Of each input as many numbers from 0 to 1 as there are draws, by its key. */
export type UniformsOf = (key: string) => Float64Array;

export interface Sampler {
  readonly draws: Draws;
  /** Computes the draws from one up to but not including another. */
  readonly draw: (from: number, to: number) => void;
}

interface Drawn {
  readonly input: Input;
  readonly uniforms: Float64Array;
  /** What the pipeline reads; written anew for each draw. */
  readonly cell: { low: number; typical: number; high: number };
}

/** Draws come in slices, so that whoever asks for them can breathe in between. */
export function samplerOf(run: ResolvedScenario, count: number, uniformsOf: UniformsOf): Sampler {
  const drawn: Drawn[] = [];
  const varied = mapInputs(run, (name, dataId, input) => {
    if (!isUncertain(input)) return input;
    const cell = { ...input };
    drawn.push({ input, cell, uniforms: uniformsOf(streamKey(name, dataId)) });
    return cell;
  });
  const known = estimate(run);
  const column = (figure: number | null) => (figure === null ? null : new Float64Array(count));
  const draws: Draws = {
    emissionsKgCo2e: new Float64Array(count),
    energyKwh: new Float64Array(count),
    embodiedKgCo2e: column(known.embodiedKgCo2e),
    electricityCostUsd: column(known.electricityCostUsd),
    rentUsd: column(known.rentLowUsd),
  };
  return { draws, draw: (from, to) => fill(varied, drawn, draws, from, to) };
}

function fill(varied: ResolvedScenario, drawn: readonly Drawn[], draws: Draws, from: number, to: number): void {
  const { emissionsKgCo2e, energyKwh, embodiedKgCo2e, electricityCostUsd, rentUsd } = draws;
  for (let at = from; at < to; at += 1) {
    for (const { input, uniforms, cell } of drawn) {
      const value = valueAt(input, uniforms[at] ?? 0);
      cell.low = value;
      cell.typical = value;
      cell.high = value;
    }
    const figures = estimate(varied);
    emissionsKgCo2e[at] = figures.emissionsKgCo2e;
    energyKwh[at] = figures.energyKwh;
    put(embodiedKgCo2e, at, figures.embodiedKgCo2e);
    put(electricityCostUsd, at, figures.electricityCostUsd);
    put(rentUsd, at, figures.rentLowUsd);
  }
}

/** A figure that is known in one draw is known in all. */
function put(column: Float64Array | null, at: number, figure: number | null): void {
  if (column !== null && figure !== null) column[at] = figure;
}

/**
 * Adds a run's draws to those of the runs before it, draw by draw: shared inputs were shared draws, so the total is joint.
 * A figure that one run lacks the total lacks too.
 *
 * @param total of the runs before, null at the first; its numbers are written over
 */
export function addDraws(total: Draws | null, run: Draws): Draws {
  if (total === null) return mapDraws(run, (column) => column.slice());
  addTo(total.emissionsKgCo2e, run.emissionsKgCo2e);
  addTo(total.energyKwh, run.energyKwh);
  return {
    emissionsKgCo2e: total.emissionsKgCo2e,
    energyKwh: total.energyKwh,
    embodiedKgCo2e: addKnown(total.embodiedKgCo2e, run.embodiedKgCo2e),
    electricityCostUsd: addKnown(total.electricityCostUsd, run.electricityCostUsd),
    rentUsd: addKnown(total.rentUsd, run.rentUsd),
  };
}

function addTo(sum: Float64Array, column: Float64Array): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (column[at] ?? 0);
}

function addKnown(sum: Float64Array | null, column: Float64Array | null): Float64Array | null {
  if (sum === null || column === null) return null;
  addTo(sum, column);
  return sum;
}

function mapDraws(draws: Draws, map: (column: Float64Array) => Float64Array): Draws {
  const mapKnown = (column: Float64Array | null) => (column === null ? null : map(column));
  return {
    emissionsKgCo2e: map(draws.emissionsKgCo2e),
    energyKwh: map(draws.energyKwh),
    embodiedKgCo2e: mapKnown(draws.embodiedKgCo2e),
    electricityCostUsd: mapKnown(draws.electricityCostUsd),
    rentUsd: mapKnown(draws.rentUsd),
  };
}
