/** Reads logs off the page's own thread and keeps their rows for as long as the preview is open. */
import { expose } from 'comlink';
import type { Repeats, TableSummary } from '#exchange/import/summarise.ts';
import { type ImportProgress, type ImportReading, type ImportRequest, type ImportSession, importSession } from './import-reading.ts';

const CHUNK_BYTES = 4 * 1024 * 1024;

let session: ImportSession | null = null;

const api = {
  async read(request: ImportRequest, onProgress: (progress: ImportProgress) => void): Promise<ImportReading> {
    session = await importSession(request, { chunkBytes: CHUNK_BYTES, onProgress, breathe: async () => undefined });
    return session.reading;
  },
  again(repeats: Repeats, mostEntries: number): TableSummary {
    if (session === null) throw new Error('Nothing has been read.');
    return session.again(repeats, mostEntries);
  },
};

export type ImportWorkerApi = typeof api;

expose(api);
