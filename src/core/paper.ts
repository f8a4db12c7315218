/** The 2019 paper's Tables 1, 3 and 4, cell by cell: as printed, and as this page's own pipeline gives it. */
import { rentHigh, rentLow } from './cost.ts';
import type { Estimate } from './estimate.ts';
import type { Formula, TraceStep } from './formula.ts';
import { STRUBELL_G_PER_KWH, STRUBELL_LB_PER_KWH, STRUBELL_PUE, STRUBELL_TARIFF_USD_PER_KWH } from './methods/strubell-2019.ts';
import { G_PER_KG, KG_PER_LB, W_PER_KW } from './units.ts';

const HOURS_PER_DAY = 24;

/**
 * `rounds`: ours is within half a unit of the last digit printed. `input`: the paper starts from it, so there is nothing
 * to compute. `differs`: what is printed does not follow from what else is printed.
 */
export type Verdict = 'rounds' | 'input' | 'not-printed' | 'differs';

/** The slips: figures the paper prints that the rest of it contradicts. Their words are in `#format/paper-words.ts`. */
export type Slip = 'bert-hours' | 'tpu-v2-price' | 'search-hours' | 'project-hours';

export interface PaperCell {
  readonly printed: number | null;
  /** Null where there is nothing to compute: an input, or a figure that was never printed. */
  readonly ours: number | null;
  readonly verdict: Verdict;
  /** Of a cell that differs. */
  readonly slip: Slip | null;
  /** The step that gave ours, where no run of the page did. */
  readonly step?: TraceStep;
}

/** What the paper's text states beside its tables. */
export interface PaperFacts {
  readonly projectJobs: number;
  readonly projectGpuDays: number;
  readonly projectDays: number;
  readonly projectGridSearches: number;
  readonly projectMeanJobHours: number;
  readonly searchSteps: number;
  readonly modelSteps: number;
  readonly modelHoursP100: number;
  readonly modelHoursTpuV2: number;
}

/** Rows of the table of facts. */
export const PAPER_FACTS: Readonly<Record<keyof PaperFacts, string>> = {
  projectJobs: 'project-jobs',
  projectGpuDays: 'project-gpu-days',
  projectDays: 'project-days',
  projectGridSearches: 'project-grid-searches',
  projectMeanJobHours: 'project-mean-job-hours',
  searchSteps: 'search-steps',
  modelSteps: 'model-steps',
  modelHoursP100: 'model-hours-p100',
  modelHoursTpuV2: 'model-hours-tpu-v2',
};

/** Price of one accelerator-hour as the paper's footnote 7 prints it, USD: preemptible to on demand. */
export interface PrintedPrice {
  readonly hardware: string;
  readonly usdLowPrinted: number;
  readonly usdHighPrinted: number;
}

export interface CaseStudyRun {
  readonly models: number;
  /** As a link's scenario. */
  readonly scenario: string;
}

export interface Table1Row {
  readonly id: string;
  readonly kind: 'everyday' | 'training';
  readonly lbPrinted: number;
}

export interface Table3Row {
  readonly id: string;
  readonly hardware: string;
  readonly count: number;
  readonly powerW: number | null;
  readonly hoursPrinted: number;
  /** Those that the printed results follow from. */
  readonly hoursUsed: number;
  readonly energyKwhPrinted: number | null;
  readonly lbPrinted: number | null;
  readonly usdLowPrinted: number;
  readonly usdHighPrinted: number;
}

export interface Table4Row {
  readonly models: number;
  readonly hours: number;
  readonly usdLowPrinted: number;
  readonly usdHighPrinted: number;
  readonly electricityUsdPrinted: number;
}

/** @returns true within half a unit of the last printed digit, either way of rounding a half counting. */
function roundsTo(ours: number, printed: number, unit: number): boolean {
  return Math.abs(ours - printed) <= unit / 2 + 1e-9 * Math.abs(printed);
}

function inputCell(printed: number | null): PaperCell {
  return { printed, ours: null, verdict: printed === null ? 'not-printed' : 'input', slip: null };
}

/** @param slip what is to blame where ours does not round to what is printed */
function cellOf(printed: number | null, ours: number | null, slip: Slip | null = null, unit = 1): PaperCell {
  if (printed === null || ours === null) return inputCell(printed);
  const isSame = roundsTo(ours, printed, unit);
  return { printed, ours, verdict: isSame ? 'rounds' : 'differs', slip: isSame ? null : slip };
}

/** Ours by a rule of the paper, on figures that it prints. */
function cellBy(printed: number, step: TraceStep, slip: Slip | null = null, unit = 1): PaperCell {
  return { ...cellOf(printed, step.value, slip, unit), step };
}

