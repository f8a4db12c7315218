import { useEffect, useState } from 'react';
import type { Typed } from '#core/scenario.ts';
import type { Reading } from '#format/number-reading.ts';
import { blankMessage, isSame, type QuantityRules, readQuantity, textOf } from './quantity-draft.ts';

export interface QuantityOptions extends QuantityRules {
  /** What the reader gave; undefined where ours is in force. */
  readonly value: Typed | undefined;
  /** Ours, shown where the reader gave none; undefined makes the field one that must be filled. */
  readonly ours?: number | undefined;
  /** True for a field that may stay empty. */
  readonly isOptional?: boolean;
  readonly read: (text: string) => Reading;
  readonly onChange: (value: Typed | undefined) => void;
  readonly onInvalid: (isInvalid: boolean) => void;
}

export interface QuantityField {
  readonly text: string;
  readonly error: string | undefined;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}

interface Draft {
  readonly text: string;
  /** The value in force when this was typed; another value from elsewhere discards the draft. */
  readonly value: Typed | undefined;
  readonly hasLeft: boolean;
}

/** Text that is no number stays in the field with a message once the field is left; until then the figures just stay. */
export function useQuantity({ value, ours, isOptional = false, read, onChange, onInvalid, ...rules }: QuantityOptions): QuantityField {
  const [draft, setDraft] = useState<Draft | null>(null);
  const live = draft !== null && isSame(draft.value, value) ? draft : null;
  const text = live?.text ?? textOf(value ?? ours, rules.factor);
  const mayBeBlank = isOptional || ours !== undefined;
  const message = live === null ? undefined : messageOf(live.text, mayBeBlank, read, rules);
  const isInvalid = message !== undefined;
  useEffect(() => {
    onInvalid(isInvalid);
  }, [isInvalid, onInvalid]);

  const onText = (typed: string) => {
    const reading = readQuantity(read(typed), rules);
    const next = reading.kind === 'value' ? reading.value : reading.kind === 'blank' && mayBeBlank ? undefined : value;
    setDraft({ text: typed, value: next, hasLeft: live?.hasLeft ?? false });
    if (!isSame(next, value)) onChange(next);
  };
  const onLeave = () => {
    if (live === null) return;
    setDraft(isInvalid ? { ...live, hasLeft: true } : null);
  };
  return { text, error: live?.hasLeft === true ? message : undefined, onText, onLeave };
}

function messageOf(text: string, mayBeBlank: boolean, read: (text: string) => Reading, rules: QuantityRules): string | undefined {
  const reading = readQuantity(read(text), rules);
  if (reading.kind === 'error') return reading.message;
  return reading.kind === 'blank' && !mayBeBlank ? blankMessage(rules.field) : undefined;
}
