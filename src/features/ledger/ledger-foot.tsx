import type { ReactNode } from 'react';
import type { FigureRanges } from '#core/range.ts';
import type { Total } from '#core/totals.ts';
import { formatUsd, joined, type MassUnit, showEnergyWithin, showHours, showMassWithin } from '#format/quantity-format.ts';
import { ToldFigure } from '#ui/told-figure.tsx';
import type { RentSum, SumWorking } from './ledger-heading.tsx';

export interface LedgerFootProps {
  /** Null while not all runs are computed. */
  readonly sum: (RentSum & { readonly total: Total; readonly missing: number }) | null;
  readonly range: FigureRanges | null;
  /** The range as it is drawn, its ends included. */
  readonly rangeFigures: ReactNode;
  readonly workingOf: SumWorking;
  readonly units: MassUnit;
}

/** The last line. As long as a run is left out it is no total, and says so. */
export function LedgerFoot({ sum, range, rangeFigures, workingOf, units }: LedgerFootProps) {
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
            <ToldFigure told={() => workingOf('acceleratorHours')} quantity="acceleratorHours" value={total.acceleratorHours}>
              {showHours(Number(total.acceleratorHours.toPrecision(6))).number}
            </ToldFigure>
          )}
        </td>
        <td className="ledger-cell col-place" />
        <td className="ledger-cell is-number col-energy">
          <ToldFigure told={() => workingOf('energyKwh')} quantity="energyKwh" value={total.energyKwh}>
            {joined(showEnergyWithin(total.energyKwh, range?.energyKwh))}
          </ToldFigure>
        </td>
        <td className="ledger-cell is-number is-strong col-mass text-run-text">
          <ToldFigure told={() => workingOf('emissionsKgCo2e')} quantity="emissionsKgCo2e" value={total.emissionsKgCo2e}>
            {joined(showMassWithin(total.emissionsKgCo2e, units, range?.emissionsKgCo2e))}
          </ToldFigure>
        </td>
        <td className="ledger-cell col-mark text-hint font-normal text-ink-3">{isWhole && rangeFigures}</td>
        <td className="ledger-cell is-number col-share" />
        <td className="ledger-cell is-number col-cost">
          {withoutRent === 0 ? (
            <>
              <ToldFigure told={() => workingOf('rentLowUsd')} quantity="rentLowUsd" value={rentLowUsd}>
                {formatUsd(rentLowUsd)}
              </ToldFigure>
              –
              <ToldFigure told={() => workingOf('rentHighUsd')} quantity="rentHighUsd" value={rentHighUsd}>
                {formatUsd(rentHighUsd)}
              </ToldFigure>
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
