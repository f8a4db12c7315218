import { formatExact, formatMass, type MassUnit, showPounds } from '#format/quantity-format.ts';
import { massWords, type ReferenceRow, timesRun } from './reference-rows.ts';

export interface RowMarkProps {
  readonly row: ReferenceRow;
  readonly x: number;
  readonly y: number;
  readonly correctedX: number | null;
  /** Ends of the run's likely range; both the mark's own place where there is none. */
  readonly spanX: readonly [low: number, high: number];
  readonly left: number;
  readonly width: number;
  readonly isNarrow: boolean;
  /** The column of pounds is left out where it has no room. */
  readonly hasPounds: boolean;
  readonly runKgCo2e: number;
  readonly units: MassUnit;
}

const GAP = 12;
const LABEL_LIFT = 13;

/** One row: its name, its mark with its value beside it, and the columns at the right. */
export function RowMark({ row, x, y, correctedX, spanX, left, width, isNarrow, hasPounds, runKgCo2e, units }: RowMarkProps) {
  const isRun = row.kind === 'run';
  const markY = isNarrow ? y + 8 : y;
  const pounds = row.lbPrinted === null ? showPounds(row.kgCo2e).number : formatExact(row.lbPrinted);
  const other = units === 'kg' ? pounds : formatMass(row.kgCo2e, 'kg');
  return (
    <g className={`row-mark row-${row.kind}`}>
      <text x={0} y={isNarrow ? y - LABEL_LIFT : y} className="chart-label" dominantBaseline="central">
        {isRun ? `This run: ${cut(row.label, isNarrow ? 34 : 26)}` : row.label}
      </text>
      {correctedX === null ? (
        <line x1={left} x2={Math.max(left, x - GAP)} y1={markY} y2={markY} className="chart-leader" />
      ) : (
        <Correction isNarrow={isNarrow} x={x} y={markY} correctedX={correctedX} toKg={row.correctedKgCo2e ?? 0} units={units} />
      )}
      <Whisker spanX={spanX} y={markY} />
      <Mark row={row} x={x} y={markY} />
      <text x={spanX[1] + GAP + (isRun ? 2 : 0)} y={markY} className="chart-value" dominantBaseline="central">
        {massWords(row.kgCo2e, units)}
      </text>
      {hasPounds && (
        <text x={width - 58} y={y} textAnchor="end" className="chart-column" dominantBaseline="central">
          {other}
        </text>
      )}
      <text x={width} y={markY} textAnchor="end" className="chart-column" dominantBaseline="central">
        {isRun ? '1×' : timesRun(row.kgCo2e, runKgCo2e)}
      </text>
    </g>
  );
}

function Whisker({ spanX: [low, high], y }: { readonly spanX: RowMarkProps['spanX']; readonly y: number }) {
  return low < high && <path d={`M${low} ${y}H${high}M${low} ${y - 5}v10M${high} ${y - 5}v10`} className="driver-whisker" />;
}

/** Everyday things are diamonds, trainings circles, superseded figures open. */
function Mark({ row, x, y }: { readonly row: ReferenceRow; readonly x: number; readonly y: number }) {
  if (row.kind === 'everyday') return <path d={`M${x} ${y - 6.5}l6.5 6.5l-6.5 6.5l-6.5 -6.5z`} className="mark-everyday" />;
  if (row.correctedKgCo2e !== null) return <circle cx={x} cy={y} r="5.5" className="mark-superseded" />;
  return row.kind === 'run' ? (
    <circle cx={x} cy={y} r="8" className="mark-run" />
  ) : (
    <circle cx={x} cy={y} r="5.5" className="mark-training" />
  );
}

interface CorrectionProps {
  readonly isNarrow: boolean;
  readonly x: number;
  readonly y: number;
  readonly correctedX: number;
  readonly toKg: number;
  readonly units: MassUnit;
}

function Correction({ isNarrow, x, y, correctedX, toKg, units }: CorrectionProps) {
  return (
    <>
      <line x1={correctedX} x2={x - 5.5} y1={y} y2={y} className="chart-correction" />
      <circle cx={correctedX} cy={y} r="5.5" className="mark-training" />
      <text x={x - 8} y={isNarrow ? y + 13 : y - 11} textAnchor="end" className="chart-note" dominantBaseline="central">
        corrected in 2021 to {formatMass(toKg, units)}
      </text>
    </>
  );
}

function cut(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}
