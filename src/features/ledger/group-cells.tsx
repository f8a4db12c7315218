import type { Total } from '#core/totals.ts';
import { type Counted, countedWords } from '#format/ledger-words.ts';
import { formatEnergy, formatMass, formatPercent, formatUsd, type MassUnit, showHours } from '#format/quantity-format.ts';
import { Told } from '#ui/told-figure.tsx';
import type { RentSum, SumWorking } from './ledger-heading.tsx';

export interface GroupCellsProps {
  readonly name: string;
  readonly counted: Counted;
  readonly sum: RentSum & { readonly total: Total };
  readonly wholeKgCo2e: number;
  readonly workingOf: SumWorking;
  readonly units: MassUnit;
}

/** The head of a group with its subtotals. */
export function GroupCells({ name, counted, sum, wholeKgCo2e, workingOf, units }: GroupCellsProps) {
  const { total, withoutRent, rentLowUsd, rentHighUsd } = sum;
  return (
    <>
      <th scope="rowgroup" className="ledger-cell col-name">
        <span className="wrap-anywhere">{name}</span>
        <span className="ledger-detail">{countedWords(counted)}</span>
      </th>
      <td className="ledger-cell col-kind" />
      <td className="ledger-cell is-number col-hours">
        {total.acceleratorHours !== null && (
          <Told told={() => workingOf('acceleratorHours')}>{showHours(Number(total.acceleratorHours.toPrecision(6))).number}</Told>
        )}
      </td>
      <td className="ledger-cell col-place" />
      <td className="ledger-cell is-number col-energy">
        <Told told={() => workingOf('energyKwh')}>{formatEnergy(total.energyKwh)}</Told>
      </td>
      <td className="ledger-cell is-number is-strong col-mass">
        <Told told={() => workingOf('emissionsKgCo2e')}>{formatMass(total.emissionsKgCo2e, units)}</Told>
      </td>
      <td className="ledger-cell col-mark" />
      <td className="ledger-cell is-number col-share">{wholeKgCo2e > 0 ? formatPercent(total.emissionsKgCo2e / wholeKgCo2e) : ''}</td>
      <td className="ledger-cell is-number col-cost">
        {withoutRent === 0 ? (
          <>
            {formatUsd(rentLowUsd) !== formatUsd(rentHighUsd) && (
              <>
                <Told told={() => workingOf('rentLowUsd')}>{formatUsd(rentLowUsd)}</Told>–
              </>
            )}
            <Told told={() => workingOf('rentHighUsd')}>{formatUsd(rentHighUsd)}</Told>
          </>
        ) : (
          <span className="ledger-unknown">{withoutRent} without a price</span>
        )}
      </td>
      <td className="ledger-cell is-number col-menu" />
    </>
  );
}
