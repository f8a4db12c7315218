/** Names on the map: only where they cover no dot and no other name; the run's own stands on a leader. */
import { formatNumber } from '#format/quantity-format.ts';
import type { MapDot } from './map-dots.ts';
import type { MapSize } from './projection.ts';

export interface MapLabel {
  readonly id: string;
  readonly name: string;
  readonly figure: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
}

/** Mean width of a character, px. */
const CHARACTER = 6.6;
const HALF_LINE = 8;
/** A bold name is wider than the mean. */
const EDGE = 10;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function wordsOf({ row }: MapDot): { readonly name: string; readonly figure: string } {
  return { name: row.place.name, figure: formatNumber(row.outcome.estimate.carbonIntensityGPerKwh) };
}

function boxOf({ name, figure, x, y, anchor }: Omit<MapLabel, 'id'>): Box {
  const width = (name.length + figure.length + 1) * CHARACTER;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - HALF_LINE, bottom: y + HALF_LINE };
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function covers({ left, right, top, bottom }: Box, { x, y, radius }: MapDot): boolean {
  return x + radius > left && x - radius < right && y + radius > top && y - radius < bottom;
}

function isInside({ left, right, top, bottom }: Box, { width, height }: MapSize): boolean {
  return left >= EDGE && right <= width - EDGE && top >= 0 && bottom <= height;
}

/**
 * @param dots the cleanest first, so that names begin at both ends
 * @param taken a box that is spoken for, as that of the run's name
 */
export function mapLabels(dots: readonly MapDot[], size: MapSize, most: number, taken: readonly MapLabel[]): readonly MapLabel[] {
  const sites = dots.filter(({ row }) => row.place.kind === 'cloud-region' && !row.isRun);
  const labels: MapLabel[] = [];
  const boxes = taken.map(boxOf);
  const named = new Set<string>(taken.map(({ name }) => name));
  for (const dot of fromBothEnds(sites)) {
    if (labels.length === most) break;
    if (named.has(dot.row.place.name)) continue;
    const label = besideDot(dot).find((candidate) => {
      const box = boxOf(candidate);
      return isInside(box, size) && !boxes.some((other) => overlaps(box, other)) && !dots.some((other) => covers(box, other));
    });
    if (label === undefined) continue;
    labels.push(label);
    boxes.push(boxOf(label));
    named.add(label.name);
  }
  return labels;
}

function fromBothEnds<T>(items: readonly T[]): readonly T[] {
  return items.map((_, index) => (index % 2 === 0 ? items[index / 2] : items.at(-(index + 1) / 2))).filter((item) => item !== undefined);
}

function besideDot(dot: MapDot): readonly MapLabel[] {
  const { x, y, radius, row } = dot;
  const gap = radius + 5;
  const label = { id: row.id, ...wordsOf(dot) };
  return [
    { ...label, x: x + gap, y, anchor: 'start' },
    { ...label, x: x - gap, y, anchor: 'end' },
    { ...label, x, y: y - gap - HALF_LINE / 2, anchor: 'middle' },
    { ...label, x, y: y + gap + HALF_LINE / 2, anchor: 'middle' },
  ];
}

const REACHES = [26, 44, 64, 88, 116];
const DIRECTIONS = [1, 3, 5, 7, 2, 6, 0, 4].map((eighth) => (eighth * Math.PI) / 4);
const LEADERS = REACHES.flatMap((reach) => DIRECTIONS.map((angle) => ({ reach, angle })));

/** Where the name of one dot covers the fewest others: near if it can, at the end of a leader else. */
export function leaderLabel(dot: MapDot, dots: readonly MapDot[], size: MapSize): MapLabel {
  const label = { id: dot.row.id, ...wordsOf(dot) };
  let best: MapLabel = { ...label, x: dot.x + dot.radius + 6, y: dot.y, anchor: 'start' };
  let least = Number.POSITIVE_INFINITY;
  for (const { reach, angle } of LEADERS) {
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    const candidate: MapLabel = { ...label, x: dot.x + dx * reach, y: dot.y + dy * reach, anchor: anchorOf(dx) };
    const box = boxOf(candidate);
    if (!isInside(box, size)) continue;
    const cost = dots.filter((other) => covers(box, other)).length * COVERED_PX + reach;
    if (cost < least) {
      best = candidate;
      least = cost;
    }
  }
  return best;
}

/** A longer leader that covers one dot less is worth this much. */
const COVERED_PX = 40;

function anchorOf(dx: number): MapLabel['anchor'] {
  if (Math.abs(dx) < 0.1) return 'middle';
  return dx > 0 ? 'start' : 'end';
}
