import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { DEFAULTS_OF_VERSION_1, EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import { ambiguousWords, needOf, notANumberWords, reversedWords } from './field-words.ts';
import { BORROWED_WORDS, noteWords } from './note-words.ts';
import { dateWords, originWords } from './origin-words.ts';
import { echoed, problemWords } from './problem-words.ts';
import { everydaySentence, runTitle, shortName } from './sentence-words.ts';
import { breakdownTitle } from './title-words.ts';
import { needWords } from './words.ts';

const catalogue = catalogueOf(firstPackSchema.parse(JSON.parse(readFileSync('public/data/first/2026.11.json', 'utf8'))));
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');
const CAR_LIFE_KG = 57_152.64;

describe(everydaySentence, () => {
  it.each([
    { kg: 0, said: 'Nothing: 0, because no energy was used or its grid emits nothing.' },
    { kg: 0.001, said: 'Less than a few minutes of watching video over the internet.' },
    { kg: 0.036, said: 'About 1.0 hours of watching video over the internet.' },
    { kg: 0.36, said: 'About 10 hours of watching video over the internet.' },
    { kg: 8.3, said: 'About as much as driving 47 km in an average European car.' },
    { kg: 130.445, said: 'About 14% of one passenger’s flight from New York to San Francisco and back.' },
    { kg: 899.93, said: 'About one passenger’s flight from New York to San Francisco and back.' },
    { kg: 3000, said: 'About 3.3 passengers’ flights from New York to San Francisco and back.' },
    { kg: 28_576, said: 'About 50% of what an average car emits in its lifetime, fuel included.' },
    { kg: CAR_LIFE_KG, said: 'About as much as one car emits in its lifetime, fuel included.' },
    { kg: 284_019.13, said: 'About as much as 5.0 cars emit in their lifetimes, fuel included.' },
    { kg: CAR_LIFE_KG * 440, said: 'About as much as 440 cars emit in their lifetimes, fuel included.' },
  ])('says of $kg kg: $said', ({ kg, said }) => {
    const { before, figure, after } = everydaySentence(kg);
    expect(plain(`${before}${figure}${after}`)).toBe(said);
  });
});

describe(runTitle, () => {
  it.each([
    { change: {}, title: '8 × A100 SXM4 80GB, 72 h' },
    { change: { hours: { low: 24, high: 120 } }, title: '8 × A100 SXM4 80GB, 72 h' },
    { change: { hours: undefined }, title: '8 × A100 SXM4 80GB' },
    { change: { hours: undefined, acceleratorHours: 1000 }, title: '8 × A100 SXM4 80GB, 1,000 accelerator-hours' },
    { change: { measuredEnergyKwh: 253.4 }, title: '8 × A100 SXM4 80GB, 253.4 kWh metered' },
    { change: { by: 'flops', parametersBillion: 7, tokensBillion: 300 }, title: '8 × A100 SXM4 80GB, 7 billion parameters' },
    { change: { acceleratorId: 'none', hours: 24 }, title: 'Processors only, 24 h' },
    { change: { acceleratorId: 'custom' }, title: '8 × own accelerator, 72 h' },
  ] as const)('calls $change $title', ({ change, title }) => {
    expect(plain(runTitle({ ...EVERYDAY_RUN, ...change }, catalogue))).toBe(title);
  });
});

describe(shortName, () => {
  it.each([
    ['NVIDIA Tesla P100 PCIe 16GB', 'P100 PCIe 16GB'],
    ['NVIDIA GeForce RTX 4090', 'RTX 4090'],
    ['AMD Instinct MI300X', 'MI300X'],
    ['Google TPU v4', 'TPU v4'],
    ['Graphcore Bow IPU', 'Graphcore Bow IPU'],
  ])('calls %s %s', (name, short) => {
    expect(shortName(name)).toBe(short);
  });
});

describe(breakdownTitle, () => {
  const part = (id: 'accelerators' | 'host' | 'overhead', share: number) => ({ id, share, energyKwh: share, emissionsKgCo2e: share });

  it.each([
    { share: 0.625, title: 'About three fifths goes to the accelerators themselves' },
    { share: 2 / 3, title: 'Two thirds goes to the accelerators themselves' },
    { share: 0.5, title: 'Half goes to the accelerators themselves' },
    { share: 0.97, title: 'Nearly all of it goes to the accelerators themselves' },
    { share: 1, title: 'All of it goes to the accelerators themselves' },
    { share: 0.85, title: '85% goes to the accelerators themselves' },
    { share: 0, title: 'No electricity, so no part of it' },
  ])('says of a largest share of $share: $title', ({ share, title }) => {
    expect(breakdownTitle([part('host', share / 3), part('accelerators', share)])).toBe(title);
  });
});

describe(dateWords, () => {
  it.each([
    ['2026-09', 'September 2026'],
    ['2023', '2023'],
    ['2023-13', '2023'],
  ])('says %s as %s', (date, words) => {
    expect(dateWords(date)).toBe(words);
  });
});

describe(originWords, () => {
  it.each([
    { kind: 'rated-power', detail: 'estimated', words: 'Rated power, estimated: the maker gives none' },
    { kind: 'rated-power', detail: 'datasheet', words: 'Rated maximum' },
    { kind: 'provider-price', detail: 'Google Cloud|us-central1|2026-09', words: 'Google Cloud, us-central1, September 2026' },
    { kind: 'all-prices', detail: 'Vast|2026-08|AWS|2023-11', words: 'All providers: Vast, August 2026, to AWS, November 2023' },
    { kind: 'default-utilisation', detail: 'training', words: 'Usual share of the rating for training on one node' },
    { kind: 'place-intensity', detail: 'MROW', words: 'Grid MROW' },
    { kind: 'place-intensity', detail: 'country', words: 'National average' },
    { kind: 'place-tariff', detail: 'industrial, Iowa', words: 'Industrial, Iowa' },
    { kind: 'scaled-intensity', detail: 'MROW', words: 'Scaled to 2015 by the country’s trend' },
  ] as const)('words $kind ($detail)', ({ kind, detail, words }) => {
    expect(originWords({ kind, detail, year: 2015, sourceIds: [] })).toBe(words);
  });
});

describe(problemWords, () => {
  const PAGE = { isSeveral: true, fragmentInstead: 'the everyday run' };

  it.each([
    {
      problem: { reason: 'unusable-value', key: 'h', said: 'x', field: 'hours' },
      input: 'Hours per run',
      said: 'x',
      used: 'as if not given',
    },
    {
      problem: { reason: 'unusable-value', key: 'h', said: '', field: 'hours' },
      input: 'Hours per run',
      said: '(nothing)',
      used: 'as if not given',
    },
    { problem: { reason: 'given-twice', key: 'h', said: '4', field: 'hours' }, input: 'Hours per run', said: '4', used: 'the first one' },
    {
      problem: { reason: 'unknown-release', key: 'd', said: '2031.01', field: 'release' },
      input: 'Data release',
      said: '2031.01',
      used: 'the release of this page',
    },
    { problem: { reason: 'unknown-key', key: 'zz', said: '1', field: null }, input: 'Unknown key', said: 'zz: 1', used: 'nothing' },
    {
      problem: { reason: 'unknown-view', key: 'view', said: 'atlas', field: null },
      input: 'View',
      said: 'atlas',
      used: 'the calculator',
    },
    {
      problem: { reason: 'nothing-readable', key: '', said: 'x', field: null },
      input: 'The whole run',
      said: 'x',
      used: 'the everyday run',
    },
  ] as const)('names $problem.reason of $problem.key', ({ problem, ...words }) => {
    expect(problemWords({ ...problem, scenarioNumber: 2 }, { ...PAGE, isSeveral: false })).toEqual(words);
    expect(problemWords({ ...problem, scenarioNumber: 2 }, PAGE).input).toBe(`Run 2: ${words.input}`);
  });

  it('says of a packed list that cannot be read what stands there instead', () => {
    const problem = { reason: 'unreadable-fragment', scenarioNumber: null, key: 'z', said: 'AAAA', field: null };
    const page = { isSeveral: false, fragmentInstead: 'no run: the list is empty' };
    expect(problemWords(problem, page)).toEqual({ input: 'Packed list after #z=', said: 'AAAA', used: 'no run: the list is empty' });
  });
});

describe(noteWords, () => {
  it.each([
    {
      note: { kind: 'not-used', fields: ['cpuPowerW', 'dramPowerW'], because: 'host-inside-tpu' },
      words: 'Not used: All CPUs; All memory, because every figure of a TPU holds its host.',
    },
    {
      note: { kind: 'method-borrows', what: ['it-power', 'hours-from-size', 'pue'] },
      words:
        'Not the method’s own, but taken from this page: the IT power (the method takes measured watts; none are given), the hours that parameters and tokens give and the PUE.',
    },
    { note: { kind: 'counts-as-zero', field: 'memoryGb' }, words: 'Memory is not given and counts as 0.' },
    {
      note: { kind: 'year-clamped', asked: 1950, used: 2000 },
      words: 'There is no grid figure for 1950; the nearest year, 2000, is used.',
    },
  ] as const)('says $words', ({ note, words }) => {
    expect(noteWords(note)).toBe(words);
  });
});

describe('what a method takes from this page', () => {
  it('is named without commas, because the names stand in lists', () => {
    expect(Object.values(BORROWED_WORDS).filter((words) => words.includes(','))).toEqual([]);
  });
});

describe(needWords, () => {
  it('tells a run without accelerators from an accelerator without a rating', () => {
    expect(needWords({ field: 'acceleratorId', because: 'method-needs-accelerator' })).toBe('it counts accelerators, and the run has none');
    expect(needWords({ field: 'tdpPowerW', because: 'method-needs-rating' })).toBe(
      'it counts accelerators by their rated power, and none is given',
    );
  });
});

describe(needOf, () => {
  it('says of every field what it needs', () => {
    for (const field of Object.keys(DEFAULTS_OF_VERSION_1)) expect(needOf(field as keyof typeof DEFAULTS_OF_VERSION_1)).toMatch(/\.$/); // its own keys
  });

  it('says what a field needs without repeating nonsense, and cuts what an address said at 40 characters', () => {
    expect(notANumberWords('hours')).toBe('This cannot be read as a number. Enter hours such as 72, or 3d 4h.');
    expect(echoed('x'.repeat(41))).toBe(`${'x'.repeat(40)}…`);
    expect(echoed('x'.repeat(40))).toBe('x'.repeat(40));
    expect(ambiguousWords('1.234', '1234')).toContain('1.234 or 1234');
  });
});

describe(reversedWords, () => {
  it('says the range as it would be in order', () => {
    expect(reversedWords('0.2..0.9')).toBe('A range goes from the smaller figure to the larger: 0.2..0.9.');
  });
});
