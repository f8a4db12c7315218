import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, memo, useContext, useDeferredValue, useEffect, useMemo } from 'react';
import { breakdownOf } from '#core/breakdown.ts';
import type { Catalogue } from '#core/catalogue.ts';
import { methodOf } from '#core/methods/registry.ts';
import type { Scenario } from '#core/scenario.ts';
import { DataPackError, referencePackQuery } from '#data/load-pack.ts';
import { Breakdown } from '#features/breakdown/breakdown.tsx';
import { Elsewhere } from '#features/elsewhere/elsewhere.tsx';
import { RunNotes } from '#features/notices/run-notes.tsx';
import { Drivers } from '#features/uncertainty/drivers.tsx';
import { ScopeList } from '#features/working/scope-list.tsx';
import { Working } from '#features/working/working.tsx';
import { certainWords } from '#format/driver-words.ts';
import { originWords } from '#format/origin-words.ts';
import { SEARCH_NOTE } from '#format/search-note.ts';
import { runTitle } from '#format/sentence-words.ts';
import { sourceItems } from '#format/source-words.ts';
import type { MassUnit } from '#permalink/query-codec.ts';
import { encodeScenario } from '#permalink/scenario-codec.ts';
import { ChartLink } from '#ui/chart-link.ts';
import { ErrorPanel } from '#ui/error-panel.tsx';
import { onDemand } from '#ui/on-demand.tsx';
import type { AddressState } from './address-store.ts';
import { EquivalentsPart } from './equivalents-part.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { RangePart } from './lazy-range.tsx';
import MethodsSection from './methods-section.tsx';
import { OtherView } from './other-view-script.ts';
import { NO_RANGES, type ShownRanges } from './ranges-state.ts';
import { failureWords, type PackFailure } from './use-catalogue.ts';
import { useChartOrigin } from './use-chart-origin.ts';
import type { Answer, RunResult } from './use-estimates.ts';
import { useThrottled } from './use-throttled.ts';
import { WorkingHost } from './working-host.tsx';

const CiteSection = onDemand(
  () => import('./cite-section.tsx'),
  () => <div className="chart-place">Loading the statements…</div>,
);
const ReferenceChart = onDemand(
  () => import('#features/reference-chart/reference-chart.tsx'),
  () => <div className="chart-place">Loading the chart…</div>,
);

export interface AnswerDetailsProps {
  readonly title: string;
  readonly scenario: Scenario;
  readonly answer: Answer;
  readonly results: readonly RunResult[];
  readonly catalogue: Catalogue;
  readonly failures: readonly PackFailure[];
  readonly page: AddressState;
  readonly ranges: ShownRanges;
  /** Says one sentence through the page's toast and live region. */
  readonly onSay: (sentence: string) => void;
  /** Says that every place where a range stands is on the page. */
  readonly onDetails: (hasDetails: true) => void;
}

type DetailsState = Omit<AnswerDetailsProps, 'onDetails'>;

/** A chart that is drawn anew with every step of a drag makes the next step late. */
const DETAILS_EVERY_MS = 200;

/** The ranges of now: what says a range does not lag behind it, so that all of them stand together. */
const CurrentRanges = createContext<ShownRanges>({ ...NO_RANGES, shown: null, isStale: true });

/** Everything below the first screen: charts, working, downloads. It may lag behind a keystroke; the headline never does. */
export default function AnswerDetails(props: AnswerDetailsProps) {
  const { title, scenario, answer, results, catalogue, failures, page, ranges, onSay, onDetails } = props;
  const latest = useMemo(
    () => ({ title, scenario, answer, results, catalogue, failures, page, ranges, onSay }),
    [title, scenario, answer, results, catalogue, failures, page, ranges, onSay],
  );
  const client = useQueryClient();
  useEffect(() => fetchLater(client), [client]);
  useEffect(() => onDetails(true), [onDetails]);
  const state = useDeferredValue(useThrottled(latest, DETAILS_EVERY_MS));
  return (
    <CurrentRanges value={ranges}>
      <Details state={state} />
    </CurrentRanges>
  );
}

/**
 * The scripts of another view, but none of its data, once the page has nothing else to do: its tab then opens at once. The data
 * of places follow when the reader points at their tab.
 */
function fetchLater(client: QueryClient): () => void {
  const later = new AbortController();
  const timer = setTimeout(() => {
    void OtherView.fetch()
      .then(async () => (await import('./other-view.tsx')).fetchViews())
      .then(async () => import('./places-data.ts'))
      .then(({ askForPlaces }) => onPointed('a[data-view="places"]', async () => askForPlaces(client), later.signal))
      .catch(() => {});
  }, VIEWS_AFTER_MS);
  return () => {
    clearTimeout(timer);
    later.abort();
  };
}

/** Calls once, when an element is first pointed at or reached by key. */
function onPointed(selector: string, call: () => Promise<void>, signal: AbortSignal): void {
  const once = new AbortController();
  const look = ({ target }: Event) => {
    if (!(target instanceof Element) || target.closest(selector) === null) return;
    once.abort();
    call().catch(() => {});
  };
  for (const type of ['pointerover', 'focusin']) document.addEventListener(type, look, { signal: AbortSignal.any([once.signal, signal]) });
}

const VIEWS_AFTER_MS = 1500;

