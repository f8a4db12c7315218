/** Asks the standing worker for the best pairs; where it is blocked, dies or stays silent, the page looks for them itself. */
import { type Remote, wrap } from 'comlink';
import type { BestOf } from '#core/best.ts';
import type { Catalogue } from '#core/catalogue.ts';
import type { SweepWorkerApi } from './sweep.worker.ts';
import type { Offers, SentCatalogue, SweepComputer, SweepRequest } from './sweep-computing.ts';

/** What a sweep is over. Another object is another catalogue, and is sent anew. */
export interface SweepGround {
  readonly catalogue: Catalogue;
  /** Null where the list of instances did not load: every offer is then unknown. */
  readonly offers: Offers | null;
}

interface StandingWorker {
  readonly api: Remote<SweepWorkerApi>;
  /** Rejects once the worker is known to be of no use. */
  readonly death: Promise<never>;
  ground: SweepGround | null;
}

class NoWorkerError extends Error {}

const PATIENCE_MS = 6000;

let standing: StandingWorker | null = null;
let isUseless = false;
let requests = 0;
let onPage: { readonly ground: SweepGround; readonly compute: SweepComputer } | null = null;

/**
 * @param signal aborted once a newer request stands: the older is dropped wherever it is
 * @returns null where the run cannot be carried over to other accelerators
 */
export async function askForBest(ground: SweepGround, request: SweepRequest, signal: AbortSignal): Promise<BestOf | null> {
  if (!isUseless) {
    try {
      return await askWorker(ground, request, signal);
    } catch (error) {
      if (!(error instanceof NoWorkerError)) throw error;
      isUseless = true;
      standing = null;
    }
  }
  const [{ sweepComputer }, { bestOnPage }] = await Promise.all([import('./sweep-computing.ts'), import('./sweep-on-page.ts')]);
  signal.throwIfAborted();
  if (onPage === null || !isSame(onPage.ground, ground)) onPage = { ground, compute: sweepComputer(ground.catalogue, ground.offers) };
  return bestOnPage(onPage.compute, request, signal);
}

function isSame(one: SweepGround, other: SweepGround): boolean {
  return one.catalogue === other.catalogue && one.offers === other.offers;
}

async function askWorker(ground: SweepGround, request: SweepRequest, signal: AbortSignal): Promise<BestOf | null> {
  signal.throwIfAborted();
  standing ??= startWorker();
  const worker = standing;
  if (worker.ground === null || !isSame(worker.ground, ground)) {
    worker.ground = ground;
    void worker.api.load(sendable(ground.catalogue), ground.offers).catch(() => undefined); // the request after it hears of it
  }
  requests += 1;
  const id = requests;
  const onAbort = () => void worker.api.drop(id);
  signal.addEventListener('abort', onAbort, { once: true });
  const silence = silenceAfter(PATIENCE_MS);
  try {
    const best = await Promise.race([worker.api.best(id, request), worker.death, silence.reached]);
    signal.throwIfAborted();
    return best;
  } finally {
    silence.stop();
    signal.removeEventListener('abort', onAbort);
  }
}

function sendable({ methods: _, ...rest }: Catalogue): SentCatalogue {
  return rest;
}

function startWorker(): StandingWorker {
  try {
    const worker = new Worker(new URL('./sweep.worker.ts', import.meta.url), { type: 'module' });
    const death = new Promise<never>((_, reject) => {
      const onDeath = () => {
        worker.terminate();
        reject(new NoWorkerError('The worker did not start, or broke down.'));
      };
      worker.addEventListener('error', onDeath);
      worker.addEventListener('messageerror', onDeath);
    });
    death.catch(() => undefined); // it may die between two requests; the next one hears of it
    return { api: wrap<SweepWorkerApi>(worker), death, ground: null };
  } catch (error) {
    throw new NoWorkerError('The browser gives no worker.', { cause: error });
  }
}

function silenceAfter(patienceMs: number): { readonly reached: Promise<never>; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const reached = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoWorkerError('The worker said nothing.')), patienceMs);
  });
  return { reached, stop: () => clearTimeout(timer) };
}
