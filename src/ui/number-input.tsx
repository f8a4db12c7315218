import { type ReactNode, useRef } from 'react';
import { describedBy, FieldShell, type FieldWords, fieldTone } from './field-shell.tsx';
import { useTypedEarly } from './use-typed-early.ts';

export interface NumberInputProps extends FieldWords {
  /** What was typed, as it was typed: the field never rewrites it under the reader's hands. */
  readonly text: string;
  readonly onText: (text: string) => void;
  /** The field is left, or Enter pressed: the time to tidy the text and to show an error. */
  readonly onCommit?: (() => void) | undefined;
  /** Inside the field, at its right end. */
  readonly unit?: ReactNode;
  readonly labelHidden?: boolean | undefined;
  /** Whole numbers bring the keypad without a point. */
  readonly whole?: boolean | undefined;
  readonly onFocus?: (() => void) | undefined;
}

/** A text box that reads numbers by the keystroke. What the text means, and whether it is good, its parent decides. */
export function NumberInput(props: NumberInputProps) {
  const { id, text, onText, onCommit, unit, whole, onFocus } = props;
  const box = useRef<HTMLInputElement>(null);
  useTypedEarly(box, text, onText, onCommit);
  return (
    <FieldShell {...props}>
      <div className="field-box" data-tone={fieldTone(props)}>
        <input
          ref={box}
          id={id}
          type="text"
          inputMode={whole ? 'numeric' : 'decimal'}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onBlur={onCommit}
          onFocus={onFocus}
          onKeyDown={(event) => event.key === 'Enter' && onCommit?.()}
          aria-invalid={props.error ? true : undefined}
          aria-labelledby={`${id}-label`}
          aria-describedby={[unit ? `${id}-unit` : undefined, describedBy(props)].filter(Boolean).join(' ') || undefined}
          className="h-full w-full min-w-0 flex-1 rounded-control pl-3 text-input last:pr-3"
        />
        {unit && (
          <label id={`${id}-unit`} htmlFor={id} className="flex-none cursor-text pr-3 pl-2 text-label font-normal text-ink-3">
            {unit}
          </label>
        )}
      </div>
    </FieldShell>
  );
}
