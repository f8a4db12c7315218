/** Intervals of runs and of their total; the same code in the worker and, where there is none, in slices on the page's own thread. */
import { driversOf } from '#core/drivers.ts';
import { estimate } from '#core/estimate.ts';
import { timesDraws, type Weights } from '#core/joined-runs.ts';
import { figureRangesOf, histogramOf } from '#core/quantiles.ts';
import type { FigureRanges, RunRange } from '#core/range.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import { addDraws, type Draws, samplerOf, type UniformsOf } from '#core/uncertainty.ts';
import { keptStreams } from './streams.ts';

/** A run to be drawn; its key says all that its range depends on. */
export interface RunToDraw {
  readonly key: string;
  readonly run: ResolvedScenario;
}

export interface Ranges {
  /** One for each run, in its order. */
  readonly runs: readonly RunRange[];
  /** Of all runs together; null where there is but one. */
  readonly total: FigureRanges | null;
}

/** Runs that are multiples of one: the one, and how many times it stands in the total. */
export interface KindToDraw extends RunToDraw {
  readonly weights: Weights;
}

export interface JointRanges {
  /** Of one run of each kind, in their order. */
  readonly kinds: readonly FigureRanges[];
  readonly total: FigureRanges;
}

/** Called between slices of work. @throws Error where a newer request has made this one needless */
export type Breathe = () => Promise<void>;

export type Computer = (runs: readonly RunToDraw[], breathe: Breathe) => Promise<Ranges>;
export type JointComputer = (kinds: readonly KindToDraw[], breathe: Breathe) => Promise<JointRanges>;

interface Drawn {
  readonly draws: Draws;
  readonly range: RunRange;
}

const SLICE = 500;
/** Runs whose draws are kept, so that an edit of one does not draw the others again; 400 kB each. */
const MOST_KEPT = 24;

/** A computer of ranges that keeps its streams and what it drew last. */
export function rangeComputer(count: number): Computer {
  const uniformsOf = keptStreams(count);
  const kept = new Map<string, Drawn>();
  return async (runs, breathe) => {
    const ranges: RunRange[] = [];
    let total: Draws | null = null;
    for (const { key, run } of runs) {
      const drawn: Drawn = kept.get(key) ?? (await drawnOf(run, count, uniformsOf, breathe));
      keep(kept, key, drawn);
      ranges.push(drawn.range);
      if (runs.length > 1) total = addDraws(total, drawn.draws);
      await breathe();
    }
    return { runs: ranges, total: total === null ? null : figureRangesOf(total) };
  };
}

/** The same for the few kinds among many runs. */
export function jointComputer(count: number): JointComputer {
  const uniformsOf = keptStreams(count);
  const kept = new Map<string, DrawnKind>();
  return async (kinds, breathe) => {
    const ranges: FigureRanges[] = [];
    let total: Draws | null = null;
    for (const { key, run, weights } of kinds) {
      const drawn: DrawnKind = kept.get(key) ?? (await drawnKind(run, count, uniformsOf, breathe));
      keep(kept, key, drawn);
      ranges.push(drawn.ranges);
      total = addDraws(total, timesDraws(drawn.draws, weights));
      await breathe();
    }
    if (total === null) throw new RangeError('there must be at least one kind');
    return { kinds: ranges, total: figureRangesOf(total) };
  };
}

interface DrawnKind {
  readonly draws: Draws;
  readonly ranges: FigureRanges;
}

async function drawnKind(run: ResolvedScenario, count: number, uniformsOf: UniformsOf, breathe: Breathe): Promise<DrawnKind> {
  const draws = await drawsOf(run, count, uniformsOf, breathe);
  return { draws, ranges: figureRangesOf(draws) };
}

function keep<Kept>(kept: Map<string, Kept>, key: string, drawn: Kept): void {
  kept.delete(key);
  kept.set(key, drawn);
  const oldest = kept.size > MOST_KEPT ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
}

async function drawsOf(run: ResolvedScenario, count: number, uniformsOf: UniformsOf, breathe: Breathe): Promise<Draws> {
  const { draws, draw } = samplerOf(run, count, uniformsOf);
  for (let from = 0; from < count; from += SLICE) {
    draw(from, Math.min(from + SLICE, count));
    await breathe();
  }
  return draws;
}

async function drawnOf(run: ResolvedScenario, count: number, uniformsOf: UniformsOf, breathe: Breathe): Promise<Drawn> {
  const draws = await drawsOf(run, count, uniformsOf, breathe);
  const figures = figureRangesOf(draws);
  await breathe();
  const { emissionsKgCo2e } = draws;
  const range = {
    ...figures,
    typicalKgCo2e: estimate(run).emissionsKgCo2e,
    histogram: histogramOf(emissionsKgCo2e),
    drivers: driversOf(run, emissionsKgCo2e, uniformsOf),
  };
  return { draws, range };
}
