import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { bibtexParser, latexParser } from 'latex-utensils';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parseDocument, parse as parseYaml } from 'yaml';
import { METHOD_IDS, type Scenario } from '#core/scenario.ts';
import { LEFT_OUT_OF_LINKS } from '#format/statement-inputs.ts';
import { CALCULATOR } from '#format/statement-words.ts';
import { DEFAULTS_OF_VERSION_1 } from '#permalink/frozen-defaults.ts';
import { statementBibtex } from './bibtex.ts';
import { checklistText } from './checklist.ts';
import { gramsOf, modelCardYaml, plainNumber } from './model-card-yaml.ts';
import { type Pieces, textOf } from './pieces.ts';
import { resultCsv } from './result-csv.ts';
import { FIGURES } from './result-figures.ts';
import { statementFor } from './statement.fixture.ts';
import { latexText, statementLatex } from './statement-latex.ts';
import { statementMarkdown } from './statement-markdown.ts';
import { statementText } from './statement-text.ts';

const FORMATS = { statementLatex, statementMarkdown, statementText, statementBibtex, modelCardYaml, checklistText, resultCsv };

/** Any label that a link or the field can hold: at most 80 characters, of any kind. */
const label = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
  fc.string({ unit: fc.constantFrom(...'\\{}$&#_%^~<>|"\'`:-?!,;[]()*@=+/ \u00a0\u2028\u0085\ud800🚂é中'), minLength: 1, maxLength: 80 }),
  fc.constantFrom(
    '\\end{document}',
    '%',
    '$',
    '{',
    '}',
    '\\',
    '~',
    '"',
    "'",
    '- a: b',
    'a: b',
    '# x',
    '=1+1',
    '@SUM(A1)',
    '-1',
    '+1',
    '--',
    '`x`',
    '`',
    'null',
    '🚂',
    '中文',
    '\ud800',
    '\u0085',
    '\u2028',
  ),
);

const size = fc.oneof(fc.constantFrom(0, 1, 1e7), fc.double({ min: 0, max: 1e7, noNaN: true }));
const count = fc.oneof(fc.constantFrom(1, 1e7), fc.integer({ min: 1, max: 1e7 }));

const change: fc.Arbitrary<Partial<Scenario>> = fc.record(
  {
    name: label,
    hours: size,
    acceleratorCount: count,
    runs: count,
    load: fc.constantFrom('pretraining', 'training', 'experiment', 'inference'),
    placeId: fc.constantFrom('gcp-us-central1', 'world', 'country-fr', 'aws-us-east-1'),
    methodId: fc.constantFrom('trainprint', 'strubell-2019', 'lacoste-2019', 'green-algorithms-3'),
    carbonIntensityGPerKwh: fc.oneof(fc.constant(undefined), fc.constantFrom(0, 1, 1e7)),
    pue: fc.oneof(fc.constant(undefined), fc.constantFrom(1, 1.5)),
  },
  { requiredKeys: ['name'] },
);

const range = fc
  .tuple(fc.double({ min: 0, max: 1e7, noNaN: true }), fc.double({ min: 0, max: 1e7, noNaN: true }))
  .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
const ranges = fc.option(fc.record({ energyKwh: range, emissionsKgCo2e: range, embodiedKgCo2e: range }), { nil: null });
const statement = fc
  .tuple(fc.array(change, { minLength: 1, maxLength: 3 }), ranges)
  .map(([changes, drawn]) => statementFor(changes, { ranges: drawn }));

/** The paper's accelerator: every method knows it. */
const METERED = 'nvidia-v100-sxm2-16gb';

interface Node {
  readonly kind: string;
  readonly name: string;
}

/** Every node of a parsed paragraph, wherever it stands. */
function nodesIn(value: unknown): readonly Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = { kind: String(Reflect.get(value, 'kind')), name: String(Reflect.get(value, 'name')) };
  return [own, ...Object.values(value).flatMap(nodesIn)];
}

