import type { ReactNode } from 'react';

export interface RadioGroupProps<Value extends string> {
  readonly name: string;
  readonly legend: ReactNode;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode; readonly note?: ReactNode }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** Choices that each need a line of explanation; short ones stand side by side in a segmented control instead. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { name, legend, options, value, onChange } = props;
  return (
    <fieldset className="min-w-0">
      <legend className="pb-1.5 text-label text-ink-2">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="flex min-h-6 items-start gap-2.5 py-1 text-body touch:min-h-11 touch:py-3">
          <input type="radio" name={name} className="tick-box" checked={option.value === value} onChange={() => onChange(option.value)} />
          <span className="min-w-0">
            {option.label}
            {option.note && <span className="block text-hint text-ink-3">{option.note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
