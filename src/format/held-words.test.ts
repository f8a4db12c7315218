import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { METHODS } from '#core/methods/registry.ts';
import { outcomeAt } from '#core/places.ts';
import type { Scenario } from '#core/scenario.ts';
import { catalogueOf, withMethods } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import { heldEverywhereWords } from './held-words.ts';

const catalogue = withMethods(
  catalogueOf(firstPackSchema.parse(JSON.parse(readFileSync('public/data/first/2026.11.json', 'utf8')))),
  METHODS,
);

describe(heldEverywhereWords, () => {
  const wordsOf = (change: Partial<Scenario>, isReleased = false) => {
    const scenario = { ...EVERYDAY_RUN, ...change };
    const outcome = outcomeAt(scenario.placeId, scenario, catalogue);
    if (outcome === null) throw new Error('the run has a figure');
    return heldEverywhereWords(outcome.resolved, catalogue.methods.get(scenario.methodId)?.fixes ?? [], isReleased);
  };

  it.each([
    [{}, 'Hardware and hours are held; grid, PUE, prices and tariff are each place’s own.'],
    [{ carbonIntensityGPerKwh: 100 }, 'Hardware, hours and your carbon intensity are held; PUE, prices and tariff are each place’s own.'],
    [
      { priceUsdPerAcceleratorHour: 3, tariffUsdPerKwh: 0.2 },
      'Hardware, hours, your price and your tariff are held; grid and PUE are each place’s own.',
    ],
    [
      { methodId: 'strubell-2019' },
      'Hardware, hours, the method’s grid and the method’s PUE are held; prices and tariff are each place’s own.',
    ],
    [{ hours: undefined, measuredEnergyKwh: 100 }, 'The measured energy is held; grid, PUE and tariff are each place’s own.'],
    [
      { carbonIntensityGPerKwh: 1, pue: 1.1, priceUsdPerAcceleratorHour: 3, tariffUsdPerKwh: 0.2 },
      'Hardware, hours, your carbon intensity, your PUE, your price and your tariff are held.',
    ],
  ] as const)('calls each place’s own what is not held: %j', (change, words) => {
    expect(wordsOf(change)).toBe(words);
  });

  it('says that the figures of its own line have what the table has set aside', () => {
    expect(wordsOf({ carbonIntensityGPerKwh: 100 }, true)).toBe(
      'Hardware and hours are held; grid, PUE, prices and tariff are each place’s own. Your carbon intensity counts in the figures of this line and nowhere below.',
    );
  });
});