function stepBy<Key extends string>(formula: Formula<Key>, figures: Readonly<Record<Key, number>>): TraceStep {
  return { formula, figures, value: formula.compute(figures) };
}

export function poundsOf({ emissionsKgCo2e }: Pick<Estimate, 'emissionsKgCo2e'>): number {
  return emissionsKgCo2e / KG_PER_LB;
}

export interface Table3Cells {
  readonly powerW: PaperCell;
  readonly hours: PaperCell;
  readonly energyKwh: PaperCell;
  readonly lb: PaperCell;
  readonly usdLow: PaperCell;
  readonly usdHigh: PaperCell;
}

/** @returns `P100` of `P100x8` */
export function hardwareName(hardware: string): string {
  return hardware.replace(/x\d+$/, '');
}

/**
 * One row of Table 3. Energy and pounds are the run's own, costs its accelerator-hours at the prices of footnote 7.
 *
 * @param figures the row's scenario, estimated
 */
export function table3Cells(row: Table3Row, figures: Estimate, prices: readonly PrintedPrice[]): Table3Cells {
  const price = prices.find(({ hardware }) => hardware === hardwareName(row.hardware));
  if (price === undefined) throw new RangeError(`footnote 7 has no price of ${row.hardware}`);
  const hours = figures.acceleratorHours;
  const rentCell = (printed: number, formula: typeof rentLow, usd: number, slip: Slip | null = null) =>
    hours === null
      ? inputCell(printed)
      : cellBy(printed, stepBy(formula, { acceleratorHours: hours, priceUsdPerAcceleratorHour: usd }), slip);
  return {
    powerW: inputCell(row.powerW),
    hours: hoursCell(row),
    energyKwh: cellOf(row.energyKwhPrinted, figures.energyKwh),
    lb: cellOf(row.lbPrinted, poundsOf(figures)),
    usdLow: rentCell(row.usdLowPrinted, rentLow, price.usdLowPrinted, 'tpu-v2-price'),
    usdHigh: rentCell(row.usdHighPrinted, rentHigh, price.usdHighPrinted),
  };
}

/** Hours are an input, except where the row's own results show that others were used. */
function hoursCell({ id, hoursPrinted, hoursUsed }: Table3Row): PaperCell {
  if (hoursPrinted === hoursUsed) return inputCell(hoursPrinted);
  return { printed: hoursPrinted, ours: hoursUsed, verdict: 'differs', slip: id === 'bert-base-gpu' ? 'bert-hours' : 'search-hours' };
}

export interface Table4Cells {
  readonly hours: PaperCell;
  readonly usdLow: PaperCell;
  readonly usdHigh: PaperCell;
  readonly electricityUsd: PaperCell;
}

/**
 * One row of Table 4: hours from the days or the runs that the text counts, costs and electricity from the row's scenario.
 *
 * @param oneModelHours hours of the first row, of which the second counts 24
 */
export function table4Cells(row: Table4Row, figures: Estimate, oneModelHours: number, facts: PaperFacts): Table4Cells {
  const isWhole = row.models === facts.projectJobs;
  const usdUnit = isWhole ? 1000 : 1; // the whole project's costs are printed in thousands
  return {
    hours: row.models === 1 ? inputCell(row.hours) : countedHours(row, oneModelHours, isWhole, facts),
    usdLow: cellOf(row.usdLowPrinted, figures.rentLowUsd, null, usdUnit),
    usdHigh: cellOf(row.usdHighPrinted, figures.rentHighUsd, null, usdUnit),
    electricityUsd: cellOf(row.electricityUsdPrinted, figures.electricityCostUsd),
  };
}

function countedHours({ models, hours }: Table4Row, oneModelHours: number, isWhole: boolean, { projectGpuDays }: PaperFacts): PaperCell {
  return isWhole
    ? cellBy(hours, stepBy(hoursOfDays, { gpuDays: projectGpuDays }), 'project-hours')
    : cellBy(hours, stepBy(hoursOfModels, { runs: models, hours: oneModelHours }));
}

export const hoursOfDays: Formula<'gpuDays'> = {
  id: 'paper-hours-of-days',
  title: 'Hours of the days that the text counts',
  filled: '{gpuDays} × 24 h',
  inputs: { gpuDays: 'count' },
  output: 'acceleratorHours',
  unit: 'h',
  source: 'strubell-2019',
  compute: ({ gpuDays }) => gpuDays * HOURS_PER_DAY,
};

