/** Writes a card anew: new values in their places first, then the form of the block. What nobody can know stays as it was. */
import type { DiffLine } from '#format/lint-report.ts';
import { UNIT_OF_COMMENT } from './lint-amount.ts';
import type { Card, CardField } from './lint-fields.ts';
import { diffOf, PUE_TO_DO } from './lint-findings.ts';

/** What is to change in a card. Empty where nothing is. */
export interface Corrections {
  /** What is to stand in place of a field's value, quotes and brackets included. */
  readonly values: ReadonlyMap<CardField, string>;
  /** A field that now holds grams: its comment must not name another unit. */
  readonly grams: CardField | null;
  /** True where items of a list become fields. */
  readonly isList: boolean;
  /** A figure that stands beside the header and moves into a field of its own. */
  readonly bare: CardField | null;
  /** A field above which a comment reminds of the PUE, and what it adds. */
  readonly pue: { readonly above: CardField; readonly words: string } | null;
}

/** Null where the card stays as it is. */
export function correctedCard(card: Card, corrections: Corrections): readonly DiffLine[] | null {
  const edits = new Map(card.lines.map(({ text }, index) => [index, correctedLine(card, text, index, corrections)]));
  const changed = card.lines.some(({ text }, index) => edits.get(index) !== text);
  return changed ? diffOf(card.lines, edits) : null;
}

function correctedLine(card: Card, text: string, index: number, corrections: Corrections): string {
  const { isList, bare, pue } = corrections;
  const indent = ' '.repeat((card.lines[0]?.text.search(/\S/) ?? 0) + 2);
  const valued = withValues(card, text, index, corrections);
  const unlisted = isList && index > 0 ? asField(valued, indent) : valued;
  const parted = bare?.line === index && bare.key !== '' ? unlisted.replace(/:\s*(?=\S)/, `:\n${indent}emissions: `) : unlisted;
  return pue?.above.line === index ? `${' '.repeat(parted.search(/\S/))}${PUE_TO_DO}${pue.words}\n${parted}` : parted;
}

/** From the right, so that what stands to the left keeps its place. */
function withValues(card: Card, text: string, index: number, { values, grams }: Corrections): string {
  const here = card.fields.filter((field) => field.line === index && values.has(field)).sort((a, b) => b.rawFrom - a.rawFrom);
  return here.reduce((line, field) => {
    const tail = line.slice(field.rawTo);
    return `${line.slice(0, field.rawFrom)}${values.get(field) ?? ''}${field === grams ? inGrams(tail) : tail}`;
  }, text);
}

/** The comment behind a value that is in grams now. */
function inGrams(tail: string): string {
  return /^[\s,\]}]*#/.test(tail) ? tail.replace(UNIT_OF_COMMENT, 'g') : tail;
}

/** The line of an item as a field. */
function asField(text: string, indent: string): string {
  const body = text.trim().replace(/^-\s*/, '');
  if (body === '') return text;
  return `${indent}${/^["']?[A-Za-z_#]/.test(body) ? body : `emissions: ${body}`}`;
}
