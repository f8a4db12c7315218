import { type ReactNode, useRef } from 'react';
import type { GrowthPoint } from '#core/cumulative.ts';
import { useWidth } from '#ui/use-width.ts';

export interface GrowthPlotProps {
  readonly points: readonly GrowthPoint[];
  /** Names of the kinds, from below, with the class that colours each. */
  readonly kinds: readonly { readonly id: string; readonly label: string }[];
  readonly title: string;
  /** The value of the top of the axis, and its words. */
  readonly top: number;
  readonly words: (value: number) => string;
  readonly ends: readonly [from: string, to: string];
}

const HEIGHT = 260;
const TOP = 22;
const BOTTOM = 24;
/** Room for the words of the axis, left of what is drawn. */
const LEFT = 60;
const LINES = [0, 0.25, 0.5, 0.75, 1];

/** Areas on each other, in steps: a run adds all it has at once. */
export function GrowthPlot({ points, kinds, title, top, words, ends }: GrowthPlotProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  return (
    <div ref={frame} className="growth-frame">
      {width > 0 && <Drawing {...{ points, kinds, title, top, words, ends, width }} />}
    </div>
  );
}

function Drawing({ points, kinds, title, top, words, ends, width }: GrowthPlotProps & { readonly width: number }): ReactNode {
  const first = points[0]?.at ?? 0;
  const last = points[points.length - 1]?.at ?? 0;
  const span = Math.max(1, last - first + 1);
  const x = (at: number) => LEFT + ((at - first) / span) * (width - LEFT);
  const y = (value: number) => TOP + (1 - value / top) * (HEIGHT - TOP - BOTTOM);
  return (
    <svg role="img" aria-label={title} width={width} height={HEIGHT} className="block">
      {LINES.map((share) => (
        <g key={share}>
          <line className="growth-grid" x1={LEFT} x2={width} y1={y(share * top)} y2={y(share * top)} />
          <text className="growth-tick" x={0} y={y(share * top) + 4}>
            {share === 0 ? '0' : words(share * top)}
          </text>
        </g>
      ))}
      {kinds.map(({ id }, kind) => (
        <path key={id} className={`growth-area is-${id}`} d={areaOf(points, kind, { x, y, width })} />
      ))}
      <text className="growth-tick" x={LEFT} y={HEIGHT - 6}>
        {ends[0]}
      </text>
      <text className="growth-tick" x={width} y={HEIGHT - 6} textAnchor="end">
        {ends[1]}
      </text>
    </svg>
  );
}

interface Scales {
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  readonly width: number;
}

/** From the sum of the kinds below it up to the sum with it. */
function areaOf(points: readonly GrowthPoint[], kind: number, { x, y, width }: Scales): string {
  const upTo = ({ sums }: GrowthPoint, count: number) => sums.slice(0, count).reduce((total, sum) => total + sum, 0);
  const edge = (count: number) =>
    points.map((point, index) => {
      const right = points[index + 1];
      return { left: x(point.at), right: right === undefined ? width : x(right.at), height: y(upTo(point, count)) };
    });
  const above = edge(kind + 1).flatMap(({ left, right, height }) => [
    `${round(left)},${round(height)}`,
    `${round(right)},${round(height)}`,
  ]);
  const below = edge(kind)
    .reverse()
    .flatMap(({ left, right, height }) => [`${round(right)},${round(height)}`, `${round(left)},${round(height)}`]);
  return `M${[...above, ...below].join('L')}Z`;
}

function round(pixels: number): string {
  return pixels.toFixed(1);
}
