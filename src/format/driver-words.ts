/** What an uncertain input is called, how its values are written and why its range is as it is. */
import { type InputName, mapInputs } from '#core/map-inputs.ts';
import type { Driver } from '#core/range.ts';
import type { OriginKind, ResolvedScenario } from '#core/resolved.ts';
import { listed } from './note-words.ts';
import {
  formatInput,
  formatIntensity,
  formatPercent,
  formatPue,
  joined,
  NBSP,
  showEnergy,
  showHours,
  showPower,
} from './quantity-format.ts';

const NAMES: Readonly<Record<InputName, string>> = {
  utilisation: 'Power draw',
  fleetLoad: 'Power draw',
  tpuShare: 'Power draw',
  tpuSystemOverChip: 'System over chip',
  acceleratorPowerW: 'Watts of each accelerator',
  hostShare: 'Host',
  hostPowerW: 'Host',
  cpuPowerW: 'Watts of the processors',
  dramPowerW: 'Watts of the memory',
  itPowerW: 'Watts of the job',
  processorLoad: 'Load of the processors',
  dramWPerGb: 'Watts of the memory',
  hours: 'Hours',
  acceleratorHours: 'Accelerator-hours',
  modelFlopUtilisation: 'Model FLOP utilisation',
  measuredEnergyKwh: 'Metered energy',
  pue: 'Facility overhead, PUE',
  carbonIntensityGPerKwh: 'Grid intensity',
  acceleratorKgCo2e: 'Making the accelerator',
  serverShareKgCo2e: 'Share of the server',
  lifetimeYears: 'Years in service',
  shareInUse: 'Share of its life in use',
  waterLPerKwh: 'Water per kWh',
  priceUsdPerAcceleratorHour: 'Price of an accelerator-hour',
  tariffUsdPerKwh: 'Electricity price',
  peakTflops: 'Dense peak',
  processorPowerW: 'Rated power of the processors',
  processorCount: 'Processors',
  memoryGb: 'Memory',
};

export function driverName({ name }: Pick<Driver, 'name'>): string {
  return NAMES[name];
}

/** `Grid intensity is the widest unknown`, `Hours are the widest unknown` */
export function widestWords(driver: Pick<Driver, 'name'>): string {
  const name = driverName(driver);
  return `${name} ${/^(Watts|Hours|Accelerator-hours|Years|Processors)\b/.test(name) ? 'are' : 'is'} the widest unknown`;
}

const watts = (value: number) => joined(showPower(value));
const times = (value: number) => `${formatInput(Number(value.toPrecision(2)))}×`;

const VALUES: Partial<Readonly<Record<InputName, (value: number) => string>>> = {
  fleetLoad: times,
  tpuSystemOverChip: times,
  acceleratorPowerW: watts,
  hostPowerW: watts,
  cpuPowerW: watts,
  dramPowerW: watts,
  itPowerW: watts,
  hours: (value) => joined(showHours(Number(value.toPrecision(3)))),
  acceleratorHours: (value) => joined(showHours(Number(value.toPrecision(3)))),
  measuredEnergyKwh: (value) => joined(showEnergy(value)),
  pue: (value) => formatPue(Number(value.toFixed(2))),
  carbonIntensityGPerKwh: formatIntensity,
  dramWPerGb: (value) => `${formatInput(Number(value.toPrecision(2)))}${NBSP}W/GB`,
};

/** A value of the input as the chart prints it at the ends of its bar. */
export function driverValue({ name, origin }: Pick<Driver, 'name' | 'origin'>, value: number): string {
  if (origin.kind === 'load-of-measured') return times(value);
  return (VALUES[name] ?? formatPercent)(value);
}

const CHOSEN = 'chosen so as to hold metered runs; no published distribution';

const REASONS: Partial<Readonly<Record<OriginKind, string>>> = {
  typed: 'the range you typed, each value in it as likely as any other',
  'metered-by-reader': 'the range you typed, each value in it as likely as any other',
  'rating-from-measured-watts': 'the range you typed, each value in it as likely as any other',
  'default-utilisation': `small models leave accelerators waiting and large ones do not; ${CHOSEN}`,
  'load-of-measured': `the metered average is of hard work in training; ${CHOSEN}`,
  'tpu-fraction': `metered systems lie between these shares of the rating; ${CHOSEN}`,
  'tpu-system-over-chip': 'metered systems over their chips, from 1.29 to 2.23',
  'server-host': `metered nodes less their accelerators, at work and idle; ${CHOSEN}`,
  'superchip-host': 'assumption: no such system was metered',
  'soc-host': 'assumption: no such system was metered',
  'desktop-host': 'one machine was metered at 64.5 W without board and drives; the rest is an assumption',
  'cpu-load': 'assumption: no training run on processors alone was metered',
  dram: '0.126 W/GB metered while training, 0.72 at half load',
  'default-mfu': 'the middle four fifths of 22 public runs',
  'provider-pue': 'the lowest and the highest of the regions that the provider publishes',
  'survey-pue': 'the averages of public clouds and of companies’ own buildings',
  'place-intensity':
    'how far the country’s grid has moved from one year to the next, at most, in five years; for U.S. grids also a tenth for their scaling to life-cycle',
  'history-intensity': 'the year asked for has no figure of its own',
  'scaled-intensity': 'U.S. grids are scaled to life-cycle, good to about a tenth',
};

/** Why the range is as wide as it is. */
export function rangeReason({ origin }: Pick<Driver, 'origin'>): string {
  return REASONS[origin.kind] ?? 'the lowest and the highest published';
}

/** Inputs that do not reach the emissions. */
const BESIDE: ReadonlySet<InputName> = new Set<InputName>([
  'acceleratorKgCo2e',
  'serverShareKgCo2e',
  'lifetimeYears',
  'shareInUse',
  'waterLPerKwh',
  'priceUsdPerAcceleratorHour',
  'tariffUsdPerKwh',
]);
const SAID: ReadonlySet<OriginKind> = new Set<OriginKind>(['typed', 'metered-by-reader', 'not-given']);

/** What the emissions rest on that is taken as certain, and why; empty where there is nothing of the kind. */
export function certainWords(run: ResolvedScenario): string {
  const typed = new Set<string>();
  const fixed = new Set<string>();
  const published = new Set<string>();
  mapInputs(run, (name, _, input) => {
    if (input.low < input.high || BESIDE.has(name)) return input;
    const words = (CERTAIN_NAMES[name] ?? NAMES[name]).toLowerCase().replace('pue', 'PUE').replace('flop', 'FLOP');
    if (SAID.has(input.origin.kind)) typed.add(words);
    else if (input.origin.kind === 'method') fixed.add(words);
    else published.add(words);
    return input;
  });
  const parts = [
    typed.size > 0 ? `${listed([...typed])}, as you said` : '',
    fixed.size > 0 ? `${listed([...fixed])}, as the method has it` : '',
    published.size > 0 ? `${listed([...published])}, because nobody published a spread` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `Taken as certain: ${parts.join('; ')}.`;
}

const CERTAIN_NAMES: Partial<Readonly<Record<InputName, string>>> = {
  acceleratorPowerW: 'rated or metered watts of each accelerator',
  utilisation: 'utilisation',
  pue: 'the PUE',
};
