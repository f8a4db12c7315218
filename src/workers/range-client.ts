/** Asks the standing worker for ranges; where it is blocked, dies or stays silent, the page draws them itself. The numbers are the same. */
import type { Remote } from 'comlink';
import type { RangeWorkerApi } from './range.worker.ts';
import type { JointRanges, KindToDraw, Ranges, RunToDraw } from './range-computing.ts';
import { NoWorkerError, type StandingWorker, silenceAfter, startWorker } from './standing-worker.ts';

/** A worker that says nothing for so long is taken for dead; every run of a long list gives it more time. */
const PATIENCE_MS = 4000;
const PATIENCE_FOR_RUN_MS = 100;

let standing: StandingWorker<RangeWorkerApi> | null = null;
let isUseless = false;
let requests = 0;

/**
 * Ranges of the runs in their order, and of all together.
 *
 * @param signal aborted once a newer request stands: the older is dropped wherever it is
 */
export function askForRanges(runs: readonly RunToDraw[], signal: AbortSignal): Promise<Ranges> {
  return ask(
    runs.length,
    signal,
    (api, id) => api.compute(id, runs),
    async () => {
      const { rangesOnPage } = await import('./range-on-page.ts');
      signal.throwIfAborted();
      return rangesOnPage(runs, signal);
    },
  );
}

/** Ranges of the few kinds among many runs, and of all together. */
export function askForJointRanges(kinds: readonly KindToDraw[], signal: AbortSignal): Promise<JointRanges> {
  return ask(
    kinds.length,
    signal,
    (api, id) => api.computeKinds(id, kinds),
    async () => {
      const { jointRangesOnPage } = await import('./range-on-page.ts');
      signal.throwIfAborted();
      return jointRangesOnPage(kinds, signal);
    },
  );
}

type AskApi<Found> = (api: Remote<RangeWorkerApi>, id: number) => Promise<Found>;

async function ask<Found>(runs: number, signal: AbortSignal, fromWorker: AskApi<Found>, onPage: () => Promise<Found>): Promise<Found> {
  if (!isUseless) {
    try {
      return await askWorker(runs, signal, fromWorker);
    } catch (error) {
      if (!(error instanceof NoWorkerError)) throw error;
      isUseless = true;
      standing = null;
    }
  }
  return onPage();
}

async function askWorker<Found>(runs: number, signal: AbortSignal, fromWorker: AskApi<Found>): Promise<Found> {
  signal.throwIfAborted();
  standing ??= startWorker<RangeWorkerApi>(() => new Worker(new URL('./range.worker.ts', import.meta.url), { type: 'module' }));
  const { api, death } = standing;
  requests += 1;
  const id = requests;
  const onAbort = () => void api.drop(id);
  signal.addEventListener('abort', onAbort, { once: true });
  const silence = silenceAfter(PATIENCE_MS + PATIENCE_FOR_RUN_MS * runs);
  try {
    const ranges = await Promise.race([fromWorker(api, id), death, silence.reached]);
    signal.throwIfAborted();
    return ranges;
  } finally {
    silence.stop();
    signal.removeEventListener('abort', onAbort);
  }
}
