import { lazy, Suspense, useEffect, useState } from 'react';
import type { Scenario } from '#core/scenario.ts';
import type { ViewProps } from './other-view.tsx';

const ImportPart = lazy(() => import('./import-part.tsx'));

/** The ledger: every run of a project, with its total. */
export default function RunsView({ page, catalogue, onStands, onSay }: ViewProps) {
  useEffect(() => onStands('runs'), [onStands]);
  const [files, setFiles] = useState<readonly File[] | null>(null);
  const [runs, setRuns] = useState<readonly Scenario[]>([]);
  const [said, setSaid] = useState('');
  return (
    <>
      <h1 className="text-page-title">Runs</h1>
      <label className="mt-4 inline-block">
        <input
          type="file"
          multiple
          className="sr-only"
          onChange={(event) => {
            setFiles([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        Choose files
      </label>
      <p>{said}</p>
      <ol>
        {runs.slice(0, 20).map((run, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that only grows
          <li key={at}>{JSON.stringify(run)}</li>
        ))}
      </ol>
      {files !== null && (
        <Suspense fallback={null}>
          <ImportPart
            catalogue={catalogue}
            units={page.units}
            before={null}
            files={files}
            onRuns={(scenarios, words) => {
              setRuns(scenarios);
              setSaid(words);
              setFiles(null);
            }}
            onClose={() => setFiles(null)}
            onSay={onSay}
          />
        </Suspense>
      )}
    </>
  );
}
