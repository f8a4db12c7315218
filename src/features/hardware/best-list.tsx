import type { BestOf, BestRow } from '#core/best.ts';
import type { Catalogue } from '#core/catalogue.ts';
import { consideredWords, looseningWords, NO_LOOSENING, OFFER_NOTE, OFFER_WORDS } from '#format/bounds-words.ts';
import { hoursWords, rentFrom } from '#format/hardware-words.ts';
import { formatEnergy, formatMass, type MassUnit } from '#format/quantity-format.ts';
import { shortName } from '#format/sentence-words.ts';
import { Button } from '#ui/button.tsx';
import { Co2e } from '#ui/co2e.tsx';
import { WorkingFigure } from '#ui/working-figure.tsx';

export interface BestListProps {
  readonly best: BestOf;
  readonly catalogue: Catalogue;
  readonly units: MassUnit;
  /** True while the list is still of the bounds of before. */
  readonly isStale: boolean;
  /** The run on the accelerator and in the place of a row, as its link says it. */
  readonly linkOf: (row: BestRow) => string;
  readonly onUse: (row: BestRow) => void;
  readonly onClear: () => void;
}

/** The ten cleanest pairs of accelerator and place within the bounds. */
export function BestList({ best, catalogue, units, isStale, linkOf, onUse, onClear }: BestListProps) {
  if (best.rows.length === 0) return <NoMatch best={best} onClear={onClear} />;
  return (
    <div className={isStale ? 'opacity-50' : ''}>
      <p className="mt-3 text-hint text-ink-3">{consideredWords(best)}</p>
      <table className="best-table best-pairs">
        <caption className="sr-only">The ten cleanest within your bounds</caption>
        <thead>
          <tr>
            <th scope="col">Accelerator</th>
            <th scope="col" className="best-place">
              Place
            </th>
            <th scope="col" className="best-number">
              <Co2e />
            </th>
            <th scope="col" className="best-number">
              Energy
            </th>
            <th scope="col" className="best-number">
              Rent, from
            </th>
            <th scope="col" className="best-number">
              Hours per run
            </th>
            <th scope="col" className="best-offer">
              Offered
            </th>
            <th scope="col" className="best-use">
              <span className="sr-only">Put into the run</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {best.rows.map((row) => (
            <Row key={`${row.acceleratorId} ${row.placeId}`} row={row} catalogue={catalogue} units={units} linkOf={linkOf} onUse={onUse} />
          ))}
        </tbody>
      </table>
      <p className="mt-3 text-hint text-ink-3">{OFFER_NOTE}</p>
    </div>
  );
}

interface RowProps extends Pick<BestListProps, 'catalogue' | 'units' | 'linkOf' | 'onUse'> {
  readonly row: BestRow;
}

function Row({ row, catalogue, units, linkOf, onUse }: RowProps) {
  const place = catalogue.places.get(row.placeId);
  const name = shortName(catalogue.accelerators.get(row.acceleratorId)?.name ?? row.acceleratorId);
  const provider = catalogue.providers.get(place?.providerId ?? '')?.name;
  const marks = { accelerator: row.acceleratorId, place: row.placeId };
  return (
    <tr>
      <th scope="row" className="best-name">
        {name}
      </th>
      <td className="best-place">
        {place?.name ?? row.placeId}
        <span className="text-ink-3">
          {provider !== undefined && ` ${provider}`}
          {place?.isEstimated === true && ', grid estimated'}
        </span>
      </td>
      <td className="best-number best-carbon">
        <WorkingFigure run={() => linkOf(row)} quantity="emissionsKgCo2e" value={row.emissionsKgCo2e} {...marks}>
          {formatMass(row.emissionsKgCo2e, units)}
        </WorkingFigure>
      </td>
      <td className="best-number best-energy">
        <WorkingFigure run={() => linkOf(row)} quantity="energyKwh" value={row.energyKwh} {...marks}>
          {formatEnergy(row.energyKwh)}
        </WorkingFigure>
      </td>
      <td className="best-number best-rent">
        {row.rentLowUsd === null ? (
          <span className="text-hint text-ink-3">{rentFrom(null)}</span>
        ) : (
          <WorkingFigure run={() => linkOf(row)} quantity="rentLowUsd" value={row.rentLowUsd} {...marks}>
            {rentFrom(row.rentLowUsd)}
          </WorkingFigure>
        )}
      </td>
      <td className="best-number best-hours">
        {row.hours === null ? <span className="text-hint text-ink-3">not given</span> : hoursWords(row.hours)}
      </td>
      <td className="best-offer">{OFFER_WORDS[row.offer]}</td>
      <td className="best-use">
        <Button variant="link" aria-label={`Use ${name} in ${place?.name ?? row.placeId}`} onClick={() => onUse(row)}>
          Use
        </Button>
      </td>
    </tr>
  );
}

function NoMatch({ best, onClear }: Pick<BestListProps, 'best' | 'onClear'>) {
  return (
    <div className="mt-4 border-t border-ink py-4">
      <p className="text-body font-semibold">No combination passes all of these bounds.</p>
      <p className="mt-1 text-body text-ink-2">{best.loosenings.length === 0 ? NO_LOOSENING : 'One of these would be enough:'}</p>
      <ul className="mt-1 text-body text-ink-2">
        {best.loosenings.map((loosening) => (
          <li key={loosening.bound} className="mt-1">
            {looseningWords(loosening)}
          </li>
        ))}
      </ul>
      <Button variant="link" onClick={onClear}>
        Clear all bounds
      </Button>
    </div>
  );
}
