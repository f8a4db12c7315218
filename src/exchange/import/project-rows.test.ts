import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyChange } from '#exchange/any-scenario.fixture.ts';
import { writeProject } from '#exchange/project.ts';
import { DEFAULTS_OF_VERSION_1 } from '#permalink/frozen-defaults.ts';
import { file, planOf, REAL_CATALOGUE, readingOf, row } from './import.fixture.ts';
import { projectRows } from './project-rows.ts';

const FRANCE = { ...DEFAULTS_OF_VERSION_1, name: 'From a project', placeId: 'country-fr', hours: 3 } as const;

const oneOf = (ids: Iterable<string>) => fc.constantFrom(...ids);
/** Whatever a run can say, of hardware and places that the tables hold; sizes and counts near 0 have hours beyond any number. */
const anyKnownRun = fc
  .record({
    change: anyChange,
    acceleratorId: oneOf([...REAL_CATALOGUE.accelerators.keys(), 'custom', 'none']),
    placeId: oneOf(REAL_CATALOGUE.places.keys()),
    acceleratorCount: fc.integer({ min: 1, max: 1e6 }),
  })
  .map(({ change: { cpuId: _, tokensBillion: __, ...change }, ...known }) => ({ ...DEFAULTS_OF_VERSION_1, ...change, ...known }));

describe(projectRows, () => {
  it('gives every run of any project among other files as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyKnownRun, { minLength: 1, maxLength: 8 }), async (runs) => {
        const { summary } = await readingOf(writeProject(runs), '');
        expect(planOf(summary).map(({ scenario }) => scenario)).toEqual(JSON.parse(JSON.stringify(runs)));
      }),
      { numRuns: 300 },
    );
  });

  it('adds a project to the log that was chosen with it, and one project to another', async () => {
    const projects = [writeProject([FRANCE, FRANCE]), writeProject([{ ...FRANCE, name: 'From another' }])];
    const reading = await readingOf(...projects, file(row({ project_name: 'logged' })));
    expect(planOf(reading.summary).map(({ scenario }) => scenario.name)).toEqual([
      'From a project',
      'From a project',
      'From another',
      'logged',
    ]);
    expect(reading.files.map(({ project, log }) => [project, log?.kind])).toEqual([
      [null, 'project'],
      [null, 'project'],
      [null, 'codecarbon'],
    ]);
  });

  it('leaves a project that came alone whole, to be opened', async () => {
    const text = writeProject([FRANCE]);
    const { files, summary } = await readingOf(text);
    expect(files[0]).toMatchObject({ project: text, log: null });
    expect(summary.runs).toBe(0);
  });

  it('refuses one of two projects by its name, and takes the other', async () => {
    const { files, summary } = await readingOf('{"runs": 3}', writeProject([FRANCE]));
    expect(files[0]).toMatchObject({ name: 'log-1.csv', trouble: { kind: 'no-project', because: 'It has no list "runs".' } });
    expect(summary.runs).toBe(1);
  });

  it('says what of a project could not be used', () => {
    const run = { ...FRANCE, hours: -1 };
    expect(projectRows(writeProject([run])).trouble).toEqual({
      kind: 'partly',
      problems: ['Run 1: its hours cannot be used; it counts as not given.'],
    });
  });

  it('keeps a run that lacks its hours: the list shows what is missing', () => {
    const { hours: _, ...run } = FRANCE;
    expect(projectRows(writeProject([run])).runs).toHaveLength(1);
  });
});
