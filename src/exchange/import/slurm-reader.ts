/** Slurm's `sacct --parsable2`: one run a job. Steps repeat what their job holds; all that is taken from them is energy that the job lacks. */
import { ownText, saidOf } from './cells.ts';
import { normalName } from './codecarbon-columns.ts';
import { dayOfStamp, secondsOfElapsed } from './dates.ts';
import { NAMELESS_GPU } from './gpu-said.ts';
import {
  type ColumnReading,
  type LoggedRun,
  type LogReader,
  type LogSink,
  MOST_HOURS,
  MOST_KWH,
  NO_PLACE,
  type RejectCode,
  type Rejection,
  type RunShape,
} from './import-types.ts';
import { MARK } from './marks.ts';
import { isNoReading, joulesOf } from './slurm-energy.ts';
import { positive, tresOf } from './slurm-tres.ts';

const J_PER_KWH = 3_600_000;
const SECONDS_PER_HOUR = 3600;
const LONGEST_NAME = 80;

const READ = [
  'jobname',
  'account',
  'state',
  'start',
  'submit',
  'end',
  'elapsed',
  'elapsedraw',
  'alloctres',
  'reqtres',
  'allocgres',
  'reqgres',
  'alloccpus',
  'ncpus',
  'consumedenergyraw',
  'consumedenergy',
];
const DROPPED = ['jobid', 'jobidraw', 'user', 'uid', 'nodelist', 'workdir', 'cluster'];

export function slurmIndex(header: readonly string[]): ReadonlyMap<string, number> {
  return new Map(header.map((name, at) => [normalName(name).replaceAll('_', ''), at]));
}

export function isSlurm(index: ReadonlyMap<string, number>): boolean {
  return (index.has('jobid') || index.has('jobidraw')) && (index.has('elapsed') || index.has('elapsedraw'));
}

export function slurmUses(header: readonly string[]): readonly ColumnReading[] {
  return header
    .filter((name) => name.trim() !== '')
    .map((name) => {
      const normal = normalName(name).replaceAll('_', '');
      return { name: name.trim(), use: READ.includes(normal) ? 'read' : DROPPED.includes(normal) ? 'dropped' : 'not-used' };
    });
}

interface Job {
  readonly id: string;
  readonly line: number;
  readonly cells: readonly string[];
  /** Energy of its steps, J: the whole allocation's, and of the numbered ones. */
  wholeStepJ: number;
  numberedStepsJ: number;
  /** One of its meters gave Slurm's sign for no figure. */
  isUnmetered: boolean;
}

export function slurmReader(header: readonly string[], sink: LogSink): LogReader {
  const index = slurmIndex(header);
  const at = (cells: readonly string[], name: string) => (cells[index.get(name) ?? -1] ?? '').trim();
  const idOf = (cells: readonly string[]) => at(cells, 'jobid') || at(cells, 'jobidraw');
  let job: Job | null = null;

  const publicCells = (cells: readonly string[]) =>
    header.map((name, column) => (DROPPED.includes(normalName(name).replaceAll('_', '')) ? '' : (cells[column] ?? '')));

  const reject = (line: number, cells: readonly string[], code: RejectCode, column: string, said: string) =>
    sink.reject({ line, code, column, said: saidOf(said) }, publicCells(cells));

  const finish = () => {
    if (job === null) return;
    const { line, cells } = job;
    const run = runOf(job, (name) => at(cells, name));
    if ('code' in run) reject(line, cells, run.code, run.column, run.said);
    else sink.take(run);
    job = null;
  };

  const addStep = (cells: readonly string[], id: string, line: number) => {
    if (job === null || job.id !== id.slice(0, id.indexOf('.'))) {
      reject(line, cells, 'step-alone', 'JobID', id.slice(id.indexOf('.')));
      return;
    }
    const said = energySaid((name) => at(cells, name));
    const energyJ = joulesOf(said);
    if (isNoReading(said)) job.isUnmetered = true;
    if (/\.(batch|extern)$/.test(id)) job.wholeStepJ = Math.max(job.wholeStepJ, energyJ);
    else job.numberedStepsJ += energyJ;
  };

  return {
    row: (cells, line) => {
      const id = idOf(cells);
      if (id.toLowerCase() === 'jobid' || /^-+$/.test(id)) return;
      // A bar in a name is written as it is: what stands behind it is under the wrong name.
      if (cells.slice(header.length).some((cell) => cell !== ''))
        sink.reject({ line, code: 'too-many-values', column: '', said: String(cells.length) }, []);
      else if (id === '') reject(line, cells, 'blank', 'JobID', '');
      else if (id.includes('.')) addStep(cells, id, line);
      else {
        finish();
        job = { id, line, cells, wholeStepJ: 0, numberedStepsJ: 0, isUnmetered: isNoReading(energySaid((name) => at(cells, name))) };
      }
    },
    end: finish,
    version: () => '',
    power: () => null,
  };
}

