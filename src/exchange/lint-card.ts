/** Checks the `co2_eq_emissions` of a model card, and writes what is wrong in it anew. */
import type { Catalogue } from '#core/catalogue.ts';
import type { Scenario } from '#core/scenario.ts';
import type { Finding, FindingFacts, FindingKind, Recognised, Report } from '#format/lint-report.ts';
import { shortName } from '#format/sentence-words.ts';
import { type Amount, KG_OF, readAmount } from './lint-amount.ts';
import { diffOf, offsetFindings, ordered, pueFinding, saysPue } from './lint-findings.ts';
import { hardwareIn, type SaidHardware } from './lint-hardware.ts';
import type { Card, CardField } from './lint-reading.ts';
import { factsOf, isWithin, meantUnit, recognise, withPace } from './lint-recognise.ts';

/** A model card's `co2_eq_emissions`. */
export function lintCard(card: Card, text: string, catalogue: Catalogue, base: Scenario): Report {
  const said = saidIn(card);
  const hardware = hardwareIn(said.hardware?.value ?? '', catalogue) ?? hardwareIn(said.all, catalogue);
  const ran = { hardware, where: said.place, load: said.load ?? base.load };
  const recognised = recognise({ ...ran, about: `${said.hardware?.value ?? ''}\n${said.all}` }, catalogue, base);
  const edits: Edits = new Map();
  const list = listFindings(card, edits);
  const amount = emissionsFindings(card, said.emissions, recognised, edits);
  const findings = [
    ...list,
    ...withPace(amount.findings, ran, catalogue, base),
    ...coreFindings(card, said.hardware, hardware, edits),
    ...pueFindings(card, text, said.source, recognised, edits),
    ...offsetFindings(card.lines),
    ...missingFields(card),
  ];
  return {
    kind: 'card',
    lines: card.lines,
    findings: ordered(findings),
    corrected: edits.size === 0 ? null : diffOf(card.lines, edits),
    recognised,
    statedKg: amount.kg,
    fits: amount.kg !== null && recognised !== null && isWithin(amount.kg, recognised),
  };
}

/** Lines written anew, by their index in the card. */
type Edits = Map<number, string>;

function saidIn(card: Card) {
  const field = (key: string) => card.fields.find((one) => one.key === key && one.value !== '');
  const type = field('training_type')?.value ?? '';
  return {
    all: card.lines.map((line) => line.text).join('\n'),
    emissions: field('emissions') ?? bareField(card),
    source: field('source'),
    hardware: field('hardware_used'),
    place: field('geographical_location')?.value ?? '',
    load: /pre-?training/i.test(type) ? ('pretraining' as const) : null,
  };
}

interface AmountFound {
  readonly findings: readonly Finding[];
  /** The figure after correction. */
  readonly kg: number | null;
}

function emissionsFindings(card: Card, field: CardField | undefined, recognised: Recognised | null, edits: Edits): AmountFound {
  const amount = field === undefined ? null : readAmount(unlisted(field.value));
  if (field === undefined || amount === null) return { findings: noNumber(card, field), kg: null };
  const findings = amountFindings(card, field, amount, recognised, edits);
  const meant = findings.find(({ kind }) => kind === 'wrong-unit')?.facts.meant;
  return { findings, kg: amount.value * KG_OF[meant ?? amount.unit ?? 'g'] };
}

/** `[130.4]` is a list of one. */
function unlisted(value: string): string {
  return value.replace(/^\[\s{0,9}/, '').replace(/\s{0,9}\]$/, '');
}

/** `co2_eq_emissions: 130.4`, or the lone item of a list. */
function bareField(card: Card): CardField | undefined {
  return card.fields.find(({ key, value }) => (key === 'co2_eq_emissions' || key === '') && readAmount(unlisted(value)) !== null);
}

function noNumber(card: Card, emissions: CardField | undefined): readonly Finding[] {
  const at = emissions === undefined ? card.lines[0]?.number : card.lines[emissions.line]?.number;
  return [{ kind: 'no-number', isError: true, line: at ?? null, from: emissions?.from ?? 0, to: emissions?.to ?? 0, facts: {} }];
}

/** A list where fields are due: each item becomes a field. */
function listFindings(card: Card, edits: Edits): readonly Finding[] {
  const items = card.fields.filter(({ isItem }) => isItem);
  const inRow = card.fields.find(({ value }) => value.startsWith('['));
  const first = items[0] ?? inRow;
  if (first === undefined) return [];
  const indent = ' '.repeat((card.lines[0]?.text.search(/\S/) ?? 0) + 2);
  if (items.length > 0) for (const [index, { text }] of card.lines.entries()) unlist(index, text, indent, edits);
  if (inRow !== undefined)
    edits.set(inRow.line, (edits.get(inRow.line) ?? lineAt(card, inRow)).replace(inRow.value, unlisted(inRow.value)));
  return [findingAt(card, first, 'list-form', true, {})];
}

