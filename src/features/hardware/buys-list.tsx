import type { Bounds } from '#core/best.ts';
import { type Buys, whatFits } from '#core/buys.ts';
import { buysNote, buysTitle, buysWords, NO_BUDGET } from '#format/bounds-words.ts';
import { hoursWords } from '#format/hardware-words.ts';
import { formatNumber, NBSP } from '#format/quantity-format.ts';
import type { HardwareRow } from './hardware-rows.ts';
import type { Market } from './market.ts';

export interface BuysListProps {
  /** Null where the run has no figure with the provider that the bounds name. */
  readonly market: Market | null;
  readonly bounds: Bounds;
}

const MOST_ROWS = 10;

/** The other way round: how much of the work fits within the bounds on each accelerator, all runs of it together. */
export function BuysList({ market, bounds }: BuysListProps) {
  const bought = market === null ? [] : boughtOn(market.rows, bounds);
  if (market === null || bought.length === 0) {
    return (
      <p className="mt-4 text-body text-ink-2">
        {buysTitle(bounds) === NO_BUDGET ? NOTHING_SET : 'No accelerator that is listed there has a figure to hold against these bounds.'}
      </p>
    );
  }
  const [first] = bought;
  const tokens = first?.row.scenario.tokensBillion;
  return (
    <>
      <p className="mt-3 text-hint text-ink-3">{buysNote(bounds, market, first?.row.scenario.runs ?? 1)}</p>
      <table className="best-table best-buys">
        <caption className="sr-only">{buysTitle(bounds)}</caption>
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
              <td className="best-number">{hoursWords((row.figures.hours ?? 0) * row.scenario.runs * buys.times)}</td>
              {tokens !== undefined && (
                <td className="best-number">
                  {formatNumber(tokens * row.scenario.runs * buys.times)}
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

const NOTHING_SET =
  'Enter a rent, hours, carbon or energy above: here stands how many hours of each accelerator it pays for, and how much of the work that does.';

interface Bought {
  readonly row: HardwareRow;
  readonly buys: Buys;
}

/** Most work first; the run's own accelerator is among them wherever it is listed. */
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
