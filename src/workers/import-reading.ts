/** Files → runs and rejected lines; the same code in the worker and, where there is none, in slices on the page's own thread. */
import { csvText } from '#exchange/csv.ts';
import { type Encoding, encodingOf, type NotText } from '#exchange/import/bytes.ts';
import { rowFeeder } from '#exchange/import/csv-stream.ts';
import { nearest, type Recognised, recognise, SEPARATIONS, type Separation } from '#exchange/import/detect.ts';
import type { ColumnReading, LogKind, PowerLogFigures, Rejection } from '#exchange/import/import-types.ts';
import type { OwnField } from '#exchange/import/own-columns.ts';
import { projectRows } from '#exchange/import/project-rows.ts';
import { type RunTable, runTable } from '#exchange/import/run-table.ts';
import { type Repeats, summarise, type TableSummary } from '#exchange/import/summarise.ts';
import { type FileTrouble, rejectionWords } from '#format/import-words.ts';

export interface ReadLog {
  readonly name: string;
  readonly kind: LogKind | 'project';
  readonly version: string;
  readonly columns: readonly ColumnReading[];
  /** Of rows, without the header; of a project its entries. */
  readonly lines: number;
  readonly power: PowerLogFigures | null;
}

export interface FileOutcome {
  readonly name: string;
  readonly log: ReadLog | null;
  readonly trouble: FileTrouble | null;
  /** A project file that came alone: whole, for whoever opens those. Among others its runs are rows like theirs. */
  readonly project: string | null;
}

export interface RejectedLine extends Rejection {
  readonly file: number;
}

export interface ImportReading {
  readonly files: readonly FileOutcome[];
  readonly summary: TableSummary;
  readonly rejectedCount: number;
  /** The first of them. */
  readonly rejected: readonly RejectedLine[];
  /** All of them, as CSV. */
  readonly rejectedFile: Blob;
}

export interface ImportProgress {
  readonly file: string;
  readonly doneBytes: number;
  readonly totalBytes: number;
  readonly lines: number;
}

export interface ImportRequest {
  readonly files: readonly File[];
  /** The fields of our own table. */
  readonly fields: readonly OwnField[];
  readonly mostEntries: number;
}

export interface Pace {
  /** Bytes read and worked through in one go. */
  readonly chunkBytes: number;
  readonly onProgress: (progress: ImportProgress) => void;
  /** Called between chunks. @throws Error where the reader has cancelled */
  readonly breathe: () => Promise<void>;
}

export interface ImportSession {
  readonly reading: ImportReading;
  /** The same rows under another choice. */
  readonly again: (repeats: Repeats, mostEntries: number) => TableSummary;
}

const MOST_LISTED = 500;
/** Rows at the top among which the names of the columns are sought. */
const HEADER_WITHIN = 5;
/** Rows at the top from which is told what columns without names hold. */
const ROWS_LOOKED_AT = 256;
const SAMPLE_CHARS = 65_536;
const LARGEST_PROJECT_BYTES = 50_000_000;

export async function importSession({ files, fields, mostEntries }: ImportRequest, pace: Pace): Promise<ImportSession> {
  const table = runTable();
  const rejects = rejectList();
  const totalBytes = files.reduce((sum, { size }) => sum + size, 0);
  const outcomes: FileOutcome[] = [];
  let before = 0;
  for (const [at, file] of files.entries()) {
    const onProgress = (bytes: number, lines: number) => pace.onProgress({ file: file.name, doneBytes: before + bytes, totalBytes, lines });
    outcomes.push(await outcomeOf(file, at, fields, { table, rejects, pace, onProgress, isAlone: files.length === 1 }));
    before += file.size;
  }
  const columns = table.columns();
  return {
    reading: { files: outcomes, summary: summarise(columns, 'last', mostEntries), ...rejects.result() },
    again: (repeats, most) => summarise(columns, repeats, most),
  };
}

