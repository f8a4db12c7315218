import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueOf, withMethods } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { referencePackSchema } from '#data/reference-pack.ts';
import { worksPackSchema } from '#data/works-pack.ts';
import { decodeScenario } from '#permalink/scenario-codec.ts';
import { type Estimate, estimate } from './estimate.ts';
import { evaluate, parseExpression } from './expression.ts';
import { METHODS } from './methods/registry.ts';
import {
  derivedWatts,
  excessOfJobs,
  figuresThatDiffer,
  type PaperCell,
  poundsOf,
  poundsOfElectricity,
  searchHours,
  table1Cell,
  table3Cells,
  table4Cells,
} from './paper.ts';
import { resolveScenario } from './resolve.ts';
import { KG_PER_LB } from './units.ts';

const readPack = (pack: string): unknown => JSON.parse(readFileSync(`public/data/${pack}/2026.11.json`, 'utf8'));
const catalogue = withMethods(catalogueOf(firstPackSchema.parse(readPack('first'))), METHODS);
const references = referencePackSchema.parse(readPack('references'));
const works = worksPackSchema.parse(readPack('works'));

function estimateOf(text: string): Estimate {
  const { scenario, problems } = decodeScenario(text, 1, ['2026.11']);
  expect(problems).toEqual([]);
  const resolution = resolveScenario(scenario, catalogue);
  if (resolution.status !== 'resolved') throw new Error(`${text}: ${resolution.status}`);
  return estimate(resolution.resolved);
}

const byTable3Row = new Map(references.paperRuns.map(({ id, scenario }) => [id, estimateOf(scenario)]));
const caseStudy = works.caseStudy.map(({ models, scenario }) => ({ models, figures: estimateOf(scenario) }));
const figuresOf = (id: string): Estimate => byTable3Row.get(id) ?? estimateOf('');
const caseOf = (models: number): Estimate => caseStudy.find((one) => one.models === models)?.figures ?? estimateOf('');

/** The tables as the paper prints them and what its rules give, written out here a second time and by hand. */
const TABLE_3 = [
  { id: 'transformer-base', w: 1415.78, h: 12, ours: 12, n: 8, kwh: 27, lb: 26, low: 41, high: 140, from: 0.43, to: 1.46 },
  { id: 'transformer-big', w: 1515.43, h: 84, ours: 84, n: 8, kwh: 201, lb: 192, low: 289, high: 981, from: 0.43, to: 1.46 },
  { id: 'elmo', w: 517.66, h: 336, ours: 336, n: 3, kwh: 275, lb: 262, low: 433, high: 1472, from: 0.43, to: 1.46 },
  { id: 'bert-base-gpu', w: 12_041.51, h: 79, ours: 79.2, n: 64, kwh: 1507, lb: 1438, low: 3751, high: 12_571, from: 0.74, to: 2.48 },
  { id: 'bert-base-tpu', w: null, h: 96, ours: 96, n: 16, kwh: null, lb: null, low: 2074, high: 6912, from: 1.46, to: 4.5 },
  {
    id: 'nas-gpu',
    w: 1515.43,
    h: 274_120,
    ours: 274_120,
    n: 8,
    kwh: 656_347,
    lb: 626_155,
    low: 942_973,
    high: 3_201_722,
    from: 0.43,
    to: 1.46,
  },
  { id: 'nas-tpu', w: null, h: 32_623, ours: 32_633, n: 1, kwh: null, lb: null, low: 44_055, high: 146_848, from: 1.46, to: 4.5 },
  { id: 'gpt2', w: null, h: 168, ours: 168, n: 32, kwh: null, lb: null, low: 12_902, high: 43_008, from: 2.4, to: 8 },
] as const;

const cells3 = references.table3.map((row) => ({ id: row.id, cells: table3Cells(row, figuresOf(row.id), works.prices) }));
const cells4 = references.table4.map((row) => ({ models: row.models, cells: table4Cells(row, caseOf(row.models), 120, works.facts) }));
const cells1 = references.table1.map((row) => ({
  id: row.id,
  cell: table1Cell(row, { byTable3Row, oneModel: caseOf(1), projectElectricityUsdPrinted: 9870 }),
}));

