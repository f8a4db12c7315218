import { useQuery } from '@tanstack/react-query';
import { memo, type ReactNode, useDeferredValue, useState } from 'react';
import { ChartFrame } from '#ui/chart-frame.tsx';
import { ErrorPanel } from '#ui/error-panel.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { IntensityHistogram } from './intensity-histogram.tsx';
import { outlineQuery } from './outline-query.ts';
import type { PlaceRow } from './place-rows.ts';
import { AREAS, type Area, shapeOf } from './projection.ts';
import { WorldMap } from './world-map.tsx';

export interface MapFrameProps {
  readonly title: string;
  readonly subtitle: ReactNode;
  readonly source: ReactNode;
  readonly rows: readonly PlaceRow[];
  readonly run: PlaceRow | null;
  readonly chosenClass: number | null;
  readonly onClass: (intensityClass: number | null) => void;
  readonly activeId: string | null;
  readonly onActive: (id: string | null) => void;
  readonly onPick: (id: string, byKey: boolean) => void;
  readonly onReach: (row: PlaceRow) => void;
  /** Of the frame, px; 0 where it was not measured yet. */
  readonly expectedWidth: number;
  /** Words of a file that did not come. */
  readonly failureWords: (error: Error) => string;
}

const AREA_WORDS: Readonly<Record<Area, string>> = {
  world: 'World',
  europe: 'Europe',
  'north-america': 'North America',
  asia: 'Asia',
};

/** The map, and under it the histogram that is its key. Without the file of outlines the table below stands alone. */
export const MapFrame = memo(function MapFrame(props: MapFrameProps) {
  const { title, subtitle, source, rows, run, chosenClass, onClass, activeId, onActive, onPick, onReach, expectedWidth, failureWords } =
    props;
  const isSettled = useDeferredValue(true, false);
  const [area, setArea] = useState<Area>('world');
  const outline = useQuery(outlineQuery(area));
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      source={source}
      fileName="trainprint-places"
      links={
        <Segmented
          name="map-area"
          legend="Part of the map"
          legendHidden
          options={AREAS.map((value) => ({ value, label: AREA_WORDS[value] }))}
          value={area}
          onChange={setArea}
          className="map-areas"
        />
      }
    >
      {outline.error !== null && !outline.isFetching ? (
        <ErrorPanel
          title="The map did not load, so the table stands alone"
          message={failureWords(outline.error)}
          onRetry={() => void outline.refetch()}
        />
      ) : outline.data === undefined ? (
        <div className="world-map" style={{ aspectRatio: `1 / ${shapeOf(area)}` }} />
      ) : (
        <WorldMap
          outline={outline.data}
          area={area}
          rows={rows}
          run={run}
          chosenClass={chosenClass}
          isSettled={isSettled}
          activeId={activeId}
          onActive={onActive}
          onPick={onPick}
          onReach={onReach}
          expectedWidth={expectedWidth}
        />
      )}
      {isSettled && <IntensityHistogram rows={rows} run={run} activeId={activeId} chosen={chosenClass} onChoose={onClass} />}
    </ChartFrame>
  );
});
