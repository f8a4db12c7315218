import { type ComponentType, lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { View } from '#permalink/query-codec.ts';
import { AnswerColumn } from './answer-column.tsx';
import { changeUnits } from './edits.ts';
import { followLinks } from './follow-links.ts';
import { Footer } from './footer.tsx';
import type { FormColumnProps } from './form-column.tsx';
import { Header } from './header.tsx';
import { MobileBar } from './mobile-bar.tsx';
import { titleOf, totalsWords } from './page-words.ts';
import { useAnnouncement } from './use-announcement.ts';
import { useCatalogue } from './use-catalogue.ts';
import { useEstimates } from './use-estimates.ts';
import { useInvalidFields } from './use-form-state.ts';
import { usePage } from './use-page.ts';
import { useShare } from './use-share.ts';
import { useTheme } from './use-theme.ts';
import { useWhenPainted } from './use-when-painted.ts';

const OtherView = lazy(() => import('./other-view.tsx'));
const Toast = lazy(() => import('#ui/toast.tsx').then(({ Toast: component }) => ({ default: component })));

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
  useEffect(followLinks, []);

  const isWaiting = page.isUnfolding || shown.resolution.status === 'waiting';
  const [standing, setStanding] = useState<View>('calculator');
  const state = stateOf(isCalculator ? isWaiting : standing !== page.view, failures.length);
  useWhenPainted(
    state === 'ready',
    useCallback(() => {
      setIsIdle(true);
      void import('#ui/fonts.css');
    }, []),
  );

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
      <main id="main" data-state={state} className={isCalculator ? 'calculator' : 'view'} tabIndex={-1}>
        {isCalculator ? (
          <>
            <div className="form-column" id="form">
              <div className="form-scroll">
                {!isWaiting && (
                  <FormColumn
                    page={page}
                    shown={shown}
                    catalogue={catalogue}
                    failures={failures}
                    isIdle={isIdle}
                    onInvalid={invalid.onInvalid}
                  />
                )}
              </div>
            </div>
            <AnswerColumn
              page={page}
              results={results}
              shown={shown}
              title={title}
              catalogue={catalogue}
              failures={failures}
              state={state}
              isIdle={isIdle}
              isDimmed={invalid.hasInvalid}
            />
            <MobileBar shown={shown} run={page.run} units={page.units} />
          </>
        ) : (
          <Suspense>
            <OtherView
              page={page}
              results={results}
              shown={shown}
              catalogue={catalogue}
              failures={failures}
              onStands={setStanding}
              onSay={setSpoken}
            />
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

function stateOf(isLoading: boolean, failures: number): 'ready' | 'failed' | 'loading' {
  if (!isLoading) return 'ready';
  return failures > 0 ? 'failed' : 'loading';
}