describe(table3Cells, () => {
  it('has the eight rows of the paper in its order', () => {
    expect(cells3.map(({ id }) => id)).toEqual(TABLE_3.map(({ id }) => id));
  });

  it.each(TABLE_3)('prints $id as the paper does', ({ id, w, h, kwh, lb, low, high }) => {
    const cells = cells3.find((one) => one.id === id)?.cells;
    expect([cells?.powerW, cells?.hours, cells?.energyKwh, cells?.lb, cells?.usdLow, cells?.usdHigh].map((one) => one?.printed)).toEqual([
      w,
      h,
      kwh,
      lb,
      low,
      high,
    ]);
  });

  it.each(TABLE_3)('computes $id as the paper’s rules do', ({ id, w, ours, n, from, to }) => {
    const cells = cells3.find((one) => one.id === id)?.cells;
    const kwh = w === null ? null : (1.58 * ours * w) / 1000;
    const close = (cell: PaperCell | undefined, value: number | null) => {
      if (value === null) expect(cell).toMatchObject({ ours: null, verdict: 'not-printed' });
      else expect(Math.abs((cell?.ours ?? Number.NaN) / value - 1)).toBeLessThan(1e-12);
    };
    close(cells?.energyKwh, kwh);
    close(cells?.lb, kwh === null ? null : kwh * 0.954);
    close(cells?.usdLow, n * ours * from);
    close(cells?.usdHigh, n * ours * to);
  });

  it('differs in four cells and no others, each with its slip', () => {
    const differing = cells3.flatMap(({ id, cells }) =>
      Object.entries(cells).flatMap(([column, cell]: [string, PaperCell]) =>
        cell.verdict === 'differs' ? [`${id} ${column}: ${cell.printed} for ${Math.round((cell.ours ?? 0) * 10) / 10}, ${cell.slip}`] : [],
      ),
    );
    expect(differing).toEqual([
      'bert-base-gpu hours: 79 for 79.2, bert-hours',
      'bert-base-tpu usdLow: 2074 for 2242.6, tpu-v2-price',
      'nas-tpu hours: 32623 for 32633, search-hours',
      'nas-tpu usdLow: 44055 for 47644.2, tpu-v2-price',
    ]);
  });

  it('takes 146,848.50 for the printed 146,848: a half may be rounded either way', () => {
    expect(cells3.find(({ id }) => id === 'nas-tpu')?.cells.usdHigh).toMatchObject({
      printed: 146_848,
      ours: 146_848.5,
      verdict: 'rounds',
      slip: null,
    });
  });

  it('has the hours of the search by its own steps: 979 million over 300,000, times 10 h, and on P100 times 84 h', () => {
    expect(Math.floor(searchHours(works.facts, works.facts.modelHoursTpuV2))).toBe(32_633);
    expect(searchHours(works.facts, works.facts.modelHoursP100)).toBe(274_120);
  });

  it('refuses hardware that footnote 7 does not price', () => {
    const [row] = references.table3;
    if (row === undefined) throw new Error('Table 3 is empty');
    expect(() => table3Cells(row, figuresOf(row.id), [])).toThrow('no price of P100');
  });
});

describe(table4Cells, () => {
  it.each([
    { models: 1, hours: [120, null], low: [52, 51.6], high: [175, 175.2], electricity: [5, 120 * 0.21696 * 1.58 * 0.12] },
    { models: 24, hours: [2880, 2880], low: [1238, 1238.4], high: [4205, 4204.8], electricity: [118, 2880 * 0.21696 * 1.58 * 0.12] },
    {
      models: 4789,
      hours: [239_942, 239_952],
      low: [103_000, 103_175.06],
      high: [350_000, 350_315.32],
      electricity: [9870, 239_942 * 0.21696 * 1.58 * 0.12],
    },
  ])('has the row of $models models', ({ models, hours, low, high, electricity }) => {
    const cells = cells4.find((one) => one.models === models)?.cells;
    const same = (cell: PaperCell | undefined, [printed, ours]: readonly (number | null)[]) => {
      expect(cell?.printed).toBe(printed);
      if (ours === null || ours === undefined) expect(cell?.ours).toBeNull();
      else expect(cell?.ours).toBeCloseTo(ours, 6);
    };
    same(cells?.hours, hours);
    same(cells?.usdLow, low);
    same(cells?.usdHigh, high);
    same(cells?.electricityUsd, electricity);
  });

  it('differs in the hours of the whole project alone', () => {
    const verdicts = cells4.flatMap(({ cells }) => Object.values(cells).map(({ verdict }: PaperCell) => verdict));
    expect(verdicts.filter((verdict) => verdict === 'differs')).toHaveLength(1);
    expect(cells4.at(-1)?.cells.hours).toMatchObject({ verdict: 'differs', slip: 'project-hours' });
  });

  it('finds 4,789 jobs of 52 h 3.8 % above the printed hours', () => {
    expect(excessOfJobs(works.facts, 239_942)).toBeCloseTo(0.0379, 4);
  });
});

