/** Undo and redo of the list of runs, whoever changed it: the ledger, the form beside it, an import. */
import { useSyncExternalStore } from 'react';
import { NOTHING_DONE, recorded, redone, type Stepped, type UndoStack, undone } from '#core/undo-stack.ts';
import type { AddressState } from './address-store.ts';
import { addressStore } from './use-page.ts';

/** That the list is not before the `#` any more is not undone: what is redone tomorrow came from a file too. */
type Snapshot = Pick<AddressState, 'scenarios' | 'run' | 'hasScenarios'>;

let stack: UndoStack<Snapshot> = NOTHING_DONE;
let before: Snapshot | null = null;
let isStepping = false;
const listeners = new Set<() => void>();

function follow(): void {
  const { scenarios, run, hasScenarios, isUnfolding, editId, opened } = addressStore().getState();
  if (isUnfolding) return;
  const now = { scenarios, run, hasScenarios };
  const isChanged = before !== null && (before.scenarios !== scenarios || before.hasScenarios !== hasScenarios);
  if (isChanged && before !== null && !isStepping) stack = recorded(stack, before, editId ?? `opened:${opened}`);
  before = now;
  if (isChanged) for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (before === null) {
    follow();
    addressStore().subscribe(follow);
  }
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function step(way: typeof undone<Snapshot>, editId: string): boolean {
  const { scenarios, run, hasScenarios } = addressStore().getState();
  const stepped: Stepped<Snapshot> | null = way(stack, { scenarios, run, hasScenarios });
  if (stepped === null) return false;
  stack = stepped.stack;
  isStepping = true;
  addressStore().edit(stepped.state, editId);
  isStepping = false;
  return true;
}

/** @returns false where there is nothing to undo */
export const undoEdit = (): boolean => step(undone, `undo:${stack.past.length}`);

/** @returns false where there is nothing to do again */
export const redoEdit = (): boolean => step(redone, `redo:${stack.future.length}`);

/** How far one can step back and forth; begins to follow the list when it is first asked for. */
export function useHistory(): UndoStack<unknown> {
  return useSyncExternalStore(subscribe, () => stack);
}
