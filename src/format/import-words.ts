/** What the page says of logs that are read: what they are, what was done with their lines, and why a line is no run. */
import { type Counted, countedWords } from './ledger-words.ts';
import { formatNumber, formatPue, NBSP } from './quantity-format.ts';

export type LogKindName = 'codecarbon' | 'nvidia-smi' | 'slurm' | 'own';

export type RejectReason =
  | 'unreadable'
  | 'blank'
  | 'negative'
  | 'absurd'
  | 'too-many-values'
  | 'too-few-values'
  | 'not-started'
  | 'step-alone'
  | 'ambiguous'
  | 'out-of-bounds'
  | 'nothing-said'
  | 'no-hardware'
  | 'no-run';

export type MarkName =
  | 'short'
  | 'glued'
  | 'unmeteredGpu'
  | 'noHours'
  | 'noFactor'
  | 'linesJoined'
  | 'namelessGpu'
  | 'oddPue'
  | 'mixedGpus'
  | 'running'
  | 'failed'
  | 'energyFromEmissions'
  | 'unreadLines'
  | 'gaps'
  | 'gpusByStamp'
  | 'noMeter';

export const LOG_NAMES: Readonly<Record<LogKindName, string>> = {
  codecarbon: 'CodeCarbon',
  'nvidia-smi': 'nvidia-smi',
  slurm: 'Slurm sacct',
  own: 'Our own table',
};

/** What would have recorded a log that can be read. */
export const RECORD_COMMANDS: Readonly<Record<Exclude<LogKindName, 'own'>, string>> = {
  codecarbon: 'codecarbon monitor',
  'nvidia-smi': 'nvidia-smi --query-gpu=timestamp,index,name,power.draw --format=csv -l 1 > power.csv',
  slurm: 'sacct --parsable2 --format=JobID,JobName,State,Start,ElapsedRaw,AllocTRES,ConsumedEnergyRaw > jobs.csv',
};

/** Why a line was not taken, in few words: it stands in a table and in a file. */
export function rejectionWords({
  code,
  column,
  said,
}: {
  readonly code: RejectReason;
  readonly column: string;
  readonly said: string;
}): string {
  switch (code) {
    case 'unreadable':
      return said === '' ? `${column} is empty` : `${column} is ${said}`;
    case 'blank':
      return `${column} is empty`;
    case 'negative':
      return `${column} is ${said.replace(/^-/, '−')}${unitOf(column)}`;
    case 'absurd':
      return `${column} is ${said}${unitOf(column)}: more than any run`;
    case 'too-many-values':
      return `${said} values, more than there are names`;
    case 'too-few-values':
      return `${said} values, fewer than there are names`;
    case 'not-started':
      return said === '' ? 'the job had not started' : `the job had not started: ${said}`;
    case 'step-alone':
      return 'a step without its job';
    case 'ambiguous':
      return `${column} is ${said}, which can be read two ways`;
    case 'out-of-bounds':
      return `${column} is ${said}: out of bounds`;
    case 'nothing-said':
      return 'says neither hours nor energy';
    case 'no-hardware':
      return 'says hours, but neither GPUs, processors nor energy';
    case 'no-run':
      return `no two readings in a row: ${said} in all`;
  }
}

function unitOf(column: string): string {
  if (column === 'duration') return `${NBSP}s`;
  if (column === 'energy_consumed') return `${NBSP}kWh`;
  return column === 'power.draw' ? '' : '';
}

