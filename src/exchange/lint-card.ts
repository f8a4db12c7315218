/** Checks the `co2_eq_emissions` of a model card, and writes what is wrong in it anew. */
import type { Catalogue } from '#core/catalogue.ts';
import type { Scenario } from '#core/scenario.ts';
import type { Finding, FindingFacts, FindingKind, Recognised, Report } from '#format/lint-report.ts';
import { formatPue } from '#format/quantity-format.ts';
import { shortName } from '#format/sentence-words.ts';
import { type Corrections, correctedCard } from './lint-correct.ts';
import { bareField, emissionsFound } from './lint-emissions.ts';
import { type Card, type CardField, findingAt, rawOf, unlisted, type Values } from './lint-fields.ts';
import { offsetFindings, ordered, PUE_TO_DO, pueFinding, saysPue } from './lint-findings.ts';
import { hardwareIn, type SaidHardware } from './lint-hardware.ts';
import { isWithin, recognise, withReason } from './lint-recognise.ts';
import { timesIn } from './lint-time.ts';

/** A model card's `co2_eq_emissions`. */
export function lintCard(card: Card, text: string, catalogue: Catalogue, base: Scenario): Report {
  const said = saidIn(card);
  const hardware = firstOf(hardwareIn(said.hardware?.value ?? '', catalogue), () => hardwareIn(said.all, catalogue));
  const times = firstOf(timesIn(said.hardware?.value ?? ''), () => timesIn(said.all));
  const ran = { hardware, times, where: said.place, load: said.load ?? base.load };
  const recognised = recognise(ran, catalogue, base);
  const amount = emissionsFound(card, said.emissions, recognised);
  const list = listFindings(card);
  const cores = coresFound(card, said.hardware, hardware);
  const findings = [
    ...list,
    ...withReason(amount.findings, ran, catalogue, base),
    ...cores.findings,
    ...(saysPue(text) ? [] : [pueFinding(recognised)]),
    ...offsetFindings(card.lines),
    ...missingFields(card),
  ];
  const corrected = correctedCard(card, {
    values: new Map([...unlistedValues(card), ...amount.values, ...cores.values]),
    grams: amount.values.size > 0 ? (said.emissions ?? null) : null,
    isList: card.fields.some(({ isItem }) => isItem),
    bare: amount.kg !== null && said.emissions?.key === 'co2_eq_emissions' ? said.emissions : null,
    pue: pueToDo(card, text, said.source, recognised),
  });
  return {
    kind: 'card',
    lines: card.lines,
    findings: ordered(findings),
    corrected,
    recognised,
    statedKg: amount.kg,
    fits: amount.kg !== null && recognised !== null && isWithin(amount.kg, recognised),
  };
}

/** The field speaks first; the rest of the card is asked where it says nothing. */
function firstOf<Item>(own: readonly Item[], others: () => readonly Item[]): readonly Item[] {
  return own.length > 0 ? own : others();
}

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

/** A list where fields are due. */
function listFindings(card: Card): readonly Finding[] {
  const first = card.fields.find(({ isItem }) => isItem) ?? figureInRow(card);
  return first === undefined ? [] : [findingAt(card, first, 'list-form', true, {})];
}

/** `emissions: [130.4]`, or the same beside the header. */
function figureInRow(card: Card): CardField | undefined {
  return card.fields.find(({ key, value }) => ['emissions', 'co2_eq_emissions', ''].includes(key) && value.startsWith('['));
}

/** A list within a line: what is in it takes its place. */
function unlistedValues(card: Card): Values {
  const inRow = figureInRow(card);
  return new Map(inRow === undefined ? [] : [[inRow, unlisted(inRow.value)]]);
}

interface CoresFound {
  readonly findings: readonly Finding[];
  readonly values: Values;
}

function coresFound(card: Card, field: CardField | undefined, [hardware]: readonly SaidHardware[]): CoresFound {
  if (field === undefined || hardware === undefined) return { findings: [], values: new Map() };
  if (hardware.cores === null) return { findings: partsFindings(card, field, hardware), values: new Map() };
  const { said, count } = hardware.cores;
  const chips = `${count / 2} ${shortName(hardware.accelerator.name)} ${count === 2 ? 'chip' : 'chips'}`;
  const led = new RegExp(`(?:1\\s?[x×]?\\s?)?(?:tpu\\s)?${said.replace(/[^\w\s-]/g, '.')}`, 'i');
  const before = field.from - field.rawFrom;
  const raw = rawOf(card, field);
  const value = `${raw.slice(0, before)}${field.value.replace(led, () => chips)}${raw.slice(before + field.value.length)}`;
  return { findings: [at(card, field, said, 'cores', { words: said, count })], values: new Map([[field, value]]) };
}

/** CUDA cores and the like, which no accelerator is counted by. */
function partsFindings(card: Card, field: CardField, { accelerator }: SaidHardware): readonly Finding[] {
  const ofGpu = /(\d[\d,]{0,9})\s{0,2}(?:cuda|tensor|gpu)?\s{0,2}cores?\b/i.exec(field.value);
  return ofGpu === null || accelerator.kind === 'tpu' ? [] : [at(card, field, ofGpu[0], 'cores', { words: ofGpu[0] })];
}

function at(card: Card, field: CardField, token: string, kind: FindingKind, facts: FindingFacts): Finding {
  const from = field.from + Math.max(0, field.value.indexOf(token));
  return { kind, isError: true, line: card.lines[field.line]?.number ?? null, from, to: from + token.length, facts };
}

/** A reminder, not a claim: which PUE is behind the reader's figure only the reader knows. A row between braces has no room for it. */
function pueToDo(card: Card, text: string, source: CardField | undefined, recognised: Recognised | null): Corrections['pue'] {
  if (card.isRow || source === undefined || saysPue(text) || text.includes(PUE_TO_DO)) return null;
  return { above: source, words: recognised === null ? '' : `; Trainprint checked with ${formatPue(recognised.pue)}` };
}

const EXPECTED = ['source', 'training_type', 'geographical_location', 'hardware_used'];

function missingFields(card: Card): readonly Finding[] {
  const missing = EXPECTED.filter((key) => !card.fields.some((field) => field.key === key));
  if (missing.length === 0) return [];
  return [{ kind: 'missing-fields', isError: false, line: null, from: 0, to: 0, facts: { words: missing.join(', ') } }];
}
