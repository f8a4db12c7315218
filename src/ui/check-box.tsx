import type { ReactNode } from 'react';

export interface CheckBoxProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly note?: ReactNode;
  readonly disabled?: boolean | undefined;
}

/** A tick and its words; the whole line is the target. */
export function CheckBox({ label, checked, onChange, note, disabled }: CheckBoxProps) {
  return (
    <label className="flex min-h-6 items-start gap-2.5 py-0.5 text-body touch:min-h-11 touch:py-3">
      <span className="relative grid flex-none place-items-center">
        <input
          type="checkbox"
          className="tick-box peer"
          checked={checked}
          disabled={disabled}
          onChange={(event) => onChange(event.target.checked)}
        />
        <svg
          aria-hidden="true"
          viewBox="0 0 16 16"
          className="pointer-events-none invisible absolute size-4 fill-none stroke-bg stroke-2 peer-checked:visible"
        >
          <path d="m3.5 8.5 3 3 6-6.5" />
        </svg>
      </span>
      <span className="min-w-0">
        {label}
        {note && <span className="block text-hint text-ink-3">{note}</span>}
      </span>
    </label>
  );
}
