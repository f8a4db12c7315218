import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueOf, withHistory, withMethods } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { historyPackSchema } from '#data/history-pack.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import { estimate } from './estimate.ts';
import { METHODS } from './methods/registry.ts';
import { resolveScenario } from './resolve.ts';
import { METHOD_IDS, PRECISIONS, type Scenario } from './scenario.ts';
import { combined, emptySweep, fillSweep, type Parts, partsOf } from './sweep.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(`public/data/${file}/2026.11.json`, 'utf8'));
const catalogue = withHistory(
  withMethods(catalogueOf(firstPackSchema.parse(read('first'))), METHODS),
  historyPackSchema.parse(read('history')),
);

const given = (change: Partial<Scenario>): Scenario => ({ ...EVERYDAY_RUN, ...change });

function partsOrThrow(scenario: Scenario): Parts {
  const parts = partsOf(scenario, catalogue);
  if (parts === null) throw new Error('the run cannot be carried over');
  return parts;
}

const hardwareIds = [...catalogue.accelerators.keys()];
const placeIds = [...catalogue.places.keys()];
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });

/** Runs of every kind: all methods and precisions, sized or timed or metered, with and without what a reader may type. */
const anyRun: fc.Arbitrary<Scenario> = fc
  .record({
    acceleratorId: fc.constantFrom('nvidia-a100-sxm4-80gb', 'nvidia-h100-sxm5', 'google-tpu-v4', 'nvidia-rtx-4090', 'apple-m2-max'),
    placeId: fc.constantFrom(...placeIds),
    methodId: fc.constantFrom(...METHOD_IDS),
    precision: fc.constantFrom(...PRECISIONS),
    acceleratorCount: fc.integer({ min: 1, max: 512 }),
    hours: fc.double({ min: 0, max: 1e4, noNaN: true }),
    acceleratorHours: maybe(fc.double({ min: 0, max: 1e5, noNaN: true })),
    runs: fc.integer({ min: 1, max: 9 }),
    utilisation: maybe(fc.double({ min: 0, max: 1, noNaN: true })),
    year: maybe(fc.integer({ min: 1990, max: 2030 })),
    pue: maybe(fc.double({ min: 1, max: 3, noNaN: true })),
    carbonIntensityGPerKwh: maybe(fc.double({ min: 0, max: 1500, noNaN: true })),
    tariffUsdPerKwh: maybe(fc.double({ min: 0, max: 1, noNaN: true })),
    priceUsdPerAcceleratorHour: maybe(fc.double({ min: 0, max: 50, noNaN: true })),
    itPowerW: maybe(fc.double({ min: 0, max: 1e5, noNaN: true })),
    measuredEnergyKwh: maybe(fc.double({ min: 0, max: 1e6, noNaN: true })),
    measuredAt: fc.constantFrom('it' as const, 'facility' as const),
    size: maybe(fc.record({ parametersBillion: fc.double({ min: 0.1, max: 500, noNaN: true }), tokensBillion: fc.constant(300) })),
    by: maybe(fc.constantFrom('hours' as const, 'flops' as const)),
  })
  .map(({ size, by, ...change }) => given({ ...change, ...size, by: size === undefined && by === 'flops' ? undefined : by }));

/** A few places of each kind, so that a pair is not always a country. */
const somePlaces = fc.shuffledSubarray(placeIds, { minLength: 4, maxLength: 4 });
const someHardware = fc.shuffledSubarray(hardwareIds, { minLength: 4, maxLength: 4 });

describe(combined, () => {
  it('gives what resolving the pair gives, down to notes and origins', () => {
    fc.assert(
      fc.property(anyRun, someHardware, somePlaces, (scenario, acceleratorIds, ids) => {
        const parts = partsOf(scenario, catalogue);
        for (const hardware of (parts?.hardware ?? []).filter(({ accelerator }) => acceleratorIds.includes(accelerator.id))) {
          for (const there of (parts?.places ?? []).filter(({ place }) => ids.includes(place.id))) {
            const pair = { ...hardware.run.scenario, placeId: there.place.id };
            expect(combined(hardware, there, catalogue)).toEqual(resolveScenario(pair, catalogue));
          }
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe(fillSweep, () => {
  it('gives for every pair the very figures of computing it by itself', () => {
    fc.assert(
      fc.property(anyRun, fc.nat(), (scenario, pick) => {
        const whole = partsOf(scenario, catalogue);
        if (whole === null || whole.hardware.length === 0) return;
        const parts = { ...whole, hardware: [whole.hardware[pick % whole.hardware.length]].flatMap((part) => part ?? []) };
        const sweep = emptySweep(parts);
        fillSweep(sweep, 0, 1, catalogue);
        parts.places.forEach(({ place }, index) => {
          const resolution = resolveScenario({ ...parts.hardware[0]?.run.scenario, placeId: place.id } as Scenario, catalogue); // one is there
          const alone = resolution.status === 'resolved' ? estimate(resolution.resolved) : null;
          const swept = [
            sweep.energyKwh[index],
            sweep.emissionsKgCo2e[index],
            sweep.electricityCostUsd[index],
            sweep.rentLowUsd[index],
            sweep.rentHighUsd[index],
            alone === null ? Number.NaN : sweep.hours[0],
          ];
          const plain = [
            alone?.energyKwh,
            alone?.emissionsKgCo2e,
            alone?.electricityCostUsd,
            alone?.rentLowUsd,
            alone?.rentHighUsd,
            alone?.hours,
          ].map((figure) => figure ?? Number.NaN);
          expect(swept).toEqual(plain);
        });
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('holds the run itself, and every accelerator with a dense peak in all places', () => {
    const parts = partsOrThrow(EVERYDAY_RUN);
    const sweep = emptySweep(parts);
    fillSweep(sweep, 0, parts.hardware.length, catalogue);
    const hardware = parts.hardware.findIndex(({ accelerator }) => accelerator.id === EVERYDAY_RUN.acceleratorId);
    const place = parts.places.findIndex(({ place: { id } }) => id === EVERYDAY_RUN.placeId);
    expect(sweep.emissionsKgCo2e[hardware * parts.places.length + place]).toBeCloseTo(130.445, 3);
    expect(parts.hardware).toHaveLength([...catalogue.accelerators.values()].filter(({ peakTflops }) => peakTflops.bf16 !== null).length);
    expect(parts.places).toHaveLength(catalogue.places.size);
    expect(sweep.emissionsKgCo2e.every((kg) => kg >= 0)).toBe(true);
  });
});
