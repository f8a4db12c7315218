import type { FigureRanges } from '#core/range.ts';
import type { Total } from '#core/totals.ts';
import { joined, type MassUnit, showMassWithin } from '#format/quantity-format.ts';
import { showMassRange, shownRangeWords } from '#format/range-words.ts';
import { Button } from '#ui/button.tsx';
import { Co2e } from '#ui/co2e.tsx';

export interface LedgerBarProps {
  readonly total: Total | null;
  readonly range: FigureRanges | null;
  readonly units: MassUnit;
  readonly onAdd: () => void;
}

/** On narrow pages the total stays in sight, with the one thing to do. The table says the same. */
export function LedgerBar({ total, range, units, onAdd }: LedgerBarProps) {
  const shown = range === null ? null : showMassRange(range.emissionsKgCo2e, units);
  return (
    <div className="mobile-bar">
      <span className="text-stat text-run-text">
        {total !== null && (
          <>
            {joined(showMassWithin(total.emissionsKgCo2e, units, range?.emissionsKgCo2e))} <Co2e />
            {shown !== null && (
              <span className="block text-hint font-normal tracking-normal text-ink-3">likely {shownRangeWords(shown)}</span>
            )}
          </>
        )}
      </span>
      <Button variant="primary" icon="plus" onClick={onAdd}>
        Add a run
      </Button>
    </div>
  );
}
