import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeProject } from '#exchange/project.ts';
import { DEFAULTS_OF_VERSION_1 } from '#permalink/frozen-defaults.ts';
import { importSession } from '#workers/import-reading.ts';
import { readCell } from './cells.ts';
import { rowFeeder } from './csv-stream.ts';
import { COLUMNS_OF_3_3, file, OWN_FIELDS, planOf, readingOf, row, sessionOf } from './import.fixture.ts';
import { totalOfPlan } from './plan.ts';

const PLAIN = file(row(), row({ energy_consumed: '5' }));
const energies = async (...contents: readonly (string | Uint8Array)[]) =>
  (await readingOf(...contents)).summary.entries.map(({ energyKwh }) => energyKwh);

const utf16 = (text: string, isLittle: boolean, hasMark: boolean) => {
  const units = [...(hasMark ? '\uFEFF' : ''), ...text].map((letter) => letter.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
};

const withSeparator = (separator: string) =>
  PLAIN.split('\n')
    .map((line) => line.replaceAll(',', separator))
    .join('\n');

const GERMAN = PLAIN.split('\n')
  .map((line, at) => (at === 0 ? line.replaceAll(',', ';') : line.replaceAll(',', ';').replaceAll('.', ',')))
  .join('\n');

describe('files as programs and people write them', () => {
  it.each([
    { what: 'a BOM', content: `\uFEFF${PLAIN}` },
    { what: 'UTF-16 little-endian', content: utf16(PLAIN, true, true) },
    { what: 'UTF-16 big-endian', content: utf16(PLAIN, false, true) },
    { what: 'UTF-16 without a mark', content: utf16(PLAIN, true, false) },
    { what: 'semicolons', content: withSeparator(';') },
    { what: 'tabs', content: withSeparator('\t') },
    { what: 'decimal commas', content: GERMAN },
    { what: 'CRLF', content: PLAIN.replaceAll('\n', '\r\n') },
    { what: 'lone CR', content: PLAIN.replaceAll('\n', '\r') },
    { what: 'NUL bytes', content: PLAIN.replace('bert', 'be\0rt\0') },
    { what: 'blank lines', content: PLAIN.replaceAll('\n', '\n\n  \n') },
    { what: 'no newline at the end', content: PLAIN.trimEnd() },
    { what: 'quotes around everything', content: PLAIN.replace(/[^,\n]+/g, '"$&"') },
    { what: 'quoted line breaks', content: PLAIN.replace('ile-de-france', '"ile\r\nde\nfrance"') },
    { what: 'empty columns at the end', content: PLAIN.replaceAll('\n', ',,\n') },
    { what: 'names in capitals', content: PLAIN.replace(COLUMNS_OF_3_3, COLUMNS_OF_3_3.toUpperCase()) },
  ])('are read whole: $what', async ({ content }) => {
    expect(await energies(content)).toEqual([10, 5]);
  });

  it('give the same runs in pieces of any size, through letters of several bytes', async () => {
    const text = file(row({ project_name: 'Übung – 訓練' }), row({ project_name: '"a, ""b"""', region: '"x\ny"' }));
    const whole = (await sessionOf([text], 10_000, 1e6)).reading;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 97 }), async (size) => {
        const { reading } = await sessionOf([text], 10_000, size);
        expect(reading.summary).toEqual(whole.summary);
      }),
      { numRuns: 30 },
    );
    expect(whole.summary.entries.map(({ name }) => name)).toEqual(['Übung – 訓練', 'a, "b"']);
  }, 60_000);

  it('number their lines as an editor does, quoted line breaks and all', async () => {
    const { rejected } = await readingOf(file(row({ region: '"x\ny\nz"' }), row({ energy_consumed: 'nan' })));
    expect(rejected.map(({ line }) => line)).toEqual([5]);
  });

  it('lose nothing behind a quote that never closes', async () => {
    const { summary, rejectedCount } = await readingOf(file(row(), row({ project_name: '"open' }), row(), row()));
    expect(summary.runs).toBe(4);
    expect(rejectedCount).toBe(0);
  });

  it('are rows again where a quote that opened by mistake closes rows later, and no name takes up the ids of the rows between', async () => {
    const rows = [row(), row({ project_name: '"open' }), row(), row({ project_name: 'close"' }), row(), row()];
    const { summary, rejectedCount, files } = await readingOf(file(...rows));
    expect(summary.entries.map(({ name }) => name)).toEqual(['bert', '"open', 'bert', 'close"', 'bert', 'bert']);
    expect(summary.entries.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7]);
    expect([rejectedCount, files[0]?.log?.lines]).toEqual([0, 6]);
  });

  it('are rows again even where the rows between are short', async () => {
    const short = (name: string) => row({ project_name: name }).replace('ile-de-france,', '').replace('2.3514,48.8566,', '');
    const { summary } = await readingOf(file(short('"open'), short('close"'), row()));
    expect(summary.entries.map(({ name }) => name)).toEqual(['"open', 'close"', 'bert']);
  });

  it('are one row for a cell that breaks, whichever column it stands in', async () => {
    for (const name of COLUMNS_OF_3_3.split(',')) {
      const { files } = await readingOf(file(row({ [name]: '"x, y\nz, ""u""\n\nw"' }), row()));
      expect([name, files[0]?.log?.lines]).toEqual([name, 2]);
    }
  });

  it('of few columns believe a quote until three lines look like rows', async () => {
    const { summary } = await readingOf('name,h\n"a, b\nc",5\n');
    expect(summary.entries.map(({ name }) => name)).toEqual(['a, b\nc']);
    expect((await readingOf('name,h\n"a,5\nb,6\nc",7\n')).summary.runs).toBe(3);
  });

  it.each([
    { what: 'an empty file', content: '', trouble: 'empty' },
    { what: 'blanks', content: ' \n \n', trouble: 'empty' },
    { what: 'a header only', content: `${COLUMNS_OF_3_3}\n`, trouble: 'header-only' },
    { what: 'a PNG', content: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), trouble: 'not-text' },
    { what: 'a zip', content: Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), trouble: 'not-text' },
    { what: 'gzip', content: Uint8Array.from([0x1f, 0x8b, 8, 0]), trouble: 'not-text' },
    { what: 'bytes', content: Uint8Array.from({ length: 512 }, (_, at) => at % 32), trouble: 'not-text' },
    { what: 'prose', content: 'Dear reader,\nthis is a letter.\n', trouble: 'unrecognised' },
    { what: 'another table', content: 'a,b\n1,2\n', trouble: 'unrecognised' },
    { what: 'rows of nonsense', content: `${COLUMNS_OF_3_3}\nx\n`, trouble: 'no-rows' },
  ])('that hold no run are named with the reason: $what', async ({ content, trouble }) => {
    const { files, summary } = await readingOf(content);
    expect(summary.runs).toBe(0);
    expect(files[0]?.trouble?.kind).toBe(trouble);
  });

  it.each([
    { header: 'timestamp,project_name,run_id,duration,cpu_energy', kind: 'codecarbon', missing: 'energy_consumed' },
    { header: 'timestamp, index, utilization.gpu [%]', kind: 'nvidia-smi', missing: 'power.draw' },
    { header: 'index, power.draw [W]', kind: 'nvidia-smi', missing: 'timestamp' },
    { header: 'JobID|State|AllocTRES', kind: 'slurm', missing: 'ElapsedRaw' },
  ])('name the column that is missing: $missing', async ({ header, kind, missing }) => {
    const { files } = await readingOf(`${header}\n1\n`);
    expect(files[0]?.trouble).toEqual({ kind: 'unrecognised', nearest: kind, missingColumn: missing });
  });

  it('are read beside each other, each by what it is', async () => {
    const smi =
      'timestamp, index, name, power.draw [W]\n2026/01/15 10:00:00.000, 0, Tesla T4, 70 W\n2026/01/15 10:00:10.000, 0, Tesla T4, 70 W\n';
    const project = writeProject([{ ...DEFAULTS_OF_VERSION_1, hours: 2 }]);
    const { files, summary } = await readingOf(PLAIN, smi, '', '{"schemaVersion":1}', project);
    expect(files.map(({ log, trouble }) => log?.kind ?? trouble?.kind)).toEqual([
      'codecarbon',
      'nvidia-smi',
      'empty',
      'no-project',
      'project',
    ]);
    expect(summary.entries.map(({ file: at }) => at)).toEqual([0, 0, 1, 4]);
  });

  it('that change or vanish while they are read keep what was read', async () => {
    const content = file(...Array.from({ length: 200 }, () => row()));
    const failing = new File([content], 'log.csv');
    let slices = 0;
    const slice = failing.slice.bind(failing);
    failing.slice = (from?: number, to?: number) => {
      slices += 1;
      const part = slice(from, to);
      if (slices > 5) part.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
      return part;
    };
    const pace = { chunkBytes: 4096, onProgress: () => undefined, breathe: async () => undefined };
    const { reading } = await importSession({ files: [failing], fields: OWN_FIELDS, mostEntries: 10_000 }, pace);
    expect(reading.files[0]?.trouble?.kind).toBe('stopped');
    expect(reading.summary.runs).toBeGreaterThan(20);
    expect(reading.summary.runs).toBeLessThan(200);
  });

  it('that cannot be opened, such as a folder, are named', async () => {
    const folder = new File(['x'], 'folder');
    folder.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('no', 'NotFoundError')) }) as unknown as Blob; // all that is asked of it
    const pace = { chunkBytes: 4096, onProgress: () => undefined, breathe: async () => undefined };
    const { reading } = await importSession({ files: [folder], fields: OWN_FIELDS, mostEntries: 10_000 }, pace);
    expect(reading.files[0]?.trouble?.kind).toBe('unreadable');
  });

  it('stop where the reader cancels', async () => {
    const pace = {
      chunkBytes: 16,
      onProgress: () => undefined,
      breathe: () => Promise.reject(new DOMException('cancelled', 'AbortError')),
    };
    const files = [new File([PLAIN], 'log.csv')];
    await expect(importSession({ files, fields: OWN_FIELDS, mostEntries: 10_000 }, pace)).rejects.toThrow('cancelled');
  });

  it('give back every line that was not taken, formulas as text', async () => {
    const { rejectedFile, rejectedCount } = await readingOf(file(row(), row({ energy_consumed: '=1+1', project_name: '@SUM(A1)' }), 'x'));
    const text = await rejectedFile.text();
    expect(rejectedCount).toBe(2);
    expect(text.split('\r\n')).toHaveLength(4);
    expect(text).toContain("log-1.csv,3,energy_consumed is =1+1,2026-03-01T10:00:00,'@SUM(A1)");
    expect(text).toContain("'=1+1");
  });
});

