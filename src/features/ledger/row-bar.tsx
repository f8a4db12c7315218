import type { Axis } from './ledger-row.ts';

export interface RowBarProps {
  readonly axis: Axis;
  readonly emissionsKgCo2e: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** The run on the axis that all rows share: a dot, and its likely range as an outlined bar. The figure beside it says the same. */
export function RowBar({ axis, emissionsKgCo2e, low, high }: RowBarProps) {
  const at = (kg: number) => `${Math.min(100, (kg / axis.maxKgCo2e) * 100).toFixed(3)}%`;
  return (
    <svg aria-hidden="true" className="ledger-bar">
      <line className="ledger-bar-zero" x1="0.5" x2="0.5" y1="0" y2="100%" />
      {low !== null && high !== null && high > low && (
        <rect className="ledger-bar-range" x={at(low)} width={at(high - low)} y="5" height="8" />
      )}
      <circle className="ledger-bar-dot" cx={at(emissionsKgCo2e)} cy="9" r="5" />
    </svg>
  );
}
