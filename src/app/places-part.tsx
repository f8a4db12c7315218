import './places.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { startTransition, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import { heldFields, outcomeAt, type PlaceOutcome, released, runEverywhere } from '#core/places.ts';
import type { Scenario } from '#core/scenario.ts';
import { geographyPackQuery, pricePackQuery } from '#data/later-packs.ts';
import { DataPackError } from '#data/load-pack.ts';
import { ApartTable } from '#features/places/apart-table.tsx';
import { CarbonRent } from '#features/places/carbon-rent.tsx';
import { HeldAlert } from '#features/places/held-alert.tsx';
import { PlaceDownloads } from '#features/places/place-downloads.tsx';
import type { PlaceRow } from '#features/places/place-rows.ts';
import { PlacesHead } from '#features/places/places-head.tsx';
import { PlacesSection } from '#features/places/places-section.tsx';
import { RunWords } from '#features/places/run-words.tsx';
import { heldEverywhereWords } from '#format/held-words.ts';
import { formatMass, type MassUnit } from '#format/quantity-format.ts';
import { runTitle, shortName } from '#format/sentence-words.ts';
import { sourceItems } from '#format/source-words.ts';
import { ChartLink } from '#ui/chart-link.ts';
import { ErrorPanel } from '#ui/error-panel.tsx';
import { LinkList } from '#ui/link-list.tsx';
import type { AddressState } from './address-store.ts';
import { changeShownRun } from './edits.ts';
import { expectedViewWidth } from './expected-width.ts';
import { InstancesFailure } from './instances-failure.tsx';
import { askForPlaces } from './places-data.ts';
import { PlacesNothing } from './places-nothing.tsx';
import type { PlacesPartProps } from './places-view.tsx';
import { failureOfRun, RunFailure } from './run-failure.tsx';
import { failureWords } from './use-catalogue.ts';
import { useChartOrigin } from './use-chart-origin.ts';
import { type PlaceRows, usePlaceRows, useYearsOf } from './use-place-rows.ts';
import { useWhenPainted } from './use-when-painted.ts';

/** The run in every place: where it would emit least, on a map and as a table. */
export default function PlacesPart({ page, shown, catalogue, failures, onPartStands, onSay }: PlacesPartProps) {
  const [width] = useState(expectedViewWidth);
  const [isReleased, setIsReleased] = useState(false);
  const said = useDeferredValue(shown.scenario);
  const scenario = useMemo(() => (isReleased ? released(said) : said), [said, isReleased]);
  const full = useYearsOf(scenario, catalogue);
  // Asked for before the run is computed everywhere: the files come meanwhile.
  const client = useQueryClient();
  useState(() => void askForPlaces(client));
  const geography = useQuery(geographyPackQuery());
  const [isPainted, setIsPainted] = useState(false);
  const prices = useQuery({ ...pricePackQuery(), enabled: isPainted });
  const everywhere = useMemo(() => (full.catalogue === null ? null : runEverywhere(scenario, full.catalogue)), [scenario, full.catalogue]);
  const rows = usePlaceRows(everywhere, scenario, isReleased, catalogue, geography.data, prices.data);
  // As the reader said it, whatever the table shows.
  const own = useMemo(() => (full.catalogue === null ? null : outcomeAt(said.placeId, said, full.catalogue)), [said, full.catalogue]);
  const origin = useChartOrigin(page, catalogue);
  const failure = [geography, full.history].find(({ error, isFetching }) => error instanceof DataPackError && !isFetching);
  const failureOfOwn = failureOfRun(shown.resolution, failures);
  const stands = rows !== null || failure !== undefined || failureOfOwn !== undefined;
  useEffect(() => {
    if (stands) onPartStands();
  }, [stands, onPartStands]);
  useWhenPainted(
    rows !== null,
    useCallback(() => startTransition(() => setIsPainted(true)), []),
  );
  const onUse = useUse(shown.scenario, isReleased, page.units, onSay);

  if (failure?.error instanceof DataPackError)
    return (
      <ErrorPanel title="The table of places did not load" message={failureWords(failure.error)} onRetry={() => void failure.refetch()} />
    );
  if (failureOfOwn !== undefined) return <RunFailure failure={failureOfOwn} />;
  if (everywhere === null || full.catalogue === null || rows === null)
    return <p className="view-place">Computing the run in every place…</p>;
  if (rows.ranked.length + rows.apart.length === 0) return <PlacesNothing missing={everywhere.lacking[0]?.missing ?? []} page={page} />;
  return (
    <ChartLink value={origin}>
      <PlacesHead everywhere={everywhere} runPlaceId={said.placeId} catalogue={catalogue} units={page.units} />
      {heldFields(said).length > 0 && (
        <HeldAlert scenario={said} isReleased={isReleased} onRelease={setIsReleased} catalogue={full.catalogue} units={page.units} />
      )}
      <InstancesFailure prices={prices} without="so nothing is said of who offers the accelerator" />
      <Everywhere
        page={page}
        scenario={said}
        own={own}
        isReleased={isReleased}
        rows={rows}
        catalogue={catalogue}
        mapSourceIds={geography.data?.sourceIds ?? NONE}
        hasOffers={prices.data !== undefined}
        linkOf={() => origin().link}
        onUse={onUse}
        onSay={onSay}
        expectedWidth={width}
        isPainted={isPainted}
      />
    </ChartLink>
  );
}

