/** One run through every method, and what sets each apart from Trainprint's own. */
import type { Catalogue } from '#core/catalogue.ts';
import { type Estimate, estimate } from '#core/estimate.ts';
import type { Missing, Note, ResolvedHost, ResolvedPower, ResolvedScenario } from '#core/resolved.ts';
import type { MethodId } from '#core/scenario.ts';
import type { Method } from './method.ts';

/** One thing in which two methods differ; `energy` stands for all of them where one side has a meter. */
export type Ingredient = 'hours' | 'accelerator-power' | 'host-power' | 'it-power' | 'it-energy' | 'pue' | 'carbon-intensity';

interface Replaced {
  /** What replacing this ingredient alone, after those before it, does to the emissions. */
  readonly factor: number;
  /** Trainprint's figure and the method's: hours, W of one run, kWh, ratio or g/kWh. */
  readonly from: number;
  readonly to: number;
}

export type Cause =
  | (Replaced & { readonly ingredient: Exclude<Ingredient, 'it-power'> })
  /** Watts that are not of the same things on both sides, so each says what it is of. */
  | (Replaced & { readonly ingredient: 'it-power'; readonly fromWatts: WattsOf; readonly toWatts: WattsOf });

/** What the IT power of a run is the power of. */
export type WattsOf = 'host-inside' | 'host-added' | 'cores-added' | 'no-host' | 'whole-job' | 'processors';

export type MethodFigure =
  | {
      readonly id: MethodId;
      readonly status: 'figure';
      readonly estimate: Estimate;
      readonly notes: readonly Note[];
      /** The method's emissions divided by Trainprint's; null where the latter are 0. */
      readonly ratio: number | null;
      /** In the order they were replaced; their factors multiply to `ratio`. */
      readonly causes: readonly Cause[];
    }
  | { readonly id: MethodId; readonly status: 'lacks'; readonly missing: readonly Missing[] };

/** @param ours the run as Trainprint's own method resolves it */
export function throughMethods(ours: ResolvedScenario, methods: readonly Method[], catalogue: Catalogue): readonly MethodFigure[] {
  const base = estimate(ours);
  return methods.map(({ id, see }): MethodFigure => {
    const sight = see(ours, catalogue);
    if (sight.status === 'lacks') return { id, status: 'lacks', missing: sight.missing };
    const seen = estimate(sight.run);
    const ratio = base.emissionsKgCo2e === 0 ? null : seen.emissionsKgCo2e / base.emissionsKgCo2e;
    return { id, status: 'figure', estimate: seen, notes: sight.run.notes, ratio, causes: causesOf(ours, sight.run) };
  });
}

/** Replaces one ingredient after the other and keeps those that change the result. Empty where a result of 0 has no ratios. */
export function causesOf(ours: ResolvedScenario, theirs: ResolvedScenario): readonly Cause[] {
  const causes: Cause[] = [];
  let before = ours;
  let beforeFigures = estimate(ours);
  for (const { ingredient, run } of replacements(ours, theirs)) {
    const figures = estimate(run);
    if (beforeFigures.emissionsKgCo2e === 0 || figures.emissionsKgCo2e === 0) return [];
    const factor = figures.emissionsKgCo2e / beforeFigures.emissionsKgCo2e;
    const replaced = { factor, from: figureOf(ingredient, before, beforeFigures), to: figureOf(ingredient, run, figures) };
    if (factor !== 1)
      causes.push(
        ingredient === 'it-power'
          ? { ...replaced, ingredient, fromWatts: wattsOf(before, beforeFigures), toWatts: wattsOf(run, figures) }
          : { ...replaced, ingredient },
      );
    before = run;
    beforeFigures = figures;
  }
  return causes;
}

interface Replacement {
  readonly ingredient: Ingredient;
  readonly run: ResolvedScenario;
}

function replacements(ours: ResolvedScenario, theirs: ResolvedScenario): readonly Replacement[] {
  const steps: Replacement[] = [];
  let run = ours;
  const replace = (ingredient: Ingredient, change: Partial<ResolvedScenario>) => {
    run = { ...run, ...change };
    steps.push({ ingredient, run });
  };
  const { time, power, meter, pue, carbonIntensity } = theirs;
  if (ours.meter === null && meter === null) {
    replace('hours', { time });
    const half = powerWithHostOf(ours.power, power);
    if (half === null) {
      replace('it-power', { power });
    } else {
      replace('accelerator-power', { power: half });
      replace('host-power', { power });
    }
  } else {
    replace('it-energy', { time, power, meter });
  }
  replace('pue', { pue });
  replace('carbon-intensity', { carbonIntensity });
  return steps;
}

type PowerWithHost = Extract<ResolvedPower, { readonly host: ResolvedHost }>;

/** Their accelerators in our host; null where the two cannot be told apart, because one of them holds its host inside. */
function powerWithHostOf(ours: ResolvedPower | null, theirs: ResolvedPower | null): ResolvedPower | null {
  if (!hasHost(ours) || !hasHost(theirs)) return null;
  if ((ours.host.kind === 'inside') !== (theirs.host.kind === 'inside')) return null;
  return { ...theirs, host: ours.host };
}

function hasHost(power: ResolvedPower | null): power is PowerWithHost {
  return power !== null && 'host' in power;
}

function wattsOf({ power }: ResolvedScenario, { itPowerW, computePowerW }: Estimate): WattsOf {
  if (power === null || power.kind === 'job') return 'whole-job';
  if (!hasHost(power)) return 'processors';
  if (power.host.kind === 'inside') return 'host-inside';
  if (itPowerW === computePowerW) return 'no-host';
  return power.host.kind === 'counted' ? 'cores-added' : 'host-added';
}

function figureOf(ingredient: Ingredient, run: ResolvedScenario, figures: Estimate): number {
  const { itPowerW, computePowerW } = figures;
  switch (ingredient) {
    case 'hours':
      return figures.hours ?? 0;
    case 'accelerator-power':
      return computePowerW ?? 0;
    case 'host-power':
      return (itPowerW ?? 0) - (computePowerW ?? 0);
    case 'it-power':
      return itPowerW ?? 0;
    case 'it-energy':
      return figures.itEnergyKwh;
    case 'pue':
      return run.pue.typical;
    case 'carbon-intensity':
      return run.carbonIntensity.typical;
  }
}