describe(rowFeeder, () => {
  it('shows a line without end and forgets it', () => {
    const rows: (readonly string[])[] = [];
    const feeder = rowFeeder(',', (cells) => rows.push(cells));
    for (let at = 0; at < 30; at += 1) feeder.push('x'.repeat(100_000));
    feeder.push('\na,b\n');
    feeder.end();
    expect(rows.at(-1)).toEqual(['a', 'b']);
    expect(rows.flat().join('').length).toBeLessThan(1_100_000);
  });
});

describe(readCell, () => {
  it.each([
    ['0,0125', 0.0125],
    ['1.234,5', 1234.5],
    ['1,234,567.5', 1234567.5],
    ['1,234,567', 1234567],
    ['1 234', 1234],
    [' 12 ', 12],
    ['1e-7', 1e-7],
    ['-3', -3],
  ])('reads %s', (text, value) => {
    expect(readCell(text)).toEqual({ kind: 'number', value });
  });

  it.each(['NaN', 'inf', '-Infinity', '1e999', 'abc', '0x10', '1,2,3.4.5', '--1'])('finds no number in %s', (text) => {
    expect(readCell(text).kind).toBe('unreadable');
  });

  it.each(['', ' ', 'None', 'N/A', '[N/A]'])('takes "%s" for nothing', (text) => {
    expect(readCell(text).kind).toBe('blank');
  });
});

