import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { hardwarePackSchema } from '#data/hardware-pack.ts';
import { regionPackSchema } from '#data/region-pack.ts';
import { ACCELERATORS } from './hardware-specs.tsx';
import { PLACES, placeRows } from './place-specs.ts';
import { choicesOf, rowsFor, specCsv, specJson, wholeTable } from './table-spec.ts';

const readPack = (pack: string): unknown => JSON.parse(readFileSync(`public/data/${pack}/2026.11.json`, 'utf8'));
const { accelerators } = hardwarePackSchema.parse(readPack('hardware'));
const places = placeRows(regionPackSchema.parse(readPack('regions')));
const whole = wholeTable(ACCELERATORS);

describe(placeRows, () => {
  it('lists all 701 places, each once', () => {
    expect(places.length).toBe(701);
    expect(new Set(places.map(({ id }) => id)).size).toBe(701);
  });
});

describe(rowsFor, () => {
  it('opens on the newest accelerators and keeps what has no year for the end', () => {
    const years = rowsFor(ACCELERATORS, accelerators, whole).map(({ releaseYear }) => releaseYear ?? 0);
    expect(years).toEqual([...years].sort((a, b) => b - a));
  });

  it('leaves unknown figures last, whichever way it sorts', () => {
    for (const isDescending of [true, false]) {
      const sorted = rowsFor(ACCELERATORS, accelerators, { ...whole, sortBy: 'measuredPowerW', isDescending });
      const unknown = sorted.findIndex(({ measuredPowerW }) => measuredPowerW === null);
      expect(sorted.slice(unknown).every(({ measuredPowerW }) => measuredPowerW === null)).toBe(true);
      const known = sorted.slice(0, unknown).map(({ measuredPowerW }) => measuredPowerW ?? Number.NaN);
      expect(known).toEqual([...known].sort((a, b) => (isDescending ? b - a : a - b)));
    }
  });

  it('finds rows by every word typed, in any order, and by a filter', () => {
    const found = rowsFor(ACCELERATORS, accelerators, { ...whole, search: '80gb a100 sxm4' });
    expect(found.map(({ id }) => id)).toEqual(['nvidia-a100-sxm4-80gb']);
    const google = rowsFor(ACCELERATORS, accelerators, { ...whole, filters: { vendor: 'Google' } });
    expect(google.length).toBeGreaterThan(3);
    expect(google.every(({ vendor }) => vendor === 'Google')).toBe(true);
    expect(choicesOf(ACCELERATORS.filters[0] ?? { id: '', all: '', value: () => '' }, accelerators)).toContain('Google');
  });

  it('leaves the given rows as they were', () => {
    const before = places.map(({ id }) => id);
    rowsFor(PLACES, places, { search: '', filters: {}, sortBy: 'lifeCycleGPerKwh', isDescending: true });
    expect(places.map(({ id }) => id)).toEqual(before);
  });
});

describe(specCsv, () => {
  it('reads back to the very rows, unknown as empty, sources named', () => {
    const { data } = Papa.parse<Record<string, string>>(specCsv(PLACES, places), { header: true, skipEmptyLines: true });
    expect(data.length).toBe(701);
    data.forEach((row, index) => {
      const place = places[index];
      expect([row.id, row.lifeCycleGPerKwh, row.sources]).toEqual([
        place?.id,
        place?.lifeCycleGPerKwh === null ? '' : String(place?.lifeCycleGPerKwh),
        place?.sourceIds.join('; '),
      ]);
    });
  });
});

describe(specJson, () => {
  it('says its table and release, with unrounded figures', () => {
    const json: unknown = JSON.parse(specJson(ACCELERATORS, accelerators, '2026.11'));
    expect(json).toMatchObject({ table: 'accelerators', release: '2026.11' });
    expect(Object(json).rows).toHaveLength(212);
  });
});
