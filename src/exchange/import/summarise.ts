/** The rows of a table → entries, one a run; beyond what a ledger holds, runs that are alike become one entry with a count. */
import { isoDate } from './dates.ts';
import type { RunShape } from './import-types.ts';
import { isFlagged, isRepaired } from './marks.ts';
import type { RunColumns } from './run-table.ts';

/** Entries that a ledger has room for; what is imported beyond them is joined. */
export const MOST_ENTRIES = 10_000;

/** Lines of one run: the last holds its total, or each is a run of its own. */
export type Repeats = 'last' | 'each';

/** What joined runs have in common; later ones are coarser. */
export const JOINS = ['none', 'project', 'no-project', 'rough-factor', 'no-factor'] as const;
export type Join = (typeof JOINS)[number];

export interface ImportEntry {
  readonly line: number;
  readonly file: number;
  readonly name: string;
  /** Index among the shapes of the summary. */
  readonly shape: number;
  /** yyyy-mm-dd; empty where unknown or where several are joined. */
  readonly date: string;
  /** How many runs it stands for; the figures are the mean of one. */
  readonly runs: number;
  readonly hours: number | null;
  readonly energyKwh: number | null;
  /** As logged. */
  readonly emissionsKg: number | null;
  readonly marks: number;
  readonly extra: number;
  readonly lines: number;
}

export interface TableSummary {
  readonly entries: readonly ImportEntry[];
  readonly shapes: readonly RunShape[];
  readonly join: Join;
  /** Before they were joined. */
  readonly runs: number;
  readonly repaired: number;
  readonly flagged: number;
  /** Lines that a later line of the same run made needless. */
  readonly linesJoined: number;
}

/** Runs that would be taken: a row of our own table, or of a project, may stand for several. */
export function runsTaken({ entries, shapes }: Pick<TableSummary, 'entries' | 'shapes'>): number {
  return entries.reduce((sum, { runs, shape }) => sum + runs * (shapes[shape]?.fields?.runs ?? 1), 0);
}

export function summarise(columns: RunColumns, repeats: Repeats, mostEntries: number): TableSummary {
  const counts = countsOf(columns, repeats);
  if (counts.runs <= mostEntries) return { ...counts, entries: ownEntries(columns, repeats), shapes: columns.shapes, join: 'none' };
  for (const join of ['project', 'no-project', 'rough-factor'] as const) {
    const joined = joinedEntries(columns, repeats, join, mostEntries);
    if (joined !== null) return { ...counts, ...joined, join };
  }
  const coarsest = joinedEntries(columns, repeats, 'no-factor', Number.POSITIVE_INFINITY);
  return { ...counts, entries: coarsest?.entries ?? [], shapes: coarsest?.shapes ?? [], join: 'no-factor' };
}

function isRun({ lines, isPart }: RunColumns, row: number, repeats: Repeats): boolean {
  return isPart[row] === 0 && (repeats === 'each' || lines[row] !== 0);
}

function forEachRun(columns: RunColumns, repeats: Repeats, use: (row: number) => void): void {
  for (let row = 0; row < columns.count; row += 1) if (isRun(columns, row, repeats)) use(row);
}

function countsOf(columns: RunColumns, repeats: Repeats) {
  let runs = 0;
  let repaired = 0;
  let flagged = 0;
  forEachRun(columns, repeats, (row) => {
    const marks = columns.marks[row] ?? 0;
    runs += 1;
    if (isRepaired(marks)) repaired += 1;
    if (isFlagged(marks)) flagged += 1;
  });
  return { runs, repaired, flagged, linesJoined: columns.count - runs };
}

const known = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);

function ownEntries(columns: RunColumns, repeats: Repeats): readonly ImportEntry[] {
  const entries: ImportEntry[] = [];
  forEachRun(columns, repeats, (row) => entries.push(entryAt(columns, row, repeats)));
  return entries;
}

/** A row that is there: its columns are as long as the table. */
function entryAt(columns: RunColumns, row: number, repeats: Repeats): ImportEntry {
  const at = (column: Readonly<Record<number, number>>) => column[row] ?? 0;
  return {
    line: at(columns.line),
    file: at(columns.file),
    name: columns.names[at(columns.name)] ?? '',
    shape: at(columns.shape),
    date: isoDate(at(columns.day)),
    runs: 1,
    hours: known(columns.hours[row]),
    energyKwh: known(columns.energyKwh[row]),
    emissionsKg: known(columns.emissionsKg[row]),
    marks: at(columns.marks),
    extra: at(columns.extra),
    lines: repeats === 'each' ? 1 : at(columns.lines),
  };
}

