import { memo, useRef } from 'react';
import { ReferenceArea, ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import { formatExact, formatNumber, type MassUnit } from '#format/quantity-format.ts';
import { scaleMass, toPounds } from '#format/unit-scale.ts';
import { useWidth } from '#ui/use-width.ts';
import { decadesOf, type ReferenceRow } from './reference-rows.ts';
import { RowMark } from './row-mark.tsx';

export interface ReferencePlotProps {
  readonly rows: readonly ReferenceRow[];
  readonly runKgCo2e: number;
  /** Ends of the run's likely range, kg; null while there is none. */
  readonly lowKgCo2e: number | null;
  readonly highKgCo2e: number | null;
  readonly units: MassUnit;
  readonly title: string;
}

/** Below this width labels stand above their marks. */
const NARROW = 560;
const ROW_HEIGHT = 36;
const NARROW_ROW_HEIGHT = 41;
const AXIS_HEIGHT = 30;
/** Below this the pounds stay in the table. */
const MEDIUM = 760;
const LABEL_WIDTH = 262;
const COLUMN_WIDTH = 132;
const MEDIUM_COLUMN_WIDTH = 60;
const NARROW_COLUMN_WIDTH = 54;
const NARROW_LEFT = 20;
/** From the right end of the column of multiples to that of the other unit. */
const COLUMN_GAP = 58;
/** Baseline of the ticks. */
const HEAD_Y = 22;

/** Dots on a logarithmic axis, one decade a gridline; nothing moves, so that no reading waits. */
export const ReferencePlot = memo(function ReferencePlot({ rows, runKgCo2e, lowKgCo2e, highKgCo2e, units, title }: ReferencePlotProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const isNarrow = width < NARROW;
  const rowHeight = isNarrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT;
  const decades = decadesOf(rows);
  const first = decades[0] ?? 1;
  const last = decades[decades.length - 1] ?? first * 10;
  const height = AXIS_HEIGHT + rows.length * rowHeight + 8;
  const margin = {
    top: 0,
    right: isNarrow ? NARROW_COLUMN_WIDTH : width < MEDIUM ? MEDIUM_COLUMN_WIDTH : COLUMN_WIDTH,
    bottom: 8,
    left: isNarrow ? NARROW_LEFT : LABEL_WIDTH,
  };
  const xAt = (kg: number | null) => xOf(kg, first, last, width, margin);
  const drawn = rows.map((row, index) => ({ x: row.kgCo2e === 0 ? first : row.kgCo2e, y: index, row }));
  return (
    <div ref={frame} className="reference-plot" role="img" aria-label={`${title}. The same figures stand in the table.`}>
      {width > 0 && (
        <ScatterChart width={width} height={height} margin={margin} accessibilityLayer={false}>
          <XAxis
            type="number"
            dataKey="x"
            scale="log"
            domain={[first, last]}
            ticks={[...decades]}
            tickFormatter={(kg: number) => tickWords(kg, decades, units)}
            orientation="top"
            height={AXIS_HEIGHT}
            axisLine={false}
            tickLine={false}
            interval={0}
            tick={{ className: 'chart-tick' }}
          />
          <YAxis type="number" dataKey="y" domain={[-0.5, rows.length - 0.5]} reversed hide />
          {decades.map((kg) => (
            <ReferenceLine key={kg} x={kg} className="chart-grid" />
          ))}
          {width >= MEDIUM && <PoundsHead x={width - COLUMN_GAP} units={units} />}
          {lowKgCo2e !== null && highKgCo2e !== null && lowKgCo2e < highKgCo2e && (
            <ReferenceArea x1={Math.max(lowKgCo2e, first)} x2={Math.min(highKgCo2e, last)} className="chart-run-band" ifOverflow="hidden" />
          )}
          {runKgCo2e > 0 && <ReferenceLine x={runKgCo2e} className="chart-run-line" />}
          <Scatter
            data={drawn}
            isAnimationActive={false}
            shape={({ cx = 0, cy = 0, payload }: MarkProps) => {
              if (payload === undefined) return <g />;
              const { row } = payload;
              const correctedX = xAt(row.correctedKgCo2e);
              return (
                <RowMark
                  row={row}
                  x={cx}
                  y={cy}
                  correctedX={correctedX}
                  spanX={row.kind === 'run' ? [xAt(lowKgCo2e) ?? cx, Math.max(cx, xAt(highKgCo2e) ?? cx)] : [cx, cx]}
                  left={margin.left}
                  width={width}
                  isNarrow={isNarrow}
                  hasPounds={width >= MEDIUM}
                  runKgCo2e={runKgCo2e}
                  units={units}
                />
              );
            }}
          />
        </ScatterChart>
      )}
    </div>
  );
});

/** Pounds stand without their unit; kilograms in their place have theirs. */
function PoundsHead({ x, units }: { readonly x: number; readonly units: MassUnit }) {
  return (
    units === 'kg' && (
      <text x={x} y={HEAD_Y} textAnchor="end" className="chart-tick">
        lb
      </text>
    )
  );
}

/** What recharts hands to a mark's shape. */
interface MarkProps {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly payload?: { readonly row: ReferenceRow };
}

/** Where a second figure of the same row stands on the same axis. */
function xOf(
  kg: number | null,
  first: number,
  last: number,
  width: number,
  margin: { readonly left: number; readonly right: number },
): number | null {
  if (kg === null) return null;
  const share = kg <= first ? 0 : Math.min(1, Math.log(kg / first) / Math.log(last / first));
  return margin.left + (width - margin.left - margin.right) * share;
}

/** The first tick of each unit carries it: 10 kg, 100, 1 t, 10. */
function tickWords(kg: number, decades: readonly number[], units: MassUnit): string {
  const scaled = units === 'kg' ? scaleMass(kg) : { value: Number(toPounds(kg).value.toPrecision(2)), unit: 'lb' };
  const before = decades[decades.indexOf(kg) - 1];
  const isNewUnit = before === undefined || (units === 'kg' && scaleMass(before).unit !== scaled.unit);
  const number = scaled.value >= 1 && units === 'kg' ? formatExact(Math.round(scaled.value)) : formatNumber(scaled.value);
  return isNewUnit ? `${number} ${scaled.unit}` : number;
}
