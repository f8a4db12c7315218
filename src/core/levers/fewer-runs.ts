/** One run in place of all the repeated ones. */
import { type Estimate, estimate } from '#core/estimate.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import type { Changes, Unchanged } from './computed.ts';
import { factorOf, onAll } from './lever.ts';

export interface FewerRuns extends Changes {
  readonly id: 'fewer-runs';
  readonly fromRuns: number;
}

export function fewerRuns(run: ResolvedScenario, own: Estimate): FewerRuns | Unchanged {
  if (own.energyKwh === 0) return { status: 'none', reason: 'zero-energy' };
  if (run.runs === 1) return { status: 'none', reason: 'one-run' };
  const once = estimate({ ...run, runs: 1 });
  return {
    status: 'changes',
    id: 'fewer-runs',
    groups: ['runs'],
    effect: onAll(factorOf(once.energyKwh / own.energyKwh)),
    change: { runs: 1 },
    held: [],
    sourceIds: ['strubell-2019'],
    fromRuns: run.runs,
  };
}
