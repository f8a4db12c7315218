/** Rows → a CSV file as RFC 4180 has it: comma, CRLF, quotes only where they are needed. */

/** One cell of a file: text, an unrounded number, or nothing where nothing is known. */
export type CsvValue = string | number | boolean | null;

/** @param head one name for each column, in its order */
export function csvText(head: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return [head, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(value: CsvValue): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
