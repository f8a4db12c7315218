import type { ReactNode } from 'react';

export interface CheckboxProps {
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly children: ReactNode;
  readonly isDisabled?: boolean | undefined;
}

/** A box with its words; the whole line is the target. */
export function Checkbox({ isChecked, onChange, children, isDisabled = false }: CheckboxProps) {
  return (
    <label className="flex min-h-6 cursor-pointer items-center gap-2.5 text-chart-label text-ink-2 touch:min-h-11">
      <input
        type="checkbox"
        className="tick-box"
        checked={isChecked}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      {children}
    </label>
  );
}
