import { massTick } from '#format/mass-axis.ts';
import { formatUsd, type MassUnit } from '#format/quantity-format.ts';
import type { HardwareRow } from './hardware-rows.ts';
import { type Trade, type TradePoint, tradeOf, type Whiskers } from './trade-layout.ts';

export interface TradePlotProps {
  readonly rows: readonly HardwareRow[];
  readonly whiskers: Whiskers;
  readonly units: MassUnit;
  readonly width: number;
  readonly height: number;
}

/** Carbon up, rent to the right. What is nearer to the lower left corner is better in both. */
export function TradePlot({ rows, whiskers, units, width, height }: TradePlotProps) {
  const trade = tradeOf(rows, whiskers, { width, height, units });
  const run = trade.points.find(({ row }) => row.isRun);
  const front = trade.points.filter(({ row }) => row.isFront).sort((a, b) => a.x - b.x);
  return (
    <svg width={width} height={height} aria-hidden="true" className="block overflow-visible">
      <Axes trade={trade} units={units} width={width} height={height} />
      {run !== undefined && <Better trade={trade} run={run} />}
      <Staircase trade={trade} front={front} hasWords={width > 560} />
      {trade.points
        .filter(({ row }) => !row.isRun)
        .map((point) => (
          <Dot key={point.row.id} point={point} />
        ))}
      {run !== undefined && <Run trade={trade} run={run} whiskers={whiskers} />}
      {trade.points.map((point) => (
        <Name key={point.row.id} point={point} />
      ))}
    </svg>
  );
}

interface AxesProps {
  readonly trade: Trade;
  readonly units: MassUnit;
  readonly width: number;
  readonly height: number;
}

/** A rent this near the corner would meet the lowest mass beside it. */
const CORNER_PX = 24;

function Axes({ trade: { box, xTicks, yTicks }, units, width, height }: AxesProps) {
  return (
    <>
      <g className="chart-grid">
        {xTicks.map(({ at, usd }) => (
          <line key={usd} x1={at} x2={at} y1={box.top} y2={box.bottom} />
        ))}
        {yTicks.map(({ at, tick }) => (
          <line key={tick} x1={box.left} x2={box.right} y1={at} y2={at} />
        ))}
      </g>
      {yTicks.map(({ at, tick }) => (
        <text key={tick} x={box.left - 8} y={at} textAnchor="end" dominantBaseline="central" className="chart-tick">
          {massTick(tick, units)}
        </text>
      ))}
      {xTicks.map(({ at, usd }) => (
        <text key={usd} x={at} y={box.bottom + 16} textAnchor={at - box.left < CORNER_PX ? 'start' : 'middle'} className="chart-tick">
          {formatUsd(usd)}
        </text>
      ))}
      <text x={0} y={10} className="chart-tick">
        CO
        <tspan dy="0.22em" fontSize="0.68em">
          2
        </tspan>
        <tspan dy="-0.15em">e of the whole run</tspan>
      </text>
      <text x={width} y={height - 4} textAnchor="end" className="chart-tick">
        rent of the whole run
      </text>
    </>
  );
}

/** What would be cleaner and cheaper than the run. */
function Better({ trade: { box }, run }: { readonly trade: Trade; readonly run: TradePoint }) {
  return (
    <>
      <rect x={box.left} y={run.y} width={run.x - box.left} height={box.bottom - run.y} className="trade-better" />
      <path d={`M${box.left} ${run.y}H${run.x}V${box.bottom}`} className="trade-better-edge" />
      <text x={run.x - 6} y={box.bottom - 8} textAnchor="end" className="chart-note trade-better-words">
        {run.x - box.left > 190 ? 'cleaner and cheaper than this run' : ''}
      </text>
    </>
  );
}

interface StaircaseProps {
  readonly trade: Trade;
  readonly front: readonly TradePoint[];
  readonly hasWords: boolean;
}

function Staircase({ trade: { box }, front, hasWords }: StaircaseProps) {
  const [first] = front;
  const last = front.at(-1);
  if (first === undefined || last === undefined) return null;
  const steps = front.slice(1).map(({ x, y }) => `H${x}V${y}`);
  return (
    <>
      <path d={`M${first.x} ${box.top}V${first.y}${steps.join('')}H${box.right}`} className="trade-front" />
      {hasWords && box.right - last.x > 250 && (
        <text x={box.right} y={last.y + 13} textAnchor="end" className="chart-note trade-front-words">
          nothing is both cleaner and cheaper
        </text>
      )}
    </>
  );
}

function Dot({ point: { row, x, toX, y } }: { readonly point: TradePoint }) {
  return (
    <>
      {toX > x && <line x1={x} x2={toX} y1={y} y2={y} className="trade-span" />}
      <circle cx={x} cy={y} r={row.isFront ? 6 : 5} className={row.isFront ? 'trade-dot-front' : 'trade-dot'} />
    </>
  );
}

function Run({ trade: { xOf, yOf }, run, whiskers }: { readonly trade: Trade; readonly run: TradePoint; readonly whiskers: Whiskers }) {
  const { emissionsKgCo2e: kg, rentUsd: usd } = whiskers;
  return (
    <g className="trade-whiskers">
      {run.toX > run.x && <line x1={run.x} x2={run.toX} y1={run.y} y2={run.y} className="trade-span" />}
      {kg !== null && kg.high > kg.low && (
        <path d={`M${run.x} ${yOf(kg.low)}V${yOf(kg.high)}M${run.x - 5} ${yOf(kg.low)}h10M${run.x - 5} ${yOf(kg.high)}h10`} />
      )}
      {usd !== null && usd.high > usd.low && (
        <path d={`M${xOf(usd.low)} ${run.y}H${xOf(usd.high)}M${xOf(usd.low)} ${run.y - 5}v10M${xOf(usd.high)} ${run.y - 5}v10`} />
      )}
      <circle cx={run.x} cy={run.y} r={8} className="mark-run" />
    </g>
  );
}

function Name({ point: { row, name } }: { readonly point: TradePoint }) {
  if (name === null) return null;
  const look = row.isRun ? 'trade-name-run' : row.isFront ? 'trade-name-front' : '';
  return (
    <text x={name.x} y={name.y} textAnchor={name.anchor} dominantBaseline="central" className={`trade-name ${look}`}>
      {name.words}
    </text>
  );
}
