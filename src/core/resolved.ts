/** A scenario with every figure it needs: a number, its range and where it came from. Nothing after this looks anything up. */
import type { EmbodiedStatus, IntensityBasis, Range } from './catalogue.ts';
import type { MeteringPoint, Scenario } from './scenario.ts';

/** Where a figure came from; its words are in `#format/words.ts`. */
export type OriginKind =
  | 'typed'
  | 'metered-by-reader'
  | 'rated-power'
  | 'rating-from-measured-watts'
  | 'measured-system'
  | 'measured-fleet'
  | 'default-utilisation'
  | 'load-of-measured'
  | 'tpu-fraction'
  | 'tpu-system-over-chip'
  | 'server-host'
  | 'superchip-host'
  | 'soc-host'
  | 'desktop-host'
  | 'cpu-rating'
  | 'cpu-core-rating'
  | 'cpu-load'
  | 'dram'
  | 'not-given'
  | 'peak'
  | 'default-mfu'
  | 'region-pue'
  | 'provider-pue'
  | 'survey-pue'
  | 'no-data-centre'
  | 'place-intensity'
  | 'history-intensity'
  | 'scaled-intensity'
  | 'region-water'
  | 'provider-water'
  | 'place-tariff'
  | 'provider-price'
  | 'all-prices'
  | `${EmbodiedStatus}-embodied`
  | 'server-share'
  | 'host-inside'
  | 'card-only'
  | 'default-life'
  | 'default-use'
  | 'method';

export interface Origin {
  readonly kind: OriginKind;
  readonly year: number | null;
  readonly sourceIds: readonly string[];
  /** What a sentence about it needs to name: a grid, a provider, a region, a basis. */
  readonly detail: string;
}

export interface Input extends Range {
  readonly origin: Origin;
}

/** A figure that nobody published is unknown, which is not zero. */
export type Known<T> = { readonly kind: 'known'; readonly value: T } | { readonly kind: 'unknown'; readonly reason: UnknownReason };

export type UnknownReason =
  | 'no-price'
  | 'no-tariff'
  | 'no-water-figure'
  | 'no-embodied-figure'
  | 'no-accelerator'
  | 'no-hours'
  | 'method-leaves-out';

export type ResolvedHost =
  | { readonly kind: 'inside' }
  /** A method that counts no host at all. */
  | { readonly kind: 'none' }
  /** A method that counts cores and memory one by one. */
  | {
      readonly kind: 'counted';
      readonly coreCount: number;
      readonly corePowerW: Input;
      readonly loadFraction: Input;
      readonly memoryGb: number;
      readonly dramWPerGb: Input;
    }
  | { readonly kind: 'measured'; readonly cpuPowerW: Input; readonly dramPowerW: Input }
  | { readonly kind: 'share'; readonly hostShare: Input; readonly ratedPowerW: Input; readonly hostFloorPowerW: number }
  | { readonly kind: 'fixed'; readonly hostPerAcceleratorPowerW: Input };

export type ResolvedPower =
  | { readonly kind: 'job'; readonly itPowerW: Input }
  | { readonly kind: 'accelerators'; readonly acceleratorPowerW: Input; readonly powerFraction: Input; readonly host: ResolvedHost }
  /** A method that places the draw between idle and full load. */
  | {
      readonly kind: 'between';
      readonly idlePowerW: Input;
      readonly fullPowerW: Input;
      readonly loadFraction: Input;
      readonly host: ResolvedHost;
    }
  | {
      readonly kind: 'processors';
      readonly processorCount: Input;
      readonly processorPowerW: Input;
      readonly loadFraction: Input;
      readonly memoryGb: Input;
      readonly dramWPerGb: Input;
    }
  | { readonly kind: 'processors-measured'; readonly cpuPowerW: Input; readonly dramPowerW: Input };

