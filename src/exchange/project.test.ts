import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '#core/scenario.ts';
import { LINK_FIELDS } from '#permalink/fields.ts';
import { DEFAULTS_OF_VERSION_1, EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import { decodeScenario, encodeScenario } from '#permalink/scenario-codec.ts';
import { ANY_RELEASES, anyChange } from './any-scenario.fixture.ts';
import { isProject, PROJECT_SCHEMA_VERSION, readProject, writeProject } from './project.ts';

const anyRun = anyChange.map((change): Scenario => ({ ...DEFAULTS_OF_VERSION_1, ...change }));
const fileOf = (runs: unknown, schemaVersion: unknown = PROJECT_SCHEMA_VERSION) =>
  JSON.stringify({ schemaVersion, generator: 'Trainprint', runs });

describe(readProject, () => {
  it('brings back 1,000 random lists as they were written', () => {
    fc.assert(
      fc.property(fc.array(anyRun, { minLength: 1, maxLength: 8 }), (runs) => {
        const text = writeProject(runs);
        expect(isProject(text)).toBe(true);
        expect(readProject(text)).toEqual({ status: 'read', runs: JSON.parse(JSON.stringify(runs)), problems: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('takes only what a link can hold, and whatever a link can hold', () => {
    const values = fc.oneof(
      fc.double(),
      fc.integer(),
      fc.string(),
      fc.boolean(),
      fc.constant(null),
      fc.record({ low: fc.double(), high: fc.double() }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...LINK_FIELDS), values, ({ field }, value) => {
        const read = readProject(fileOf([{ ...EVERYDAY_RUN, [field]: value }]));
        if (read.status !== 'read' || read.problems.length > 0) return;
        const [run] = read.runs;
        if (run === undefined) throw new Error('a run was read');
        expect(decodeScenario(encodeScenario(run), 1, [...ANY_RELEASES, run.release])).toEqual({ scenario: run, problems: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => fileOf(JSON.parse(json))),
        ),
        (text) => {
          expect(['read', 'refused']).toContain(readProject(text).status);
        },
      ),
    );
  });

  it.each([
    { text: '', because: 'It is no JSON, or was cut short.' },
    { text: writeProject([EVERYDAY_RUN]).slice(0, -10), because: 'It is no JSON, or was cut short.' },
    { text: '[]', because: 'It is JSON, but no project: a project is an object with "runs".' },
    { text: '{}', because: 'It has no list "runs".' },
    { text: fileOf([EVERYDAY_RUN], 2), because: 'Its "schemaVersion" is 2; this page reads version 1.' },
    { text: fileOf([]), because: 'None of its 0 runs can be read.' },
    { text: fileOf([7]), because: 'None of its 1 runs can be read. Run 1 is no object.' },
  ])('says what is wrong: $because', ({ text, because }) => {
    expect(readProject(text)).toEqual({ status: 'refused', because });
  });

  it('names what of a run it could not take, and takes the rest', () => {
    const { placeId: _, ...nowhere } = EVERYDAY_RUN;
    const read = readProject(fileOf([{ ...EVERYDAY_RUN, hours: -5, colour: 'red' }, nowhere]));
    if (read.status !== 'read') throw new Error(read.because);
    expect(read.runs).toEqual([{ ...EVERYDAY_RUN, hours: undefined }].map(({ hours: _h, ...run }) => run));
    expect(read.problems.map(({ what }) => what)).toEqual([
      'Run 1: its hours cannot be used; it counts as not given.',
      'Run 1: “colour” is nothing that a run has; it was passed over.',
      'Run 2 lacks placeId and was left out.',
    ]);
  });

  it('reads a file with a byte order mark', () => {
    expect(readProject(`\uFEFF${writeProject([EVERYDAY_RUN])}`).status).toBe('read');
  });
});

describe(writeProject, () => {
  it('has no field that its published schema does not know, and the schema none that a run has not', () => {
    const schema = JSON.parse(readFileSync('public/schema/project-1.json', 'utf8'));
    expect(Object.keys(schema.$defs.run.properties).sort()).toEqual(LINK_FIELDS.map(({ field }) => field).sort());
    expect(schema.properties.schemaVersion.const).toBe(PROJECT_SCHEMA_VERSION);
    expect(Object.keys(JSON.parse(writeProject([EVERYDAY_RUN]))).sort()).toEqual(Object.keys(schema.properties).sort());
  });
});
