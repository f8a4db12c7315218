/** The paper's tables as rows of a file: what is printed, what is ours, and the verdict of every cell. */
import type { PaperCell } from '#core/paper.ts';
import { type CsvValue, csvText } from '#exchange/csv.ts';
import type { RecomputedPaper } from './paper-tables.ts';

const HEAD = ['table', 'row', 'column', 'unit', 'printed', 'ours', 'verdict', 'slip'] as const;

interface FileCell {
  readonly table: number;
  readonly row: string;
  readonly column: string;
  readonly unit: string;
  readonly cell: PaperCell;
}

const UNITS: Readonly<Record<string, string>> = {
  powerW: 'W',
  hours: 'h',
  energyKwh: 'kWh',
  lb: 'lb CO2e',
  usdLow: 'USD',
  usdHigh: 'USD',
  electricityUsd: 'USD',
};

function fileCells({ table1, table3, table4 }: RecomputedPaper): readonly FileCell[] {
  const cellsOf = (table: number, row: string, cells: Readonly<Record<string, PaperCell>>) =>
    Object.entries(cells).map(([column, cell]) => ({ table, row, column, unit: UNITS[column] ?? '', cell }));
  return [
    ...table1.flatMap(({ id, cell }) => cellsOf(1, id, { lb: cell })),
    ...table3.flatMap(({ id, cells }) => cellsOf(3, id, { ...cells })),
    ...table4.flatMap(({ models, cells }) => cellsOf(4, `${models} models`, { ...cells })),
  ];
}

export function paperCsv(paper: RecomputedPaper): string {
  const rows = fileCells(paper).map(({ table, row, column, unit, cell }): readonly CsvValue[] => [
    table,
    row,
    column,
    unit,
    cell.printed,
    cell.ours,
    cell.verdict,
    cell.slip,
  ]);
  return csvText(HEAD, rows);
}

export function paperJson(paper: RecomputedPaper): string {
  const cells = fileCells(paper).map(({ cell, ...where }) => ({ ...where, ...cell }));
  return `${JSON.stringify({ title: 'Strubell et al. 2019, recomputed', cells }, null, 2)}\n`;
}
