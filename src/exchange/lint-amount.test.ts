import { describe, expect, it } from 'vitest';
import { massesIn, readAmount } from './lint-amount.ts';

describe(readAmount, () => {
  it.each([
    ['130.4', 130.4, null],
    ['24_700_000', 24_700_000, null],
    ['1,438 lbs', 1438, 'lb'],
    ['25 tCO2e', 25, 't'],
    ['1.3e5', 130_000, null],
    ['~130 kg CO2', 130, 'kg'],
    ['0', 0, null],
  ])('reads %s', (text, value, unit) => {
    expect(readAmount(text)).toMatchObject({ value, unit });
  });
});

describe(massesIn, () => {
  it.each([
    '0.432 kgCO$_2$eq/kWh',
    '433 g CO2 per kWh',
    '433 gCO2e / kWh',
    '0.4 kg CO$_2$ eq. per kilowatt-hour',
    '433 g CO₂eq/kWh',
    '0.2 kg CO2e per GPU hour',
    '0.17 kg of CO2 per km',
  ])('takes %s for no mass that was emitted', (rate) => {
    expect(massesIn(`Its grid has ${rate}.`)).toEqual([]);
    expect(massesIn(`It has ${rate}; we emitted 130 kg CO2e.`).map(({ value }) => value)).toEqual([130]);
  });
});
