import { type ComponentType, lazy, Suspense } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import type { View } from '#permalink/query-codec.ts';
import { ErrorPanel } from '#ui/error-panel.tsx';
import type { AddressState } from './address-store.ts';
import { ahead, useAhead } from './ahead.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import ModelsView from './models-view.tsx';
import ProblemsOfLink from './problems-of-link.tsx';
import type { ShownRanges } from './ranges-state.ts';
import { failureWords, type PackFailure } from './use-catalogue.ts';
import type { RunResult } from './use-estimates.ts';
import { WorkingHost } from './working-host.tsx';

export interface ViewProps {
  readonly page: AddressState;
  readonly results: readonly RunResult[];
  /** The reader's own run, which the calculator shows. */
  readonly shown: RunResult;
  readonly catalogue: Catalogue;
  readonly ranges: ShownRanges;
  /** Says that the view's first content stands. */
  readonly onStands: (view: View) => void;
  /** Says a sentence through the page's one live region. */
  readonly onSay: (words: string) => void;
}

export interface OtherViewProps extends ViewProps {
  readonly failures: readonly PackFailure[];
}

type OtherThanCalculator = Exclude<View, 'calculator'>;

const places = ahead<ViewProps>(() => import('./places-view.tsx'));

/** The scripts of the view of places, once the page has nothing else to do. */
export async function fetchPlacesView(): Promise<void> {
  await places.fetch();
  await import('./places-view.tsx').then(({ fetchPlaces }) => fetchPlaces());
}

function PlacesView(props: ViewProps) {
  const Chosen = useAhead(places);
  return <Chosen {...props} />;
}

const VIEWS: Readonly<Partial<Record<OtherThanCalculator, ComponentType<ViewProps>>>> = {
  runs: lazy(() => import('./runs-view.tsx')),
  models: ModelsView,
  places: PlacesView,
  method: lazy(() => import('./method-view.tsx')),
};

/** Every view but the calculator. That of published runs comes with this script, the others when they open. */
export default function OtherView({ failures, ...props }: OtherViewProps) {
  const { page, results } = props;
  const View = page.view === 'calculator' ? undefined : VIEWS[page.view];
  const failure = failures.find(({ pack }) => pack === 'first');
  return (
    <>
      {page.problems.length > 0 && <ProblemsOfLink page={page} problems={page.problems} results={results} />}
      {failure !== undefined && (
        <ErrorPanel
          title="The table of places and accelerators did not load"
          message={failureWords(failure.error)}
          onRetry={failure.retry}
        />
      )}
      {View !== undefined && (
        <ErrorBoundary key={page.view} title="This view">
          <Suspense fallback={<p className="view-place">Loading…</p>}>
            <WorkingHost catalogue={props.catalogue}>
              <View {...props} />
            </WorkingHost>
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}
