import { describe, expect, it } from 'vitest';
import { timesIn } from './lint-time.ts';

describe(timesIn, () => {
  it.each([
    ['72 hours', 72, null],
    ['72h', 72, null],
    ['3 days', 72, null],
    ['3.3 days', 3.3 * 24, null],
    ['two weeks', 336, null],
    ['90 minutes', 1.5, null],
    ['576 GPU hours', null, 576],
    ['1,082,990 GPU-hours', null, 1_082_990],
    ['1.7M A100 hours', null, 1.7e6],
    ['10h 30m', 10.5, null],
    ['2 months', 1461, null],
    ['10 h 30 min', 10.5, null],
    ['1d 12h', 36, null],
    ['1 day and 12 hours', 36, null],
    ['2 days, 6 hours', 54, null],
    ['72 hours (3 days)', 72, null],
    ['72 hours; 576 GPU hours', null, 576],
    ['72-hour runs of a 3D model', 72, null],
  ])('reads %s', (text, hours, acceleratorHours) => {
    expect(timesIn(text)).toEqual([{ hours, acceleratorHours }]);
  });
});

describe('times of one text', () => {
  it('are all read where they differ, and none where only words of time are said', () => {
    expect(timesIn('72 hours of training, 2 hours of evaluation').map(({ hours }) => hours)).toEqual([72, 2]);
    expect(timesIn('30m parameters, 3D, hours')).toEqual([]);
  });
});
