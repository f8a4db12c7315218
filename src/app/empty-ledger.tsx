import type { ReactNode } from 'react';
import type { Scenario } from '#core/scenario.ts';
import { countedOf, countedWords } from '#format/ledger-words.ts';
import { DEFAULTS_OF_VERSION_1 } from '#permalink/frozen-defaults.ts';
import { encodeSharedQuery } from '#permalink/query-codec.ts';
import { Button } from '#ui/button.tsx';
import { download } from '#ui/download.ts';
import type { AddressState } from './address-store.ts';
import { addRun } from './ledger-edits.ts';

const PROJECT = 'Sentence encoder study';
const IOWA = { ...DEFAULTS_OF_VERSION_1, project: PROJECT, placeId: 'gcp-us-central1' } as const;
const V100S = {
  ...DEFAULTS_OF_VERSION_1,
  project: PROJECT,
  acceleratorId: 'nvidia-v100-sxm3-32gb',
  acceleratorCount: 64,
  placeId: 'country-us',
} as const;

/** An example and no more: made-up runs of a made-up study, of sizes that such studies have. */
const EXAMPLE: readonly Scenario[] = [
  { ...V100S, name: 'Pretraining, final', kind: 'final', date: '2026-06-02', hours: 79.2 },
  { ...IOWA, name: 'Learning-rate sweep', kind: 'tuning', date: '2026-06-20', acceleratorCount: 8, hours: 18, runs: 24 },
  { ...IOWA, name: 'Fine-tuning', kind: 'final', date: '2026-07-11', acceleratorCount: 8, hours: 120, runs: 3 },
  { ...V100S, name: 'Pretraining, diverged', kind: 'failed', date: '2026-05-28', hours: 41 },
  { ...IOWA, name: 'Evaluation', kind: 'final', date: '2026-07-15', hours: 105 },
  {
    ...DEFAULTS_OF_VERSION_1,
    project: PROJECT,
    name: 'Ablations',
    kind: 'tuning',
    date: '2026-07-20',
    acceleratorId: 'nvidia-h100-sxm5',
    acceleratorCount: 4,
    hours: 9,
    runs: 12,
    placeId: 'gcp-northamerica-northeast1',
  },
];

export interface EmptyLedgerProps {
  readonly page: AddressState;
  readonly dropZone: (empty: ReactNode) => ReactNode;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
}

/** Runs of any other log, a line each, in columns that the import reads. */
async function saveTemplate(): Promise<void> {
  const { ownTemplateCsv } = await import('#exchange/import/own-columns.ts');
  download(new Blob([ownTemplateCsv()], { type: 'text/csv' }), 'runs.csv');
}

/** Nothing is kept yet: what the ledger is for, and each way to begin. */
export function EmptyLedger({ page, dropZone, canUndo, onUndo }: EmptyLedgerProps) {
  const example = `?${encodeSharedQuery({ scenarios: EXAMPLE, run: 1, view: 'runs', units: page.units })}`;
  return (
    <>
      <h1 className="max-w-160 text-page-title">The whole project, not the last run</h1>
      <p className="mt-2 max-w-170 text-body text-ink-3">
        Tuning, failed runs and fine-tunes seldom stand in the paper, and often emit more than the run that does. Keep every run here and
        read one total.
      </p>
      <div className="mt-7">
        {dropZone(
          <div className="ledger-begin">
            <p className="text-body text-ink-2">
              From a log of CodeCarbon, nvidia-smi or Slurm, from this page’s own project files, or by hand: add a run here, or press “Keep
              in Runs” in the calculator.
            </p>
            <div className="flex flex-wrap items-center justify-center gap-x-5 gap-y-2">
              <Button variant="primary" icon="plus" onClick={addRun}>
                Add a run
              </Button>
              <a className="link" href={example}>
                Open an example project of {countedWords(countedOf(EXAMPLE))}
              </a>
              <Button variant="link" icon="download" onClick={() => void saveTemplate()}>
                CSV template
              </Button>
              {canUndo && (
                <Button variant="link" onClick={onUndo}>
                  Undo
                </Button>
              )}
            </div>
          </div>,
        )}
      </div>
    </>
  );
}
