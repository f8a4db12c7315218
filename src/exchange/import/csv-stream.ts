/** Text in pieces → rows with the line they begin on. Memory is one piece; a quote that never closes swallows no file. */
import Papa from 'papaparse';

export type OnRow = (cells: readonly string[], line: number) => void;

export interface RowFeeder {
  readonly push: (text: string) => void;
  readonly end: () => void;
}

/** A row longer than this is an open quote and no row. */
const LONGEST_ROW = 1_000_000;

/** What is shown of a line that has no end. */
const LONGEST_SHOWN = 200;

interface Parsed {
  readonly data: readonly string[][];
  readonly errors: readonly { readonly code: string }[];
  readonly meta: { readonly cursor: number };
}

export function rowFeeder(delimiter: string, onRow: OnRow): RowFeeder {
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  const unquoted = new Papa.Parser({ delimiter, newline: '\n', fastMode: true });
  let rest = '';
  let line = 1;
  let endsInReturn = false;

  /** Papa's types leave the result of its parser open; it has been these three fields since version 4. */
  const parse = (with_: typeof parser, text: string, isOpen: boolean) => with_.parse(text, 0, isOpen) as Parsed;

  const hand = (rows: readonly string[][], hasQuotes: boolean) => {
    for (const cells of rows) {
      const at = line;
      line += 1;
      if (hasQuotes) line += cells.reduce((sum, cell) => sum + newlinesIn(cell), 0);
      if (!isBlank(cells)) onRow(cells, at);
    }
  };

  const take = (text: string) => {
    const hasQuotes = text.includes('"');
    const { data, meta } = parse(parser, text, true);
    hand(data, hasQuotes);
    rest = text.slice(meta.cursor);
    if (rest.length <= LONGEST_ROW) return;
    const plain = parse(unquoted, rest, true);
    hand(plain.data, false);
    rest = rest.slice(plain.meta.cursor);
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
      const { data, errors } = parse(parser, text, false);
      const isOpen = errors.some(({ code }) => code === 'MissingQuotes');
      hand(isOpen ? parse(unquoted, text, false).data : data, !isOpen && text.includes('"'));
    },
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

function newlinesIn(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  return count;
}
