/** Every input behind the figures of a run, each with its basis: given, measured, published, a default, or fixed by the method. */
import type {
  Input,
  Origin,
  OriginKind,
  ResolvedHost,
  ResolvedIntensity,
  ResolvedPower,
  ResolvedScenario,
  ResolvedTime,
} from '#core/resolved.ts';
import type { Scenario } from '#core/scenario.ts';
import { LOAD_WORDS } from './origin-words.ts';
import { formatInput, NBSP } from './quantity-format.ts';

export interface StatementInput {
  readonly what: string;
  readonly text: string;
  readonly basis: string;
  readonly sourceIds: readonly string[];
}

const PUBLISHED: readonly OriginKind[] = [
  'rated-power',
  'measured-system',
  'measured-fleet',
  'cpu-rating',
  'peak',
  'region-pue',
  'provider-pue',
  'survey-pue',
  'place-intensity',
  'history-intensity',
  'scaled-intensity',
  'own-embodied',
  'server-share',
];

/** Words of a basis that says more than "published" or "default". */
const BASIS_WORDS: Partial<Readonly<Record<OriginKind, string>>> = {
  typed: 'given',
  'metered-by-reader': 'measured',
  method: 'fixed by the method',
  'measured-system': 'published average of whole systems in training',
  'measured-fleet': 'published average of a fleet',
  'provider-pue': 'published average of the provider',
  'survey-pue': 'published average of data centres',
  'no-data-centre': 'no data centre around it',
  'scaled-embodied': 'scaled from a like part',
  'assumed-embodied': 'assumed',
  'usual-embodied': 'a usual card',
  'generic-embodied': 'a usual card',
  'host-inside': 'inside the accelerator’s figure',
  'card-only': 'not known, the card alone',
  'not-given': 'not given, counts as 0',
  'rating-from-measured-watts': 'the given watts divided by 0.75',
};

/** `published, 2025` */
export function basisWords({ kind, year, detail }: Origin): string {
  const base = BASIS_WORDS[kind] ?? (PUBLISHED.includes(kind) ? 'published' : 'default');
  const estimated = kind === 'rated-power' && (detail === 'estimated' || detail === 'derived') ? `, ${detail}` : '';
  return `${base}${estimated}${year === null ? '' : `, ${year}`}`;
}

function inputOf(what: string, input: Input, unit: string, basis = basisWords(input.origin)): StatementInput {
  return { what, text: rangeText(input, unit), basis, sourceIds: input.origin.sourceIds };
}

/** `472 g/kWh`; `300 to 350 W` where the reader gave a range. */
function rangeText({ low, typical, high, origin }: Input, unit: string): string {
  const end = unit === '' ? '' : `${NBSP}${unit}`;
  const isGivenRange = (origin.kind === 'typed' || origin.kind === 'metered-by-reader') && low < high;
  return isGivenRange ? `${exact(low)} to ${exact(high)}${end}` : `${exact(typical)}${end}`;
}

/** Six digits at most, without the noise of arithmetic. */
function exact(figure: number): string {
  return formatInput(Number(figure.toPrecision(6)));
}

/** What a link leaves out: nobody can tell whether the reader chose it. A test holds them to the link's own defaults. */
export const LEFT_OUT_OF_LINKS = { acceleratorCount: 1, load: 'training', cpuSockets: 1 } as const;

const given = (what: string, text: string, basis = 'given'): StatementInput => ({ what, text, basis, sourceIds: [] });
const basisOf = (isDefault: boolean) => (isDefault ? 'default' : 'given');

/** What a method counts one by one; 0 where nobody said how much. */
function counting(what: string, figure: number, end: string): StatementInput {
  return { what, text: `${exact(figure)}${end}`, basis: figure === 0 ? 'not given, counts as 0' : 'given', sourceIds: [] };
}

/** A single accelerator beside accelerator-hours, or beside a meter without hours, is what nobody typed: it says nothing of how many ran. */
export function saysHowMany({ acceleratorCount, time }: ResolvedScenario): boolean {
  return acceleratorCount !== 1 || (time !== null && time.kind !== 'accelerator-hours');
}

/** In the order in which they are multiplied. */
export function statementInputs(run: ResolvedScenario): readonly StatementInput[] {
  const { acceleratorCount, runs, scenario } = run;
  return [
    ...(acceleratorCount > 0 && saysHowMany(run)
      ? [given('accelerators', exact(acceleratorCount), basisOf(acceleratorCount === LEFT_OUT_OF_LINKS.acceleratorCount))]
      : []),
    ...timeInputs(run.time),
    ...(runs === 1 ? [] : [given('runs', exact(runs))]),
    ...(run.meter === null ? [] : [inputOf(`energy of one run at ${meterWords(run.meter.at)}`, run.meter.measuredEnergyKwh, 'kWh')]),
    ...(run.power === null ? [] : [workInput(scenario), ...powerInputs(run.power, scenario)]),
    inputOf('PUE', run.pue, ''),
    intensityInput(run),
  ];
}

