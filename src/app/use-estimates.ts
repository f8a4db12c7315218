import { useMemo } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import { type Estimate, estimate } from '#core/estimate.ts';
import type { TraceStep } from '#core/formula.ts';
import { withKnownIds } from '#core/known-ids.ts';
import { resolveScenario } from '#core/resolve.ts';
import type { Resolution, ResolvedScenario } from '#core/resolved.ts';
import type { Scenario } from '#core/scenario.ts';
import { DEFAULTS_OF_VERSION_1 } from '#permalink/frozen-defaults.ts';

/** One run with what came of it. */
export interface RunResult {
  readonly scenario: Scenario;
  readonly resolution: Resolution;
  readonly answer: Answer | null;
}

export interface Answer {
  readonly resolved: ResolvedScenario;
  readonly estimate: Estimate;
  /** The working, written down once it is asked for. */
  readonly steps: readonly TraceStep[];
}

/**
 * The result of a run, computed once it is looked at: a list of thousands shows a few at a time. A class, because thousands of them share
 * its getters.
 */
class LateResult implements RunResult {
  readonly #said: Scenario;
  readonly #catalogue: Catalogue;
  #known: RunResult | undefined;

  constructor(said: Scenario, catalogue: Catalogue) {
    this.#said = said;
    this.#catalogue = catalogue;
  }
  get #result(): RunResult {
    this.#known ??= resultOf(this.#said, this.#catalogue);
    return this.#known;
  }
  get scenario() {
    return this.#result.scenario;
  }
  get resolution() {
    return this.#result.resolution;
  }
  get answer() {
    return this.#result.answer;
  }
}

export function resultOf(said: Scenario, catalogue: Catalogue): RunResult {
  const scenario = withKnownIds(said, catalogue, DEFAULTS_OF_VERSION_1);
  const resolution = resolveScenario(scenario, catalogue);
  if (resolution.status !== 'resolved') return { scenario, resolution, answer: null };
  const { resolved } = resolution;
  let steps: TraceStep[] | undefined;
  const answer: Answer = {
    resolved,
    estimate: estimate(resolved),
    get steps() {
      if (steps === undefined) {
        const kept: TraceStep[] = [];
        estimate(resolved, (step) => kept.push(step));
        steps = kept;
      }
      return steps;
    },
  };
  return { scenario, resolution, answer };
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
    const result = new LateResult(scenario, catalogue);
    results.set(scenario, result);
    return result;
  };
}
