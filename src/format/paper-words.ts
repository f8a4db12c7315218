/** The 2019 paper's tables in words: what a cell prints, why it differs, what is known of its row. */
import type { PaperFacts, Slip } from '#core/paper.ts';

const AS_PRINTED = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const TO_THE_CENT = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** `1,415.78`, `79`, `3,201,722`: no more digits than are printed. */
export function printedWords(value: number): string {
  return AS_PRINTED.format(value);
}

/** Two decimals, so that a reader sees what was rounded. */
export function oursWords(value: number): string {
  return TO_THE_CENT.format(value);
}

const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** `four`; figures from 13. */
export function countWords(count: number): string {
  return COUNTS[count] ?? AS_PRINTED.format(count);
}

/** @param differing how many printed figures do not follow */
export function paperTitle(differing: number): string {
  if (differing === 0) return 'The paper, recomputed: every printed figure follows from its inputs';
  const figures =
    differing === 1 ? 'one printed figure does not follow from its' : `${countWords(differing)} printed figures do not follow from its`;
  return `The paper, recomputed: ${figures} own inputs`;
}

/** Why a printed figure does not follow. */
export function slipWords(slip: Slip, facts: PaperFacts): string {
  const n = printedWords;
  switch (slip) {
    case 'bert-hours':
      return '79.2 h, which are 3.3 days, were used; 79 are printed, and would give 1,503 kWh and 1,434 lb.';
    case 'tpu-v2-price':
      return 'The printed cost follows from $1.35 an hour; footnote 7 says $1.46, the price of a P100 on demand.';
    case 'search-hours':
      return `${n(facts.searchSteps / 1e6)} million steps over ${n(facts.modelSteps)}, times ${n(facts.modelHoursTpuV2)} h, are 32,633 h; the printed costs follow from those.`;
    case 'project-hours':
      return `${n(facts.projectGpuDays)} days are 239,952 h, 10 more than printed. ${n(facts.projectJobs)} jobs of ${n(facts.projectMeanJobHours)} h would be 3.8% more.`;
  }
}

/** The search row never stands without these. */
export const SEARCH_MARK = '88 times too high';
export const SEARCH_ROW_NOTE =
  'The formula holds, the task did not: 18.7 times too high for the task that ran, 88 times for the machines it ran on.';

const NO_POWER = 'Nobody had published the power of TPUs: cost alone.';
const BY_CHIP = 'Prices are of a device of four chips, applied to each chip (from memory).';

/** What else is to be known of a row of Table 3; nothing for most. */
export const ROW_NOTES: Readonly<Record<string, readonly string[]>> = {
  elmo: ['The text trains it on GTX 1080; the table lists and prices P100.'],
  'bert-base-tpu': [NO_POWER, BY_CHIP],
  'nas-tpu': [NO_POWER, '$146,848.50 may be rounded either way.'],
  gpt2: [NO_POWER, BY_CHIP],
};

/** `8 × P100` of `P100x8` */
export function hardwareWords(hardware: string): string {
  const [, name = hardware, count = '1'] = /^(.+)x(\d+)$/.exec(hardware) ?? [];
  return `${count} × ${name.replace('TPUv', 'TPU v')}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Oct 2019` of 2019-10-21 or 2019-10; the year alone where no more is known. */
export function monthWords(date: string): string {
  const [year = '', month] = date.split('-');
  return month === undefined ? year : `${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** Address of an identifier such as `arXiv:1906.02243` or `doi:10.1002/x`. */
export function identifierHref(identifier: string): string {
  return identifier.startsWith('doi:')
    ? `https://doi.org/${identifier.slice(4)}`
    : `https://arxiv.org/abs/${identifier.replace('arXiv:', '')}`;
}

export const ROLE_WORDS = {
  itself: 'The paper itself',
  background: 'Background',
  method: 'Method',
  data: 'Data',
  critique: 'Critique',
} as const;

/** Levers that a work stands behind, in short. */
export const LEVER_WORDS: Readonly<Record<string, string>> = {
  'classical-ensembles': 'classical learners on CPU',
  'opt-gpt-3': 'newer chips, cleaner grid',
  'frozen-parts': 'reuse of frozen parts',
  'four-ms': 'the four Ms',
  'sparse-experts': 'sparse experts',
  'beyond-training': 'beyond training',
  'deduplicated-data': 'deduplicated data',
  'linear-attention': 'linear attention',
};

/** Parts of the Method & data view that a work is taken up in. */
export const NOTE_WORDS: Readonly<Record<string, string>> = {
  paper: 'Recomputed here',
  counted: 'Scope note',
  assumptions: 'Assumption',
  formulas: 'Formula',
  tables: 'Tables',
  'critique-five-cars': 'Critique',
  'critique-search-hardware': 'Critique',
};
