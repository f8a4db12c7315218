import { type ComponentType, useMemo } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import type { View } from '#permalink/query-codec.ts';
import { ErrorPanel } from '#ui/error-panel.tsx';
import { onDemand } from '#ui/on-demand.tsx';
import type { AddressState } from './address-store.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import ModelsView from './models-view.tsx';
import ProblemsOfLink from './problems-of-link.tsx';
import type { ShownRanges } from './ranges-state.ts';
import { unknownProblems } from './unknown-problems.ts';
import { failureWords, type PackFailure } from './use-catalogue.ts';
import type { RunResult } from './use-estimates.ts';
import { WorkingHost } from './working-host.tsx';

export interface ViewProps {
  readonly page: AddressState;
  readonly results: readonly RunResult[];
  /** The reader's own run, which the calculator shows. */
  readonly shown: RunResult;
  readonly catalogue: Catalogue;
  /** Files that did not come. */
  readonly failures: readonly PackFailure[];
  readonly ranges: ShownRanges;
  /** Says that the view's first content stands. */
  readonly onStands: (view: View) => void;
  /** Says a sentence through the page's one live region. */
  readonly onSay: (words: string) => void;
}

type OtherThanCalculator = Exclude<View, 'calculator'>;

const Loading = () => <p className="view-place">Loading…</p>;

const PlacesView = onDemand<ViewProps>(() => import('./places-view.tsx'), Loading);

/** The scripts of the views, but none of their data, once the page has nothing else to do. */
export async function fetchViews(): Promise<void> {
  await Promise.all([import('#data/preset-pack.ts'), import('#data/geography-pack.ts'), import('#data/price-pack.ts')]);
  await PlacesView.fetch();
  await import('./places-view.tsx').then(({ fetchPlaces }) => fetchPlaces());
}

const VIEWS: Readonly<Partial<Record<OtherThanCalculator, ComponentType<ViewProps>>>> = {
  runs: onDemand(() => import('./runs-view.tsx'), Loading),
  models: ModelsView,
  places: PlacesView,
  method: onDemand(() => import('./method-view.tsx'), Loading),
};

/** Every view but the calculator. That of published runs comes with this script, the others when they open. */
export default function OtherView(props: ViewProps) {
  const { page, results, catalogue, failures } = props;
  const unknown = useMemo(() => unknownProblems(page.scenarios, catalogue), [page.scenarios, catalogue]);
  const problems = [...page.problems, ...unknown];
  const View = page.view === 'calculator' ? undefined : VIEWS[page.view];
  const failure = failures.find(({ pack }) => pack === 'first');
  return (
    <>
      {problems.length > 0 && <ProblemsOfLink page={page} problems={problems} results={results} />}
      {failure !== undefined && (
        <ErrorPanel
          title="The table of places and accelerators did not load"
          message={failureWords(failure.error)}
          onRetry={failure.retry}
        />
      )}
      {View !== undefined && (
        <ErrorBoundary key={page.view} title="This view" onCaught={() => props.onStands(page.view)}>
          <WorkingHost catalogue={catalogue}>
            <View {...props} />
          </WorkingHost>
        </ErrorBoundary>
      )}
    </>
  );
}
