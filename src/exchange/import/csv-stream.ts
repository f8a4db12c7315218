/** Text in pieces → rows with the line they begin on. Memory is one piece; a quote that never closes swallows no file. */
import Papa from 'papaparse';

export type OnRow = (cells: readonly string[], line: number) => void;

export interface RowFeeder {
  readonly push: (text: string) => void;
  readonly end: () => void;
}

/** What a quote means, and how many names the header has; 0: not known yet. */
export interface RowLayout {
  /** `none`: a letter like any other, as in Slurm's lines between bars. */
  readonly quoting: Quoting;
  readonly width: number;
}

export type Quoting = 'csv' | 'none';

const FIRST_SIGHT: RowLayout = { quoting: 'csv', width: 0 };

/** A row longer than this is an open quote and no row. */
const LONGEST_ROW = 1_000_000;

/** What is shown of a line that has no end. */
const LONGEST_SHOWN = 200;

interface Parsed {
  readonly data: readonly string[][];
  readonly errors: readonly { readonly code: string }[];
  readonly meta: { readonly cursor: number };
}

export function rowFeeder(delimiter: string, onRow: OnRow, { quoting, width }: RowLayout = FIRST_SIGHT): RowFeeder {
  const parser = new Papa.Parser({ delimiter, newline: '\n', ...(quoting === 'none' ? { fastMode: true } : {}) });
  let rest = '';
  let line = 1;
  let endsInReturn = false;

  /** Papa's types leave the result of its parser open; it has been these three fields since version 4. */
  const parse = (text: string, isOpen: boolean) => parser.parse(text, 0, isOpen) as Parsed;

  const give = (cells: readonly string[], at: number) => {
    if (!isBlank(cells)) onRow(cells, at);
  };

  /** One line by itself: a quote that does not close in it is a letter. */
  const cellsOf = (text: string): readonly string[] => {
    const { data, errors } = parse(text, false);
    const cells = data[0] ?? [];
    if (!errors.some(({ code }) => code === 'MissingQuotes')) return cells;
    return [...cells.slice(0, -1), ...`"${cells.at(-1) ?? ''}`.split(delimiter)];
  };

  const giveLines = (lines: readonly string[]) => {
    for (const text of lines) {
      give(cellsOf(text), line);
      line += 1;
    }
  };

  /** A row that holds these lines of the text. */
  const giveBroken = (cells: readonly string[], lines: readonly string[]) => {
    if (isSwallowed(lines.map(cellsOf), width)) {
      giveLines(lines);
      return;
    }
    give(cells, line);
    line += lines.length;
  };

  /** @param text what the rows were read from, beginning with their first line */
  const hand = (rows: readonly string[][], text: string) => {
    const linesFrom = lineCutter(text, line);
    const hasQuotes = quoting === 'csv' && text.includes('"');
    for (const cells of rows) {
      const breaks = hasQuotes ? newlinesIn(cells) : 0;
      if (breaks > 0) giveBroken(cells, linesFrom(line, breaks + 1));
      else {
        give(cells, line);
        line += 1;
      }
    }
  };

  const take = (text: string) => {
    const { data, meta } = parse(text, true);
    hand(data, text);
    rest = text.slice(meta.cursor);
    if (rest.length <= LONGEST_ROW) return;
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    giveLines(lines);
    if (rest.length <= LONGEST_ROW) return;
    onRow([rest.slice(0, LONGEST_SHOWN)], line); // a line without end: listed, not kept
    rest = '';
  };

  return {
    push: (piece) => {
      const { text, isOpen } = plainText(endsInReturn ? `\r${piece}` : piece);
      endsInReturn = isOpen;
      take(rest + text);
    },
    end: () => {
      const text = endsInReturn ? `${rest}\n` : rest;
      rest = '';
      if (text === '') return;
      const { data, errors } = parse(text, false);
      if (errors.some(({ code }) => code === 'MissingQuotes')) giveLines(text.split('\n'));
      else hand(data, text);
    },
  };
}

/** A table of fewer columns than this has lines that look like rows by chance. */
const NARROW = 5;

/**
 * A quote that opened by mistake closes at the next one, rows later, and what it holds reads as one cell. Lines of a cell that breaks
 * share the columns of one row between them; two lines that each hold most of the columns are rows.
 */
function isSwallowed(lines: readonly (readonly string[])[], width: number): boolean {
  if (width < 2) return false;
  const wholeRows = lines.filter((cells) => cells.length * 3 > width * 2).length;
  return wholeRows >= (width < NARROW ? 3 : 2);
}

/** Cuts lines out of a text, from the top down: it is walked through once. */
function lineCutter(text: string, firstLine: number): (line: number, count: number) => readonly string[] {
  let from = 0;
  let at = firstLine;
  return (line, count) => {
    for (; at < line; at += 1) from = text.indexOf('\n', from) + 1;
    return text.slice(from).split('\n', count);
  };
}

/** Without NUL bytes, every line ending a newline; a return at the very end may yet be half of one. */
function plainText(piece: string): { readonly text: string; readonly isOpen: boolean } {
  const whole = piece.includes('\0') ? piece.replaceAll('\0', '') : piece;
  if (!whole.includes('\r')) return { text: whole, isOpen: false };
  const isOpen = whole.endsWith('\r');
  return { text: (isOpen ? whole.slice(0, -1) : whole).replace(/\r\n?/g, '\n'), isOpen };
}

function isBlank(cells: readonly string[]): boolean {
  return cells.length <= 1 && (cells[0] ?? '').trim() === '';
}

function newlinesIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}
