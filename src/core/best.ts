/** The cleanest pairs of accelerator and place within a reader's bounds, and which bound to loosen where there are none. */
import type { Accelerator, Place } from './catalogue.ts';
import { countThatHolds, type MemoryNeed } from './memory-need.ts';
import type { PlacePart, Sweep } from './sweep.ts';

/** Upper bounds that a reader may set; null is none. */
export const BOUND_NAMES = ['rentUsd', 'emissionsKgCo2e', 'hours', 'energyKwh'] as const;
export type BoundName = (typeof BOUND_NAMES)[number];

export interface Bounds extends Readonly<Record<BoundName, number | null>> {
  /** `cloud`: any region of a cloud. `any`: countries and grids too. Else the id of a provider. */
  readonly where: string;
  /** Only where as many accelerators as the run has hold what it needs. */
  readonly mustFit: boolean;
}

export const NO_BOUNDS: Bounds = { rentUsd: null, emissionsKgCo2e: null, hours: null, energyKwh: null, where: 'cloud', mustFit: false };

/** Whether a region offers an accelerator: `no` where its provider lists others but never this one. */
export type Offer = 'yes' | 'no' | 'unknown';
export type OfferOf = (accelerator: Accelerator, place: Place) => Offer;

export interface BestRow {
  readonly acceleratorId: string;
  readonly placeId: string;
  readonly emissionsKgCo2e: number;
  readonly energyKwh: number;
  /** Wall-clock hours of one run. */
  readonly hours: number | null;
  /** At the cheapest listed price; null where none is listed. */
  readonly rentLowUsd: number | null;
  readonly offer: Offer;
}

/** One bound that keeps pairs out which pass all others, and how far it would have to give. */
export interface Loosening {
  readonly bound: BoundName | 'where' | 'mustFit';
  /** Least value of that bound that lets a pair in; null for bounds that are no figure. */
  readonly least: number | null;
  /** Pairs that this bound alone keeps out. */
  readonly count: number;
}

export interface BestOf {
  /** Pairs of the whole sweep. */
  readonly computed: number;
  /** Pairs of the chosen places on the common basis that somebody may offer. */
  readonly considered: number;
  readonly passing: number;
  /** Pairs that pass all else and have no listed price, so that a bound on rent keeps them out. */
  readonly withoutPrice: number;
  /** Places whose figure has another basis: never ranked with the rest. */
  readonly otherBasis: number;
  readonly rows: readonly BestRow[];
  /** Most pairs first; empty as long as something passes. */
  readonly loosenings: readonly Loosening[];
}

const MOST_ROWS = 10;

export interface Asked {
  readonly bounds: Bounds;
  readonly need: MemoryNeed | null;
  readonly offerOf: OfferOf;
}

/** Looks through the sweep some accelerators at a time, so that a page without a worker can breathe in between. */
export interface BestSearch {
  readonly look: (from: number, to: number) => void;
  readonly found: () => BestOf;
}

export function bestSearch(sweep: Sweep, asked: Asked): BestSearch {
  const { places } = sweep.parts;
  const tally = newTally();
  const columns = places.flatMap((part, column) =>
    hasCommonBasis(part) ? [{ place: part.place, column, isThere: isWithin(part.place, asked.bounds.where) }] : [],
  );
  return {
    look: (from, to) => {
      for (let row = from; row < to; row += 1) lookAlong({ sweep, tally, asked }, row, columns);
    },
    found: () => {
      const { considered, passing, withoutPrice, rows } = tally;
      const loosenings = passing > 0 ? [] : [...tally.loosenings.values()].sort((a, b) => b.count - a.count);
      const computed = sweep.parts.hardware.length * places.length;
      return { computed, considered, passing, withoutPrice, rows, loosenings, otherBasis: places.length - columns.length };
    },
  };
}

function hasCommonBasis({ carbonIntensity: { basis } }: PlacePart): boolean {
  return basis !== 'direct' && basis !== 'direct-co2-only';
}

interface Looking {
  readonly sweep: Sweep;
  readonly tally: Tally;
  readonly asked: Asked;
}

interface Column {
  readonly place: Place;
  readonly column: number;
  readonly isThere: boolean;
}

function lookAlong({ sweep, tally, asked }: Looking, row: number, columns: readonly Column[]): void {
  const part = sweep.parts.hardware[row];
  if (part === undefined) return;
  const isTooSmall = asked.bounds.mustFit && !fitsWithin(asked.need, part.accelerator, part.run.acceleratorCount);
  const ofRow: readonly Miss[] = isTooSmall ? [{ bound: 'mustFit', value: null }] : [];
  const width = sweep.parts.places.length;
  for (const { place, column, isThere } of columns) {
    const pair = { at: row * width + column, row, column, offer: asked.offerOf(part.accelerator, place) };
    if (pair.offer === 'no' || Number.isNaN(sweep.emissionsKgCo2e[pair.at])) continue;
    const elsewhere = isThere ? ofRow : [ELSEWHERE, ...ofRow];
    tally.considered += isThere ? 1 : 0;
    count(tally, sweep, pair, missesOf(sweep, pair.at, row, asked.bounds).concat(elsewhere));
  }
}

