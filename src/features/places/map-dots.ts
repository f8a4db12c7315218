/** Where the dots of the map stand: at their place, stepped aside where another stands there already. */
import type { PlaceRow } from './place-rows.ts';

export interface MapDot {
  readonly row: PlaceRow;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** By class of intensity, px on a wide page. */
const RADII = [5, 6, 7, 8.5, 10] as const;
/** A country is an area: its dot is small, so that it does not pass for a site. */
const COUNTRY_SHARE = 0.5;

export interface DotLooks {
  /** Of the radii on a wide page. */
  readonly scale: number;
  /** How far a dot may step aside, px. */
  readonly mostAside: number;
}

type Project = (point: readonly [number, number]) => readonly [number, number] | null;

/**
 * @param rows in the order of their emissions; the cleaner one keeps its place where two would stand on each other
 * @param project longitude and latitude to the map's pixels; null for what is not in sight
 */
export function placeDots(rows: readonly PlaceRow[], project: Project, looks: DotLooks): readonly MapDot[] {
  const taken = new Crowd(looks);
  const sites: MapDot[] = [];
  const countries: MapDot[] = [];
  for (const row of rows) {
    const at = row.position === null ? null : project([row.position.longitude, row.position.latitude]);
    if (at === null) continue;
    const radius = (RADII[row.intensityClass] ?? RADII[0]) * looks.scale * (row.place.kind === 'country' ? COUNTRY_SHARE : 1);
    if (row.place.kind === 'country') countries.push({ row, x: at[0], y: at[1], radius });
    else sites.push(taken.settle({ row, x: at[0], y: at[1], radius }));
  }
  return [...countries, ...sites];
}

/** Dots may touch and overlap by this share of their radii. */
const CLOSENESS = 0.72;
const STEP = 2;
/** Turn of a sunflower's seeds: no two steps look the same way. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

interface Step {
  readonly dx: number;
  readonly dy: number;
}

/** Steps outwards on a spiral, the first of which stays. */
function spiral(mostAside: number): readonly Step[] {
  const count = Math.floor((mostAside / STEP) ** 2) + 1;
  return Array.from({ length: count }, (_, step) => {
    const reach = STEP * Math.sqrt(step);
    return { dx: reach * Math.cos(step * GOLDEN_ANGLE), dy: reach * Math.sin(step * GOLDEN_ANGLE) };
  });
}

/** Dots that have settled, found by the square they stand in. */
class Crowd {
  private readonly steps: readonly Step[];
  /** Whatever a dot could meet on its way stands in its own square or in one beside it. */
  private readonly squarePx: number;
  private readonly squares = new Map<number, MapDot[]>();

  constructor({ scale, mostAside }: DotLooks) {
    this.steps = spiral(mostAside);
    this.squarePx = mostAside + 2 * Math.max(...RADII) * scale;
  }

  /** Goes outwards until there is room; where there is none it stays. */
  settle(dot: MapDot): MapDot {
    const near = this.near(dot);
    const step = near.length === 0 ? undefined : this.steps.find(({ dx, dy }) => hasRoom(dot.x + dx, dot.y + dy, dot.radius, near));
    const settled = step === undefined ? dot : { ...dot, x: dot.x + step.dx, y: dot.y + step.dy };
    const square = this.squareOf(settled);
    const inSquare = this.squares.get(square);
    if (inSquare === undefined) this.squares.set(square, [settled]);
    else inSquare.push(settled);
    return settled;
  }

  private near(dot: MapDot): readonly MapDot[] {
    const square = this.squareOf(dot);
    const near: MapDot[] = [];
    for (let down = -1; down <= 1; down += 1) {
      for (let across = -1; across <= 1; across += 1) {
        const inSquare = this.squares.get(square + down * SQUARES_ACROSS + across);
        if (inSquare !== undefined) near.push(...inSquare);
      }
    }
    return near;
  }

  private squareOf({ x, y }: MapDot): number {
    return Math.floor(y / this.squarePx) * SQUARES_ACROSS + Math.floor(x / this.squarePx);
  }
}

/** Squares are numbered row by row; no map is as many of them wide. */
const SQUARES_ACROSS = 4096;

function hasRoom(x: number, y: number, radius: number, near: readonly MapDot[]): boolean {
  for (const other of near) {
    const closest = (other.radius + radius) * CLOSENESS;
    if ((other.x - x) ** 2 + (other.y - y) ** 2 < closest ** 2) return false;
  }
  return true;
}

/** A circle as part of a path: hundreds of dots are one element. */
export function circlePath(x: number, y: number, radius: number): string {
  // Rounded once: two halves of another radius than their width would be no circle.
  const r = Number(radius.toFixed(1));
  const across = Number((2 * r).toFixed(1));
  return `M${(x - r).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 ${-across} 0`;
}

/** @returns the dot under or next to a point, null where none is within reach */
export function dotAt(dots: readonly MapDot[], x: number, y: number, reach: number): MapDot | null {
  let best: MapDot | null = null;
  let least = reach;
  for (const dot of dots) {
    const distance = Math.max(0, Math.hypot(dot.x - x, dot.y - y) - dot.radius);
    if (distance <= least && (best === null || distance < least || best.radius > dot.radius)) {
      best = dot;
      least = distance;
    }
  }
  return best;
}

/** @returns the nearest dot in a direction, within a quarter turn of it */
export function dotTowards(dots: readonly MapDot[], from: MapDot, dx: number, dy: number): MapDot | null {
  let best: MapDot | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const dot of dots) {
    const [x, y] = [dot.x - from.x, dot.y - from.y];
    const along = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (along <= 0 || aside > along) continue;
    const cost = along + 2 * aside;
    if (cost < least) {
      best = dot;
      least = cost;
    }
  }
  return best;
}
