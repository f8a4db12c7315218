import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULTS_OF_VERSION_1, EVERYDAY_RUN } from './frozen-defaults.ts';
import { decodeQuery, EVERYDAY_PAGE, encodeQuery, encodeSharedQuery, MASS_UNITS, type Page, VIEWS } from './query-codec.ts';

const decode = (query: string) => decodeQuery(query, ['2026.11']);
const EVERYDAY_TEXT = '1~d.2026.11~n.8~h.72~r.gcp-us-central1';

describe(decodeQuery, () => {
  it.each(['', '&', '&&'])('opens “%s” on the everyday run, unasked', (query) => {
    expect(decode(query)).toEqual({ ...EVERYDAY_PAGE, problems: [], hasScenarios: false });
  });

  it('keeps the order of the runs', () => {
    const { scenarios, hasScenarios } = decode('s=1~h.1&s=1~h.2&view=runs&s=1~h.3');
    expect(scenarios.map(({ hours }) => hours)).toEqual([1, 2, 3]);
    expect(hasScenarios).toBe(true);
  });

  it.each([
    { query: 'view=runs', part: { view: 'runs' } },
    { query: 'view=calculator', part: { view: 'calculator' } },
    { query: 'view=%72uns', part: { view: 'runs' } },
    { query: 'units=lb', part: { units: 'lb' } },
    { query: 'units=kg', part: { units: 'kg' } },
    { query: 's=1~h.1&s=1~h.2&run=2', part: { run: 2 } },
    { query: 'run=2&s=1~h.1&s=1~h.2', part: { run: 2 } },
    { query: 'run=1', part: { run: 1 } },
  ])('reads $query', ({ query, part }) => {
    const page = decode(query);
    expect(page).toMatchObject(part);
    expect(page.problems).toEqual([]);
  });

  it.each([
    { query: 'view=atlas', reason: 'unknown-view', key: 'view', said: 'atlas' },
    { query: 'view=', reason: 'unknown-view', key: 'view', said: '' },
    { query: 'view', reason: 'unknown-view', key: 'view', said: '' },
    { query: 'units=stone', reason: 'unusable-value', key: 'units', said: 'stone' },
    { query: 'run=0', reason: 'unusable-value', key: 'run', said: '0' },
    { query: 'run=2', reason: 'unusable-value', key: 'run', said: '2' },
    { query: 'run=1.0', reason: 'unusable-value', key: 'run', said: '1.0' },
    { query: 'run=9999999', reason: 'unusable-value', key: 'run', said: '9999999' },
    { query: 'colour=gr%C3%BCn', reason: 'unknown-key', key: 'colour', said: 'grün' },
    { query: 'colour=%', reason: 'unknown-key', key: 'colour', said: '%' },
    { query: 'units=lb&units=kg', reason: 'given-twice', key: 'units', said: 'kg', part: { units: 'lb' } },
    { query: 'view=runs&view=method', reason: 'given-twice', key: 'view', said: 'method', part: { view: 'runs' } },
  ])('opens the calculator for $query and says $reason', ({ query, reason, key, said, part }) => {
    const page = decode(query);
    expect(page).toMatchObject({ view: 'calculator', units: 'kg', run: 1, ...part });
    expect(page.problems).toEqual([{ reason, scenarioNumber: null, key, said, field: null }]);
  });

  it.each(['utm_source=x', 'fbclid=x', 'gclid=x&msclkid=y', 'mc_cid=1&mc_eid=2'])('passes over %s in silence', (query) => {
    expect(decode(query).problems).toEqual([]);
  });

  it('numbers the problems of several runs', () => {
    const { problems } = decode('s=1~h.1&s=1~h.x~n.2&s=');
    expect(problems.map(({ scenarioNumber, reason }) => [scenarioNumber, reason])).toEqual([
      [2, 'unusable-value'],
      [3, 'nothing-readable'],
    ]);
  });

  it('splits before it decodes: an encoded & stays in its value', () => {
    const { scenarios } = decode('s=1~name.a%26s%3D1%7Eh.9~h.2');
    expect(scenarios).toEqual([{ ...DEFAULTS_OF_VERSION_1, name: 'a&s=1~h.9', hours: 2 }]);
  });

  it('never throws', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom('s=', 's=1~', '&', '=', '~', '.', '%', '%41', '%ff', 'view=', 'run=', 'units=', 'h.1'),
        fc.string({ unit: 'binary', maxLength: 5 }),
      ),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          pieces.map((parts) => parts.join('')),
        ),
        (query) => {
          const page = decode(query);
          expect(page.scenarios.length).toBeGreaterThan(0);
          expect(page.scenarios[page.run - 1]).toHaveProperty('acceleratorId');
        },
      ),
      { numRuns: 10_000 },
    );
  });
});

describe(encodeQuery, () => {
  it('is empty for the page as it opens', () => {
    expect(encodeQuery(EVERYDAY_PAGE)).toBe('');
  });

  it.each([
    { page: { ...EVERYDAY_PAGE, view: 'runs' }, query: 'view=runs' },
    { page: { ...EVERYDAY_PAGE, units: 'lb' }, query: 'units=lb' },
    { page: { ...EVERYDAY_PAGE, scenarios: [DEFAULTS_OF_VERSION_1] }, query: 's=1~d.2026.11' },
    { page: { ...EVERYDAY_PAGE, scenarios: [EVERYDAY_RUN, EVERYDAY_RUN], run: 2 }, query: `run=2&s=${EVERYDAY_TEXT}&s=${EVERYDAY_TEXT}` },
  ] as const)('writes $query', ({ page, query }) => {
    expect(encodeQuery(page)).toBe(query);
  });

  it('is undone by decoding', () => {
    const scenario = fc
      .record({
        hours: fc.double({ min: 0, max: 1e6, noNaN: true }),
        name: fc.string({ minLength: 1, maxLength: 9, unit: 'grapheme-ascii' }).filter((name) => name.trim() !== ''),
      })
      .map((change) => ({ ...DEFAULTS_OF_VERSION_1, ...change }));
    const pages = fc.record({
      scenarios: fc.array(scenario, { minLength: 1, maxLength: 4 }),
      view: fc.constantFrom(...VIEWS),
      units: fc.constantFrom(...MASS_UNITS),
      run: fc.nat(3),
    });
    fc.assert(
      fc.property(pages, ({ run, ...rest }) => {
        const page: Page = { ...rest, run: 1 + (run % rest.scenarios.length) };
        const read = decodeQuery(encodeQuery(page), ['2026.11']);
        expect(read).toEqual({ ...page, problems: [], hasScenarios: true });
      }),
    );
  });
});

describe(encodeSharedQuery, () => {
  it('spells the everyday run out, so that a shared link keeps its figures', () => {
    expect(encodeSharedQuery(EVERYDAY_PAGE)).toBe(`s=${EVERYDAY_TEXT}`);
    expect(encodeSharedQuery({ ...EVERYDAY_PAGE, units: 'lb' })).toBe(`units=lb&s=${EVERYDAY_TEXT}`);
  });

  it('leaves other runs as they are', () => {
    const page: Page = { ...EVERYDAY_PAGE, scenarios: [DEFAULTS_OF_VERSION_1] };
    expect(encodeSharedQuery(page)).toBe(encodeQuery(page));
  });
});
