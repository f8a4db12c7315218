import { useRef } from 'react';
import { describedBy, FieldShell, type FieldWords, fieldTone } from './field-shell.tsx';
import { Icon } from './icon.tsx';
import { useTypedEarly } from './use-typed-early.ts';

export interface SelectInputProps<Value extends string> extends FieldWords {
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly labelHidden?: boolean | undefined;
}

/** The platform's own list, for choices that need no search. */
export function SelectInput<Value extends string>(props: SelectInputProps<Value>) {
  const { id, options, value, onChange } = props;
  const box = useRef<HTMLSelectElement>(null);
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option) onChange(option.value);
  };
  useTypedEarly(box, value, choose);
  return (
    <FieldShell {...props}>
      <div className="field-box relative" data-tone={fieldTone(props)}>
        <select
          ref={box}
          id={id}
          value={value}
          onChange={(event) => choose(event.target.value)}
          autoComplete="off"
          aria-invalid={props.error ? true : undefined}
          aria-describedby={describedBy(props)}
          className="h-full w-full min-w-0 cursor-pointer appearance-none truncate rounded-control bg-bg pr-9 pl-3 text-input"
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" className="pointer-events-none absolute right-3 text-ink-2" />
      </div>
    </FieldShell>
  );
}
