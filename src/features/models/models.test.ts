import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublishedRun, Recomputed } from '#core/published-run.ts';
import { filtered, type ModelRow, NO_FILTER, optionsOf, SORTS, sorted, turned } from './model-rows.ts';
import { cut, LINE, placeLabels, placePoints, shortened, wrapped } from './year-layout.ts';
import type { YearPoint } from './year-points.ts';

const RUN: PublishedRun = {
  id: 'a',
  name: 'Alpha',
  year: 2020,
  organisation: 'One',
  group: 'pretraining',
  scope: 'final',
  parameters: '1B',
  hardware: '8 × A100',
  family: 'A100',
  acceleratorId: null,
  acceleratorCount: null,
  hours: null,
  acceleratorHours: null,
  powerW: null,
  powerScope: null,
  powerBasis: '',
  pue: null,
  carbonIntensityGPerKwh: null,
  intensityBasis: '',
  reportedEnergyKwh: null,
  energyScope: null,
  energyBasis: '',
  reportedKgCo2e: null,
  carbonClaim: null,
  carbonBasis: '',
  netKgCo2e: null,
  usdLow: null,
  usdHigh: null,
  implied: [],
  flag: null,
  supersededBy: '',
  why: 'because',
  citation: 'One 2020',
  sourceId: 'one-2020',
  url: 'https://example.org',
  confidence: 'verified',
  recalled: [],
  scenario: '1~d.2026.11',
};
const OURS: Recomputed = {
  energyFrom: null,
  energyKwh: null,
  energyIsFacility: false,
  kgCo2e: null,
  deviation: null,
  deviationOf: null,
  isByConstruction: false,
  lacks: [],
};

const rowOf = (run: Partial<PublishedRun>, ours: Partial<Recomputed> = {}): ModelRow => ({
  run: { ...RUN, ...run },
  ours: { ...OURS, ...ours },
  href: '?',
});

const ROWS = [
  rowOf({ id: 'a', name: 'Alpha', flag: 'contradiction' }, { deviation: -0.2 }),
  rowOf({ id: 'b', name: 'Beta', year: 2022, organisation: 'Two', family: 'H100', hardware: 'H100', group: 'vision' }, { deviation: 0.01 }),
  rowOf({ id: 'c', name: 'Gamma', year: 2021, reportedEnergyKwh: 5 }),
];
const idsOf = (rows: readonly ModelRow[]) => rows.map(({ run }) => run.id);

describe(filtered, () => {
  it.each([
    { filter: { text: 'beta' }, ids: ['b'] },
    { filter: { text: 'one a100' }, ids: ['a', 'c'] },
    { filter: { text: '2021' }, ids: ['c'] },
    { filter: { group: 'vision' }, ids: ['b'] },
    { filter: { organisation: 'One', year: '2021' }, ids: ['c'] },
    { filter: { family: 'H100' }, ids: ['b'] },
    { filter: { onlyContradictions: true }, ids: ['a'] },
    { filter: { text: 'nothing of the sort' }, ids: [] },
    { filter: {}, ids: ['a', 'b', 'c'] },
  ])('keeps $ids for $filter', ({ filter, ids }) => {
    expect(idsOf(filtered(ROWS, { ...NO_FILTER, ...filter }))).toEqual(ids);
  });
});

describe(sorted, () => {
  it('puts the largest deviation first, whatever its sign, and what has none last', () => {
    expect(idsOf(sorted(ROWS, { by: 'deviation', isDescending: true }))).toEqual(['a', 'b', 'c']);
    expect(idsOf(sorted(ROWS, { by: 'deviation', isDescending: false }))).toEqual(['b', 'a', 'c']);
  });

  it('keeps every row once, by every column and either way', () => {
    for (const by of SORTS)
      for (const isDescending of [true, false]) expect([...idsOf(sorted(ROWS, { by, isDescending }))].sort()).toEqual(['a', 'b', 'c']);
  });

  it('turns a column that is chosen again, and begins names with A', () => {
    expect(turned({ by: 'year', isDescending: true }, 'year')).toEqual({ by: 'year', isDescending: false });
    expect(turned({ by: 'year', isDescending: true }, 'name')).toEqual({ by: 'name', isDescending: false });
  });
});

describe(optionsOf, () => {
  it('lists each once, years newest first', () => {
    expect(optionsOf(ROWS, ({ run }) => String(run.year))).toEqual(['2022', '2021', '2020']);
    expect(optionsOf(ROWS, ({ run }) => run.organisation)).toEqual(['One', 'Two']);
  });
});

const heightOf = (kwh: number) => 400 - 50 * Math.log10(kwh);
const pointOf = (id: string, energyKwh: number, isKey: boolean): YearPoint => ({
  id,
  year: 2020,
  energyKwh,
  kind: 'published',
  label: [id],
  isKey,
  correctedBy: '',
});

describe(placePoints, () => {
  it('never lets two dots cover each other', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.double({ min: 1, max: 1e8, noNaN: true }), fc.boolean()), { maxLength: 25 }), (drawn) => {
        const placed = placePoints(
          drawn.map(([kwh, isKey], index) => pointOf(`p${index}`, kwh, isKey)),
          heightOf,
          0,
        );
        placed.forEach((a, at) => {
          for (const b of placed.slice(at + 1)) expect(Math.abs(a.x - b.x) >= 11 || Math.abs(a.y - b.y) >= 9).toBe(true);
        });
      }),
    );
  });
});

describe(placeLabels, () => {
  it('names every key run, and lets no name cover another', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.double({ min: 1, max: 1e8, noNaN: true }), fc.boolean()), { maxLength: 25 }), (drawn) => {
        const points = drawn.map(([kwh, isKey], index) => pointOf(`p${index}`, kwh, isKey));
        const labels = placeLabels(placePoints(points, heightOf, 0), () => true);
        const named = new Set(labels.map(({ id }) => id));
        expect(points.filter(({ id, isKey }) => isKey && !named.has(id))).toEqual([]);
        const heights = labels.map(({ y }) => y).sort((a, b) => a - b);
        heights.slice(1).forEach((y, index) => {
          expect(y - (heights[index] ?? 0)).toBeGreaterThanOrEqual(LINE - 1e-9);
        });
      }),
    );
  });
});

describe(wrapped, () => {
  it('breaks between words and loses none', () => {
    expect(wrapped('GPT-2 1.5B, BERT base on TPUs', 14)).toEqual(['GPT-2 1.5B,', 'BERT base on', 'TPUs']);
  });
});

describe(shortened, () => {
  it('keeps a name that fits whole, and no line longer than its width', () => {
    expect(shortened('Our second large model', 12, 3)).toEqual(['Our second', 'large model']);
    expect(shortened('Our second large language model', 12, 2)).toEqual(['Our second', 'large langu…']);
    expect(shortened('a_name_without_any_space', 10, 3)).toEqual(['a_name_wi…']);
  });

  it('never gives more lines, nor longer ones, than there is room for', () => {
    const name = 'Eighty characters, of which no chart has room for more than a few in one column!';
    for (const width of [4, 11, 18, 40])
      for (const most of [1, 2, 3]) {
        const lines = shortened(name, width, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        expect(lines.filter((line) => line.length > width)).toEqual([]);
        expect(lines.at(-1)?.endsWith('…') || lines.join(' ') === name).toBe(true);
      }
  });
});

describe(cut, () => {
  it('cuts between characters, never inside one', () => {
    expect(cut('🚂🚂🚂', 3)).toBe('🚂🚂🚂');
    expect(cut('🚂🚂🚂🚂', 3)).toBe('🚂🚂…');
  });
});
