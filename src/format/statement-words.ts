/** The sentences of a statement: what ran, what it took, by which method, from which inputs, what is left out, and the link. */
import type { Input } from '#core/resolved.ts';
import type { Load } from '#core/scenario.ts';
import { BORROWED_WORDS, listed } from './note-words.ts';
import { originWords } from './origin-words.ts';
import { cite, inRow, link, listedPhrases, type Reference, type Sentence, say, value } from './phrases.ts';
import { formatInput, formatIntensity, formatPue, NBSP } from './quantity-format.ts';
import { hardwareWords, placeWords, runTimeText } from './run-phrases.ts';
import { entriesWords, hardwareNames, placesOf } from './runs-named.ts';
import type { FigureRange, Statement, StatementRun, StatementSource } from './statement.ts';
import { hasLink } from './statement.ts';
import {
  acceleratorHoursEnds,
  acceleratorHoursText,
  basisOfHours,
  counted,
  energyPhrase,
  energyRange,
  massPhrase,
  massRange,
  usdRangeText,
} from './statement-figures.ts';
import { basisWords, meterWords, type StatementInput, saysHowMany, statementInputs } from './statement-inputs.ts';

/** The calculator, as CITATION.cff has it; a test holds the two together. */
export const CALCULATOR = {
  key: 'trainprint',
  name: 'Trainprint',
  title: 'Trainprint: what a training run costs',
  authors: 'Trainprint contributors',
  version: '0.1.0',
  year: 2026,
} as const;

/** Keys of the bibliography that a statement by each method cites; the 2019 paper is behind all of them. */
export const PAPER_KEY = 'strubell-2019';

const VERBS: Readonly<Record<Load, string>> = {
  pretraining: 'pretrained on',
  training: 'trained on',
  experiment: 'ran experiments on',
  inference: 'ran inference on',
};

/** Beyond this many runs a statement gives their total and leaves each to the link. */
const MOST_RUNS_NAMED = 8;
/** A statement names the first sources of a figure, those that agree with it; the BibTeX and the JSON hold all. */
const MOST_SOURCES_NAMED = 2;

/** One run in full, or several with their total. The same order whichever language sets it. */
export function statementSentences(statement: Statement): readonly Sentence[] {
  const [first, ...others] = statement.runs;
  if (first === undefined) return [];
  return others.length === 0 ? sentencesOfOne(statement, first) : sentencesOfSeveral(statement);
}

function sentencesOfOne(statement: Statement, run: StatementRun): readonly Sentence[] {
  return [
    ranSentence(run),
    ...meterSentence(run),
    resultSentence(run),
    ...embodiedSentence(run.estimate.embodiedKgCo2e, run.ranges?.embodiedKgCo2e, embodiedInputs(run.resolved)),
    ...rentSentence(run.estimate, priceWords(run.resolved)),
    methodSentence(statement, [run]),
    basisSentence(statement),
    ...borrowedSentence(run),
    leftOutSentence([run]),
    linkSentence(statement),
  ];
}

function ranSentence(run: StatementRun): Sentence {
  const { name, scenario, estimate, place } = run;
  const subject = name === null ? say`We ` : say`For “${value(name)}” we `;
  const where = place.name === null ? [] : say` in ${placeWords(place.name)}`;
  const hours = estimate.hours === null ? [] : timeWords(run, estimate.hours);
  return say`${subject}${VERBS[scenario.load]} ${hardwareWords(run)}${where}${hours}.`;
}

function timeWords(run: StatementRun, hours: number): Sentence {
  const { resolved, estimate } = run;
  const { runs, time } = resolved;
  const spread = basisOfHours(time);
  const all =
    estimate.acceleratorHours === null || (runs === 1 && !saysHowMany(resolved))
      ? []
      : say` (${value(acceleratorHoursText(estimate.acceleratorHours, spread))}${runs === 1 ? '' : ' in all'})`;
  const size =
    time?.kind === 'flops'
      ? say`, estimated from ${value(`${formatInput(time.parametersBillion)} billion`)} active parameters and ${value(`${formatInput(time.tokensBillion)} billion`)} tokens`
      : [];
  if (runs === 1) return say` for ${value(runTimeText(run, hours))}${all}${size}`;
  return say`, ${value(counted(formatInput(runs), 'run'))} of ${value(runTimeText(run, hours))} each${all}${size}`;
}

function meterSentence({ resolved: { meter, runs } }: StatementRun): readonly Sentence[] {
  if (meter === null) return [];
  const kwh = energyPhrase(meter.measuredEnergyKwh.typical);
  return [say`A meter at ${meterWords(meter.at)} gave ${kwh}${runs === 1 ? '' : ' for one run'}.`];
}

