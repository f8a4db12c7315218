/** What a statement says ran, computed as any other run, and whether a figure fits it. */
import type { Catalogue } from '#core/catalogue.ts';
import { estimate } from '#core/estimate.ts';
import { resolveScenario } from '#core/resolve.ts';
import type { Input, ResolvedHost, ResolvedPower, ResolvedScenario } from '#core/resolved.ts';
import type { Scenario } from '#core/scenario.ts';
import type { Finding, FindingFacts, MassUnit, Recognised } from '#format/lint-report.ts';
import { shortName } from '#format/sentence-words.ts';
import { KG_OF } from './lint-amount.ts';
import type { SaidHardware } from './lint-hardware.ts';
import { placeIn } from './lint-place.ts';
import type { SaidTime } from './lint-time.ts';

/** Within twice the likely span a figure is believed: builders differ in what they count. */
const LENIENCE = 2;

/** What a text says of a run, each as often as it says something else. */
export interface Said {
  readonly hardware: readonly SaidHardware[];
  readonly times: readonly SaidTime[];
  readonly where: string;
  readonly load: Scenario['load'];
}

/** The run, where the text says one: of one kind of accelerator, counted, and one time. Null else: nothing is claimed of it. */
export function recognise({ hardware: kinds, times, where, load }: Said, catalogue: Catalogue, base: Scenario): Recognised | null {
  const [hardware] = kinds;
  const [time] = times;
  if (hardware === undefined || time === undefined || kinds.length > 1 || times.length > 1) return null;
  const count = countOf(hardware, time);
  if (count === null || count <= 0) return null;
  const place = placeIn(where, catalogue);
  const scenario: Scenario = {
    ...base,
    name: undefined,
    acceleratorId: hardware.accelerator.id,
    acceleratorCount: count,
    hours: time.hours ?? undefined,
    acceleratorHours: time.acceleratorHours ?? undefined,
    runs: 1,
    load,
    placeId: place?.id ?? 'world',
    methodId: 'trainprint',
  };
  const resolution = resolveScenario(scenario, catalogue);
  if (resolution.status !== 'resolved') return null;
  const { resolved } = resolution;
  const figures = estimate(resolved);
  return {
    scenario,
    label: labelOf(count, hardware.accelerator.name),
    hours: figures.hours,
    typicalKg: figures.emissionsKgCo2e,
    lowKg: estimate(atEnd(resolved, 'low')).emissionsKgCo2e,
    highKg: estimate(atEnd(resolved, 'high')).emissionsKgCo2e,
    pue: figures.pue,
    pueOrigin: resolved.pue.origin.kind,
  };
}

/** Accelerator-hours are what they are on however many: they stand for one. */
function countOf({ count }: SaidHardware, time: SaidTime | undefined): number | null {
  return count ?? (time?.acceleratorHours == null ? null : 1);
}

type End = 'low' | 'high';

/** The run with power, PUE and intensity all at one end of what is likely. */
function atEnd(run: ResolvedScenario, end: End): ResolvedScenario {
  return {
    ...run,
    power: run.power === null ? null : powerAtEnd(run.power, end),
    pue: inputAtEnd(run.pue, end),
    carbonIntensity: { ...run.carbonIntensity, typical: run.carbonIntensity[end] },
  };
}

function inputAtEnd(input: Input, end: End): Input {
  return { ...input, typical: input[end] };
}

function powerAtEnd(power: ResolvedPower, end: End): ResolvedPower {
  if (power.kind !== 'accelerators') return power;
  return { ...power, powerFraction: inputAtEnd(power.powerFraction, end), host: hostAtEnd(power.host, end) };
}

function hostAtEnd(host: ResolvedHost, end: End): ResolvedHost {
  if (host.kind === 'share') return { ...host, hostShare: inputAtEnd(host.hostShare, end) };
  return host.kind === 'fixed' ? { ...host, hostPerAcceleratorPowerW: inputAtEnd(host.hostPerAcceleratorPowerW, end) } : host;
}

/** The unit in which the figure fits the hardware: the claimed one first, then those that people confuse. Nobody takes pounds for grams. */
export function meantUnit(value: number, claimed: MassUnit, recognised: Recognised): MassUnit | null {
  const tried: readonly MassUnit[] = [claimed, 'kg', 't', 'g'];
  return tried.find((unit) => isWithin(value * KG_OF[unit], recognised)) ?? null;
}

export function isWithin(kg: number, { lowKg, highKg }: Recognised): boolean {
  return kg >= lowKg / LENIENCE && kg <= highKg * LENIENCE;
}

export function factsOf(value: number, claimed: MassUnit, recognised: Recognised | null): FindingFacts {
  const kg = value * KG_OF[claimed];
  if (recognised === null || recognised.hours === null || recognised.typicalKg === 0) return { value, claimed, kg };
  return { value, claimed, kg, hoursForIt: (kg / recognised.typicalKg) * recognised.hours };
}

/** Why a figure cannot be checked, and what was read instead. */
export function unreadOf({ hardware, times }: Said): FindingFacts {
  const read = hardware.map(({ accelerator, count }) => (count === null ? shortName(accelerator.name) : labelOf(count, accelerator.name)));
  if (hardware.length > 1) return { unread: 'several-accelerators', read };
  if (hardware.some((one) => countOf(one, times[0]) === null)) return { unread: 'no-count', read };
  if (times.length > 1)
    return { unread: 'several-times', readHours: times.map(({ hours, acceleratorHours }) => hours ?? acceleratorHours ?? 0) };
  return hardware.length === 1 && times.length === 0 ? { unread: 'no-time', read } : { unread: 'no-accelerator' };
}

function labelOf(count: number, name: string): string {
  return `${count} × ${shortName(name)}`;
}

/**
 * A figure that cannot be checked says why. Where only the hours are not stated, the hardware says how long it takes to emit as much:
 * minutes, where grams stand for kilograms.
 */
export function withReason(findings: readonly Finding[], said: Said, catalogue: Catalogue, base: Scenario): readonly Finding[] {
  const why = unreadOf(said);
  const hour = said.times.length > 0 ? null : recognise({ ...said, times: [{ hours: 1, acceleratorHours: null }] }, catalogue, base);
  return findings.map((finding) => {
    if (finding.kind !== 'unchecked') return finding;
    const { kg } = finding.facts;
    const pace = hour === null || kg === undefined || hour.typicalKg === 0 ? {} : { hoursForIt: kg / hour.typicalKg };
    return { ...finding, facts: { ...finding.facts, ...why, ...pace } };
  });
}