interface Group {
  readonly shape: number;
  readonly line: number;
  readonly file: number;
  runs: number;
  hours: number;
  energyKwh: number;
  emissionsKg: number;
  marks: number;
}

interface JoinedEntries {
  readonly entries: readonly ImportEntry[];
  readonly shapes: readonly RunShape[];
}

/** Sums over the mean's count give the sums back: joined runs total what they totalled apart. */
function joinedEntries(columns: RunColumns, repeats: Repeats, join: Exclude<Join, 'none'>, most: number): JoinedEntries | null {
  const { shapes, shapeOf } = joinedShapes(columns.shapes, join);
  const groups = new Map<string, Group>();
  for (let row = 0; row < columns.count && groups.size <= most; row += 1) {
    if (isRun(columns, row, repeats)) addTo(groups, columns, row, shapeOf[columns.shape[row] ?? 0] ?? 0, join);
  }
  return groups.size > most ? null : { entries: [...groups.values()].map((group) => entryOf(group, shapes)), shapes };
}

function addTo(groups: Map<string, Group>, columns: RunColumns, row: number, shape: number, join: Exclude<Join, 'none'>): void {
  const at = (column: Readonly<Record<number, number>>) => column[row] ?? Number.NaN;
  const [hours, energyKwh, emissionsKg] = [at(columns.hours), at(columns.energyKwh), at(columns.emissionsKg)];
  const key = `${shape} ${Number.isNaN(hours) ? '' : 'h'}${factorKey(energyKwh, emissionsKg, join)}`;
  const group = groups.get(key);
  if (group === undefined) {
    groups.set(key, {
      shape,
      line: at(columns.line),
      file: at(columns.file),
      runs: 1,
      hours,
      energyKwh,
      emissionsKg,
      marks: at(columns.marks),
    });
    return;
  }
  group.runs += 1;
  group.hours += hours;
  group.energyKwh += energyKwh;
  group.emissionsKg += emissionsKg;
  group.marks |= at(columns.marks);
}

function entryOf({ shape, line, file, runs, hours, energyKwh, emissionsKg, marks }: Group, shapes: readonly RunShape[]): ImportEntry {
  const mean = (sum: number) => known(sum / runs);
  const name = shapes[shape]?.project ?? '';
  const figures = { hours: mean(hours), energyKwh: mean(energyKwh), emissionsKg: mean(emissionsKg) };
  return { line, file, name, shape, date: '', runs, ...figures, marks, extra: 0, lines: 1 };
}

const FACTOR_DIGITS = { project: 4, 'no-project': 4, 'rough-factor': 2, 'no-factor': 0 } as const;

/** Grid factors that print alike are alike; the factor of the joined run is that of its sums. */
function factorKey(energyKwh: number, emissionsKg: number, join: Exclude<Join, 'none'>): string {
  if (Number.isNaN(energyKwh)) return Number.isNaN(emissionsKg) ? '' : 'c';
  if (Number.isNaN(emissionsKg)) return 'e';
  if (energyKwh === 0) return 'z';
  const digits = FACTOR_DIGITS[join];
  return digits === 0 ? 'f' : `f${(emissionsKg / energyKwh).toPrecision(digits)}`;
}

/** Shapes that differ in nothing but what the join leaves out become one. */
function joinedShapes(
  shapes: readonly RunShape[],
  join: Join,
): { readonly shapes: readonly RunShape[]; readonly shapeOf: readonly number[] } {
  if (join === 'project') return { shapes, shapeOf: shapes.map((_, at) => at) };
  const joined = new Map<string, number>();
  const kept: RunShape[] = [];
  const shapeOf = shapes.map((shape) => {
    const { project: _, ...fields } = shape.fields ?? {};
    const bare: RunShape = { ...shape, project: '', fields: shape.fields === null ? null : fields };
    const key = JSON.stringify(bare);
    const at = joined.get(key) ?? kept.length;
    if (at === kept.length) {
      joined.set(key, at);
      kept.push(bare);
    }
    return at;
  });
  return { shapes: kept, shapeOf };
}
