import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_STEPS, NOTHING_DONE, recorded, redone, type UndoStack, undone } from './undo-stack.ts';

/** A reader at work: states are numbers, each edit makes another one. */
function played(steps: readonly ('edit' | 'undo' | 'redo')[]) {
  let stack: UndoStack<number> = NOTHING_DONE;
  let now = 0;
  const seen = [0];
  for (const [index, step] of steps.entries()) {
    if (step === 'edit') {
      stack = recorded(stack, now, `edit ${index}`);
      now = index + 1;
      seen.push(now);
    } else {
      const stepped = step === 'undo' ? undone(stack, now) : redone(stack, now);
      if (stepped !== null) ({ stack, state: now } = stepped);
    }
  }
  return { stack, now, seen };
}

const steps = fc.array(fc.constantFrom('edit' as const, 'undo' as const, 'redo' as const), { maxLength: 60 });

describe(recorded, () => {
  it('is undone by a step back, whatever was done before', () => {
    fc.assert(
      fc.property(steps, (before) => {
        const { stack, now } = played(before);
        expect(undone(recorded(stack, now, 'another'), 1e9)?.state).toBe(now);
      }),
    );
  });

  it('joins edits of one thing into one step, and begins anew after a step back', () => {
    const twice = recorded(recorded<string>(NOTHING_DONE, 'a', 'hours'), 'b', 'hours');
    expect(twice.past.map(({ state }) => state)).toEqual(['a']);
    const back = undone(twice, 'c');
    expect(back?.state).toBe('a');
    if (back === null) return;
    expect(recorded(back.stack, 'a', 'hours').past.map(({ state }) => state)).toEqual(['a']);
  });

  it('forgets what was to be done again once something else is done', () => {
    const back = undone(recorded<string>(NOTHING_DONE, 'a', 'x'), 'b');
    if (back === null) throw new Error('there was a step');
    expect(redone(recorded(back.stack, 'a', 'y'), 'c')).toBe(null);
  });

  it(`keeps ${MOST_STEPS} steps`, () => {
    let stack: UndoStack<number> = NOTHING_DONE;
    for (let state = 0; state < 500; state += 1) stack = recorded(stack, state, String(state));
    expect(stack.past.length).toBe(MOST_STEPS);
    expect(stack.past[0]?.state).toBe(500 - MOST_STEPS);
  });
});

describe(undone, () => {
  it('is undone by doing again, and only ever gives what has stood before', () => {
    fc.assert(
      fc.property(steps, (before) => {
        const { stack, now, seen } = played(before);
        const back = undone(stack, now);
        if (back === null) return;
        expect(seen).toContain(back.state);
        expect(redone(back.stack, back.state)).toEqual({ stack, state: now });
      }),
    );
  });

  it('gives null where nothing was done', () => {
    expect(undone(NOTHING_DONE, 1)).toBe(null);
    expect(redone(NOTHING_DONE, 1)).toBe(null);
  });
});
