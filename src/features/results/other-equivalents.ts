/** What other sources say of a thing that emissions are compared with. */

export interface Compared {
  readonly id: string;
  readonly label: string;
  readonly kgCo2e: number | null;
  readonly unit: string;
  readonly year: number;
  readonly region: string;
  readonly sourceId: string;
}

/** A known disagreement: one figure here, another elsewhere; the two sources in that order. */
interface Disagreement {
  readonly subject: string;
  readonly here: number;
  readonly other: number;
  readonly unit: string;
  readonly why: string;
  readonly sourceIds: readonly string[];
}

export interface OtherFigure {
  readonly id: string;
  readonly figure: number;
  readonly unit: string;
  readonly sourceIds: readonly string[];
  readonly why: string;
}

/** Figures of one source are the same if they differ by no more than their rounding. */
const ROUNDED = 0.001;

/** The other rows of the same thing, and the other side of every disagreement that the row is a side of. */
export function otherEquivalents(row: Compared, rows: readonly Compared[], disagreements: readonly Disagreement[]): readonly OtherFigure[] {
  const alike = rows.flatMap((other): readonly OtherFigure[] =>
    other.id === row.id || other.label !== row.label || other.unit !== row.unit || other.kgCo2e === null
      ? []
      : [{ id: other.id, figure: other.kgCo2e, unit: 'kg', sourceIds: [other.sourceId], why: `Of ${other.year}, ${other.region}.` }],
  );
  return [...alike, ...disagreements.flatMap((one) => otherSide(row, one))];
}

/** A disagreement about accelerators or grids has a subject; one about comparisons has none. */
function otherSide(
  { id, kgCo2e, sourceId }: Compared,
  { subject, here, other, unit, why, sourceIds }: Disagreement,
): readonly OtherFigure[] {
  const [hereSource = '', otherSource = ''] = sourceIds;
  if (subject !== '' || unit !== 'kg CO2e' || kgCo2e === null) return [];
  const isOf = (figure: number, source: string) => source === sourceId && Math.abs(figure / kgCo2e - 1) < ROUNDED;
  if (isOf(here, hereSource)) return [{ id, figure: other, unit: 'kg', sourceIds: [otherSource], why }];
  return isOf(other, otherSource) ? [{ id, figure: here, unit: 'kg', sourceIds: [hereSource], why }] : [];
}
