/** What the ledger says of a project: its title, its kinds of runs, where it is kept and who sees it. */
import type { RunKind, Scenario } from '#core/scenario.ts';
import { formatPercent, formatTimes, NBSP } from './quantity-format.ts';

const COUNT = new Intl.NumberFormat('en-GB');

export function countWords(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${COUNT.format(count)} ${many}`;
}

/** How much a list is: an entry stands for as many runs as it has. */
export interface Counted {
  readonly entries: number;
  readonly runs: number;
}

export function countedOf(scenarios: readonly Pick<Scenario, 'runs'>[]): Counted {
  return { entries: scenarios.length, runs: scenarios.reduce((sum, { runs }) => sum + runs, 0) };
}

/** `3 runs`, or `27 runs in 3 entries` where an entry stands for several. */
export function countedWords({ entries, runs }: Counted): string {
  const all = countWords(runs, 'run', 'runs');
  return runs === entries ? all : `${all} in ${countWords(entries, 'entry', 'entries')}`;
}

/** So many rows, where what all rows are called is known. */
export function rowsWords(rows: number, { entries, runs }: Counted): string {
  return runs === entries ? countWords(rows, 'run', 'runs') : countWords(rows, 'entry', 'entries');
}

export const KIND_WORDS: Readonly<Record<RunKind, string>> = { final: 'Final', tuning: 'Tuning', failed: 'Failed', other: 'Other' };

/** A part of the project: the runs of one kind together. */
export interface KindShare {
  readonly kind: RunKind | null;
  readonly runs: number;
  readonly emissionsKgCo2e: number;
  readonly share: number;
}

export const PART_OF_KIND: Readonly<Record<RunKind | 'none', string>> = {
  final: 'Final results',
  tuning: 'Tuning and ablations',
  failed: 'Failed',
  other: 'Other',
  none: 'Not said',
};

/** Words after the figure of the title: what of it did not go into the final results. */
export function titleTail(parts: readonly KindShare[]): string {
  const lost = parts.filter(({ kind }) => kind === 'tuning' || kind === 'failed');
  const share = lost.reduce((sum, part) => sum + part.share, 0);
  if (lost.length === 0 || share === 0) return '';
  const names = lost.map(({ kind, runs }) => (kind === 'tuning' ? 'tuning' : runs === 1 ? 'a failed run' : 'failed runs'));
  return `, and ${formatPercent(share)} of it went into ${names.join(' and ')}`;
}

/** `Sentence encoder study, 6 entries`. */
export function kickerWords(projects: readonly string[], entries: number): string {
  const [only] = projects;
  const many = countWords(entries, 'entry', 'entries');
  if (only === undefined) return many;
  return projects.length === 1 ? `${only}, ${many}` : `${COUNT.format(projects.length)} projects, ${many}`;
}

/** Hours and runs of a row, as it was described: `72 h × 3 runs`. */
export function runsWords(runs: number): string {
  return runs === 1 ? '' : ` × ${COUNT.format(runs)}${NBSP}runs`;
}

/** How many times the chosen run a run emits. */
export function timesWords(emissions: number, base: number): string {
  if (base === 0) return emissions === 0 ? 'the same' : 'not to be said of 0';
  const times = emissions / base;
  return Math.abs(times - 1) <= 0.03 ? 'about the same' : `${formatTimes(times)}×`;
}

/** What of everything the final runs were; an entry of several runs is that many. */
export function finalTitle(finalShare: number, finals: number): string {
  const subject = finals === 1 ? 'The published run is' : `The ${COUNT.format(finals)} published runs are`;
  if (finalShare === 1) return `${subject} all of the project that stands here`;
  return `${subject} ${formatPercent(finalShare)} of the project`;
}

export const LEDGER_WORDS = {
  drop: 'Drop emissions.csv, an nvidia-smi or Slurm log, or a project file',
  readHere: 'Read in your browser; nothing of it is sent.',
  joint: 'Totals are drawn jointly: the same unknown is the same in every run, so it does not average out.',
  tooManyKinds: 'not drawn: more than 300 kinds of runs',
  inQuery:
    'The list stands in this page’s address, after the ?. Whoever opens that link sends it to the host of this page, which sees every input of it.',
  inFragment:
    'The list stands in this page’s address, packed, after the #. Whoever has the link can read it; the host of this page cannot.',
  notYet: 'The list is being packed for this page’s address, which does not hold it yet.',
  imported: 'Runs that came from a file always stand after the #.',
  nowhere: (counted: Counted) =>
    `This list of ${countedWords(counted)} is longer than an address can be trusted to hold (30,000 characters), so the address holds none of it: a link that opened on a part would show another total. Save it as a project file, or keep it on this device; otherwise it is gone with this page.`,
  kept: 'Kept on this device, in this browser alone.',
  notKept: 'Nothing is kept on this device.',
  unread:
    'A list is kept on this device that this version of the page cannot read whole, so it was neither opened nor changed. Save it as a file, or forget it.',
  refused: 'This browser lets the page keep nothing, as in a private window. Save a project file instead.',
} as const;

/** Names that a row is sorted and grouped by where the reader gave none. */
export function projectOf({ project }: Scenario): string {
  return project ?? 'No project';
}
