import type { Catalogue } from '#core/catalogue.ts';
import { unknownIdsOf } from '#core/known-ids.ts';
import type { Scenario } from '#core/scenario.ts';
import type { LinkProblem } from '#permalink/scenario-codec.ts';

/** What the list names and no table holds: it counts as not given, in every view. Computes no run. */
export function unknownProblems(scenarios: readonly Scenario[], catalogue: Catalogue): readonly LinkProblem[] {
  return scenarios.flatMap((scenario, index) =>
    unknownIdsOf(scenario, catalogue).map(
      ({ field, said }): LinkProblem => ({ reason: 'unknown-id', scenarioNumber: index + 1, key: field, said, field }),
    ),
  );
}
