import type { Effect } from '#core/levers/lever.ts';
import type { PublishedLever } from '#core/levers/published.ts';
import { CHECKED_WORDS, factorRangeWords, tickedWords } from '#format/lever-words.ts';
import { type DataRow, DataTable } from '#ui/data-table.tsx';
import type { LeverRow } from './lever-rows.ts';
import type { OwnRow } from './own-rows.ts';

export interface LeverTableProps {
  readonly title: string;
  readonly rows: readonly LeverRow[];
  readonly own: readonly OwnRow[];
  readonly none: readonly PublishedLever[];
  readonly whole: Effect;
  readonly count: number;
}

/** The list in figures: what each lever does to energy, carbon and rent, and how far that was checked. */
export function LeverTable({ title, rows, own, none, whole, count }: LeverTableProps) {
  return (
    <DataTable
      caption={title}
      captionHidden
      columns={[
        { id: 'lever', head: 'Lever' },
        { id: 'energy', head: 'Energy', numeric: true },
        { id: 'carbon', head: 'Carbon', numeric: true },
        { id: 'cost', head: 'Rent', numeric: true },
        { id: 'acts', head: 'Acts on' },
        { id: 'checked', head: 'Checked' },
      ]}
      rows={[
        ...rows.map(rowOf),
        ...own.map(({ row, lever }): DataRow => {
          const cells = lever === null ? ['your figure', 'your figure', 'your figure'] : factorCells(lever.effect);
          return {
            id: row.id,
            cells: [row.lever, ...cells, row.actsOn ?? '', lever === null ? CHECKED_WORDS[row.confidence] : 'your figure'],
          };
        }),
        ...none.map(
          (row): DataRow => ({ id: row.id, cells: [row.lever, 'no claim', 'no claim', 'no claim', '', CHECKED_WORDS[row.confidence]] }),
        ),
        { id: 'ticked', kind: 'total', cells: [tickedWords(count), ...factorCells(whole), '', CHECKED_WORDS.computed] },
      ]}
    />
  );
}

function rowOf({ id, name, kind, effect, mark, markWords, actsOn, checked }: LeverRow): DataRow {
  const cells = effect === null ? [markWords, markWords, markWords] : factorCells(effect);
  const timed = actsOn === 'hours' && mark.kind === 'factor' ? `hours, ${markWords}` : actsOn;
  return { id, kind: kind === 'run' ? 'run' : undefined, cells: [name, ...cells, timed, checked] };
}

const factorCells = ({ energy, carbon, cost }: Effect) => [energy, carbon, cost].map(factorRangeWords);
