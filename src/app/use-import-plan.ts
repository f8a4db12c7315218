import { useEffect, useState } from 'react';
import { type PlannedRun, type PlanSettings, type PlanTotal, plannedRun, totalOfPlan } from '#exchange/import/plan.ts';
import type { TableSummary } from '#exchange/import/summarise.ts';

export interface ImportPlan {
  readonly planned: readonly PlannedRun[];
  readonly total: PlanTotal;
}

const LONGEST_SLICE_MS = 8;
/** Runs between two looks at the clock. */
const BETWEEN_LOOKS = 50;

/** The runs that a choice gives, worked out in slices too short to be felt; the plan of before stays until the new one stands. */
export function useImportPlan(
  summary: TableSummary | null,
  settings: PlanSettings,
): { readonly plan: ImportPlan | null; readonly isCurrent: boolean } {
  const [state, setState] = useState<{ readonly plan: ImportPlan; readonly of: readonly unknown[] } | null>(null);
  useEffect(() => {
    if (summary === null) return;
    let isDropped = false;
    void inSlices(summary, settings, () => isDropped).then((planned) => {
      if (planned !== null) setState({ plan: { planned, total: totalOfPlan(planned) }, of: [summary, settings] });
    });
    return () => {
      isDropped = true;
    };
  }, [summary, settings]);
  return { plan: state?.plan ?? null, isCurrent: state !== null && state.of[0] === summary && state.of[1] === settings };
}

async function inSlices(
  { entries, shapes }: TableSummary,
  settings: PlanSettings,
  isDropped: () => boolean,
): Promise<readonly PlannedRun[] | null> {
  const planned: PlannedRun[] = [];
  let breathed = performance.now();
  for (const entry of entries) {
    const shape = shapes[entry.shape];
    if (shape === undefined) throw new RangeError('an entry names a shape of its own summary');
    planned.push(plannedRun(entry, shape, settings));
    if (planned.length % BETWEEN_LOOKS !== 0 || performance.now() - breathed < LONGEST_SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    breathed = performance.now();
    if (isDropped()) return null;
  }
  return isDropped() ? null : planned;
}
