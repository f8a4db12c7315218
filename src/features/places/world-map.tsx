import { type KeyboardEvent, type PointerEvent, useId, useMemo, useRef } from 'react';
import type { MapOutline } from '#data/map-shapes.ts';
import { useWidth } from '#ui/use-width.ts';
import { type DotLooks, dotAt, dotTowards, type MapDot, placeDots } from './map-dots.ts';
import { Dots, Labels, Land, Marked } from './map-drawing.tsx';
import { leaderLabel, mapLabels } from './map-labels.ts';
import type { PlaceRow } from './place-rows.ts';
import { type Area, type MapSize, projectionOf, shapeOf } from './projection.ts';

export interface WorldMapProps {
  readonly outline: MapOutline;
  readonly area: Area;
  /** Places that the filters leave, by emissions; those of every class of intensity. */
  readonly rows: readonly PlaceRow[];
  readonly run: PlaceRow | null;
  readonly chosenClass: number | null;
  /** False while the first map is drawn: names and borders come after it. */
  readonly isSettled: boolean;
  readonly activeId: string | null;
  readonly onActive: (id: string | null) => void;
  /** Wants the row of a place; by key the focus goes there too. */
  readonly onPick: (id: string, byKey: boolean) => void;
  /** Wants to be said which place the keys came to. */
  readonly onReach: (row: PlaceRow) => void;
  /** Of the frame, px; 0 where it was not measured yet. */
  readonly expectedWidth: number;
}

/** Narrower than this it is drawn as on a phone. */
const PHONE = 560;
const REACH = 10;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** Every place that has a position, by class of intensity; the run ringed and named, and what is pointed at. */
export function WorldMap(props: WorldMapProps) {
  const { outline, area, chosenClass, isSettled, activeId, onActive, onPick, onReach, expectedWidth } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, expectedWidth);
  const hintId = useId();
  const size = useMemo(() => ({ width, height: Math.round(width * shapeOf(area)) }), [width, area]);
  const { dots, runDot } = useLayout(props, size);
  const inSight = useMemo(
    () => (chosenClass === null ? dots : dots.filter(({ row }) => row.intensityClass === chosenClass)),
    [dots, chosenClass],
  );
  const runLabel = useMemo(() => (runDot === null ? null : leaderLabel(runDot, dots, size)), [runDot, dots, size]);
  const labels = useMemo(
    () => (isSettled ? mapLabels(inSight, size, size.width < PHONE ? 3 : 12, runLabel === null ? [] : [runLabel]) : []),
    [inSight, size, runLabel, isSettled],
  );
  const active = dots.find(({ row }) => row.id === activeId) ?? null;

  const pointed = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>) => {
    const box = currentTarget.getBoundingClientRect();
    return dotAt(inSight, clientX - box.left, clientY - box.top, REACH);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && active !== null) onPick(active.row.id, true);
    if (event.key === 'Escape') onActive(null);
    const arrow = ARROWS[event.key];
    if (arrow === undefined) return;
    event.preventDefault();
    const next = active === null ? (runDot ?? inSight[0]) : dotTowards(inSight, active, ...arrow);
    if (!next) return;
    onActive(next.row.id);
    onReach(next.row);
  };

  return (
    <div
      ref={frame}
      role="application"
      aria-label={`Map of ${inSight.length} places`}
      aria-describedby={hintId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows go from dot to dot
      tabIndex={0}
      onKeyDown={onKey}
      onPointerMove={(event) => event.pointerType === 'mouse' && onActive(pointed(event)?.row.id ?? null)}
      onPointerLeave={() => onActive(null)}
      onPointerUp={(event) => {
        const dot = pointed(event);
        onActive(dot?.row.id ?? null);
        if (dot !== null) onPick(dot.row.id, false);
      }}
      className={`world-map ${active === null ? '' : 'is-pointing'}`}
      style={{ aspectRatio: `1 / ${shapeOf(area)}` }}
    >
      <p id={hintId} className="sr-only">
        Arrow keys go from place to place, Enter goes to its row in the table below, which holds the same figures.
      </p>
      {width > 0 && (
        <svg aria-hidden="true" width={size.width} height={size.height} className="block overflow-hidden">
          <Land land={outline.land} borders={isSettled ? outline.borders : ''} width={size.width} />
          <Dots dots={dots} chosen={chosenClass} />
          <Labels labels={labels} />
          {runDot !== null && runLabel !== null && <Marked dot={runDot} label={runLabel} look="is-run" />}
          {active !== null && !active.row.isRun && <Marked dot={active} label={leaderLabel(active, [], size)} look="is-active" />}
        </svg>
      )}
    </div>
  );
}

interface Layout {
  readonly dots: readonly MapDot[];
  readonly runDot: MapDot | null;
}

function useLayout({ area, rows, run }: WorldMapProps, size: MapSize): Layout {
  const project = useMemo(() => (size.width === 0 ? null : projectionOf(area, size)), [area, size]);
  const dots = useMemo(() => {
    if (project === null) return [];
    return placeDots(withRun(rows, run), (point) => inSight(project(...point), size), looksOf(area, size));
  }, [project, rows, run, area, size]);
  const runDot = run === null ? null : (dots.find(({ row }) => row.id === run.id) ?? null);
  return { dots, runDot };
}

/** The run is on the map also where the filters leave it out. */
function withRun(rows: readonly PlaceRow[], run: PlaceRow | null): readonly PlaceRow[] {
  return run === null || rows.some(({ id }) => id === run.id) ? rows : [run, ...rows];
}

function looksOf(area: Area, { width }: MapSize): DotLooks {
  const isWorld = area === 'world';
  if (width < PHONE) return isWorld ? { scale: 0.5, mostAside: 7 } : { scale: 0.55, mostAside: 14 };
  return isWorld ? { scale: 0.62, mostAside: 10 } : { scale: 0.9, mostAside: 26 };
}

function inSight(point: readonly [number, number], { width, height }: MapSize): readonly [number, number] | null {
  const [x, y] = point;
  return x < 0 || y < 0 || x > width || y > height ? null : point;
}
