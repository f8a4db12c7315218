/** How a project grew, run by run. */

export interface GrowthStep<Kind extends string> {
  readonly kind: Kind;
  /** What the run adds, in any one unit. */
  readonly adds: number;
  /** Where the run stands on the axis: its number, or its day. */
  readonly at: number;
}

export interface GrowthPoint {
  readonly at: number;
  /** Of each kind, in the order asked for, everything up to and with this place. */
  readonly sums: readonly number[];
  /** The last run that stands here, in the order given. */
  readonly step: number;
}

/**
 * Sums by kind after each place of the axis; runs of one place are one point.
 *
 * @param steps in the order of the axis
 */
export function growthOf<Kind extends string>(steps: readonly GrowthStep<Kind>[], kinds: readonly Kind[]): readonly GrowthPoint[] {
  const sums = kinds.map(() => 0);
  const points: GrowthPoint[] = [];
  for (const [step, { kind, adds, at }] of steps.entries()) {
    const place = kinds.indexOf(kind);
    if (place >= 0) sums[place] = (sums[place] ?? 0) + adds;
    if (steps[step + 1]?.at === at) continue;
    points.push({ at, sums: [...sums], step });
  }
  return points;
}

/** So many points at most, the last one always among them: what is between two of them is within a pixel. */
export function thinned<Point>(points: readonly Point[], most: number): readonly Point[] {
  if (points.length <= most) return points;
  return Array.from({ length: most }, (_, index) => points[Math.round((index * (points.length - 1)) / (most - 1))]).filter(
    (point) => point !== undefined,
  );
}

/** Where half of everything had been reached; null where nothing was. */
export function halfwayOf(points: readonly GrowthPoint[]): GrowthPoint | null {
  const totalAt = ({ sums }: GrowthPoint) => sums.reduce((total, sum) => total + sum, 0);
  const last = points[points.length - 1];
  const whole = last === undefined ? 0 : totalAt(last);
  return whole === 0 ? null : (points.find((point) => totalAt(point) >= whole / 2) ?? null);
}
