import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import { askForRanges } from '#workers/range-client.ts';
import { RangePart } from './lazy-range.tsx';
import { ManyRanges } from './many-ranges.tsx';
import type { RangesState } from './ranges-state.ts';
import { toDraw, withDrawn } from './run-to-draw.ts';
import type { RunResult } from './use-estimates.ts';

export interface RangeKeeperProps {
  readonly results: readonly RunResult[];
  /** Which of them the calculator shows, from 1. */
  readonly run: number;
  readonly catalogue: Catalogue;
  readonly onRanges: (state: RangesState) => void;
}

/** Ranges are handed up only when what shows them is there: a page that says its ranges stand has them. */
const part = RangePart.fetch();

/** Lists up to here are drawn run by run; longer ones by the kinds among them, which is the same range for less. */
const MOST_RUN_BY_RUN = 24;

/** Asks for the ranges of what is shown and hands them up; draws nothing itself. It comes after the first result. */
export default function RangeKeeper({ results, run, catalogue, onRanges }: RangeKeeperProps) {
  const handUp = useCallback((state: RangesState) => void part.then(() => onRanges(state)), [onRanges]);
  return results.length > MOST_RUN_BY_RUN ? (
    <ManyRanges results={results} run={run} catalogue={catalogue} onRanges={handUp} />
  ) : (
    <FewRanges results={results} onRanges={handUp} />
  );
}

function FewRanges({ results, onRanges }: Pick<RangeKeeperProps, 'results' | 'onRanges'>) {
  const asked = useMemo(() => results.flatMap(({ answer }) => (answer === null ? [] : [toDraw(answer.resolved)])), [results]);
  const { data } = useQuery({
    queryKey: ['ranges', ...asked.map(({ key }) => key)],
    queryFn: async ({ signal }) => withDrawn(await askForRanges(asked, signal), asked),
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
    onRanges({ of: results, runs, rows: null, total: runs.includes(null) ? null : data.total });
  }, [data, results, onRanges]);
  return null;
}
