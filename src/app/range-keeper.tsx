import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { ResolvedScenario } from '#core/resolved.ts';
import { askForRanges } from '#workers/range-client.ts';
import type { RangesState } from './ranges-state.ts';
import type { RunResult } from './use-estimates.ts';

export interface RangeKeeperProps {
  readonly results: readonly RunResult[];
  readonly onRanges: (state: RangesState) => void;
}

/** Asks for the ranges of what is shown and hands them up; draws nothing itself. It comes after the first result. */
export default function RangeKeeper({ results, onRanges }: RangeKeeperProps) {
  const asked = useMemo(
    () => results.flatMap(({ answer }) => (answer === null ? [] : [{ run: bare(answer.resolved), key: keyOf(answer.resolved) }])),
    [results],
  );
  const { data } = useQuery({
    queryKey: ['ranges', ...asked.map(({ key }) => key)],
    queryFn: ({ signal }) => askForRanges(asked, signal),
    enabled: asked.length > 0,
    staleTime: 'static',
    gcTime: 60_000,
    retry: false,
    networkMode: 'always',
  });
  useEffect(() => {
    if (data === undefined) return;
    const inOrder = [...data.runs];
    const runs = results.map(({ answer }) => (answer === null ? null : (inOrder.shift() ?? null)));
    onRanges({ of: results, runs, total: runs.includes(null) ? null : data.total });
  }, [data, results, onRanges]);
  return null;
}

/** The run without what its figures do not depend on: labels, dates and what is said of it. */
function bare({ scenario, ...figures }: ResolvedScenario): ResolvedScenario {
  const { release, acceleratorId, acceleratorCount, runs, load, placeId, measuredAt, precision, methodId } = scenario;
  return {
    ...figures,
    notes: [],
    scenario: { release, acceleratorId, acceleratorCount, runs, load, placeId, measuredAt, precision, methodId },
  };
}

const keys = new WeakMap<ResolvedScenario, string>();

function keyOf(run: ResolvedScenario): string {
  const known = keys.get(run) ?? JSON.stringify(bare(run));
  keys.set(run, known);
  return known;
}
