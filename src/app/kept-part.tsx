import { useEffect, useMemo } from 'react';
import type { Scenario } from '#core/scenario.ts';
import { readProject } from '#exchange/project.ts';
import { countedOf, countedWords, LEDGER_WORDS } from '#format/ledger-words.ts';
import { Button } from '#ui/button.tsx';
import { download } from '#ui/download.ts';
import type { AddressState } from './address-store.ts';
import type { KeptProject } from './kept-project.ts';
import { guardLeaving } from './leave-guard.ts';
import { type Keeping, useKeptProject } from './use-kept-project.ts';

export interface KeptPartProps {
  readonly page: AddressState;
  /** Null while the ledger is empty. */
  readonly runs: readonly Scenario[] | null;
  readonly onSay: (words: string) => void;
}

/** Where the project is kept, and who sees it. */
export function KeptPart({ page, runs, onSay }: KeptPartProps) {
  const keeping = useKeptProject(runs, page.isUnfolding);
  const { state, other } = keeping;
  useEffect(guardLeaving, []);
  if (runs === null && state !== 'mine' && state !== 'unread') return null;
  return (
    <section aria-labelledby="kept-title" className="mt-8 max-w-170 border-t border-line pt-5">
      <h2 id="kept-title" className="text-group">
        Where this list is kept, and who sees it
      </h2>
      {runs !== null && <p className="mt-1 text-body text-ink-2">{addressWords(page)}</p>}
      <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2">
        <p className="text-body text-ink-2">{stateWords(state)}</p>
        {(state === 'none' || state === 'other') && (
          <Button size="sm" onClick={keeping.onKeep}>
            {state === 'none' ? 'Keep on this device' : 'Keep this list instead'}
          </Button>
        )}
        {state === 'unread' && other !== null && (
          <Button size="sm" onClick={() => download(new Blob([other.text], { type: 'application/json' }), 'trainprint-kept-project.json')}>
            Save it as a file
          </Button>
        )}
        {(state === 'mine' || state === 'other' || state === 'unread') && (
          <Button
            size="sm"
            onClick={() => {
              keeping.onForget();
              onSay('Nothing is kept on this device any more.');
            }}
          >
            Forget
          </Button>
        )}
      </div>
      {state === 'other' && other !== null && <Other kept={other} keeping={keeping} />}
    </section>
  );
}

function addressWords({ fragment, isImported, scenarios }: AddressState): string {
  if (fragment === '') return LEDGER_WORDS.nowhere(countedOf(scenarios));
  if (fragment === null) return isImported ? LEDGER_WORDS.notYet : LEDGER_WORDS.inQuery;
  return isImported ? `${LEDGER_WORDS.inFragment} ${LEDGER_WORDS.imported}` : LEDGER_WORDS.inFragment;
}

function stateWords(state: Keeping['state']): string {
  switch (state) {
    case 'asking':
      return '';
    case 'none':
      return LEDGER_WORDS.notKept;
    case 'mine':
      return LEDGER_WORDS.kept;
    case 'other':
      return 'Another list is kept on this device.';
    case 'unread':
      return LEDGER_WORDS.unread;
    case 'refused':
      return LEDGER_WORDS.refused;
  }
}

function Other({ kept, keeping }: { readonly kept: KeptProject; readonly keeping: Keeping }) {
  const counted = useMemo(() => {
    const read = readProject(kept.text);
    return countedOf(read.status === 'read' ? read.runs : []);
  }, [kept]);
  return (
    <p className="mt-2 flex flex-wrap items-center gap-x-5 text-body text-ink-2">
      {countedWords(counted)}, kept on {kept.keptAt}.
      <Button variant="link" onClick={keeping.onOpen}>
        Open the kept list
      </Button>
    </p>
  );
}
