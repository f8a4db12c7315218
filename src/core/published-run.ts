/** A training as its authors published it, and what follows from its own inputs through this page's pipeline. */
import type { Estimate } from './estimate.ts';
import type { ResolvedScenario } from './resolved.ts';

export const RUN_GROUPS = [
  'pretraining',
  'fine-tuning',
  'architecture search',
  'images and video',
  'vision',
  'multimodal',
  'total',
] as const;
export type RunGroup = (typeof RUN_GROUPS)[number];

/** What the published figure covers: the run that was kept, or more. */
export const RUN_SCOPES = ['final', 'development', 'family', 'project', 'life-cycle'] as const;
export type RunScope = (typeof RUN_SCOPES)[number];

/** Inputs that were computed from the result, so that they cannot check it. */
export const IMPLIED_INPUTS = ['power_w', 'g_per_kwh'] as const;
export type ImpliedInput = (typeof IMPLIED_INPUTS)[number];

export interface PublishedRun {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly organisation: string;
  readonly group: RunGroup;
  readonly scope: RunScope;
  /** As published: `175B`, `8B and 70B`; empty where it is not. */
  readonly parameters: string;
  /** As published, count included; empty where it is not. */
  readonly hardware: string;
  /** Short name by which runs are filtered: `A100`. */
  readonly family: string;
  /** Id of the hardware table; null where no accelerator can be named. */
  readonly acceleratorId: string | null;
  readonly acceleratorCount: number | null;
  readonly hours: number | null;
  readonly acceleratorHours: number | null;
  /** W of one accelerator; what is inside it is `powerScope`. */
  readonly powerW: number | null;
  readonly powerScope: 'system' | 'chip' | null;
  readonly powerBasis: string;
  readonly pue: number | null;
  readonly carbonIntensityGPerKwh: number | null;
  readonly intensityBasis: string;
  readonly reportedEnergyKwh: number | null;
  readonly energyScope: 'facility' | 'it' | 'unknown' | null;
  readonly energyBasis: string;
  readonly reportedKgCo2e: number | null;
  /** Net figures take purchases of carbon-free energy off; they are never set beside gross ones. */
  readonly carbonClaim: 'gross' | 'net' | 'life-cycle' | null;
  readonly carbonBasis: string;
  /** The authors' own net figure, beside a gross one. */
  readonly netKgCo2e: number | null;
  readonly usdLow: number | null;
  readonly usdHigh: number | null;
  readonly implied: readonly ImpliedInput[];
  /** `cost-only`: the 2019 paper's rows on TPUs, whose power nobody had published. */
  readonly flag: 'contradiction' | 'superseded' | 'cost-only' | null;
  /** Id of the run that corrects this one; empty for the others. */
  readonly supersededBy: string;
  /** Why the two figures differ, or what is to be known before they are used. */
  readonly why: string;
  /** Where exactly: paper and table, or card. */
  readonly citation: string;
  readonly sourceId: string;
  readonly url: string;
  readonly confidence: 'verified' | 'recalled';
  /** Which of its figures are from memory. */
  readonly recalled: readonly string[];
  /** The run as a link's scenario. */
  readonly scenario: string;
}

/** Where the energy of a recomputed run comes from. */
export type EnergyFrom =
  /** Its own accelerator-hours and watts. */
  | 'inputs'
  /** The published energy: there is nothing to compute it from. */
  | 'reported'
  /** Its hours, with this page's watts for its accelerator. */
  | 'our-watts';

export interface Recomputed {
  readonly energyFrom: EnergyFrom | null;
  /** In the scope of the published figure; of the IT equipment alone where there is none. */
  readonly energyKwh: number | null;
  readonly energyIsFacility: boolean;
  readonly kgCo2e: number | null;
  /** Ours over the published figure, less 1: of the carbon, else of the energy. Null where nothing independent can be compared. */
  readonly deviation: number | null;
  readonly deviationOf: 'carbon' | 'energy' | null;
  /** True where both figures stand but an input was taken from the result: agreement would say nothing. */
  readonly isByConstruction: boolean;
  /** What its publication leaves open. */
  readonly lacks: readonly Lack[];
}

export type Lack = 'hardware' | 'hours' | 'power' | 'energy' | 'pue' | 'intensity' | 'carbon';

