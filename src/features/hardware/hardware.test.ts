import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { estimate } from '#core/estimate.ts';
import { resolveScenario } from '#core/resolve.ts';
import type { Scenario } from '#core/scenario.ts';
import { catalogueOf } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import { bestOfRows, hardwareOf, isPriced } from './hardware-rows.ts';
import { marketOf } from './market.ts';

const catalogue = catalogueOf(firstPackSchema.parse(JSON.parse(readFileSync('public/data/first/2026.11.json', 'utf8'))));

function hardwareAt(change: Partial<Scenario>) {
  const resolution = resolveScenario({ ...EVERYDAY_RUN, ...change }, catalogue);
  if (resolution.status !== 'resolved') throw new Error(resolution.status);
  const { resolved } = resolution;
  const hardware = hardwareOf(resolved.scenario, resolved, estimate(resolved), catalogue);
  if (hardware.status === 'none') throw new Error(hardware.reason);
  return hardware;
}

describe(bestOfRows, () => {
  it.each([
    {},
    { acceleratorId: 'nvidia-b100' },
    { acceleratorId: 'nvidia-h100-sxm5', placeId: 'ovhcloud-bhs' },
    { carbonIntensityGPerKwh: 0 },
  ])('takes less energy than every other that fits and has a price, the run included: %j', (change) => {
    const { rows, own } = hardwareAt(change);
    const { best } = bestOfRows(rows, own);
    const rivals = rows.filter((row) => row.isRun || (isPriced(row) && !row.isTooSmall));
    expect(best.figures.energyKwh).toBe(Math.min(...rivals.map(({ figures }) => figures.energyKwh)));
  });

  it('stays with a run without a price that is cleaner than every priced one', () => {
    const { rows, own } = hardwareAt({ acceleratorId: 'nvidia-b100', placeId: 'ovhcloud-bhs' });
    expect(isPriced(own)).toBe(false);
    expect(bestOfRows(rows, own).best).toBe(own);
  });
});

describe(marketOf, () => {
  it('stays at the run’s own place where no provider is named, or its own', () => {
    expect(marketOf(EVERYDAY_RUN, 'cloud', catalogue)).toMatchObject({ place: { id: 'gcp-us-central1' }, movedTo: null });
    expect(marketOf(EVERYDAY_RUN, 'gcp', catalogue)).toMatchObject({ place: { id: 'gcp-us-central1' }, movedTo: null });
  });

  it('goes to the cleanest region of another provider, at its prices and with what it lists alone', () => {
    const market = marketOf(EVERYDAY_RUN, 'aws', catalogue);
    if (market === null) throw new Error('the run has figures there');
    expect(market.place.providerId).toBe('aws');
    expect(market.movedTo).toBe('Amazon Web Services');
    expect(market.rows.length).toBeGreaterThan(5);
    expect(market.rows.every(({ price }) => price?.origin.kind === 'provider-price')).toBe(true);
    const regions = [...catalogue.places.values()].filter(({ providerId }) => providerId === 'aws');
    const least = Math.min(...regions.map(({ carbonIntensityGPerKwh, pue }) => carbonIntensityGPerKwh * (pue?.value ?? 1.14)));
    expect(market.place.carbonIntensityGPerKwh * (market.place.pue?.value ?? 1.14)).toBeCloseTo(least, 9);
  });

  it('is nothing for a run without figures', () => {
    expect(marketOf({ ...EVERYDAY_RUN, hours: undefined }, 'aws', catalogue)).toBeNull();
  });
});
