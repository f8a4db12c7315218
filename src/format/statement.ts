/** What a statement about one or more runs is made of; everything looked up already, nothing yet in words. */
import type { Accelerator } from '#core/catalogue.ts';
import type { Estimate } from '#core/estimate.ts';
import type { FigureRanges as Drawn, RunRange } from '#core/range.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import type { MethodId, Scenario } from '#core/scenario.ts';
import type { Total } from '#core/totals.ts';

/** 5th and 95th percentile of a figure, in its own unit. */
export interface FigureRange {
  readonly low: number;
  readonly high: number;
}

/** Figures that may have a range beside them; one that has none is left out. */
export type RangedFigure = 'itEnergyKwh' | 'energyKwh' | 'emissionsKgCo2e' | 'embodiedKgCo2e' | 'waterL' | 'electricityCostUsd';
export type FigureRanges = Partial<Readonly<Record<RangedFigure, FigureRange>>>;

/** False where the list is too long for any link: then its project file holds it. */
export function hasLink({ link, home }: Pick<Statement, 'link' | 'home'>): boolean {
  return link !== home;
}

/** The intervals that a statement may name; those of unknown figures are left out. */
export function statedRanges(range: Drawn | null): FigureRanges | null {
  if (range === null) return null;
  const { emissionsKgCo2e, energyKwh, embodiedKgCo2e, electricityCostUsd } = range;
  return {
    emissionsKgCo2e,
    energyKwh,
    ...(embodiedKgCo2e === null ? {} : { embodiedKgCo2e }),
    ...(electricityCostUsd === null ? {} : { electricityCostUsd }),
  };
}

export interface StatementSource {
  readonly id: string;
  readonly label: string;
  /** Null until the bibliography has come. */
  readonly title: string | null;
  readonly publisher: string | null;
  readonly year: number | null;
  readonly url: string;
}

export interface StatementMethod {
  readonly id: MethodId;
  readonly title: string;
  readonly leavesOut: readonly string[];
}

export interface StatementHardware {
  /** `NVIDIA A100 SXM4 80GB`; of a processor where there is no accelerator; null where nothing names it. */
  readonly name: string | null;
  readonly kind: Accelerator['kind'] | 'custom' | 'processors';
  readonly memoryGb: number | null;
}

export interface StatementPlace {
  /** `Iowa (Google Cloud us-central1)`; null for the world average, which is nowhere. */
  readonly name: string | null;
}

export interface StatementRun {
  /** What the reader called it; null where it has no name. */
  readonly name: string | null;
  readonly scenario: Scenario;
  readonly resolved: ResolvedScenario;
  readonly estimate: Estimate;
  readonly ranges: FigureRanges | null;
  /** How the ranges were found and what drives them; null where none was drawn. */
  readonly range: RunRange | null;
  readonly method: StatementMethod;
  readonly hardware: StatementHardware;
  readonly place: StatementPlace;
  /** The link of this run alone. */
  readonly link: string;
  readonly sources: readonly StatementSource[];
}

export interface Statement {
  readonly title: string;
  /** Brings back every run with these figures; the address of the calculator itself where the list is too long for a link. */
  readonly link: string;
  /** Address of the calculator itself. */
  readonly home: string;
  readonly release: string;
  readonly runs: readonly StatementRun[];
  readonly total: Total;
  readonly totalRanges: FigureRanges | null;
  /** Every source that a figure rests on, once. */
  readonly sources: readonly StatementSource[];
}
