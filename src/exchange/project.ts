/** A project as a file: every run with what was said of it, by the names that the page and its other exports bear. */
import { LOADS, METERING_POINTS, METHOD_IDS, PRECISIONS, RUN_KINDS, type Scenario, WAYS } from '#core/scenario.ts';

export const PROJECT_SCHEMA_VERSION = 1;

/** Something of a file that was not taken, in words. */
export interface ProjectProblem {
  /** Which run of the file, from 1; null for the file itself. */
  readonly run: number | null;
  readonly what: string;
}

export type ReadProject =
  | { readonly status: 'read'; readonly runs: readonly Scenario[]; readonly problems: readonly ProjectProblem[] }
  | { readonly status: 'refused'; readonly because: string };

/** @returns JSON text, the same for the same runs */
export function writeProject(runs: readonly Scenario[]): string {
  const head = { $schema: 'schema/project-1.json', schemaVersion: PROJECT_SCHEMA_VERSION, generator: 'Trainprint' };
  const lines = runs.map((run) => `    ${JSON.stringify(run)}`).join(',\n');
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "runs": [\n${lines}\n  ]\n}\n`;
}

/** True for text that is meant as a project of this page, whether or not it can be read. */
export function isProject(text: string): boolean {
  return /^\s*\{/.test(text) && text.slice(0, 2000).includes('"Trainprint"') && text.includes('"runs"');
}

/** Never throws. What cannot be used is named and left out; a run that lacks what no run can do without is left out whole. */
export function readProject(text: string): ReadProject {
  const file = parsed(text.replace(/^\uFEFF/, ''));
  if (file === undefined) return { status: 'refused', because: 'It is no JSON, or was cut short.' };
  if (!isObject(file)) return { status: 'refused', because: 'It is JSON, but no project: a project is an object with "runs".' };
  const { schemaVersion, runs } = file;
  if (!Array.isArray(runs)) return { status: 'refused', because: 'It has no list "runs".' };
  if (schemaVersion !== PROJECT_SCHEMA_VERSION) return { status: 'refused', because: versionWords(schemaVersion) };
  const problems: ProjectProblem[] = [];
  const read = runs.flatMap((run, index) => readRun(run, index + 1, problems));
  if (read.length === 0)
    return { status: 'refused', because: `None of its ${runs.length} runs can be read. ${problems[0]?.what ?? ''}`.trim() };
  return { status: 'read', runs: read, problems };
}

function versionWords(version: unknown): string {
  const said = typeof version === 'number' ? String(version) : 'none';
  return `Its "schemaVersion" is ${said}; this page reads version ${PROJECT_SCHEMA_VERSION}.`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for a value that its field may hold. The bounds are those of links, which a test holds. */
type Check = (value: unknown) => boolean;

const MOST = 1e12;
const LONGEST_TEXT = 80;

interface Bounds {
  readonly min: number;
  readonly isAbove?: boolean;
  readonly max?: number;
  readonly isWhole?: boolean;
}

function number({ min, isAbove = false, max = MOST, isWhole = false }: Bounds): Check {
  return (value) =>
    typeof value === 'number' &&
    Number.isFinite(value) &&
    (isAbove ? value > min : value >= min) &&
    value <= max &&
    (!isWhole || Number.isInteger(value));
}

/** One number, or a range of a low and a high one. */
function typed(bounds: Bounds): Check {
  const isNumber = number(bounds);
  return (value) =>
    isNumber(value) ||
    (isObject(value) &&
      Object.keys(value).length === 2 &&
      isNumber(value.low) &&
      isNumber(value.high) &&
      Number(value.low) <= Number(value.high));
}

const text: Check = (value) =>
  typeof value === 'string' && value.trim() !== '' && [...value].length <= LONGEST_TEXT && !/\p{Surrogate}/u.test(value);
const id: Check = (value) => typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,79}$/.test(value);
const oneOf =
  (options: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && options.includes(value);

const fromZero: Bounds = { min: 0 };
const aboveZero: Bounds = { min: 0, isAbove: true };

const CHECKS: Readonly<Record<keyof Scenario, Check>> = {
  release: (value) => typeof value === 'string' && /^\d{4}\.\d{2}(\.\d+)?$/.test(value),
  name: text,
  project: text,
  kind: oneOf(RUN_KINDS),
  date: (value) => typeof value === 'string' && isDay(value),
  acceleratorId: id,
  tdpPowerW: number(aboveZero),
  peakTflops: number(aboveZero),
  acceleratorCount: number(aboveZero),
  hours: typed(fromZero),
  acceleratorHours: typed(fromZero),
  runs: number({ min: 1, isWhole: true }),
  load: oneOf(LOADS),
  utilisation: typed({ min: 0, max: 1.5 }),
  acceleratorPowerW: typed(fromZero),
  cpuPowerW: typed(fromZero),
  dramPowerW: typed(fromZero),
  itPowerW: typed(fromZero),
  placeId: id,
  carbonIntensityGPerKwh: typed(fromZero),
  year: number({ min: 1900, max: 2100, isWhole: true }),
  pue: typed({ min: 1 }),
  priceUsdPerAcceleratorHour: typed(fromZero),
  tariffUsdPerKwh: typed(fromZero),
  by: oneOf(WAYS),
  measuredEnergyKwh: typed(fromZero),
  measuredAt: oneOf(METERING_POINTS),
  parametersBillion: number(aboveZero),
  tokensBillion: number(fromZero),
  modelFlopUtilisation: typed({ min: 0, isAbove: true, max: 1 }),
  precision: oneOf(PRECISIONS),
  cpuId: id,
  cpuSockets: number({ min: 1, isWhole: true }),
  cpuCores: number(aboveZero),
  memoryGb: number(fromZero),
  lifetimeYears: typed(aboveZero),
  methodId: oneOf(METHOD_IDS),
};

const CHECKED: ReadonlyMap<string, Check> = new Map(Object.entries(CHECKS));

/** What no run can do without. */
const REQUIRED = [
  'release',
  'acceleratorId',
  'acceleratorCount',
  'runs',
  'load',
  'placeId',
  'measuredAt',
  'precision',
  'methodId',
] as const;

function isDay(said: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(said)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined || month < 1 || month > 12) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? 28 + Number(isLeap) : 30 + ((month + (month > 7 ? 1 : 0)) % 2);
  return day >= 1 && day <= days;
}

function readRun(run: unknown, index: number, problems: ProjectProblem[]): readonly Scenario[] {
  if (!isObject(run)) {
    problems.push({ run: index, what: `Run ${index} is no object.` });
    return [];
  }
  const kept: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(run)) {
    const check = CHECKED.get(field);
    if (check?.(value)) kept[field] = value;
    else problems.push({ run: index, what: `Run ${index}: ${fieldWords(field, check !== undefined)}` });
  }
  if (isScenario(kept)) return [kept];
  const lacking = REQUIRED.filter((field) => kept[field] === undefined);
  problems.push({ run: index, what: `Run ${index} lacks ${lacking.join(', ')} and was left out.` });
  return [];
}

function fieldWords(field: string, isKnown: boolean): string {
  return isKnown
    ? `its ${field} cannot be used; it counts as not given.`
    : `“${field.slice(0, 40)}” is nothing that a run has; it was passed over.`;
}

/** Each field that is there has passed its own check. */
function isScenario(kept: Readonly<Record<string, unknown>>): kept is Readonly<Record<string, unknown>> & Scenario {
  return REQUIRED.every((field) => kept[field] !== undefined);
}
