import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatEnergy,
  formatInput,
  formatIntensity,
  formatMass,
  formatNumber,
  formatPercent,
  formatPue,
  formatTimes,
  formatUnitPrice,
  formatUsd,
  formatUsdRange,
  showHours,
  showPower,
} from './quantity-format.ts';
import { scaleMass, toPounds } from './unit-scale.ts';
import { showVolume } from './volume-format.ts';

/** Numbers and units are joined so that no line breaks between them; the tables here write a plain space. */
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');

describe(formatNumber, () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [276.2496, '276'],
    [26.84, '26.8'],
    [8.3333, '8.3'],
    [9.94, '9.9'],
    [9.96, '9.96'],
    [10, '10.0'],
    [0.1349, '0.13'],
    [0.00012, '0.00012'],
    [12_345, '12,300'],
    [999.4, '999'],
    [1, '1.0'],
    [2e12, '2.0 × 10¹²'],
    [1.5e-9, '1.5 × 10⁻⁹'],
  ])('shows %d as %s', (value, text) => {
    expect(plain(formatNumber(value))).toBe(text);
  });

  it('is never further than half a digit from the figure', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e11, noNaN: true }), (value) => {
        const shown = Number(formatNumber(value).replace(/,/g, ''));
        expect(Math.abs(shown - value) / value).toBeLessThanOrEqual(value < 9.95 ? 0.0501 : 0.00501);
      }),
    );
  });
});

describe(formatMass, () => {
  it.each([
    [0, '0 kg'],
    [130.445, '130 kg'],
    [8.3, '8.3 kg'],
    [1300, '1.3 t'],
    [999.4, '999 kg'],
    [999.6, '1.0 t'],
    [0.0444, '44.4 g'],
    [0.9996, '1.0 kg'],
    [2e-6, '2.0 mg'],
    [284_019.13, '284 t'],
    [12_345_678, '12.3 kt'],
    [5e12, '5,000 Mt'],
  ])('shows %d kg as %s', (kg, text) => {
    expect(plain(formatMass(kg, 'kg'))).toBe(text);
  });

  it.each([
    [0, '0 lb'],
    [626_155, '626,155 lb'],
    [192.4, '192 lb'],
    [10.2, '10 lb'],
    [9.96, '10 lb'],
    [9.94, '9.9 lb'],
    [0.123, '0.12 lb'],
    [25.608, '26 lb'],
  ])('shows pounds whole from 10, two digits below: %d as %s', (pounds, text) => {
    expect(plain(formatMass(pounds * 0.45359237, 'lb'))).toBe(text);
  });
});

describe(scaleMass, () => {
  it('says the same mass in any unit', () => {
    const kgOf: Readonly<Record<string, number>> = { mg: 1e-6, g: 1e-3, kg: 1, t: 1e3, kt: 1e6, Mt: 1e9 };
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e15, noNaN: true }), (kg) => {
        const { value, unit } = scaleMass(kg);
        expect(value * (kgOf[unit] ?? Number.NaN)).toBeCloseTo(kg, Math.max(0, 6 - Math.ceil(Math.log10(kg + 1))));
        expect(value < 999.5 || unit === 'Mt').toBe(true);
      }),
    );
  });
});

describe(toPounds, () => {
  it('takes the pound of 0.45359237 kg', () => {
    expect(toPounds(0.45359237)).toEqual({ value: 1, unit: 'lb' });
  });
});

describe(formatEnergy, () => {
  it.each([
    [0, '0 kWh'],
    [276.2496, '276 kWh'],
    [0.42, '420 Wh'],
    [0.9996, '1.0 kWh'],
    [656_347, '656 MWh'],
    [44_544_000, '44.5 GWh'],
    [3e9, '3.0 TWh'],
  ])('shows %d kWh as %s', (kwh, text) => {
    expect(plain(formatEnergy(kwh))).toBe(text);
  });
});

