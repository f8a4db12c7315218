/** What the data packs hold, as the core sees it. Packs are validated before any of it gets here. */
import type { Method } from './methods/method.ts';
import type { Load, MethodId, Precision } from './scenario.ts';

/** low ≤ typical ≤ high, all in the figure's own unit. */
export interface Range {
  readonly low: number;
  readonly typical: number;
  readonly high: number;
}

export type Confidence = 'high' | 'medium' | 'low' | 'recalled';

/** `laptop` parts have no row yet; the class exists because its host and PUE are those of a desktop. */
export type Form = 'server' | 'desktop' | 'laptop' | 'soc' | 'superchip';

/** What a published average holds: the whole system, a fleet's mean of whole systems (idle hours included), or the chip alone. */
export type MeasuredScope = 'system' | 'fleet' | 'chip';

export interface Accelerator {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  readonly kind: 'gpu' | 'tpu' | 'asic' | 'apple-soc';
  readonly form: Form;
  readonly releaseYear: number | null;
  /** Rated board or package power, W. */
  readonly tdpPowerW: number;
  readonly tdpStatus: 'datasheet' | 'derived' | 'estimated' | 'measured';
  /** Published average under training load, W; what is inside it is `measuredScope`. */
  readonly measuredPowerW: number | null;
  readonly measuredScope: MeasuredScope | null;
  readonly memoryGb: number | null;
  /** Dense peaks without sparsity, TFLOP/s; `bf16` is the FP16/BF16 rate with FP32 accumulate. */
  readonly peakTflops: Readonly<Record<Precision, number | null>>;
  readonly confidence: Confidence;
  /** Of the rating, those that agree with it first. */
  readonly sourceIds: readonly string[];
  /** Of the published average; none where there is none. */
  readonly measuredSourceIds: readonly string[];
  readonly peakSourceIds: readonly string[];
  /** True where it stands in a server of the newer kind, whose making carries the larger share. */
  readonly hasModernServer: boolean;
  /** Making the accelerator, kg CO2e; null where nobody published it. */
  readonly embodied: Embodied | null;
  /** Prices of one accelerator-hour, one row a provider. */
  readonly prices: readonly PriceRange[];
}

/**
 * `own`: published for this part. `scaled` from another part's, or `assumed` by a study or by us. `usual`: the row of this part holds
 * what a usual card comes to; `generic`: the part has no row, and the usual card of all such parts stands in.
 */
export type EmbodiedStatus = 'own' | 'scaled' | 'assumed' | 'usual' | 'generic';

export interface Embodied {
  /** kg CO2e for one accelerator. */
  readonly kgCo2e: Range;
  /** `card`: the accelerator alone; `system`: its host is inside, no server share is added. */
  readonly boundary: 'card' | 'system';
  readonly status: EmbodiedStatus;
  readonly confidence: Confidence;
  readonly sourceIds: readonly string[];
}

/** USD per accelerator-hour at one provider. */
export interface PriceRange {
  readonly providerId: string;
  readonly providerName: string;
  /** Lowest listed: spot where there is one, else the lowest on-demand price. */
  readonly lowUsdPerAcceleratorHour: number;
  /** Highest listed on-demand price. */
  readonly highUsdPerAcceleratorHour: number;
  readonly hasSpot: boolean;
  /** Newest date among the rows used: `2026-09`, or `2026` where the month is unknown. */
  readonly date: string;
  readonly region: string;
  readonly sourceIds: readonly string[];
}

export interface Cpu {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  /** `server`, `desktop` or `laptop`; decides the default PUE of a run without accelerators. */
  readonly form: 'server' | 'desktop' | 'laptop';
  readonly cores: number;
  readonly tdpPowerW: number;
  readonly releaseYear: number | null;
  readonly confidence: Confidence;
  readonly sourceIds: readonly string[];
}

export type IntensityBasis = 'life-cycle' | 'direct' | 'direct-co2-only';