/** What was done with a row that was taken; `extra` is the number of values, names or GPUs that the sentence needs. */
export function markWords(
  mark: MarkName,
  { values, names, lines }: { readonly values: number; readonly names: number; readonly lines: number },
): string {
  switch (mark) {
    case 'short':
      return `${values} values under ${names} names: read up to the country`;
    case 'glued':
      return 'two runs on one line, parted';
    case 'unmeteredGpu':
      return 'GPU listed with 0 kWh: it was not metered';
    case 'noHours':
      return 'no usable duration: kept without hours';
    case 'noFactor':
      return 'no usable emissions: our grid factor';
    case 'linesJoined':
      return `${lines} lines of one run: last total kept`;
    case 'namelessGpu':
      return 'a GPU is counted but not named';
    case 'oddPue':
      return 'the PUE is no PUE: passed over';
    case 'mixedGpus':
      return 'several kinds of GPU: named after the most';
    case 'running':
      return 'still running when the log was made';
    case 'failed':
      return 'failed or cancelled, and counted';
    case 'energyFromEmissions':
      return 'no energy in the log: kWh from its emissions, by our grid factor';
    case 'unreadLines':
      return 'lines without a reading left out';
    case 'gaps':
      return 'gaps left out';
    case 'gpusByStamp':
      return `no column says which GPU: ${values} readings at a time, taken for ${values} GPUs`;
    case 'noMeter':
      return 'Slurm wrote its sign for no value: not metered, energy from the hours';
  }
}

/** As much of what a file said as a sentence can hold. */
function quoted(said: string): string {
  const letters = [...said];
  return `“${letters.length > MOST_QUOTED ? `${letters.slice(0, MOST_QUOTED).join('')}…` : said}”`;
}

const MOST_QUOTED = 40;

/**
 * @param said empty where the file says no place
 * @param taken what the reader chose instead; null: nothing, so it is the world's average
 */
export function placeWords(said: string, taken: string | null): string {
  if (said === '') return taken === null ? 'no place in the log: the world’s average' : '';
  return `${quoted(said)} is no place of our tables: ${taken === null ? 'the world’s average' : `taken for ${taken}`}`;
}

/**
 * @param said empty where the log counts an accelerator and does not name it
 * @param taken null: none of ours, as its watts are not needed
 */
export function unknownHardwareWords(said: string, taken: string | null): string {
  const what = said === '' ? 'not named' : `${quoted(said)} is not in the table`;
  return `${what}: ${taken === null ? 'kept without a name' : `taken for ${taken}`}`;
}

/** Of a run that no figure can be computed of. */
export const INCOMPLETE_WORDS = 'lacks something: say it in the list';

export const unknownCpuWords = (said: string): string => `${quoted(said)} is no processor of our tables: passed over`;

const count = (number: number, one: string, many: string) => `${formatCount(number)} ${number === 1 ? one : many}`;

export function formatCount(number: number): string {
  return number.toLocaleString('en-GB');
}

export const runsWords = (runs: number) => count(runs, 'run', 'runs');

/** The title of what was read: it counts runs. */
export function importTitle(files: readonly string[], runs: number, repaired: number): string {
  const [only = ''] = files;
  const what = files.length === 1 ? only : `${files.length} files`;
  const mended = repaired === 0 ? '' : runs === 1 ? ', repaired' : `, ${smallNumber(repaired)} of them repaired`;
  return `${what} ${files.length === 1 ? 'holds' : 'hold'} ${runs === 0 ? 'no run' : runsWords(runs)}${mended}`;
}

