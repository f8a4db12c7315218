import { memo, useMemo, useRef } from 'react';
import { INTENSITY_CLASSES } from '#core/intensity-class.ts';
import { classWords } from '#format/places-words.ts';
import { formatIntensity } from '#format/quantity-format.ts';
import { useWidth } from '#ui/use-width.ts';
import { circlePath } from './map-dots.ts';
import { ownWords, type PlaceRow } from './place-rows.ts';

export interface IntensityHistogramProps {
  /** Places that the filters leave; those of every class. */
  readonly rows: readonly PlaceRow[];
  readonly run: PlaceRow | null;
  readonly activeId: string | null;
  readonly chosen: number | null;
  readonly onChoose: (intensityClass: number | null) => void;
}

/** Right end of the axis, g/kWh; what is above stands at the end. */
const END = 900;
const TALLEST_PX = 128;
const AXIS_PX = 30;
/** Narrower than this the classes stand below the axis, which then bears a strip of their colours. */
const PHONE = 560;
const TICKS = [0, 200, 400, 600, 800];

/** A dot a place over its carbon intensity: key of the map's colours and filter by class at once. */
export function IntensityHistogram({ rows, run, activeId, chosen, onChoose }: IntensityHistogramProps) {
  const frame = useRef<HTMLFieldSetElement>(null);
  const width = useWidth(frame);
  const counts = useMemo(
    () => INTENSITY_CLASSES.map((_, index) => rows.filter(({ intensityClass }) => intensityClass === index).length),
    [rows],
  );
  const active = rows.find(({ id }) => id === activeId) ?? null;
  return (
    <fieldset ref={frame} className="histogram">
      <legend className="sr-only">Carbon intensity of the grid, g/kWh: show one class alone</legend>
      {width > 0 && <Stacks rows={rows} width={width} chosen={chosen} run={run} active={active} />}
      <div className="histogram-classes">
        {INTENSITY_CLASSES.map(({ fromGPerKwh, belowGPerKwh }, index) => (
          <button
            key={fromGPerKwh}
            type="button"
            aria-pressed={chosen === index}
            onClick={() => onChoose(chosen === index ? null : index)}
            className="histogram-class"
          >
            <span aria-hidden="true" className={`histogram-bar carbon-ground-${index + 1}`} />
            <span className="histogram-words">{classWords(fromGPerKwh, belowGPerKwh)}</span>
            {index === INTENSITY_CLASSES.length - 1 && <span className="histogram-unit"> g/kWh</span>}
            <span className="histogram-count">
              {counts[index]} <span className="max-sm:sr-only">{counts[index] === 1 ? 'place' : 'places'}</span>
            </span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}

interface StacksProps {
  readonly rows: readonly PlaceRow[];
  readonly width: number;
  readonly chosen: number | null;
  readonly run: PlaceRow | null;
  readonly active: PlaceRow | null;
}

const gPerKwhOf = ({ outcome }: PlaceRow) => outcome.estimate.carbonIntensityGPerKwh;

const Stacks = memo(function Stacks({ rows, width, chosen, run, active }: StacksProps) {
  const stacks = useMemo(() => stacked(rows, width), [rows, width]);
  const { radius, height, paths } = stacks;
  const isPhone = width < PHONE;
  const xOf = (row: PlaceRow) => (Math.min(gPerKwhOf(row), END) / END) * (width - 2 * radius) + radius;
  return (
    <svg aria-hidden="true" width={width} height={height + AXIS_PX} className="block overflow-visible">
      {paths.map((path, index) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: a class is its place in the row
          key={index}
          d={path}
          className={`carbon-${index + 1} ${chosen === null || chosen === index ? '' : 'is-back'}`}
        />
      ))}
      {isPhone &&
        INTENSITY_CLASSES.map(({ fromGPerKwh, belowGPerKwh }, index) => (
          <rect
            key={fromGPerKwh}
            x={(fromGPerKwh / END) * width}
            y={height + 2}
            width={((Math.min(belowGPerKwh, END) - fromGPerKwh) / END) * width - 1.5}
            height={3}
            className={`histogram-strip carbon-${index + 1}`}
          />
        ))}
      {rows.some((row) => gPerKwhOf(row) > END) && (
        <text x={width} y={height + 20} textAnchor="end" dominantBaseline="central" className="chart-tick">
          {END} and more
        </text>
      )}
      {active !== null && <line x1={xOf(active)} x2={xOf(active)} y1={0} y2={height + 3} className="histogram-active" />}
      {run !== null && (
        <>
          <line x1={xOf(run)} x2={xOf(run)} y1={height + 1} y2={height + 11} className="histogram-run" />
          <text
            x={xOf(run)}
            y={height + 20}
            textAnchor={xOf(run) > width - 120 ? 'end' : xOf(run) < 120 ? 'start' : 'middle'}
            dominantBaseline="central"
            className="map-label map-label-run"
          >
            {`${ownWords(run)} ${formatIntensity(gPerKwhOf(run))}`}
          </text>
        </>
      )}
      {run === null &&
        TICKS.map((tick) => (
          <text key={tick} x={(tick / END) * width} y={height + 20} dominantBaseline="central" className="chart-tick">
            {tick === 800 ? formatIntensity(800) : tick}
          </text>
        ))}
    </svg>
  );
});

interface Stacked {
  readonly radius: number;
  readonly height: number;
  /** One for each class. */
  readonly paths: readonly string[];
}

/** Columns as wide as a dot; where one would grow too tall all stand closer. */
function stacked(rows: readonly PlaceRow[], width: number): Stacked {
  const radius = width < PHONE ? 1.9 : 3.2;
  const columnPx = 2 * radius + 0.6;
  const columns = new Map<number, PlaceRow[]>();
  for (const row of [...rows].sort((one, other) => gPerKwhOf(one) - gPerKwhOf(other))) {
    const column = Math.floor(((Math.min(gPerKwhOf(row), END) / END) * (width - columnPx)) / columnPx);
    const inColumn = columns.get(column);
    if (inColumn === undefined) columns.set(column, [row]);
    else inColumn.push(row);
  }
  const tallest = Math.max(1, ...[...columns.values()].map(({ length }) => length));
  const step = Math.min(columnPx, (TALLEST_PX - 2 * radius) / Math.max(1, tallest - 1));
  const height = Math.ceil(Math.max(48, (tallest - 1) * step + 2 * radius));
  const paths = INTENSITY_CLASSES.map((_, index) => {
    const circles = [...columns].flatMap(([column, inColumn]) =>
      inColumn.map((row, at) =>
        row.intensityClass === index ? circlePath(column * columnPx + radius, height - radius - at * step, radius) : '',
      ),
    );
    return circles.join('');
  });
  return { radius, height, paths };
}
