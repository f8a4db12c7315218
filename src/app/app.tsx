import { type ComponentType, lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { View } from '#permalink/query-codec.ts';
import { AnswerColumn, type AnswerColumnProps } from './answer-column.tsx';
import { changeUnits } from './edits.ts';
import { Footer } from './footer.tsx';
import type { FormColumnProps } from './form-column.tsx';
import { Header } from './header.tsx';
import { loaded } from './loaded-views.ts';
import { MobileBar } from './mobile-bar.tsx';
import { titleOf, totalsWords } from './page-words.ts';
import { NO_RANGES, type ShownRanges, shownRanges } from './ranges-state.ts';
import { useAnnouncement } from './use-announcement.ts';
import { useCatalogue } from './use-catalogue.ts';
import { useEstimates } from './use-estimates.ts';
import { type InvalidFields, useInvalidFields } from './use-form-state.ts';
import { usePage } from './use-page.ts';
import { shareChunk, useShare } from './use-share.ts';
import { useTheme } from './use-theme.ts';
import { useWhenPainted } from './use-when-painted.ts';

const OtherView = lazy(() => import('./other-view.tsx'));
const Toast = lazy(() => import('#ui/toast.tsx').then(({ Toast: component }) => ({ default: component })));

const RangeKeeper = lazy(() => import('./range-keeper.tsx'));

export interface AppProps {
  /** A component, or one that is still on its way. */
  readonly FormColumn: ComponentType<FormColumnProps>;
}

/** The one page: form left, answer right, both of the run that the address says. */
export function App({ FormColumn }: AppProps) {
  const page = usePage();
  const isCalculator = page.view === 'calculator';
  const [isIdle, setIsIdle] = useState(false);
  const { catalogue, failures } = useCatalogue(page.scenarios, isIdle || !isCalculator);
  const results = useEstimates(page.scenarios, catalogue);
  const shown = results[page.run - 1];
  if (shown === undefined) throw new RangeError('the address holds at least one run, and one of them is shown');

  const [rangesState, setRanges] = useState(NO_RANGES);
  const ranges = shownRanges(rangesState, results, page.run);

  const isWaiting = page.isUnfolding || shown.resolution.status === 'waiting';
  const [standing, setStanding] = useState<View>('calculator');
  const state = stateOf(isCalculator ? isWaiting : standing !== page.view, failures.length);
  useWhenPainted(
    state === 'ready',
    useCallback(() => {
      setIsIdle(true);
      void import('#ui/fonts.css');
      void shareChunk().catch(() => {});
      // Until then the browser follows links itself.
      void import('./follow-links.ts').then(({ followLinks }) => followLinks()).catch(() => {});
    }, []),
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: chosen once each time a view opens, so that it is never drawn anew as another
  const View = useMemo(() => loaded.OtherView ?? OtherView, [isCalculator]);
  const run = { page, shown, catalogue, failures, isIdle };
  const { theme, toggle } = useTheme();
  const invalid = useInvalidFields();
  const title = titleOf(shown, page, catalogue);
  const share = useShare(page, title);
  const [spoken, setSpoken] = useState('');
  const said = useAnnouncement(isCalculator ? (isWaiting ? '' : totalsWords(shown, page.units)) : spoken, share.toast);

  return (
    <>
      <a className="skip-link" href={isCalculator ? '#answer' : '#main'}>
        Skip to the answer
      </a>
      <Header page={page} theme={theme} onUnits={changeUnits} onTheme={toggle} onShare={share.onShare} />
      <main
        id="main"
        data-state={state}
        data-range={markOf(ranges, isCalculator)}
        className={isCalculator ? 'calculator' : 'view'}
        tabIndex={-1}
      >
        {isCalculator ? (
          <Calculator
            FormColumn={FormColumn}
            run={run}
            title={title}
            state={state}
            ranges={ranges}
            results={results}
            invalid={invalid}
            onSay={share.onSay}
          />
        ) : (
          <Suspense>
            <View {...run} results={results} ranges={ranges} onStands={setStanding} onSay={setSpoken} />
          </Suspense>
        )}
        {isIdle && (
          <Suspense>
            <RangeKeeper results={results} run={page.run} catalogue={catalogue} onRanges={setRanges} />
          </Suspense>
        )}
      </main>
      <Footer />
      <p role="status" aria-live="polite" className="sr-only">
        {said}
      </p>
      {share.toast !== null && (
        <Suspense>
          <Toast onDismiss={share.onDismiss}>{share.toast}</Toast>
        </Suspense>
      )}
    </>
  );
}

interface CalculatorProps extends Pick<AnswerColumnProps, 'title' | 'state' | 'ranges' | 'results' | 'onSay'> {
  readonly FormColumn: AppProps['FormColumn'];
  readonly run: Omit<FormColumnProps, 'onInvalid'>;
  readonly invalid: InvalidFields;
}

function Calculator({ FormColumn, run, invalid, ...answer }: CalculatorProps) {
  return (
    <>
      <div className="form-column" id="form">
        <div className="form-scroll">{answer.state === 'ready' && <FormColumn {...run} onInvalid={invalid.onInvalid} />}</div>
      </div>
      <AnswerColumn {...run} {...answer} isDimmed={invalid.hasInvalid} />
      <MobileBar shown={run.shown} run={run.page.run} units={run.page.units} ranges={answer.ranges} />
    </>
  );
}

function markOf({ shown, isStale }: ShownRanges, isOnScreen: boolean): 'ready' | undefined {
  return shown !== null && !isStale && isOnScreen ? 'ready' : undefined;
}

function stateOf(isLoading: boolean, failures: number): 'ready' | 'failed' | 'loading' {
  if (!isLoading) return 'ready';
  return failures > 0 ? 'failed' : 'loading';
}
