/** A file under `data/` → a validated value, or an error that says which file, why, and what can be done. */
import { queryOptions } from '@tanstack/react-query';
import { CURRENT_RELEASE } from './release.ts';
import type { z } from './zod.ts';

/** An answer that takes longer than this is no answer. */
const PATIENCE_MS = 20_000;

export type PackFault = 'missing' | 'unreachable' | 'truncated' | 'wrong-shape' | 'slow';

export class DataPackError extends Error {
  readonly file: string;
  readonly reason: PackFault;
  /** HTTP status, where there was an answer. */
  readonly status: number | undefined;

  constructor(file: string, reason: PackFault, status?: number) {
    super(`${file}: ${reason}${status === undefined ? '' : ` (HTTP ${status})`}`);
    this.name = 'DataPackError';
    this.file = file;
    this.reason = reason;
    this.status = status;
  }
}

/**
 * @param file relative to the page's data folder, such as `first/2026.11.json`
 * @throws DataPackError for anything but a file of the right shape
 */
export async function loadPack<Pack>(
  file: string,
  schema: z.ZodMiniType<Pack> | Promise<z.ZodMiniType<Pack>>,
  signal?: AbortSignal,
): Promise<Pack> {
  return loadFile(`data/${file}`, schema, signal);
}

/** @param path relative to the page, or whole */
export async function loadFile<Pack>(
  path: string,
  schema: z.ZodMiniType<Pack> | Promise<z.ZodMiniType<Pack>>,
  signal?: AbortSignal,
): Promise<Pack> {
  const validator = Promise.resolve(schema).catch(() => null); // the schema's own script may not arrive either
  const text = await fetchText(path, signal);
  const content = parsed(text, path);
  const result = (await validator)?.safeParse(content);
  if (result === undefined) throw new DataPackError(path, 'unreachable');
  if (!result.success) throw new DataPackError(path, 'wrong-shape');
  return result.data;
}

async function fetchText(path: string, signal: AbortSignal | undefined): Promise<string> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  try {
    const response = await fetch(path, {
      signal: signal === undefined ? patience : AbortSignal.any([signal, patience]),
    });
    if (!response.ok) throw new DataPackError(path, 'missing', response.status);
    return await response.text();
  } catch (error) {
    if (error instanceof DataPackError || signal?.aborted === true) throw error;
    throw new DataPackError(path, patience.aborted ? 'slow' : 'unreachable');
  }
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DataPackError(path, 'truncated');
  }
}

/** Packs never change under their name, so they are kept for as long as the page is open; retrying is the reader's choice. */
export const FOR_EVER = { staleTime: 'static', gcTime: Number.POSITIVE_INFINITY, retry: false, networkMode: 'always' } as const;

/** @param schemaOf asks for the script of the schema, beside the file and not before it */
export function packQuery<Pack>(pack: string, schemaOf: () => Promise<z.ZodMiniType<Pack>>) {
  return queryOptions({
    queryKey: ['pack', pack],
    queryFn: ({ signal }) => loadPack(`${pack}/${CURRENT_RELEASE}.json`, schemaOf(), signal),
    ...FOR_EVER,
  });
}

export const firstPackQuery = () => packQuery('first', () => import('./first-pack.ts').then((file) => file.firstPackSchema));

export const cpuPackQuery = () => packQuery('cpus', () => import('./cpu-pack.ts').then((file) => file.cpuPackSchema));

export const historyPackQuery = () => packQuery('history', () => import('./history-pack.ts').then((file) => file.historyPackSchema));

export const referencePackQuery = () =>
  packQuery('references', () => import('./reference-pack.ts').then((file) => file.referencePackSchema));

/** The methods beyond the first are a script, which can fail to arrive like any file. */
export const methodsQuery = () =>
  queryOptions({
    queryKey: ['methods'],
    queryFn: () =>
      import('#core/methods/registry.ts').then(
        ({ METHODS }) => METHODS,
        () => {
          throw new DataPackError('The script of the methods', 'unreachable');
        },
      ),
    ...FOR_EVER,
  });
