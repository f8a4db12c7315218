import type { ResolvedScenario } from '#core/resolved.ts';
import type { Ranges, RunToDraw } from '#workers/range-computing.ts';

const keys = new WeakMap<ResolvedScenario, string>();

/** A run with all that its range depends on as its key. */
export function toDraw(run: ResolvedScenario): RunToDraw {
  const key = keys.get(run) ?? JSON.stringify(bare(run));
  keys.set(run, key);
  return { run: bare(run), key };
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

/** Each range with the runs that it was drawn of, so that it can say how. */
export function withDrawn({ runs, total }: Ranges, asked: readonly RunToDraw[]): Ranges {
  return {
    runs: runs.map((range, index) => ({ ...range, drawn: asked.slice(index, index + 1).map(({ run }) => run) })),
    total: total === null ? null : { ...total, drawn: asked.map(({ run }) => run) },
  };
}
