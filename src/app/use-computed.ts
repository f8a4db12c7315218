import { useEffect, useReducer, useRef } from 'react';
import type { Estimate } from '#core/estimate.ts';
import type { RunResult } from './use-estimates.ts';

/** What one frame can spare. */
const SLICE_MS = 8;

interface Computing {
  readonly of: readonly RunResult[];
  /** Of the results from the first on; grows slice by slice. */
  readonly estimates: (Estimate | null)[];
}

/** More than these are computed in slices. */
const MOST_AT_ONCE = 32;

/** Of an edit in place only the edited run is computed again. */
function unchanged({ of, estimates }: Computing, results: readonly RunResult[]): (Estimate | null)[] {
  if (of.length !== results.length || estimates.length !== of.length) return [];
  const edited: number[] = [];
  for (let at = 0; at < results.length; at += 1) if (of[at] !== results[at]) edited.push(at);
  if (edited.length > MOST_AT_ONCE) return [];
  const kept = estimates.slice();
  for (const at of edited) kept[at] = results[at]?.answer?.estimate ?? null;
  return kept;
}

/** Goes on until all results are computed, or the time is up. */
function goOn({ of, estimates }: Computing): boolean {
  const until = performance.now() + SLICE_MS;
  for (let at = estimates.length; at < of.length; at += 1) {
    estimates.push(of[at]?.answer?.estimate ?? null);
    if (at % 32 === 31 && performance.now() > until) break;
  }
  return estimates.length === of.length;
}

/**
 * Computes a long list in slices, so that neither its first rows nor the reader wait for its last.
 *
 * @returns the estimate of each run, null where something is missing; null as a whole until all of them stand
 */
export function useComputed(results: readonly RunResult[]): readonly (Estimate | null)[] | null {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  const computing = useRef<Computing>({ of: results, estimates: [] });
  if (computing.current.of !== results) computing.current = { of: results, estimates: unchanged(computing.current, results) };
  const isDone = goOn(computing.current);
  useEffect(() => {
    const now = computing.current;
    if (now.estimates.length === results.length) return;
    let timer = 0;
    const next = () => {
      if (goOn(now)) drawAgain();
      else timer = window.setTimeout(next, 0);
    };
    timer = window.setTimeout(next, 0);
    return () => window.clearTimeout(timer);
  }, [results]);
  return isDone ? computing.current.estimates : null;
}
