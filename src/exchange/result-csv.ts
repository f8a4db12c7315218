/** The result as CSV: one row a run, named as on the page, unrounded; safe to open in a spreadsheet. */
import type { Statement, StatementRun } from '#format/statement.ts';
import { cleanLine, type Pieces, plain } from './pieces.ts';
import { FIGURES, figuresOf, RANGE_COLUMNS } from './result-figures.ts';

const WORDS = [
  'name',
  'methodId',
  'release',
  'acceleratorId',
  'acceleratorCount',
  'runs',
  'placeId',
  'carbonIntensityBasis',
  'link',
] as const;

export function resultCsv({ runs }: Statement): Pieces {
  const hasRanges = runs.some(({ ranges }) => ranges !== null);
  const figures = [...FIGURES, ...(hasRanges ? RANGE_COLUMNS : [])];
  const rows = runs.map((run) => rowOf(run, figures));
  const lines = [[...WORDS, ...figures], ...rows].map((cells) => `${cells.join(',')}\n`);
  return [plain(lines.join(''))];
}

function rowOf({ name, scenario, resolved, estimate, ranges, link }: StatementRun, figures: readonly string[]): readonly string[] {
  const known = figuresOf(estimate, ranges);
  const words: Readonly<Record<(typeof WORDS)[number], string>> = {
    name: csvText(name ?? ''),
    methodId: csvText(scenario.methodId),
    release: csvText(scenario.release),
    acceleratorId: csvText(scenario.acceleratorId),
    acceleratorCount: String(resolved.acceleratorCount),
    runs: String(resolved.runs),
    placeId: csvText(scenario.placeId),
    carbonIntensityBasis: csvText(resolved.carbonIntensity.basis),
    link: csvText(link),
  };
  return [...WORDS.map((column) => words[column]), ...figures.map((figure) => cellOf(known.get(figure)))];
}

/** An unknown figure is an empty cell, which no reader takes for 0. */
function cellOf(figure: number | undefined): string {
  return figure === undefined ? '' : String(figure);
}

/** Text that a spreadsheet would take for a formula begins with an apostrophe; quotes stand around what needs them. */
export function csvText(text: string): string {
  const line = cleanLine(text);
  const safe = /^\s*[=+\-@]/.test(line) ? `'${line}` : line;
  return /[",;\n]|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
