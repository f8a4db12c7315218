/** The one standing worker that sweeps over accelerators and places. */
import { expose } from 'comlink';
import type { BestOf } from '#core/best.ts';
import { type Offers, type SentCatalogue, type SweepComputer, type SweepRequest, sweepComputer } from './sweep-computing.ts';

/** Between two looks at the messages that have come in the meantime. */
const LOOK_EVERY_MS = 10;

let compute: SweepComputer | null = null;
const dropped = new Set<number>();

const api = {
  /** Sent once: what the sweeps after it are over. */
  load(catalogue: SentCatalogue, offers: Offers | null): void {
    compute = sweepComputer(catalogue, offers);
  },
  async best(id: number, request: SweepRequest): Promise<BestOf | null> {
    if (compute === null) throw new Error('The catalogue comes first.');
    let looked = performance.now();
    try {
      return await compute(request, async () => {
        if (performance.now() - looked < LOOK_EVERY_MS) return;
        await new Promise((resolve) => setTimeout(resolve, 0));
        looked = performance.now();
        if (dropped.has(id)) throw new Error('A newer request has taken its place.');
      });
    } finally {
      dropped.delete(id);
    }
  },
  drop(id: number): void {
    dropped.add(id);
  },
};

export type SweepWorkerApi = typeof api;

expose(api);
