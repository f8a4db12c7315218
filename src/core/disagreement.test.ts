import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueOf, withMethods } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { decodeScenario } from '#permalink/scenario-codec.ts';
import { type Disagreement, disagreementOf } from './disagreement.ts';
import { METHODS } from './methods/registry.ts';

const catalogue = withMethods(
  catalogueOf(firstPackSchema.parse(JSON.parse(readFileSync('public/data/first/2026.11.json', 'utf8')))),
  METHODS,
);

function of(input: string): Disagreement | null {
  const { scenario, problems } = decodeScenario(`1~d.2026.11~${input.replaceAll(' ', '~')}`, 1, ['2026.11']);
  expect(problems).toEqual([]);
  return disagreementOf(scenario, catalogue);
}

describe(disagreementOf, () => {
  it('names both values where a meter and hours differ by more than a factor of two', () => {
    // 8 A100 for 72 h are 253.44 kWh at the computers; a meter of 620 kWh is 2.45 times that.
    const found = of('n.8 h.72 kwh.620');
    expect([found?.inForce.way, found?.other.way, found?.inForce.itEnergyKwh]).toEqual(['kwh', 'hours', 620]);
    expect(found?.other.itEnergyKwh).toBeCloseTo(253.44, 9);
    expect(found?.factor).toBeCloseTo(620 / 253.44, 9);
  });

  it('counts a meter at the facility without its PUE', () => {
    // 560 kWh at the facility of PUE 1.12 are 500 at the computers, less than twice 253.44.
    expect(of('n.8 h.72 pue.1.12 kwh.560 kwhat.facility')).toBeNull();
    expect(of('n.8 h.72 pue.1.12 kwh.580 kwhat.facility')?.inForce.itEnergyKwh).toBeCloseTo(580 / 1.12, 9);
  });

  it('compares one run with one run, however many there are', () => {
    expect(of('n.8 h.72 x.24 kwh.260')).toBeNull();
    expect(of('n.8 h.72 x.24 kwh.60')?.factor).toBeCloseTo(253.44 / 60, 9);
  });

  it('compares hours with the hours that a size gives', () => {
    const found = of('n.8 h.10 params.7 tokens.30 by.hours');
    const hours = (6 * 7e9 * 30e9) / (8 * 312e12 * 0.33) / 3600;
    expect(found?.other.way).toBe('flops');
    expect(found?.other.hours).toBeCloseTo(hours, 6);
    expect(found?.factor).toBeCloseTo(hours / 10, 6);
  });

  it('says nothing of a meter that the method in force passes over', () => {
    expect(of('h.10 kwh.100 by.kwh')?.inForce.way).toBe('kwh');
    for (const method of ['lacoste-2019', 'green-algorithms-3']) expect(of(`h.10 kwh.100 by.kwh m.${method}`)).toBeNull();
  });

  it('has hours in force where the method passes over the meter that was chosen, with its own energy', () => {
    const found = of('h.10 kwh.100 params.7 tokens.30 by.kwh m.green-algorithms-3');
    expect([found?.inForce.way, found?.other.way]).toEqual(['hours', 'flops']);
    expect(found?.inForce.itEnergyKwh).toBeCloseTo(4, 9); // 400 W at full rating, no host
  });

  it('counts a meter at the facility by the PUE of the method in force', () => {
    expect(of('n.8 h.72 kwh.1580 kwhat.facility m.strubell-2019')?.inForce.itEnergyKwh).toBeCloseTo(1000, 9);
  });

  it.each([
    'n.8 h.72',
    'n.8 h.72 kwh.300',
    'n.8 kwh.620',
    'n.8 h.0 kwh.620',
    'n.8 h.72 kwh.0',
    'n.8 h.72 params.7',
    'hw.custom tdp.300 h.1 params.7 tokens.30 by.hours',
  ])('says nothing of %s', (input) => {
    expect(of(input)).toBeNull();
  });
});
