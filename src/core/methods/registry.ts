/** The methods that can be computed, Trainprint's own first. */
import type { Note } from '#core/resolved.ts';
import type { MethodId } from '#core/scenario.ts';
import type { Method } from './method.ts';
import { strubell2019 } from './strubell-2019.ts';

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
