import { joined, showEnergy } from '#format/quantity-format.ts';
import type { OwnRun } from './year-chart.tsx';
import { LINE, type PlacedLabel, type PlacedPoint, placeLabels, placePoints, shortened, wrapped } from './year-layout.ts';
import type { YearPoint } from './year-points.ts';

export interface YearPlotProps {
  readonly points: readonly YearPoint[];
  readonly missing: ReadonlyMap<number, readonly string[]>;
  readonly own: OwnRun | null;
  readonly ownYear: number;
  readonly width: number;
  /** Stands under the name of GPT-3. */
  readonly note: readonly string[];
}

const TICK_NUMBER = new Intl.NumberFormat('en-GB');
const LEFT = 56;
const RIGHT = 8;
const TOP = 14;
const DECADE = 60;
const FIRST_DOT = 14;
/** Names of years, and of the reader's run, begin a little left of the middle of a dot. */
const YEAR_OUTSET = 4;
/** Mean width of a character of the labels, px. */
const CHARACTER = 6.9;
const SMALL_CHARACTER = 6.3;

/** Logarithmic height, a column a year. */
export function YearPlot({ points, missing, own, ownYear, width, note }: YearPlotProps) {
  const energies = [...points.map(({ energyKwh }) => energyKwh), ...(own === null || own.energyKwh === 0 ? [] : [own.energyKwh])];
  const lowest = Math.floor(Math.log10(Math.min(...energies)));
  const highest = Math.ceil(Math.log10(Math.max(...energies)));
  const bottom = TOP + (highest - lowest) * DECADE;
  const heightOf = (kwh: number) => TOP + (highest - Math.log10(kwh)) * DECADE;
  const years = [...new Set(points.map(({ year }) => year))].sort((a, b) => a - b);
  const columns = [...years, ownYear];
  const columnWidth = (width - LEFT - RIGHT) / columns.length;
  const columnX = (year: number) => LEFT + columns.indexOf(year) * columnWidth;
  const placed = years.flatMap((year) => placePoints(pointsOf(points, year), heightOf, columnX(year) + FIRST_DOT));
  const labels = years.flatMap((year) => {
    const right = columnX(year) + columnWidth;
    const own = placed.filter((point) => point.year === year);
    return placeLabels(own, (text, x) => x + text.length * CHARACTER < right + 4);
  });
  const perLine = Math.floor((columnWidth - 10) / SMALL_CHARACTER);
  const notes = new Map(columns.map((year) => [year, wrapped((missing.get(year) ?? []).join(', '), perLine)]));
  const height = bottom + 52 + Math.max(...[...notes.values()].map((lines) => lines.length)) * LINE;
  return (
    <svg aria-hidden="true" width={width} height={height} className="year-plot">
      <Grid lowest={lowest} highest={highest} heightOf={heightOf} width={width} />
      {own !== null && own.energyKwh > 0 && <OwnBand own={own} heightOf={heightOf} width={width} />}
      <Years columns={columns} ownYear={ownYear} columnX={columnX} bottom={bottom} width={width} notes={notes} />
      <Corrections placed={placed} />
      {labels.map((label) => (
        <Label key={label.id} label={label} note={label.id === 'gpt-3-175b' ? note : []} />
      ))}
      {placed.map((point) => (
        <Dot key={point.id} point={point} />
      ))}
      {own !== null && own.energyKwh > 0 && (
        <OwnMark own={own} x={columnX(ownYear) + FIRST_DOT} y={heightOf(own.energyKwh)} columnWidth={columnWidth} bottom={bottom} />
      )}
    </svg>
  );
}

function pointsOf(points: readonly YearPoint[], year: number): readonly YearPoint[] {
  return points.filter((point) => point.year === year);
}

interface GridProps {
  readonly lowest: number;
  readonly highest: number;
  readonly heightOf: (kwh: number) => number;
  readonly width: number;
}

function Grid({ lowest, highest, heightOf, width }: GridProps) {
  const decades = Array.from({ length: highest - lowest + 1 }, (_, index) => 10 ** (lowest + index));
  return decades.map((kwh, index) => {
    const y = heightOf(kwh);
    return (
      <g key={kwh}>
        <line x1={LEFT} x2={width} y1={y} y2={y} className="year-grid" />
        <text x={0} y={y} dominantBaseline="central" className="chart-tick">
          {tickWords(kwh, index === decades.length - 1)}
        </text>
      </g>
    );
  });
}

/** 1 kWh, 10, 100, 1 MWh …: the first of each unit carries it, and so does the last tick. */
function tickWords(kwh: number, isLast: boolean): string {
  const { unit } = showEnergy(kwh);
  const number = TICK_NUMBER.format(kwh / 1000 ** Math.floor(Math.log10(kwh) / 3));
  return number === '1' || isLast ? `${number} ${unit}` : number;
}

interface YearsProps {
  readonly columns: readonly number[];
  readonly ownYear: number;
  readonly columnX: (year: number) => number;
  readonly bottom: number;
  readonly width: number;
  readonly notes: ReadonlyMap<number, readonly string[]>;
}

