/** CodeCarbon's `emissions.csv` and its task files, row by row. */
import { numberOf, ownText, readCell, saidOf } from './cells.ts';
import { type ColumnIndex, indexOf, isCodeCarbon, isPrivate, sureUpTo } from './codecarbon-columns.ts';
import { type FittedRow, fitted } from './codecarbon-rows.ts';
import { dayOfStamp } from './dates.ts';
import { gpuSaid } from './gpu-said.ts';
import {
  type LoggedRun,
  type LogReader,
  type LogSink,
  MOST_HOURS,
  MOST_KG_PER_KWH,
  MOST_KWH,
  type RejectCode,
  type RunShape,
} from './import-types.ts';
import { MARK } from './marks.ts';

const SECONDS_PER_HOUR = 3600;
const LONGEST_NAME = 80;
/** The name it gives to a project that was given none. */
const NO_PROJECT = 'codecarbon';

interface Fault {
  readonly code: RejectCode;
  readonly column: string;
  readonly said: string;
}

/** A figure of the row: the number, or NaN with the mark that stands for it, or why the row cannot be taken. */
type Figure = { readonly value: number; readonly mark: number } | Fault;

export function codeCarbonReader(header: readonly string[], sink: LogSink): LogReader {
  let names = header;
  let index = indexOf(header);
  let version = '';
  const kept = keeper();

  const rejectRow = (line: number, fault: Fault, cells: readonly string[]) =>
    sink.reject({ line, ...fault }, publicCells(cells, names, index));

  const takeRow = (row: FittedRow, line: number) => {
    const at = (name: string) => row.cells[index.get(name) ?? -1] ?? '';
    const run = runOf(row, line, at, index, kept);
    if ('code' in run) rejectRow(line, run, row.values === names.length ? row.cells : row.cells.slice(0, sureUpTo(index, names.length)));
    else sink.take(run);
    version = at('codecarbon_version').trim() || version;
  };

  return {
    row: (cells, line) => {
      if (isHeader(cells, index)) {
        names = cells;
        index = indexOf(cells);
        return;
      }
      const fit = fitted(cells, index, names.length);
      if (fit.kind === 'misfit') rejectRow(line, { code: fit.code, column: '', said: String(cells.length) }, cells);
      else for (const row of fit.rows) takeRow(row, line);
    },
    end: () => undefined,
    version: () => ownText(version, LONGEST_NAME),
    power: () => null,
  };
}

/** Files that were joined have their header again in the middle. */
function isHeader(cells: readonly string[], index: ColumnIndex): boolean {
  const first = cells[0]?.trim().toLowerCase() ?? '';
  return index.has(first) && first !== '' && isCodeCarbon(indexOf(cells));
}

/** Without place, run and machine: of a row that does not fit, only what surely is none of them. */
function publicCells(cells: readonly string[], names: readonly string[], index: ColumnIndex): readonly string[] {
  const sure = cells.length === names.length ? cells.length : sureUpTo(index, names.length);
  return cells.slice(0, sure).map((cell, at) => (isPrivate(names[at] ?? '') ? '' : cell));
}

type CellOf = (name: string) => string;

function runOf(row: FittedRow, line: number, at: CellOf, index: ColumnIndex, kept: Keeper): LoggedRun | Fault {
  const energy = energyOf(at('energy_consumed'), index.has('energy_consumed'));
  if ('code' in energy) return energy;
  const duration = durationOf(at('duration'));
  if ('code' in duration) return duration;
  const emissions = emissionsOf(at('emissions'), energy.value);
  if (Number.isNaN(energy.value) && Number.isNaN(emissions.value))
    return { code: 'unreadable', column: 'emissions', said: saidOf(at('emissions')) };
  const { shape, shapeKey, marks } = kept(at);
  const task = at('task_name').trim();
  const project = at('project_name').trim();
  const runId = at('run_id').trim();
  return {
    line,
    shape,
    shapeKey,
    name: task !== '' ? task : project === NO_PROJECT ? '' : project,
    day: dayOfStamp(at('timestamp')),
    hours: duration.value,
    energyKwh: energy.value,
    emissionsKg: emissions.value,
    marks: row.marks | energy.mark | duration.mark | emissions.mark | marks,
    extra: row.values,
    runId: runId === '' ? '' : `${runId}\0${task}`,
    partOf: task === '' ? '' : runId,
  };
}

