import { axisUnitKg, massTick } from '#format/mass-axis.ts';
import { formatUsd, type MassUnit } from '#format/quantity-format.ts';
import { type LogScale, logScale } from '#ui/log-scale.ts';
import type { PricedRow } from './carbon-rent.tsx';
import { circlePath } from './map-dots.ts';
import { ownWords } from './place-rows.ts';
import { inLines } from './text-lines.ts';

export interface CarbonRentPlotProps {
  readonly priced: readonly PricedRow[];
  readonly width: number;
  readonly units: MassUnit;
}

const LEFT = 64;
const RIGHT = 24;
const LINE = 16;
const PLOT = 340;
/** Below the lowest point, for the names of the best. */
const NAMES = 58;
const AXIS = 46;

interface Point {
  readonly one: PricedRow;
  readonly x: number;
  readonly y: number;
  readonly highX: number;
}

/** Both axes logarithmic: rent to the right, carbon up. */
export function CarbonRentPlot({ priced, width, units }: CarbonRentPlotProps) {
  const across = logScale(priced.flatMap(({ lowUsd, highUsd }) => [lowUsd, highUsd]));
  const up = logScale(priced.map(({ row }) => row.emissionsKgCo2e / axisUnitKg(units)));
  const xOf = (usd: number) => LEFT + 14 + across.shareOf(usd) * (width - LEFT - RIGHT - 14);
  const providers = providersOf(priced, xOf);
  const top = 10 + Math.max(...providers.map(({ line }) => line + 1)) * LINE;
  const bottom = top + PLOT + NAMES;
  const yOf = (kg: number) => top + PLOT * (1 - up.shareOf(kg / axisUnitKg(units)));
  const points = priced.map((one): Point => ({ one, x: xOf(one.lowUsd), y: yOf(one.row.emissionsKgCo2e), highX: xOf(one.highUsd) }));
  const run = points.find(({ one }) => one.row.isRun);
  const best = points.filter(({ one }) => one.isBest).sort((a, b) => a.x - b.x);
  return (
    <svg aria-hidden="true" width={width} height={bottom + AXIS} className="block overflow-visible">
      {run !== undefined && <rect x={LEFT} y={run.y} width={run.x - LEFT} height={bottom - run.y} className="trade-better" />}
      <CarbonAxis ticks={up.ticks} yOf={yOf} right={width - RIGHT} units={units} />
      <RentAxis ticks={spreadTicks(across, width)} xOf={xOf} bottom={bottom} right={width - RIGHT} />
      {providers.map(({ name, x, highX, line }) => (
        <g key={name}>
          <text x={x} y={6 + line * LINE} dominantBaseline="central" className="chart-tick">
            {name}
          </text>
          <line x1={x} x2={x} y1={14 + line * LINE} y2={bottom} className="trade-grid" />
          <line x1={x} x2={highX} y1={top - 4} y2={top - 4} className="trade-span" />
        </g>
      ))}
      <path d={points.map(({ x, y }) => circlePath(x, y, 3.2)).join('')} className="trade-dot" />
      <Front best={best} top={top} right={width - RIGHT} />
      {run !== undefined && <Run point={run} width={width} />}
      <Names best={best} width={width} />
    </svg>
  );
}

/** On a phone every other tick, so that none meets its neighbour. */
function spreadTicks({ ticks }: LogScale, width: number): readonly number[] {
  return width < 560 ? ticks.filter((_, index) => index % 2 === 0) : ticks;
}

interface CarbonAxisProps {
  /** In the unit that is shown. */
  readonly ticks: readonly number[];
  readonly yOf: (kg: number) => number;
  readonly right: number;
  readonly units: MassUnit;
}

function CarbonAxis({ ticks, yOf, right, units }: CarbonAxisProps) {
  return ticks
    .map((tick) => ({ tick, y: yOf(tick * axisUnitKg(units)) }))
    .map(({ tick, y }) => (
      <g key={tick}>
        <line x1={LEFT} x2={right} y1={y} y2={y} className="trade-grid" />
        <text x={0} y={y} dominantBaseline="central" className="chart-tick">
          {massTick(tick, units)}
        </text>
      </g>
    ));
}

interface RentAxisProps {
  readonly ticks: readonly number[];
  readonly xOf: (usd: number) => number;
  readonly bottom: number;
  readonly right: number;
}

function RentAxis({ ticks, xOf, bottom, right }: RentAxisProps) {
  return (
    <>
      <line x1={LEFT} x2={right} y1={bottom} y2={bottom} className="trade-grid" />
      {ticks.map((usd) => (
        <text key={usd} x={xOf(usd)} y={bottom + 18} textAnchor="middle" className="chart-tick">
          {formatUsd(usd)}
        </text>
      ))}
      <text x={right} y={bottom + 38} textAnchor="end" className="chart-tick">
        rent of the whole run, USD
      </text>
    </>
  );
}

/** Mean width of a character of the labels, px. */
const CHARACTER = 6.8;

/** Each provider has one price, so its regions stand in a column, which bears its name. */
function providersOf(priced: readonly PricedRow[], xOf: (usd: number) => number) {
  const columns = new Map(priced.map((one) => [one.row.providerName, one]));
  const named = [...columns].map(([name, { lowUsd, highUsd }]) => ({ name: shortProvider(name), x: xOf(lowUsd), highX: xOf(highUsd) }));
  return inLines(
    named.sort((a, b) => a.x - b.x),
    ({ name, x }) => [x, x + name.length * CHARACTER + 8],
  );
}

export function shortProvider(name: string): string {
  return name.replace('Amazon Web Services', 'AWS').replace('Microsoft ', '').replace(' Cloud Infrastructure', '').replace(' Cloud', '');
}

/** The staircase below and left of which nothing stands. */
function Front({ best, top, right }: { readonly best: readonly Point[]; readonly top: number; readonly right: number }) {
  const [first] = best;
  if (first === undefined) return null;
  const steps = best.slice(1).map(({ x, y }) => `H${x.toFixed(1)}V${y.toFixed(1)}`);
  return (
    <>
      <path d={`M${first.x.toFixed(1)} ${top}V${first.y.toFixed(1)}${steps.join('')}H${right}`} className="trade-front" />
      <path d={best.map(({ x, y }) => circlePath(x, y, 5.5)).join('')} className="trade-best" />
    </>
  );
}

function Run({ point: { one, x, y, highX }, width }: { readonly point: Point; readonly width: number }) {
  const isRight = x < width - 160;
  return (
    <>
      <line x1={x} x2={highX} y1={y} y2={y} className="stem-run" />
      <circle cx={x} cy={y} r={8} className="mark-run" />
      <text x={x + (isRight ? 14 : -14)} y={y - 14} textAnchor={isRight ? 'start' : 'end'} className="map-label map-label-run">
        {`${one.row.place.name}, ${ownWords(one.row)}`}
      </text>
    </>
  );
}

/** Names of the best below the staircase, where nothing stands; each on a line of its own where two would meet. */
function Names({ best, width }: { readonly best: readonly Point[]; readonly width: number }) {
  const named = best
    .filter(({ one }) => !one.row.isRun)
    .map((point) => {
      const name = `${point.one.row.place.name}, ${shortProvider(point.one.row.providerName)}`;
      const length = name.length * CHARACTER;
      return { ...point, name, left: Math.max(LEFT, Math.min(point.x - 5, width - length)), length };
    });
  return inLines(named, ({ left, length }) => [left, left + length + 10]).map(({ one, name, left, y, line }) => (
    <text key={one.row.id} x={left} y={y + 19 + line * LINE} className="map-label trade-name">
      {name}
    </text>
  ));
}
