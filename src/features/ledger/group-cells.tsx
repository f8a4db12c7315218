import type { Total } from '#core/totals.ts';
import { type Counted, countedWords } from '#format/ledger-words.ts';
import { formatEnergy, formatMass, formatPercent, formatUsdRange, type MassUnit, showHours } from '#format/quantity-format.ts';
import type { RentSum } from './ledger-heading.tsx';

export interface GroupCellsProps {
  readonly name: string;
  readonly counted: Counted;
  readonly sum: RentSum & { readonly total: Total };
  readonly wholeKgCo2e: number;
  readonly units: MassUnit;
}

/** The head of a group with its subtotals. */
export function GroupCells({ name, counted, sum, wholeKgCo2e, units }: GroupCellsProps) {
  const { total, withoutRent, rentLowUsd, rentHighUsd } = sum;
  return (
    <>
      <th scope="rowgroup" className="ledger-cell col-name">
        <span className="wrap-anywhere">{name}</span>
        <span className="ledger-detail">{countedWords(counted)}</span>
      </th>
      <td className="ledger-cell col-kind" />
      <td className="ledger-cell is-number col-hours">
        {total.acceleratorHours === null ? '' : showHours(Number(total.acceleratorHours.toPrecision(6))).number}
      </td>
      <td className="ledger-cell col-place" />
      <td className="ledger-cell is-number col-energy">{formatEnergy(total.energyKwh)}</td>
      <td className="ledger-cell is-number is-strong col-mass">{formatMass(total.emissionsKgCo2e, units)}</td>
      <td className="ledger-cell col-mark" />
      <td className="ledger-cell is-number col-share">{wholeKgCo2e > 0 ? formatPercent(total.emissionsKgCo2e / wholeKgCo2e) : ''}</td>
      <td className="ledger-cell is-number col-cost">
        {withoutRent === 0 ? (
          formatUsdRange(rentLowUsd, rentHighUsd)
        ) : (
          <span className="ledger-unknown">{withoutRent} without a price</span>
        )}
      </td>
      <td className="ledger-cell is-number col-menu" />
    </>
  );
}
