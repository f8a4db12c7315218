/** The way without a worker: the same draws on the page's own thread, in slices too short to be felt. */
import { DRAW_COUNT } from '#core/range.ts';
import {
  type Breathe,
  type JointRanges,
  jointComputer,
  type KindToDraw,
  type Ranges,
  type RunToDraw,
  rangeComputer,
} from './range-computing.ts';

const LONGEST_SLICE_MS = 6;

const compute = rangeComputer(DRAW_COUNT);
const computeJoint = jointComputer(DRAW_COUNT);

function inSlices(signal: AbortSignal): Breathe {
  let breathed = performance.now();
  return async () => {
    if (performance.now() - breathed < LONGEST_SLICE_MS) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    breathed = performance.now();
    signal.throwIfAborted();
  };
}

export async function rangesOnPage(runs: readonly RunToDraw[], signal: AbortSignal): Promise<Ranges> {
  return compute(runs, inSlices(signal));
}

export async function jointRangesOnPage(kinds: readonly KindToDraw[], signal: AbortSignal): Promise<JointRanges> {
  return computeJoint(kinds, inSlices(signal));
}
