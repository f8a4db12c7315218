/** How far a country's grid moves from one year to the next: what a run of an unstated year does not know. */
import { cell, numberIn, readTable } from './tables.ts';

const YEARS_BACK = 5;

let series: ReadonlyMap<string, ReadonlyMap<number, number>> | null = null;

function history(): ReadonlyMap<string, ReadonlyMap<number, number>> {
  if (series !== null) return series;
  const byCountry = new Map<string, Map<number, number>>();
  for (const row of readTable('history')) {
    const years = byCountry.get(cell(row, 'iso3')) ?? new Map<number, number>();
    byCountry.set(cell(row, 'iso3'), years.set(numberIn(row, 'year'), numberIn(row, 'g_per_kwh')));
  }
  series = byCountry;
  return byCountry;
}

/**
 * The largest change between two years that follow one another among the five newest changes, up or down alike: 7 says that one
 * year was up to 1.07 times the other.
 *
 * @returns whole per cent, rounded up; 0 where the publisher has no two such years, or prints the same figure for all
 */
export function yearSwingPercent(iso3: string): number {
  const years = history().get(iso3) ?? new Map<number, number>();
  const newest = Math.max(...years.keys());
  const ratios = Array.from({ length: YEARS_BACK }, (_, back) => {
    const [later, earlier] = [years.get(newest - back), years.get(newest - back - 1)];
    return later === undefined || earlier === undefined ? 1 : Math.max(later / earlier, earlier / later);
  });
  return Math.ceil(Number(((Math.max(...ratios) - 1) * 100).toFixed(6)));
}
