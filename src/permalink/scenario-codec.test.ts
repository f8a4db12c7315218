import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '#core/scenario.ts';
import { ANY_FIELD, anyChange, ANY_RELEASES as RELEASES } from '#exchange/any-scenario.fixture.ts';
import { LINK_FIELDS, linkFieldOf } from './fields.ts';
import { DEFAULTS_OF_VERSION_1, EVERYDAY_RUN } from './frozen-defaults.ts';
import { decodeScenario, encodeScenario } from './scenario-codec.ts';

const decode = (text: string) => decodeScenario(text, 1, RELEASES);

describe(encodeScenario, () => {
  it('is undone by decoding, without problems, whatever the scenario', () => {
    fc.assert(
      fc.property(anyChange, (change) => {
        const scenario: Scenario = { ...DEFAULTS_OF_VERSION_1, ...change };
        expect(decode(encodeScenario(scenario))).toEqual({ scenario, problems: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it('writes only what differs, in the table’s order, and the release always', () => {
    expect(encodeScenario(DEFAULTS_OF_VERSION_1)).toBe('1~d.2026.11');
    expect(encodeScenario(EVERYDAY_RUN)).toBe('1~d.2026.11~n.8~h.72~r.gcp-us-central1');
    const keys = LINK_FIELDS.map(({ key }) => key);
    fc.assert(
      fc.property(anyChange, (change) => {
        const [version, ...pairs] = encodeScenario({ ...DEFAULTS_OF_VERSION_1, ...change }).split('~');
        const places = pairs.map((pair) => keys.indexOf(pair.slice(0, pair.indexOf('.'))));
        expect([version, places[0]]).toEqual(['1', 0]);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });

  it('has one key for each field of a scenario', () => {
    expect(LINK_FIELDS.map(({ field }) => field).sort()).toEqual(Object.keys(ANY_FIELD).sort());
    expect(new Set(LINK_FIELDS.map(({ key }) => key)).size).toBe(LINK_FIELDS.length);
  });
});

describe(decodeScenario, () => {
  it.each([
    { pair: 'h.72', field: 'hours', value: 72 },
    { pair: 'h.24..120', field: 'hours', value: { low: 24, high: 120 } },
    { pair: 'h.1e3', field: 'hours', value: 1000 },
    { pair: 'util.1.5', field: 'utilisation', value: 1.5 },
    { pair: 'pue.1', field: 'pue', value: 1 },
    { pair: 'n.0.5', field: 'acceleratorCount', value: 0.5 },
    { pair: 'name.a.b..c', field: 'name', value: 'a.b..c' },
    { pair: 'name.a%7Eb', field: 'name', value: 'a~b' },
    { pair: 'name.a+b', field: 'name', value: 'a+b' },
    { pair: 'name.Gr%C3%B6%C3%9Fe', field: 'name', value: 'Größe' },
    { pair: `name.${'x'.repeat(80)}`, field: 'name', value: 'x'.repeat(80) },
    { pair: 'p.50%25', field: 'project', value: '50%' },
    { pair: 't.2024-02-29', field: 'date', value: '2024-02-29' },
    { pair: 'k.tuning', field: 'kind', value: 'tuning' },
    { pair: 'd.2027.05.1', field: 'release', value: '2027.05.1' },
    { pair: 'r.grid-us-va', field: 'placeId', value: 'grid-us-va' },
    { pair: 'mfu.1', field: 'modelFlopUtilisation', value: 1 },
    { pair: 'h%2E5', field: 'hours', value: undefined, reason: 'unknown-key', key: 'h%2E5' },
  ])('reads $pair', ({ pair, field, value, reason, key }) => {
    const { scenario, problems } = decode(`1~${pair}~x.2`);
    expect(scenario).toEqual({ ...DEFAULTS_OF_VERSION_1, runs: 2, ...(value === undefined ? {} : { [field]: value }) });
    expect(problems.map((problem) => [problem.reason, problem.key])).toEqual(reason === undefined ? [] : [[reason, key]]);
  });

  it.each([
    'h.',
    'h',
    'h.abc',
    'h.-1',
    'h.1e999',
    'h.1e13',
    'h.1000000000001',
    'h.+5',
    'h. 5',
    'h.%205',
    'h.5..1',
    'h.1,5',
    'h.%',
    'n.0',
    'n.-1',
    'n.1..2',
    'x.0',
    'x.1.5',
    'util.1.51',
    'util.0..2',
    'pue.0.99',
    'pue.0..1',
    'mfu.0',
    'mfu.1.1',
    'mfu.0..0.5',
    'usd.-1',
    'ci.-1',
    'life.0',
    'tdp.0',
    'peak.0',
    'params.0',
    'nc.0',
    'nc.1.5',
    'cores.0',
    'mem.-1',
    'y.1899',
    'y.2101',
    'y.2023.5',
    't.2026-02-30',
    't.2026-2-3',
    'k.best',
    'load.idle',
    'by.guess',
    'kwhat.wall',
    'prec.int8',
    'm.nobody',
    'd.2026',
    'd.later',
    'hw.',
    'hw.A100',
    'hw.a_b',
    'r.-x',
    `r.${'x'.repeat(81)}`,
    'name.',
    'name.%20',
    `name.${'x'.repeat(81)}`,
    'name.%C3',
    'name.%ED%A0%80',
  ])('counts the unusable %s as not given, and names it', (pair) => {
    const { scenario, problems } = decode(`1~${pair}~load.inference`);
    expect(scenario).toEqual({ ...DEFAULTS_OF_VERSION_1, load: 'inference' });
    const key = pair.split('.')[0];
    expect(problems.map((problem) => [problem.reason, problem.key])).toEqual([['unusable-value', key]]);
    expect(problems[0]?.field).toBe(LINK_FIELDS.find((field) => field.key === key)?.field);
  });

  it.each(['zz.1', '__proto__.1', 'constructor.1', 'H.72', '%68.72', '.5'])('passes over the unknown key of %s, and names it', (pair) => {
    const { scenario, problems } = decode(`1~${pair}~h.3`);
    expect(scenario).toEqual({ ...DEFAULTS_OF_VERSION_1, hours: 3 });
    expect(problems.map(({ reason, key }) => [reason, key])).toEqual([['unknown-key', pair.split('.')[0]]]);
  });

  it('keeps the first of a key given twice, and the first usable one', () => {
    expect(decode('1~h.3~h.4')).toEqual({
      scenario: { ...DEFAULTS_OF_VERSION_1, hours: 3 },
      problems: [{ reason: 'given-twice', scenarioNumber: 1, key: 'h', said: '4', field: 'hours' }],
    });
    const second = decode('1~h.x~h.4');
    expect(second.scenario.hours).toBe(4);
    expect(second.problems.map(({ reason }) => reason)).toEqual(['unusable-value']);
  });

  it('counts a release that is not there as not given', () => {
    const { scenario, problems } = decode('1~d.2031.01~h.5');
    expect(scenario.release).toBe('2026.11');
    expect(problems).toEqual([{ reason: 'unknown-release', scenarioNumber: 1, key: 'd', said: '2031.01', field: 'release' }]);
  });

  it.each(['1', '1~', '1~~'])('reads %s alone as the frozen defaults', (text) => {
    expect(decode(text)).toEqual({ scenario: DEFAULTS_OF_VERSION_1, problems: [] });
  });

  it.each([
    { text: '', reason: 'nothing-readable' },
    { text: '2~h.5', reason: 'unknown-version' },
    { text: 'hello', reason: 'unknown-version' },
    { text: '%31~h.5', reason: 'unknown-version' },
    { text: '1~zz.1', reason: 'nothing-readable' },
    { text: '1~h.x~n.y', reason: 'nothing-readable' },
    { text: '1~%%%', reason: 'nothing-readable' },
  ])('takes “$text” as the everyday run and says so', ({ text, reason }) => {
    const { scenario, problems } = decodeScenario(text, 3, RELEASES);
    expect(scenario).toEqual(EVERYDAY_RUN);
    expect(problems.at(-1)).toMatchObject({ reason, scenarioNumber: 3, field: null });
  });

  it('never throws, and what it gives can be written and read again', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom('~', '.', '..', '%', '%7E', '+', '&', '1', '-', 'e'),
        fc.constantFrom(...LINK_FIELDS.map(({ key }) => `~${key}.`)),
        fc.string({ unit: 'binary', maxLength: 6 }),
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          pieces.map((parts) => `1${parts.join('')}`),
        ),
        (text) => {
          const { scenario } = decode(text);
          expect(decode(encodeScenario(scenario))).toEqual({ scenario, problems: [] });
        },
      ),
      { numRuns: 10_000 },
    );
  });
});

describe(linkFieldOf, () => {
  it('knows the key of every field', () => {
    for (const field of Object.keys(ANY_FIELD)) expect(LINK_FIELDS.some((one) => one === linkFieldOf(field as keyof Scenario))).toBe(true); // its keys are those of Scenario by their type
  });

  it('throws for what is no field', () => {
    expect(() => linkFieldOf('colour' as keyof Scenario)).toThrow(RangeError); // a name that no scenario has
  });
});
