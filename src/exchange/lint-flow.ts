/** Reads a card written in a row, `{emissions: 130.4, source: CodeCarbon}`, over one line or several. */
import { type CardField, quotedAt } from './lint-fields.ts';

interface Piece {
  readonly from: number;
  readonly to: number;
}

/** Quotes with what is in them, comments, brackets, commas, and all else. An apostrophe within a word opens nothing. */
const TOKEN = /(?<=[\s:,{[])'(?:[^']|'')*'|(?<=[\s:,{[])"(?:[^"\\]|\\.)*"|(?<=\s)#[^\n]*|[[{\]},]|[^'"#[\]{},]+|./gs;

interface Row {
  readonly fields: readonly CardField[];
  /** Lines up to the one that closes it. */
  readonly lineCount: number;
}

/** @param begins where the brace stands in the first line */
export function rowAt(lines: readonly string[], begins: number): Row {
  const text = lines.join('\n');
  const pieces = piecesOf(text, begins);
  return { fields: pieces.flatMap((piece) => fieldOf(text, piece)), lineCount: lineOf(text, pieces.at(-1)?.to ?? begins) + 1 };
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length - 1;
}

/** Where a row of fields begins in the header's line; -1 where it does not. */
export function flowBegins(header: string): number {
  const match = /^\s*["']?\w+["']?\s*:\s*\{/.exec(header);
  return match === null ? -1 : match[0].length - 1;
}

function piecesOf(text: string, begins: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let from = begins + 1;
  for (const { 0: token, index } of text.slice(begins).matchAll(TOKEN)) {
    const at = begins + index;
    depth += depthOf(token);
    const isEnd = (depth === 1 && token === ',') || depth === 0;
    if (isEnd) pieces.push({ from, to: at });
    if (isEnd) from = at + 1;
    if (depth === 0) return pieces;
  }
  return [...pieces, { from, to: text.length }];
}

function depthOf(token: string): number {
  if (token === '{' || token === '[') return 1;
  return token === '}' || token === ']' ? -1 : 0;
}

/** A comment before the key is the one of the field before, or of none. */
const FIELD = /^(?:\s|#[^\n]*\n)*(["']?)([A-Za-z_][\w-]*)\1\s*:\s*/;

function fieldOf(text: string, { from, to }: Piece): readonly CardField[] {
  const piece = text.slice(from, to);
  const [lead, , key = ''] = FIELD.exec(piece) ?? [];
  if (lead === undefined) return [];
  const at = from + lead.length;
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const rest = /^[^\n]*/.exec(text.slice(at, to))?.[0] ?? '';
  const line = `${text.slice(start, at)}${rest}`;
  const rawFrom = at - start;
  const bare = rawFrom + rest.replace(/(?:^|\s)#.*/, '').trimEnd().length;
  const place = quotedAt(line, rawFrom) ?? { from: rawFrom, to: bare, rawTo: bare };
  return [{ line: lineOf(text, at), key, value: line.slice(place.from, place.to), rawFrom, ...place, isItem: false }];
}
