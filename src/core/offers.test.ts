import { describe, expect, it } from 'vitest';
import { INTENSITY_CLASSES, intensityClassOf } from './intensity-class.ts';
import { offersOf } from './offers.ts';

describe(offersOf, () => {
  const offerOf = offersOf('a100', [
    { providerId: 'gcp', acceleratorId: 'a100', region: 'us-central1' },
    { providerId: 'aws', acceleratorId: 'h100', region: 'us-east-1' },
    { providerId: 'lambda', acceleratorId: 'a100', region: 'us' },
  ]);
  it.each([
    { why: 'an instance is listed there', providerId: 'gcp', regionCode: 'us-central1', offer: 'here' },
    { why: 'the provider lists it for another region', providerId: 'gcp', regionCode: 'europe-west1', offer: 'elsewhere' },
    { why: 'the provider lists it for no region in particular', providerId: 'lambda', regionCode: 'us-east-1', offer: 'elsewhere' },
    { why: 'the provider lists others', providerId: 'aws', regionCode: 'us-east-1', offer: 'not-listed' },
    { why: 'nothing of the provider is listed', providerId: 'ovhcloud', regionCode: 'bhs', offer: 'unknown' },
    { why: 'it is a country', providerId: null, regionCode: '', offer: 'nobody' },
  ])('is $offer where $why', ({ providerId, regionCode, offer }) => {
    // Nothing but provider and code of a place is looked at.
    expect(offerOf({ providerId, regionCode } as Parameters<typeof offerOf>[0])).toBe(offer);
  });
});

describe(intensityClassOf, () => {
  it.each([
    [0, 0],
    [49.9, 0],
    [50, 1],
    [200, 2],
    [399.9, 2],
    [400, 3],
    [600, 4],
    [1306, 4],
  ])('puts %d g/kWh into class %d', (gPerKwh, expected) => {
    expect(intensityClassOf(gPerKwh)).toBe(expected);
    expect(INTENSITY_CLASSES[expected]?.fromGPerKwh).toBeLessThanOrEqual(gPerKwh);
  });
});
