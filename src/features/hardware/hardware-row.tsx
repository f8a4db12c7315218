import { memo } from 'react';
import type { MemoryNeed } from '#core/memory-need.ts';
import {
  againstWords,
  chipWords,
  hourPriceWords,
  hoursWords,
  POWER_BASIS_WORDS,
  priceFromWords,
  takesWords,
} from '#format/hardware-words.ts';
import { formatEnergy, formatMass, formatNumber, formatUsd, joined, type MassUnit, showPower } from '#format/quantity-format.ts';
import { UNKNOWN_WORDS } from '#format/words.ts';
import { encodeScenario } from '#permalink/scenario-codec.ts';
import { Button } from '#ui/button.tsx';
import { WorkingFigure } from '#ui/working-figure.tsx';
import type { HardwareRow } from './hardware-rows.ts';

export interface HardwareTableRowProps {
  readonly row: HardwareRow;
  readonly own: HardwareRow;
  readonly need: MemoryNeed | null;
  readonly units: MassUnit;
  /** Emissions at the right end of the bars, kg; what is beyond it is an arrow. */
  readonly most: number;
  readonly onUse: (row: HardwareRow) => void;
}

const Missing = ({ children }: { readonly children: string }) => <span className="text-hint text-ink-3">{children}</span>;

/** One accelerator with what the same work would take on it. */
export const HardwareTableRow = memo(function HardwareTableRow({ row, own, need, units, most, onUse }: HardwareTableRowProps) {
  const { figures, isRun } = row;
  const link = () => encodeScenario(row.scenario);
  const accelerator = isRun ? undefined : row.id;
  return (
    <tr className={`hw-row ${isRun ? 'is-run' : ''}`}>
      <NameCell row={row} need={need} />
      <td className="hw-number hw-peak">{row.peakTflops === null ? <Missing>unknown</Missing> : formatNumber(row.peakTflops)}</td>
      <td className="hw-number hw-watts">
        {row.wattsEach === null ? <Missing>not given</Missing> : joined(showPower(row.wattsEach))}
        <span className="hw-detail">{POWER_BASIS_WORDS[row.powerBasis]}</span>
      </td>
      <td className="hw-number hw-hours">
        {figures.hours === null || figures.acceleratorHours === null ? (
          <Missing>needs hours</Missing>
        ) : (
          <>
            <WorkingFigure run={link} quantity="acceleratorHours" value={figures.acceleratorHours} accelerator={accelerator}>
              {formatNumber(figures.acceleratorHours)}
            </WorkingFigure>
            <span className="hw-detail">{hoursWords(figures.hours)} a run</span>
          </>
        )}
      </td>
      <td className="hw-number hw-energy">
        <WorkingFigure run={link} quantity="energyKwh" value={figures.energyKwh} accelerator={accelerator}>
          {formatEnergy(figures.energyKwh)}
        </WorkingFigure>
      </td>
      <td className="hw-number hw-carbon">
        <WorkingFigure run={link} quantity="emissionsKgCo2e" value={figures.emissionsKgCo2e} accelerator={accelerator}>
          {formatMass(figures.emissionsKgCo2e, units)}
        </WorkingFigure>
      </td>
      <td className="hw-bar">
        <Stem kg={figures.emissionsKgCo2e} most={most} row={row} />
      </td>
      <td className="hw-number hw-times">{isRun ? 'same' : againstWords(figures.emissionsKgCo2e, own.figures.emissionsKgCo2e)}</td>
      <td className="hw-number hw-embodied">
        {figures.embodiedKgCo2e === null ? (
          <Missing>not published</Missing>
        ) : (
          <WorkingFigure run={link} quantity="embodiedKgCo2e" value={figures.embodiedKgCo2e} accelerator={accelerator}>
            {formatMass(figures.embodiedKgCo2e, units)}
          </WorkingFigure>
        )}
      </td>
      <RentCells row={row} own={own} />
      <td className="hw-use">
        {isRun ? (
          <span className="sr-only">this run</span>
        ) : (
          <Button variant="link" aria-label={`Use ${row.name}`} onClick={() => onUse(row)}>
            Use
          </Button>
        )}
      </td>
    </tr>
  );
});

function NameCell({ row, need }: { readonly row: HardwareRow; readonly need: MemoryNeed | null }) {
  return (
    <th scope="row" className="hw-name">
      {row.name}
      {row.isFront && <span className="hw-tag">best trade</span>}
      {row.isRun && <span className="hw-tag hw-tag-run">this run</span>}
      <span className="hw-detail">
        {chipWords(row.releaseYear, row.memoryGb)}
        {row.isTooSmall && need !== null && row.holds !== null && (
          <>
            . <span className="hw-short">{takesWords(need, row.holds)}</span>
          </>
        )}
      </span>
    </th>
  );
}

function RentCells({ row, own }: { readonly row: HardwareRow; readonly own: HardwareRow }) {
  const { rentLowUsd } = row.figures;
  const link = () => encodeScenario(row.scenario);
  if (rentLowUsd === null || row.price === null) {
    return (
      <>
        <td className="hw-number hw-rent">
          <Missing>{UNKNOWN_WORDS['no-price']}</Missing>
        </td>
        <td className="hw-number hw-rent-times" />
        <td className="hw-from" />
      </>
    );
  }
  return (
    <>
      <td className="hw-number hw-rent">
        <WorkingFigure run={link} quantity="rentLowUsd" value={rentLowUsd} accelerator={row.isRun ? undefined : row.id}>
          {formatUsd(rentLowUsd)}
        </WorkingFigure>
        <span className="hw-detail">{hourPriceWords(row.price.low, row.price.high)}</span>
      </td>
      <td className="hw-number hw-rent-times">{row.isRun ? 'same' : againstWords(rentLowUsd, own.figures.rentLowUsd)}</td>
      <td className="hw-from">{priceFromWords(row.price.origin)}</td>
    </>
  );
}

function Stem({ kg, most, row }: { readonly kg: number; readonly most: number; readonly row: HardwareRow }) {
  const isBeyond = kg > most;
  const x = most === 0 ? '0%' : `${Math.min(100, (100 * kg) / most).toFixed(2)}%`;
  const dot = row.isRun ? 'mark-run' : row.isFront ? 'hw-dot-front' : 'mark-training';
  return (
    <svg aria-hidden="true" className="block h-5 w-full overflow-visible">
      <line x1="0" x2="0" y1="2" y2="18" className="hw-zero" />
      <line x1="0" x2={x} y1="10" y2="10" className={row.isRun ? 'stem-run' : 'stem'} />
      {isBeyond ? (
        <svg x="100%" y="10" width="1" height="1" overflow="visible" aria-hidden="true">
          <path d="M-1 -5l8 5l-8 5z" className="mark-training" />
        </svg>
      ) : (
        <circle cx={x} cy="10" r={row.isRun ? 7 : 5} className={dot} />
      )}
    </svg>
  );
}
