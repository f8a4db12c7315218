/** Any scenario there is, for properties that must hold for all of them. */
import fc from 'fast-check';
import { LOADS, METERING_POINTS, METHOD_IDS, PRECISIONS, RUN_KINDS, type Scenario, type Typed, WAYS } from '#core/scenario.ts';

export const ANY_RELEASES = ['2026.11', '2027.05.1'];

const number = (min: number, max = 1e12) => fc.double({ min, max, noNaN: true });
const above = (max = 1e12) => fc.double({ min: 0, minExcluded: true, max, noNaN: true });
const whole = fc.integer({ min: 1, max: 1_000_000_000 });
const asTyped = (value: fc.Arbitrary<number>): fc.Arbitrary<Typed> =>
  fc.oneof(
    value,
    fc.tuple(value, value).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
  );
const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,40}$/);
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '' && [...text].length <= 80);
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Every field there is; a new one that is missing here does not compile. */
export const ANY_FIELD: { readonly [Field in keyof Required<Scenario>]: fc.Arbitrary<NonNullable<Scenario[Field]>> } = {
  release: fc.constantFrom(...ANY_RELEASES),
  name: words,
  project: words,
  kind: fc.constantFrom(...RUN_KINDS),
  date: day,
  acceleratorId: id,
  tdpPowerW: above(),
  peakTflops: above(),
  acceleratorCount: above(),
  hours: asTyped(number(0)),
  acceleratorHours: asTyped(number(0)),
  runs: whole,
  load: fc.constantFrom(...LOADS),
  utilisation: asTyped(number(0, 1.5)),
  acceleratorPowerW: asTyped(number(0)),
  cpuPowerW: asTyped(number(0)),
  dramPowerW: asTyped(number(0)),
  itPowerW: asTyped(number(0)),
  placeId: id,
  carbonIntensityGPerKwh: asTyped(number(0)),
  year: fc.integer({ min: 1900, max: 2100 }),
  pue: asTyped(number(1)),
  priceUsdPerAcceleratorHour: asTyped(number(0)),
  tariffUsdPerKwh: asTyped(number(0)),
  by: fc.constantFrom(...WAYS),
  measuredEnergyKwh: asTyped(number(0)),
  measuredAt: fc.constantFrom(...METERING_POINTS),
  parametersBillion: above(),
  tokensBillion: number(0),
  modelFlopUtilisation: asTyped(above(1)),
  precision: fc.constantFrom(...PRECISIONS),
  cpuId: id,
  cpuSockets: whole,
  cpuCores: above(),
  memoryGb: number(0),
  lifetimeYears: asTyped(above()),
  methodId: fc.constantFrom(...METHOD_IDS),
};
export const anyChange = fc.record(ANY_FIELD, { requiredKeys: [] });
