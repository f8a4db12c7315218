import './ledger.css';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { readProject } from '#exchange/project.ts';
import { DropZone } from '#features/ledger/drop-zone.tsx';
import { countedOf, countedWords } from '#format/ledger-words.ts';
import { Alert } from '#ui/alert.tsx';
import { onDemand } from '#ui/on-demand.tsx';
import { Toast } from '#ui/toast.tsx';
import { EmptyLedger } from './empty-ledger.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { KeptPart } from './kept-part.tsx';
import { appendImported, openProject } from './ledger-edits.ts';
import { redoEdit, undoEdit, useHistory } from './ledger-history.ts';
import { LedgerView } from './ledger-view.tsx';
import type { ViewProps } from './other-view.tsx';
import { useComputed } from './use-computed.ts';
import { useLedgerSum } from './use-ledger-sum.ts';
import { useUndoKeys } from './use-undo-keys.ts';

const ImportPart = onDemand(() => import('./import-part.tsx'));

/** What has just been done, with the way back. */
interface Said {
  readonly words: string;
  readonly canUndo: boolean;
}

/** The ledger: every run of a project, with its total. Empty until a run is kept or comes from a file. */
export default function RunsView(props: ViewProps) {
  const { page, results, catalogue, onStands, onSay } = props;
  const [files, setFiles] = useState<readonly File[] | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const history = useHistory();
  const estimates = useComputed(results);
  const sum = useLedgerSum(estimates);
  const isThere = !page.isUnfolding;
  useEffect(() => {
    if (isThere) onStands('runs');
  }, [isThere, onStands]);

  const say = useCallback(
    (words: string, canUndo: boolean) => {
      setSaid(null);
      setTimeout(() => setSaid({ words, canUndo }), 0);
      onSay(words);
    },
    [onSay],
  );
  const step = useCallback(
    (way: 'undo' | 'redo') => {
      const isDone = way === 'undo' ? undoEdit() : redoEdit();
      if (isDone) say(way === 'undo' ? 'Undone.' : 'Done again.', false);
    },
    [say],
  );
  useUndoKeys(step);

  const onProject = (text: string) => {
    const read = readProject(text);
    if (read.status === 'refused') {
      setRefused([read.because]);
      return;
    }
    setRefused(read.problems.map(({ what }) => what));
    openProject(read.runs);
    const opened = `Opened a project of ${countedWords(countedOf(read.runs))}`;
    say(`${opened}${page.hasScenarios ? ` in place of the ${countedWords(countedOf(page.scenarios))} before` : ''}.`, true);
  };

  if (!isThere) return <p className="view-place">Unpacking the list of this link…</p>;
  const dropZone = (empty?: ReactNode) => <DropZone onFiles={setFiles} empty={empty} />;
  return (
    <>
      {page.hasScenarios ? (
        <LedgerView {...props} estimates={estimates} sum={sum} history={history} onStep={step} onDone={say} dropZone={dropZone()} />
      ) : (
        <EmptyLedger page={page} dropZone={dropZone} canUndo={history.past.length > 0} onUndo={() => step('undo')} />
      )}
      {refused.length > 0 && <Refused words={refused} onClose={() => setRefused([])} />}
      <KeptPart key={page.opened} page={page} runs={page.hasScenarios ? page.scenarios : null} onSay={onSay} />
      {files !== null && (
        <ErrorBoundary title="The import">
          <ImportPart
            catalogue={catalogue}
            units={page.units}
            before={page.hasScenarios ? (sum?.total ?? null) : null}
            standing={countedOf(page.hasScenarios ? page.scenarios : [])}
            files={files}
            onRuns={(scenarios, summary) => {
              setFiles(null);
              appendImported(scenarios);
              say(summary, true);
            }}
            onProject={onProject}
            onClose={() => setFiles(null)}
            onSay={onSay}
          />
        </ErrorBoundary>
      )}
      {said !== null && <Done key={said.words} said={said} onUndo={() => step('undo')} onDismiss={() => setSaid(null)} />}
    </>
  );
}

interface DoneProps {
  readonly said: Said;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

function Done({ said: { words, canUndo }, onUndo, onDismiss }: DoneProps) {
  return (
    <Toast onDismiss={onDismiss} action={canUndo ? { label: 'Undo', onAct: onUndo } : undefined}>
      {words}
    </Toast>
  );
}

const MOST_NAMED = 12;

function Refused({ words, onClose }: { readonly words: readonly string[]; readonly onClose: () => void }) {
  return (
    <div className="mt-6" role="alert">
      <Alert kind="warn" title="Not all of the project file could be read">
        <ul>
          {words.slice(0, MOST_NAMED).map((one) => (
            <li key={one} className="wrap-anywhere">
              {one}
            </li>
          ))}
        </ul>
        {words.length > MOST_NAMED && <p>And {words.length - MOST_NAMED} more.</p>}
        <button type="button" className="link-button mt-2" onClick={onClose}>
          Close
        </button>
      </Alert>
    </div>
  );
}
