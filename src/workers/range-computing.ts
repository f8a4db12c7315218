/** Intervals of runs and of their total; the same code in the worker and, where there is none, in slices on the page's own thread. */
import { driversOf } from '#core/drivers.ts';
import { figureRangesOf, histogramOf } from '#core/quantiles.ts';
import type { FigureRanges, RunRange } from '#core/range.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import { addDraws, type Draws, samplerOf, type UniformsOf } from '#core/uncertainty.ts';

export interface Ranges {
  /** One for each run, in its order. */
  readonly runs: readonly RunRange[];
  /** Of all runs together; null where there is but one. */
  readonly total: FigureRanges | null;
}

/** Called between slices of work. @throws Error where a newer request has made this one needless */
export type Breathe = () => Promise<void>;

const SLICE = 500;

export async function rangesOf(
  runs: readonly ResolvedScenario[],
  count: number,
  uniformsOf: UniformsOf,
  breathe: Breathe,
): Promise<Ranges> {
  const ranges: RunRange[] = [];
  let total: Draws | null = null;
  for (const run of runs) {
    const draws = await drawsOf(run, count, uniformsOf, breathe);
    const figures = figureRangesOf(draws);
    await breathe();
    const { emissionsKgCo2e } = draws;
    ranges.push({ ...figures, histogram: histogramOf(emissionsKgCo2e), drivers: driversOf(run, emissionsKgCo2e, uniformsOf) });
    await breathe();
    if (runs.length > 1) total = addDraws(total, draws);
  }
  return { runs: ranges, total: total === null ? null : figureRangesOf(total) };
}

async function drawsOf(run: ResolvedScenario, count: number, uniformsOf: UniformsOf, breathe: Breathe): Promise<Draws> {
  const { draws, draw } = samplerOf(run, count, uniformsOf);
  for (let from = 0; from < count; from += SLICE) {
    draw(from, Math.min(from + SLICE, count));
    await breathe();
  }
  return draws;
}