interface Into {
  readonly table: RunTable;
  readonly rejects: RejectList;
  readonly pace: Pace;
  readonly onProgress: (bytes: number, lines: number) => void;
  /** True where no other file was chosen with it. */
  readonly isAlone: boolean;
}

async function outcomeOf(file: File, at: number, fields: readonly OwnField[], into: Into): Promise<FileOutcome> {
  const base = { name: file.name, log: null, trouble: null, project: null };
  try {
    const head = new Uint8Array(await file.slice(0, SAMPLE_CHARS).arrayBuffer());
    if (head.length === 0) return { ...base, trouble: { kind: 'empty' } };
    const encoding = encodingOf(head);
    if (isNotText(encoding)) return { ...base, trouble: { kind: 'not-text', what: encoding } };
    const sample = new TextDecoder(encoding).decode(head).replaceAll('\0', '');
    if (sample.trim() === '') return { ...base, trouble: { kind: 'empty' } };
    if (/^\s*[{[]/.test(sample) && file.size <= LARGEST_PROJECT_BYTES)
      return projectOutcome(file.name, at, new TextDecoder(encoding).decode(await file.arrayBuffer()), into);
    const found = recognised(sample, fields);
    if ('missingColumn' in found)
      return { ...base, trouble: { kind: 'unrecognised', nearest: found.kind, missingColumn: found.missingColumn } };
    return await readLog(file, at, encoding, found, into);
  } catch (error) {
    if (error instanceof DOMException && error.name !== 'AbortError') return { ...base, trouble: { kind: 'unreadable' } };
    throw error;
  }
}

function projectOutcome(name: string, at: number, text: string, { table, isAlone }: Into): FileOutcome {
  if (isAlone) return { name, log: null, trouble: null, project: text };
  const { runs, trouble } = projectRows(text);
  for (const run of runs) table.take(run, at);
  if (runs.length === 0) return { name, log: null, trouble, project: null };
  const log: ReadLog = { name, kind: 'project', version: '', columns: [], lines: runs.length, power: null };
  return { name, log, trouble, project: null };
}

function isNotText(encoding: Encoding | NotText): encoding is NotText {
  return encoding !== 'utf-8' && encoding !== 'utf-16le' && encoding !== 'utf-16be';
}

interface Found {
  readonly log: Recognised;
  readonly headerLine: number;
}

/** Lines are parted in the way that makes the first rows a log; of several in the first that gives the most columns. */
function recognised(sample: string, fields: readonly OwnField[]): Found | ReturnType<typeof nearest> {
  const firstRows = SEPARATIONS.map((separation) => ({ separation, rows: rowsAtTop(sample, separation) }));
  const found = firstRows.flatMap(({ separation, rows }) => foundIn(rows, separation, fields));
  const [first, ...others] = found;
  if (first === undefined) return nearest(firstRows.flatMap(({ rows }) => rows.slice(0, HEADER_WITHIN).map(({ cells }) => cells)));
  return others.reduce((best, other) => (other.log.header.length > best.log.header.length ? other : best), first);
}

interface TopRow {
  readonly cells: readonly string[];
  readonly line: number;
}

function rowsAtTop(sample: string, { delimiter, quoting }: Separation): readonly TopRow[] {
  const rows: TopRow[] = [];
  const onRow = (cells: readonly string[], line: number) => {
    if (rows.length < ROWS_LOOKED_AT) rows.push({ cells, line });
  };
  const feeder = rowFeeder(delimiter, onRow, { quoting, width: 0 });
  feeder.push(sample);
  feeder.end();
  return rows;
}

function foundIn(rows: readonly TopRow[], separation: Separation, fields: readonly OwnField[]): readonly Found[] {
  const texts = rows.map(({ cells }) => cells);
  for (const [at, { line }] of rows.slice(0, HEADER_WITHIN).entries()) {
    const log = recognise(texts.slice(at), separation, fields);
    if (log !== null) return [{ log, headerLine: log.hasHeader ? line : line - 1 }];
  }
  return [];
}

async function readLog(file: File, at: number, encoding: Encoding, { log, headerLine }: Found, into: Into): Promise<FileOutcome> {
  const { table, rejects, pace, onProgress } = into;
  const header = log.hasHeader ? log.header : log.columns.map(({ name }) => name);
  let lines = 0;
  let taken = 0;
  let lastLine = headerLine;
  const reader = log.readerFor({
    take: (run) => {
      taken += 1;
      table.take(run, at);
    },
    reject: (rejection, cells) => rejects.add({ ...rejection, file: at }, file.name, header, cells),
  });
  const onRow = (cells: readonly string[], line: number) => {
    if (line <= headerLine) return;
    lines += 1;
    lastLine = line;
    reader.row(cells, line);
  };
  const feeder = rowFeeder(log.delimiter, onRow, { quoting: log.quoting, width: log.header.length });
  const isWhole = await pump(file, encoding, feeder.push, pace, (bytes) => onProgress(bytes, lines));
  feeder.end();
  reader.end();
  const read: ReadLog = { name: file.name, kind: log.kind, version: reader.version(), columns: log.columns, lines, power: reader.power() };
  return { name: file.name, log: read, trouble: troubleOf(isWhole, lines, taken, lastLine), project: null };
}

function troubleOf(isWhole: boolean, lines: number, taken: number, lastLine: number): FileTrouble | null {
  if (!isWhole) return { kind: 'stopped', line: lastLine };
  if (lines === 0) return { kind: 'header-only' };
  return taken === 0 ? { kind: 'no-rows', lines } : null;
}

/** @returns false where the file changed or vanished before its end */
async function pump(
  file: File,
  encoding: Encoding,
  push: (text: string) => void,
  { chunkBytes, breathe }: Pace,
  onProgress: (bytes: number) => void,
): Promise<boolean> {
  const decoder = new TextDecoder(encoding);
  for (let from = 0; from < file.size; from += chunkBytes) {
    const to = Math.min(from + chunkBytes, file.size);
    const bytes = await file
      .slice(from, to)
      .arrayBuffer()
      .catch(() => null);
    if (bytes === null || bytes.byteLength < to - from) return false;
    push(decoder.decode(bytes, { stream: true }));
    onProgress(to);
    await breathe();
  }
  push(decoder.decode());
  return true;
}

interface RejectList {
  readonly add: (line: RejectedLine, fileName: string, header: readonly string[], cells: readonly string[]) => void;
  readonly result: () => Pick<ImportReading, 'rejected' | 'rejectedCount' | 'rejectedFile'>;
}

/** Text beyond this goes into a Blob, which the browser keeps outside the tab. */
const PART_CHARS = 1_000_000;

function rejectList(): RejectList {
  const listed: RejectedLine[] = [];
  const parts: Blob[] = [];
  let rows: (readonly (string | number)[])[] = [];
  let chars = 0;
  let count = 0;
  let lastFile = -1;
  const flush = () => {
    parts.push(new Blob([rows.map((row) => csvText(row.map(String), [])).join('')]));
    rows = [];
    chars = 0;
  };
  return {
    add: (rejected, fileName, header, cells) => {
      count += 1;
      if (listed.length < MOST_LISTED) listed.push(rejected);
      if (lastFile !== rejected.file) rows.push(['file', 'line', 'reason', ...header.map((name) => name.trim())]);
      lastFile = rejected.file;
      rows.push([fileName, String(rejected.line), rejectionWords(rejected), ...cells]);
      chars += cells.reduce((sum, cell) => sum + cell.length, 50);
      if (chars > PART_CHARS) flush();
    },
    result: () => {
      flush();
      return { rejected: listed, rejectedCount: count, rejectedFile: new Blob(parts, { type: 'text/csv' }) };
    },
  };
}
