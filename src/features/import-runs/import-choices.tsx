import type { ReactNode } from 'react';

export interface ChoiceOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint: ReactNode;
}

export interface ChoiceGroupProps<Value extends string> {
  /** Names the radio group; unlike any other on the page. */
  readonly name: string;
  readonly legend: string;
  readonly options: readonly ChoiceOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** Two or three ways to read the same log, each with what follows from it. */
export function ChoiceGroup<Value extends string>({ name, legend, options, value, onChange }: ChoiceGroupProps<Value>) {
  return (
    <fieldset className="min-w-0">
      <legend className="text-label text-ink-2">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="mt-1.5 flex min-h-6 cursor-pointer gap-2.5 touch:min-h-11">
          <input
            type="radio"
            name={name}
            className="tick-box mt-0.5"
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className="min-w-0">
            <span className="block text-body">{option.label}</span>
            <span className="block text-hint text-ink-3">{option.hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
