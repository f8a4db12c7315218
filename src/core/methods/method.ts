import type { Accelerator, Catalogue } from '#core/catalogue.ts';
import type { Borrowed, MethodNeed, Missing, Note, ResolvedScenario, ResolvedTime } from '#core/resolved.ts';
import type { MethodId, Scenario } from '#core/scenario.ts';

/**
 * A published way to count: the resolved run as that method sees it, in the same pipeline. What a method fixes it
 * replaces, with its own constant and source; what it takes from this page it says; what it lacks it says instead of a figure.
 */
export interface Method {
  readonly id: MethodId;
  readonly title: string;
  /** Key of the bibliography. */
  readonly source: string;
  /** Fields of the form that the method does not use, because it fixes them itself or does not know them. */
  readonly fixes: readonly (keyof Scenario)[];
  /** What the method leaves out, in words. */
  readonly leavesOut: readonly string[];
  readonly see: (run: ResolvedScenario, catalogue: Catalogue) => Sight;
}

export type Sight =
  | { readonly status: 'sees'; readonly run: ResolvedScenario }
  | { readonly status: 'lacks'; readonly missing: readonly Missing[] };

export function sees(run: ResolvedScenario): Sight {
  return { status: 'sees', run };
}

export function lacks(field: Missing['field'], because: MethodNeed): Sight {
  return { status: 'lacks', missing: [{ field, because }] };
}

/** What every method needs that counts accelerators over hours: both, or the statement of what is missing. */
export function acceleratorsAndHours(
  run: ResolvedScenario,
  catalogue: Catalogue,
): Sight | { readonly status: 'has'; readonly accelerator: Accelerator | null; readonly time: ResolvedTime } {
  if (run.acceleratorCount === 0) return lacks('acceleratorId', 'method-needs-accelerator');
  if (run.time === null) return lacks('hours', 'method-needs-hours');
  return { status: 'has', accelerator: catalogue.accelerators.get(run.scenario.acceleratorId) ?? null, time: run.time };
}

/** Watts that the reader typed are passed over by a method with its own rule of power, and so is what was said of them. */
export const OWN_POWER_RULE = [
  'acceleratorPowerW',
  'cpuPowerW',
  'dramPowerW',
  'itPowerW',
  'measuredEnergyKwh',
] as const satisfies readonly (keyof Scenario)[];

/** The run's notes but for those about how this page finds its power. */
export function notesBesidePower(notes: readonly Note[]): readonly Note[] {
  return notes.filter((note) => note.kind !== 'counts-as-zero' && !(note.kind === 'not-used' && ABOUT_POWER.has(note.because)));
}

const ABOUT_POWER: ReadonlySet<string> = new Set([
  'whole-job-measured',
  'host-inside-tpu',
  'host-holds-them',
  'measured-watts',
  'energy-metered',
]);

export function borrows(...what: readonly (Borrowed | null)[]): readonly Note[] {
  const taken = what.filter((one) => one !== null);
  return taken.length === 0 ? [] : [{ kind: 'method-borrows', what: taken }];
}

/** Hours from the size of a run rest on this page's peak and utilisation, which most methods do not have. */
export function hoursFromSize(time: ResolvedTime): Borrowed | null {
  return time.kind === 'flops' ? 'hours-from-size' : null;
}

/** An intensity that the reader typed is nobody's to borrow. */
export function intensityOfThisPage({ scenario }: ResolvedScenario): Borrowed | null {
  return scenario.carbonIntensityGPerKwh === undefined ? 'intensity' : null;
}

export function pueOfThisPage({ scenario }: ResolvedScenario): Borrowed | null {
  return scenario.pue === undefined ? 'pue' : null;
}

/** None of the other methods knows water or embodied emissions as this page counts them. */
export const LEFT_OUT = {
  waterLPerKwh: { kind: 'unknown', reason: 'method-leaves-out' },
  embodied: { kind: 'unknown', reason: 'method-leaves-out' },
} as const satisfies Partial<ResolvedScenario>;
