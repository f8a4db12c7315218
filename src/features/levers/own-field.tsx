import { useState } from 'react';
import { type OwnField as Field, OWN_FIELD_RULES, readOwn } from '#format/own-lever-words.ts';
import { NumberInput } from '#ui/number-input.tsx';

interface OwnFieldProps {
  readonly field: Field;
  readonly text: string;
  readonly onText: (field: Field, text: string) => void;
}

/** A figure of the reader's own; what cannot be read is said once the field is left. */
export function OwnField({ field, text, onText }: OwnFieldProps) {
  const [hasLeft, setHasLeft] = useState(false);
  const { label, unit, hint } = OWN_FIELD_RULES[field];
  const reading = readOwn(field, text);
  return (
    <NumberInput
      id={`lever-field-${field}`}
      label={label}
      unit={unit}
      hint={hint}
      text={text}
      error={hasLeft && reading.kind === 'error' ? reading.message : undefined}
      onText={(next) => onText(field, next)}
      onCommit={() => setHasLeft(true)}
      className="max-w-60"
    />
  );
}
