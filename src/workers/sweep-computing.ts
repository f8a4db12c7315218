/** The best pairs of a run under a reader's bounds; the same code in the worker and, where there is none, in slices on the page's own thread. */
import { type BestOf, type Bounds, bestSearch, type OfferOf } from '#core/best.ts';
import type { Accelerator, Catalogue, Place } from '#core/catalogue.ts';
import { memoryNeed } from '#core/memory-need.ts';
import { METHODS } from '#core/methods/registry.ts';
import type { Scenario } from '#core/scenario.ts';
import { emptySweep, fillSweep, partsOf, type Sweep } from '#core/sweep.ts';

/** What of the catalogue can be sent: methods are functions, and both sides have them. */
export type SentCatalogue = Omit<Catalogue, 'methods'>;

/** What is known to be rented: by provider, by accelerator, the regions that a list names. */
export type Offers = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

export interface SweepRequest {
  readonly scenario: Scenario;
  readonly bounds: Bounds;
}

/** Called between slices of work. @throws Error where a newer request has made this one needless */
export type Breathe = () => Promise<void>;

export type SweepComputer = (request: SweepRequest, breathe: Breathe) => Promise<BestOf | null>;

/** Accelerators between two breaths. */
const SLICE = 12;

/** A computer that keeps the sweep it made last: another bound looks through it again and computes nothing anew. */
export function sweepComputer(sent: SentCatalogue, offers: Offers | null): SweepComputer {
  const catalogue: Catalogue = { ...sent, methods: new Map(METHODS.map((method) => [method.id, method])) };
  const offerOf = offerIn(offers);
  let kept: { readonly key: string; readonly sweep: Sweep } | null = null;
  return async ({ scenario, bounds }, breathe) => {
    const key = JSON.stringify(scenario);
    const sweep = kept?.key === key ? kept.sweep : await sweepOf(scenario, catalogue, breathe);
    if (sweep === null) return null;
    kept = { key, sweep };
    const need = memoryNeed(scenario, catalogue.accelerators.get(scenario.acceleratorId) ?? null);
    const search = bestSearch(sweep, { bounds, need, offerOf });
    await inSlices(sweep.parts.hardware.length, search.look, breathe);
    return search.found();
  };
}

async function sweepOf(scenario: Scenario, catalogue: Catalogue, breathe: Breathe): Promise<Sweep | null> {
  const parts = partsOf(scenario, catalogue);
  if (parts === null) return null;
  await breathe();
  const sweep = emptySweep(parts);
  await inSlices(parts.hardware.length, (from, to) => fillSweep(sweep, from, to, catalogue), breathe);
  return sweep;
}

async function inSlices(count: number, work: (from: number, to: number) => void, breathe: Breathe): Promise<void> {
  for (let from = 0; from < count; from += SLICE) {
    work(from, Math.min(from + SLICE, count));
    await breathe();
  }
}

/** A cloud's own chips are taken to be rented by that cloud alone; null: by none. */
const OWN_CHIPS: ReadonlyMap<string, string | null> = new Map([
  ['Google', 'gcp'],
  ['Amazon', 'aws'],
  ['Microsoft', 'azure'],
  ['Meta', null],
  ['Tesla', null],
]);

/** A provider that lists others but never this one offers it nowhere; one that lists it elsewhere does not say. */
export function offerIn(offers: Offers | null): OfferOf {
  return (accelerator, { providerId, regionCode }) => {
    if (isAnothers(accelerator, providerId)) return 'no';
    const listed = providerId === null ? undefined : offers?.get(providerId);
    if (listed === undefined) return 'unknown';
    const regions = listed.get(accelerator.id);
    if (regions === undefined) return 'no';
    return regions.has(regionCode) ? 'yes' : 'unknown';
  };
}

/** Boards and small systems are sold to anybody. */
function isAnothers({ vendor, form }: Accelerator, providerId: Place['providerId']): boolean {
  const renter = form === 'soc' ? undefined : OWN_CHIPS.get(vendor);
  return renter !== undefined && (renter === null || renter !== providerId);
}
