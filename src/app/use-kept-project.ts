import { useCallback, useEffect, useRef, useState } from 'react';
import type { Scenario } from '#core/scenario.ts';
import { readProject, writeProject } from '#exchange/project.ts';
import { forget, type KeptProject, keep, readKept } from './kept-project.ts';
import { noteSaved } from './leave-guard.ts';
import { openProject } from './ledger-edits.ts';

/** After the last change, so that typing is not written key by key. */
const PAUSE_MS = 600;

export interface Keeping {
  /**
   * `asking`: not known yet. `mine`: this list is kept, with each change. `other`: another list is. `unread`: what is kept cannot be
   * read whole, as after a newer version of the page kept it; it is left as it is.
   */
  readonly state: 'asking' | 'none' | 'mine' | 'other' | 'unread' | 'refused';
  /** What is kept while another list stands here, or none that can be read. */
  readonly other: KeptProject | null;
  readonly onKeep: () => void;
  readonly onForget: () => void;
  readonly onOpen: () => void;
}

/**
 * Keeps the list on the device once the reader has asked for it. A page that opens without a list opens the kept one.
 *
 * @param runs null while the ledger is empty
 */
export function useKeptProject(runs: readonly Scenario[] | null, isUnfolding: boolean): Keeping {
  const [state, setState] = useState<Keeping['state']>('asking');
  const [other, setOther] = useState<KeptProject | null>(null);
  const latest = useRef(runs);
  latest.current = runs;
  const isKeeping = useRef(false);

  useEffect(() => {
    if (isUnfolding || state !== 'asking') return;
    void readKept().then((kept) => {
      const found = stateOf(kept, latest.current);
      if (kept !== null && (found === 'other' || found === 'unread')) setOther(kept);
      if (kept !== null && found === 'mine' && latest.current === null) openKept(kept);
      setState(found);
    });
  }, [isUnfolding, state]);

  useEffect(() => {
    if (state !== 'mine') {
      isKeeping.current = false;
      return;
    }
    // What has just been read need not be written.
    if (!isKeeping.current) {
      isKeeping.current = true;
      return;
    }
    const timer = setTimeout(() => void keepList(runs).then((isKept) => !isKept && setState('refused')), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [runs, state]);

  const onKeep = useCallback(() => {
    void keepList(latest.current).then((isKept) => setState(isKept ? 'mine' : 'refused'));
    setOther(null);
  }, []);
  const onForget = useCallback(() => {
    void forget().then((isGone) => setState(isGone ? 'none' : 'refused'));
    setOther(null);
  }, []);
  const onOpen = useCallback(() => {
    if (other !== null) openKept(other);
    setOther(null);
    setState('mine');
  }, [other]);
  return { state, other, onKeep, onForget, onOpen };
}

async function keepList(runs: readonly Scenario[] | null): Promise<boolean> {
  const isKept = await keep(writeProject(runs ?? []));
  if (isKept && runs !== null) noteSaved(runs);
  return isKept;
}

function stateOf(kept: KeptProject | null, now: readonly Scenario[] | null): 'none' | 'unread' | 'other' | 'mine' {
  if (kept === null) return 'none';
  if (!isWhole(kept)) return 'unread';
  return now !== null && writeProject(now) !== kept.text ? 'other' : 'mine';
}

/** An empty list is whole too: its last run was taken out. */
function isWhole({ text }: KeptProject): boolean {
  const read = readProject(text);
  return (read.status === 'read' && read.problems.length === 0) || text === writeProject([]);
}

function openKept({ text }: KeptProject): void {
  const read = readProject(text);
  if (read.status !== 'read') return;
  openProject(read.runs);
  noteSaved(read.runs);
}
