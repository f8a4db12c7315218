import { type KeyboardEvent, useRef } from 'react';
import { describedBy, FieldShell, type FieldWords, fieldTone } from './field-shell.tsx';
import { Icon } from './icon.tsx';
import { useTypedEarly } from './use-typed-early.ts';

export interface StepperProps extends FieldWords {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onCommit?: (() => void) | undefined;
  /** Asked for by the ends and the arrow keys; ten with Shift. The parent knows the number and its bounds. */
  readonly onStep: (by: -10 | -1 | 1 | 10) => void;
  readonly fewerLabel: string;
  readonly moreLabel: string;
  /** At the lowest value: the end stays in reach of the keyboard, it only does nothing. */
  readonly atLowest?: boolean | undefined;
}

const END = 'grid h-full w-9.5 flex-none place-items-center text-ink-2 hover:text-ink aria-disabled:text-control touch:w-11';

const ARROW_STEPS: Readonly<Record<string, { readonly plain: -1 | 1; readonly withShift: -10 | 10 }>> = {
  ArrowUp: { plain: 1, withShift: 10 },
  ArrowDown: { plain: -1, withShift: -10 },
};

/** A count: typed, or stepped by its two ends. */
export function Stepper(props: StepperProps) {
  const { id, text, onText, onCommit, onStep, fewerLabel, moreLabel, atLowest } = props;
  const box = useRef<HTMLInputElement>(null);
  useTypedEarly(box, text, onText);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') onCommit?.();
    const steps = ARROW_STEPS[event.key];
    if (!steps) return;
    event.preventDefault();
    onStep(event.shiftKey ? steps.withShift : steps.plain);
  }

  return (
    <FieldShell {...props}>
      <div className="field-box" data-tone={fieldTone(props)}>
        <button
          type="button"
          aria-label={fewerLabel}
          aria-disabled={atLowest || undefined}
          onClick={() => !atLowest && onStep(-1)}
          className={`${END} rounded-l-control border-r border-line`}
        >
          <Icon name="minus" />
        </button>
        <input
          ref={box}
          id={id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={text}
          onChange={(event) => onText(event.target.value)}
          onBlur={onCommit}
          onKeyDown={onKeyDown}
          aria-invalid={props.error ? true : undefined}
          aria-describedby={describedBy(props)}
          className="h-full w-full min-w-0 flex-1 px-0.5 text-center text-input"
        />
        <button type="button" aria-label={moreLabel} onClick={() => onStep(1)} className={`${END} rounded-r-control border-l border-line`}>
          <Icon name="plus" />
        </button>
      </div>
    </FieldShell>
  );
}