/** The line of an item as a field; the header stays. */
function unlist(index: number, text: string, indent: string, edits: Edits) {
  const body = text.trim().replace(/^-\s*/, '');
  if (index === 0 || body === '') return;
  const field = /^["']?[A-Za-z_]/.test(body) ? body : `emissions: ${body}`;
  if (`${indent}${field}` !== text) edits.set(index, `${indent}${field}`);
}

function lineAt(card: Card, { line }: CardField): string {
  return card.lines[line]?.text ?? '';
}

function findingAt(card: Card, { line, from, to }: CardField, kind: FindingKind, isError: boolean, facts: FindingFacts): Finding {
  return { kind, isError, line: card.lines[line]?.number ?? null, from, to, facts };
}

function amountFindings(card: Card, field: CardField, amount: Amount, recognised: Recognised | null, edits: Edits): readonly Finding[] {
  const { value, unit } = amount;
  const claimed = unit ?? 'g';
  const meant = recognised === null ? null : meantUnit(value, claimed, recognised);
  const findings: Finding[] = [];
  const facts = factsOf(value, claimed, recognised);
  if (field.key === 'co2_eq_emissions') findings.push(findingAt(card, field, 'bare-number', false, {}));
  if (unit !== null) findings.push(findingAt(card, field, 'unit-in-number', true, { ...facts, claimed: unit }));
  if (recognised === null) findings.push(findingAt(card, field, 'unchecked', false, facts));
  else if (meant === null) findings.push(findingAt(card, field, 'does-not-fit', false, facts));
  else if (meant !== claimed) findings.push(findingAt(card, field, 'wrong-unit', true, { ...facts, meant }));
  const grams = gramsText(value * KG_OF[meant ?? claimed] * 1000);
  if (unit !== null || (meant !== null && meant !== claimed)) replace(card, field, grams, edits);
  if (field.key === 'co2_eq_emissions') edits.set(field.line, bareAsField(card, field, edits));
  return findings;
}

/** Fifteen digits, no exponent, no noise of the multiplication. */
function gramsText(grams: number): string {
  const rounded = Number(grams.toPrecision(12));
  return rounded >= 1e21 || (rounded > 0 && rounded < 1e-6) ? rounded.toFixed(9) : String(rounded);
}

/** A bare figure moves into a field of its own, a line below its header. */
function bareAsField(card: Card, field: CardField, edits: ReadonlyMap<number, string>): string {
  const line = edits.get(field.line) ?? lineAt(card, field);
  const indent = ' '.repeat(line.search(/\S/) + 2);
  return line.replace(/:\s*(?=\S)/, `:\n${indent}emissions: `);
}

/** Writes the token anew, in the line as corrected so far; its quotes go, since it is a number. */
function replace(card: Card, field: CardField, to: string, edits: Edits) {
  const line = edits.get(field.line) ?? lineAt(card, field);
  const quoted = [`"${field.value}"`, `'${field.value}'`].find((one) => line.includes(one));
  const old = quoted ?? unlisted(field.value);
  edits.set(
    field.line,
    line.replace(old, () => to),
  );
}

function coreFindings(card: Card, field: CardField | undefined, hardware: SaidHardware | null, edits: Edits): readonly Finding[] {
  if (field === undefined) return [];
  const ofGpu = /(\d[\d,]{0,9})\s{0,2}(?:cuda|tensor|gpu)?\s{0,2}cores?\b/i.exec(field.value);
  if (hardware?.cores == null) {
    if (ofGpu === null || hardware === null || hardware.accelerator.kind === 'tpu') return [];
    return [at(card, field, ofGpu[0], 'cores', { words: ofGpu[0] })];
  }
  const { said, count } = hardware.cores;
  const chips = `${count / 2} ${shortName(hardware.accelerator.name)} ${count === 2 ? 'chip' : 'chips'}`;
  const line = edits.get(field.line) ?? lineAt(card, field);
  const led = new RegExp(`(?:1\\s?[x×]?\\s?)?(?:tpu\\s)?${said.replace(/[^\w\s-]/g, '.')}`, 'i');
  edits.set(
    field.line,
    line.replace(led, () => chips),
  );
  return [at(card, field, said, 'cores', { words: said, count })];
}

function at(card: Card, field: CardField, token: string, kind: FindingKind, facts: FindingFacts): Finding {
  const from = field.from + Math.max(0, field.value.indexOf(token));
  return { kind, isError: true, line: card.lines[field.line]?.number ?? null, from, to: from + token.length, facts };
}

function pueFindings(
  card: Card,
  text: string,
  source: CardField | undefined,
  recognised: Recognised | null,
  edits: Edits,
): readonly Finding[] {
  if (saysPue(text)) return [];
  if (source !== undefined && recognised !== null) {
    const line = edits.get(source.line) ?? lineAt(card, source);
    edits.set(
      source.line,
      line.replace(source.value, () => `${source.value}, PUE ${pueText(recognised.pue)}`),
    );
  }
  return [pueFinding(recognised)];
}

function pueText(pue: number): string {
  return pue.toFixed(2);
}

const EXPECTED = ['source', 'training_type', 'geographical_location', 'hardware_used'];

function missingFields(card: Card): readonly Finding[] {
  const missing = EXPECTED.filter((key) => !card.fields.some((field) => field.key === key));
  if (missing.length === 0) return [];
  return [{ kind: 'missing-fields', isError: false, line: null, from: 0, to: 0, facts: { words: missing.join(', ') } }];
}
