import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { resolveScenario } from '#core/resolve.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import type { Scenario } from '#core/scenario.ts';
import { catalogueOf } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import { rangeComputer } from './range-computing.ts';

const catalogue = catalogueOf(firstPackSchema.parse(JSON.parse(readFileSync('public/data/first/2026.11.json', 'utf8'))));

function runOf(change: Partial<Scenario> = {}): { readonly key: string; readonly run: ResolvedScenario } {
  const resolution = resolveScenario({ ...EVERYDAY_RUN, ...change }, catalogue);
  if (resolution.status !== 'resolved') throw new Error(JSON.stringify(resolution));
  return { key: JSON.stringify(resolution.resolved), run: resolution.resolved };
}

const never = () => new AbortController().signal;
const atOnce = async () => {};

/** The client as a page has it that was opened anew. */
async function freshClient() {
  vi.resetModules();
  return import('./range-client.ts');
}

class DeadWorker extends EventTarget {
  static started = 0;
  isTerminated = false;
  constructor() {
    super();
    DeadWorker.started += 1;
    setTimeout(() => this.dispatchEvent(new Event('error')), 5);
  }
  postMessage(): void {}
  terminate(): void {
    this.isTerminated = true;
  }
}

class SilentWorker extends EventTarget {
  postMessage(): void {}
  terminate(): void {}
}

describe('ranges where the worker is of no use', () => {
  beforeEach(() => {
    DeadWorker.started = 0;
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it.each([
    { what: 'there is none', worker: undefined },
    {
      what: 'a policy blocks it at once',
      worker: class {
        constructor() {
          throw new DOMException('blocked', 'SecurityError');
        }
      },
    },
    { what: 'its script does not come, or it dies', worker: DeadWorker },
  ])('are the same numbers when $what', async ({ worker }) => {
    vi.stubGlobal('Worker', worker);
    const { askForRanges } = await freshClient();
    const expected = await rangeComputer(10_000)([runOf()], atOnce);
    expect(await askForRanges([runOf()], never())).toEqual(expected);
  });

  it('come from the page itself from then on: a dead worker is not asked twice', async () => {
    vi.stubGlobal('Worker', DeadWorker);
    const { askForRanges } = await freshClient();
    await askForRanges([runOf()], never());
    await askForRanges([runOf({ hours: 10 })], never());
    expect(DeadWorker.started).toBe(1);
  });

  it('come from the page when the worker says nothing', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('Worker', SilentWorker);
    const { askForRanges } = await freshClient();
    const answer = askForRanges([runOf()], never());
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    expect((await answer).runs).toHaveLength(1);
  });

  it('are given up as soon as a newer request stands', async () => {
    vi.stubGlobal('Worker', undefined);
    const { askForRanges } = await freshClient();
    const controller = new AbortController();
    controller.abort();
    await expect(askForRanges([runOf()], controller.signal)).rejects.toThrow();
  });
});

describe(rangeComputer, () => {
  const [one, other] = [runOf(), runOf({ placeId: 'country-fr', hours: 10 })];

  it('gives a run the same range alone and in a list, in whatever place', async () => {
    const [alone] = (await rangeComputer(10_000)([one], atOnce)).runs;
    const listed = await rangeComputer(10_000)([other, one], atOnce);
    expect(listed.runs[1]).toEqual(alone);
  });

  it('has no total of one run, and a joint one of several', async () => {
    const compute = rangeComputer(10_000);
    expect((await compute([one], atOnce)).total).toBeNull();
    const { runs, total } = await compute([one, one], atOnce);
    expect(total?.emissionsKgCo2e.low).toBe(2 * (runs[0]?.emissionsKgCo2e.low ?? 0));
    expect(total?.emissionsKgCo2e.high).toBe(2 * (runs[0]?.emissionsKgCo2e.high ?? 0));
  });

  it('gives what it kept as it was first computed', async () => {
    const compute = rangeComputer(2000);
    const first = await compute([one, other], atOnce);
    expect(await compute([one, other], atOnce)).toEqual(first);
  });

  it('stops between two slices when it is told to', async () => {
    let slices = 0;
    const stop = async () => {
      slices += 1;
      if (slices === 3) throw new Error('newer');
    };
    await expect(rangeComputer(10_000)([one], stop)).rejects.toThrow('newer');
  });
});
