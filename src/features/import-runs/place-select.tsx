import type { PlaceGroup } from '#format/place-labels.ts';
import { describedBy, FieldShell } from '#ui/field-shell.tsx';
import { Icon } from '#ui/icon.tsx';

export interface PlaceSelectProps {
  readonly groups: readonly PlaceGroup[];
  readonly value: string;
  readonly onChange: (placeId: string) => void;
}

const FIELD = {
  id: 'import-place',
  label: 'Place, where the log has none that is known',
  hint: 'For all its runs; each can be changed later.',
} as const;

/** Where runs are taken to have run whose log does not say it. */
export function PlaceSelect({ groups, value, onChange }: PlaceSelectProps) {
  return (
    <FieldShell {...FIELD}>
      <div className="field-box relative">
        <select
          id={FIELD.id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-describedby={describedBy(FIELD)}
          className="h-full w-full min-w-0 cursor-pointer appearance-none truncate rounded-control bg-bg pr-9 pl-3 text-input"
        >
          {groups.map(({ title, places }) => (
            <optgroup key={title} label={title}>
              {places.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <Icon name="chevron-down" className="pointer-events-none absolute right-3 text-ink-2" />
      </div>
    </FieldShell>
  );
}