function workInput({ load }: Scenario): StatementInput {
  return given('kind of work', LOAD_WORDS[load].toLowerCase(), basisOf(load === LEFT_OUT_OF_LINKS.load));
}

export function meterWords(at: 'it' | 'facility'): string {
  return at === 'it' ? 'the IT equipment' : 'the facility';
}

function intensityInput({ carbonIntensity }: ResolvedScenario): StatementInput {
  return inputOf('carbon intensity of the grid', carbonIntensity, 'g/kWh', intensityBasis(carbonIntensity));
}

export type GridChoice = 'place' | 'typed' | 'method';

/** Whose carbon intensity a run has: that of its place, the reader's or the method's one for all. */
export function gridOf({ carbonIntensity: { basis } }: ResolvedScenario): GridChoice {
  return basis === 'typed' || basis === 'method' ? basis : 'place';
}

/** `life-cycle, location-based, average of 2023, estimated` */
function intensityBasis({ basis, isEstimated, origin }: ResolvedIntensity): string {
  if (basis === 'typed' || basis === 'method') return basisWords(origin);
  const what = basis === 'life-cycle' ? 'life-cycle' : 'direct emissions alone';
  const when = origin.year === null ? 'yearly average' : `average of ${origin.year}`;
  return `${what}, location-based, ${when}, ${isEstimated ? 'estimated' : 'published'}`;
}

function timeInputs(time: ResolvedTime | null): readonly StatementInput[] {
  if (time === null) return [];
  switch (time.kind) {
    case 'hours':
      return [inputOf('hours of one run', time.hours, 'h')];
    case 'accelerator-hours':
      return [inputOf('accelerator-hours of one run', time.acceleratorHours, 'h')];
    case 'flops':
      return [
        given('active parameters', `${exact(time.parametersBillion)} billion`),
        given('tokens', `${exact(time.tokensBillion)} billion`),
        inputOf('dense peak of one accelerator', time.peakTflops, 'TFLOP/s'),
        inputOf('model FLOP utilisation', time.modelFlopUtilisation, ''),
      ];
  }
}

function powerInputs(power: ResolvedPower, { cpuCores, cpuSockets = LEFT_OUT_OF_LINKS.cpuSockets }: Scenario): readonly StatementInput[] {
  switch (power.kind) {
    case 'job':
      return [inputOf('power of the whole job', power.itPowerW, 'W')];
    case 'processors-measured':
      return [inputOf('power of the processors', power.cpuPowerW, 'W'), inputOf('power of the memory', power.dramPowerW, 'W')];
    case 'processors':
      return [
        inputOf(
          'processors or cores',
          power.processorCount,
          '',
          basisOf(cpuCores === undefined && cpuSockets === LEFT_OUT_OF_LINKS.cpuSockets),
        ),
        inputOf('power of each', power.processorPowerW, 'W'),
        inputOf('load', power.loadFraction, ''),
        inputOf('memory', power.memoryGb, 'GB'),
        inputOf('power of memory', power.dramWPerGb, 'W/GB'),
      ];
    case 'accelerators':
      return [
        inputOf('power of one accelerator', power.acceleratorPowerW, 'W'),
        inputOf('share of it drawn', power.powerFraction, ''),
        ...hostInputs(power.host),
      ];
    case 'between':
      return [
        inputOf('power of one accelerator when idle', power.idlePowerW, 'W'),
        inputOf('power of one accelerator at full load', power.fullPowerW, 'W'),
        inputOf('load', power.loadFraction, ''),
        ...hostInputs(power.host),
      ];
  }
}

function hostInputs(host: ResolvedHost): readonly StatementInput[] {
  switch (host.kind) {
    case 'share':
      return [inputOf('host, as a share of the rated power', host.hostShare, '')];
    case 'fixed':
      return [inputOf('host of each accelerator', host.hostPerAcceleratorPowerW, 'W')];
    case 'measured':
      return [inputOf('power of the processors', host.cpuPowerW, 'W'), inputOf('power of the memory', host.dramPowerW, 'W')];
    case 'counted':
      return [
        counting('cores', host.coreCount, ''),
        inputOf('power of one core', host.corePowerW, 'W'),
        counting('memory', host.memoryGb, `${NBSP}GB`),
        inputOf('power of memory', host.dramWPerGb, 'W/GB'),
      ];
    case 'inside':
    case 'none':
      return [];
  }
}