const NONE: readonly string[] = [];

/** Puts a place into the run, and says so. A place that was shown with its own figures takes the typed ones out. */
function useUse(scenario: Scenario, isReleased: boolean, units: MassUnit, onSay: (words: string) => void): (row: PlaceRow) => void {
  return useCallback(
    ({ id, place, providerName, emissionsKgCo2e }) => {
      const freed = isReleased ? { carbonIntensityGPerKwh: undefined, pue: undefined } : {};
      changeShownRun(scenario, { ...freed, placeId: id }, `placeId:${id}`);
      onSay(`The run’s place is now ${place.name}, ${providerName}: ${formatMass(emissionsKgCo2e, units)} CO2e.`);
    },
    [scenario, isReleased, units, onSay],
  );
}

interface EverywhereProps {
  readonly page: AddressState;
  readonly scenario: Scenario;
  /** The run where it is; null where it has no figure. */
  readonly own: PlaceOutcome | null;
  readonly isReleased: boolean;
  readonly rows: PlaceRows;
  readonly catalogue: Catalogue;
  readonly mapSourceIds: readonly string[];
  /** True once the table of instances is here. */
  readonly hasOffers: boolean;
  readonly linkOf: () => string;
  readonly onUse: (row: PlaceRow) => void;
  readonly onSay: (words: string) => void;
  /** Of the column, px; 0 where it was not measured yet. */
  readonly expectedWidth: number;
  /** True once map and table are on screen. */
  readonly isPainted: boolean;
}

/** Map and table come first; what stands below them does not hold them up. */
function Everywhere({
  page,
  scenario,
  own,
  isReleased,
  rows,
  catalogue,
  mapSourceIds,
  hasOffers,
  linkOf,
  onUse,
  onSay,
  expectedWidth,
  isPainted,
}: EverywhereProps) {
  const { units } = page;
  const accelerator = hasOffers ? catalogue.accelerators.get(scenario.acceleratorId) : undefined;
  const sources = (ids: readonly string[]) => <LinkList items={sourceItems(ids, catalogue)} />;
  return (
    <>
      <PlacesSection
        rows={rows.ranked}
        run={rows.run}
        units={units}
        acceleratorName={accelerator === undefined ? null : shortName(accelerator.name)}
        mapSource={sources(mapSourceIds)}
        onUse={onUse}
        onSay={onSay}
        expectedWidth={expectedWidth}
        failureWords={mapFailureWords}
        downloads={(chosen) => <PlaceDownloads rows={chosen} release={catalogue.release} linkOf={linkOf} />}
        runWords={
          <RunWords
            title={runTitle(scenario, catalogue)}
            run={page.run}
            outcome={own}
            units={units}
            held={own === null ? '' : heldEverywhereWords(own.resolved, catalogue.methods.get(scenario.methodId)?.fixes ?? [], isReleased)}
          />
        }
      />
      {isPainted && (
        <div className="mt-11.5 grid grid-cols-1 gap-11.5">
          <CarbonRent rows={rows.ranked} run={rows.run} units={units} source={sources(priceSources(rows.ranked))} />
          {rows.apart.length > 0 && <ApartTable rows={rows.apart} units={units} onUse={onUse} />}
        </div>
      )}
    </>
  );
}

/** What the prices rest on, each source once. */
function priceSources(rows: readonly PlaceRow[]): readonly string[] {
  const used = rows.flatMap(({ outcome: { resolved } }) => {
    const { price } = resolved;
    return price.kind === 'known' && price.value.origin.kind === 'provider-price' ? price.value.origin.sourceIds : [];
  });
  return [...new Set(used)];
}

function mapFailureWords(error: Error): string {
  return error instanceof DataPackError ? failureWords(error) : error.message;
}
