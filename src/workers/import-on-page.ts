/** The way without a worker: the same reading on the page's own thread, in pieces too short to be felt. */
import { type ImportProgress, type ImportRequest, type ImportSession, importSession } from './import-reading.ts';

const CHUNK_BYTES = 32 * 1024;

export function importOnPage(
  request: ImportRequest,
  onProgress: (progress: ImportProgress) => void,
  signal: AbortSignal,
): Promise<ImportSession> {
  return importSession(request, {
    chunkBytes: CHUNK_BYTES,
    onProgress,
    breathe: async () => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      signal.throwIfAborted();
    },
  });
}
