import { useCallback, useRef, useState } from 'react';
import type { RunResult } from './use-estimates.ts';

interface Followed {
  readonly of: readonly RunResult[];
  readonly index: number;
}

/**
 * A chosen run, followed through every edit of the list: one that moved is still the chosen one, and so is one that was edited
 * where it stands.
 *
 * @returns its place from 0; null where none is chosen, or it is gone
 */
export function useFollowed(results: readonly RunResult[]): readonly [number | null, (index: number | null) => void] {
  const [followed, setFollowed] = useState<Followed | null>(null);
  const now = followed === null || followed.of === results ? followed : placeNow(followed, results);
  if (now !== followed) setFollowed(now);
  const latest = useRef(results);
  latest.current = results;
  const choose = useCallback((index: number | null) => setFollowed(index === null ? null : { of: latest.current, index }), []);
  return [now?.index ?? null, choose];
}

function placeNow({ of, index }: Followed, results: readonly RunResult[]): Followed | null {
  const chosen = of[index];
  const at = chosen === undefined ? -1 : results.indexOf(chosen);
  if (at >= 0) return { of: results, index: at };
  return of.length === results.length ? { of: results, index } : null;
}
