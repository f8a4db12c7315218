/** The same work on every accelerator at the run's own place, and which of them are shown in which order. */
import type { Accelerator, Catalogue } from '#core/catalogue.ts';
import { type Estimate, estimate } from '#core/estimate.ts';
import { countThatHolds, type MemoryNeed, memoryNeed } from '#core/memory-need.ts';
import { paretoFront } from '#core/pareto.ts';
import { resolveScenario } from '#core/resolve.ts';
import type { ResolvedPrice, ResolvedScenario } from '#core/resolved.ts';
import { carrierOf, type NotCarried, ownPeakTflops } from '#core/same-work.ts';
import { CUSTOM_ACCELERATOR, type Scenario } from '#core/scenario.ts';
import type { PowerBasis } from '#format/hardware-words.ts';
import { searchedText, searchWords } from '#format/search-words.ts';
import { shortName } from '#format/sentence-words.ts';

export interface HardwareRow {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  readonly releaseYear: number | null;
  readonly memoryGb: number | null;
  readonly peakTflops: number | null;
  /** Wall power of one of them with its host, W; null where the whole energy was metered. */
  readonly wattsEach: number | null;
  readonly powerBasis: PowerBasis;
  readonly figures: Estimate;
  readonly price: ResolvedPrice | null;
  /** Least number of them that holds what the run needs; null where that is not known. */
  readonly holds: number | null;
  readonly isTooSmall: boolean;
  readonly isRun: boolean;
  /** Nothing is both cleaner and cheaper. */
  readonly isFront: boolean;
  /** The run as it would be there. */
  readonly scenario: Scenario;
}

export type Hardware =
  | { readonly status: 'none'; readonly reason: NotCarried }
  | {
      readonly status: 'rows';
      readonly by: 'size' | 'peaks';
      readonly rows: readonly HardwareRow[];
      readonly own: HardwareRow;
      readonly need: MemoryNeed | null;
      /** Without a dense peak at the run's precision, or without what the method needs: no figure, not ranked. */
      readonly unranked: readonly Accelerator[];
    };

export function hardwareOf(scenario: Scenario, run: ResolvedScenario, ownFigures: Estimate, catalogue: Catalogue): Hardware {
  const carrier = carrierOf(scenario, catalogue);
  if (carrier.status === 'none') return carrier;
  const need = memoryNeed(scenario, catalogue.accelerators.get(scenario.acceleratorId) ?? null);
  const rowsBare: HardwareRow[] = scenario.acceleratorId === CUSTOM_ACCELERATOR ? [customRow(scenario, run, ownFigures, catalogue)] : [];
  const unranked: Accelerator[] = [];
  for (const accelerator of catalogue.accelerators.values()) {
    const there = carrier.to(accelerator);
    const row = there === null ? null : rowOf(there, accelerator, need, scenario, catalogue);
    if (row === null) unranked.push(accelerator);
    else rowsBare.push(row);
  }
  const front = ownFigures.energyKwh === 0 ? new Set<string>() : frontOf(rowsBare);
  const rows = rowsBare.map((row) => (front.has(row.id) ? { ...row, isFront: true } : row));
  const own = rows.find(({ isRun }) => isRun);
  if (own === undefined) return { status: 'none', reason: 'no-own-peak' };
  return { status: 'rows', by: carrier.by, rows, own, need, unranked };
}

export function isPriced({ figures }: HardwareRow): boolean {
  return figures.rentLowUsd !== null;
}

function frontOf(rows: readonly HardwareRow[]): ReadonlySet<string> {
  const priced = rows.filter(isPriced);
  return new Set(paretoFront(priced, ({ figures }) => [figures.rentLowUsd ?? 0, figures.emissionsKgCo2e]).map(({ id }) => id)); // priced, never 0 for want of one
}

function rowOf(
  there: Scenario,
  accelerator: Accelerator,
  need: MemoryNeed | null,
  scenario: Scenario,
  catalogue: Catalogue,
): HardwareRow | null {
  const resolution = resolveScenario(there, catalogue);
  if (resolution.status !== 'resolved') return null;
  const { id, name, vendor, releaseYear, memoryGb, peakTflops } = accelerator;
  const holds = countThatHolds(need, accelerator);
  return {
    ...figuresOf(resolution.resolved, estimate(resolution.resolved)),
    id,
    name: shortName(name),
    vendor,
    releaseYear,
    memoryGb,
    peakTflops: peakTflops[scenario.precision],
    holds,
    isTooSmall: holds !== null && holds > scenario.acceleratorCount,
    isRun: id === scenario.acceleratorId,
    isFront: false,
    scenario: there,
  };
}

function customRow(scenario: Scenario, run: ResolvedScenario, own: Estimate, catalogue: Catalogue): HardwareRow {
  return {
    ...figuresOf(run, own),
    id: CUSTOM_ACCELERATOR,
    name: 'Your own accelerator',
    vendor: '',
    releaseYear: null,
    memoryGb: null,
    peakTflops: ownPeakTflops(scenario, catalogue),
    holds: null,
    isTooSmall: false,
    isRun: true,
    isFront: false,
    scenario,
  };
}