/** What a job or a step says that it consumed, as it is written. */
function energySaid(at: CellOf): string {
  return at('consumedenergyraw') || at('consumedenergy');
}

const FAILED = /^(FAILED|CANCELLED|TIMEOUT|NODE_FAIL|OUT_OF_ME|OUT_OF_MEMORY|BOOT_FAIL|DEADLINE|PREEMPTED|REVOKED)/i;
const NOT_STARTED = /^(PENDING|CONFIGURING|REQUEUED|PD\b)/i;

type CellOf = (name: string) => string;
type Fault = Omit<Rejection, 'line'>;

function runOf(job: Job, at: CellOf): LoggedRun | Fault {
  const state = at('state');
  if (NOT_STARTED.test(state) || job.id.includes('[')) return { code: 'not-started', column: 'State', said: state };
  const hours = hoursOf(at);
  if (typeof hours !== 'number') return hours;
  const energyKwh = energyOf(job, at);
  if (energyKwh > MOST_KWH) return { code: 'absurd', column: 'ConsumedEnergyRaw', said: energySaid(at) };
  const shape = shapeOf(at, FAILED.test(state));
  if (shape.acceleratorCount === 0 && shape.cores === null && Number.isNaN(energyKwh))
    return { code: 'no-hardware', column: 'AllocTRES', said: at('alloctres') };
  return {
    line: job.line,
    shape,
    shapeKey: JSON.stringify(shape),
    name: ownText(at('jobname'), LONGEST_NAME),
    day: dayOfStamp(at('start') || at('submit')),
    hours,
    energyKwh,
    emissionsKg: Number.NaN,
    marks: marksOf(shape, state) | (job.isUnmetered && Number.isNaN(energyKwh) ? MARK.noMeter : 0),
    extra: shape.acceleratorCount,
    runId: `${job.id}\0${at('start')}`,
    partOf: '',
  };
}

function marksOf({ isFailed, hardware }: RunShape, state: string): number {
  const isRunning = /^RUNNING/i.test(state);
  return (isFailed ? MARK.failed : 0) | (isRunning ? MARK.running : 0) | (hardware === NAMELESS_GPU ? MARK.namelessGpu : 0);
}

function hoursOf(at: CellOf): number | Fault {
  const raw = at('elapsedraw');
  const said = raw || at('elapsed');
  const column = raw === '' ? 'Elapsed' : 'ElapsedRaw';
  if (said === '') return { code: 'blank', column, said };
  const seconds = raw === '' ? secondsOfElapsed(said) : /^\d+(\.\d+)?$/.test(raw) ? Number(raw) : Number.NaN;
  if (Number.isNaN(seconds)) return { code: 'unreadable', column, said };
  const hours = seconds / SECONDS_PER_HOUR;
  return hours > MOST_HOURS ? { code: 'absurd', column, said } : hours;
}

/** The job's own meter, else that of the step that lasts as long as the job, else the sum of the others; NaN where none measured. */
function energyOf({ wholeStepJ, numberedStepsJ }: Job, at: CellOf): number {
  const joules = [joulesOf(energySaid(at)), wholeStepJ, numberedStepsJ].find((sum) => sum > 0);
  return joules === undefined ? Number.NaN : joules / J_PER_KWH;
}

function shapeOf(at: (name: string) => string, isFailed: boolean): RunShape {
  const tres = tresOf([at('alloctres'), at('allocgres'), at('reqtres'), at('reqgres')]);
  const cores = tres.cores ?? positive(Number(at('alloccpus') || at('ncpus')));
  const hasGpu = tres.gpus > 0;
  return {
    kind: 'slurm',
    project: ownText(at('account'), LONGEST_NAME),
    hardware: hasGpu ? (tres.gpuType === '' ? NAMELESS_GPU : ownText(tres.gpuType, LONGEST_NAME)) : '',
    acceleratorCount: tres.gpus,
    place: NO_PLACE,
    pue: null,
    cpu: '',
    cores: hasGpu ? null : cores,
    memoryGb: hasGpu ? null : tres.memoryGb,
    acceleratorPowerW: null,
    isFailed,
    fields: null,
  };
}