function resultSentence({ estimate, ranges, resolved }: StatementRun): Sentence {
  const { energyKwh, emissionsKgCo2e, pue, carbonIntensityGPerKwh } = estimate;
  const building = pue === 1 ? say`no overhead of a building (PUE ${value(formatPue(pue))})` : say`a PUE of ${value(formatPue(pue))}`;
  const estimated = resolved.carbonIntensity.isEstimated ? 'an estimated' : 'a';
  return say`We estimate ${energyPhrase(energyKwh, ranges?.energyKwh)}${energyRange(ranges?.energyKwh)} of electricity with ${building}, and ${massPhrase(
    emissionsKgCo2e,
    ranges?.emissionsKgCo2e,
  )}${massRange(ranges?.emissionsKgCo2e)} at ${estimated} carbon intensity of ${value(formatIntensity(carbonIntensityGPerKwh))}.`;
}

function embodiedSentence(kg: number | null, range: FigureRange | undefined, from: Sentence = []): readonly Sentence[] {
  if (kg === null) return [];
  return [say`Making the hardware comes to a further ${massPhrase(kg, range)}${massRange(range)}, which is not in that figure${from}.`];
}

/** What making the hardware was reckoned from, each with its basis. */
function embodiedInputs({ embodied }: StatementRun['resolved']): Sentence {
  if (embodied.kind === 'unknown') return [];
  const { acceleratorKgCo2e, serverShareKgCo2e, lifetimeYears, shareInUse } = embodied.value;
  const part = (input: Input, what: string) =>
    say`${value(formatInput(Number(input.typical.toPrecision(6))))} ${what} (${basisWords(input.origin)})`;
  return say`: ${listedPhrases([
    part(acceleratorKgCo2e, 'kg an accelerator'),
    part(serverShareKgCo2e, 'kg of its server'),
    part(lifetimeYears, 'years of service'),
    part(shareInUse, 'of them in use'),
  ])}`;
}

interface Rent {
  readonly rentLowUsd: number | null;
  readonly rentHighUsd: number | null;
}

function rentSentence({ rentLowUsd, rentHighUsd }: Rent, from: string): readonly Sentence[] {
  if (rentLowUsd === null || rentHighUsd === null) return [];
  return [say`Renting the accelerators costs ${value(usdRangeText(rentLowUsd, rentHighUsd))}${from}.`];
}

function priceWords({ price }: StatementRun['resolved']): string {
  if (price.kind === 'unknown') return '';
  const { origin } = price.value;
  return origin.kind === 'typed' ? ' at the price given' : ` at list prices (${originWords(origin)})`;
}

function methodSentence(statement: Statement, runs: readonly StatementRun[]): Sentence {
  const own = `${CALCULATOR.name} ${CALCULATOR.version}`;
  const titles = [...new Set(runs.map(({ method }) => (method.id === 'trainprint' ? own : method.title)))];
  const noun = titles.length === 1 ? 'method' : 'methods';
  const keys = [...new Set(runs.map(({ method }) => method.id))];
  return say`Computed with ${own} (${noun}: ${listedPhrases(titles.map(value))}; data release ${value(statement.release)}) ${cite(methodReferences(keys, statement.home))}.`;
}

/** The calculator, the paper behind it, and the publications of the methods used. */
export function methodReferences(methodIds: readonly string[], home: string): readonly Reference[] {
  const publications = methodIds.filter((id) => id !== 'trainprint' && id !== PAPER_KEY);
  return [
    { key: CALCULATOR.key, label: CALCULATOR.name, href: home },
    { key: PAPER_KEY, label: 'Strubell et al., 2019', href: 'https://doi.org/10.18653/v1/P19-1355' },
    ...publications.map((key) => METHOD_REFERENCES[key]).filter((reference) => reference !== undefined),
  ];
}

const METHOD_REFERENCES: Readonly<Record<string, Reference>> = {
  'lacoste-2019': { key: 'lacoste-2019', label: 'Lacoste et al., 2019', href: 'https://arxiv.org/abs/1910.09700' },
  'green-algorithms-3': { key: 'lannelongue-2021', label: 'Lannelongue et al., 2021', href: 'https://doi.org/10.1002/advs.202100707' },
  'patterson-2021': { key: 'patterson-2021', label: 'Patterson et al., 2021', href: 'https://arxiv.org/abs/2104.10350' },
  'llmcarbon-2023': { key: 'llmcarbon-2023', label: 'Faiz et al., 2023', href: 'https://arxiv.org/abs/2309.14393' },
  'cloud-carbon-footprint': {
    key: 'ccf',
    label: 'Cloud Carbon Footprint, 2024',
    href: 'https://github.com/cloud-carbon-footprint/cloud-carbon-footprint',
  },
};

export function referenceOf({ id, label, year, url }: StatementSource): Reference {
  return { key: id, label: year === null ? label : `${label}, ${year}`, href: url };
}

/** Every input with its basis: each figure of a single run, the names alone of several. */
export function basisSentence({ runs }: Statement): Sentence {
  const [only, ...others] = runs;
  return only === undefined || others.length > 0 ? basesSentence(runs) : inputsSentence(only);
}