export interface Place {
  readonly id: string;
  readonly name: string;
  readonly kind: 'world' | 'country' | 'grid' | 'cloud-region';
  readonly providerId: string | null;
  /** The provider's own code, such as `us-central1`; empty for others. */
  readonly regionCode: string;
  /** ISO 3166-1 alpha-3 of the country whose history applies; `WLD` for the world. */
  readonly iso3: string;
  readonly carbonIntensityGPerKwh: number;
  readonly carbonIntensityYear: number;
  readonly carbonIntensityBasis: IntensityBasis;
  /** True where the figure is scaled or computed rather than published. */
  readonly isEstimated: boolean;
  /** Largest change of the country's grid from one year to the next among its five newest, whole per cent; 0 where none is published. */
  readonly yearSwingPercent: number;
  /** Grid the figure is of, such as `MROW` or `CA-QC`; `country` for a national figure. */
  readonly carbonIntensityGrid: string;
  readonly intensitySourceIds: readonly string[];
  readonly pue: DatedRatio | null;
  readonly waterLPerKwh: DatedRatio | null;
  readonly tariff: Tariff | null;
}

export interface DatedRatio {
  readonly value: number;
  readonly year: number;
  readonly sourceId: string;
}

/** An average with what it is the average of: the lowest and the highest published; both the average itself where none is. */
export interface AverageRatio extends DatedRatio {
  readonly low: number;
  readonly high: number;
}

export interface Tariff {
  readonly usdPerKwh: number;
  readonly year: number;
  /** What the price is of, in words: `industrial, Iowa`. */
  readonly basis: string;
  readonly sourceId: string;
}

export interface Provider {
  readonly id: string;
  readonly name: string;
  readonly pue: (AverageRatio & { readonly scope: string }) | null;
  readonly waterLPerKwh: DatedRatio | null;
}

/** What a hint needs of a source; its title and licence are in the bibliography of the references pack. */
export interface Source {
  readonly id: string;
  /** Short form for hints: publisher or authors. */
  readonly label: string;
  readonly year: number | null;
  /** Empty where it has no address. */
  readonly url: string;
}

/** Defaults of `power-model`, each low/typical/high with its sources. */
export interface PowerModel {
  readonly tdpFraction: Readonly<Record<Load, Range>>;
  readonly tpuFraction: Range;
  readonly loadRelative: Readonly<Record<Load, Range>>;
  readonly fleetRelative: Range;
  readonly serverHostShare: Range;
  readonly serverHostFloorW: number;
  readonly superchipHostShare: Range;
  readonly socHostW: Range;
  readonly desktopHostW: Range;
  readonly tpuSystemOverChip: Range;
  readonly dramWPerGb: Range;
  readonly cpuOnlyLoad: Readonly<Record<Load, Range>>;
  readonly cpuWPerCore: number;
  /** Model FLOP utilisation of a whole run, restarts included. */
  readonly modelFlopUtilisation: Range;
  readonly lifetimeYears: Range;
  readonly shareInUse: Range;
  /** A server's share for one accelerator, kg CO2e: for older 8-GPU servers and for H100-class and newer ones. */
  readonly serverShare: ServerShare;
  readonly modernServerShare: ServerShare;
  /** Making a card nobody published a figure for, as for a reader's own accelerator. */
  readonly genericEmbodied: Embodied;
  /** World average PUE of the newest survey, between the averages of public clouds and of buildings of one's own. */
  readonly surveyPue: AverageRatio & { readonly spreadSourceId: string };
  readonly sourceIds: Readonly<
    Record<
      'tdpFraction' | 'loadRelative' | 'host' | 'dram' | 'cpuOnly' | 'cpuCore' | 'modelFlopUtilisation' | 'lifetime',
      readonly string[]
    >
  >;
}

export interface ServerShare {
  readonly kgCo2e: number;
  readonly name: string;
  readonly confidence: Confidence;
  readonly sourceIds: readonly string[];
}

export interface YearValue {
  readonly year: number;
  readonly gPerKwh: number;
}

/** Everything a scenario is resolved against. `null` parts are not loaded yet, which is not the same as empty. */
export interface Catalogue {
  readonly release: string;
  readonly accelerators: ReadonlyMap<string, Accelerator>;
  readonly cpus: ReadonlyMap<string, Cpu>;
  readonly places: ReadonlyMap<string, Place>;
  readonly providers: ReadonlyMap<string, Provider>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly powerModel: PowerModel;
  /** Life-cycle intensity by ISO alpha-3, years ascending. */
  readonly history: ReadonlyMap<string, readonly YearValue[]> | null;
  /** Methods that are loaded; a run that asks for another waits for it. */
  readonly methods: ReadonlyMap<MethodId, Method>;
  /** False for the compiled-in subset that holds the everyday run alone. */
  readonly isComplete: boolean;
  /** True once the CPUs beyond the first pick are in. */
  readonly hasAllCpus: boolean;
}