/** `9,000 runs become 10,200 in 9,006 entries` */
export function becomesWords(before: Counted, after: Counted): string {
  const entries = after.runs === after.entries ? '' : ` in ${count(after.entries, 'entry', 'entries')}`;
  return `${countedWords(before)} ${before.runs === 1 ? 'becomes' : 'become'} ${formatCount(after.runs)}${entries}`;
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function smallNumber(number: number): string {
  return SMALL[number] ?? formatCount(number);
}

const KIND_READS: Readonly<Record<LogKindName, string>> = {
  codecarbon: 'Energy, hours, hardware, country and time are read; longitude, latitude, run ids and the file name are dropped.',
  'nvidia-smi': 'Watts are integrated over time for each GPU; the readings and the file name are dropped.',
  slurm: 'Hours, hardware, state and metered energy are read; job ids, users, nodes and the file name are dropped.',
  own: 'Every named field is read as it stands.',
};

/** What the file was taken for. */
export function logWords(kind: LogKindName, version: string, columns: number, lines: number): string {
  const named = kind === 'codecarbon' && version !== '' ? `CodeCarbon ${version}` : LOG_NAMES[kind];
  return `${named}, ${count(columns, 'column', 'columns')}, ${count(lines, 'line', 'lines')}.`;
}

/** A project among other files is not opened but added, and says so: alone it takes the place of the list. */
export const projectWords = (entries: number): string =>
  `A project of this page, ${count(entries, 'entry', 'entries')}, added to the list like the others.`;

/** Which of it is read, and what is dropped. */
export const readsWords = (kind: LogKindName): string => KIND_READS[kind];

export interface PowerWords {
  readonly meanPowerW: number;
  readonly peakPowerW: number;
  readonly gaps: number;
  readonly gapHours: number;
  readonly clockResets: number;
  readonly unreadLines: number;
  readonly gapLimitSeconds: number;
}

/** Watts and what was left out, as one line. */
export function powerWords({ meanPowerW, peakPowerW, gaps, gapHours, clockResets, gapLimitSeconds }: PowerWords): string {
  const watts = `Mean ${formatNumber(meanPowerW)}${NBSP}W a GPU, peak ${formatNumber(peakPowerW)}${NBSP}W.`;
  const limit = `${formatNumber(gapLimitSeconds)}${NBSP}s`;
  const left =
    gaps === 0
      ? ` No gap over ${limit}.`
      : ` ${count(gaps, 'gap', 'gaps')} over ${limit} left out, ${formatNumber(gapHours)}${NBSP}h of all GPUs together.`;
  const resets =
    clockResets === 0
      ? ''
      : ` The clock went back ${clockResets === 1 ? 'once' : `${formatCount(clockResets)} times`}; nothing is counted across it.`;
  return `${watts}${left}${resets}`;
}

export type JoinName = 'none' | 'project' | 'no-project' | 'rough-factor' | 'no-factor';

const JOINED_BY: Readonly<Record<Exclude<JoinName, 'none'>, string>> = {
  project: 'project, hardware, place and grid factor',
  'no-project': 'hardware, place and grid factor: there is no room to keep their projects apart',
  'rough-factor': 'hardware, place and roughly the grid factor: there is no room to keep their projects and factors apart',
  'no-factor': 'hardware and place, each with its mean grid factor: there is no room to keep more apart',
};

export interface JoinedCounts {
  readonly runs: number;
  /** What they are joined into. */
  readonly entries: number;
  /** Entries that stand in the ledger already. */
  readonly standing: number;
  /** Entries that a ledger has room for. */
  readonly most: number;
}

/** That runs were joined, why, by what, what of them is lost, and that the total stays. */
export function joinWords(join: JoinName, { runs, entries, standing, most }: JoinedCounts): string {
  if (join === 'none') return '';
  const beside = standing === 0 ? '' : ` beside the ${formatCount(standing)} that stand there`;
  const why = `${runsWords(runs)} are more than a ledger of ${formatCount(most)} entries has room for${beside}`;
  const lost = join === 'project' ? 'names and dates' : 'names, projects and dates';
  const into = `so they are joined into ${count(entries, 'entry', 'entries')} with a count, by ${JOINED_BY[join]}`;
  return `${why}, ${into}. Their ${lost} are dropped; their total stays the same.`;
}

export type NotTextName = 'png' | 'zip' | 'gzip' | 'pdf' | 'binary';

const NOT_TEXT: Readonly<Record<NotTextName, string>> = {
  png: 'It is a picture, whatever its name says.',
  zip: 'It is a zip archive or a workbook, whatever its name says. Unpack it, or save the sheet as CSV.',
  gzip: 'It is compressed. Unpack it first.',
  pdf: 'It is a PDF, whatever its name says.',
  binary: 'It is no text.',
};

export type FileTrouble =
  | { readonly kind: 'empty' }
  | { readonly kind: 'header-only' }
  | { readonly kind: 'no-rows'; readonly lines: number }
  | { readonly kind: 'not-text'; readonly what: NotTextName }
  | { readonly kind: 'unrecognised'; readonly nearest: LogKindName | null; readonly missingColumn: string }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'no-project'; readonly because: string }
  | { readonly kind: 'partly'; readonly problems: readonly string[] }
  | { readonly kind: 'stopped'; readonly line: number };

