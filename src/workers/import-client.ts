/** Has logs read by a worker of their own; where it is blocked, dies or falls silent, the page reads them itself. The runs are the same. */
import { proxy, type Remote, wrap } from 'comlink';
import type { Repeats, TableSummary } from '#exchange/import/summarise.ts';
import type { ImportWorkerApi } from './import.worker.ts';
import type { ImportProgress, ImportReading, ImportRequest, ImportSession } from './import-reading.ts';

export interface ImportJob {
  readonly reading: Promise<ImportReading>;
  /** The same rows under another choice, without reading again where that can be. */
  readonly again: (repeats: Repeats) => Promise<TableSummary>;
  /** Ends the reading wherever it is, and gives back what it holds. */
  readonly close: () => void;
}

class NoWorkerError extends Error {}

/** A worker that gives no sign of life for so long is taken for dead. */
const PATIENCE_MS = 15_000;

export function startImport(request: ImportRequest, onProgress: (progress: ImportProgress) => void): ImportJob {
  const cancel = new AbortController();
  const { signal } = cancel;
  let worker: ImportWorker | null = null;
  let onPage: Promise<ImportSession> | null = null;

  const readOnPage = async () => {
    worker?.end();
    worker = null;
    onPage ??= import('./import-on-page.ts').then(({ importOnPage }) => importOnPage(request, onProgress, signal));
    return onPage;
  };

  const read = async (): Promise<ImportReading> => {
    try {
      worker = startWorker(onProgress);
      signal.addEventListener('abort', () => worker?.end(), { once: true });
      const reading = await worker.read(request);
      signal.throwIfAborted();
      return reading;
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof NoWorkerError)) throw error;
      return (await readOnPage()).reading;
    }
  };

  return {
    reading: read(),
    again: async (repeats) => {
      if (worker !== null) {
        try {
          return await worker.again(repeats, request.mostEntries);
        } catch (error) {
          if (!(error instanceof NoWorkerError)) throw error;
        }
      }
      return (await readOnPage()).again(repeats, request.mostEntries);
    },
    close: () => {
      cancel.abort();
      worker?.end();
    },
  };
}

interface ImportWorker {
  readonly read: (request: ImportRequest) => Promise<ImportReading>;
  readonly again: (repeats: Repeats, mostEntries: number) => Promise<TableSummary>;
  readonly end: () => void;
}

function startWorker(onProgress: (progress: ImportProgress) => void): ImportWorker {
  const { api, worker, death, die } = spawn();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hear = () => {
    clearTimeout(timer);
    timer = setTimeout(() => die(), PATIENCE_MS);
  };
  const alive = async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    hear();
    try {
      return await Promise.race([answer, death]);
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    read: (request) => {
      const heard = (progress: ImportProgress) => {
        hear();
        onProgress(progress);
      };
      return alive(api.read(request, proxy(heard)));
    },
    again: (repeats, mostEntries) => alive(api.again(repeats, mostEntries)),
    end: () => {
      clearTimeout(timer);
      die();
      worker.terminate();
    },
  };
}

interface Spawned {
  readonly api: Remote<ImportWorkerApi>;
  readonly worker: Worker;
  readonly death: Promise<never>;
  readonly die: () => void;
}

function spawn(): Spawned {
  try {
    const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
    let die: () => void = () => worker.terminate();
    const death = new Promise<never>((_, reject) => {
      die = () => {
        worker.terminate();
        reject(new NoWorkerError('The worker did not start, or broke down.'));
      };
      worker.addEventListener('error', () => die());
      worker.addEventListener('messageerror', () => die());
    });
    death.catch(() => undefined); // it may die while nobody waits for it
    return { api: wrap<ImportWorkerApi>(worker), worker, death, die };
  } catch (error) {
    throw new NoWorkerError('The browser gives no worker.', { cause: error });
  }
}