export type ResolvedTime =
  | { readonly kind: 'hours'; readonly hours: Input }
  | { readonly kind: 'accelerator-hours'; readonly acceleratorHours: Input }
  | {
      readonly kind: 'flops';
      readonly parametersBillion: number;
      readonly tokensBillion: number;
      readonly peakTflops: Input;
      readonly modelFlopUtilisation: Input;
    };

export interface ResolvedMeter {
  readonly measuredEnergyKwh: Input;
  readonly at: MeteringPoint;
}

export interface ResolvedIntensity extends Input {
  readonly basis: IntensityBasis | 'typed' | 'method';
  readonly isEstimated: boolean;
  /** The country or grid that it is of: places on one grid share what is not known of it. */
  readonly gridId: string;
}

export interface ResolvedEmbodied {
  readonly acceleratorKgCo2e: Input;
  readonly serverShareKgCo2e: Input;
  readonly lifetimeYears: Input;
  readonly shareInUse: Input;
}

export interface ResolvedPrice extends Input {
  readonly hasSpot: boolean;
}

/** Something the page says of a resolved run: what was not used, what is missing and counts as zero. */
export type Note =
  | { readonly kind: 'not-used'; readonly fields: readonly (keyof Scenario)[]; readonly because: NotUsedReason }
  | { readonly kind: 'counts-as-zero'; readonly field: 'cpuPowerW' | 'dramPowerW' | 'memoryGb' | 'cpuCores' }
  | { readonly kind: 'year-clamped'; readonly asked: number; readonly used: number }
  | { readonly kind: 'method-borrows'; readonly what: readonly Borrowed[] };

/** What a method takes from this page because its own publication has no such figure, or none for this run. */
export type Borrowed =
  | 'it-power'
  | 'accelerator-power'
  | 'host-power'
  | 'rating'
  | 'system-power'
  | 'efficiency'
  | 'hours-from-size'
  | 'pue'
  | 'intensity';

export type NotUsedReason =
  | 'whole-job-measured'
  | 'host-inside-tpu'
  | 'host-holds-them'
  | 'measured-watts'
  | 'energy-metered'
  | 'method-fixes-it'
  | 'no-accelerator'
  | 'accelerator-hours-given'
  | 'not-custom';

export interface ResolvedScenario {
  readonly scenario: Scenario;
  /** 0 for a run without accelerators. */
  readonly acceleratorCount: number;
  readonly runs: number;
  /** Null where only a meter is known and nothing about hours. */
  readonly time: ResolvedTime | null;
  /** Null when the energy was metered. */
  readonly power: ResolvedPower | null;
  readonly meter: ResolvedMeter | null;
  readonly pue: Input;
  readonly carbonIntensity: ResolvedIntensity;
  readonly embodied: Known<ResolvedEmbodied>;
  readonly waterLPerKwh: Known<Input>;
  readonly price: Known<ResolvedPrice>;
  readonly tariff: Known<Input>;
  readonly notes: readonly Note[];
}

/** What a reader has still to say before anything can be computed. */
export interface Missing {
  readonly field:
    | 'hours'
    | 'measuredEnergyKwh'
    | 'parametersBillion'
    | 'tokensBillion'
    | 'tdpPowerW'
    | 'peakTflops'
    | 'precision'
    | 'cpuId'
    | 'acceleratorId'
    | 'itPowerW'
    | 'placeId';
  /** Why the method in force needs it, where Trainprint's own does not. */
  readonly because?: MethodNeed;
}

export type MethodNeed =
  | 'method-needs-hours'
  | 'method-needs-accelerator'
  | 'method-needs-rating'
  | 'method-needs-system-power'
  | 'method-lists-others'
  | 'method-needs-cloud';

export type PackName = 'first' | 'cpus' | 'history' | 'methods';

export type Resolution =
  | { readonly status: 'resolved'; readonly resolved: ResolvedScenario }
  | { readonly status: 'missing'; readonly missing: readonly Missing[] }
  | { readonly status: 'waiting'; readonly packs: readonly PackName[] };
