import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { referencePackSchema } from '#data/reference-pack.ts';
import { worksPackSchema } from '#data/works-pack.ts';
import { otherEquivalents } from './other-equivalents.ts';

const readPack = (pack: string): unknown => JSON.parse(readFileSync(`public/data/${pack}/2026.11.json`, 'utf8'));
const { equivalents } = referencePackSchema.parse(readPack('references'));
const { disagreements } = worksPackSchema.parse(readPack('works'));

function others(id: string) {
  const row = equivalents.find((one) => one.id === id);
  if (row === undefined) throw new RangeError(id);
  return otherEquivalents(row, equivalents, disagreements).map(({ figure, sourceIds }) => ({ figure, sourceIds }));
}

describe(otherEquivalents, () => {
  it('says of either flight across the United States what the other source has: 0.9 or 1.2 t', () => {
    expect(others('strubell-flight-ny-sf')).toEqual([{ figure: 1200, sourceIds: ['patterson-2021'] }]);
    expect(others('patterson-flight-sf-ny')).toEqual([{ figure: 900, sourceIds: ['strubell-2019'] }]);
  });

  it('says of an hour of streaming what the other two sources have', () => {
    expect(others('streaming-hour-iea').map(({ figure }) => figure)).toEqual([0.055, 0.0641]);
  });

  it('claims nothing of what one source alone has', () => {
    expect(others('ga-flight-paris-london')).toEqual([]);
    expect(others('strubell-car-lifetime')).toEqual([]);
  });
});
