/** What would be taken over: each entry as a run with its figures, and the sum of them. */
import type { Catalogue, Cpu } from '#core/catalogue.ts';
import { estimate } from '#core/estimate.ts';
import { withKnownIds } from '#core/known-ids.ts';
import { resolveScenario } from '#core/resolve.ts';
import type { Scenario } from '#core/scenario.ts';
import { type HardwareMatch, hardwareMatcher, wordsOf } from './hardware-match.ts';
import type { PlaceSaid, RunShape } from './import-types.ts';
import { type PlaceMatch, placeMatcher } from './place-match.ts';
import { type ImportChoices, loggedFactor, scenarioOf } from './scenario-of.ts';
import type { ImportEntry } from './summarise.ts';

export interface Matches {
  readonly hardware: (said: string) => HardwareMatch;
  readonly place: (said: PlaceSaid) => PlaceMatch;
  readonly cpu: (said: string) => string | null;
}

export interface PlannedRun {
  readonly entry: ImportEntry;
  readonly shape: RunShape;
  readonly scenario: Scenario;
  /** Of all its runs; null while something about it is missing. */
  readonly energyKwh: number | null;
  readonly emissionsKgCo2e: number | null;
}

export interface PlanSettings {
  readonly catalogue: Catalogue;
  readonly matches: Matches;
  readonly choices: ImportChoices;
  /** What the reader chose instead of a guess, by the logged name. */
  readonly chosen: ReadonlyMap<string, string>;
  /** Where runs are taken to have run whose log does not say it. */
  readonly elsewhere: string;
  /** A run that says nothing yet. */
  readonly base: Scenario;
}

/** Each name is matched once, however many rows bear it. */
export function matchesOf(catalogue: Catalogue): Matches {
  return {
    hardware: remembered(hardwareMatcher([...catalogue.accelerators.values()]), (said) => said),
    place: rememberedOf(placeMatcher([...catalogue.places.values()])),
    cpu: remembered(cpuMatcher([...catalogue.cpus.values()]), (said) => said),
  };
}

function remembered<Said, Match>(match: (said: Said) => Match, keyOf: (said: Said) => string): (said: Said) => Match {
  const known = new Map<string, Match>();
  return (said) => {
    const key = keyOf(said);
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = match(said);
    known.set(key, found);
    return found;
  };
}

/** Rows of one shape share the very object that says their place. */
function rememberedOf<Said extends object, Match>(match: (said: Said) => Match): (said: Said) => Match {
  const known = new WeakMap<Said, Match>();
  return (said) => {
    const found = known.get(said) ?? match(said);
    known.set(said, found);
    return found;
  };
}

const CPU_NOISE = /\bcpu\b|@.*$|\b\d+-core\b|\bprocessor\b|\b(with|w\/) .*$/gi;

/** A processor is taken only where its name is one of ours word for word: its watts are not needed, only what kind of machine it is. */
function cpuMatcher(cpus: readonly Cpu[]): (said: string) => string | null {
  const wordsKey = (name: string) => wordsOf(name.replace(/\((R|TM)\)/gi, ' ').replace(CPU_NOISE, ' ')).model.join(' ');
  const byWords = new Map(cpus.map(({ id, name }) => [wordsKey(name), id]));
  return (said) => (said === '' ? null : (byWords.get(wordsKey(said)) ?? null));
}

export function plannedRun(
  entry: ImportEntry,
  shape: RunShape,
  { catalogue, matches, choices, chosen, elsewhere, base }: PlanSettings,
): PlannedRun {
  const place = matches.place(shape.place);
  const placeId = place.by === 'unknown' ? elsewhere : place.id;
  const joined = {
    acceleratorId: chosen.get(shape.hardware) ?? acceleratorOf(shape, matches),
    placeId,
    cpuId: matches.cpu(shape.cpu),
    intensityGPerKwh: catalogue.places.get(placeId)?.carbonIntensityGPerKwh ?? 0,
  };
  const scenario = withKnownIds(scenarioOf(entry, shape, joined, choices, base), catalogue, base);
  const resolution = resolveScenario(scenario, catalogue);
  if (resolution.status !== 'resolved') return { entry, shape, scenario, energyKwh: null, emissionsKgCo2e: null };
  const { energyKwh, emissionsKgCo2e } = estimate(resolution.resolved);
  return { entry, shape, scenario, energyKwh, emissionsKgCo2e };
}

/** A chip that is processor and accelerator in one is logged as a processor: `Apple M2 Max`. */
function acceleratorOf({ hardware, cpu }: RunShape, matches: Matches): string | null {
  if (hardware !== '') return matches.hardware(hardware).id;
  const chip = cpu === '' ? null : matches.hardware(cpu);
  return chip?.sureness === 'exact' ? chip.id : null;
}

export interface PlanTotal {
  readonly energyKwh: number;
  readonly emissionsKgCo2e: number;
  /** Runs that still lack something and so are in no total. */
  readonly incomplete: number;
}

export function totalOfPlan(planned: readonly PlannedRun[]): PlanTotal {
  return {
    energyKwh: planned.reduce((sum, run) => sum + (run.energyKwh ?? 0), 0),
    emissionsKgCo2e: planned.reduce((sum, run) => sum + (run.emissionsKgCo2e ?? 0), 0),
    incomplete: planned.filter(({ emissionsKgCo2e }) => emissionsKgCo2e === null).length,
  };
}

/** kg CO2e of all of them, if those that log a grid factor had ours instead. */
export function emissionsWithOurFactors(planned: readonly PlannedRun[], settings: PlanSettings): number {
  const ours: PlanSettings = { ...settings, choices: { ...settings.choices, factor: 'ours' } };
  return planned.reduce((sum, run) => {
    const { emissionsKgCo2e } = loggedFactor(run.entry) === null ? run : plannedRun(run.entry, run.shape, ours);
    return sum + (emissionsKgCo2e ?? 0);
  }, 0);
}
