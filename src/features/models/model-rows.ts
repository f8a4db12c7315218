/** Which published runs are shown, and in which order. */
import type { PublishedRun, Recomputed } from '#core/published-run.ts';

export interface ModelRow {
  readonly run: PublishedRun;
  readonly ours: Recomputed;
  /** The run as a link opens it in the calculator, from `?`. */
  readonly href: string;
}

export interface ModelFilter {
  readonly text: string;
  readonly group: string;
  readonly year: string;
  readonly organisation: string;
  readonly family: string;
  readonly onlyContradictions: boolean;
}

export const NO_FILTER: ModelFilter = { text: '', group: '', year: '', organisation: '', family: '', onlyContradictions: false };

/** Search is by the beginnings of words: `3` is Llama 3, not 2023. */
export function filtered(rows: readonly ModelRow[], filter: ModelFilter): readonly ModelRow[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (wanted: string, has: string) => wanted === '' || wanted === has;
  return rows.filter(({ run }) => {
    const said =
      ` ${run.name} ${run.organisation} ${run.hardware} ${run.family} ${run.year} ${run.citation} ${run.parameters}`.toLowerCase();
    return (
      words.every((word) => said.includes(` ${word}`) || said.includes(`-${word}`)) &&
      fits(filter.group, run.group) &&
      fits(filter.year, String(run.year)) &&
      fits(filter.organisation, run.organisation) &&
      fits(filter.family, run.family) &&
      (!filter.onlyContradictions || run.flag === 'contradiction')
    );
  });
}

export const SORTS = ['name', 'year', 'reportedEnergy', 'reportedCarbon', 'energy', 'carbon', 'deviation'] as const;
export type Sort = (typeof SORTS)[number];

export interface Order {
  readonly by: Sort;
  readonly isDescending: boolean;
}

/** The largest deviations first: what a reader should know before using a figure. */
export const FIRST_ORDER: Order = { by: 'deviation', isDescending: true };

function keyOf({ run, ours }: ModelRow, by: Sort): number | string | null {
  switch (by) {
    case 'name':
      return run.name.toLowerCase();
    case 'year':
      return run.year;
    case 'reportedEnergy':
      return run.reportedEnergyKwh;
    case 'reportedCarbon':
      return run.reportedKgCo2e;
    case 'energy':
      return ours.energyKwh;
    case 'carbon':
      return ours.kgCo2e;
    case 'deviation':
      return ours.deviation === null ? null : Math.abs(ours.deviation);
  }
}

/** What nobody published stands last, whichever way the rest is turned; equal rows keep the table's order. */
export function sorted(rows: readonly ModelRow[], { by, isDescending }: Order): readonly ModelRow[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row, by) }));
  const known = keyed.filter(({ key }) => key !== null);
  const unknown = keyed.filter(({ key }) => key === null);
  const turn = isDescending ? -1 : 1;
  const ordered = known.sort((a, b) => {
    if (typeof a.key === 'number' && typeof b.key === 'number') return turn * (a.key - b.key);
    return turn * String(a.key).localeCompare(String(b.key), 'en');
  });
  return [...ordered, ...unknown].map(({ row }) => row);
}

/** Another column begins with what a reader looks for first: names from A, figures from the largest. */
export function turned(order: Order, by: Sort): Order {
  return order.by === by ? { by, isDescending: !order.isDescending } : { by, isDescending: by !== 'name' };
}

/** Each value once, in the order of the alphabet; years newest first. */
export function optionsOf(rows: readonly ModelRow[], pick: (row: ModelRow) => string): readonly string[] {
  return [...new Set(rows.map(pick))].sort((a, b) => (/^\d+$/.test(a) ? b.localeCompare(a, 'en') : a.localeCompare(b, 'en')));
}
