import type { Catalogue } from '#core/catalogue.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import type { MethodId, Scenario } from '#core/scenario.ts';

/**
 * A published way to count: the resolved run as that method sees it, in the same pipeline. What a method fixes it
 * replaces, with its own constant and source; what it lacks it says.
 */
export interface Method {
  readonly id: MethodId;
  readonly title: string;
  /** Key of the bibliography. */
  readonly source: string;
  /** Fields of the form that the method does not use, because it fixes them itself. */
  readonly fixes: readonly (keyof Scenario)[];
  /** What the method leaves out, in words. */
  readonly leavesOut: readonly string[];
  readonly see: (run: ResolvedScenario, catalogue: Catalogue) => ResolvedScenario;
}