function count(tally: Tally, sweep: Sweep, pair: PairOf, misses: readonly Miss[]): void {
  if (misses.length > 0) countMiss(tally, misses);
  else countPair(tally, sweep, pair);
}

const ELSEWHERE: Miss = { bound: 'where', value: null };

export function bestOf(sweep: Sweep, asked: Asked): BestOf {
  const search = bestSearch(sweep, asked);
  search.look(0, sweep.parts.hardware.length);
  return search.found();
}

interface Miss {
  readonly bound: Loosening['bound'];
  /** What the pair has of it; NaN where it is not known, null for bounds that are no figure. */
  readonly value: number | null;
}

interface Tally {
  considered: number;
  passing: number;
  withoutPrice: number;
  rows: readonly BestRow[];
  readonly loosenings: Map<Loosening['bound'], Loosening>;
}

function newTally(): Tally {
  return { considered: 0, passing: 0, withoutPrice: 0, rows: [], loosenings: new Map() };
}

function countPair(tally: Tally, sweep: Sweep, pair: PairOf): void {
  tally.passing += 1;
  const last = tally.rows[MOST_ROWS - 1];
  if (last !== undefined && last.emissionsKgCo2e < (sweep.emissionsKgCo2e[pair.at] ?? Number.NaN)) return;
  tally.rows = [...tally.rows, rowOf(sweep, pair)].sort(byBest).slice(0, MOST_ROWS);
}

/** A pair that one bound alone keeps out says how far that bound would have to give. */
function countMiss(tally: Tally, [miss, another]: readonly Miss[]): void {
  if (miss === undefined || another !== undefined) return;
  if (miss.value !== null && Number.isNaN(miss.value)) {
    if (miss.bound === 'rentUsd') tally.withoutPrice += 1;
    return;
  }
  const before = tally.loosenings.get(miss.bound);
  const least = miss.value === null ? null : Math.min(miss.value, before?.least ?? Number.POSITIVE_INFINITY);
  tally.loosenings.set(miss.bound, { bound: miss.bound, least, count: (before?.count ?? 0) + 1 });
}

function missesOf(sweep: Sweep, at: number, row: number, bounds: Bounds): Miss[] {
  const misses: Miss[] = [];
  for (const bound of BOUND_NAMES) {
    const most = bounds[bound];
    if (most === null) continue;
    const value = figureOf(sweep, at, row, bound);
    if (!(value <= most)) misses.push({ bound, value });
  }
  return misses;
}

function figureOf(sweep: Sweep, at: number, row: number, bound: BoundName): number {
  switch (bound) {
    case 'rentUsd':
      return sweep.rentLowUsd[at] ?? Number.NaN;
    case 'emissionsKgCo2e':
      return sweep.emissionsKgCo2e[at] ?? Number.NaN;
    case 'hours':
      return sweep.hours[row] ?? Number.NaN;
    case 'energyKwh':
      return sweep.energyKwh[at] ?? Number.NaN;
  }
}

/** What is not known to fit does not count as fitting. */
function fitsWithin(need: MemoryNeed | null, accelerator: Accelerator, acceleratorCount: number): boolean {
  const holds = countThatHolds(need, accelerator);
  return holds !== null && holds <= acceleratorCount;
}

function isWithin({ kind, providerId }: Place, where: string): boolean {
  if (where === 'any') return true;
  return where === 'cloud' ? kind === 'cloud-region' : providerId === where;
}

interface PairOf {
  readonly at: number;
  readonly row: number;
  readonly column: number;
  readonly offer: Offer;
}

function rowOf(sweep: Sweep, { at, row, column, offer }: PairOf): BestRow {
  const known = (figure: number | undefined) => (figure === undefined || Number.isNaN(figure) ? null : figure);
  return {
    acceleratorId: sweep.parts.hardware[row]?.accelerator.id ?? '',
    placeId: sweep.parts.places[column]?.place.id ?? '',
    emissionsKgCo2e: sweep.emissionsKgCo2e[at] ?? Number.NaN,
    energyKwh: sweep.energyKwh[at] ?? Number.NaN,
    hours: known(sweep.hours[row]),
    rentLowUsd: known(sweep.rentLowUsd[at]),
    offer,
  };
}

/** The least emissions first; among equals the lower rent, then the fewer hours, then the ids. */
export function byBest(a: BestRow, b: BestRow): number {
  const late = (figure: number | null) => figure ?? Number.MAX_VALUE;
  return (
    a.emissionsKgCo2e - b.emissionsKgCo2e ||
    late(a.rentLowUsd) - late(b.rentLowUsd) ||
    late(a.hours) - late(b.hours) ||
    (a.acceleratorId + a.placeId < b.acceleratorId + b.placeId ? -1 : 1)
  );
}
