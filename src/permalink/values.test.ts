import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDate, percentDecoded, percentEncoded, readNumber, readTyped, writeNumber, writeTyped } from './values.ts';

const ANY = { min: -1e12 };

describe(readNumber, () => {
  it.each([
    { text: '72', value: 72 },
    { text: '0', value: 0 },
    { text: '-0', value: 0 },
    { text: '007', value: 7 },
    { text: '-3.5', value: -3.5 },
    { text: '1e3', value: 1000 },
    { text: '1.5e-3', value: 0.0015 },
    { text: '1e12', value: 1e12 },
    { text: '1000000000000', value: 1e12 },
  ])('reads $text as $value', ({ text, value }) => {
    expect(readNumber(text, ANY)).toBe(value);
  });

  it.each([
    '',
    ' ',
    '1 ',
    ' 1',
    '+1',
    '.5',
    '5.',
    '1.5.2',
    '1e+3',
    '1E3',
    'e3',
    '1e',
    '0x10',
    '1_000',
    '1,000',
    'NaN',
    'Infinity',
    '1e999',
    '1e13',
    '1000000000001',
    '-1e13',
    '١',
  ])('does not read “%s”', (text) => {
    expect(readNumber(text, ANY)).toBeUndefined();
  });

  it.each([
    { bounds: { min: 0 }, text: '-1', isRead: false },
    { bounds: { min: 0 }, text: '0', isRead: true },
    { bounds: { min: 0, isAbove: true }, text: '0', isRead: false },
    { bounds: { min: 0, isAbove: true }, text: '1e-9', isRead: true },
    { bounds: { min: 0, max: 1.5 }, text: '1.5', isRead: true },
    { bounds: { min: 0, max: 1.5 }, text: '1.51', isRead: false },
    { bounds: { min: 1, isWhole: true }, text: '2', isRead: true },
    { bounds: { min: 1, isWhole: true }, text: '2.5', isRead: false },
  ])('holds $text to $bounds: $isRead', ({ bounds, text, isRead }) => {
    expect(readNumber(text, bounds) !== undefined).toBe(isRead);
  });
});

describe(readTyped, () => {
  it.each([
    { text: '1..2', value: { low: 1, high: 2 } },
    { text: '0.43..1.46', value: { low: 0.43, high: 1.46 } },
    { text: '2..2', value: { low: 2, high: 2 } },
    { text: '1e-3..1e3', value: { low: 0.001, high: 1000 } },
    { text: '5', value: 5 },
  ])('reads $text', ({ text, value }) => {
    expect(readTyped(text, { min: 0 })).toEqual(value);
  });

  it.each(['2..1', '..', '1..', '..2', '1...5', '1..2..3', '-1..2', '1 .. 2', '1..1e13'])('does not read “%s”', (text) => {
    expect(readTyped(text, { min: 0 })).toBeUndefined();
  });
});

describe(writeNumber, () => {
  it('is read back to the very same number', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (value) => {
        expect(readNumber(writeNumber(value), ANY)).toBe(value + 0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe(writeTyped, () => {
  it('is read back to the very same range', () => {
    const ends = fc.tuple(fc.double({ min: 0, max: 1e12, noNaN: true }), fc.double({ min: 0, max: 1e12, noNaN: true }));
    fc.assert(
      fc.property(ends, ([a, b]) => {
        const range = { low: Math.min(a, b), high: Math.max(a, b) };
        expect(readTyped(writeTyped(range), { min: 0 })).toEqual(range);
      }),
    );
  });
});

describe(percentEncoded, () => {
  it.each([
    { text: 'A-Z_a.9', written: 'A-Z_a.9' },
    { text: 'a~b', written: 'a%7Eb' },
    { text: 'a b&c=d+e', written: 'a%20b%26c%3Dd%2Be' },
    { text: "!'()*", written: '%21%27%28%29%2A' },
    { text: 'Größe 7 日本', written: 'Gr%C3%B6%C3%9Fe%207%20%E6%97%A5%E6%9C%AC' },
    { text: '50%', written: '50%25' },
    { text: '\uD800', written: '%EF%BF%BD' },
  ])('writes $text as $written', ({ text, written }) => {
    expect(percentEncoded(text)).toBe(written);
  });

  it('is undone by decoding, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(percentDecoded(percentEncoded(text))).toBe(text);
        expect(percentEncoded(text)).toMatch(/^[A-Za-z0-9._%-]*$/);
      }),
    );
  });
});

describe(percentDecoded, () => {
  it.each(['%', '%4', '%zz', '%C3', '%ff', '%ED%A0%80', 'a%C3%28'])('does not read the broken sequence %s', (text) => {
    expect(percentDecoded(text)).toBeUndefined();
  });

  it('leaves a plus a plus', () => {
    expect(percentDecoded('a+b%2Bc')).toBe('a+b+c');
  });
});

describe(isDate, () => {
  it.each(['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01'])('knows %s', (text) => {
    expect(isDate(text)).toBe(true);
  });

  it.each([
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-04-00',
    '2026-4-1',
    '26-04-01',
    '2026/04/01',
    '2026-04-01T00',
    '',
  ])('does not know %s', (text) => {
    expect(isDate(text)).toBe(false);
  });
});
