import './places.css';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { heldFields, released, runEverywhere } from '#core/places.ts';
import type { Missing } from '#core/resolved.ts';
import { pricePackQuery, regionPackQuery } from '#data/later-packs.ts';
import { DataPackError } from '#data/load-pack.ts';
import { ApartTable } from '#features/places/apart-table.tsx';
import { CarbonRent } from '#features/places/carbon-rent.tsx';
import { HeldAlert } from '#features/places/held-alert.tsx';
import { PlaceDownloads } from '#features/places/place-downloads.tsx';
import type { PlaceRow } from '#features/places/place-rows.ts';
import { PlacesHead } from '#features/places/places-head.tsx';
import { PlacesSection } from '#features/places/places-section.tsx';
import { RunWords } from '#features/places/run-words.tsx';
import { formatMass } from '#format/quantity-format.ts';
import { runTitle, shortName } from '#format/sentence-words.ts';
import { sourceItems } from '#format/source-words.ts';
import { missingWords } from '#format/words.ts';
import { encodeQuery } from '#permalink/query-codec.ts';
import { ChartLink } from '#ui/chart-link.ts';
import { ErrorPanel } from '#ui/error-panel.tsx';
import { LinkList } from '#ui/link-list.tsx';
import { changeShownRun } from './edits.ts';
import type { PlacesPartProps } from './places-view.tsx';
import { failureWords } from './use-catalogue.ts';
import { useChartOrigin } from './use-chart-origin.ts';
import { usePlaceRows, useYearsOf } from './use-place-rows.ts';
import { useWhenPainted } from './use-when-painted.ts';

/** The run in every place: where it would emit least, on a map and as a table. */
export default function PlacesPart({ page, shown, catalogue, onPartStands, onSay }: PlacesPartProps) {
  const { units } = page;
  const [isReleased, setIsReleased] = useState(false);
  const said = useDeferredValue(shown.scenario);
  const held = useMemo(() => heldFields(said), [said]);
  const scenario = useMemo(() => (isReleased ? released(said) : said), [said, isReleased]);
  const full = useYearsOf(scenario, catalogue);
  const regions = useQuery(regionPackQuery());
  const prices = useQuery(pricePackQuery());
  const everywhere = useMemo(() => (full.catalogue === null ? null : runEverywhere(scenario, full.catalogue)), [scenario, full.catalogue]);
  const rows = usePlaceRows(everywhere, scenario, catalogue, regions.data, prices.data);
  const origin = useChartOrigin(page, catalogue);
  const failure = [regions, full.history].find(({ error, isFetching }) => error instanceof DataPackError && !isFetching);
  const stands = rows !== null || failure !== undefined;
  useEffect(() => {
    if (stands) onPartStands();
  }, [stands, onPartStands]);
  // Map and table come first; what stands below them does not hold them up.
  const [isPainted, setIsPainted] = useState(false);
  useWhenPainted(
    rows !== null,
    useCallback(() => setIsPainted(true), []),
  );
  const { scenario: shownScenario } = shown;
  const onUse = useCallback(
    ({ id, place, providerName, emissionsKgCo2e }: PlaceRow) => {
      const freed = isReleased ? { carbonIntensityGPerKwh: undefined, pue: undefined } : {};
      changeShownRun(shownScenario, { ...freed, placeId: id }, `placeId:${id}`);
      onSay(`The run’s place is now ${place.name}, ${providerName}: ${formatMass(emissionsKgCo2e, units)} CO2e.`);
    },
    [shownScenario, isReleased, units, onSay],
  );
  const downloads = useCallback(
    (chosen: readonly PlaceRow[]) => <PlaceDownloads rows={chosen} release={catalogue.release} linkOf={() => origin().link} />,
    [catalogue.release, origin],
  );

  if (failure?.error instanceof DataPackError)
    return (
      <ErrorPanel title="The table of places did not load" message={failureWords(failure.error)} onRetry={() => void failure.refetch()} />
    );
  if (everywhere === null || rows === null) return <p className="view-place">Computing the run in every place…</p>;
  if (rows.ranked.length + rows.apart.length === 0)
    return <NothingYet missing={everywhere.lacking[0]?.missing ?? []} href={`?${encodeQuery({ ...page, view: 'calculator' })}`} />;
  const accelerator = prices.data === undefined ? undefined : catalogue.accelerators.get(said.acceleratorId);
  return (
    <ChartLink value={origin}>
      <PlacesHead everywhere={everywhere} runPlaceId={said.placeId} catalogue={catalogue} units={units} />
      {held.length > 0 && full.catalogue !== null && (
        <HeldAlert scenario={said} isReleased={isReleased} onRelease={setIsReleased} catalogue={full.catalogue} units={units} />
      )}
      <PlacesSection
        rows={rows.ranked}
        run={rows.run}
        units={units}
        acceleratorName={accelerator === undefined ? null : shortName(accelerator.name)}
        mapSource={<LinkList items={sourceItems(regions.data?.sourceIds ?? [], catalogue)} />}
        onUse={onUse}
        failureWords={mapFailureWords}
        downloads={downloads}
        runWords={<RunWords title={runTitle(said, catalogue)} run={page.run} outcome={rows.run?.outcome ?? null} units={units} />}
      />
      {isPainted && (
        <div className="mt-11.5">
          <CarbonRent
            rows={rows.ranked}
            run={rows.run}
            units={units}
            source={<LinkList items={sourceItems(priceSources(rows.ranked), catalogue)} />}
          />
        </div>
      )}
      {isPainted && rows.apart.length > 0 && <ApartTable rows={rows.apart} units={units} onUse={onUse} />}
    </ChartLink>
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

/** A run without a figure has none anywhere: says what is missing, and where it is said. */
function NothingYet({ missing, href }: { readonly missing: readonly Missing[]; readonly href: string }) {
  return (
    <>
      <h1 className="text-page-title">Your run has no figure yet, so it has none in any place</h1>
      <ul className="mt-3 grid gap-2 text-sentence">
        {missing.map((one) => (
          <li key={one.field}>{missingWords(one)}</li>
        ))}
      </ul>
      <p className="mt-4 text-body">
        <a className="link" href={href}>
          Say it in the calculator
        </a>
      </p>
    </>
  );
}
