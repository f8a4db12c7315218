import { useMemo } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import { totalOf } from '#core/totals.ts';
import { MissingStatement } from '#features/notices/missing-statement.tsx';
import { Explained } from '#features/results/explained.tsx';
import { MOST_LISTED, RunList, type WorkingOf } from '#features/run-list/run-list.tsx';
import { runTitle } from '#format/sentence-words.ts';
import { ErrorPanel } from '#ui/error-panel.tsx';
import { onDemand } from '#ui/on-demand.tsx';
import type { AddressState } from './address-store.ts';
import { removeRun, showRun } from './edits.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { FirstAnswer } from './first-answer.tsx';
import { goToField } from './go-to-field.ts';
import { RangePart } from './lazy-range.tsx';
import type { ListedTotalProps } from './listed-total.tsx';
import type { ShownRanges } from './ranges-state.ts';
import { unknownProblems } from './unknown-problems.ts';
import { failureWords, type PackFailure } from './use-catalogue.ts';
import type { RunResult } from './use-estimates.ts';

const Problems = onDemand(() => import('./problems-of-link.tsx'));
const MethodsSection = onDemand(() => import('./methods-section.tsx'));
const ListedTotal = onDemand<ListedTotalProps>(
  () => import('./listed-total.tsx'),
  ({ children }) => children,
);
const AnswerDetails = onDemand(
  () => import('./answer-details.tsx'),
  () => <p className="mt-10 text-hint text-ink-3">Loading charts…</p>,
);

export interface AnswerColumnProps {
  readonly page: AddressState;
  readonly results: readonly RunResult[];
  readonly shown: RunResult;
  readonly title: string;
  readonly catalogue: Catalogue;
  readonly failures: readonly PackFailure[];
  readonly state: 'ready' | 'loading' | 'failed';
  readonly isIdle: boolean;
  readonly isDimmed: boolean;
  readonly ranges: ShownRanges;
  readonly onSay: (sentence: string) => void;
  /** Says that every place where a range stands is on the page. */
  readonly onDetails: (hasDetails: true) => void;
}

/** The answer of the shown run, and in its place what failed or is missing. */
export function AnswerColumn(props: AnswerColumnProps) {
  const { page, results, shown, title, catalogue, failures, state, isIdle, isDimmed, ranges, onSay, onDetails } = props;
  const problems = useMemo(() => [...page.problems, ...unknownProblems(page.scenarios, catalogue)], [page, catalogue]);
  const missing = shown.resolution.status === 'missing' ? shown.resolution.missing : [];
  return (
    <div className="answer-column" id="answer" tabIndex={-1}>
      {state === 'loading' && <Loading />}
      {state === 'failed' &&
        failures.map(({ pack, error, retry }) => (
          <ErrorPanel key={pack} title="The data for this run did not load" message={failureWords(error)} onRetry={retry} />
        ))}
      {state === 'ready' && (
        <>
          {problems.length > 0 && (
            <ErrorBoundary title="What is wrong in the link">
              <Problems page={page} problems={problems} results={results} />
            </ErrorBoundary>
          )}
          {results.length > 1 && <Runs page={page} results={results} catalogue={catalogue} ranges={ranges} isIdle={isIdle} />}
          <section data-scenario={page.run} aria-label="Answer">
            <FirstAnswer
              title={title}
              shown={shown}
              catalogue={catalogue}
              units={page.units}
              isDimmed={isDimmed}
              isIdle={isIdle}
              ranges={ranges}
            />
            {missing.length > 0 && <MissingStatement missing={missing} onGoTo={goToField} />}
            {isIdle && missing.some(({ because }) => because !== undefined) && (
              <div className="details">
                <MethodsSection scenario={shown.scenario} catalogue={catalogue} units={page.units} />
              </div>
            )}
            {isIdle && shown.answer !== null && (
              <ErrorBoundary title="The rest of the answer">
                <AnswerDetails
                  title={title}
                  scenario={shown.scenario}
                  answer={shown.answer}
                  results={results}
                  catalogue={catalogue}
                  failures={failures}
                  page={page}
                  ranges={ranges}
                  onSay={onSay}
                  onDetails={onDetails}
                />
              </ErrorBoundary>
            )}
          </section>
        </>
      )}
    </div>
  );
}

function Loading() {
  return (
    <div className="loading" aria-hidden="true">
      <div className="loading-headline" />
      <div className="loading-line" />
      <div className="loading-line" />
      <p className="mt-6 text-hint text-ink-3">Reading grid and hardware data</p>
    </div>
  );
}

function Runs({
  page,
  results,
  catalogue,
  ranges,
  isIdle,
}: Pick<AnswerColumnProps, 'page' | 'results' | 'catalogue' | 'ranges' | 'isIdle'>) {
  const estimates = results.flatMap(({ answer }) => (answer === null ? [] : [answer.estimate]));
  const runs = results.slice(0, MOST_LISTED).map(({ scenario, answer }, index) => ({
    number: index + 1,
    title: scenario.name ?? runTitle(scenario, catalogue),
    estimate: answer?.estimate ?? null,
    range: ranges.runs[index] ?? null,
  }));
  const total = estimates.length === results.length ? totalOf(estimates) : null;
  const workingOf: WorkingOf = (of, quantity, figure) => {
    if (!isIdle) return figure;
    if (of === 'total') return <ListedTotal {...{ results, estimates, catalogue, quantity }}>{figure}</ListedTotal>;
    const answer = results[of - 1]?.answer;
    return (
      <Explained quantity={quantity} explanation={answer ? { run: answer.resolved, steps: answer.steps, catalogue } : null}>
        {figure}
      </Explained>
    );
  };
  return (
    <RunList
      runs={runs}
      count={results.length}
      shown={page.run}
      total={total}
      totalRange={ranges.total}
      units={page.units}
      rangeOf={(part, range) => <RangePart part={part} range={range} units={page.units} isStale={ranges.isStale} />}
      workingOf={workingOf}
      onShow={showRun}
      onRemove={removeRun}
    />
  );
}
