/** Where the dots, lines and names of the trade between rent and carbon stand; both axes logarithmic. */
import { axisUnitKg } from '#format/mass-axis.ts';
import type { MassUnit } from '#format/quantity-format.ts';
import { logScale } from '#ui/log-scale.ts';
import { type HardwareRow, isPriced } from './hardware-rows.ts';

export interface Span {
  readonly low: number;
  readonly high: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface TradePoint {
  readonly row: HardwareRow;
  readonly x: number;
  /** Rent on demand; the same as `x` where one price is listed. */
  readonly toX: number;
  readonly y: number;
  /** Null where no room is left for the name: the table has it. */
  readonly name: { readonly words: string; readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' } | null;
}

export interface Trade {
  readonly box: Box;
  readonly points: readonly TradePoint[];
  readonly xTicks: readonly { readonly at: number; readonly usd: number }[];
  /** In the unit that is shown. */
  readonly yTicks: readonly { readonly at: number; readonly tick: number }[];
  readonly xOf: (usd: number) => number;
  readonly yOf: (kg: number) => number;
}

export interface Whiskers {
  readonly emissionsKgCo2e: Span | null;
  readonly rentUsd: Span | null;
}

const MARGIN = { left: 58, right: 14, top: 26, bottom: 40 };
/** Names are mostly capitals and digits. */
const LETTER_PX = 7.5;
const NAME_PX = 16;
const DOT_PX = 8;
const NARROW_PX = 480;

/** Those that a logarithmic axis can hold: with a price and with emissions, both above 0. */
export function drawable(rows: readonly HardwareRow[]): readonly HardwareRow[] {
  return rows.filter((row) => isPriced(row) && (row.figures.rentLowUsd ?? 0) > 0 && row.figures.emissionsKgCo2e > 0);
}

export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly units: MassUnit;
}

/** @param rows at least one, all drawable */
export function tradeOf(rows: readonly HardwareRow[], whiskers: Whiskers, { width, height, units }: Drawn): Trade {
  const box = { left: MARGIN.left, right: width - MARGIN.right, top: MARGIN.top, bottom: height - MARGIN.bottom };
  const ends = (span: Span | null) => (span === null ? [] : [span.low, span.high]);
  const usd = logScale([...rows.map(({ figures }) => figures.rentLowUsd ?? 0), ...rows.map(highOf), ...ends(whiskers.rentUsd)]);
  const unitKg = axisUnitKg(units);
  const kilograms = [...rows.map(({ figures }) => figures.emissionsKgCo2e), ...ends(whiskers.emissionsKgCo2e)];
  const mass = logScale(kilograms.map((kg) => kg / unitKg));
  const xOf = (value: number) => box.left + usd.shareOf(value) * (box.right - box.left);
  const yOf = (value: number) => box.bottom - mass.shareOf(value / unitKg) * (box.bottom - box.top);
  const bare = rows.map((row) => ({
    row,
    x: xOf(row.figures.rentLowUsd ?? 0),
    toX: xOf(highOf(row)),
    y: yOf(row.figures.emissionsKgCo2e),
    name: null,
  }));
  return {
    box,
    points: named(bare, box, whiskerBoxes(bare, whiskers, xOf, yOf)),
    xTicks: apart(usd.ticks.map((tick) => ({ at: xOf(tick), usd: tick }))),
    yTicks: mass.ticks.map((tick) => ({ at: yOf(tick * unitKg), tick })),
    xOf,
    yOf,
  };
}

/** Room for the words of a rent. */
const RENT_PX = 56;

/** Ticks whose words would run into those before them are left out, as on a phone. */
function apart(ticks: Trade['xTicks']): Trade['xTicks'] {
  let last = Number.NEGATIVE_INFINITY;
  return ticks.filter(({ at }) => {
    if (at - last < RENT_PX) return false;
    last = at;
    return true;
  });
}

function highOf({ figures }: HardwareRow): number {
  return figures.rentHighUsd ?? figures.rentLowUsd ?? 0;
}

function whiskerBoxes(points: readonly TradePoint[], whiskers: Whiskers, xOf: Trade['xOf'], yOf: Trade['yOf']): readonly Box[] {
  const run = points.find(({ row }) => row.isRun);
  if (run === undefined) return [];
  const { emissionsKgCo2e: kg, rentUsd: usd } = whiskers;
  return [
    ...(kg === null ? [] : [{ left: run.x - 4, right: run.x + 4, top: yOf(kg.high), bottom: yOf(kg.low) }]),
    ...(usd === null ? [] : [{ left: xOf(usd.low), right: xOf(usd.high), top: run.y - 4, bottom: run.y + 4 }]),
  ];
}

/** Names by weight: the run, the front, then the rest by carbon; each takes the first place around its dot that is free. */
function named(points: readonly TradePoint[], box: Box, taken: readonly Box[]): readonly TradePoint[] {
  const dots = points.map(({ x, y }) => ({ left: x - DOT_PX, right: x + DOT_PX, top: y - DOT_PX, bottom: y + DOT_PX }));
  const weight = ({ row }: TradePoint) => (row.isRun ? 0 : row.isFront ? 1 : 2);
  const order = points.map((_, index) => index).sort((a, b) => compare(points, a, b, weight));
  const used: Box[] = [...taken, ...dots];
  const names = new Map<number, TradePoint['name']>();
  for (const index of order) {
    const point = points[index];
    const spot = point === undefined ? null : freeSpot(point, box, used);
    if (spot === null) continue;
    names.set(index, spot.name);
    used.push(withHalo(spot.box));
  }
  return points.map((point, index) => ({ ...point, name: names.get(index) ?? null }));
}

function compare(points: readonly TradePoint[], a: number, b: number, weight: (point: TradePoint) => number): number {
  const [one, other] = [points[a], points[b]];
  if (one === undefined || other === undefined) return 0;
  return weight(one) - weight(other) || one.row.figures.emissionsKgCo2e - other.row.figures.emissionsKgCo2e;
}

/** On a narrow plot the run is just that: its name stands in the title of the page. */
function nameOf({ name, isRun }: HardwareRow, box: Box): string {
  if (!isRun) return name;
  return box.right - box.left < NARROW_PX ? 'this run' : `${name}, this run`;
}

function freeSpot({ row, x, y }: TradePoint, box: Box, used: readonly Box[]) {
  const words = nameOf(row, box);
  const width = words.length * LETTER_PX * (row.isRun || row.isFront ? 1.06 : 1);
  const half = NAME_PX / 2;
  const beside = (left: number, middle: number): Box => ({ left, right: left + width, top: middle - half, bottom: middle + half });
  const spots = [
    { name: { words, x: x + 12, y, anchor: 'start' as const }, box: beside(x + 12, y) },
    { name: { words, x: x + 9, y: y - 14, anchor: 'start' as const }, box: beside(x + 9, y - 14) },
    { name: { words, x: x - 12, y, anchor: 'end' as const }, box: beside(x - 12 - width, y) },
    { name: { words, x, y: y - 17, anchor: 'middle' as const }, box: beside(x - width / 2, y - 17) },
    { name: { words, x, y: y + 18, anchor: 'middle' as const }, box: beside(x - width / 2, y + 18) },
    { name: { words, x: x - 9, y: y + 15, anchor: 'end' as const }, box: beside(x - 9 - width, y + 15) },
  ];
  return spots.find((spot) => isInside(spot.box, box) && !used.some((other) => overlaps(spot.box, other))) ?? null;
}

/** A name is drawn with a rim of the ground, which must not cut into the next one. */
const HALO_PX = 4;

function withHalo({ left, right, top, bottom }: Box): Box {
  return { left: left - HALO_PX, right: right + HALO_PX, top: top - HALO_PX, bottom: bottom + HALO_PX };
}

function isInside(one: Box, frame: Box): boolean {
  return one.left >= frame.left && one.right <= frame.right + MARGIN.right && one.top >= 0 && one.bottom <= frame.bottom;
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