const Details = memo(function Details({ state }: { readonly state: DetailsState }) {
  const { title, scenario, answer: shown, results, catalogue, failures, page, ranges, onSay } = state;
  const { shown: range, isStale } = ranges;
  const run = shown.resolved;
  const { embodied, waterLPerKwh } = run;
  const { units } = page;
  const origin = useChartOrigin(page, catalogue);
  return (
    <ChartLink value={origin}>
      <WorkingHost catalogue={catalogue}>
        <ScopeList run={run} leavesOut={methodOf(scenario.methodId).leavesOut} />
        <RunNotes notes={run.notes} />
        <div className="details print-stack">
          <ErrorBoundary title="The comparison with the paper">
            <References
              title={scenario.name ?? runTitle(scenario, catalogue)}
              emissionsKgCo2e={shown.estimate.emissionsKgCo2e}
              lowKgCo2e={range?.emissionsKgCo2e.low ?? null}
              highKgCo2e={range?.emissionsKgCo2e.high ?? null}
              units={units}
              catalogue={catalogue}
            />
            <EquivalentsPart answer={shown} catalogue={catalogue} />
          </ErrorBoundary>
          <Breakdown
            parts={breakdownOf(run, shown.estimate)}
            run={run}
            link={encodeScenario(scenario)}
            estimate={shown.estimate}
            units={units}
            embodiedHint={
              embodied.kind === 'known'
                ? `${originWords(embodied.value.acceleratorKgCo2e.origin)}. Server: ${originWords(embodied.value.serverShareKgCo2e.origin)}.`
                : ''
            }
            waterHint={
              waterLPerKwh.kind === 'known'
                ? `${originWords(waterLPerKwh.value.origin)}, ${waterLPerKwh.value.typical} L per kWh of IT energy.`
                : ''
            }
            range={range}
            embodiedRange={<EmbodiedRange units={units} />}
          />
          <ErrorBoundary title="The same run elsewhere">
            <Places scenario={scenario} answer={shown} catalogue={catalogue} failures={failures} units={units} />
          </ErrorBoundary>
          {range !== null && (
            <ErrorBoundary title="What drives the range">
              <Drivers
                range={range}
                isStale={isStale}
                units={units}
                certain={certainWords(run)}
                sources={sourceItems([...new Set(range.drivers.flatMap(({ origin }) => origin.sourceIds))], catalogue)}
              />
            </ErrorBoundary>
          )}
          <ErrorBoundary title="The seven methods">
            <MethodsSection scenario={scenario} catalogue={catalogue} units={units} />
          </ErrorBoundary>
          <Working steps={shown.steps} methodTitle={methodOf(scenario.methodId).title} units={units} />
          <ErrorBoundary title="The statements to paste">
            <CiteSection title={title} page={page} results={results} catalogue={catalogue} ranges={isStale ? null : ranges} onSay={onSay} />
          </ErrorBoundary>
        </div>
      </WorkingHost>
    </ChartLink>
  );
});

function EmbodiedRange({ units }: { readonly units: MassUnit }) {
  const { shown, isStale } = useContext(CurrentRanges);
  return shown !== null && <RangePart part="embodied" range={shown} units={units} isStale={isStale} />;
}

interface ReferencesProps {
  readonly title: string;
  readonly emissionsKgCo2e: number;
  readonly lowKgCo2e: number | null;
  readonly highKgCo2e: number | null;
  readonly units: MassUnit;
  readonly catalogue: Catalogue;
}

/** Drawn anew with its own figures only. */
const References = memo(function References({ title, emissionsKgCo2e, lowKgCo2e, highKgCo2e, units, catalogue }: ReferencesProps) {
  const references = useQuery(referencePackQuery());
  if (references.error instanceof DataPackError && !references.isFetching) {
    return (
      <ErrorPanel
        title="The paper’s reference points did not load"
        message={failureWords(references.error)}
        onRetry={() => void references.refetch()}
      />
    );
  }
  if (references.data === undefined) return <div className="chart-place">Loading the paper’s reference points…</div>;
  return (
    <ReferenceChart
      points={references.data.table1}
      runLabel={title}
      runKgCo2e={emissionsKgCo2e}
      lowKgCo2e={lowKgCo2e}
      highKgCo2e={highKgCo2e}
      units={units}
      sources={sourceItems(['strubell-2019', 'patterson-2021'], catalogue)}
      searchNote={SEARCH_NOTE}
    />
  );
});

interface PlacesProps {
  readonly scenario: Scenario;
  readonly answer: Answer;
  readonly catalogue: Catalogue;
  readonly failures: readonly PackFailure[];
  readonly units: MassUnit;
}

/** Other places need the table of places; it alone fails where that file did not come. */
const Places = memo(function Places({ scenario, answer, catalogue, failures, units }: PlacesProps) {
  const failure = failures.find(({ pack }) => pack === 'first');
  if (catalogue.isComplete)
    return <Elsewhere scenario={scenario} run={answer.resolved} estimate={answer.estimate} catalogue={catalogue} units={units} />;
  if (failure !== undefined)
    return (
      <ErrorPanel title="The table of places and accelerators did not load" message={failureWords(failure.error)} onRetry={failure.retry} />
    );
  return <div className="chart-place">Loading the table of places…</div>;
});