/** The first sentence names the file, the second says what is wrong with it. */
export function troubleWords(file: string, trouble: FileTrouble): { readonly title: string; readonly body: string } {
  switch (trouble.kind) {
    case 'empty':
      return { title: `${file} is empty`, body: 'There is nothing to read in it.' };
    case 'header-only':
      return { title: `${file} holds only names of columns`, body: 'No line follows them.' };
    case 'no-rows':
      return {
        title: `${file} holds no run`,
        body: `None of its ${count(trouble.lines, 'line', 'lines')} could be used; the reasons stand below.`,
      };
    case 'not-text':
      return { title: `${file} is no log`, body: NOT_TEXT[trouble.what] };
    case 'unrecognised':
      return { title: `${file} is no log that can be read here`, body: unrecognisedWords(trouble) };
    case 'unreadable':
      return {
        title: `${file} could not be read`,
        body: 'It is a folder, or it was moved, or the browser may not open it. Choose the files themselves.',
      };
    case 'no-project':
      return { title: `${file} is no project that can be read here`, body: trouble.because };
    case 'partly':
      return { title: `Not all of ${file} could be read`, body: problemsWords(trouble.problems) };
    case 'stopped':
      return {
        title: `${file} changed or vanished while it was read`,
        body: `Reading stopped after line ${formatCount(trouble.line)}. What was read until then can be taken.`,
      };
  }
}

const MOST_PROBLEMS_NAMED = 12;

function problemsWords(problems: readonly string[]): string {
  const left = problems.length - MOST_PROBLEMS_NAMED;
  return [...problems.slice(0, MOST_PROBLEMS_NAMED), ...(left > 0 ? [`And ${formatCount(left)} more.`] : [])].join(' ');
}

function unrecognisedWords({ nearest, missingColumn }: { readonly nearest: LogKindName | null; readonly missingColumn: string }): string {
  if (nearest === null || nearest === 'own')
    return `No column is named ${missingColumn}, power.draw, ElapsedRaw or as in our own table. One of these commands records what can be read:`;
  return `It looks like a log of ${LOG_NAMES[nearest]}, but the column ${missingColumn} is missing. This command records it:`;
}

/** Which commands to show with a file that was not recognised. */
export function commandsFor(nearest: LogKindName | null): readonly string[] {
  return nearest === null || nearest === 'own' ? Object.values(RECORD_COMMANDS) : [RECORD_COMMANDS[nearest]];
}

export function progressWords(file: string, share: number, lines: number): string {
  return `${file}: ${Math.floor(share * 100)}%, ${count(lines, 'line', 'lines')}`;
}

export const factorChoiceWords = (gPerKwh: number | null) =>
  gPerKwh === null ? 'differs from run to run, recorded when each ran' : `${formatNumber(gPerKwh)}${NBSP}g/kWh, recorded when it ran`;

export const pueTimesWords = (pue: number | null) =>
  pue === null ? 'Not inside: times the place’s' : `Not inside: times ${formatPue(pue)}`;

/** Some lines say a PUE above 1 and the others none: what is done with each. */
export function puePartWords(inside: number, outside: number): string {
  const others = outside === 1 ? 'the other' : `the other ${formatCount(outside)}`;
  return `inside for ${runsWords(inside)} with a PUE above 1; for ${others}, times the place’s PUE`;
}
