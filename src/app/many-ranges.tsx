import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import { timesRanges } from '#core/joined-runs.ts';
import type { FigureRanges } from '#core/range.ts';
import { resolveScenario } from '#core/resolve.ts';
import { askForJointRanges, askForRanges } from '#workers/range-client.ts';
import type { JointRanges, KindToDraw } from '#workers/range-computing.ts';
import type { RangesState } from './ranges-state.ts';
import { toDraw, withDrawn } from './run-to-draw.ts';
import type { RunResult } from './use-estimates.ts';
import { type Kinds, useKinds } from './use-kinds.ts';

export interface ManyRangesProps {
  readonly results: readonly RunResult[];
  readonly run: number;
  readonly catalogue: Catalogue;
  readonly onRanges: (state: RangesState) => void;
}

/** Kinds beyond this would take the worker seconds with every edit: then no joint range is drawn, and the page says so. */
const MOST_KINDS = 300;

const ASKED = { staleTime: 'static', gcTime: 60_000, retry: false, networkMode: 'always' } as const;

/** The range of the shown run as ever, and those of all by the kinds among them. */
export function ManyRanges({ results, run, catalogue, onRanges }: ManyRangesProps) {
  const kinds = useKinds(results);
  const shown = results[run - 1]?.answer?.resolved ?? null;
  const alone = useMemo(() => (shown === null ? null : toDraw(shown)), [shown]);
  const asked = useMemo(
    () => (kinds === null || kinds.units.length > MOST_KINDS ? null : kindsToDraw(kinds, catalogue)),
    [kinds, catalogue],
  );
  const one = useQuery({
    ...ASKED,
    queryKey: ['ranges', alone?.key],
    queryFn: async ({ signal }) => {
      const runs = alone === null ? [] : [alone];
      return withDrawn(await askForRanges(runs, signal), runs);
    },
    enabled: alone !== null,
  });
  const joint = useQuery({
    ...ASKED,
    queryKey: ['joint-ranges', asked?.key],
    queryFn: async ({ signal }) => {
      const runs = asked?.kinds ?? [];
      const ranges = await askForJointRanges(runs, signal);
      return { ...ranges, total: { ...ranges.total, drawn: runs.map(({ run }) => run) } };
    },
    enabled: asked !== null && asked.kinds.length > 0,
  });
  const own = one.data?.runs[0] ?? null;
  useEffect(() => {
    if (kinds === null) return;
    const runs = kinds.of.map((_, index) => (index === run - 1 ? own : null));
    const isTooMany = kinds.units.length > MOST_KINDS;
    if (isTooMany) onRanges({ of: kinds.of, runs, rows: null, total: null, isTooMany });
    else if (joint.data !== undefined) onRanges({ of: kinds.of, runs, ...rowsOf(kinds, joint.data) });
  }, [kinds, joint.data, own, run, onRanges]);
  return null;
}

interface Asked {
  readonly key: string;
  readonly kinds: readonly KindToDraw[];
}

/** Each kind's unit resolves, because a run of it did. */
function kindsToDraw({ units }: Kinds, catalogue: Catalogue): Asked {
  const kinds = units.flatMap(({ key, unit, weights }) => {
    const resolution = resolveScenario(unit, catalogue);
    return resolution.status === 'resolved' ? [{ ...toDraw(resolution.resolved), key, weights }] : [];
  });
  return { key: JSON.stringify(kinds.map(({ key, weights }) => [key, weights])), kinds };
}

function rowsOf({ runs }: Kinds, { kinds, total }: JointRanges): Pick<RangesState, 'rows' | 'total'> {
  const made = new Map<number, FigureRanges | null>();
  const rowAt = (index: number): FigureRanges | null => {
    const run = runs[index];
    const kind = run == null ? undefined : kinds[run.at];
    return run == null || kind === undefined ? null : timesRanges(kind, run.weights);
  };
  const at = (index: number) => {
    const known = made.get(index);
    if (known !== undefined) return known;
    const row = rowAt(index);
    made.set(index, row);
    return row;
  };
  // Without making the range of each: a list of thousands shows a few.
  let highestKgCo2e = 0;
  for (const run of runs) {
    const kind = run === null ? undefined : kinds[run.at];
    if (run !== null && kind !== undefined) highestKgCo2e = Math.max(highestKgCo2e, kind.emissionsKgCo2e.high * run.weights.emissions);
  }
  return { rows: { at, highestKgCo2e }, total: runs.includes(null) ? null : total };
}
