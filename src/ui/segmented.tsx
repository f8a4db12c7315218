import { type ReactNode, useLayoutEffect, useRef } from 'react';

export interface SegmentedProps<Value extends string> {
  /** Names the radio group; unlike any other on the page. */
  readonly name: string;
  readonly legend: string;
  readonly legendHidden?: boolean | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly hint?: ReactNode;
  readonly className?: string | undefined;
}

/** Two to four choices that exclude each other, all in sight. A choice made before the script had loaded is taken over. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { name, legend, legendHidden, options, value, onChange, hint, className = '' } = props;
  const group = useRef<HTMLFieldSetElement>(null);
  const first = useRef({ options, value, onChange });
  useLayoutEffect(() => {
    const chosen = group.current?.querySelector<HTMLInputElement>('input:checked')?.value;
    const early = first.current.options.find((option) => option.value === chosen);
    if (early && early.value !== first.current.value) first.current.onChange(early.value);
  }, []);
  return (
    <fieldset ref={group} className={`min-w-0 ${className}`} aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend className={legendHidden ? 'sr-only' : 'mb-1.25 text-label text-ink-2'}>{legend}</legend>
      <div className="segments text-label font-normal">
        {options.map((option) => (
          <label key={option.value} data-word={option.label}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              autoComplete="off"
              className="absolute inset-0 cursor-pointer appearance-none outline-none"
            />
            {option.label}
          </label>
        ))}
      </div>
      {hint && (
        <p id={`${name}-hint`} className="mt-1.75 text-hint text-ink-3">
          {hint}
        </p>
      )}
    </fieldset>
  );
}
