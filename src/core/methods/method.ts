import type { Catalogue } from '#core/catalogue.ts';
import type { Note, ResolvedScenario } from '#core/resolved.ts';
import type { MethodId, Scenario } from '#core/scenario.ts';
import { strubell2019 } from './strubell-2019.ts';

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

export const trainprint: Method = {
  id: 'trainprint',
  title: 'Trainprint',
  source: 'trainprint',
  fixes: [],
  leavesOut: ['idle capacity of the cluster', 'storage and networks between sites', 'staff and offices', 'use of the model after training'],
  see: (run) => run,
};

export const METHODS: readonly Method[] = [trainprint, strubell2019];

const notBuilt: Note = { kind: 'method-not-built' };

/** The method of that id; for one that a link may name but that cannot be computed yet, Trainprint's with a note that says so. */
export function methodOf(id: MethodId): Method {
  return METHODS.find((method) => method.id === id) ?? { ...trainprint, see: (run) => ({ ...run, notes: [...run.notes, notBuilt] }) };
}
