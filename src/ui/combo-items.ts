import type { ComboGroup, ComboOption } from './combo-box.tsx';

/** More than this many rows are not drawn: the reader narrows them by typing. */
const SHOWN_AT_MOST = 80;

export type ComboItem =
  | { readonly kind: 'option'; readonly group: string; readonly option: ComboOption }
  | { readonly kind: 'last'; readonly text: string };

export interface ComboItems {
  readonly shown: readonly ComboItem[];
  readonly hiddenCount: number;
}

/** The options in one row, as the arrow keys walk through them, with the standing last row behind them. */
export function comboItems(groups: readonly ComboGroup[], lastText: string | undefined): ComboItems {
  const all = groups.flatMap(({ title, options }) => options.map((option): ComboItem => ({ kind: 'option', group: title, option })));
  const last: readonly ComboItem[] = lastText === undefined ? [] : [{ kind: 'last', text: lastText }];
  return {
    shown: [...all.slice(0, SHOWN_AT_MOST), ...last],
    hiddenCount: Math.max(0, all.length - SHOWN_AT_MOST),
  };
}

/** Where the highlight stands on opening: on what is chosen, or on the first row. */
export function firstHighlight(items: readonly ComboItem[], selectedId: string | undefined): number {
  const index = items.findIndex((item) => item.kind === 'option' && item.option.id === selectedId);
  return Math.max(0, index);
}
