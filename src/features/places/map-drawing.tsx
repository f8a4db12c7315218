import { memo } from 'react';
import { DRAWN_PX } from '#data/map-shapes.ts';
import type { MapDot } from './map-dots.ts';
import { circlePath } from './map-dots.ts';
import type { MapLabel } from './map-labels.ts';

interface LandProps {
  readonly land: string;
  /** Empty until the rest of the page stands. */
  readonly borders: string;
  /** Of the map, px. */
  readonly width: number;
}

/** Land and borders, without Antarctica. */
export const Land = memo(function Land({ land, borders, width }: LandProps) {
  return (
    <g transform={`scale(${width / DRAWN_PX})`}>
      <path d={land} className="map-land" />
      <path d={borders} className="map-borders" vectorEffect="non-scaling-stroke" />
    </g>
  );
});

const CLASSES = [0, 1, 2, 3, 4] as const;

interface DotsProps {
  readonly dots: readonly MapDot[];
  /** The class that is chosen; the others step back. */
  readonly chosen: number | null;
}

/** One element a class of intensity, countries under sites. */
export const Dots = memo(function Dots({ dots, chosen }: DotsProps) {
  return (['country', 'cloud-region'] as const).map((kind) =>
    CLASSES.map((index) => (
      <path
        key={`${kind}-${index}`}
        d={dots
          .filter(({ row }) => row.intensityClass === index && (row.place.kind === 'country') === (kind === 'country'))
          .map(({ x, y, radius }) => circlePath(x, y, radius))
          .join('')}
        className={`carbon-${index + 1} ${chosen === null || chosen === index ? '' : 'is-back'}`}
      />
    )),
  );
});

export const Labels = memo(function Labels({ labels }: { readonly labels: readonly MapLabel[] }) {
  return labels.map((label) => <Label key={label.id} label={label} />);
});

function Label({ label: { name, figure, x, y, anchor }, look = '' }: { readonly label: MapLabel; readonly look?: string }) {
  return (
    <text x={x} y={y} textAnchor={anchor} dominantBaseline="central" className={`map-label ${look}`}>
      {name} <tspan className="map-figure">{figure}</tspan>
    </text>
  );
}

interface MarkedProps {
  readonly dot: MapDot;
  readonly label: MapLabel;
  /** The run is vermilion; what is pointed at is ink. */
  readonly look: 'is-run' | 'is-active';
}

/** A dot that is ringed and named on a leader. */
export function Marked({ dot: { x, y, radius, row }, label, look }: MarkedProps) {
  const length = Math.hypot(label.x - x, label.y - y);
  const start = (radius + 4) / Math.max(length, 1);
  return (
    <g className={`map-marked ${look}`}>
      {length > radius + 8 && (
        <line x1={x + (label.x - x) * start} y1={y + (label.y - y) * start} x2={label.x} y2={label.y} className="map-leader" />
      )}
      <circle cx={x} cy={y} r={radius + 0.5} className={look === 'is-run' ? 'map-run-dot' : `carbon-${row.intensityClass + 1}`} />
      <circle cx={x} cy={y} r={radius + 3.5} className="map-ring" />
      <Label
        label={{ ...label, x: label.x + (label.anchor === 'start' ? 3 : label.anchor === 'end' ? -3 : 0) }}
        look={look === 'is-run' ? 'map-label-run' : 'map-label-active'}
      />
    </g>
  );
}
