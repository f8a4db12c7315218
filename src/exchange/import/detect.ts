/** What a file is, by what it begins with: never by its name. */
import { codeCarbonUses, indexOf, isCodeCarbon } from './codecarbon-columns.ts';
import { codeCarbonReader } from './codecarbon-reader.ts';
import type { Quoting } from './csv-stream.ts';
import type { ColumnReading, LogKind, LogReader, LogSink } from './import-types.ts';
import { guessedPowerColumns, namedPowerColumns, powerLogUses } from './nvidia-columns.ts';
import { nvidiaReader } from './nvidia-reader.ts';
import { isOwn, type OwnField, ownColumns, ownUses } from './own-columns.ts';
import { ownReader } from './own-reader.ts';
import { isSlurm, slurmIndex, slurmReader, slurmUses } from './slurm-reader.ts';

/** How lines are parted into cells. */
export interface Separation {
  readonly delimiter: string;
  readonly quoting: Quoting;
}

export interface Recognised extends Separation {
  readonly kind: LogKind;
  readonly columns: readonly ColumnReading[];
  /** False where the first line is a row already. */
  readonly hasHeader: boolean;
  readonly readerFor: (sink: LogSink) => LogReader;
  /** The names as they stand, for the file of what was rejected. */
  readonly header: readonly string[];
}

/** Nearly a log of this kind: which column would make it one. */
export interface Unrecognised {
  readonly kind: LogKind | null;
  readonly missingColumn: string;
}

/** Lines between bars come first as Slurm writes them, which quotes nothing; whoever quotes their header quotes their cells too. */
export const SEPARATIONS: readonly Separation[] = [
  { delimiter: '|', quoting: 'none' },
  ...[',', '\t', ';', '|'].map((delimiter) => ({ delimiter, quoting: 'csv' }) as const),
];

/** @param rows the first that is not blank, parted so, and some of those below it */
export function recognise(
  [row = [], ...below]: readonly (readonly string[])[],
  separation: Separation,
  fields: readonly OwnField[],
): Recognised | null {
  const base = { ...separation, header: row, hasHeader: true };
  if (isSlurm(slurmIndex(row))) return { ...base, kind: 'slurm', columns: slurmUses(row), readerFor: (sink) => slurmReader(row, sink) };
  if (separation.quoting === 'none') return null;
  const index = indexOf(row);
  if (isCodeCarbon(index)) {
    return { ...base, kind: 'codecarbon', columns: codeCarbonUses(row), readerFor: (sink) => codeCarbonReader(row, sink) };
  }
  const power = namedPowerColumns(row) ?? guessedPowerColumns(row, below);
  if (power !== null) {
    const { hasHeader } = power;
    return { ...base, hasHeader, kind: 'nvidia-smi', columns: powerLogUses(row, power), readerFor: (sink) => nvidiaReader(power, sink) };
  }
  const own = ownColumns(row, fields);
  if (isOwn(own)) {
    const { delimiter } = separation;
    return { ...base, kind: 'own', columns: ownUses(row, own), readerFor: (sink) => ownReader(own, delimiter, sink) };
  }
  return null;
}

const NOTHING_LIKE_IT: Unrecognised = { kind: null, missingColumn: 'energy_consumed' };

/** What it nearly was, from the names that it does have. */
export function nearest(rows: readonly (readonly string[])[]): Unrecognised {
  return rows.map(nearestOf).find((near) => near !== null) ?? NOTHING_LIKE_IT;
}

const OF_CODECARBON = ['duration', 'country_iso_code', 'codecarbon_version', 'cpu_energy', 'gpu_energy', 'run_id'];

function nearestOf(row: readonly string[]): Unrecognised | null {
  const slurm = slurmIndex(row);
  if (slurm.has('jobid') || slurm.has('jobidraw')) return { kind: 'slurm', missingColumn: 'ElapsedRaw' };
  if (slurm.has('elapsedraw') && slurm.has('state')) return { kind: 'slurm', missingColumn: 'JobID' };
  if (row.some((name) => /^\s*power\.draw/i.test(name))) return { kind: 'nvidia-smi', missingColumn: 'timestamp' };
  if (row.some((name) => /^\s*(utilization\.gpu|memory\.used|temperature\.gpu)/i.test(name)))
    return { kind: 'nvidia-smi', missingColumn: 'power.draw' };
  const index = indexOf(row);
  if (OF_CODECARBON.filter((name) => index.has(name)).length >= 2) return { kind: 'codecarbon', missingColumn: 'energy_consumed' };
  return null;
}
