/** The one standing worker that draws ranges. */
import { expose } from 'comlink';
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

/** Between two looks at the messages that have come in the meantime. */
const LOOK_EVERY_MS = 20;

const compute = rangeComputer(DRAW_COUNT);
const computeJoint = jointComputer(DRAW_COUNT);
const dropped = new Set<number>();

async function unlessDropped<Found>(id: number, work: (breathe: Breathe) => Promise<Found>): Promise<Found> {
  let looked = performance.now();
  try {
    return await work(async () => {
      if (performance.now() - looked < LOOK_EVERY_MS) return;
      await new Promise((resolve) => setTimeout(resolve, 0));
      looked = performance.now();
      if (dropped.has(id)) throw new Error('A newer request has taken its place.');
    });
  } finally {
    dropped.delete(id);
  }
}

const api = {
  compute(id: number, runs: readonly RunToDraw[]): Promise<Ranges> {
    return unlessDropped(id, (breathe) => compute(runs, breathe));
  },
  computeKinds(id: number, kinds: readonly KindToDraw[]): Promise<JointRanges> {
    return unlessDropped(id, (breathe) => computeJoint(kinds, breathe));
  },
  drop(id: number): void {
    dropped.add(id);
  },
};

export type RangeWorkerApi = typeof api;

expose(api);
