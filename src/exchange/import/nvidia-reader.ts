/** An nvidia-smi log: every GPU's watts are integrated as they are read, and the log becomes one run for each kind of GPU. */
import { ownText, saidOf } from './cells.ts';
import { secondsOfStamp } from './dates.ts';
import { NAMELESS_GPU } from './gpu-said.ts';
import { type LogReader, type LogSink, NO_PLACE, type PowerLogFigures, type Rejection, type RunShape } from './import-types.ts';
import { MARK } from './marks.ts';
import { namedPowerColumns, type PowerColumns, wattsOf } from './nvidia-columns.ts';
import { type PowerIntegral, type PowerSums, powerIntegral } from './power-integral.ts';

/** No GPU draws a megawatt. */
const MOST_WATTS = 1e6;
/** More cards than one log has; beyond it an index is no index. */
const MOST_GPUS = 4096;
const SECONDS_PER_HOUR = 3600;
const SECONDS_PER_DAY = 86_400;
const LONGEST_NAME = 80;

interface Gpu {
  readonly name: string;
  readonly power: PowerIntegral;
}

export function nvidiaReader(columns: PowerColumns, sink: LogSink): LogReader {
  const gpus = new Map<string, Gpu>();
  const clock = stampClock();
  let firstLine = 0;
  let day = -1;
  let unreadLines = 0;
  let figures: PowerLogFigures | null = null;

  const begin = (seconds: number, line: number) => {
    firstLine = line;
    day = Math.floor(seconds / SECONDS_PER_DAY);
  };

  const readLine = (cells: readonly string[], line: number): Fault | null => {
    const stamp = cellAt(cells, columns.timestamp);
    const seconds = clock(stamp);
    if (Number.isNaN(seconds)) return { code: 'unreadable', column: 'timestamp', said: stamp };
    const powerW = wattsOf(cellAt(cells, columns.power));
    if (!(powerW >= 0 && powerW <= MOST_WATTS)) return faultOf(cells, columns, powerW);
    const gpu = gpuOf(gpus, cells, columns);
    if (gpu === null) return { code: 'absurd', column: 'index', said: cellAt(cells, columns.index) };
    gpu.power.read(seconds, powerW);
    if (firstLine === 0) begin(seconds, line);
    return null;
  };

  return {
    row: (cells, line) => {
      const fault = readLine(cells, line);
      if (fault === null || namedPowerColumns(cells) !== null) return;
      unreadLines += 1;
      sink.reject({ line, ...fault, said: saidOf(fault.said) }, cells);
    },
    end: () => {
      const sums = [...gpus.values()].map(({ name, power }) => ({ name, ...power.sums() }));
      figures = figuresOf(sums, unreadLines);
      for (const name of new Set(sums.map((sum) => sum.name))) {
        const ofKind = sums.filter((sum) => sum.name === name);
        takeKind(name, ofKind, { line: firstLine, day, unreadLines }, sink);
      }
    },
    version: () => '',
    power: () => figures,
  };
}

type Fault = Omit<Rejection, 'line'>;

function cellAt(cells: readonly string[], at: number): string {
  return cells[at] ?? '';
}

function faultOf(cells: readonly string[], { power }: PowerColumns, powerW: number): Fault {
  const said = cells[power];
  if (said === undefined) return { code: 'too-few-values', column: '', said: String(cells.length) };
  const code = Number.isNaN(powerW) ? 'unreadable' : powerW < 0 ? 'negative' : 'absurd';
  return { code, column: 'power.draw', said };
}

function gpuOf(gpus: Map<string, Gpu>, cells: readonly string[], columns: PowerColumns): Gpu | null {
  const name = columns.name < 0 ? '' : (cells[columns.name] ?? '');
  const key = columns.index < 0 ? name : `${cells[columns.index]}\0${name}`;
  return gpus.get(key) ?? newGpu(gpus, key, name);
}

