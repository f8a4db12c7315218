import { useState } from 'react';
import { toggled } from '#core/levers/combine.ts';
import type { Lever, LeverGroup } from '#core/levers/lever.ts';
import type { OwnField } from '#format/own-lever-words.ts';
import { FIELDS_OF, NOTHING_TYPED, type OwnTexts } from './own-rows.ts';

interface LeverState {
  readonly texts: OwnTexts;
  /** Ids, in the order of ticking. */
  readonly ticked: readonly string[];
  /** What gave way at the last tick, and to which lever. */
  readonly released: Released | null;
}

export interface Released {
  readonly chosenId: string;
  readonly levers: readonly { readonly id: string; readonly group: LeverGroup }[];
}

export interface LeverChoice extends LeverState {
  readonly onToggle: (id: string) => void;
  readonly onText: (field: OwnField, text: string) => void;
}

/** The two that every run may have, so that the last row shows at once what combining means. */
const FIRST_TICKED = ['cleaner-place', 'newer-accelerator'];

/**
 * What is ticked and typed; it lives as long as the view is open, and in no link.
 *
 * @param leversOf the levers that can be ticked, given what is typed
 * @param onReleased told what a tick took off, beside what the page shows
 */
export function useLevers(leversOf: (texts: OwnTexts) => readonly Lever[], onReleased: (released: Released) => void): LeverChoice {
  const [state, setState] = useState<LeverState>({ texts: NOTHING_TYPED, ticked: FIRST_TICKED, released: null });
  const put = (next: LeverState) => {
    setState(next);
    if (next.released !== null && next.released !== state.released) onReleased(next.released);
  };
  const onToggle = (id: string) => put(withToggled(state, leversOf(state.texts), id));
  /** A figure typed counts at once; whoever wants to see it alone unticks it. */
  const onText = (field: OwnField, text: string) => {
    const next = { ...state, texts: { ...state.texts, [field]: text } };
    const levers = leversOf(next.texts);
    const id = Object.keys(FIELDS_OF).find((one) => FIELDS_OF[one]?.includes(field));
    const isNew = id !== undefined && !state.ticked.includes(id) && levers.some((lever) => lever.id === id);
    put(isNew ? withToggled(next, levers, id) : next);
  };
  const available = new Set(leversOf(state.texts).map(({ id }) => id));
  return { ...state, ticked: state.ticked.filter((id) => available.has(id)), onToggle, onText };
}

function withToggled(state: LeverState, levers: readonly Lever[], id: string): LeverState {
  const available = state.ticked.filter((one) => levers.some((lever) => lever.id === one));
  const { ticked, released } = toggled(levers, available, id);
  return { ...state, ticked, released: released.length === 0 ? null : { chosenId: id, levers: released } };
}