const SMI = Array.from({ length: 6 }, (_, at) => `2026/01/15 10:00:0${at}.000, 0, Tesla T4, 7${at} W`).join('\n');
const SEEDS = [
  PLAIN,
  GERMAN,
  `timestamp, index, name, power.draw [W]\n${SMI}\n`,
  `${SMI}\n${SMI}\n`.replaceAll(' 0, ', ' '),
  'JobID|JobName|State|Start|ElapsedRaw|AllocTRES|ConsumedEnergyRaw\n1|a|COMPLETED|2026-01-01|3600|cpu=8,gres/gpu:a100=4,mem=9G|7200000\n1.0|a|COMPLETED||3600||1\n',
  'name,p,k,t,hw,n,h,x,r,pue,ci,kwh,kwhat\na,p,final,2026-01-01,nvidia-t4,2,10,3,country-fr,1.1,50,7,it\n',
];
const PIECES = [
  ',',
  ';',
  '|',
  '\t',
  '"',
  '""',
  '\n',
  '\r',
  '\r\n',
  '\0',
  'NaN',
  'inf',
  '-',
  '1e300',
  '-1',
  '0',
  '=1+1',
  '\uFEFF',
  '..',
  '\uD800',
  '999999999999999999',
  'e',
  ' x ',
];

const CHOICES = [{}, { factor: 'ours', pue: 'outside' }, { pue: 'inside' }] as const;

const mutation = fc.record({
  at: fc.nat(),
  drop: fc.nat({ max: 6 }),
  put: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 5 })),
});

describe('10,000 spoilt files', () => {
  it('are read without a throw, and no total holds what is no number', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SEEDS), fc.array(mutation, { minLength: 1, maxLength: 8 }), async (seed, mutations) => {
        const text = mutations.reduce((so, { at, drop, put }) => {
          const place = at % (so.length + 1);
          return so.slice(0, place) + put + so.slice(place + drop);
        }, seed);
        const session = await sessionOf([text], 1000, 333);
        const summaries = [session.reading.summary, session.again('each', 1)];
        const totals = summaries.flatMap((summary) => CHOICES.map((choices) => totalOfPlan(planOf(summary, choices))));
        const figures = totals.flatMap(({ energyKwh, emissionsKgCo2e }) => [energyKwh, emissionsKgCo2e]);
        if (!figures.every((figure) => Number.isFinite(figure) && figure >= 0)) throw new Error(figures.join(', '));
      }),
      { numRuns: 10_000 },
    );
  }, 900_000);
});