function newGpu(gpus: Map<string, Gpu>, key: string, name: string): Gpu | null {
  if (gpus.size >= MOST_GPUS) return null;
  const gpu = { name: ownText(name.trim(), LONGEST_NAME), power: powerIntegral() };
  gpus.set(ownText(key, 2 * LONGEST_NAME), gpu);
  return gpu;
}

interface LogFacts {
  readonly line: number;
  readonly day: number;
  readonly unreadLines: number;
}

/** Hours are the mean of what was covered and watts the mean over it, so that count × hours × watts is the integrated energy. */
function takeKind(name: string, sums: readonly PowerSums[], { line, day, unreadLines }: LogFacts, sink: LogSink): void {
  const energyJ = total(sums, (sum) => sum.energyJ);
  const seconds = total(sums, (sum) => sum.seconds);
  if (seconds === 0) {
    sink.reject({ line, code: 'no-run', column: 'timestamp', said: String(total(sums, (sum) => sum.readings)) }, []);
    return;
  }
  const gaps = sums.some((sum) => sum.gaps > 0 || sum.clockResets > 0);
  const shape: RunShape = {
    kind: 'nvidia-smi',
    project: '',
    hardware: name === '' ? NAMELESS_GPU : name,
    acceleratorCount: sums.length,
    place: NO_PLACE,
    pue: null,
    cpu: '',
    cores: null,
    memoryGb: null,
    acceleratorPowerW: energyJ / seconds,
    isFailed: false,
    fields: null,
  };
  sink.take({
    line,
    shape,
    shapeKey: JSON.stringify(shape),
    name: '',
    day,
    hours: seconds / sums.length / SECONDS_PER_HOUR,
    energyKwh: Number.NaN,
    emissionsKg: Number.NaN,
    marks: (gaps ? MARK.gaps : 0) | (unreadLines > 0 ? MARK.unreadLines : 0) | (name === '' ? MARK.namelessGpu : 0),
    extra: sums.length,
    runId: '',
    partOf: '',
  });
}

function figuresOf(sums: readonly PowerSums[], unreadLines: number): PowerLogFigures | null {
  const seconds = total(sums, (sum) => sum.seconds);
  if (seconds === 0) return null;
  return {
    meanPowerW: total(sums, (sum) => sum.energyJ) / seconds,
    peakPowerW: Math.max(...sums.map((sum) => sum.peakPowerW)),
    gaps: total(sums, (sum) => sum.gaps),
    gapHours: total(sums, (sum) => sum.gapSeconds) / SECONDS_PER_HOUR,
    clockResets: total(sums, (sum) => sum.clockResets),
    unreadLines,
    gapLimitSeconds: Math.max(...sums.map((sum) => sum.gapLimitSeconds)),
  };
}

function total(sums: readonly PowerSums[], figure: (sum: PowerSums) => number): number {
  return sums.reduce((so, sum) => so + figure(sum), 0);
}

/** Reads `2024/01/15 10:23:45.123` by the million: the day is read once for as long as it stays. */
function stampClock(): (text: string) => number {
  let dayText = '';
  let daySeconds = Number.NaN;
  return (text) => {
    const from = text.charCodeAt(0) === SPACE ? 1 : 0;
    if (text.length - from < SHORTEST_STAMP || text.charCodeAt(from + 13) !== COLON || text.charCodeAt(from + 16) !== COLON)
      return secondsOfStamp(text);
    const day = text.slice(from, from + 10);
    if (day !== dayText) {
      dayText = ownText(day, 10);
      daySeconds = secondsOfStamp(day);
    }
    return daySeconds + secondsOfDay(text, from + 11);
  };
}

const SPACE = 32;
const COLON = 58;
const SHORTEST_STAMP = 19;

function secondsOfDay(text: string, from: number): number {
  const hour = twoDigits(text, from);
  const minute = twoDigits(text, from + 3);
  const second = Number(text.slice(from + 6));
  return hour > 23 || minute > 59 || second > 60 ? Number.NaN : hour * 3600 + minute * 60 + second;
}

function twoDigits(text: string, at: number): number {
  const value = (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
  return value >= 0 && value < 100 ? value : Number.NaN;
}
