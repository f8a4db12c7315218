import { formatMass, formatUsd, type MassUnit } from '#format/quantity-format.ts';
import { logScale } from '#ui/log-scale.ts';
import type { PricedRow } from './carbon-rent.tsx';
import { circlePath } from './map-dots.ts';

export interface CarbonRentPlotProps {
  readonly priced: readonly PricedRow[];
  readonly width: number;
  readonly units: MassUnit;
}

const LEFT = 64;
const RIGHT = 24;
const TOP = 34;
const BOTTOM = 46;
const HEIGHT = 420;

interface Point {
  readonly one: PricedRow;
  readonly x: number;
  readonly y: number;
  readonly highX: number;
}

/** Both axes logarithmic: rent to the right, carbon up. */
export function CarbonRentPlot({ priced, width, units }: CarbonRentPlotProps) {
  const across = logScale(priced.flatMap(({ lowUsd, highUsd }) => [lowUsd, highUsd]));
  const up = logScale(priced.map(({ row }) => row.emissionsKgCo2e));
  const xOf = (usd: number) => LEFT + 14 + across.shareOf(usd) * (width - LEFT - RIGHT - 14);
  const yOf = (kg: number) => HEIGHT - BOTTOM - 8 - up.shareOf(kg) * (HEIGHT - TOP - BOTTOM - 8);
  const points = priced.map((one): Point => ({ one, x: xOf(one.lowUsd), y: yOf(one.row.emissionsKgCo2e), highX: xOf(one.highUsd) }));
  const run = points.find(({ one }) => one.row.isRun);
  const best = points.filter(({ one }) => one.isBest).sort((a, b) => a.x - b.x);
  return (
    <svg aria-hidden="true" width={width} height={HEIGHT} className="block overflow-visible">
      {run !== undefined && <rect x={LEFT} y={run.y} width={run.x - LEFT} height={HEIGHT - BOTTOM - run.y} className="trade-better" />}
      {up.ticks.map((kg) => (
        <g key={kg}>
          <line x1={LEFT} x2={width - RIGHT} y1={yOf(kg)} y2={yOf(kg)} className="trade-grid" />
          <text x={0} y={yOf(kg)} dominantBaseline="central" className="chart-tick">
            {formatMass(kg, units)}
          </text>
        </g>
      ))}
      {across.ticks.map((usd) => (
        <text key={usd} x={xOf(usd)} y={HEIGHT - BOTTOM + 18} textAnchor="middle" className="chart-tick">
          {formatUsd(usd)}
        </text>
      ))}
      <text x={width - RIGHT} y={HEIGHT - 6} textAnchor="end" className="chart-tick">
        rent of the whole run, USD
      </text>
      <Providers points={points} />
      <path d={points.map(({ x, y, highX }) => `M${x.toFixed(1)} ${y.toFixed(1)}H${highX.toFixed(1)}`).join('')} className="trade-span" />
      <path d={points.map(({ x, y }) => circlePath(x, y, 3.5)).join('')} className="trade-dot" />
      <Front best={best} right={width - RIGHT} />
      {run !== undefined && <Run point={run} />}
      <Names best={best} run={run} width={width} />
    </svg>
  );
}

/** Each provider has one price, so its regions stand in a column, which bears its name. */
function Providers({ points }: { readonly points: readonly Point[] }) {
  const columns = new Map(points.map(({ one, x }) => [one.row.providerName, x]));
  const sorted = [...columns].sort((a, b) => a[1] - b[1]);
  return sorted.map(([name, x], index) => {
    const isClose = index > 0 && x - (sorted[index - 1]?.[1] ?? 0) < 90;
    return (
      <text key={name} x={x} y={isClose && index % 2 === 1 ? 10 : 24} textAnchor="middle" className="chart-tick">
        {shortProvider(name)}
      </text>
    );
  });
}

function shortProvider(name: string): string {
  return name.replace('Amazon Web Services', 'AWS').replace('Microsoft ', '').replace(' Cloud Infrastructure', '').replace(' Cloud', '');
}

/** The staircase below and left of which nothing stands. */
function Front({ best, right }: { readonly best: readonly Point[]; readonly right: number }) {
  const [first] = best;
  if (first === undefined) return null;
  const steps = best.slice(1).map(({ x, y }) => `H${x.toFixed(1)}V${y.toFixed(1)}`);
  return (
    <>
      <path d={`M${first.x.toFixed(1)} ${TOP}V${first.y.toFixed(1)}${steps.join('')}H${right}`} className="trade-front" />
      <path d={best.map(({ x, y }) => circlePath(x, y, 5.5)).join('')} className="trade-best" />
    </>
  );
}

function Run({ point: { x, y, highX } }: { readonly point: Point }) {
  return (
    <>
      <line x1={x} x2={highX} y1={y} y2={y} className="stem-run" />
      <circle cx={x} cy={y} r={8} className="mark-run" />
    </>
  );
}

const LINE = 16;

interface NamesProps {
  readonly best: readonly Point[];
  readonly run: Point | undefined;
  readonly width: number;
}

/** Names of the best, each on a line of its own where two would meet. */
function Names({ best, run, width }: NamesProps) {
  const placed = [...best].sort((a, b) => a.y - b.y);
  let last = Number.NEGATIVE_INFINITY;
  const names = placed.map((point) => {
    const isRight = point.x < width - 190;
    const y = Math.max(point.y - 11, last + LINE);
    last = y;
    return (
      <text
        key={point.one.row.id}
        x={point.x + (isRight ? 9 : -9)}
        y={y}
        textAnchor={isRight ? 'start' : 'end'}
        className="map-label trade-name"
      >
        {point.one.row.place.name}, {shortProvider(point.one.row.providerName)}
      </text>
    );
  });
  return (
    <>
      {names}
      {run !== undefined && !run.one.isBest && (
        <text
          x={run.x + (run.x < width - 190 ? 14 : -14)}
          y={run.y - 14}
          textAnchor={run.x < width - 190 ? 'start' : 'end'}
          className="map-label map-label-run"
        >
          {run.one.row.place.name}, this run
        </text>
      )}
    </>
  );
}
