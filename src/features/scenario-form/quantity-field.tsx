import { type ReactNode, useCallback } from 'react';
import type { Scenario, Typed } from '#core/scenario.ts';
import { FIELD_WORDS } from '#format/field-words.ts';
import { type Reading, readText } from '#format/number-reading.ts';
import { NumberInput } from '#ui/number-input.tsx';
import { useForm } from './form-context.ts';
import { PutBack } from './put-back.tsx';
import { isSame, textOf } from './quantity-draft.ts';
import { useQuantity } from './use-quantity.ts';

/** Fields of a scenario that hold a number or a range. */
export type NumberFieldName = {
  [Field in keyof Scenario]-?: NonNullable<Scenario[Field]> extends Typed ? Field : never;
}[keyof Scenario];

export interface QuantityFieldProps {
  readonly field: NumberFieldName;
  readonly unit: string;
  readonly label?: string;
  readonly hint?: ReactNode;
  /** Ours, shown where the reader gave none. */
  readonly ours?: number | undefined;
  readonly isOptional?: boolean;
  readonly takesRange?: boolean;
  readonly factor?: number;
  readonly read?: (text: string) => Reading;
  readonly warning?: ReactNode;
  readonly isDoubted?: boolean;
  /** Called in place of the plain change, where one field stands for another. */
  readonly onValue?: (value: Typed | undefined) => void;
}

/** One number of the run. Knows which field it edits, not where the scenario lives. */
export function QuantityField({
  field,
  unit,
  label,
  hint,
  ours,
  isOptional = false,
  takesRange = true,
  factor = 1,
  read = readText,
  warning,
  isDoubted,
  onValue,
}: QuantityFieldProps) {
  const form = useForm();
  const value = form.scenario[field];
  const { onInvalid, onChange } = form;
  const change = (next: Typed | undefined) => (onValue === undefined ? onChange({ [field]: next }, field) : onValue(next));
  const reportInvalid = useCallback((isInvalid: boolean) => onInvalid(field, isInvalid), [onInvalid, field]);
  const quantity = useQuantity({ field, takesRange, factor, value, ours, isOptional, read, onChange: change, onInvalid: reportInvalid });
  const base = form.base[field];
  const isChanged = !isSame(value, base);
  const from = textOf(base ?? ours, factor);
  return (
    <NumberInput
      id={`field-${field}`}
      label={label ?? FIELD_WORDS[field]}
      unit={unit}
      hint={form.fixedByMethod.includes(field) ? `Not used: ${form.methodTitle} fixes it.` : hint}
      text={quantity.text}
      onText={quantity.onText}
      onCommit={quantity.onLeave}
      error={quantity.error}
      warning={warning}
      isDoubted={isDoubted}
      changed={isChanged && <PutBack from={from} label={label ?? FIELD_WORDS[field]} onPutBack={() => change(base)} />}
    />
  );
}