function Years({ columns, ownYear, columnX, bottom, width, notes }: YearsProps) {
  return (
    <>
      <line x1={0} x2={width} y1={bottom + 36} y2={bottom + 36} className="year-grid" />
      <text x={0} y={bottom + 54} className="chart-tick">
        No kWh
      </text>
      {columns.map((year) => (
        <g key={year}>
          <text
            x={columnX(year) + FIRST_DOT - YEAR_OUTSET}
            y={bottom + 22}
            className={year === ownYear ? 'year-name year-own' : 'year-name'}
          >
            {year === ownYear ? `${year}, yours` : year}
          </text>
          {(notes.get(year) ?? []).map((line, index) => (
            <text key={line} x={columnX(year) + FIRST_DOT - YEAR_OUTSET} y={bottom + 54 + index * LINE} className="chart-tick">
              {line}
            </text>
          ))}
        </g>
      ))}
    </>
  );
}

function Corrections({ placed }: { readonly placed: readonly PlacedPoint[] }) {
  return placed.map((point) => {
    const corrected = placed.find(({ id }) => id === point.correctedBy);
    if (corrected === undefined) return null;
    return <line key={point.id} x1={point.x} y1={point.y} x2={corrected.x} y2={corrected.y} className="chart-correction" />;
  });
}

function Dot({ point: { x, y, kind } }: { readonly point: PlacedPoint }) {
  if (kind === 'computed') return <rect x={x - 4} y={y - 4} width="8" height="8" className="mark-computed" />;
  return <circle cx={x} cy={y} r="4.5" className={kind === 'superseded' ? 'mark-superseded' : 'mark-training'} />;
}

function Label({ label, note }: { readonly label: PlacedLabel; readonly note: readonly string[] }) {
  const { x, y, dotX, dotY, lines, isKey } = label;
  const isAside = Math.abs(y - dotY) > 4;
  return (
    <g>
      {isAside && <line x1={dotX + 5} y1={dotY} x2={x - 2} y2={y} className="chart-leader" />}
      {[...lines, ...note].map((line, index) => (
        <text
          key={line}
          x={x}
          y={y + index * LINE}
          dominantBaseline="central"
          className={index === 0 ? (isKey ? 'year-label year-key' : 'year-label') : 'year-label year-note'}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

interface OwnBandProps {
  readonly own: OwnRun;
  readonly heightOf: (kwh: number) => number;
  readonly width: number;
}

function OwnBand({ own: { energyKwh, lowKwh, highKwh }, heightOf, width }: OwnBandProps) {
  const y = heightOf(energyKwh);
  return (
    <>
      {lowKwh !== null && highKwh !== null && lowKwh > 0 && (
        <rect x={LEFT} y={heightOf(highKwh)} width={width - LEFT} height={heightOf(lowKwh) - heightOf(highKwh)} className="year-band" />
      )}
      <line x1={LEFT} x2={width} y1={y} y2={y} className="year-run-line" />
    </>
  );
}

interface OwnMarkProps {
  readonly own: OwnRun;
  readonly x: number;
  readonly y: number;
  readonly columnWidth: number;
  /** Of the plot, which the name stays above. */
  readonly bottom: number;
}

const OWN_RADIUS = 8;
/** Of a name: what is longer is whole in the table, and where the pointer rests. */
const MOST_LINES = 3;

/** Named in its own column, where nothing published stands: under its dot, or over it where there is no room below. */
function OwnMark({ own: { energyKwh, label }, x, y, columnWidth, bottom }: OwnMarkProps) {
  const left = x - YEAR_OUTSET;
  const room = columnWidth - FIRST_DOT + YEAR_OUTSET;
  const energy = wrapped(`This run: ${joined(showEnergy(energyKwh))}`, Math.floor(room / CHARACTER));
  const name = shortened(label, Math.floor(room / SMALL_CHARACTER), MOST_LINES);
  const height = (energy.length + name.length) * LINE;
  const isUnder = y + OWN_RADIUS + height < bottom;
  const top = isUnder ? y + OWN_RADIUS + LINE : y - OWN_RADIUS - height + LINE / 2;
  return (
    <g>
      <title>{label}</title>
      <circle cx={x} cy={y} r={OWN_RADIUS} className="mark-run" />
      <OwnLines lines={energy} x={left} y={top} className="year-label year-own" />
      <OwnLines lines={name} x={left} y={top + energy.length * LINE} className="year-label year-note" />
    </g>
  );
}

interface OwnLinesProps {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly className: string;
}

/** One text in lines, read as one. */
function OwnLines({ lines, x, y, className }: OwnLinesProps) {
  return (
    <text dominantBaseline="central" className={className}>
      {lines
        .map((line, index) => ({ line, at: y + index * LINE }))
        .map(({ line, at }) => (
          <tspan key={at} x={x} y={at}>
            {line}{' '}
          </tspan>
        ))}
    </text>
  );
}
