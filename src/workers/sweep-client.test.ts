import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NO_BOUNDS } from '#core/best.ts';
import { catalogueOf } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import { offerIn, sweepComputer } from './sweep-computing.ts';

const catalogue = catalogueOf(firstPackSchema.parse(JSON.parse(readFileSync('public/data/first/2026.11.json', 'utf8'))));
const request = { scenario: EVERYDAY_RUN, bounds: NO_BOUNDS };
const ground = { catalogue, offers: null };
const never = () => new AbortController().signal;
const atOnce = async () => {};

/** The client as a page has it that was opened anew. */
async function freshClient() {
  vi.resetModules();
  return import('./sweep-client.ts');
}

class DeadWorker extends EventTarget {
  static started = 0;
  constructor() {
    super();
    DeadWorker.started += 1;
    setTimeout(() => this.dispatchEvent(new Event('error')), 5);
  }
  postMessage(): void {}
  terminate(): void {}
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the best pairs', () => {
  it('come from the page where the browser gives no worker, the same as from the computer of the worker', async () => {
    vi.stubGlobal('Worker', undefined);
    const { askForBest } = await freshClient();
    expect(await askForBest(ground, request, never())).toEqual(await sweepComputer(catalogue, null)(request, atOnce));
  });

  it('come from the page when the worker dies, which is not started again', async () => {
    DeadWorker.started = 0;
    vi.stubGlobal('Worker', DeadWorker);
    const { askForBest } = await freshClient();
    expect((await askForBest(ground, request, never()))?.rows).toHaveLength(10);
    expect((await askForBest(ground, { ...request, bounds: { ...NO_BOUNDS, hours: 20 } }, never()))?.rows).toHaveLength(10);
    expect(DeadWorker.started).toBe(1);
  });

  it('are given up as soon as a newer request stands', async () => {
    vi.stubGlobal('Worker', undefined);
    const { askForBest } = await freshClient();
    const controller = new AbortController();
    controller.abort();
    await expect(askForBest(ground, request, controller.signal)).rejects.toThrow();
  });
});

describe(sweepComputer, () => {
  it('stops between two slices when it is told to, and computes whole the next time', async () => {
    const compute = sweepComputer(catalogue, null);
    let slices = 0;
    const stop = async () => {
      slices += 1;
      if (slices === 3) throw new Error('newer');
    };
    await expect(compute(request, stop)).rejects.toThrow('newer');
    expect(await compute(request, atOnce)).toEqual(await sweepComputer(catalogue, null)(request, atOnce));
  });

  it('has no answer for a run that cannot be carried over', async () => {
    expect(await sweepComputer(catalogue, null)({ ...request, scenario: { ...EVERYDAY_RUN, acceleratorId: 'none' } }, atOnce)).toBeNull();
  });
});

describe(offerIn, () => {
  const offerOf = offerIn(new Map([['aws', new Map([['nvidia-h100-sxm5', new Set(['us-east-1'])]])]]));
  const offered = (acceleratorId: string, placeId: string) => {
    const [accelerator, place] = [catalogue.accelerators.get(acceleratorId), catalogue.places.get(placeId)];
    if (accelerator === undefined || place === undefined) throw new Error('both are in the tables');
    return offerOf(accelerator, place);
  };

  it('is yes where a list names the region, unknown where the provider lists it elsewhere, no where it lists others alone', () => {
    expect(offered('nvidia-h100-sxm5', 'aws-us-east-1')).toBe('yes');
    expect(offered('nvidia-h100-sxm5', 'aws-eu-north-1')).toBe('unknown');
    expect(offered('nvidia-t4', 'aws-us-east-1')).toBe('no');
  });

  it('is unknown where there is no list, and outside clouds', () => {
    expect(offered('nvidia-h100-sxm5', 'gcp-us-central1')).toBe('unknown');
    expect(offered('nvidia-h100-sxm5', 'country-fr')).toBe('unknown');
  });

  it('takes a cloud’s own chips to be rented by that cloud alone', () => {
    expect(offered('google-tpu-v4', 'gcp-us-central1')).toBe('unknown');
    expect(offered('google-tpu-v4', 'aws-us-east-1')).toBe('no');
    expect(offered('google-tpu-v4', 'country-fr')).toBe('no');
  });
});