/** Deviations up to this are rounding of what was printed. */
export const ADDS_UP_WITHIN = 0.02;

/**
 * What follows from the run's own published inputs.
 *
 * @param resolved the run's scenario, resolved; null where its inputs give no figure
 * @param figures its estimate
 */
export function recomputed(run: PublishedRun, resolved: ResolvedScenario | null, figures: Estimate | null): Recomputed {
  const energyFrom = resolved === null || figures === null ? null : energyFromOf(run);
  const energyIsFacility = isFacility(run, energyFrom);
  const computed = figures === null || energyFrom === null ? null : figures;
  const energyKwh = computed === null ? null : energyIsFacility ? computed.energyKwh : computed.itEnergyKwh;
  const kgCo2e = computed === null || !hasOwnCarbon(run, energyFrom) ? null : computed.emissionsKgCo2e;
  return { energyFrom, energyKwh, energyIsFacility, kgCo2e, lacks: lacksOf(run), ...comparison(run, energyFrom, energyKwh, kgCo2e) };
}

/** The published scope; where no energy is published, a PUE among the inputs makes it the facility's. */
function isFacility({ energyScope, pue }: PublishedRun, energyFrom: EnergyFrom | null): boolean {
  if (energyFrom === 'our-watts') return false;
  return energyScope === 'facility' || (energyScope === null && pue !== null);
}

/** Carbon needs a published grid factor, and energy that is the run's own. */
function hasOwnCarbon({ carbonIntensityGPerKwh }: PublishedRun, energyFrom: EnergyFrom | null): boolean {
  return carbonIntensityGPerKwh !== null && (energyFrom === 'inputs' || energyFrom === 'reported');
}

type Comparison = Pick<Recomputed, 'deviation' | 'deviationOf' | 'isByConstruction'>;

function comparison(run: PublishedRun, energyFrom: EnergyFrom | null, energyKwh: number | null, kgCo2e: number | null): Comparison {
  const carbon = ratioLessOne(kgCo2e, run.reportedKgCo2e);
  if (carbon !== null)
    return run.implied.includes('g_per_kwh') ? BY_CONSTRUCTION : { deviation: carbon, deviationOf: 'carbon', isByConstruction: false };
  const isComparable = energyFrom === 'inputs' && run.energyScope !== 'unknown';
  const energy = isComparable ? ratioLessOne(energyKwh, run.reportedEnergyKwh) : null;
  if (energy === null) return { deviation: null, deviationOf: null, isByConstruction: false };
  return run.implied.includes('power_w') ? BY_CONSTRUCTION : { deviation: energy, deviationOf: 'energy', isByConstruction: false };
}

const BY_CONSTRUCTION: Comparison = { deviation: null, deviationOf: null, isByConstruction: true };

function energyFromOf(run: PublishedRun): EnergyFrom | null {
  if (run.flag === 'cost-only') return null;
  const hasHours = run.acceleratorHours !== null;
  if (hasHours && run.powerW !== null) return 'inputs';
  if (run.reportedEnergyKwh !== null) return 'reported';
  return hasHours && run.acceleratorId !== null ? 'our-watts' : null;
}

/** Null where one side is missing, or where a published 0 has no ratio. */
function ratioLessOne(ours: number | null, published: number | null): number | null {
  return ours === null || published === null || published === 0 ? null : ours / published - 1;
}

/** What its publication leaves open; what was taken from the result was not published either. */
export function lacksOf(run: PublishedRun): readonly Lack[] {
  const lacks: readonly (Lack | null)[] = [
    run.acceleratorId === null ? 'hardware' : null,
    run.acceleratorHours === null ? 'hours' : null,
    run.powerW === null || run.implied.includes('power_w') ? 'power' : null,
    run.reportedEnergyKwh === null ? 'energy' : null,
    run.pue === null ? 'pue' : null,
    run.carbonIntensityGPerKwh === null || run.implied.includes('g_per_kwh') ? 'intensity' : null,
    run.reportedKgCo2e === null ? 'carbon' : null,
  ];
  return lacks.filter((lack) => lack !== null);
}

export function addsUp({ deviation }: Recomputed): boolean {
  return deviation !== null && Math.abs(deviation) <= ADDS_UP_WITHIN;
}
