/** The one project that a reader asked to be kept on the device. Nothing is written before that. */
import { del, get, set } from 'idb-keyval';

const KEY = 'trainprint-project';

/** The text of a project file, with the day it was kept. */
export interface KeptProject {
  readonly text: string;
  readonly keptAt: string;
}

/** @returns null where none is kept, or the browser lets the page read nothing */
export async function readKept(): Promise<KeptProject | null> {
  try {
    const kept: unknown = await get(KEY);
    return isKept(kept) ? { text: kept.text, keptAt: kept.keptAt } : null;
  } catch {
    return null;
  }
}

/** @returns false where the browser refuses */
export async function keep(text: string): Promise<boolean> {
  try {
    await set(KEY, { text, keptAt: new Date().toISOString().slice(0, 10) });
    return true;
  } catch {
    return false;
  }
}

/** @returns false where the browser refuses */
export async function forget(): Promise<boolean> {
  try {
    await del(KEY);
    return true;
  } catch {
    return false;
  }
}

function isKept(kept: unknown): kept is KeptProject {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'text' in kept &&
    typeof kept.text === 'string' &&
    'keptAt' in kept &&
    typeof kept.keptAt === 'string'
  );
}
