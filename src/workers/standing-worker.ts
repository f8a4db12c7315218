/** A worker that stands for as long as the page is open, and what tells that it is of no use. */
import { type Remote, wrap } from 'comlink';

export interface StandingWorker<Api> {
  readonly api: Remote<Api>;
  /** Rejects once the worker is known to be of no use. */
  readonly death: Promise<never>;
}

/** The browser gives no worker, or the one it gave broke down or is silent: the page does the work itself. */
export class NoWorkerError extends Error {}

/** @param make starts it, by an address that the build can read */
export function startWorker<Api>(make: () => Worker): StandingWorker<Api> {
  try {
    const worker = make();
    const death = new Promise<never>((_, reject) => {
      const onDeath = () => {
        worker.terminate();
        reject(new NoWorkerError('The worker did not start, or broke down.'));
      };
      worker.addEventListener('error', onDeath);
      worker.addEventListener('messageerror', onDeath);
    });
    death.catch(() => undefined); // it may die between two requests; the next one hears of it
    return { api: wrap<Api>(worker), death };
  } catch (error) {
    throw new NoWorkerError('The browser gives no worker.', { cause: error });
  }
}

export function silenceAfter(patienceMs: number): { readonly reached: Promise<never>; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const reached = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoWorkerError('The worker said nothing.')), patienceMs);
  });
  return { reached, stop: () => clearTimeout(timer) };
}
