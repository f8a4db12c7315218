import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { findingWords, fitWords, leftWords } from '#format/lint-words.ts';
import { DEFAULTS_OF_VERSION_1 } from '#permalink/frozen-defaults.ts';
import { massesIn } from './lint-amount.ts';
import { MOST_READ } from './lint-reading.ts';
import { modelCardYaml } from './model-card-yaml.ts';
import { textOf } from './pieces.ts';
import { catalogue, statementFor } from './statement.fixture.ts';
import { lintStatement } from './statement-linter.ts';
import { statementText } from './statement-text.ts';

const lint = (text: string) => lintStatement(text, catalogue, DEFAULTS_OF_VERSION_1);
const kinds = (text: string) => lint(text).findings.map(({ kind }) => kind);
const corrected = (text: string) =>
  (lint(text).corrected ?? [])
    .filter(({ kind }) => kind !== 'removed')
    .map((line) => line.text)
    .join('\n');

const CARD = `co2_eq_emissions:
  emissions: 130.4
  source: CodeCarbon
  training_type: pre-training
  geographical_location: Iowa, USA
  hardware_used: 8 A100, 72 hours`;

describe(lintStatement, () => {
  it('finds kilograms where grams are due, says how it knows, and writes the block anew', () => {
    const report = lint(CARD);
    const [unit, pue] = report.findings;
    expect(unit).toMatchObject({ kind: 'wrong-unit', isError: true, line: 2, facts: { value: 130.4, claimed: 'g', meant: 'kg' } });
    expect(report.lines[1]?.text.slice(unit?.from, unit?.to)).toBe('130.4');
    expect(pue).toMatchObject({ kind: 'no-pue', isError: false, facts: { pue: 1.54, pueOrigin: 'survey-pue' } });
    expect(parseYaml(corrected(CARD)).co2_eq_emissions).toEqual({
      emissions: 130_400,
      source: 'CodeCarbon',
      training_type: 'pre-training',
      geographical_location: 'Iowa, USA',
      hardware_used: '8 A100, 72 hours',
    });
    expect(unit === undefined ? null : findingWords(unit, report)).toEqual({
      title: 'Line 2: kilograms where grams are due.',
      detail: expect.stringMatching(
        /^The field is in grams\. 130\.4\u00a0g is what 8 × A100 SXM4 80GB emit in 2\.\d minutes, not in 72 hours\.$/,
      ),
    });
    expect(fitWords(report)).toContain('130\u00a0kg fits.');
  });

  it('says how soon the stated hardware emits as much, where no hours are stated', () => {
    const report = lint(CARD.replace(', 72 hours', ''));
    const [unchecked] = report.findings.filter(({ kind }) => kind === 'unchecked');
    expect(unchecked === undefined ? null : findingWords(unchecked, report)).toEqual({
      title: 'Line 2: the figure cannot be checked.',
      detail: expect.stringMatching(/^The hours are not stated\. 130\.4\u00a0g is what 8 × A100 SXM4 80GB emit in 2\.\d minutes\.$/),
    });
    const prose = lint('We emitted 130 kg CO2e on 8 A100 GPUs in Iowa.');
    expect(prose.findings.map((finding) => findingWords(finding, prose).detail).join(' ')).toMatch(/emit in 2\.\d days/);
    const unknown = lint('We emitted 130 kg CO2e on a cluster in Iowa.');
    expect(unknown.findings.map((finding) => findingWords(finding, unknown).detail).join(' ')).toContain('not both stated');
  });

  it('finds nothing to correct in its own correction, and still misses the PUE it may not make up', () => {
    expect(kinds(corrected(CARD))).toEqual(['no-pue']);
    expect(lint(corrected(CARD)).corrected).toBeNull();
  });

  it('never claims a PUE in the reader’s name: a comment asks for it, and says which one was used here', () => {
    const block = corrected(CARD.replace('CodeCarbon', "'code''s carbon'"));
    expect(block).toContain(
      "\n  # PUE: name in source the one behind your figure; Trainprint checked with 1.54\n  source: 'code''s carbon'\n",
    );
    expect(parseYaml(block).co2_eq_emissions.source).toBe("code's carbon");
    expect(lint(CARD.replace('130.4', '130400')).corrected?.map(({ kind }) => kind)).toEqual([
      'same',
      'same',
      'added',
      'same',
      'same',
      'same',
      'same',
    ]);
    expect(kinds(CARD.replace('CodeCarbon', 'CodeCarbon, PUE 1.2'))).toEqual(['wrong-unit']);
  });

  it('takes no provider’s PUE where none is named', () => {
    const pueOf = (place: string) => lint(CARD.replace('Iowa, USA', place)).recognised?.pueOrigin;
    expect(pueOf('Germany')).toBe('survey-pue');
    expect(pueOf('Google Cloud, Iowa')).toBe('region-pue');
  });

  it.each([
    { what: 'a bare unit', comment: '# kg', now: '# g' },
    { what: 'a unit of CO2', comment: '# in kgCO2eq, by CodeCarbon', now: '# in gCO2eq, by CodeCarbon' },
    { what: 'a word for it', comment: '# kilograms of CO2', now: '# g of CO2' },
    { what: 'a figure with its own unit', comment: '# 130.4 kg', now: '# 130.4 kg' },
    { what: 'a rate', comment: '# at kg/kWh of the grid', now: '# at kg/kWh of the grid' },
    { what: 'other words', comment: '# don’t trust', now: '# don’t trust' },
  ])('keeps a comment true beside the new figure: $what', ({ comment, now }) => {
    expect(corrected(CARD.replace('130.4', `130.4 ${comment}`))).toContain(`\n  emissions: 130400 ${now}\n`);
  });

  it('takes the unit of a comment for the author’s own word, also of a run it cannot check', () => {
    const card = CARD.replace('130.4', '130.4 # kg');
    const unknown = card.replace('8 A100, 72 hours', 'our cluster');
    expect(kinds(unknown)).toEqual(['wrong-unit', 'unchecked', 'no-pue']);
    expect(corrected(unknown)).toContain('\n  emissions: 130400 # g\n');
    expect(corrected(card.replace('130.4', '7'))).toContain('\n  emissions: 7000 # g\n');
    expect(kinds(card.replace('130.4', '7'))).toEqual(['wrong-unit', 'does-not-fit', 'no-pue']);
    expect(corrected(card.replace('130.4', '130400'))).toContain('\n  emissions: 130400 # kg\n');
  });

  it.each([
    { what: 'below zero', emissions: '-5', kind: 'below-zero' },
    { what: 'of two figures', emissions: '100-200', kind: 'no-number' },
    { what: 'of words', emissions: 'unknown', kind: 'no-number' },
  ])('leaves a value $what as it stands, and says that it does', ({ emissions, kind }) => {
    const report = lint(CARD.replace('130.4', emissions));
    expect(report.findings[0]).toMatchObject({ kind, isError: true, line: 2 });
    expect(report.statedKg).toBeNull();
    expect(corrected(CARD.replace('130.4', emissions))).toContain(`\n  emissions: ${emissions}\n`);
    expect(leftWords(report)).toBe('Line 2 is as you wrote it: only you know what is right there.');
    expect(leftWords(lint(CARD))).toBeNull();
  });

  it.each([
    { what: 'commas', emissions: '130,400' },
    { what: 'quotes', emissions: '"130400"' },
    { what: 'a tilde', emissions: '~130400' },
    { what: 'words', emissions: '130400 in total' },
  ])('names a number that YAML reads as text for its $what, and writes it as a number', ({ emissions }) => {
    const card = CARD.replace('130.4', emissions);
    const [finding] = lint(card).findings;
    expect(finding).toMatchObject({ kind: 'text-for-number', line: 2 });
    expect(finding === undefined ? null : findingWords(finding, lint(card)).detail).toContain(`YAML reads ${emissions} as text.`);
    expect(parseYaml(corrected(card)).co2_eq_emissions.emissions).toBe(130_400);
  });

  it('finds nothing in the card and the paragraph that this page writes', () => {
    const one = statementFor([{}]);
    expect(kinds(textOf(modelCardYaml(one)))).toEqual([]);
    expect(kinds(textOf(statementText(one))).filter((kind) => kind !== 'offset')).toEqual([]);
  });

  it.each([
    { what: 'tonnes', emissions: '0.1304', meant: 't', grams: 130_400 },
    { what: 'kilograms of another way of counting', emissions: '287.5', meant: 'kg', grams: 287_500 },
    { what: 'grams as they should be', emissions: '130_400', meant: undefined, grams: null },
    { what: 'grams with commas', emissions: '130,400', meant: undefined, grams: 130_400 },
    { what: 'kilograms with their unit', emissions: '130.4 kg', meant: undefined, grams: 130_400 },
    { what: 'grams with their unit', emissions: '130400 gCO2eq', meant: undefined, grams: 130_400 },
    { what: 'kilograms in quotes', emissions: '"130.4"', meant: 'kg', grams: 130_400 },
    { what: 'kilograms with a comment', emissions: '130.4 # kg', meant: 'kg', grams: 130_400 },
  ])('reads $what', ({ emissions, meant, grams }) => {
    const card = CARD.replace('130.4', emissions);
    const report = lint(card);
    expect(report.findings.find(({ kind }) => kind === 'wrong-unit')?.facts.meant).toBe(meant);
    const written = parseYaml(corrected(card)).co2_eq_emissions.emissions;
    expect(written).toBe(grams ?? parseYaml(card).co2_eq_emissions.emissions);
  });

  it.each([
    { what: 'items of one field', text: 'co2_eq_emissions:\n- emissions: 130400\n- source: CodeCarbon, PUE 1.1', grams: 130_400 },
    { what: 'one item of fields', text: 'co2_eq_emissions:\n  - emissions: 130400\n    source: CodeCarbon, PUE 1.1', grams: 130_400 },
    { what: 'a bare item', text: 'co2_eq_emissions:\n  - 130400\n', grams: 130_400 },
    { what: 'a list in a row', text: 'co2_eq_emissions:\n  emissions: [130400]\n', grams: 130_400 },
  ])('finds $what in list form', ({ text, grams }) => {
    expect(kinds(text)).toContain('list-form');
    expect(parseYaml(corrected(text)).co2_eq_emissions.emissions).toBe(grams);
  });

  it('takes a bare figure apart into fields', () => {
    expect(kinds('co2_eq_emissions: 130.4\nlicense: mit')).toEqual(expect.arrayContaining(['bare-number', 'missing-fields', 'unchecked']));
    expect(parseYaml(corrected('co2_eq_emissions: 130.4\nlicense: mit'))).toEqual({ co2_eq_emissions: { emissions: 130.4 } });
  });

  it('reads the cores of a TPU slice as half as many chips', () => {
    const card = CARD.replace('8 A100, 72 hours', 'TPU v3-8, 72 hours');
    expect(lint(card).findings.find(({ kind }) => kind === 'cores')).toMatchObject({ line: 6, facts: { words: 'TPU v3-8', count: 8 } });
    expect(lint(card).recognised?.scenario).toMatchObject({ acceleratorId: 'google-tpu-v3', acceleratorCount: 4 });
    expect(corrected(card)).toContain('hardware_used: 4 TPU v3 chips, 72 hours');
    expect(kinds(CARD.replace('8 A100', '6912 CUDA cores of an A100'))).toContain('cores');
    expect(kinds(CARD.replace('8 A100, 72 hours', '4 TPU v3, 72 hours'))).not.toContain('cores');
  });

  it('names offsets, fields that are missing, and a figure that no unit explains', () => {
    expect(kinds(CARD.replace('CodeCarbon', 'CodeCarbon, carbon neutral by offsets'))).toContain('offset');
    expect(kinds(CARD.replace('\n  geographical_location: Iowa, USA', ''))).toContain('missing-fields');
    expect(kinds(CARD.replace('130.4', '7'))).toContain('does-not-fit');
    expect(kinds(CARD.replace('130.4', 'unknown'))).toContain('no-number');
  });

  it('reads BLOOM’s card as it stands: grams, and they fit', () => {
    const card =
      'co2_eq_emissions:\n  emissions: 24_700_000\n  source: "Estimating the Carbon Footprint of BLOOM"\n  training_type: "pre-training"\n  geographical_location: "Orsay, France"\n  hardware_used: "384 A100 80GB GPUs, 1,082,990 GPU hours"';
    const report = lint(card);
    expect(report.recognised?.scenario).toMatchObject({ acceleratorCount: 384, acceleratorHours: 1_082_990, placeId: 'country-fr' });
    expect(report.findings.map(({ kind }) => kind)).toEqual(['no-pue']);
    expect(report.fits).toBe(true);
  });

  it.each([
    {
      what: 'two kinds of accelerator',
      hardware: '4 x A100 40GB and 8 x V100, 72 hours',
      says: 'More than one kind of accelerator was read: 4 × A100 SXM4 40GB and 8 × V100 SXM2 32GB. Paste one run at a time.',
    },
    {
      what: 'no count',
      hardware: 'A100 GPUs, 72 hours',
      says: 'A100 SXM4 80GB was read, but not how many, or not in one way. Say it as “8 A100 SXM4 80GB”.',
    },
    {
      what: 'two times',
      hardware: '8 A100, 72 hours and 2 hours',
      says: 'More than one time was read: 72 hours and 2 hours. Paste one run at a time.',
    },
    {
      what: 'no accelerator',
      hardware: 'a cluster, 72 hours',
      says: 'Accelerators and hours are not both stated, or this page does not know the accelerator.',
    },
  ])('claims nothing of a run with $what, and says what it read', ({ hardware, says }) => {
    const report = lint(CARD.replace('8 A100, 72 hours', hardware));
    expect(report.recognised).toBeNull();
    expect(report.fits).toBe(false);
    const unchecked = report.findings.find(({ kind }) => kind === 'unchecked');
    expect(unchecked === undefined ? null : findingWords(unchecked, report).detail).toBe(says);
  });

  it('needs no count where accelerator-hours are stated', () => {
    const report = lint('1720320 GPU hours on A100-80GB GPUs emitted 291.42 tCO2eq.');
    expect(report.recognised?.scenario).toMatchObject({ acceleratorId: 'nvidia-a100-sxm4-80gb', acceleratorHours: 1_720_320 });
    expect(report.fits).toBe(true);
  });

  it('guesses no pounds: a figure that fits in no other unit is said to fit none', () => {
    expect(kinds(CARD.replace('8 A100', 'TPU v3-8').replace('Iowa, USA', 'Germany'))).toContain('does-not-fit');
  });

  it('takes no baseline for the run', () => {
    const report = lint('We trained on 8 H100 for 72 hours. The A100 baseline took as long. Total 500 kg CO2e.');
    expect(report.recognised).toBeNull();
    expect(report.findings.map(({ kind }) => kind)).not.toContain('wrong-unit');
  });

  it.each([
    {
      what: 'one line',
      card: 'co2_eq_emissions: {emissions: 130.4, source: CodeCarbon, hardware_used: "8 A100, 72 hours"}',
      now: 'co2_eq_emissions: {emissions: 130400, source: CodeCarbon, hardware_used: "8 A100, 72 hours"}',
    },
    {
      what: 'several lines, a comment and a brace of its own',
      card: "co2_eq_emissions: {\n  emissions: 130.4, # kg\n  'source': 'code''s, carbon' , hardware_used: '8 A100, 72 hours'\n}",
      now: "co2_eq_emissions: {\n  emissions: 130400, # g\n  'source': 'code''s, carbon' , hardware_used: '8 A100, 72 hours'\n}",
    },
    {
      what: 'JSON',
      card: '"co2_eq_emissions": {"emissions": "130.4 kg", "source": "it\'s", "hardware_used": "8 A100, 72 hours"}',
      now: '"co2_eq_emissions": {"emissions": 130400, "source": "it\'s", "hardware_used": "8 A100, 72 hours"}',
    },
    {
      what: 'an apostrophe',
      card: 'co2_eq_emissions: {source: CodeCarbon\'s own, emissions: 130.4, hardware_used: "8 A100, 72 hours"}',
      now: 'co2_eq_emissions: {source: CodeCarbon\'s own, emissions: 130400, hardware_used: "8 A100, 72 hours"}',
    },
  ])('reads fields in a row between braces: $what', ({ card, now }) => {
    const report = lint(`license: mit\n${card}\ntags: [a]\n`);
    expect(report.recognised?.scenario).toMatchObject({ acceleratorCount: 8, hours: 72 });
    expect(report.findings.map(({ kind }) => kind)).not.toContain('no-number');
    const missing = report.findings.find(({ kind }) => kind === 'missing-fields');
    expect(missing?.facts.words).toBe('training_type, geographical_location');
    expect(corrected(`license: mit\n${card}\ntags: [a]\n`)).toBe(now);
    expect(parseYaml(now).co2_eq_emissions.emissions).toBe(130_400);
  });

  it('checks the paragraph of ML CO2 Impact: its mass, not the rate of its grid', () => {
    const paragraph = (rate: string, mass: string) =>
      `Experiments were conducted using Google Cloud Platform in region us-east1, which has a carbon efficiency of ${rate}. A cumulative of 100 hours of computation was performed on hardware of type Tesla P100 (TDP of 250W). Total emissions are estimated to be ${mass} of which 100 percents were directly offset by the cloud provider.`;
    const right = paragraph('0.432 kgCO$_2$eq/kWh', '12.96 kgCO$_2$eq');
    expect(lint(right)).toMatchObject({ statedKg: 12.96, fits: true, recognised: { scenario: { acceleratorCount: 1, hours: 100 } } });
    expect(kinds(right)).toEqual(['offset', 'no-pue']);
    const wrong = lint(paragraph('0.432 kgCO$_2$eq/kWh', '12.96 gCO$_2$eq'));
    expect(wrong.findings[0]).toMatchObject({ kind: 'wrong-unit', facts: { value: 12.96, claimed: 'g', meant: 'kg' } });
  });

  it('checks a paragraph: the unit of its mass, and its PUE', () => {
    const text = 'We trained on 8 NVIDIA A100 GPUs in us-central1\nfor 72 hours, which emitted 130.4 g CO2eq.';
    const report = lint(text);
    expect(report.findings.map(({ kind, line }) => [kind, line])).toEqual([
      ['wrong-unit', 2],
      ['no-pue', null],
    ]);
    expect(corrected(text)).toContain('which emitted 130.4 kg CO2eq.');
    expect(kinds(text.replace('130.4 g', '130.4 kg'))).toEqual(['no-pue']);
    expect(lint('Nothing of the sort.').kind).toBe('nothing');
  });

  it.each([
    { what: 'lines', filler: 'Nothing of the sort is said in this line of the paper.\n' },
    { what: 'one line', filler: 'Nothing of the sort is said in this line of the paper. ' },
  ])('reads a statement behind 900 kB of $what, and points at it', ({ filler }) => {
    const report = lint(`${filler.repeat(17_000)}We used 8 A100 for 72 hours in Iowa, which emitted 130.4 g CO2e.`);
    expect(report.recognised?.scenario).toMatchObject({ acceleratorCount: 8, hours: 72, placeId: 'grid-us-ia' });
    const [finding] = report.findings;
    expect(finding).toMatchObject({ kind: 'wrong-unit' });
    expect(report.lines[0]?.text.slice(finding?.from, finding?.to)).toBe('130.4 g');
    expect(report.corrected?.at(-1)?.text).toMatch(/which emitted 130\.4 kg CO2e\.$/);
    expect(report.isCut).toBe(false);
  });

  it('says that it stopped, where it found nothing before it did', () => {
    expect(lint(`${'word '.repeat(210_000)} 130 kg CO2e`)).toMatchObject({ kind: 'nothing', isCut: true });
  });

  it('reads thousands and millions in words, and keeps them where it mends the unit', () => {
    expect(massesIn('It emitted 1.5 million kg CO2, not 2 thousand tonnes of CO2.').map(({ value, unit }) => [value, unit])).toEqual([
      [1_500_000, 'kg'],
      [2000, 't'],
    ]);
    expect(corrected('8 A100 in Iowa ran for 72 hours and emitted 0.13 thousand g CO2.')).toContain('0.13 thousand kg CO2');
    expect(parseYaml(corrected(CARD.replace('130.4', '0.13 million'))).co2_eq_emissions.emissions).toBe(130_000);
  });

  it('finds the card anywhere in a model card, and counts its lines from the top', () => {
    const report = lint(`---\nlicense: mit\n${CARD}\n---\n# A model\n`);
    expect(report.lines[0]).toEqual({ number: 3, text: 'co2_eq_emissions:' });
    expect(report.lines).toHaveLength(6);
    expect(report.findings[0]?.line).toBe(4);
  });

  it('keeps the line ends of other systems out of the way', () => {
    expect(kinds(CARD.replaceAll('\n', '\r\n'))).toEqual(kinds(CARD));
  });

  it.each([
    ['digits', '1'.repeat(1_100_000)],
    ['digits in lines', '1,'.repeat(40).concat('\n').repeat(12_000)],
    ['spaces', ' '.repeat(1_100_000)],
    ['dashes', '- '.repeat(550_000)],
    ['a header and no end', `co2_eq_emissions:\n${'  - a: [\n'.repeat(120_000)}`],
    ['a row and no end', `co2_eq_emissions: {${`'"\\ # ,\n`.repeat(180_000)}`],
    ['a header and a long line', `co2_eq_emissions: ${'1 '.repeat(550_000)}`],
    ['masses', '130 kg CO2 '.repeat(100_000)],
    ['hardware', `130 g CO2 ${'8 x A100 v3-8 72 h '.repeat(60_000)}`],
    ['words', `130 g CO2 ${'eight by eight '.repeat(75_000)}`],
  ])('gives a report on a megabyte of %s', (_, text) => {
    const report = lint(text);
    expect(report.isCut).toBe(text.length > MOST_READ);
    expect(report.lines.length).toBeLessThanOrEqual(60);
    expect(report.lines.every((line) => line.text.length <= 2000)).toBe(true);
  });

  it('never throws, points only at what stands there, and says nothing unfinished', { timeout: 60_000 }, () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        'co2_eq_emissions:',
        '\n',
        '  emissions: ',
        '- ',
        '130.4',
        '[1]',
        '{',
        '}',
        ', ',
        ' kg',
        '  source: x\n',
        '  hardware_used: ',
        '8 A100, 72 hours',
        'TPU v3-8',
        '"',
        "'",
        ' # ',
        'offset',
        '130 g CO2',
        '$&',
        '0',
        '1e9',
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const report = lint(parts.join(''));
        for (const finding of report.findings) {
          const { line, from, to } = finding;
          if (line === null) continue;
          const shown = report.lines.find(({ number }) => number === line);
          expect(from).toBeLessThanOrEqual(to);
          if (shown !== undefined) expect(to).toBeLessThanOrEqual(shown.text.length);
          expect(findingWords(finding, report).title).not.toMatch(/NaN|undefined|null/);
        }
      }),
      { numRuns: 200 },
    );
  });
});
