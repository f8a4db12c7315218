/** What the methods beyond the first two share: what they need, pass over and take from this page. */
import type { Accelerator, Catalogue } from '#core/catalogue.ts';
import type { Borrowed, MethodNeed, Missing, Note, ResolvedScenario, ResolvedTime } from '#core/resolved.ts';
import type { Scenario } from '#core/scenario.ts';
import type { Sight } from './method.ts';

/** Of the first methods none lacks anything, so this comes with the others. */
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

/** An intensity that the reader typed is nobody's to borrow. */
export function intensityOfThisPage({ scenario }: ResolvedScenario): Borrowed | null {
  return scenario.carbonIntensityGPerKwh === undefined ? 'intensity' : null;
}

export function pueOfThisPage({ scenario }: ResolvedScenario): Borrowed | null {
  return scenario.pue === undefined ? 'pue' : null;
}
