/** One entry, with the reader's choices → a run like any other. */
import { CUSTOM_ACCELERATOR, NO_ACCELERATOR, type Scenario } from '#core/scenario.ts';
import type { RunShape } from './import-types.ts';
import type { ImportEntry } from './summarise.ts';

export interface ImportChoices {
  /** The log's own emissions ÷ energy, or the intensity of our tables. */
  readonly factor: 'logged' | 'ours';
  /** As each row says: inside where its PUE is above 1. */
  readonly pue: 'as-logged' | 'inside' | 'outside';
}

export const FIRST_CHOICES: ImportChoices = { factor: 'logged', pue: 'as-logged' };

export interface JoinedWith {
  /** Null: the log names none that we know. */
  readonly acceleratorId: string | null;
  readonly placeId: string;
  readonly cpuId: string | null;
  /** Our intensity of the place, for a log that has emissions and no energy. */
  readonly intensityGPerKwh: number;
}

const G_PER_KG = 1000;

/** What is stated as the logged factor, g/kWh; null where the log has none. */
export function loggedFactor({ energyKwh, emissionsKg }: Pick<ImportEntry, 'energyKwh' | 'emissionsKg'>): number | null {
  return energyKwh === null || emissionsKg === null || energyKwh === 0 ? null : (emissionsKg / energyKwh) * G_PER_KG;
}

/**
 * Energy columns hold the PUE that the tracker was told. Above 1 it is the building's energy, and is never multiplied again; 1 is what it
 * writes when nobody told it one, and then the figure is the equipment's.
 */
export function isPueInside({ kind, pue }: RunShape, choice: ImportChoices['pue']): boolean {
  if (kind !== 'codecarbon') return false;
  if (choice === 'as-logged') return pue !== null && pue > 1;
  return choice === 'inside';
}

export function scenarioOf(entry: ImportEntry, shape: RunShape, joined: JoinedWith, choices: ImportChoices, base: Scenario): Scenario {
  if (shape.fields !== null) return ownScenario(entry, shape, shape.fields, joined, base);
  const metered = meteredOf(entry, joined);
  const factor = choices.factor === 'logged' ? loggedFactor(entry) : null;
  return withoutGaps({
    ...base,
    ...named(entry, shape.project),
    kind: shape.isFailed ? 'failed' : undefined,
    acceleratorId: acceleratorOf(shape, joined, metered !== null, base),
    acceleratorCount: Math.max(1, shape.acceleratorCount),
    hours: orNothing(entry.hours),
    runs: entry.runs,
    acceleratorPowerW: orNothing(shape.acceleratorPowerW),
    placeId: joined.placeId,
    carbonIntensityGPerKwh: orNothing(factor),
    pue: shape.pue !== null && shape.pue > 1 ? shape.pue : undefined,
    cpuId: joined.cpuId ?? undefined,
    ...(metered === null ? hostOf(shape) : meterOf(metered, entry, shape, choices)),
  });
}

function orNothing(value: number | null): number | undefined {
  return value ?? undefined;
}

/** What a run without a meter draws besides its accelerators. */
function hostOf({ cores, memoryGb }: RunShape): Partial<Scenario> {
  return { cpuCores: orNothing(cores), memoryGb: orNothing(memoryGb) };
}

/** Energy that follows from emissions is the building's: it is what would have emitted them. */
function meterOf(measuredEnergyKwh: number, entry: ImportEntry, shape: RunShape, choices: ImportChoices): Partial<Scenario> {
  const isInside = entry.energyKwh === null || isPueInside(shape, choices.pue);
  return { measuredEnergyKwh, measuredAt: isInside ? 'facility' : 'it' };
}

/** kWh of one run; a log of emissions alone gives the kWh that would have emitted them here. */
function meteredOf({ energyKwh, emissionsKg }: ImportEntry, { intensityGPerKwh }: JoinedWith): number | null {
  if (energyKwh !== null) return energyKwh;
  if (emissionsKg === null || intensityGPerKwh === 0) return null;
  return (emissionsKg * G_PER_KG) / intensityGPerKwh;
}

/** With a meter an unknown accelerator stays unknown; without one its power is needed, and a guess is shown as one. */
function acceleratorOf(shape: RunShape, { acceleratorId }: JoinedWith, hasMeter: boolean, base: Scenario): string {
  if (shape.acceleratorCount === 0) return acceleratorId ?? NO_ACCELERATOR;
  if (acceleratorId !== null) return acceleratorId;
  return hasMeter || shape.acceleratorPowerW !== null ? CUSTOM_ACCELERATOR : base.acceleratorId;
}

function ownScenario(entry: ImportEntry, shape: RunShape, fields: Partial<Scenario>, joined: JoinedWith, base: Scenario): Scenario {
  return withoutGaps({
    ...base,
    acceleratorId: shape.hardware === '' ? base.acceleratorId : (joined.acceleratorId ?? base.acceleratorId),
    placeId: joined.placeId,
    ...(entry.hours === null ? {} : { hours: entry.hours }),
    ...(entry.energyKwh === null ? {} : { measuredEnergyKwh: entry.energyKwh }),
    ...fields,
    ...named(entry, fields.project ?? ''),
    runs: entry.runs * (fields.runs ?? 1),
  });
}

function named({ name, date }: ImportEntry, project: string): Pick<Scenario, 'name' | 'project' | 'date'> {
  const text = (said: string) => (said.trim() === '' ? undefined : said.replace(/\p{Surrogate}/gu, '\uFFFD'));
  return { name: text(name), project: text(project), date: date === '' ? undefined : date };
}

/** Without the keys that say nothing, so that two like runs are alike. */
function withoutGaps(scenario: Scenario): Scenario {
  // Only keys whose value is undefined are left out, and these are optional in a scenario.
  return Object.fromEntries(Object.entries(scenario).filter(([, value]) => value !== undefined)) as unknown as Scenario;
}
