/** Reads what somebody pasted: its lines, and the card in it with its fields. Every pattern is linear, and every line is cut. */

import { type Card, type CardField, quotedAt } from './lint-fields.ts';
import { flowBegins, rowAt } from './lint-flow.ts';

/** Beyond this many characters nothing is looked at; what is longer is no statement. */
export const MOST_READ = 1_000_000;
const LONGEST_LINE = 2000;
const LONGEST_CARD = 60;

const HEADER = 'co2_eq_emissions';

/** The lines from `co2_eq_emissions` to the end of what hangs on it; null where there is none. */
export function readCard(text: string): Card | null {
  const at = text.indexOf(HEADER);
  if (at < 0) return null;
  const start = text.lastIndexOf('\n', at) + 1;
  const first = text.slice(0, start).split('\n').length;
  const window = text
    .slice(start, start + LONGEST_CARD * LONGEST_LINE)
    .split('\n')
    .slice(0, LONGEST_CARD)
    .map((line) => line.replace(/\r$/, '').slice(0, LONGEST_LINE));
  const begins = flowBegins(window[0] ?? '');
  const row = begins < 0 ? null : rowAt(window, begins);
  const lines = (row === null ? indentedLines(window) : window.slice(0, row.lineCount)).map((line, index) => ({
    number: first + index,
    text: line,
  }));
  return { lines, isRow: row !== null, fields: row?.fields ?? lines.flatMap(({ text: line }, index) => fieldsOf(line, index)) };
}

/** The header and what hangs on it. */
function indentedLines(window: readonly string[]): readonly string[] {
  const indent = indentOf(window[0] ?? '');
  const end = window.findIndex((line, index) => index > 0 && isOutside(line, indent));
  return trimmedEnd(end < 0 ? window : window.slice(0, end));
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** A dash at the header's own depth still belongs to it; the end of the front matter does not. */
function isOutside(line: string, indent: number): boolean {
  if (line.trim() === '') return false;
  if (/^(---|\.\.\.|```)/.test(line.trim())) return true;
  return indentOf(line) <= indent && !line.trimStart().startsWith('- ');
}

function trimmedEnd(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return lines.slice(0, last + 1);
}

function fieldsOf(line: string, index: number): readonly CardField[] {
  const match = /^(\s*(?:-\s+)?)(["']?)([A-Za-z_][\w-]*)\2\s*:(.*)$/.exec(line);
  const item = match === null ? /^\s*-\s+(.*)$/.exec(line) : null;
  if (item !== null) return [withValue(line, index, '', line.length - (item[1] ?? '').length, true)];
  if (match === null) return [];
  const [, before = '', , key = '', rest = ''] = match;
  return [withValue(line, index, key, line.length - rest.length, before.includes('-'))];
}

function withValue(line: string, index: number, key: string, begins: number, isItem: boolean): CardField {
  const raw = line.slice(begins);
  const rawFrom = begins + (raw.length - raw.trimStart().length);
  const quoted = quotedAt(line, rawFrom);
  if (quoted !== null) return { line: index, key, value: line.slice(quoted.from, quoted.to), rawFrom, ...quoted, isItem };
  const comment = line.indexOf(' #', rawFrom);
  const value = line[rawFrom] === '#' ? '' : (comment < 0 ? line.slice(rawFrom) : line.slice(rawFrom, comment)).trimEnd();
  const to = rawFrom + value.length;
  return { line: index, key, value, from: rawFrom, to, rawFrom, rawTo: to, isItem };
}
