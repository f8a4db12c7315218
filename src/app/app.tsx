import { type ComponentType, memo, useCallback, useState } from 'react';
import { onDemand } from '#ui/on-demand.tsx';
import type { ToastProps } from '#ui/toast.tsx';
import { AnswerColumn, type AnswerColumnProps } from './answer-column.tsx';
import { changeUnits } from './edits.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Footer } from './footer.tsx';
import type { FormColumnProps } from './form-column.tsx';
import { Header } from './header.tsx';
import { MobileBar } from './mobile-bar.tsx';
import { OtherView } from './other-view-script.ts';
import { titleOf, totalsWords } from './page-words.ts';
import { NO_RANGES, type ShownRanges, shownRanges } from './ranges-state.ts';
import { useAnnouncement } from './use-announcement.ts';
import { useCatalogue } from './use-catalogue.ts';
import { useEstimates } from './use-estimates.ts';
import { type InvalidFields, useInvalidFields } from './use-invalid-fields.ts';
import { usePage } from './use-page.ts';
import { shareChunk, useShare } from './use-share.ts';
import { useStanding } from './use-standing.ts';
import { useTheme } from './use-theme.ts';
import { useWhenPainted } from './use-when-painted.ts';

const Toast = onDemand<ToastProps>(() => import('#ui/toast.tsx').then((script) => ({ default: script.Toast })));

const RangeKeeper = onDemand(() => import('./range-keeper.tsx'));

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
  const [hasDetails, setHasDetails] = useState(false);

  const isWaiting = page.isUnfolding || shown.resolution.status === 'waiting';
  const { state, hasCalculator, onStands } = useStanding(page.view, isWaiting, failures.length > 0);
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
        data-range={markOf(ranges, isCalculator, hasDetails)}
        className={isCalculator ? 'calculator' : 'view'}
        tabIndex={-1}
      >
        {hasCalculator && (
          <div className="columns" hidden={!isCalculator}>
            <Calculator
              isLeft={!isCalculator}
              FormColumn={FormColumn}
              run={run}
              title={title}
              state={state}
              ranges={ranges}
              results={results}
              invalid={invalid}
              onSay={share.onSay}
              onDetails={setHasDetails}
            />
          </div>
        )}
        {!isCalculator && (
          <ErrorBoundary title="This view" onCaught={() => onStands(page.view)}>
            <OtherView {...run} results={results} ranges={ranges} onStands={onStands} onSay={setSpoken} />
          </ErrorBoundary>
        )}
        {isIdle && (
          <ErrorBoundary title="The range">
            <RangeKeeper results={results} run={page.run} catalogue={catalogue} onRanges={setRanges} />
          </ErrorBoundary>
        )}
      </main>
      <Footer />
      <p role="status" aria-live="polite" className="sr-only">
        {said}
      </p>
      {share.toast !== null && <Toast onDismiss={share.onDismiss}>{share.toast}</Toast>}
    </>
  );
}

interface CalculatorProps extends Pick<AnswerColumnProps, 'title' | 'state' | 'ranges' | 'results' | 'onSay' | 'onDetails'> {
  readonly FormColumn: AppProps['FormColumn'];
  readonly run: Omit<FormColumnProps, 'onInvalid'>;
  readonly invalid: InvalidFields;
  /** True once another view was asked for: what is drawn is drawn no more. */
  readonly isLeft: boolean;
}

const Calculator = memo(function Calculator({ FormColumn, run, invalid, ...answer }: CalculatorProps) {
  return (
    <>
      <div className="form-column" id="form">
        <div className="form-scroll">
          {answer.state === 'ready' && (
            <ErrorBoundary title="The form">
              <FormColumn {...run} onInvalid={invalid.onInvalid} />
            </ErrorBoundary>
          )}
        </div>
      </div>
      <AnswerColumn {...run} {...answer} isDimmed={invalid.hasInvalid} />
      <MobileBar shown={run.shown} run={run.page.run} units={run.page.units} ranges={answer.ranges} />
    </>
  );
}, isLeftAlone);

function isLeftAlone(_: CalculatorProps, next: CalculatorProps): boolean {
  return next.isLeft;
}

function markOf({ shown, isStale }: ShownRanges, isOnScreen: boolean, isWhole: boolean): 'ready' | undefined {
  return shown !== null && !isStale && isOnScreen && isWhole ? 'ready' : undefined;
}
