/** The fields of a card, and findings that point at one. */
import type { Finding, FindingFacts, FindingKind } from '#format/lint-report.ts';

export interface CardLine {
  /** In the pasted text, from 1. */
  readonly number: number;
  readonly text: string;
}

export interface CardField {
  /** Index in the card's lines. */
  readonly line: number;
  readonly key: string;
  /** Without quotes and comment. */
  readonly value: string;
  /** Where the value stands in its line, and where it stands with its quotes. */
  readonly from: number;
  readonly to: number;
  readonly rawFrom: number;
  readonly rawTo: number;
  /** True for a line that begins with the dash of a list. */
  readonly isItem: boolean;
}

export interface Card {
  /** True where its fields stand in a row between braces. */
  readonly isRow: boolean;
  readonly lines: readonly CardLine[];
  readonly fields: readonly CardField[];
}

/** New texts for the values of fields. */
export type Values = ReadonlyMap<CardField, string>;

/** The value as it stands in its line, quotes included. */
export function rawOf(card: Card, { line, rawFrom, rawTo }: CardField): string {
  return card.lines[line]?.text.slice(rawFrom, rawTo) ?? '';
}

/** `[130.4]` is a list of one. */
export function unlisted(value: string): string {
  return value.replace(/^\[\s{0,9}/, '').replace(/\s{0,9}\]$/, '');
}

export function findingAt(card: Card, { line, from, to }: CardField, kind: FindingKind, isError: boolean, facts: FindingFacts): Finding {
  return { kind, isError, line: card.lines[line]?.number ?? null, from, to, facts };
}

/** To its closing quote: one written twice, or behind a backslash, is part of the text. */
const QUOTED = /'(?:[^']|'')*'?|"(?:[^"\\]|\\.)*\\?"?/y;

/** Where a value in quotes stands; null where none begins there. */
export function quotedAt(line: string, at: number): Pick<CardField, 'from' | 'to' | 'rawTo'> | null {
  QUOTED.lastIndex = at;
  const found = QUOTED.exec(line)?.[0];
  if (found === undefined) return null;
  const isClosed = found.length > 1 && found.endsWith(found.charAt(0));
  const rawTo = at + found.length;
  return { from: at + 1, to: isClosed ? rawTo - 1 : rawTo, rawTo };
}
