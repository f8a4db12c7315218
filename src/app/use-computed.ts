import { useEffect, useReducer, useRef } from 'react';
import type { RunResult } from './use-estimates.ts';

/** What one frame can spare. */
const SLICE_MS = 8;

/** How many results from the first on are computed, at least; computes more until the time is up. */
function computedFrom(results: readonly RunResult[], from: number): number {
  const until = performance.now() + SLICE_MS;
  let at = from;
  for (; at < results.length; at += 1) {
    void results[at]?.answer;
    if (at % 32 === 31 && performance.now() > until) break;
  }
  return at;
}

/**
 * Computes a long list in slices, so that neither its first rows nor the reader wait for its last.
 *
 * @returns true once each result stands; those that stood before an edit still do
 */
export function useComputed(results: readonly RunResult[]): boolean {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  const done = useRef<readonly RunResult[] | null>(null);
  const reached = done.current === results ? results.length : computedFrom(results, 0);
  if (reached === results.length) done.current = results;
  useEffect(() => {
    if (done.current === results) return;
    let timer = 0;
    let at = reached;
    const next = () => {
      at = computedFrom(results, at);
      if (at < results.length) timer = window.setTimeout(next, 0);
      else drawAgain();
    };
    timer = window.setTimeout(next, 0);
    return () => window.clearTimeout(timer);
  }, [results, reached]);
  return reached === results.length;
}
