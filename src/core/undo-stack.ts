/** Steps back and forth through whole states; states share all that did not change between them. */

interface Step<State> {
  readonly state: State;
  /** What was edited: steps of one thing that follow each other are one step. */
  readonly editId: string;
}

export interface UndoStack<State> {
  /** What stood before each edit, the oldest first. */
  readonly past: readonly Step<State>[];
  /** What each step back has left, the next one last. */
  readonly future: readonly Step<State>[];
}

export interface Stepped<State> {
  readonly stack: UndoStack<State>;
  readonly state: State;
}

export const NOTHING_DONE: UndoStack<never> = { past: [], future: [] };

/** Steps kept; older ones are forgotten. */
export const MOST_STEPS = 200;

/** @param before what stood before the edit */
export function recorded<State>({ past, future }: UndoStack<State>, before: State, editId: string): UndoStack<State> {
  if (future.length === 0 && past[past.length - 1]?.editId === editId) return { past, future };
  return { past: [...past.slice(1 - MOST_STEPS), { state: before, editId }], future: [] };
}

/** @returns null where nothing was done yet */
export function undone<State>({ past, future }: UndoStack<State>, now: State): Stepped<State> | null {
  const step = past[past.length - 1];
  if (step === undefined) return null;
  return {
    stack: { past: past.slice(0, -1), future: [...future, { state: now, editId: step.editId }] },
    state: step.state,
  };
}

/** @returns null where nothing was undone, or something was done since */
export function redone<State>({ past, future }: UndoStack<State>, now: State): Stepped<State> | null {
  const step = future[future.length - 1];
  if (step === undefined) return null;
  return {
    stack: { past: [...past, { state: now, editId: step.editId }], future: future.slice(0, -1) },
    state: step.state,
  };
}