const COMMANDS = ['citep', 'url', 'textsubscript', 'textsuperscript', 'textminus', 'texttimes', 'textdiv', 'symbol', 'ldots'];
const TEXT_COMMANDS = ['textbackslash', 'textasciitilde', 'textasciicircum', 'textless', 'textgreater', 'textbar', ...'{}$&#_%'];

/** Parsing a paragraph takes its time: what a label can do is tried on labels alone, many times. */
const FEW = { numRuns: 25 };
const SLOW = 60_000;

function specialsIn(latex: string): readonly string[] {
  const nodes = nodesIn(latexParser.parse(latex));
  const special = ['alignmentTab', 'superscript', 'subscript', 'commandParameter', 'math.inline', 'env'];
  const commands = nodes.filter(({ kind }) => kind === 'command').map(({ name }) => name);
  return [
    ...nodes.flatMap(({ kind }) => (special.includes(kind) ? [kind] : [])),
    ...commands.filter((name) => ![...COMMANDS, ...TEXT_COMMANDS].includes(name)),
  ];
}

describe(latexText, () => {
  it('escapes every special of every label, and leaves braces balanced', () => {
    fc.assert(
      fc.property(label, (name) => {
        expect(specialsIn(`a ${latexText(name)} b`)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

describe(statementLatex, () => {
  it('parses whatever the run is called, and holds no command but its own and no unescaped special', { timeout: SLOW }, () => {
    fc.assert(
      fc.property(statement, (one) => {
        expect(specialsIn(textOf(statementLatex(one)))).toEqual([]);
      }),
      FEW,
    );
  });

  it('cites nothing that the BibTeX does not hold', { timeout: SLOW }, () => {
    fc.assert(
      fc.property(statement, (one) => {
        const cited = [...textOf(statementLatex(one)).matchAll(/\\citep\{([^}]*)\}/g)].flatMap(([, keys]) => keys?.split(',') ?? []);
        const entries = bibtexParser.parse(textOf(statementBibtex(one))).content.map((entry) => Reflect.get(entry, 'internalKey'));
        expect(cited.filter((key) => !entries.includes(key))).toEqual([]);
        expect(new Set(entries).size).toBe(entries.length);
      }),
    );
  });

  it.each([
    ['the rating', {}, 'power of one accelerator 400~W (published, 2020) \\citep{epoch-ml-hardware,hf-tasks}'],
    [
      'a metered average',
      { acceleratorId: 'nvidia-h100-sxm5' },
      'power of one accelerator 870~W (published average of whole systems in training) \\citep{newkirk-2025,mlperf-smc-v40}',
    ],
    [
      'the peak',
      { by: 'flops', parametersBillion: 1, tokensBillion: 20 },
      'dense peak of one accelerator 312~TFLOP/s (published) \\citep{epoch-ml-hardware}',
    ],
    [
      'the average that another method takes over',
      { acceleratorId: 'nvidia-h100-sxm5', methodId: 'patterson-2021' },
      'power of one accelerator 870~W (published average of whole systems in training) \\citep{newkirk-2025,mlperf-smc-v40}',
    ],
  ] as const)('cites for %s those who published that very figure, the ones that agree first', (_what, change, words) => {
    expect(textOf(statementLatex(statementFor([change])))).toContain(words);
  });

  it.each([
    ['nvidia-h100-sxm5', '164 kg an accelerator (published)'],
    ['nvidia-h200-sxm', '217 kg an accelerator (scaled from a like part)'],
    ['nvidia-a100-sxm4-80gb', '150 kg an accelerator (assumed)'],
    ['nvidia-rtx-4090', '150 kg an accelerator (a usual card)'],
  ] as const)('calls what making %s emitted published only where somebody published it', (acceleratorId, words) => {
    expect(textOf(statementLatex(statementFor([{ acceleratorId }])))).toContain(words);
  });

  it('says so where a name needs more than pdfLaTeX', () => {
    expect(textOf(statementLatex(statementFor([{ name: '中文' }])))).toContain('% A name here holds');
    expect(textOf(statementLatex(statementFor([{ name: 'Bérénice – “x”' }])))).not.toContain('% A name here holds');
  });
});

describe(statementBibtex, () => {
  it('has entries that parse, each with author, title and balanced braces', { timeout: SLOW }, () => {
    fc.assert(
      fc.property(statement, (one) => {
        const text = textOf(statementBibtex(one));
        const entries = bibtexParser.parse(text).content;
        expect(entries.length).toBe(text.split('\n').filter((line) => line.startsWith('@')).length);
        for (const entry of entries) {
          if (!bibtexParser.isEntry(entry)) throw new Error(`no entry: ${JSON.stringify(entry)}`);
          const fields = entry.content.map(({ name }) => name);
          expect(fields).toEqual(expect.arrayContaining(['author', 'title']));
        }
      }),
    );
  });

  it('gives the calculator as CITATION.cff does', () => {
    const cff = parseYaml(readFileSync('CITATION.cff', 'utf8'));
    expect(cff).toMatchObject({ title: CALCULATOR.title, version: CALCULATOR.version, authors: [{ name: CALCULATOR.authors }] });
    expect(String(cff['date-released'])).toContain(String(CALCULATOR.year));
    const paper = cff.references[0];
    const text = textOf(statementBibtex(statementFor([{}])));
    expect(text).toContain(paper.doi);
    expect(text).toContain(paper.title);
    for (const { 'family-names': family, 'given-names': given } of paper.authors) expect(text).toContain(`${family}, ${given}`);
  });

  it.each(METHOD_IDS.filter((id) => id !== 'trainprint'))('holds the publication of %s', (methodId) => {
    const one = statementFor([{ methodId, acceleratorId: METERED }]);
    expect(bibtexParser.parse(textOf(statementBibtex(one))).content.length).toBeGreaterThan(2);
    expect(textOf(statementText(one))).toContain(one.runs[0]?.method.title);
  });
});

describe(modelCardYaml, () => {
  it('reads back to the same grams and the same words, whatever the run is called', () => {
    fc.assert(
      fc.property(statement, fc.constantFrom('1.1' as const, '1.2' as const), (one, version) => {
        const document = parseDocument(textOf(modelCardYaml(one)), { version, intAsBigInt: false });
        expect([...document.errors, ...document.warnings]).toEqual([]);
        const { co2_eq_emissions: card, ...rest } = document.toJS();
        expect(rest).toEqual({});
        expect(card.emissions).toBe(gramsOf(one.total.emissionsKgCo2e));
        expect(Object.keys(card)).toEqual(['emissions', 'source', 'training_type', 'geographical_location', 'hardware_used']);
        expect(
          Object.values(card)
            .slice(1)
            .every((text) => typeof text === 'string' && text.length > 0 && !text.includes('\n')),
        ).toBe(true);
        expect(card.source).toContain(one.link);
      }),
    );
  });

  it.each([
    { kg: 0, grams: '0' },
    { kg: 1, grams: '1000' },
    { kg: 1e7, grams: '10000000000' },
    { kg: 130.4, grams: '130400' },
    { kg: 24_700, grams: '24700000' }, // BLOOM, as its card prints
    { kg: 1e-10, grams: '0.0000001' },
    { kg: 1.5e20, grams: '150000000000000000000000' },
  ])('writes $kg kg as $grams g, never with an exponent', ({ kg, grams }) => {
    expect(plainNumber(gramsOf(kg))).toBe(grams);
  });

  it('names the kind of training as cards do', () => {
    expect(textOf(modelCardYaml(statementFor([{ load: 'pretraining' }])))).toContain('training_type: "pre-training"');
  });
});

describe(resultCsv, () => {
  it('reads back to the same figures, one row a run', () => {
    fc.assert(
      fc.property(statement, (one) => {
        const { data, errors } = papaparse.parse<Record<string, string>>(textOf(resultCsv(one)), { header: true, skipEmptyLines: true });
        expect(errors).toEqual([]);
        expect(data).toHaveLength(one.runs.length);
        for (const [index, { estimate, link }] of one.runs.entries()) {
          expect(data[index]?.link).toBe(link);
          for (const name of FIGURES) expect(data[index]?.[name], name).toBe(estimate[name] === null ? '' : String(estimate[name]));
        }
      }),
    );
  });

  it('holds no cell that a spreadsheet would take for a formula', () => {
    fc.assert(
      fc.property(label, (name) => {
        const { data } = papaparse.parse<string[]>(textOf(resultCsv(statementFor([{ name }]))));
        for (const cell of data.flat()) expect(/^\s*[=+\-@\t\r]/.test(cell), cell).toBe(false);
      }),
    );
  });
});

describe('every statement', () => {
  const one = (options?: Parameters<typeof statementFor>[1], ...changes: Partial<Scenario>[]) =>
    statementFor(changes.length === 0 ? [{}] : changes, options);
  const written = Object.entries({ statementLatex, statementMarkdown, statementText, modelCardYaml, checklistText });

  it.each(written)(
    '%s names the calculator, its version, method, data release, energy, mass, what is left out, and the link',
    (_, write: (of: ReturnType<typeof one>) => Pieces) => {
      const text = textOf(write(one({}, { methodId: 'green-algorithms-3' }))).replace(/[~\u00a0]/g, ' ');
      for (const part of [
        'Trainprint 0.1.0',
        'Green Algorithms 3',
        '2026.11',
        '251 kWh',
        '119 kg',
        'fans, boards and network',
        'n.8',
        'm.green-algorithms-3',
      ])
        expect(text).toContain(part);
    },
  );

  it.each(written)('%s gives each input with its basis', (_, write) => {
    const text = textOf(write(one({}, { pue: 1.2 }))).replace(/[~\u00a0]/g, ' ');
    expect(text).toMatch(/PUE 1.20? \(given\)/);
    expect(text).toContain('400 W (published, 2020)');
    expect(text).toContain('0.75 (default)');
    expect(text).toContain('average of 2023, estimated');
  });

  it.each(written)('%s names the range where there is one, and says nothing of it otherwise', (_, write) => {
    const drawn = { emissionsKgCo2e: { low: 80.4, high: 160.4 }, energyKwh: { low: 171, high: 331 } };
    const ranged = textOf(write(one({ ranges: drawn }))).replace(/[~\u00a0]/g, ' ');
    expect(ranged).toContain('5th to 95th percentile 80 to 160 kg');
    expect(ranged).toContain('130 kg');
    expect(textOf(write(one()))).not.toMatch(/percentile|range|NaN|undefined|null/);
  });

  it.each(written)('%s gives no percentiles of a figure that is certain, nor of nothing', (_, write) => {
    const certain = { emissionsKgCo2e: { low: 86.98, high: 86.98 }, energyKwh: { low: 201.08, high: 201.08 } };
    expect(textOf(write(one({ ranges: certain })))).not.toContain('percentile');
    const none = { emissionsKgCo2e: { low: 0, high: 0 }, energyKwh: { low: 0, high: 0 } };
    expect(textOf(write(one({ ranges: none }, { hours: 0 })))).not.toContain('percentile');
  });

  it('calls given what the reader gave, and default what a link leaves out', () => {
    const inputs = (change: Partial<Scenario>) => textOf(statementText(statementFor([change])));
    expect(inputs({})).toContain('accelerators 8 (given)');
    expect(inputs({})).toContain('kind of work training on one node (default)');
    expect(inputs({ acceleratorCount: 1, load: 'pretraining' })).toContain('accelerators 1 (default)');
    expect(inputs({ load: 'pretraining' })).toContain('kind of work pretraining on many nodes (given)');
    const { acceleratorCount, load } = DEFAULTS_OF_VERSION_1;
    expect({ acceleratorCount, load }).toEqual({
      acceleratorCount: LEFT_OUT_OF_LINKS.acceleratorCount,
      load: LEFT_OUT_OF_LINKS.load,
    });
  });

  it.each([
    ['its place', {}, 'Iowa (Google Cloud us-central1)', 'location-based, without'],
    ['no place', { placeId: 'world' }, 'not stated, world average', 'location-based, without'],
    [
      'a carbon intensity of the reader’s',
      { placeId: 'world', carbonIntensityGPerKwh: 50 },
      'not stated, carbon intensity given',
      'at the carbon intensity given, without',
    ],
    [
      'a method’s one grid',
      { placeId: 'world', methodId: 'strubell-2019' },
      'not stated, carbon intensity fixed by the method',
      'at the carbon intensity that the method fixes, without',
    ],
  ] as const)('says of %s what the figure rests on, in the card and in the checklist', (_, change, place, basis) => {
    const of = statementFor([change]);
    expect(parseYaml(textOf(modelCardYaml(of))).co2_eq_emissions.geographical_location).toBe(place);
    expect(textOf(checklistText(of))).toContain(basis);
  });

  it('keeps a run without a place beside those that have one', () => {
    const card = parseYaml(textOf(modelCardYaml(statementFor([{}, { placeId: 'world' }])))).co2_eq_emissions;
    expect(card.geographical_location).toBe('Iowa (Google Cloud us-central1); not stated for 1 of 2 runs, world average');
  });

  it('leaves the checklist nothing open that it knows, and begins its sentences with a capital', () => {
    const processors = textOf(checklistText(statementFor([{ acceleratorId: 'none', cpuPowerW: 200, placeId: 'country-us' }])));
    expect(processors).toContain('Processors without accelerators in the United States;');
    expect(processors).toContain('Computing infrastructure: processors without accelerators;');
    expect(textOf(checklistText(statementFor([{ acceleratorCount: 1 }])))).toMatch(/\(80\sGB of memory\)/);
    expect(textOf(checklistText(statementFor([{}])))).toMatch(/\(80\sGB of memory each\)/);
  });

  it('drops to two digits beside a wide range, and keeps three beside a narrow one', () => {
    const wide = textOf(statementText(one({ ranges: { energyKwh: { low: 100, high: 400 } } })));
    const narrow = textOf(statementText(one({ ranges: { energyKwh: { low: 250, high: 300 } } })));
    expect(wide).toContain('280 kWh (5th');
    expect(narrow).toContain('276 kWh (5th');
  });

  it.each([
    {
      what: 'one of everything',
      change: { acceleratorCount: 1, hours: 1, runs: 1 },
      says: '1 NVIDIA A100 SXM4 80GB accelerator in Iowa (Google Cloud us-central1) for 1 hour (1 accelerator-hour).',
    },
    {
      what: 'none',
      change: { hours: 0 },
      says: '8 NVIDIA A100 SXM4 80GB accelerators in Iowa (Google Cloud us-central1) for 0 hours (0 accelerator-hours).',
    },
    {
      what: 'ten million',
      change: { hours: 1e7, acceleratorCount: 1e7 },
      says: '10,000,000 NVIDIA A100 SXM4 80GB accelerators in Iowa (Google Cloud us-central1) for 10,000,000 hours (1.0 × 10¹⁴ accelerator-hours).',
    },
    {
      what: 'one run of two',
      change: { runs: 2, hours: 1.5 },
      says: 'accelerators in Iowa (Google Cloud us-central1), 2 runs of 1.5 hours each (24 accelerator-hours in all).',
    },
    { what: 'no place', change: { placeId: 'world' }, says: 'We trained on 8 NVIDIA A100 SXM4 80GB accelerators for 72 hours' },
    { what: 'a chip', change: { acceleratorId: 'google-tpu-v3', acceleratorCount: 1 }, says: 'We trained on 1 Google TPU v3 chip in' },
    {
      what: 'a meter',
      change: { hours: undefined, measuredEnergyKwh: 620 },
      says: 'A meter at the IT equipment gave 620 kWh. We estimate 676 kWh',
    },
    {
      what: 'accelerator-hours without a count',
      change: { hours: undefined, acceleratorHours: 184_320, acceleratorCount: 1 },
      says: 'We trained on NVIDIA A100 SXM4 80GB in Iowa (Google Cloud us-central1) for 184,320 accelerator-hours.',
    },
    {
      what: 'accelerator-hours without a count, twice',
      change: { hours: undefined, acceleratorHours: 100, acceleratorCount: 1, runs: 2 },
      says: 'We trained on NVIDIA A100 SXM4 80GB in Iowa (Google Cloud us-central1), 2 runs of 100 accelerator-hours each (200 accelerator-hours in all).',
    },
    {
      what: 'accelerator-hours of a count',
      change: { hours: undefined, acceleratorHours: 576 },
      says: 'We trained on 8 NVIDIA A100 SXM4 80GB accelerators in Iowa (Google Cloud us-central1) for 72 hours (576 accelerator-hours).',
    },
    {
      what: 'a meter without a count',
      change: { hours: undefined, measuredEnergyKwh: 157_000, acceleratorCount: 1 },
      says: 'We trained on NVIDIA A100 SXM4 80GB in Iowa (Google Cloud us-central1). A meter',
    },
    { what: 'no building', change: { pue: 1 }, says: 'with no overhead of a building (PUE 1.00)' },
    { what: 'a name', change: { name: 'BERT base' }, says: 'For “BERT base” we trained on' },
    {
      what: 'processors',
      change: { acceleratorId: 'none', cpuCores: 16, memoryGb: 64 },
      says: 'We trained on 16 processor cores without accelerators in Iowa',
    },
    {
      what: 'measured processors',
      change: { acceleratorId: 'none', cpuPowerW: 200 },
      says: 'We trained on processors without accelerators in Iowa',
    },
    { what: 'a country with an article', change: { placeId: 'country-us' }, says: 'accelerators in the United States for 72 hours' },
    { what: 'one without', change: { placeId: 'country-fr' }, says: 'accelerators in France for 72 hours' },
    {
      what: 'hours from FLOPs at an MFU that is not known well',
      change: { by: 'flops', parametersBillion: 1, tokensBillion: 8 },
      says: 'for 16 hours (130 accelerator-hours), estimated from',
    },
    {
      what: 'hours from FLOPs at an MFU that was given',
      change: { by: 'flops', parametersBillion: 1, tokensBillion: 8, modelFlopUtilisation: 0.33 },
      says: 'for 16.1875 hours (129.5 accelerator-hours), estimated from',
    },
    {
      what: 'prices of one provider',
      change: { acceleratorId: 'nvidia-p100-pcie-16gb', placeId: 'country-us' },
      says: 'at list prices (Lowest and highest of all providers: Microsoft Azure, March 2024)',
    },
    { what: 'zero emissions', change: { carbonIntensityGPerKwh: 0 }, says: 'and 0 kg CO2e at a carbon intensity of 0 g/kWh' },
    {
      what: 'pretraining from its size',
      change: { hours: undefined, parametersBillion: 1, tokensBillion: 1, load: 'pretraining' },
      says: 'estimated from 1 billion active parameters and 1 billion tokens',
    },
  ] as const)('says $what right', ({ change: one, says }) => {
    expect(textOf(statementText(statementFor([one])))).toContain(says);
  });

  it('invents no count in any form where accelerator-hours are all that is known', () => {
    const unknown = statementFor([{ hours: undefined, acceleratorHours: 184_320, acceleratorCount: 1 }]);
    expect(textOf(statementText(unknown))).not.toMatch(/\b1 NVIDIA|184,320 hours|accelerators 1\b/);
    expect(textOf(modelCardYaml(unknown))).toContain('NVIDIA A100 SXM4 80GB, 184,320 accelerator-hours');
    expect(textOf(checklistText(unknown))).toContain('184,320 accelerator-hours each run');
  });

  it('sums several runs, names each, and says which methods', () => {
    const several = statementFor([{ name: 'a' }, { runs: 4, placeId: 'country-fr', methodId: 'lacoste-2019' }]);
    const text = textOf(statementText(several));
    expect(text).toContain('We count 5 runs in 2 entries (2,880 accelerator-hours in all)');
    expect(text).toContain('methods: Trainprint 0.1.0 and ML CO2 Impact (Lacoste et al. 2019)');
    expect(several.total.emissionsKgCo2e).toBe(several.runs.reduce((sum, { estimate }) => sum + estimate.emissionsKgCo2e, 0));
  });

  const SOME_PLACELESS = [{ placeId: 'country-fr' }, { placeId: 'world', runs: 20, hours: 5000 }] as const;

  it.each(written)('%s says of no run that it ran where only another did', (_, write) => {
    const text = textOf(write(statementFor(SOME_PLACELESS))).replace(/[~\u00a0]/g, ' ');
    expect(text).toContain('France');
    expect(text).toMatch(/: 1 in France, 20 with no place stated, at the world average\.|(not stated for|or provider of) 20 of 21 runs/);
  });

  it('says that the world average was used only where it was', () => {
    const card = (...changes: Partial<Scenario>[]) => textOf(modelCardYaml(statementFor(changes)));
    expect(card(...SOME_PLACELESS)).toContain('"France; not stated for 20 of 21 runs, world average"');
    expect(card({ placeId: 'country-fr' }, { placeId: 'world', carbonIntensityGPerKwh: 20 })).toContain(
      '"France; not stated for 1 of 2 runs, carbon intensity given"',
    );
    expect(card({ placeId: 'world', methodId: 'strubell-2019' })).toContain('"not stated, carbon intensity fixed by the method"');
    expect(card({ placeId: 'world' })).toContain('"not stated, world average"');
  });

  it('names no hardware for runs that had another', () => {
    const mixed = [{}, { acceleratorId: 'custom', tdpPowerW: 300 }, { acceleratorId: 'none', cpuCores: 16 }] as const;
    expect(textOf(statementText(statementFor(mixed)))).toContain(
      'on NVIDIA A100 SXM4 80GB, accelerators that are not named and processors without accelerators in Iowa',
    );
    expect(textOf(checklistText(statementFor(mixed)))).toContain('A100 SXM4 80GB; [hardware]; 16 processor cores without accelerators');
  });

  it('counts the runs of a long list and not its entries alone, in a model card too', () => {
    const many = statementFor([...Array.from({ length: 8 }, () => ({})), { runs: 20 }]);
    expect(textOf(modelCardYaml(many))).toContain('28 runs in 9 entries, listed in the link');
    expect(textOf(statementText(many))).toContain('We count 28 runs in 9 entries');
  });

  it('counts the accelerator-hours of a project of which a part ran on processors alone', () => {
    const mixed = statementFor([
      { kind: 'final', hours: 10 },
      { kind: 'final', acceleratorId: 'none', cpuCores: 16 },
    ]);
    expect(textOf(statementText(mixed))).toContain('(80 accelerator-hours in all)');
    expect(textOf(checklistText(mixed)).replaceAll('\u00a0', ' ')).toContain('Of that: final runs 80 h');
  });

  it('asks for the parameters of the models that have none stated', () => {
    const sized = { parametersBillion: 7, tokensBillion: 1 };
    expect(textOf(checklistText(statementFor([sized, {}])))).toContain('7 billion (active). [Add those of the other models.]');
    expect(textOf(checklistText(statementFor([sized])))).not.toContain('other models');
  });

  it('is never empty, and never says NaN, Infinity, undefined or null', () => {
    fc.assert(
      fc.property(statement, fc.constantFrom(...Object.values(FORMATS)), (of, write) => {
        const named = new Set(of.runs.map(({ name }) => name ?? ''));
        const text = [...named].reduce((left, name) => left.replaceAll(name, ''), textOf(write(of)));
        expect(text.length).toBeGreaterThan(40);
        expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
      }),
    );
  });
});
