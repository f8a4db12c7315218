import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHours, readText } from './number-reading.ts';

describe(readText, () => {
  it.each([
    ['72', 72],
    [' 72 ', 72],
    ['1.5', 1.5],
    ['.5', 0.5],
    ['5.', 5],
    ['5,', 5],
    ['+3', 3],
    ['-3', -3],
    ['1e3', 1000],
    ['1E+3', 1000],
    ['1,5', 1.5],
    ['0,432', 0.432],
    ['1,23', 1.23],
    ['12,3456', 12.3456],
    ['1,234,567', 1_234_567],
    ['1,234.5', 1234.5],
    ['1 234', 1234],
    ['1\u00A0234', 1234],
    ['1\u202F234,5', 1234.5],
    ['1,234,567.89', 1_234_567.89],
  ])('reads “%s” as %d', (text, value) => {
    expect(readText(text)).toEqual({ kind: 'number', value });
  });

  it.each([
    ['1,234', '1.234', '1234'],
    ['12,345', '12.345', '12345'],
    ['-123,456', '-123.456', '-123456'],
  ])('asks back whether “%s” is %s or %s', (text, asPoint, asThousands) => {
    expect(readText(text)).toEqual({ kind: 'ambiguous', asPoint, asThousands });
  });

  it.each([
    ['1..2', 1, 2],
    ['0.43 .. 1.46', 0.43, 1.46],
    ['0,5..1,5', 0.5, 1.5],
    ['2..2', 2, 2],
  ])('reads “%s” as a range', (text, low, high) => {
    expect(readText(text)).toEqual({ kind: 'range', low, high });
  });

  it.each(['', ' ', '\u00A0', '\t\n'])('knows “%s” to be blank', (text) => {
    expect(readText(text)).toEqual({ kind: 'blank' });
  });

  it('asks which was meant where the second figure of a range is below the first', () => {
    expect(readText('2..1')).toEqual({ kind: 'reversed', low: 1, high: 2 });
  });

  it.each([
    'abc',
    '1.2.3',
    '1,2,3',
    '12,34,567',
    '1,234,56',
    '1.234,56',
    '--1',
    '1e',
    'e5',
    '1e999',
    '1..',
    '..2',
    '1,234..2000',
    'NaN',
    'Infinity',
    '0x10',
    '72 h',
    '½',
    ',',
  ])('does not read “%s”', (text) => {
    expect(readText(text).kind).toBe('not-a-number');
  });

  it('reads every plain number back', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readText(String(value))).toEqual({ kind: 'number', value: value + 0 === 0 ? 0 : value });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['number', 'range', 'blank', 'ambiguous', 'not-a-number']).toContain(readText(text).kind);
        expect(['number', 'range', 'blank', 'ambiguous', 'not-a-number']).toContain(readHours(text).kind);
      }),
      { numRuns: 5000 },
    );
  });
});

describe(readHours, () => {
  it.each([
    ['72', 72],
    ['72 h', 72],
    ['3d 4h', 76],
    ['3 d 4 h', 76],
    ['3D4H', 76],
    ['90 min', 1.5],
    ['90m', 1.5],
    ['1w 2d', 216],
    ['1.5d', 36],
    ['1,5d', 36],
    ['3600 s', 1],
    ['1h 30min 36s', 1.51],
    ['3d\u00A04h', 76],
    ['0h', 0],
  ])('reads “%s” as %d h', (text, hours) => {
    const reading = readHours(text);
    expect(reading.kind === 'number' ? reading.value : reading.kind).toBeCloseTo(hours, 9);
  });

  it.each(['3x', 'd', '3d 4', 'three days', '-3d'])('does not read “%s”', (text) => {
    expect(readHours(text)).toEqual({ kind: 'not-a-number' });
  });

  it('reads ranges and asks back as any number does', () => {
    expect(readHours('24..120')).toEqual({ kind: 'range', low: 24, high: 120 });
    expect(readHours('1,234').kind).toBe('ambiguous');
    expect(readHours('').kind).toBe('blank');
  });
});
