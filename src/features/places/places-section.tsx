import { type ReactNode, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { placesMapTitle, reachedWords } from '#format/places-words.ts';
import { formatExact, type MassUnit } from '#format/quantity-format.ts';
import { Button } from '#ui/button.tsx';
import { SelectInput } from '#ui/select-input.tsx';
import { MapFrame } from './map-frame.tsx';
import { NoMatch } from './no-match.tsx';
import { chosenRows, EVERY_PLACE, LEAST_CARBON, optionOf, orderOptions, type PlaceChoice, sortedRows } from './place-choice.ts';
import { PlaceFilters } from './place-filters.tsx';
import type { PlaceRow } from './place-rows.ts';
import { PlacesTable, type Sought } from './places-table.tsx';

export interface PlacesSectionProps {
  /** Ranked places, by emissions. */
  readonly rows: readonly PlaceRow[];
  /** The run's own row, wherever it is ranked. */
  readonly run: PlaceRow | null;
  readonly units: MassUnit;
  readonly acceleratorName: string | null;
  readonly mapSource: ReactNode;
  readonly onUse: (row: PlaceRow) => void;
  /** Says a sentence through the page's one live region. */
  readonly onSay: (words: string) => void;
  /** Of the column, px; 0 where it was not measured yet. */
  readonly expectedWidth: number;
  readonly failureWords: (error: Error) => string;
  /** Files of the rows that are shown. */
  readonly downloads: (rows: readonly PlaceRow[]) => ReactNode;
  /** What the run is, beside the title of the table. */
  readonly runWords: ReactNode;
}

/** Filters, map, histogram and table of the run in every place; all of them show the same choice. */
export function PlacesSection(props: PlacesSectionProps) {
  const { rows, run, units, acceleratorName, mapSource, onUse, onSay, expectedWidth, failureWords, downloads, runWords } = props;
  const [choice, setChoice] = useState<PlaceChoice>(EVERY_PLACE);
  const [order, setOrder] = useState(LEAST_CARBON);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [sought, setSought] = useState<Sought | null>(null);
  const deferred = useDeferredValue(choice);
  const onChoice = useCallback((change: Partial<PlaceChoice>) => setChoice((before) => ({ ...before, ...change })), []);
  const onClass = useCallback((intensityClass: number | null) => onChoice({ intensityClass }), [onChoice]);
  const onPick = useCallback((id: string, byKey: boolean) => setSought({ id, isFocused: byKey }), []);
  const onReach = useCallback((row: PlaceRow) => onSay(reachedWords(row.outcome, row.providerName, units)), [onSay, units]);
  const onMap = useMemo(() => chosenRows(rows, deferred, 'intensityClass'), [rows, deferred]);
  const orders = orderOptions(order);
  const shown = useMemo(() => sortedRows(chosenRows(rows, deferred), order), [rows, deferred, order]);
  return (
    <>
      <PlaceFilters rows={rows} choice={choice} onChoice={onChoice} acceleratorName={acceleratorName} />
      <MapFrame
        title={placesMapTitle(
          onMap.map(({ intensityClass }) => intensityClass),
          rows.some(({ outcome }) => outcome.resolved.carbonIntensity.basis !== 'life-cycle'),
        )}
        subtitle={MAP_SUBTITLE}
        source={mapSource}
        rows={onMap}
        run={run}
        chosenClass={deferred.intensityClass}
        onClass={onClass}
        activeId={activeId}
        onActive={setActiveId}
        onPick={onPick}
        onReach={onReach}
        expectedWidth={expectedWidth}
        failureWords={failureWords}
      />
      <section aria-labelledby="everywhere" className="mt-11.5">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <div>
            <h2 id="everywhere" className="text-chart-title">
              Your run, everywhere
            </h2>
            <p className="mt-1 text-chart-label text-ink-3">{runWords}</p>
          </div>
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
            <span className="text-hint text-ink-3">{shown.length === 1 ? '1 place' : `${formatExact(shown.length)} places`}</span>
            {run !== null && shown.some(({ isRun }) => isRun) && (
              <Button variant="link" onClick={() => setSought({ id: run.id, isFocused: true })}>
                Go to this run
              </Button>
            )}
            {downloads(shown)}
            <SelectInput
              id="places-sort"
              label="Sort"
              labelHidden
              options={orders}
              value={optionOf(order).value}
              onChange={(value) => setOrder(orders.find((one) => one.value === value)?.order ?? order)}
              className="places-sort"
            />
          </div>
        </div>
        <div className="mt-2">
          {shown.length === 0 ? (
            <NoMatch rows={rows} choice={deferred} onChoice={onChoice} />
          ) : (
            <PlacesTable
              rows={shown}
              units={units}
              order={order}
              onOrder={setOrder}
              activeId={activeId}
              onActive={setActiveId}
              sought={sought}
              onUse={onUse}
            />
          )}
        </div>
      </section>
    </>
  );
}

const MAP_SUBTITLE = (
  <>
    Carbon intensity of the grid, g CO<sub>2</sub>e per kWh. Larger and browner means more carbon. Small dots are countries, at the middle
    of their land; grids and states are areas without a dot. Dots that would hide each other stand side by side.
  </>
);
