import { useMemo } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import { type Estimate, estimate } from '#core/estimate.ts';
import type { TraceStep } from '#core/formula.ts';
import { type UnknownId, withKnownIds } from '#core/known-ids.ts';
import { resolveScenario } from '#core/resolve.ts';
import type { Resolution, ResolvedScenario } from '#core/resolved.ts';
import type { Scenario } from '#core/scenario.ts';
import { DEFAULTS_OF_VERSION_1 } from '#permalink/frozen-defaults.ts';

/** One run with what came of it. */
export interface RunResult {
  readonly scenario: Scenario;
  readonly unknownIds: readonly UnknownId[];
  readonly resolution: Resolution;
  readonly answer: Answer | null;
}

export interface Answer {
  readonly resolved: ResolvedScenario;
  readonly estimate: Estimate;
  readonly steps: readonly TraceStep[];
}

export function resultOf(said: Scenario, catalogue: Catalogue): RunResult {
  const { scenario, unknown } = withKnownIds(said, catalogue, DEFAULTS_OF_VERSION_1);
  const resolution = resolveScenario(scenario, catalogue);
  if (resolution.status !== 'resolved') return { scenario, unknownIds: unknown, resolution, answer: null };
  const steps: TraceStep[] = [];
  const figures = estimate(resolution.resolved, (step) => steps.push(step));
  return { scenario, unknownIds: unknown, resolution, answer: { resolved: resolution.resolved, estimate: figures, steps } };
}

/** Every run of the address, in its order; a run that did not change is not computed again. */
export function useEstimates(scenarios: readonly Scenario[], catalogue: Catalogue): readonly RunResult[] {
  const resultFor = useMemo(() => remembered(catalogue), [catalogue]);
  return useMemo(() => scenarios.map(resultFor), [scenarios, resultFor]);
}

function remembered(catalogue: Catalogue): (scenario: Scenario) => RunResult {
  const results = new WeakMap<Scenario, RunResult>();
  return (scenario) => {
    const known = results.get(scenario);
    if (known !== undefined) return known;
    const result = resultOf(scenario, catalogue);
    results.set(scenario, result);
    return result;
  };
}
