import '#features/import-runs/import.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import type { Scenario } from '#core/scenario.ts';
import type { Total } from '#core/totals.ts';
import { withCpus } from '#data/catalogue.ts';
import { cpuPackQuery } from '#data/load-pack.ts';
import { ownTemplateCsv } from '#exchange/import/own-columns.ts';
import { MOST_ENTRIES, type TableSummary } from '#exchange/import/summarise.ts';
import { FileTroubles } from '#features/import-runs/file-troubles.tsx';
import { ImportProgress } from '#features/import-runs/import-progress.tsx';
import { ImportWindow } from '#features/import-runs/import-window.tsx';
import { progressWords } from '#format/import-words.ts';
import type { Counted } from '#format/ledger-words.ts';
import type { MassUnit } from '#permalink/query-codec.ts';
import { Button } from '#ui/button.tsx';
import { download } from '#ui/download.ts';
import type { ImportReading, ImportProgress as Progress } from '#workers/import-reading.ts';
import { ImportPreview } from './import-preview.tsx';
import { troublesOf } from './import-rows-of.ts';
import { useImportJob } from './use-import-job.ts';

export interface ImportPartProps {
  readonly catalogue: Catalogue;
  readonly units: MassUnit;
  /** Totals of the ledger as it is; null where it is empty. */
  readonly before: Total | null;
  /** How much stands in it. */
  readonly standing: Counted;
  /** Dropped or picked; the same array for as long as the import lasts. */
  readonly files: readonly File[];
  /** The reader has confirmed. */
  readonly onRuns: (scenarios: readonly Scenario[], summary: string) => void;
  /** The text of the one file, where that is a project: it is opened, not added. */
  readonly onProject: (text: string) => void;
  /** Nothing was taken over. */
  readonly onClose: () => void;
  readonly onSay: (words: string) => void;
}

/** From files to runs: read, looked at, and only then taken over. */
export default function ImportPart(props: ImportPartProps) {
  const { catalogue: known, standing, files, onProject, onClose, onSay } = props;
  const cpus = useQuery(cpuPackQuery());
  const catalogue = useMemo(() => (cpus.data === undefined ? known : withCpus(known, cpus.data)), [known, cpus.data]);
  const { progress, reading, summary, error, onRepeats } = useImportJob(files, Math.max(1, MOST_ENTRIES - standing.entries));
  const project = reading?.files[0]?.project ?? null;
  const holds = reading === null || summary === null ? null : contentOf(reading, summary, project !== null);
  useEffect(() => {
    if (holds !== 'project' || project === null) return;
    onProject(project);
    onClose();
  }, [project, holds, onProject, onClose]);
  useEffect(() => {
    if (holds === 'nothing') onSay('No run was found in these files. Nothing has changed.');
  }, [holds, onSay]);

  if (error !== null) return <Broken error={error} onClose={onClose} />;
  const isWaiting = !catalogue.isComplete || cpus.isPending;
  if (reading === null || summary === null || isWaiting || holds === 'project')
    return <Reading files={files} progress={progress} onClose={onClose} />;
  if (holds === 'nothing') return <NothingFound reading={reading} onClose={onClose} />;
  return <ImportPreview {...props} catalogue={catalogue} reading={reading} summary={summary} onRepeats={onRepeats} />;
}

function contentOf({ rejectedCount }: ImportReading, { runs }: TableSummary, hasProject: boolean): 'runs' | 'project' | 'nothing' {
  if (runs > 0) return 'runs';
  if (hasProject) return 'project';
  return rejectedCount > 0 ? 'runs' : 'nothing';
}

interface ReadingProps {
  readonly files: readonly File[];
  readonly progress: Progress | null;
  readonly onClose: () => void;
}

function Reading({ files, progress, onClose }: ReadingProps) {
  const share = progress === null || progress.totalBytes === 0 ? 0 : progress.doneBytes / progress.totalBytes;
  const words = progress === null ? 'Opening' : progressWords(progress.file, share, progress.lines);
  return <ImportProgress title={readingTitle(files)} share={share} words={words} onClose={onClose} />;
}

function readingTitle(files: readonly File[]): string {
  const [only] = files;
  return files.length === 1 && only !== undefined ? `Reading ${only.name}` : `Reading ${files.length} files`;
}

function Broken({ error, onClose }: { readonly error: Error; readonly onClose: () => void }) {
  return (
    <ImportWindow
      title="The files could not be read"
      subtitle="Nothing has changed."
      onClose={onClose}
      footer={<Button onClick={onClose}>Close</Button>}
    >
      <p className="px-6.5 pb-5 text-body wrap-anywhere max-sm:px-4">This is a fault of the page, not of your files: {error.message}</p>
    </ImportWindow>
  );
}

function NothingFound({ reading, onClose }: { readonly reading: ImportReading; readonly onClose: () => void }) {
  return (
    <ImportWindow
      title={reading.files.length === 1 ? 'No run in this file' : 'No run in these files'}
      subtitle="Read in your browser. Nothing has changed."
      onClose={onClose}
      footer={
        <>
          <span className="mr-auto">
            <Button variant="link" icon="download" onClick={() => download(new Blob([ownTemplateCsv()], { type: 'text/csv' }), 'runs.csv')}>
              A table to fill in
            </Button>
          </span>
          <Button onClick={onClose}>Close</Button>
        </>
      }
    >
      <FileTroubles troubles={troublesOf(reading)} />
    </ImportWindow>
  );
}
