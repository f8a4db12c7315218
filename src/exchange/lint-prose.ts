/** Checks a paragraph that states a mass of CO2: its unit against what the stated hardware can give. */
import type { Catalogue } from '#core/catalogue.ts';
import type { Scenario } from '#core/scenario.ts';
import type { DiffLine, Finding, FindingKind, MassUnit, Recognised, Report } from '#format/lint-report.ts';
import { type Amount, KG_OF, massesIn } from './lint-amount.ts';
import type { CardLine } from './lint-fields.ts';
import { diffOf, offsetFinding, offsetIn, ordered, pueFinding, saysPue } from './lint-findings.ts';
import { hardwareIn } from './lint-hardware.ts';
import { factsOf, isWithin, meantUnit, recognise, withReason } from './lint-recognise.ts';
import { timesIn } from './lint-time.ts';

export function lintProse(text: string, catalogue: Catalogue, base: Scenario): Report {
  const [mass] = massesIn(text);
  if (mass === undefined)
    return { kind: 'nothing', lines: [], findings: [], corrected: null, recognised: null, statedKg: null, fits: false };
  const ran = { hardware: hardwareIn(text, catalogue), times: timesIn(text), where: text, load: base.load };
  const recognised = recognise(ran, catalogue, base);
  const line = excerptAt(text, mass.from);
  const amount = withReason(amountFindings(mass, line, recognised), ran, catalogue, base);
  const offset = offsetOf(text, line);
  const meant = amount.find(({ kind }) => kind === 'wrong-unit')?.facts.meant;
  const statedKg = mass.value * KG_OF[meant ?? mass.unit ?? 'kg'];
  const lines = [line, ...(offset === null || offset.line.number === line.number ? [] : [offset.line])].sort((a, b) => a.number - b.number);
  return {
    kind: 'prose',
    lines: lines.map(({ number, text: shown }) => ({ number, text: shown })),
    findings: ordered([...amount, ...(saysPue(text) ? [] : [pueFinding(recognised)]), ...(offset === null ? [] : [offset.finding])]),
    corrected: meant === undefined ? null : correctedProse(lines, line, mass, meant),
    recognised,
    statedKg,
    fits: recognised !== null && isWithin(statedKg, recognised),
  };
}

/** A line of the text, or of a long one the part around what is looked at. */
interface Excerpt extends CardLine {
  /** Where in the text its first character would stand. */
  readonly begins: number;
}

const LONGEST_SHOWN = 2000;
/** What is shown of a long line before the place that is looked at. */
const SHOWN_BEFORE = 1000;

function excerptAt(text: string, at: number): Excerpt {
  const begins = text.lastIndexOf('\n', at - 1) + 1;
  const ends = text.indexOf('\n', at);
  const line = text.slice(begins, ends < 0 ? text.length : ends).replace(/\r$/, '');
  const number = text.slice(0, begins).split('\n').length;
  if (line.length <= LONGEST_SHOWN) return { number, begins, text: line };
  const from = Math.max(0, at - begins - SHOWN_BEFORE);
  const to = from + LONGEST_SHOWN - 2;
  const ellipsis = from === 0 ? '' : '…';
  const shown = `${ellipsis}${line.slice(from, to)}${to < line.length ? '…' : ''}`;
  return { number, begins: begins + from - ellipsis.length, text: shown };
}

/** The first mention of an offset, in the line that is shown already where that holds it. */
function offsetOf(text: string, shown: Excerpt): { readonly line: Excerpt; readonly finding: Finding } | null {
  const said = offsetIn(text);
  if (said === null) return null;
  const own = excerptAt(text, said.from);
  const line = own.number === shown.number ? shown : own;
  const from = said.from - line.begins;
  const isShown = from >= 0 && from + said.words.length <= line.text.length;
  const finding = offsetFinding(line.number, { ...said, from });
  return { line, finding: isShown ? finding : { ...finding, from: 0, to: 0 } };
}

function amountFindings(mass: Amount, line: Excerpt, recognised: Recognised | null): readonly Finding[] {
  const claimed = mass.unit ?? 'kg';
  const facts = factsOf(mass.value, claimed, recognised);
  const found = (kind: FindingKind, isError: boolean, more: Finding['facts'] = {}): readonly Finding[] => [
    { kind, isError, line: line.number, from: mass.from - line.begins, to: mass.to - line.begins, facts: { ...facts, ...more } },
  ];
  if (recognised === null) return found('unchecked', false);
  const meant = meantUnit(mass.value, claimed, recognised);
  if (meant === null) return found('does-not-fit', false);
  return meant === claimed ? [] : found('wrong-unit', true, { meant });
}

function correctedProse(lines: readonly Excerpt[], line: Excerpt, mass: Amount, meant: MassUnit): readonly DiffLine[] {
  const corrected = `${line.text.slice(0, mass.unitFrom - line.begins)}${meant}${line.text.slice(mass.to - line.begins)}`;
  return diffOf(lines, new Map([[lines.indexOf(line), corrected]]));
}
