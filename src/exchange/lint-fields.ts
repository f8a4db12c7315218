/** The fields of a card, and findings that point at one. */
import type { Finding, FindingFacts, FindingKind } from '#format/lint-report.ts';
import type { Card, CardField } from './lint-reading.ts';

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
