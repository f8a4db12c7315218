/** Runs as they are read, in columns of plain numbers: a million of them are 50 MB, and any choice can be made again without the file. */
import { ownText } from './cells.ts';
import type { LoggedRun, RunShape } from './import-types.ts';
import { MARK } from './marks.ts';
import { type IdIndex, idIndex } from './run-ids.ts';

export interface RunColumns {
  readonly count: number;
  readonly line: Float64Array;
  readonly file: Uint16Array;
  readonly shape: Uint32Array;
  readonly name: Uint32Array;
  readonly day: Int32Array;
  readonly hours: Float64Array;
  readonly energyKwh: Float64Array;
  readonly emissionsKg: Float64Array;
  readonly marks: Uint32Array;
  readonly extra: Uint32Array;
  /** Lines of this run up to this one; 0 once a later line of the run has come. */
  readonly lines: Uint32Array;
  /** 1 for a part of a run that is there as a whole: never counted beside it. */
  readonly isPart: Uint8Array;
  readonly shapes: readonly RunShape[];
  readonly names: readonly string[];
}

export interface RunTable {
  readonly take: (run: LoggedRun, file: number) => void;
  readonly columns: () => RunColumns;
}

const FIRST_ROOM = 1024;
const LONGEST_NAME = 80;
/** Names beyond this are not told apart: so many runs are joined anyway. */
const MOST_NAMES = 60_000;

export function runTable(): RunTable {
  const shapes = dictionary<RunShape>(Number.POSITIVE_INFINITY);
  const names = dictionary<string>(MOST_NAMES);
  const ids: IdIndex = idIndex();
  const parts = partIndex(ids);
  names.at('', () => '');
  let room = FIRST_ROOM;
  let count = 0;
  let store = columnsOf(room);

  /** How many lines of its run have come with this one; the one before holds none from now on. */
  const linesOf = (run: LoggedRun, row: number) => {
    const before = run.runId === '' ? -1 : ids.put(run.runId, row);
    if (before < 0) return 1;
    const lines = (store.lines[before] ?? 0) + 1;
    store.lines[before] = 0;
    return lines;
  };

  return {
    take: (run, file) => {
      if (count === room) {
        room *= 2;
        store = grown(store, room);
      }
      const lines = linesOf(run, count);
      store.line[count] = run.line;
      store.file[count] = file;
      store.shape[count] = shapes.at(run.shapeKey, () => run.shape);
      store.name[count] = names.at(run.name, () => ownText(run.name, LONGEST_NAME));
      store.day[count] = run.day;
      store.hours[count] = run.hours;
      store.energyKwh[count] = run.energyKwh;
      store.emissionsKg[count] = run.emissionsKg;
      store.marks[count] = lines > 1 ? run.marks | MARK.linesJoined : run.marks;
      store.extra[count] = run.extra;
      store.lines[count] = lines;
      for (const row of parts(run, count)) store.isPart[row] = 1;
      count += 1;
    },
    columns: () => ({ ...store, count, shapes: shapes.values, names: names.values }),
  };
}

/** Parts and their wholes come in any order, from one file or several. */
function partIndex(ids: IdIndex): (run: LoggedRun, row: number) => readonly number[] {
  const waiting = new Map<string, number[]>();
  return ({ partOf, runId }, row) => {
    if (partOf !== '') {
      if (ids.get(`${partOf}\0`) >= 0) return [row];
      const others = waiting.get(partOf);
      if (others === undefined) waiting.set(partOf, [row]);
      else others.push(row);
      return NONE;
    }
    if (waiting.size === 0) return NONE;
    const whole = runId.slice(0, -1);
    const found = waiting.get(whole) ?? NONE;
    waiting.delete(whole);
    return found;
  };
}

const NONE: readonly number[] = [];

interface Dictionary<Value> {
  readonly at: (key: string, make: () => Value) => number;
  readonly values: readonly Value[];
}

/** Texts told apart; the first stands for those beyond the room. */
function dictionary<Value>(most: number): Dictionary<Value> {
  const places = new Map<string, number>();
  const values: Value[] = [];
  return {
    values,
    at: (key, make) => {
      const known = places.get(key);
      if (known !== undefined) return known;
      if (values.length >= most) return 0;
      places.set(ownText(key, Number.MAX_SAFE_INTEGER), values.length);
      values.push(make());
      return values.length - 1;
    },
  };
}

type Store = Omit<RunColumns, 'count' | 'shapes' | 'names'>;

function columnsOf(room: number): Store {
  return {
    line: new Float64Array(room),
    file: new Uint16Array(room),
    shape: new Uint32Array(room),
    name: new Uint32Array(room),
    day: new Int32Array(room),
    hours: new Float64Array(room),
    energyKwh: new Float64Array(room),
    emissionsKg: new Float64Array(room),
    marks: new Uint32Array(room),
    extra: new Uint32Array(room),
    lines: new Uint32Array(room),
    isPart: new Uint8Array(room),
  };
}

function grown(store: Store, room: number): Store {
  const larger = columnsOf(room);
  larger.line.set(store.line);
  larger.file.set(store.file);
  larger.shape.set(store.shape);
  larger.name.set(store.name);
  larger.day.set(store.day);
  larger.hours.set(store.hours);
  larger.energyKwh.set(store.energyKwh);
  larger.emissionsKg.set(store.emissionsKg);
  larger.marks.set(store.marks);
  larger.extra.set(store.extra);
  larger.lines.set(store.lines);
  larger.isPart.set(store.isPart);
  return larger;
}