describe(showPower, () => {
  it.each([
    [3520, '3.5', 'kW'],
    [999.6, '1.0', 'kW'],
    [70, '70.0', 'W'],
    [445_440, '445', 'kW'],
    [2.5e9, '2.5', 'GW'],
  ])('shows %d W as %s %s', (watts, number, unit) => {
    expect(showPower(watts)).toEqual({ number, unit });
  });
});

describe(showVolume, () => {
  it.each([
    [291.456, '291', 'L'],
    [2000, '2.0', 'm³'],
    [0.05, '50.0', 'mL'],
    [0, '0', 'L'],
  ])('shows %d L as %s %s', (litres, number, unit) => {
    expect(showVolume(litres)).toEqual({ number, unit });
  });
});

describe(showHours, () => {
  it.each([
    [0, '0'],
    [72, '72'],
    [79.2, '79.2'],
    [999.5, '999.5'],
    [274_120, '274,120'],
    [0.25, '0.25'],
  ])('shows %d h as %s', (hours, number) => {
    expect(showHours(hours)).toEqual({ number, unit: 'h' });
  });
});

describe(formatUsd, () => {
  it.each([
    [0, '$0'],
    [2919.63, '$2,920'],
    [3_201_722, '$3,200,000'],
    [18.78, '$19'],
    [10, '$10'],
    [9.96, '$10'],
    [9.94, '$9.94'],
    [0.5, '$0.50'],
    [0.0123, '$0.012'],
  ])('shows %d dollars as %s', (usd, text) => {
    expect(formatUsd(usd)).toBe(text);
  });
});

describe(formatUsdRange, () => {
  it('shows both ends, or one where both print the same', () => {
    expect(formatUsdRange(289, 981)).toBe('$289–$981');
    expect(formatUsdRange(2919.6, 2919.7)).toBe('$2,920');
  });
});

describe(formatUnitPrice, () => {
  it.each([
    [5.0688, '$5.07'],
    [0.43, '$0.43'],
    [0.068, '$0.068'],
    [0.08134, '$0.0813'],
    [0, '$0.00'],
  ])('shows a price of %d as %s', (usd, text) => {
    expect(formatUnitPrice(usd)).toBe(text);
  });
});

describe(formatTimes, () => {
  it.each([
    [0, '0'],
    [0.1321, '0.13'],
    [4.97, '5.0'],
    [9.96, '10'],
    [87.6, '88'],
    [437.9, '440'],
  ])('shows %d times as %s', (multiple, text) => {
    expect(formatTimes(multiple)).toBe(text);
  });

  it('shows what is too large or too small for digits as powers of ten', () => {
    expect(plain(formatTimes(3.21e15))).toBe('3.2 × 10¹⁵');
    expect(plain(formatTimes(3.21e-8))).toBe('3.2 × 10⁻⁸');
  });
});

describe(formatPercent, () => {
  it.each([
    [0, '0%'],
    [0.001, 'under 1%'],
    [0.005, '1%'],
    [0.6667, '67%'],
    [1, '100%'],
    [1.05, '105%'],
  ])('shows a share of %d as %s', (share, text) => {
    expect(formatPercent(share)).toBe(text);
  });
});

describe(formatPue, () => {
  it.each([
    [1, '1.00'],
    [1.09, '1.09'],
    [1.125, '1.125'],
  ])('shows a PUE of %d as %s', (pue, text) => {
    expect(formatPue(pue)).toBe(text);
  });
});

describe(formatIntensity, () => {
  it.each([
    [472.2, '472 g/kWh'],
    [27.6, '27.6 g/kWh'],
    [0, '0 g/kWh'],
  ])('shows %d g/kWh as %s', (gPerKwh, text) => {
    expect(plain(formatIntensity(gPerKwh))).toBe(text);
  });
});

describe(formatInput, () => {
  it.each([
    [12_041.51, '12,041.5'],
    [0.75, '0.75'],
    [8, '8'],
    [0, '0'],
  ])('shows an input of %d as %s', (value, text) => {
    expect(formatInput(value)).toBe(text);
  });
});
