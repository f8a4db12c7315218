import { useState } from 'react';
import { Icon } from '#ui/icon.tsx';
import type { AcceleratorOption, RowHardware } from './import-rows.tsx';

export interface HardwareSelectProps {
  /** Which row it stands in, in words. */
  readonly row: string;
  readonly hardware: RowHardware;
  readonly accelerators: readonly AcceleratorOption[];
  readonly onChange: (key: string, id: string) => void;
}

/** What a logged name was read as. The whole list is drawn once the field is used: a long table holds many of them. */
export function HardwareSelect({ row, hardware, accelerators, onChange }: HardwareSelectProps) {
  const { key, said, id, isGuess, likely } = hardware;
  const [isUsed, setIsUsed] = useState(false);
  const likelyIds = new Set(likely.map((option) => option.id));
  const others = isUsed ? accelerators.filter((option) => !likelyIds.has(option.id)) : [];
  return (
    <span className="field-box import-select relative" data-tone={isGuess ? 'warning' : undefined}>
      <select
        aria-label={`Accelerator of ${row}, and of all that are logged as ${said}`}
        value={id}
        onFocus={() => setIsUsed(true)}
        onPointerEnter={() => setIsUsed(true)}
        onChange={(event) => onChange(key, event.target.value)}
        className="h-full w-full min-w-0 cursor-pointer appearance-none truncate rounded-control bg-bg pr-7 pl-2.5 text-chart-label"
      >
        {[...likely, ...others].map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" className="pointer-events-none absolute right-2 text-ink-2" />
    </span>
  );
}