function energyOf(text: string, hasColumn: boolean): Figure {
  if (!hasColumn) return { value: Number.NaN, mark: MARK.energyFromEmissions };
  const value = numberOf(text);
  if (value >= 0 && value <= MOST_KWH) return { value, mark: 0 };
  return faultOf('energy_consumed', text, value);
}

function durationOf(text: string): Figure {
  const seconds = numberOf(text);
  const hours = seconds / SECONDS_PER_HOUR;
  if (hours >= 0 && hours <= MOST_HOURS) return { value: hours, mark: 0 };
  if (Number.isNaN(hours)) return { value: Number.NaN, mark: MARK.noHours };
  return faultOf('duration', text, seconds);
}

function faultOf(column: string, text: string, value: number): Fault {
  const said = saidOf(text);
  if (Number.isNaN(value)) return { code: readCell(text).kind === 'blank' ? 'blank' : 'unreadable', column, said };
  return { code: value < 0 ? 'negative' : 'absurd', column, said };
}

/** Emissions are never a reason to leave energy out: without usable ones our own grid factor stands in, and that is said. */
function emissionsOf(text: string, energyKwh: number): { readonly value: number; readonly mark: number } {
  const value = numberOf(text);
  const isUsable = value >= 0 && (Number.isNaN(energyKwh) ? value <= MOST_KWH : value <= energyKwh * MOST_KG_PER_KWH);
  return isUsable ? { value, mark: 0 } : { value: Number.NaN, mark: MARK.noFactor };
}

interface Kept {
  readonly shape: RunShape;
  readonly shapeKey: string;
  readonly marks: number;
}

type Keeper = (at: CellOf) => Kept;

const SHAPE_COLUMNS = [
  'project_name',
  'country_iso_code',
  'country_name',
  'region',
  'cloud_provider',
  'cloud_region',
  'cpu_model',
  'gpu_count',
  'gpu_model',
  'pue',
] as const;
const MOST_SHAPES = 50_000;

/** Reads what rows share once for all rows that share it: a file has a million rows and a few machines. */
function keeper(): Keeper {
  const known = new Map<string, Kept>();
  return (at) => {
    const isUnmetered = numberOf(at('gpu_energy')) === 0;
    let key = isUnmetered ? '0' : '1';
    for (const name of SHAPE_COLUMNS) key += `\0${at(name)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const kept = shapeOf(at, isUnmetered);
    if (known.size < MOST_SHAPES) known.set(key, kept);
    return kept;
  };
}

function shapeOf(at: CellOf, isUnmetered: boolean): Kept {
  const own = (name: string) => ownText(at(name).trim(), LONGEST_NAME);
  const gpu = gpuSaid(own('gpu_model'), own('gpu_count'));
  const pue = pueOf(at('pue'));
  const project = own('project_name');
  const shape: RunShape = {
    kind: 'codecarbon',
    project: project === NO_PROJECT ? '' : project,
    hardware: gpu.name,
    acceleratorCount: gpu.count,
    place: {
      provider: own('cloud_provider').toLowerCase(),
      cloudRegion: own('cloud_region').toLowerCase(),
      iso: own('country_iso_code').toUpperCase(),
      country: own('country_name'),
      region: own('region').toLowerCase(),
    },
    pue: pue.value,
    cpu: gpu.count === 0 ? own('cpu_model') : '',
    cores: null,
    memoryGb: null,
    acceleratorPowerW: null,
    isFailed: false,
    fields: null,
  };
  const unmetered = gpu.count > 0 && isUnmetered ? MARK.unmeteredGpu : 0;
  return { shape, shapeKey: keyOf(shape), marks: gpu.marks | pue.mark | unmetered };
}

/** 1 is what it writes when nobody named a PUE. */
function pueOf(text: string): { readonly value: number | null; readonly mark: number } {
  const cell = readCell(text);
  if (cell.kind === 'blank') return { value: null, mark: 0 };
  if (cell.kind === 'number' && cell.value >= 1 && cell.value <= 10) return { value: cell.value, mark: 0 };
  return { value: null, mark: MARK.oddPue };
}

export function keyOf(shape: RunShape): string {
  return JSON.stringify(shape);
}
