import type { GridYear } from '#core/grid-years.ts';
import { axisUnitKg, massTick } from '#format/mass-axis.ts';
import { formatMass, type MassUnit } from '#format/quantity-format.ts';

export interface WhenPlotProps {
  readonly years: readonly GridYear[];
  readonly ownYear: number;
  /** What the run's year is called: the line may be without the reader's own intensity. */
  readonly ownWords: string;
  readonly units: MassUnit;
  readonly width: number;
}

const HEIGHT = 360;
const MARGIN = { left: 62, right: 20, top: 28, bottom: 30 };
const HEADROOM = 1.12;
/** Room that a figure needs beside the one that is marked. */
const APART_PX = 90;

/** One line through the years from 0; the year of the run is marked, the first and the last bear their figures. */
export function WhenPlot({ years, ownYear, ownWords, units, width }: WhenPlotProps) {
  const first = years[0]?.year ?? ownYear;
  const last = years.at(-1)?.year ?? ownYear;
  const most = Math.max(...years.map(({ emissionsKgCo2e }) => emissionsKgCo2e));
  const top = most * HEADROOM;
  const ticks = ticksTo(most / axisUnitKg(units))
    .map((tick) => ({ tick, kg: tick * axisUnitKg(units) }))
    .filter(({ kg }) => kg <= top);
  const xOf = (year: number) => MARGIN.left + ((year - first) / Math.max(1, last - first)) * (width - MARGIN.left - MARGIN.right);
  const yOf = (kg: number) => HEIGHT - MARGIN.bottom - (top === 0 ? 0 : kg / top) * (HEIGHT - MARGIN.bottom - MARGIN.top);
  const path = years.map(({ year, emissionsKgCo2e }, at) => `${at === 0 ? 'M' : 'L'}${xOf(year)} ${yOf(emissionsKgCo2e)}`).join('');
  const own = years.find(({ year }) => year === ownYear);
  const ends = [years[0], years.at(-1)].filter(
    (end) => end !== undefined && Math.abs(xOf(end.year) - xOf(ownYear)) > APART_PX,
  ) as readonly GridYear[]; // undefined ones are filtered out
  return (
    <svg width={width} height={HEIGHT} aria-hidden="true" className="block overflow-visible">
      <g className="chart-grid">
        {ticks.map(({ tick, kg }) => (
          <line key={tick} x1={MARGIN.left} x2={width - MARGIN.right} y1={yOf(kg)} y2={yOf(kg)} />
        ))}
      </g>
      {ticks.map(({ tick, kg }) => (
        <text key={tick} x={MARGIN.left - 10} y={yOf(kg)} textAnchor="end" dominantBaseline="central" className="chart-tick">
          {massTick(tick, units)}
        </text>
      ))}
      {yearTicks(first, last, width).map((year) => (
        <text key={year} x={xOf(year)} y={HEIGHT - 8} textAnchor="middle" className="chart-tick">
          {year}
        </text>
      ))}
      <path d={path} className="when-line" />
      {years.map(({ year, emissionsKgCo2e, isEstimated }) => (
        <circle key={year} cx={xOf(year)} cy={yOf(emissionsKgCo2e)} r={3.5} className={isEstimated ? 'when-dot-estimated' : 'when-dot'} />
      ))}
      {ends.map(({ year, emissionsKgCo2e }) => (
        <text key={year} x={xOf(year)} y={yOf(emissionsKgCo2e) - 14} textAnchor={year === first ? 'start' : 'end'} className="chart-value">
          {formatMass(emissionsKgCo2e, units)}
        </text>
      ))}
      {own !== undefined && (
        <>
          <line x1={xOf(ownYear)} x2={xOf(ownYear)} y1={MARGIN.top} y2={HEIGHT - MARGIN.bottom} className="when-own-line" />
          <circle cx={xOf(ownYear)} cy={yOf(own.emissionsKgCo2e)} r={8} className="mark-run" />
          <text
            x={xOf(ownYear) + (isRight(xOf(ownYear), width) ? -12 : 12)}
            y={MARGIN.top - 10}
            textAnchor={isRight(xOf(ownYear), width) ? 'end' : 'start'}
            className="chart-value chart-value-run"
          >
            {`${ownYear}, ${ownWords}: ${formatMass(own.emissionsKgCo2e, units)}`}
          </text>
        </>
      )}
    </svg>
  );
}

function isRight(x: number, width: number): boolean {
  return x > width / 2;
}

/** From 0 in about four steps of 1, 2 or 5, in the unit of `most`. */
function ticksTo(most: number): readonly number[] {
  if (most <= 0) return [0];
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? rough;
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
}

function yearTicks(first: number, last: number, width: number): readonly number[] {
  const step = width < 560 ? 10 : 5;
  const from = Math.ceil(first / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((last - from) / step) + 1) }, (_, index) => from + index * step);
}
