import { createElement, type ReactNode, useCallback } from 'react';
import { FIELD_WORDS } from '#format/field-words.ts';
import { readText } from '#format/number-reading.ts';
import { useForm } from './form-context.ts';
import { PutBack } from './put-back.tsx';
import { textOf } from './quantity-draft.ts';
import { useQuantity } from './use-quantity.ts';

export interface CountProps {
  readonly text: string;
  readonly error: string | undefined;
  readonly changed: ReactNode;
  readonly onText: (text: string) => void;
  readonly onCommit: () => void;
  readonly onStep: (delta: number) => void;
}

/** A number with steps beside it: accelerators or runs, never below one by a step. */
export function useCount(field: 'acceleratorCount' | 'runs'): CountProps {
  const { scenario, base, onChange, onInvalid } = useForm();
  const value = scenario[field];
  const reportInvalid = useCallback((isInvalid: boolean) => onInvalid(field, isInvalid), [onInvalid, field]);
  const set = (next: number) => onChange({ [field]: next }, field);
  const { text, error, onText, onLeave } = useQuantity({
    field,
    takesRange: false,
    factor: 1,
    value,
    read: readText,
    onChange: (next) => {
      if (typeof next === 'number') set(next);
    },
    onInvalid: reportInvalid,
  });
  const isChanged = value !== base[field];
  const changed =
    isChanged && createElement(PutBack, { from: textOf(base[field], 1), label: FIELD_WORDS[field], onPutBack: () => set(base[field]) });
  return { text, error, changed, onText, onCommit: onLeave, onStep: (delta) => set(Math.max(1, value + delta)) };
}
