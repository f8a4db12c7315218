import './models.css';
import { useQuery } from '@tanstack/react-query';
import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import { estimate } from '#core/estimate.ts';
import { METHODS } from '#core/methods/registry.ts';
import { addsUp, type PublishedRun, recomputed } from '#core/published-run.ts';
import { resolveScenario } from '#core/resolve.ts';
import { withMethods } from '#data/catalogue.ts';
import { presetPackQuery } from '#data/later-packs.ts';
import { DataPackError } from '#data/load-pack.ts';
import { CURRENT_RELEASE, RELEASES } from '#data/release.ts';
import { csvText } from '#exchange/csv.ts';
import type { ModelRow } from '#features/models/model-rows.ts';
import { ModelsTable } from '#features/models/models-table.tsx';
import { YearChart } from '#features/models/year-chart.tsx';
import { modelsTitle } from '#format/models-words.ts';
import { runTitle } from '#format/sentence-words.ts';
import type { MassUnit } from '#permalink/query-codec.ts';
import { decodeScenario } from '#permalink/scenario-codec.ts';
import { Alert } from '#ui/alert.tsx';
import { ChartLink } from '#ui/chart-link.ts';
import { Downloads } from '#ui/downloads.tsx';
import { ErrorPanel } from '#ui/error-panel.tsx';
import { onDemand } from '#ui/on-demand.tsx';
import { useWidth } from '#ui/use-width.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { expectedViewWidth } from './expected-width.ts';
import type { ViewProps } from './other-view.tsx';
import { failureWords } from './use-catalogue.ts';
import { useChartOrigin } from './use-chart-origin.ts';
import { useHash } from './use-hash.ts';
import { useWhenPainted } from './use-when-painted.ts';

/** The paper's third row on TPUs: its search has no row of its own among the published runs. */
const SEARCH_ON_TPU = [{ year: 2019, name: 'the search on TPUs: hours and cost only' }];

const OWN_YEAR = Number(CURRENT_RELEASE.slice(0, 4));

const LeversPart = onDemand(
  () => import('./levers-part.tsx'),
  () => <p className="view-place">Loading what would change it…</p>,
);

/** Published runs, reported and recomputed, with the reader's own among them. */
export default function ModelsView({ page, shown, catalogue, ranges, onStands, onSay }: ViewProps) {
  const presets = useQuery(presetPackQuery());
  const runs = presets.data?.runs;
  const { units } = page;
  const rows = useMemo(
    () => (runs === undefined || !catalogue.isComplete ? null : modelRows(runs, catalogue, units)),
    [runs, catalogue, units],
  );
  const energy = ranges.isStale ? null : (ranges.shown?.energyKwh ?? null);
  const own = useMemo(() => {
    if (shown.answer === null) return null;
    const label = shown.scenario.name ?? runTitle(shown.scenario, catalogue);
    return { label, energyKwh: shown.answer.estimate.energyKwh, lowKwh: energy?.low ?? null, highKwh: energy?.high ?? null };
  }, [shown, catalogue, energy]);
  const stands = rows !== null || presets.error !== null;
  useEffect(() => {
    if (stands) onStands('models');
  }, [stands, onStands]);
  const sought = useSought(rows);
  // Runs and chart come first; what stands below them does not hold them up.
  const [isPainted, setIsPainted] = useState(false);
  useWhenPainted(
    rows !== null,
    useCallback(() => startTransition(() => setIsPainted(true)), []),
  );
  const origin = useChartOrigin(page, catalogue);
  const [expectedWidth] = useState(expectedViewWidth);
  const column = useRef<HTMLDivElement>(null);
  const width = useWidth(column, expectedWidth);

  const { error } = presets;
  return (
    <ChartLink value={origin}>
      <div ref={column}>
        {error instanceof DataPackError && !presets.isFetching ? (
          <ErrorPanel title="The published runs did not load" message={failureWords(error)} onRetry={() => void presets.refetch()} />
        ) : rows === null ? (
          <p className="view-place">Loading published runs…</p>
        ) : (
          <>
            <ModelsHeading rows={rows} unknown={sought.unknown} />
            <div className="mt-11.5 grid grid-cols-1 gap-11.5">
              <YearChart
                rows={rows}
                own={own}
                ownYear={OWN_YEAR}
                alsoWithoutEnergy={SEARCH_ON_TPU}
                sources={sourcesWords(rows)}
                width={width}
              />
              <ModelsTable rows={rows} units={units} soughtId={sought.id} isWhole={isPainted} downloads={<RunDownloads rows={rows} />} />
              {isPainted && (
                <ErrorBoundary title="What would change the run">
                  <LeversPart shown={shown} catalogue={catalogue} units={units} onSay={onSay} />
                </ErrorBoundary>
              )}
            </div>
          </>
        )}
      </div>
    </ChartLink>
  );
}

