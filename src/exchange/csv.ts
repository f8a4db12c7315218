/** Rows → a CSV file as RFC 4180 has it: comma, CRLF, quotes only where they are needed. */

/** One cell of a file: text, an unrounded number, or nothing where nothing is known. */
export type CsvValue = string | number | boolean | null;

/** @param head one name for each column, in its order */
export function csvText(head: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return [head, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

/** What a spreadsheet would run instead of show. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Text that begins like a formula is written with a quote before it, which a spreadsheet shows as text. */
function guarded(value: CsvValue): string {
  const text = value === null ? '' : String(value);
  return typeof value === 'string' && FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

function cellText(value: CsvValue): string {
  const text = guarded(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