function figuresOf(run: ResolvedScenario, figures: Estimate) {
  return {
    figures,
    wattsEach: figures.itPowerW === null || run.acceleratorCount === 0 ? null : figures.itPowerW / run.acceleratorCount,
    powerBasis: powerBasisOf(run),
    price: run.price.kind === 'known' ? run.price.value : null,
  };
}

function powerBasisOf({ meter, power }: ResolvedScenario): PowerBasis {
  if (meter !== null || power === null || power.kind === 'job') return 'yours';
  if (power.kind !== 'accelerators') return 'modelled';
  const { kind, detail } = power.acceleratorPowerW.origin;
  if (kind === 'metered-by-reader') return 'yours';
  if (kind === 'measured-system' || kind === 'measured-fleet') return 'metered';
  return detail === 'estimated' || detail === 'derived' ? 'estimated' : 'modelled';
}

export interface HardwareFilter {
  readonly text: string;
  readonly vendor: string;
  /** Least memory of one, GB, as text; empty for any. */
  readonly memory: string;
  readonly onlyPriced: boolean;
  readonly onlyFitting: boolean;
}

export const NO_FILTER: HardwareFilter = { text: '', vendor: '', memory: '', onlyPriced: false, onlyFitting: false };
export const FIRST_FILTER: HardwareFilter = { ...NO_FILTER, onlyPriced: true };

/** The run itself always stays, so that the rest has something to be held against. */
export function filtered(rows: readonly HardwareRow[], filter: HardwareFilter): readonly HardwareRow[] {
  return rows.filter((row) => row.isRun || passes(row, filter));
}

function passes(row: HardwareRow, { text, vendor, memory, onlyPriced, onlyFitting }: HardwareFilter): boolean {
  const said = searchedText(`${row.vendor} ${row.name} ${row.releaseYear ?? ''}`);
  if (!searchWords(text).every((word) => said.includes(word))) return false;
  if (vendor !== '' && vendor !== row.vendor) return false;
  if (memory !== '' && (row.memoryGb ?? 0) < Number(memory)) return false;
  if (onlyPriced && !isPriced(row)) return false;
  return !onlyFitting || (row.holds !== null && !row.isTooSmall);
}

export type Sort = 'name' | 'peak' | 'watts' | 'hours' | 'energy' | 'carbon' | 'embodied' | 'rent';

export interface Order {
  readonly by: Sort;
  readonly isDescending: boolean;
}

export const FIRST_ORDER: Order = { by: 'carbon', isDescending: false };

function keyOf({ name, peakTflops, wattsEach, figures }: HardwareRow, by: Sort): number | string | null {
  switch (by) {
    case 'name':
      return name.toLowerCase();
    case 'peak':
      return peakTflops;
    case 'watts':
      return wattsEach;
    case 'hours':
      return figures.acceleratorHours;
    case 'energy':
      return figures.energyKwh;
    case 'carbon':
      return figures.emissionsKgCo2e;
    case 'embodied':
      return figures.embodiedKgCo2e;
    case 'rent':
      return figures.rentLowUsd;
  }
}

/** What nobody published stands last, whichever way the rest is turned. */
export function sorted(rows: readonly HardwareRow[], { by, isDescending }: Order): readonly HardwareRow[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row, by) }));
  const turn = isDescending ? -1 : 1;
  const known = keyed.filter(({ key }) => key !== null);
  known.sort((a, b) => {
    if (typeof a.key === 'number' && typeof b.key === 'number') return turn * (a.key - b.key);
    return turn * String(a.key).localeCompare(String(b.key), 'en');
  });
  return [...known, ...keyed.filter(({ key }) => key === null)].map(({ row }) => row);
}

export function turned(order: Order, by: Sort): Order {
  return order.by === by ? { by, isDescending: !order.isDescending } : firstOrder(by);
}

/** A column begins with its least figure; a peak with its greatest. */
export function firstOrder(by: Sort): Order {
  return { by, isDescending: by === 'peak' };
}

/**
 * The one that does the work with the least energy among those that fit, and so the cleanest: what the title speaks of. Among those
 * with a price where any has one; the run itself counts either way, and where another is no better.
 */
export function bestOfRows(rows: readonly HardwareRow[], own: HardwareRow): { readonly best: HardwareRow; readonly isOfPriced: boolean } {
  const others = rows.filter(({ isTooSmall, isRun }) => !isTooSmall && !isRun);
  const priced = others.filter(isPriced);
  const least = sorted(priced.length > 0 ? priced : others, { by: 'energy', isDescending: false })[0];
  const isBetter = least !== undefined && least.figures.energyKwh < own.figures.energyKwh;
  return { best: isBetter ? least : own, isOfPriced: priced.length > 0 };
}
