import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import { type BestRow, type Bounds, bestOf, byBest, NO_BOUNDS, type OfferOf } from './best.ts';
import { whatFits } from './buys.ts';
import { estimate } from './estimate.ts';
import { countThatHolds, memoryNeed } from './memory-need.ts';
import { resolveScenario } from './resolve.ts';
import { carrierOf } from './same-work.ts';
import type { Scenario } from './scenario.ts';
import { emptySweep, fillSweep, partsOf, type Sweep } from './sweep.ts';

const whole = catalogueOf(firstPackSchema.parse(JSON.parse(readFileSync('public/data/first/2026.11.json', 'utf8'))));
/** The run's own, three that the tests name, and every twelfth of the rest: all places of them are pairs enough to sort by hand. */
const NAMED = [EVERYDAY_RUN.acceleratorId, 'nvidia-h100-sxm5', 'nvidia-t4', 'google-tpu-v4'];
const catalogue = {
  ...whole,
  accelerators: new Map([...whole.accelerators].filter(([id], index) => index % 12 === 0 || NAMED.includes(id))),
};

function sweepOf(scenario: Scenario): Sweep {
  const parts = partsOf(scenario, catalogue);
  if (parts === null) throw new Error('the run cannot be carried over');
  const sweep = emptySweep(parts);
  fillSweep(sweep, 0, parts.hardware.length, catalogue);
  return sweep;
}

const everyday = sweepOf(EVERYDAY_RUN);
const own = catalogue.accelerators.get(EVERYDAY_RUN.acceleratorId) ?? null;
const need = memoryNeed(EVERYDAY_RUN, own);
const unknown: OfferOf = () => 'unknown';
const within = (change: Partial<Bounds>): Bounds => ({ ...NO_BOUNDS, ...change });

/** Every pair by itself, through the whole pipeline, with no sweep. */
function plainRows(): readonly (BestRow & { readonly kind: string; readonly providerId: string | null; readonly fits: boolean })[] {
  const carrier = carrierOf(EVERYDAY_RUN, catalogue);
  if (carrier.status === 'none') throw new Error('the everyday run can be carried over');
  return [...catalogue.accelerators.values()].flatMap((accelerator) => {
    const there = carrier.to(accelerator);
    if (there === null) return [];
    return [...catalogue.places.values()].flatMap((place) => {
      const resolution = resolveScenario({ ...there, placeId: place.id }, catalogue);
      if (resolution.status !== 'resolved' || resolution.resolved.carbonIntensity.basis !== 'life-cycle') return [];
      const { emissionsKgCo2e, energyKwh, hours, rentLowUsd } = estimate(resolution.resolved);
      const ids = { acceleratorId: accelerator.id, placeId: place.id, offer: 'unknown' as const };
      const fits = (countThatHolds(need, accelerator) ?? Number.POSITIVE_INFINITY) <= EVERYDAY_RUN.acceleratorCount;
      const { kind, providerId } = place;
      return [{ ...ids, emissionsKgCo2e, energyKwh, hours, rentLowUsd, kind, providerId, fits }];
    });
  });
}