interface ModelsHeadingProps {
  readonly rows: readonly ModelRow[];
  /** What the address says that names no run. */
  readonly unknown: string | null;
}

function ModelsHeading({ rows, unknown }: ModelsHeadingProps) {
  const checked = rows.filter(({ ours }) => ours.deviation !== null);
  return (
    <>
      <h1 className="max-w-160 text-page-title">
        {modelsTitle(rows.length, checked.length, checked.filter(({ ours }) => addsUp(ours)).length)}
      </h1>
      <p className="mt-2 max-w-170 text-body text-ink-3">
        Each is recomputed here from its own hardware, hours, watts, PUE and grid factor. “Adds up” means within 2% of the printed figure,
        from inputs that were not themselves taken from it.
      </p>
      {unknown !== null && (
        <div className="mt-5">
          <Alert kind="warn" title="This link names a published run that is not here">
            <p>
              The address says <code>{unknown}</code>, which is no run of this table; it was ignored. All runs stand below.
            </p>
          </Alert>
        </div>
      )}
    </>
  );
}

function modelRows(runs: readonly PublishedRun[], catalogue: Catalogue, units: MassUnit): readonly ModelRow[] {
  const full = withMethods(catalogue, METHODS);
  const unitsPart = units === 'kg' ? '' : `units=${units}&`;
  return runs.map((run) => {
    const resolution = resolveScenario(decodeScenario(run.scenario, 1, RELEASES).scenario, full);
    const resolved = resolution.status === 'resolved' ? resolution.resolved : null;
    const ours = recomputed(run, resolved, resolved === null ? null : estimate(resolved));
    return { run, ours, href: `?${unitsPart}s=${run.scenario}` };
  });
}

function sourcesWords(rows: readonly ModelRow[]): string {
  return `${rows.length} runs from ${new Set(rows.map(({ run }) => run.sourceId)).size} sources.`;
}

/** The rows as they were published, with ours beside them. */
function RunDownloads({ rows }: { readonly rows: readonly ModelRow[] }) {
  const flat = () =>
    rows.map(({ run, ours }) => ({
      ...run,
      implied: run.implied.join('; '),
      recalled: run.recalled.join('; '),
      oursEnergyKwh: ours.energyKwh,
      oursEnergyFrom: ours.energyFrom,
      oursKgCo2e: ours.kgCo2e,
      deviation: ours.deviation,
      deviationOf: ours.deviationOf,
      lacks: ours.lacks.join('; '),
    }));
  return (
    <Downloads
      what="the published runs"
      fileName={`trainprint-published-runs-${CURRENT_RELEASE}`}
      csv={() =>
        csvText(
          Object.keys(flat()[0] ?? {}),
          flat().map((row) => Object.values(row)),
        )
      }
      json={() => `${JSON.stringify({ release: CURRENT_RELEASE, runs: flat() }, null, 2)}\n`}
    />
  );
}

interface Sought {
  readonly id: string | null;
  /** What a link says that names no run, cut at 40 characters. */
  readonly unknown: string | null;
}

const ANCHOR = '#preset-';

/** The run that the address leads to; it is brought into sight once the table stands. */
function useSought(rows: readonly ModelRow[] | null): Sought {
  const hash = useHash();
  const sought = useMemo((): Sought => {
    if (rows === null || !hash.startsWith(ANCHOR)) return { id: null, unknown: null };
    const id = hash.slice(ANCHOR.length);
    return rows.some(({ run }) => run.id === id) ? { id, unknown: null } : { id: null, unknown: hash.slice(0, 40) };
  }, [rows, hash]);
  useEffect(() => {
    if (sought.id !== null) document.getElementById(`preset-${sought.id}`)?.scrollIntoView({ block: 'center' });
  }, [sought]);
  return sought;
}
