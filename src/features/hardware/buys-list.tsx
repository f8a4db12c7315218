import type { Bounds } from '#core/best.ts';
import { type Buys, whatFits } from '#core/buys.ts';
import { buysTitle, buysWords } from '#format/bounds-words.ts';
import { hoursWords } from '#format/hardware-words.ts';
import { formatNumber, type MassUnit, NBSP } from '#format/quantity-format.ts';
import type { HardwareRow } from './hardware-rows.ts';

export interface BuysListProps {
  readonly rows: readonly HardwareRow[];
  readonly bounds: Bounds;
  readonly placeName: string;
  readonly units: MassUnit;
}

const MOST_ROWS = 10;

/** The other way round: how much of the work fits within the bounds on each accelerator, at the run's own place. */
export function BuysList({ rows, bounds, placeName, units }: BuysListProps) {
  const bought = boughtOn(rows, bounds);
  if (bought.length === 0) {
    return (
      <p className="mt-4 text-body text-ink-2">
        Enter a rent, hours, carbon or energy above: here stands how many hours of each accelerator it pays for, and how much of the work
        that does.
      </p>
    );
  }
  const tokens = bought[0]?.row.scenario.tokensBillion;
  return (
    <>
      <p className="mt-3 text-hint text-ink-3">
        {buysTitle(bounds, units)}, in {placeName}, most work first. Hours are wall-clock, on as many accelerators as the run has.
      </p>
      <table className="best-table best-buys">
        <caption className="sr-only">{buysTitle(bounds, units)}</caption>
        <thead>
          <tr>
            <th scope="col">Accelerator</th>
            <th scope="col" className="best-number">
              Hours
            </th>
            {tokens !== undefined && (
              <th scope="col" className="best-number">
                Tokens
              </th>
            )}
            <th scope="col" className="best-number">
              Of this work
            </th>
          </tr>
        </thead>
        <tbody>
          {bought.map(({ row, buys }) => (
            <tr key={row.id} className={row.isRun ? 'is-run' : ''}>
              <th scope="row" className="best-name">
                {row.name}
                {row.isRun && <span className="hw-detail">this run’s</span>}
              </th>
              <td className="best-number">{hoursWords((row.figures.hours ?? 0) * buys.times)}</td>
              {tokens !== undefined && (
                <td className="best-number">
                  {formatNumber(tokens * buys.times)}
                  {NBSP}bn
                </td>
              )}
              <td className="best-number">{buysWords(buys)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface Bought {
  readonly row: HardwareRow;
  readonly buys: Buys;
}

/** Most work first; the run's own accelerator is always among them. */
function boughtOn(rows: readonly HardwareRow[], bounds: Bounds): readonly Bought[] {
  const all = rows.flatMap((row) => {
    const { rentLowUsd, emissionsKgCo2e, hours, energyKwh } = row.figures;
    if (hours === null || (bounds.mustFit && (row.holds === null || row.isTooSmall))) return [];
    const buys = whatFits({ rentUsd: rentLowUsd, emissionsKgCo2e, hours, energyKwh }, bounds);
    return buys === null ? [] : [{ row, buys }];
  });
  const ranked = all.sort((a, b) => b.buys.times - a.buys.times);
  const first = ranked.slice(0, MOST_ROWS);
  const own = ranked.find(({ row }) => row.isRun);
  return own === undefined || first.includes(own) ? first : [...first, own];
}
