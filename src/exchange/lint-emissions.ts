/** Checks the figure of a card: a number, of grams, that what ran can give. */
import type { Finding, FindingFacts, FindingKind, MassUnit, Recognised } from '#format/lint-report.ts';
import { type Amount, KG_OF, readAmount, unitOfComment } from './lint-amount.ts';
import { type Card, type CardField, findingAt, rawOf, unlisted, type Values } from './lint-fields.ts';
import { factsOf, isWithin, meantUnit } from './lint-recognise.ts';

export interface AmountFound {
  readonly findings: readonly Finding[];
  readonly values: Values;
  /** The figure after correction. */
  readonly kg: number | null;
}

/** What the card's figure is, whether it fits what ran, and how YAML needs it. */
export function emissionsFound(card: Card, field: CardField | undefined, recognised: Recognised | null): AmountFound {
  const amount = field === undefined ? null : readAmount(unlisted(field.value));
  if (field === undefined || amount === null) return { findings: noNumber(card, field), values: new Map(), kg: null };
  const isText = !isYamlNumber(unlisted(rawOf(card, field)));
  const claimed = amount.unit ?? notedUnit(card, field, amount, recognised) ?? 'g';
  const fitting = recognised === null ? null : meantUnit(amount.value, claimed, recognised);
  const meant = fitting ?? claimed;
  const kg = amount.value * KG_OF[meant];
  return {
    findings: amountFindings({ card, field, amount, isText, meant, doesFit: fitting !== null, recognised }),
    values: new Map(isText || meant !== 'g' ? [[field, gramsText(kg * 1000)]] : []),
    kg,
  };
}

/** The unit that a comment names is the author's own word for it, unless the figure fits as the grams it has to be. */
function notedUnit(card: Card, field: CardField, { value }: Amount, recognised: Recognised | null): MassUnit | null {
  const noted = unitOfComment(card.lines[field.line]?.text.slice(field.rawTo) ?? '');
  return recognised !== null && isWithin(value * KG_OF.g, recognised) ? null : noted;
}

/** What YAML reads as a number: no quotes, no commas, no words. Underscores are numbers to the hub (YAML 1.1). */
function isYamlNumber(raw: string): boolean {
  return /^\+?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(raw);
}

/** `co2_eq_emissions: 130.4`, or the lone item of a list. */
export function bareField(card: Card): CardField | undefined {
  return card.fields.find(({ key, value }) => (key === 'co2_eq_emissions' || key === '') && readAmount(unlisted(value)) !== null);
}

function noNumber(card: Card, field: CardField | undefined): readonly Finding[] {
  if (field === undefined) return [{ kind: 'no-number', isError: true, line: card.lines[0]?.number ?? null, from: 0, to: 0, facts: {} }];
  return [findingAt(card, field, /^[-−]\s{0,3}\d/.test(unlisted(field.value)) ? 'below-zero' : 'no-number', true, {})];
}

interface ReadAmount {
  readonly card: Card;
  readonly field: CardField;
  readonly amount: Amount;
  readonly isText: boolean;
  readonly meant: MassUnit;
  readonly doesFit: boolean;
  readonly recognised: Recognised | null;
}

function amountFindings({ card, field, amount, isText, meant, doesFit, recognised }: ReadAmount): readonly Finding[] {
  const { value, unit } = amount;
  const claimed = unit ?? 'g';
  const facts = factsOf(value, claimed, recognised);
  const found = (kind: FindingKind, isError: boolean, more: FindingFacts = {}) =>
    findingAt(card, field, kind, isError, { ...facts, ...more });
  return [
    ...(field.key === 'co2_eq_emissions' ? [found('bare-number', false)] : []),
    ...(unit !== null ? [found('unit-in-number', true)] : []),
    ...(unit === null && isText ? [found('text-for-number', true, { words: rawOf(card, field) })] : []),
    ...(recognised === null ? [found('unchecked', false)] : []),
    ...(recognised !== null && !doesFit ? [found('does-not-fit', false, factsOf(value, meant, recognised))] : []),
    ...(meant !== claimed ? [found('wrong-unit', true, { meant })] : []),
  ];
}

/** Fifteen digits, no exponent, no noise of the multiplication. */
function gramsText(grams: number): string {
  const rounded = Number(grams.toPrecision(12));
  return rounded >= 1e21 || (rounded > 0 && rounded < 1e-6) ? rounded.toFixed(9) : String(rounded);
}