export const hoursOfModels: Formula<'runs' | 'hours'> = {
  id: 'paper-hours-of-models',
  title: 'Hours of as many models',
  filled: '{runs} × {hours}',
  inputs: { runs: 'count', hours: 'h' },
  output: 'acceleratorHours',
  unit: 'h',
  source: 'strubell-2019',
  compute: ({ runs, hours }) => runs * hours,
};

export interface Table1Inputs {
  /** Estimates by row of Table 3. */
  readonly byTable3Row: ReadonlyMap<string, Estimate>;
  /** Of the first row of Table 4. */
  readonly oneModel: Estimate;
  /** USD of electricity of the whole project, as Table 4 prints it. */
  readonly projectElectricityUsdPrinted: number;
}

/** Everyday rows are quoted, so they are inputs; a project's pounds follow from its electricity, as exactly as that is printed. */
export function table1Cell(row: Table1Row, inputs: Table1Inputs): PaperCell {
  switch (row.id) {
    case 'nlp-pipeline':
      return cellOf(row.lbPrinted, poundsOf(inputs.oneModel));
    case 'nlp-pipeline-tuning':
      return projectCell(row.lbPrinted, inputs.projectElectricityUsdPrinted);
    case 'transformer-big':
      return cellOf(row.lbPrinted, poundsOfRow(inputs, 'transformer-big'));
    case 'transformer-nas':
      return cellOf(row.lbPrinted, poundsOfRow(inputs, 'nas-gpu'));
    default:
      return inputCell(row.lbPrinted);
  }
}

function poundsOfRow({ byTable3Row }: Table1Inputs, id: string): number | null {
  const figures = byTable3Row.get(id);
  return figures === undefined ? null : poundsOf(figures);
}

/** Half a dollar either way is about 4 lb either way, so the unit is that of the dollars. */
function projectCell(lbPrinted: number, usdPrinted: number): PaperCell {
  const step = stepBy(emissionsOfDollars, figuresOfDollars(usdPrinted));
  return { ...cellOf(lbPrinted, step.value / KG_PER_LB, null, poundsOfElectricity(1)), step };
}

/** Pounds of the electricity that so many dollars pay for, at the paper's tariff and factor. */
export function poundsOfElectricity(usd: number): number {
  return emissionsOfDollars.compute(figuresOfDollars(usd)) / KG_PER_LB;
}

const figuresOfDollars = (electricityCostUsd: number) => ({
  electricityCostUsd,
  tariffUsdPerKwh: STRUBELL_TARIFF_USD_PER_KWH,
  carbonIntensityGPerKwh: STRUBELL_G_PER_KWH,
});

export const emissionsOfDollars: Formula<'electricityCostUsd' | 'tariffUsdPerKwh' | 'carbonIntensityGPerKwh'> = {
  id: 'paper-emissions-of-dollars',
  title: 'Emissions of the electricity that the dollars pay for',
  filled: '{electricityCostUsd} ÷ {tariffUsdPerKwh} × {carbonIntensityGPerKwh} ÷ 1000',
  inputs: { electricityCostUsd: 'USD', tariffUsdPerKwh: 'USD/kWh', carbonIntensityGPerKwh: 'g/kWh' },
  output: 'emissionsKgCo2e',
  unit: 'kg',
  source: 'strubell-2019',
  compute: ({ electricityCostUsd, tariffUsdPerKwh, carbonIntensityGPerKwh }) =>
    ((electricityCostUsd / tariffUsdPerKwh) * carbonIntensityGPerKwh) / G_PER_KG,
};

/**
 * Mean watts of one GPU with its share of the machine, taken back from printed pounds. Derived: the paper prints none.
 *
 * @returns W without the building, to a hundredth
 */
export function derivedWatts({ lbPrinted, acceleratorHours }: { readonly lbPrinted: number; readonly acceleratorHours: number }): number {
  const itEnergyKwh = lbPrinted / STRUBELL_LB_PER_KWH / STRUBELL_PUE;
  return Math.round(((itEnergyKwh * W_PER_KW) / acceleratorHours) * 100) / 100;
}

/** What a page may say of the paper as a whole: each is marked where it stands, and one slip can be behind two. */
export function figuresThatDiffer(cells: readonly PaperCell[]): readonly PaperCell[] {
  return cells.filter(({ verdict }) => verdict === 'differs');
}

/** How far one count exceeds another, as a share. */
export function excessOfJobs({ projectJobs, projectMeanJobHours }: PaperFacts, hoursPrinted: number): number {
  return (projectJobs * projectMeanJobHours) / hoursPrinted - 1;
}

/** Hours of the search on TPUs by its own steps. */
export function searchHours({ searchSteps, modelSteps }: PaperFacts, modelHours: number): number {
  return (searchSteps / modelSteps) * modelHours;
}
