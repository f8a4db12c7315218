/** An nvidia-smi log: every GPU's watts are integrated as they are read, and the log becomes one run for each kind of GPU. */
import { ownText, saidOf } from './cells.ts';
import { NAMELESS_GPU } from './gpu-said.ts';
import { type LogReader, type LogSink, NO_PLACE, type PowerLogFigures, type Rejection, type RunShape } from './import-types.ts';
import { MARK } from './marks.ts';
import { namedPowerColumns, type PowerColumns, wattsOf } from './nvidia-columns.ts';
import { type PowerSums, powerIntegral } from './power-integral.ts';
import { type PowerLanes, powerLanes } from './power-lanes.ts';
import { stampClock } from './stamp-clock.ts';

/** No GPU draws a megawatt. */
const MOST_WATTS = 1e6;
/** More cards than one log has; beyond it an index is no index. */
const MOST_GPUS = 4096;
const SECONDS_PER_HOUR = 3600;
const SECONDS_PER_DAY = 86_400;
const LONGEST_NAME = 80;

/** One card, or all cards of a name where the log does not tell them apart. */
interface Gpu {
  readonly name: string;
  readonly power: PowerLanes;
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
      const sums = [...gpus.values()].flatMap(({ name, power }) => power.sums().map((sum) => ({ name, ...sum })));
      figures = figuresOf(sums, unreadLines);
      for (const name of new Set(sums.map((sum) => sum.name))) {
        const ofKind = sums.filter((sum) => sum.name === name);
        takeKind(name, ofKind, { line: firstLine, day, unreadLines, isCounted: columns.index < 0 && ofKind.length > 1 }, sink);
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
  return gpus.get(key) ?? newGpu(gpus, key, name, columns);
}

function newGpu(gpus: Map<string, Gpu>, key: string, name: string, { index }: PowerColumns): Gpu | null {
  if (gpus.size >= MOST_GPUS) return null;
  const gpu = { name: ownText(name.trim(), LONGEST_NAME), power: index < 0 ? powerLanes() : oneLane() };
  gpus.set(ownText(key, 2 * LONGEST_NAME), gpu);
  return gpu;
}

function oneLane(): PowerLanes {
  const { read, sums } = powerIntegral();
  return { read, sums: () => [sums()] };
}

interface LogFacts {
  readonly line: number;
  readonly day: number;
  readonly unreadLines: number;
  /** No column says which GPU a reading is of: they were counted by their time stamps. */
  readonly isCounted: boolean;
}

/** Hours are the mean of what was covered and watts the mean over it, so that count × hours × watts is the integrated energy. */
function takeKind(name: string, sums: readonly PowerSums[], facts: LogFacts, sink: LogSink): void {
  const { line, day } = facts;
  const energyJ = total(sums, (sum) => sum.energyJ);
  const seconds = total(sums, (sum) => sum.seconds);
  if (seconds === 0) {
    sink.reject({ line, code: 'no-run', column: 'timestamp', said: String(total(sums, (sum) => sum.readings)) }, []);
    return;
  }
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
    marks: marksOf(name, sums, facts),
    extra: sums.length,
    runId: '',
    partOf: '',
  });
}

function marksOf(name: string, sums: readonly PowerSums[], { unreadLines, isCounted }: LogFacts): number {
  const hasGaps = sums.some((sum) => sum.gaps > 0 || sum.clockResets > 0);
  return (
    (hasGaps ? MARK.gaps : 0) |
    (unreadLines > 0 ? MARK.unreadLines : 0) |
    (name === '' ? MARK.namelessGpu : 0) |
    (isCounted ? MARK.gpusByStamp : 0)
  );
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
