import { useEffect, useState } from 'react';
import type { Repeats, TableSummary } from '#exchange/import/summarise.ts';
import { LINK_FIELDS } from '#permalink/fields.ts';
import { type ImportJob, startImport } from '#workers/import-client.ts';
import type { ImportProgress, ImportReading } from '#workers/import-reading.ts';

export interface ImportState {
  readonly progress: ImportProgress | null;
  readonly reading: ImportReading | null;
  readonly summary: TableSummary | null;
  /** Our own mistake: nothing was taken. */
  readonly error: Error | null;
  readonly onRepeats: (repeats: Repeats) => void;
}

/** Only plain data can be told to a worker. */
const OWN_FIELDS = LINK_FIELDS.map(({ key, field, bounds }) => ({ key, field, bounds }));

/** Reads the files for as long as it is mounted; what it read goes with it. */
export function useImportJob(files: readonly File[], mostEntries: number): ImportState {
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [reading, setReading] = useState<ImportReading | null>(null);
  const [summary, setSummary] = useState<TableSummary | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [job, setJob] = useState<ImportJob | null>(null);
  useEffect(() => {
    let isGone = false;
    const started = startImport({ files, fields: OWN_FIELDS, mostEntries }, (now) => {
      if (!isGone) setProgress(now);
    });
    setJob(started);
    started.reading.then(
      (read) => {
        if (isGone) return;
        setReading(read);
        setSummary(read.summary);
      },
      (fault: unknown) => {
        if (!isGone) setError(fault instanceof Error ? fault : new Error(String(fault)));
      },
    );
    return () => {
      isGone = true;
      started.close();
    };
  }, [files, mostEntries]);
  const onRepeats = (repeats: Repeats) => {
    void job?.again(repeats).then(setSummary, setError);
  };
  return { progress, reading, summary, error, onRepeats };
}
