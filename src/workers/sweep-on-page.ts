/** The way without a worker: the same sweep on the page's own thread, in slices too short to be felt. */
import type { BestOf } from '#core/best.ts';
import type { SweepComputer, SweepRequest } from './sweep-computing.ts';

const LONGEST_SLICE_MS = 6;

export async function bestOnPage(compute: SweepComputer, request: SweepRequest, signal: AbortSignal): Promise<BestOf | null> {
  let breathed = performance.now();
  return compute(request, async () => {
    if (performance.now() - breathed < LONGEST_SLICE_MS) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    breathed = performance.now();
    signal.throwIfAborted();
  });
}
