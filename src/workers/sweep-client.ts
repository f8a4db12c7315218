/** Asks the standing worker for the best pairs; where it is blocked, dies or stays silent, the page looks for them itself. */
import type { BestOf } from '#core/best.ts';
import type { Catalogue } from '#core/catalogue.ts';
import { NoWorkerError, type StandingWorker, silenceAfter, startWorker } from './standing-worker.ts';
import type { SweepWorkerApi } from './sweep.worker.ts';
import type { Offers, SentCatalogue, SweepComputer, SweepRequest } from './sweep-computing.ts';

/** What a sweep is over. Another object is another catalogue, and is sent anew. */
export interface SweepGround {
  readonly catalogue: Catalogue;
  /** Null where the list of instances did not load: every offer is then unknown. */
  readonly offers: Offers | null;
}

const PATIENCE_MS = 6000;

let standing: StandingWorker<SweepWorkerApi> | null = null;
/** What the standing worker has been sent. */
let sent: SweepGround | null = null;
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
  standing ??= startWorker<SweepWorkerApi>(() => new Worker(new URL('./sweep.worker.ts', import.meta.url), { type: 'module' }));
  const { api, death } = standing;
  if (sent === null || !isSame(sent, ground)) {
    sent = ground;
    void api.load(sendable(ground.catalogue), ground.offers).catch(() => undefined); // the request after it hears of it
  }
  requests += 1;
  const id = requests;
  const onAbort = () => void api.drop(id);
  signal.addEventListener('abort', onAbort, { once: true });
  const silence = silenceAfter(PATIENCE_MS);
  try {
    const best = await Promise.race([api.best(id, request), death, silence.reached]);
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
