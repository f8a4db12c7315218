/** What a step of the working was made of: for each figure the step before it, or where it came from. */
import type { Catalogue } from '#core/catalogue.ts';
import type { TraceStep } from '#core/formula.ts';
import type { Input, Origin, ResolvedScenario } from '#core/resolved.ts';
import type { Unit } from '#core/units.ts';

export interface StepInput {
  readonly name: string;
  readonly figure: number;
  readonly unit: Unit;
  /** The step that gave it; null for a figure that came from outside. */
  readonly step: TraceStep | null;
  /** Null for a count, which the reader says. */
  readonly input: Input | null;
}

/** The step that gave a figure; the last, where several did. */
export function stepOf(steps: readonly TraceStep[], quantity: string): TraceStep | null {
  return steps.findLast(({ formula }) => formula.output === quantity) ?? null;
}

/** Steps that a reader who asks for a figure is shown: the one that gave it, and of a rent both ends, the lower first, where they differ. */
export function shownSteps(steps: readonly TraceStep[], quantity: string): readonly TraceStep[] {
  const asked = stepOf(steps, quantity);
  if (asked === null || !RENT.includes(quantity)) return asked === null ? [] : [asked];
  const ends = RENT.map((end) => stepOf(steps, end)).filter((step) => step !== null);
  return new Set(ends.map(({ value }) => value)).size > 1 ? ends : [asked];
}

/** Both stand in one figure, from the lowest listed price to the highest. */
const RENT: readonly string[] = ['rentLowUsd', 'rentHighUsd'];

export function stepInputs({ formula, figures }: TraceStep, steps: readonly TraceStep[], run: ResolvedScenario): readonly StepInput[] {
  const inputs = inputsOf(run);
  return Object.entries(formula.inputs).map(([name, unit]) => {
    const figure = figures[name] ?? Number.NaN;
    return { name, figure, unit, step: earlier(name, figure, steps), input: inputs.get(name) ?? metered(name, run, inputs) };
  });
}

/** Metered watts of processors alone are compute and rest as they stand: no step gave them. */
function metered(name: string, { power }: ResolvedScenario, inputs: ReadonlyMap<string, Input>): Input | null {
  const passed = power?.kind === 'processors-measured' ? PASSED_ON[name] : undefined;
  return passed === undefined ? null : (inputs.get(passed) ?? null);
}

const PASSED_ON: Readonly<Record<string, string>> = { computePowerW: 'cpuPowerW', restPowerW: 'dramPowerW' };

/** A figure that no step gave, because the reader did: the watts of a whole job. */
export function givenInput(quantity: string, run: ResolvedScenario): StepInput | null {
  const input = inputsOf(run).get(quantity);
  return input === undefined ? null : { name: quantity, figure: input.typical, unit: 'ratio', step: null, input };
}

/** Steps pass their figures on by value: compute and rest are whatever part gave that very number. */
function earlier(name: string, figure: number, steps: readonly TraceStep[]): TraceStep | null {
  const outputs = PARTS[name] ?? [name];
  return steps.find(({ formula, value }) => outputs.includes(formula.output) && value === figure) ?? null;
}

const PARTS: Readonly<Record<string, readonly string[]>> = {
  computePowerW: ['acceleratorsPowerW', 'processorsPowerW'],
  restPowerW: ['hostPowerW', 'memoryPowerW'],
};

/** Every figure of a resolved run that says where it came from, under the name that formulas give it. */
function inputsOf(run: ResolvedScenario): ReadonlyMap<string, Input> {
  const found = new Map<string, Input>([
    ['carbonIntensityGPerKwh', run.carbonIntensity],
    ['pue', run.pue],
  ]);
  const known = [
    ['waterLPerKwh', run.waterLPerKwh],
    ['tariffUsdPerKwh', run.tariff],
    ['priceUsdPerAcceleratorHour', run.price],
  ] as const;
  for (const [name, figure] of known) if (figure.kind === 'known') found.set(name, figure.value);
  collect(run.power, found);
  collect(run.time, found);
  collect(run.meter, found);
  if (run.embodied.kind === 'known') collect(run.embodied.value, found);
  return found;
}

function collect(part: unknown, found: Map<string, Input>): void {
  if (typeof part !== 'object' || part === null) return;
  for (const [name, value] of Object.entries(part)) {
    if (isInput(value)) found.set(name, value);
    else collect(value, found);
  }
}

function isInput(value: unknown): value is Input {
  return typeof value === 'object' && value !== null && 'origin' in value && 'typical' in value;
}

/** Kinds of origin that rest on the accelerator's own row, and so on how sure that row is. */
const OF_THE_ACCELERATOR: ReadonlySet<Origin['kind']> = new Set([
  'rated-power',
  'measured-system',
  'measured-fleet',
  'peak',
  'own-embodied',
]);

export function restsOnAccelerator({ kind }: Origin): boolean {
  return OF_THE_ACCELERATOR.has(kind);
}

interface Disagreement {
  readonly subject: string;
  readonly figure: string;
}

/** Disagreements about this figure of this run: its accelerator's rating, what making it emitted, its country's grid. */
export function otherSources<Row extends Disagreement>(
  rows: readonly Row[],
  name: string,
  run: ResolvedScenario,
  catalogue: Catalogue,
): readonly Row[] {
  const kind = inputsOf(run).get(name)?.origin.kind;
  const figure = name === 'acceleratorPowerW' && kind === 'rated-power' ? 'ratedPowerW' : name;
  const subjects = [run.scenario.acceleratorId, catalogue.places.get(run.scenario.placeId)?.iso3 ?? ''];
  return kind === 'typed' ? [] : rows.filter((row) => row.figure === figure && subjects.includes(row.subject));
}
