import { describe, expect, it } from 'vitest';
import { referenceRows, referenceTitle } from './reference-rows.ts';

const SEAT = { id: 'air-ny-sf', label: 'A flight', kind: 'everyday', kgCo2e: 900, lbPrinted: 1984, correctedKgCo2e: null } as const;

describe(referenceTitle, () => {
  it.each([
    { part: 2, said: 'half' },
    { part: 3, said: 'a third' },
    { part: 8, said: 'an eighth' },
    { part: 10, said: 'a tenth' },
    { part: 250, said: 'one 250th' },
  ])('says one part of $part in plain English: $said', ({ part, said }) => {
    const kg = SEAT.kgCo2e / part;
    expect(referenceTitle(referenceRows([SEAT], 'This run', kg), kg)).toBe(
      `This run emits ${said} of one seat on a return flight across the United States`,
    );
  });
});
