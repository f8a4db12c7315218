/** Where dots and names stand: equal heights step aside, names are pushed apart and keep a line to their dot. */
import type { YearPoint } from './year-points.ts';

export interface PlacedPoint extends YearPoint {
  readonly x: number;
  readonly y: number;
}

export interface PlacedLabel {
  readonly id: string;
  readonly lines: readonly string[];
  readonly isKey: boolean;
  readonly x: number;
  readonly y: number;
  readonly dotX: number;
  readonly dotY: number;
}

/** Dots closer than this in height step right by `STEP`. */
const TOUCHING = 9;
const STEP = 11;
export const LINE = 15;
const LABEL_GAP = 12;

/** @param heightOf y of an energy @param x of the column's first dot */
export function placePoints(points: readonly YearPoint[], heightOf: (kwh: number) => number, x: number): readonly PlacedPoint[] {
  const placed: PlacedPoint[] = [];
  for (const point of [...points].sort((a, b) => Number(b.isKey) - Number(a.isKey) || b.energyKwh - a.energyKwh)) {
    const y = heightOf(point.energyKwh);
    let at = x;
    while (placed.some((other) => Math.abs(other.y - y) < TOUCHING && Math.abs(other.x - at) < STEP)) at += STEP;
    placed.push({ ...point, x: at, y });
  }
  return placed;
}

/** Key names always, the others where they fit between; each beside the dots at its height. */
export function placeLabels(points: readonly PlacedPoint[], fits: (text: string, x: number) => boolean): readonly PlacedLabel[] {
  const key = spread(points.filter(({ isKey }) => isKey).map((point) => ({ point, y: point.y })));
  const chosen: { readonly point: PlacedPoint; readonly y: number }[] = [...key];
  const others = points.filter(({ isKey }) => !isKey).sort((a, b) => b.energyKwh - a.energyKwh);
  for (const point of others) {
    const free = [0, -6, 6, -12, 12].map((shift) => point.y + shift).find((y) => chosen.every((one) => !collides(one, y, point)));
    if (free === undefined) continue;
    if (point.label.every((text) => fits(text, rightOf(points, free)))) chosen.push({ point, y: free });
  }
  return chosen.map(({ point, y }) => ({
    id: point.id,
    lines: point.label,
    isKey: point.isKey,
    x: rightOf(points, y),
    y,
    dotX: point.x,
    dotY: point.y,
  }));
}

interface Wish {
  readonly point: PlacedPoint;
  readonly y: number;
}

function collides(one: Wish, y: number, point: PlacedPoint): boolean {
  const upper = one.y < y ? one.point : point;
  return Math.abs(one.y - y) < LINE * upper.label.length;
}

/** Pushes names down until none covers the one above it. */
function spread(wishes: readonly Wish[]): readonly Wish[] {
  const placed: Wish[] = [];
  for (const wish of [...wishes].sort((a, b) => a.y - b.y)) {
    const above = placed.at(-1);
    const least = above === undefined ? wish.y : above.y + LINE * above.point.label.length;
    placed.push({ ...wish, y: Math.max(wish.y, least) });
  }
  return placed;
}

function rightOf(points: readonly PlacedPoint[], y: number): number {
  const beside = points.filter((point) => Math.abs(point.y - y) < LINE).map(({ x }) => x);
  return Math.max(...beside) + LABEL_GAP;
}

/** Words into at most `most` lines of at most `width` characters, what is left out as an ellipsis. */
export function shortened(text: string, width: number, most: number): readonly string[] {
  const lines = wrapped(text, width);
  const kept = lines.slice(0, most).map((line) => cut(line, width));
  return lines.length <= most ? kept : [...kept.slice(0, -1), cut(lines.slice(most - 1).join(' '), width)];
}

/** By characters as they are read, so that none is cut in two. */
export function cut(text: string, width: number): string {
  const characters = [...text];
  return characters.length <= width
    ? text
    : `${characters
        .slice(0, width - 1)
        .join('')
        .trimEnd()}…`;
}

/** Words into lines of at most `width` characters. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
