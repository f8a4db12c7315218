import { useEffect, useRef } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import { RunWordsFields } from '#features/ledger/run-words-fields.tsx';
import { Button } from '#ui/button.tsx';
import { onDemand } from '#ui/on-demand.tsx';
import type { AddressState } from './address-store.ts';
import { changeShownRun } from './edits.ts';
import type { RunResult } from './use-estimates.ts';

const FormColumn = onDemand(
  () => import('./form-column.tsx'),
  () => <p className="view-place">Loading the form…</p>,
);

export interface LedgerEditPanelProps {
  readonly page: AddressState;
  readonly shown: RunResult;
  readonly catalogue: Catalogue;
  readonly onClose: () => void;
}

const NO_FAILURES = [] as const;
const ignore = () => {};

/** The calculator's own form, of the run that is chosen in the table. */
export function LedgerEditPanel({ page, shown, catalogue, onClose }: LedgerEditPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run is another thing to look at
  useEffect(() => heading.current?.focus(), [page.run]);
  return (
    <aside className="ledger-form" aria-labelledby="ledger-form-title">
      <div className="mb-4 flex items-center justify-between gap-4">
        <h2 ref={heading} id="ledger-form-title" tabIndex={-1} className="min-w-0 text-group wrap-anywhere">
          Run {page.run} of {page.scenarios.length}
        </h2>
        <Button size="sm" onClick={onClose}>
          Done
        </Button>
      </div>
      <RunWordsFields scenario={shown.scenario} onChange={(change, editId) => changeShownRun(shown.scenario, change, editId)} />
      <FormColumn page={page} shown={shown} catalogue={catalogue} failures={NO_FAILURES} isIdle onInvalid={ignore} />
    </aside>
  );
}