function inputsSentence(run: StatementRun): Sentence {
  const items = statementInputs(run.resolved).map((input) => inputWords(input, run.sources));
  return say`Inputs: ${inRow(items)}.`;
}

function inputWords({ what, text, basis, sourceIds }: StatementInput, sources: readonly StatementSource[]): Sentence {
  const inItsOrder = sourceIds.map((key) => sources.find(({ id }) => id === key)).filter((source) => source !== undefined);
  const named = inItsOrder.slice(0, MOST_SOURCES_NAMED);
  const cited = named.length === 0 ? [] : say` ${cite(named.map(referenceOf))}`;
  return say`${what} ${value(text)} (${basis})${cited}`;
}

function borrowedSentence({ resolved, method }: StatementRun): readonly Sentence[] {
  const what = resolved.notes.flatMap((note) => (note.kind === 'method-borrows' ? note.what : []));
  if (what.length === 0) return [];
  return [say`Not of ${method.title} but of ${CALCULATOR.name}: ${listed(what.map((one) => BORROWED_WORDS[one]))}.`];
}

function leftOutSentence(runs: readonly StatementRun[]): Sentence {
  const left = [...new Set(runs.flatMap(({ method }) => method.leavesOut))];
  return say`Not counted: ${left.join('; ')}; certificates and offsets are not subtracted.`;
}

function linkSentence(statement: Statement): Sentence {
  const { link: href } = statement;
  if (!hasLink(statement)) return say`The list is too long for a link; its project file holds every input. The calculator: ${link(href)}`;
  return say`This link holds every input and computes it again: ${link(href)}`;
}

function sentencesOfSeveral(statement: Statement): readonly Sentence[] {
  const { runs, total, totalRanges } = statement;
  const hours =
    total.acceleratorHours === null
      ? []
      : say` (${value(acceleratorHoursText(total.acceleratorHours, acceleratorHoursEnds(runs)))} in all)`;
  return [
    say`We count ${value(entriesWords(runs))}${hours} on ${listedPhrases(hardwareNames(runs).map(value))}${whereWords(runs)}.`,
    say`Together we estimate ${energyPhrase(total.energyKwh, totalRanges?.energyKwh)}${energyRange(totalRanges?.energyKwh)} of electricity and ${massPhrase(
      total.emissionsKgCo2e,
      totalRanges?.emissionsKgCo2e,
    )}${massRange(totalRanges?.emissionsKgCo2e)}.`,
    ...embodiedSentence(total.embodiedKgCo2e, totalRanges?.embodiedKgCo2e),
    ...rentSentence(total, ' at the prices used'),
    ...(runs.length > MOST_RUNS_NAMED ? [] : [eachSentence(runs)]),
    methodSentence(statement, runs),
    basisSentence(statement),
    leftOutSentence(runs),
    linkSentence(statement),
  ];
}

/** ` in France and Iowa`; where only some runs name a place, how many do. */
function whereWords(runs: readonly StatementRun[]): Sentence {
  const { names, placed, unplaced, grids } = placesOf(runs);
  if (names.length === 0) return [];
  const where = say` in ${listedPhrases(names.map(placeWords))}`;
  if (unplaced === 0) return where;
  const others = say`${value(formatInput(unplaced))} with no place stated${grids.every((grid) => grid === 'place') ? ', at the world average' : ''}`;
  return say`: ${value(formatInput(placed))}${where}, ${others}`;
}

function eachSentence(runs: readonly StatementRun[]): Sentence {
  const items = runs.map((run, index) => {
    const { estimate, ranges, name } = run;
    const title = name === null ? say`${hardwareWords(run)}` : say`“${value(name)}” (${hardwareWords(run)})`;
    return say`${`${index + 1}.`}${NBSP}${title}: ${energyPhrase(estimate.energyKwh, ranges?.energyKwh)}, ${massPhrase(estimate.emissionsKgCo2e, ranges?.emissionsKgCo2e)}`;
  });
  return say`Each: ${inRow(items)}.`;
}

/** What was given, published or a default over all runs; the figures themselves are in the link. */
function basesSentence(runs: readonly StatementRun[]): Sentence {
  const inputs = runs.flatMap(({ resolved }) => statementInputs(resolved)).map(({ what, basis }) => ({ what, basis: withoutYear(basis) }));
  const bases = [...new Set(inputs.map(({ basis }) => basis))];
  const items = bases.map((basis) => {
    const what = new Set(inputs.filter((input) => input.basis === basis).map((input) => input.what));
    return say`${basis}: ${[...what].join(', ')}`;
  });
  return say`Inputs by basis: ${inRow(items)}.`;
}

function withoutYear(basis: string): string {
  return basis.replace(/, \d{4}$/, '').replace(/average of \d{4}/, 'yearly average');
}
