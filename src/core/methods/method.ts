import type { Catalogue } from '#core/catalogue.ts';
import type { Borrowed, Missing, Note, ResolvedScenario, ResolvedTime } from '#core/resolved.ts';
import type { MethodId, Scenario } from '#core/scenario.ts';

/**
 * A published way to count: the resolved run as that method sees it, in the same pipeline. What a method fixes it
 * replaces, with its own constant and source; what it takes from this page it says; what it lacks it says instead of a figure.
 */
export interface Method {
  readonly id: MethodId;
  readonly title: string;
  /** Key of the bibliography. */
  readonly source: string;
  /** Fields of the form that the method does not use, because it fixes them itself or does not know them. */
  readonly fixes: readonly (keyof Scenario)[];
  /** What the method leaves out, in words. */
  readonly leavesOut: readonly string[];
  readonly see: (run: ResolvedScenario, catalogue: Catalogue) => Sight;
}

export type Sight =
  | { readonly status: 'sees'; readonly run: ResolvedScenario }
  | { readonly status: 'lacks'; readonly missing: readonly Missing[] };

export function sees(run: ResolvedScenario): Sight {
  return { status: 'sees', run };
}

export function borrows(...what: readonly (Borrowed | null)[]): readonly Note[] {
  const taken = what.filter((one) => one !== null);
  return taken.length === 0 ? [] : [{ kind: 'method-borrows', what: taken }];
}

/** Hours from the size of a run rest on this page's peak and utilisation, which most methods do not have. */
export function hoursFromSize(time: ResolvedTime | null): Borrowed | null {
  return time?.kind === 'flops' ? 'hours-from-size' : null;
}

/** None of the other methods knows water or embodied emissions as this page counts them. */
export const LEFT_OUT = {
  waterLPerKwh: { kind: 'unknown', reason: 'method-leaves-out' },
  embodied: { kind: 'unknown', reason: 'method-leaves-out' },
} as const satisfies Partial<ResolvedScenario>;