describe(bestOf, () => {
  it('ranks as computing every pair by itself and sorting does, under any bounds', () => {
    const all = plainRows();
    const maybe = (max: number) => fc.option(fc.double({ min: 0, max, noNaN: true }), { nil: null });
    const bounds = fc.record({
      rentUsd: maybe(4000),
      emissionsKgCo2e: maybe(200),
      hours: maybe(200),
      energyKwh: maybe(600),
      where: fc.constantFrom('cloud', 'any', 'gcp', 'aws'),
      mustFit: fc.boolean(),
    });
    fc.assert(
      fc.property(bounds, (asked) => {
        const at = (value: number | null, most: number | null) => most === null || (value !== null && value <= most);
        const plain = all
          .filter(({ kind, providerId }) =>
            asked.where === 'any' ? true : asked.where === 'cloud' ? kind === 'cloud-region' : providerId === asked.where,
          )
          .filter(
            (row) =>
              at(row.rentLowUsd, asked.rentUsd) &&
              at(row.emissionsKgCo2e, asked.emissionsKgCo2e) &&
              at(row.hours, asked.hours) &&
              at(row.energyKwh, asked.energyKwh) &&
              (row.fits || !asked.mustFit),
          )
          .sort(byBest);
        const best = bestOf(everyday, { bounds: asked, need, offerOf: unknown });
        expect(best.passing).toBe(plain.length);
        expect(best.rows).toEqual(plain.slice(0, 10).map(({ kind: _, providerId: __, fits: ___, ...row }) => row));
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('says which bound to loosen and how far: with it loosened so far, something passes', () => {
    const asked = within({ rentUsd: 1, hours: 24 });
    const best = bestOf(everyday, { bounds: asked, need, offerOf: unknown });
    expect(best.passing).toBe(0);
    const rent = best.loosenings.find(({ bound }) => bound === 'rentUsd');
    expect(rent?.least).toBeGreaterThan(1);
    const least = rent?.least ?? 0;
    expect(bestOf(everyday, { bounds: { ...asked, rentUsd: least }, need, offerOf: unknown }).passing).toBeGreaterThan(0);
    expect(bestOf(everyday, { bounds: { ...asked, rentUsd: least * 0.999 }, need, offerOf: unknown }).passing).toBe(0);
  });

  it('has nothing to loosen where two bounds stand in the way of every pair', () => {
    const best = bestOf(everyday, { bounds: within({ rentUsd: 0, hours: 0 }), need, offerOf: unknown });
    expect(best.loosenings).toEqual([]);
  });

  it('leaves out what a provider does not list, and keeps what nobody says', () => {
    const onlyH100: OfferOf = ({ id }) => (id === 'nvidia-h100-sxm5' ? 'yes' : 'no');
    const best = bestOf(everyday, { bounds: NO_BOUNDS, need, offerOf: onlyH100 });
    expect(new Set(best.rows.map(({ acceleratorId }) => acceleratorId))).toEqual(new Set(['nvidia-h100-sxm5']));
    expect(best.rows.every(({ offer }) => offer === 'yes')).toBe(true);
  });

  it('never ranks a place of another basis', () => {
    const places = new Set(
      bestOf(everyday, { bounds: within({ where: 'any' }), need, offerOf: unknown }).rows.map(({ placeId }) => placeId),
    );
    for (const id of places) expect(catalogue.places.get(id)?.carbonIntensityBasis).toBe('life-cycle');
  });
});

describe(whatFits, () => {
  const costs = { rentUsd: 1000, emissionsKgCo2e: 100, hours: 10, energyKwh: null };

  it('is held by the bound that is reached first', () => {
    expect(whatFits(costs, within({ rentUsd: 3000, emissionsKgCo2e: 150 }))).toEqual({ times: 1.5, reached: 'emissionsKgCo2e' });
  });

  it('is unknown where a bound cannot be checked, and without a bound', () => {
    expect(whatFits(costs, within({ rentUsd: 3000, energyKwh: 5 }))).toBeNull();
    expect(whatFits(costs, NO_BOUNDS)).toBeNull();
  });

  it('is unknown where the run costs nothing, and 0 where nothing may be spent', () => {
    expect(whatFits({ ...costs, rentUsd: 0 }, within({ rentUsd: 3000 }))).toBeNull();
    expect(whatFits(costs, within({ rentUsd: 0 }))).toEqual({ times: 0, reached: 'rentUsd' });
  });
});

describe(memoryNeed, () => {
  const t4 = catalogue.accelerators.get('nvidia-t4');

  it('is the memory of the present set-up where no parameters are given', () => {
    expect(need).toEqual({ memoryGb: 640, rule: 'present' });
    expect(t4 && countThatHolds(need, t4)).toBe(40);
  });

  it('is 16 bytes for each parameter in training, whatever it runs on', () => {
    const sized = memoryNeed({ ...EVERYDAY_RUN, parametersBillion: 7, tokensBillion: 300 }, null);
    expect(sized).toEqual({ memoryGb: 112, rule: 'training' });
    expect(t4 && countThatHolds(sized, t4)).toBe(7);
  });

  it('is the weights alone in inference, and unknown for an accelerator of the reader’s own', () => {
    expect(memoryNeed({ ...EVERYDAY_RUN, parametersBillion: 7, load: 'inference' }, null)).toEqual({ memoryGb: 14, rule: 'weights' });
    expect(memoryNeed({ ...EVERYDAY_RUN, acceleratorId: 'custom' }, null)).toBeNull();
  });
});
