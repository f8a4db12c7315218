import { useState } from 'react';
import { writeProject } from '#exchange/project.ts';
import { Button } from '#ui/button.tsx';
import { download } from '#ui/download.ts';
import { PopoverPanel } from '#ui/popover-panel.tsx';
import { noteSaved } from './leave-guard.ts';
import type { ViewProps } from './other-view.tsx';

/** Where the statement of all runs stands. */
export const CITE_ID = 'cite-all';

/** The ledger as files: a project to open again, and its figures for other programs. */
export function LedgerFiles(props: ViewProps) {
  const { page, onSay } = props;
  const [failed, setFailed] = useState(false);
  const said = (name: string) => onSay(`Saved as ${name}.`);
  const saveFigures = async (ending: 'csv' | 'json') => {
    try {
      const { ledgerFile } = await import('./ledger-statement.ts');
      const name = `trainprint-runs.${ending}`;
      download(new Blob([await ledgerFile(props, ending)], { type: ending === 'csv' ? 'text/csv' : 'application/json' }), name);
      said(name);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  const saveProject = () => {
    download(new Blob([writeProject(page.scenarios)], { type: 'application/json' }), 'trainprint-project.json');
    noteSaved(page.scenarios);
    said('trainprint-project.json');
  };
  return (
    <>
      <Button onClick={saveProject}>Project file</Button>
      <Button onClick={() => document.getElementById(CITE_ID)?.scrollIntoView({ block: 'start' })}>Cite all</Button>
      <PopoverPanel
        invoker="Export"
        invokerClassName="inline-flex h-9 flex-none items-center justify-center gap-2 rounded-control border border-line-2 bg-raised px-3.5 text-label whitespace-nowrap text-ink hover:border-control touch:h-11 print:hidden"
        title="Every run with its figures"
      >
        {(close) => (
          <div className="-mx-2">
            {(['csv', 'json'] as const).map((ending) => (
              <button
                key={ending}
                type="button"
                className="ledger-menu-item"
                onClick={() => {
                  close();
                  void saveFigures(ending);
                }}
              >
                {ending.toUpperCase()}
              </button>
            ))}
            <p className="px-2 pt-2 text-hint text-ink-3">
              Unrounded, with inputs, sources and links. A project file holds the inputs alone and can be opened here again.
            </p>
          </div>
        )}
      </PopoverPanel>
      {failed && <span className="self-center text-hint text-error">The file could not be written. Try again.</span>}
    </>
  );
}
