import type { ReactNode } from 'react';

interface StatProps {
  readonly label: ReactNode;
  /** The figure, or the control that opens its source. */
  readonly value: ReactNode;
  readonly unit?: ReactNode;
  /** A word under the figure, where one is owed. */
  readonly note?: ReactNode;
}

/** One figure under its name, without icon or box. A `div` of a `dl`: put several in one list. */
export function Stat({ label, value, unit, note }: StatProps) {
  return (
    <div>
      <dt className="text-chart-label text-ink-3">{label}</dt>
      <dd className="text-stat">
        {value}
        {unit && (
          <span className="text-label tracking-normal text-ink-2">
            {'\u00a0'}
            {unit}
          </span>
        )}
        {note && <span className="block text-hint font-normal tracking-normal text-ink-3">{note}</span>}
      </dd>
    </div>
  );
}
