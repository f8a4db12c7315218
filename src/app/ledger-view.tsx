import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import type { Scenario } from '#core/scenario.ts';
import type { UndoStack } from '#core/undo-stack.ts';
import { KindBar } from '#features/ledger/kind-bar.tsx';
import { LedgerBar } from '#features/ledger/ledger-bar.tsx';
import { LedgerHeading } from '#features/ledger/ledger-heading.tsx';
import { countedOf, countedWords, LEDGER_WORDS } from '#format/ledger-words.ts';
import { Button } from '#ui/button.tsx';
import { onDemand } from '#ui/on-demand.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { LedgerBody } from './ledger-body.tsx';
import { addRun } from './ledger-edits.ts';
import { type Estimates, kindShares, type LedgerSum, projectsOf } from './ledger-figures.ts';
import { LedgerFiles } from './ledger-files.tsx';
import type { ViewProps } from './other-view.tsx';
import { sumWorking } from './sum-working.tsx';

const LedgerDetails = onDemand(
  () => import('./ledger-details.tsx'),
  () => <p className="view-place">Loading the chart…</p>,
);

export interface LedgerViewProps extends ViewProps {
  /** Null while not all runs are computed, like their sum. */
  readonly estimates: Estimates | null;
  readonly sum: LedgerSum | null;
  readonly history: UndoStack<unknown>;
  readonly onStep: (way: 'undo' | 'redo') => void;
  /** Says what was done, with the way back. */
  readonly onDone: (words: string, canUndo: boolean) => void;
  readonly dropZone: ReactNode;
}

/** The whole project: its finding, its runs, its chart and its statement. */
export function LedgerView(props: LedgerViewProps) {
  const { page, results, catalogue, ranges, estimates, sum, onDone, dropZone, onSay } = props;
  const { units, scenarios } = page;
  const [isEditing, setEditing] = useState(false);
  const whole = sum !== null && sum.missing === 0 ? sum.total : null;
  const totalRange = ranges.total ?? (results.length === 1 ? ranges.shown : null);
  // The total does not wait for its parts.
  const now = useMemo(() => ({ scenarios, estimates, sum }), [scenarios, estimates, sum]);
  const later = useDeferredValue(now);
  const parts = useMemo(() => partsOf(later), [later]);
  const projects = useMemo(() => projectsOf(later.scenarios), [later]);
  const counted = useMemo(() => countedOf(scenarios), [scenarios]);
  const add = () => {
    addRun();
    setEditing(true);
    onDone('Added a run.', true);
  };
  return (
    <div className="ledger-page">
      <LedgerHeading
        projects={projects}
        counted={counted}
        total={whole}
        computing={sum === null}
        range={totalRange}
        noRange={ranges.isTooMany === true ? LEDGER_WORDS.tooManyKinds : null}
        isStale={ranges.isStale}
        parts={parts}
        units={units}
        missing={sum?.missing ?? 0}
        rent={sum}
        workingOf={(quantity) => sumWorking({ results, estimates: estimates ?? [], catalogue }, quantity)}
        actions={
          <>
            <LedgerFiles {...props} />
            <span className="ledger-add">
              <Button variant="primary" icon="plus" onClick={add}>
                Add a run
              </Button>
            </span>
          </>
        }
      />
      <KindBar parts={parts} units={units} />
      <div className="ledger-zone">{dropZone}</div>
      <LedgerBody {...props} counted={counted} totalRange={totalRange} isEditing={isEditing} onEditing={setEditing} />
      {whole !== null && (
        <div className="ledger-after">
          <ErrorBoundary title="The chart and the statement">
            <LedgerDetails
              page={page}
              results={results}
              catalogue={catalogue}
              ranges={ranges}
              title={projects[0] ?? countedWords(counted)}
              onSay={onSay}
            />
          </ErrorBoundary>
        </div>
      )}
      <LedgerBar total={whole} range={totalRange} units={units} onAdd={add} />
    </div>
  );
}

function partsOf({ scenarios, estimates, sum }: Pick<LedgerViewProps, 'estimates' | 'sum'> & { readonly scenarios: readonly Scenario[] }) {
  return sum === null || estimates === null ? [] : kindShares(scenarios, estimates, sum.total.emissionsKgCo2e);
}
