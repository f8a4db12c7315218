import { useEffect, useState } from 'react';
import { addWeights, type Kind, kindOf, type Weights } from '#core/joined-runs.ts';
import type { Scenario } from '#core/scenario.ts';
import type { RunResult } from './use-estimates.ts';

/** The kinds among many runs. */
export interface Kinds {
  readonly of: readonly RunResult[];
  readonly units: readonly { readonly key: string; readonly unit: Scenario; readonly weights: Weights }[];
  /** Which kind a run is of, and how many times its unit it is; null where it has no answer. */
  readonly runs: readonly ({ readonly at: number; readonly weights: Weights } | null)[];
}

/** What one frame can spare, and how long an edit rests before its kinds are sought. */
const SLICE_MS = 8;
const REST_MS = 120;

interface Keyed extends Kind {
  readonly key: string;
}

const keyed = new WeakMap<RunResult, Keyed>();

function keyedOf(result: RunResult): Keyed {
  const known = keyed.get(result);
  if (known !== undefined) return known;
  const kind = kindOf(result.scenario);
  const made = { ...kind, key: JSON.stringify(kind.unit) };
  keyed.set(result, made);
  return made;
}

/** Sought in slices, once an edit has come to rest; null until then. */
export function useKinds(results: readonly RunResult[]): Kinds | null {
  const [kinds, setKinds] = useState<Kinds | null>(null);
  useEffect(() => {
    const seeker = seek(results);
    let timer = 0;
    const next = () => {
      const found = seeker(performance.now() + SLICE_MS);
      if (found === null) timer = window.setTimeout(next, 0);
      else setKinds(found);
    };
    timer = window.setTimeout(next, REST_MS);
    return () => window.clearTimeout(timer);
  }, [results]);
  return kinds;
}

function seek(results: readonly RunResult[]): (until: number) => Kinds | null {
  const places = new Map<string, number>();
  const units: { key: string; unit: Scenario; weights: Weights }[] = [];
  const runs: Kinds['runs'][number][] = [];
  const take = (result: RunResult) => {
    if (result.answer === null) return null;
    const { key, unit, weights } = keyedOf(result);
    const at = places.get(key) ?? units.length;
    places.set(key, at);
    const known = units[at];
    units[at] = known === undefined ? { key, unit, weights } : { ...known, weights: addWeights(known.weights, weights) };
    return { at, weights };
  };
  return (until) => {
    while (runs.length < results.length) {
      const result = results[runs.length];
      if (result !== undefined) runs.push(take(result));
      if (runs.length % 32 === 0 && performance.now() > until) return null;
    }
    return { of: results, units, runs };
  };
}