describe(table1Cell, () => {
  it.each([
    { id: 'air-ny-sf', printed: 1984, ours: null, verdict: 'input' },
    { id: 'human-year', printed: 11_023, ours: null, verdict: 'input' },
    { id: 'american-year', printed: 36_156, ours: null, verdict: 'input' },
    { id: 'car-lifetime', printed: 126_000, ours: null, verdict: 'input' },
    { id: 'nlp-pipeline', printed: 39, ours: 120 * 0.21696 * 1.58 * 0.954, verdict: 'rounds' },
    { id: 'nlp-pipeline-tuning', printed: 78_468, ours: 78_466.5, verdict: 'rounds' },
    { id: 'transformer-big', printed: 192, ours: (1.58 * 84 * 1515.43 * 0.954) / 1000, verdict: 'rounds' },
    { id: 'transformer-nas', printed: 626_155, ours: (1.58 * 274_120 * 1515.43 * 0.954) / 1000, verdict: 'rounds' },
  ])('has $id', ({ id, printed, ours, verdict }) => {
    const cell = cells1.find((one) => one.id === id)?.cell;
    expect(cell).toMatchObject({ printed, verdict });
    if (ours === null) expect(cell?.ours).toBeNull();
    else expect(cell?.ours).toBeCloseTo(ours, 5);
  });

  it('would not pass a project of 78,500 lb: $9,870 stands for 78,462.5 to 78,470.5', () => {
    const cellOf = (lbPrinted: number) =>
      table1Cell(
        { id: 'nlp-pipeline-tuning', kind: 'training', lbPrinted },
        { byTable3Row, oneModel: caseOf(1), projectElectricityUsdPrinted: 9870 },
      ).verdict;
    expect([78_462, 78_463, 78_470, 78_471].map(cellOf)).toEqual(['differs', 'rounds', 'rounds', 'differs']);
    expect(poundsOfElectricity(9870)).toBeCloseTo(78_466.5, 9);
  });
});

describe('steps on what the paper prints', () => {
  const cells: readonly PaperCell[] = [
    ...cells3.flatMap((row): readonly PaperCell[] => Object.values(row.cells)),
    ...cells4.flatMap((row): readonly PaperCell[] => Object.values(row.cells)),
    ...cells1.map(({ cell }) => cell),
  ];
  const stepped = cells.flatMap(({ ours, step }) => (step === undefined ? [] : [{ ours, step }]));

  it('are there of the rents at the prices of footnote 7, of counted hours and of the project’s dollars', () => {
    const ids = new Set(stepped.map(({ step }) => step.formula.id));
    expect([...ids]).toEqual(['rent-low', 'rent-high', 'paper-hours-of-models', 'paper-hours-of-days', 'paper-emissions-of-dollars']);
  });

  it('give ours, and their symbolic form gives what they compute', () => {
    for (const { ours, step } of stepped) {
      const isPounds = step.formula.unit === 'kg';
      expect(isPounds ? step.value / KG_PER_LB : step.value).toBe(ours);
      const read = evaluate(parseExpression(step.formula.filled), (name) => step.figures[name] ?? Number.NaN);
      expect(Math.abs(read / step.value - 1)).toBeLessThan(1e-12);
    }
  });
});

describe('the case study', () => {
  it('has 216.96 W a GPU without the building, taken back from 78,468 lb', () => {
    expect(derivedWatts({ lbPrinted: 78_468, acceleratorHours: 239_942 })).toBe(216.96);
    expect((78_468 / 0.954 / 1.58 / 239_942) * 1000).toBeCloseTo(216.96, 2);
  });

  it.each([
    { models: 1, hours: 120, usd: 5, lb: 39 },
    { models: 24, hours: 2880, usd: 118, lb: 942 },
    { models: 4789, hours: 239_942, usd: 9870, lb: 78_468 },
  ])('opens $models models as $hours accelerator-hours, $usd dollars of electricity and $lb lb', ({ models, hours, usd, lb }) => {
    const figures = caseOf(models);
    expect(Math.abs((figures.acceleratorHours ?? Number.NaN) / hours - 1)).toBeLessThan(1e-12);
    expect(Math.round(figures.electricityCostUsd ?? Number.NaN)).toBe(usd);
    expect(Math.round(poundsOf(figures))).toBe(lb);
  });
});

describe(figuresThatDiffer, () => {
  it('counts printed figures, not slips: 79 h, the two costs of $1.46, 32,623 h and 239,942 h are five', () => {
    const all = [
      ...cells1.map(({ cell }) => cell),
      ...cells3.flatMap(({ cells }) => Object.values(cells)),
      ...cells4.flatMap(({ cells }) => Object.values(cells)),
    ];
    expect(figuresThatDiffer(all).map(({ printed, slip }) => [printed, slip])).toEqual([
      [79, 'bert-hours'],
      [2074, 'tpu-v2-price'],
      [32_623, 'search-hours'],
      [44_055, 'tpu-v2-price'],
      [239_942, 'project-hours'],
    ]);
  });
});
