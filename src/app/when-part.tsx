import './hardware.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useEffect, useMemo } from 'react';
import type { Place, YearValue } from '#core/catalogue.ts';
import { gridYears, yearSteps } from '#core/grid-years.ts';
import type { Scenario } from '#core/scenario.ts';
import { withHistory } from '#data/catalogue.ts';
import { DataPackError, historyPackQuery } from '#data/load-pack.ts';
import { WhenChart } from '#features/when/when-chart.tsx';
import { heldWords } from '#format/held-words.ts';
import { placeInWords } from '#format/place-in-words.ts';
import { formatIntensity } from '#format/quantity-format.ts';
import { runTitle } from '#format/sentence-words.ts';
import { sourceItems } from '#format/source-words.ts';
import { delayWords, METHOD_FIXES_GRID, NO_HISTORY, nearestYearWords, whenTitle, yearsBasisWords } from '#format/when-words.ts';
import { ChartLink } from '#ui/chart-link.ts';
import { ErrorPanel } from '#ui/error-panel.tsx';
import { LinkList } from '#ui/link-list.tsx';
import { SelectInput } from '#ui/select-input.tsx';
import { changeShownRun } from './edits.ts';
import type { PlacesPartProps } from './places-view.tsx';
import { failureOfRun, RunFailure } from './run-failure.tsx';
import { failureWords } from './use-catalogue.ts';
import { useChartOrigin } from './use-chart-origin.ts';
import type { Answer } from './use-estimates.ts';

/** The same run in every year of its grid that has a figure. */
export default function WhenPart(props: PlacesPartProps) {
  const { onPartStands, catalogue } = props;
  const { scenario, answer, resolution } = useDeferredValue(props.shown);
  const pack = useQuery(historyPackQuery());
  const place = catalogue.places.get(scenario.placeId);
  const history = useMemo(
    () => (pack.data === undefined || place === undefined ? null : (withHistory(catalogue, pack.data).history?.get(place.iso3) ?? [])),
    [pack.data, place, catalogue],
  );
  const isMissing = answer === null && resolution.status === 'missing';
  const failure = failureOfRun(resolution, props.failures);
  const stands = pack.error !== null || failure !== undefined || isMissing || (history !== null && answer !== null);
  useEffect(() => {
    if (stands) onPartStands();
  }, [stands, onPartStands]);
  if (pack.error instanceof DataPackError && !pack.isFetching) {
    return (
      <ErrorPanel title="The years of the grids did not load" message={failureWords(pack.error)} onRetry={() => void pack.refetch()} />
    );
  }
  if (failure !== undefined) return <RunFailure failure={failure} />;
  if (isMissing) return <Nothing>What another year would change is shown here once the run has a figure.</Nothing>;
  if (answer === null || history === null || place === undefined) return <p className="view-place">Loading the years of the grid…</p>;
  if (answer.resolved.carbonIntensity.basis === 'method') return <Nothing>{METHOD_FIXES_GRID}</Nothing>;
  if (history.length === 0) return <Nothing>{NO_HISTORY}</Nothing>;
  return <Years {...props} scenario={scenario} answer={answer} place={place} history={history} />;
}

function Nothing({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <h1 className="text-page-title">The same run in other years</h1>
      <p className="mt-2 max-w-170 text-body text-ink-2">{children}</p>
    </>
  );
}

interface YearsProps extends PlacesPartProps {
  readonly scenario: Scenario;
  readonly answer: Answer;
  readonly place: Place;
  readonly history: readonly YearValue[];
}

function Years({ page, scenario, answer: { resolved }, place, history, catalogue, onSay }: YearsProps) {
  const years = useMemo(() => gridYears(resolved, place, history), [resolved, place, history]);
  const steps = useMemo(() => yearSteps(years), [years]);
  const origin = useChartOrigin(page, catalogue);
  const ownYear = nearestOf(
    years.map(({ year }) => year),
    scenario.year ?? place.carbonIntensityYear,
  );
  const own = years.find(({ year }) => year === ownYear);
  const title = whenTitle(years, steps, ownYear);
  const held = heldWords(scenario, resolved, catalogue);
  const use = (text: string) => {
    const year = Number(text);
    changeShownRun(scenario, { year: year === place.carbonIntensityYear ? undefined : year }, 'year');
    onSay(`The run is on the grid of ${text} now.`);
  };
  return (
    <ChartLink value={origin}>
      <h1 className="max-w-200 text-page-title">{title}</h1>
      <p className="mt-2 max-w-170 text-body text-ink-3">
        {runTitle(scenario, catalogue)} in {placeInWords(place)}. {nearestYearWords(scenario.year, ownYear)} {delayWords(steps, place)}
      </p>
      <p className="mt-2 max-w-170 text-body text-ink-3">
        {yearsBasisWords(place)} {resolved.carbonIntensity.basis === 'typed' && `${held} The line is without it.`}
      </p>
      <div className="mt-5 mb-9 max-w-70">
        <SelectInput
          id="grid-year"
          label="Year of the grid in this run"
          value={String(ownYear)}
          options={[...years].reverse().map(({ year }) => ({ value: String(year), label: String(year) }))}
          onChange={use}
        />
      </div>
      <WhenChart
        title={title}
        years={years}
        steps={steps}
        ownYear={ownYear}
        isReleased={resolved.carbonIntensity.basis === 'typed'}
        subtitle={`Energy, hours and PUE are held; only the grid moves. ${BASIS_WORDS[place.carbonIntensityBasis]}, ${own === undefined ? '' : `${formatIntensity(own.gPerKwh)} in ${ownYear}`}.`}
        source={<LinkList items={sourceItems(place.intensitySourceIds, catalogue)} />}
        units={page.units}
      />
    </ChartLink>
  );
}

const BASIS_WORDS = {
  'life-cycle': 'Life-cycle, location-based, yearly averages',
  direct: 'Direct emissions only, moved by the life-cycle trend of the country',
  'direct-co2-only': 'Direct CO2 only, moved by the life-cycle trend of the country',
} as const;

/** A year beyond the series stands at its nearer end, as the run has it. */
function nearestOf(years: readonly number[], year: number): number {
  return years.reduce((best, one) => (Math.abs(one - year) < Math.abs(best - year) ? one : best), years[0] ?? year);
}
