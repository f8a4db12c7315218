import type { FigureRanges } from '#core/range.ts';
import type { Total } from '#core/totals.ts';
import { formatUsd, joined, type MassUnit, showEnergyWithin, showHours, showMassWithin } from '#format/quantity-format.ts';
import { showMassRange, shownRangeWords } from '#format/range-words.ts';
import { Figure } from '#ui/figure.tsx';
import type { RentSum } from './ledger-heading.tsx';

export interface LedgerFootProps {
  /** Null while not all runs are computed. */
  readonly sum: (RentSum & { readonly total: Total; readonly missing: number }) | null;
  readonly range: FigureRanges | null;
  readonly isStale: boolean;
  readonly units: MassUnit;
}

/** The last line. As long as a run is left out it is no total, and says so. */
export function LedgerFoot({ sum, range, isStale, units }: LedgerFootProps) {
  if (sum === null) {
    return (
      <tfoot>
        <tr className="is-total">
          <th scope="row" className="ledger-cell col-name" colSpan={7}>
            Computing the total…
          </th>
        </tr>
      </tfoot>
    );
  }
  const { total, missing, withoutRent, rentLowUsd, rentHighUsd } = sum;
  const shown = range === null ? null : showMassRange(range.emissionsKgCo2e, units);
  const isWhole = missing === 0;
  return (
    <tfoot>
      <tr className="is-total" data-scenario={isWhole ? 'total' : undefined}>
        <th scope="row" className="ledger-cell col-name">
          {isWhole ? 'Total' : `Of the ${total.runs} that can be computed`}
        </th>
        <td className="ledger-cell col-kind" />
        <td className="ledger-cell is-number col-hours">
          {total.acceleratorHours !== null && (
            <Figure quantity="acceleratorHours" value={total.acceleratorHours}>
              {showHours(Number(total.acceleratorHours.toPrecision(6))).number}
            </Figure>
          )}
        </td>
        <td className="ledger-cell col-place" />
        <td className="ledger-cell is-number col-energy">
          <Figure quantity="energyKwh" value={total.energyKwh}>
            {joined(showEnergyWithin(total.energyKwh, range?.energyKwh))}
          </Figure>
        </td>
        <td className="ledger-cell is-number is-strong col-mass text-run-text">
          <Figure quantity="emissionsKgCo2e" value={total.emissionsKgCo2e}>
            {joined(showMassWithin(total.emissionsKgCo2e, units, range?.emissionsKgCo2e))}
          </Figure>
        </td>
        <td className={`ledger-cell col-mark text-hint font-normal text-ink-3 ${isStale ? 'is-stale' : ''}`}>
          {isWhole && range !== null && (
            <>
              <Figure quantity="emissionsLowKgCo2e" value={range.emissionsKgCo2e.low}>
                {shown === null ? 'certain' : `likely ${shownRangeWords(shown)}`}
              </Figure>
              <Figure quantity="emissionsHighKgCo2e" value={range.emissionsKgCo2e.high}>
                {''}
              </Figure>
            </>
          )}
        </td>
        <td className="ledger-cell is-number col-share" />
        <td className="ledger-cell is-number col-cost">
          {withoutRent === 0 ? (
            <>
              <Figure quantity="rentLowUsd" value={rentLowUsd}>
                {formatUsd(rentLowUsd)}
              </Figure>
              –
              <Figure quantity="rentHighUsd" value={rentHighUsd}>
                {formatUsd(rentHighUsd)}
              </Figure>
            </>
          ) : (
            <span className="ledger-unknown">{withoutRent} without a price</span>
          )}
        </td>
        <td className="ledger-cell is-number col-menu" />
      </tr>
    </tfoot>
  );
}
