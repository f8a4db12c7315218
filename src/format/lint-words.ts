/** What the linter says, in the reader's terms. */
import type { Finding, FindingFacts, FindingKind, LintReport, MassUnit, Recognised } from './lint-report.ts';
import { formatMass, formatPue, formatTimes, joined, NBSP, showHours } from './quantity-format.ts';
import { counted } from './statement-figures.ts';

export interface FindingWords {
  /** The first sentence, with the line where there is one. */
  readonly title: string;
  readonly detail: string;
}

const UNIT_WORDS: Readonly<Record<MassUnit, string>> = { mg: 'milligrams', g: 'grams', kg: 'kilograms', t: 'tonnes', lb: 'pounds' };

const PUE_ORIGINS: Readonly<Record<string, string>> = {
  'region-pue': 'the region’s',
  'provider-pue': 'the provider’s average',
  'survey-pue': 'the average of data centres',
  'no-data-centre': 'for a machine outside a data centre',
};

/** What stands in the statement, with its unit: `130.4 g`. */
function statedWords({ value = 0, claimed = 'g' }: FindingFacts): string {
  return `${value.toLocaleString('en-GB', { maximumSignificantDigits: 12 })}${NBSP}${claimed}`;
}

/** `4 minutes`, `3 seconds`, `2.1 hours`, `5.3 days`. */
export function durationWords(hours: number): string {
  const steps = [
    [24 * 2, 24, 'day'],
    [1, 1, 'hour'],
    [1 / 60, 1 / 60, 'minute'],
  ] as const;
  const step = steps.find(([from]) => hours >= from);
  if (step === undefined) return hours * 3600 < 1 ? 'less than a second' : counted(formatTimes(Math.round(hours * 3600)), 'second');
  const [, size, noun] = step;
  const figure = hours / size;
  return counted(figure < 10 ? String(Number(figure.toPrecision(2))) : formatTimes(figure), noun);
}

function timeForIt(facts: FindingFacts, recognised: Recognised | null): string {
  if (recognised === null || facts.hoursForIt === undefined || recognised.hours === null) return '';
  return ` ${statedWords(facts)} is what ${recognised.label} emit in ${durationWords(facts.hoursForIt)}, not in ${hoursOf(recognised.hours)}.`;
}

function hoursOf(hours: number): string {
  return counted(showHours(hours).number, 'hour');
}

/** What was read of the run, and what kept it from being one. */
const UNREAD: Readonly<Record<NonNullable<FindingFacts['unread']>, (facts: FindingFacts) => string>> = {
  'several-accelerators': ({ read = [] }) => `More than one kind of accelerator was read: ${listed(read)}. Paste one run at a time.`,
  'no-count': ({ read = [] }) => `${listed(read)} was read, but not how many, or not in one way. Say it as “8 ${read[0] ?? ''}”.`,
  'several-times': ({ readHours = [] }) => `More than one time was read: ${listed(readHours.map(hoursOf))}. Paste one run at a time.`,
  'no-time': (facts) => `The hours are not stated.${paceWords(facts)}`,
  'no-accelerator': () => 'Accelerators and hours are not both stated, or this page does not know the accelerator.',
};

function paceWords(facts: FindingFacts): string {
  if (facts.hoursForIt === undefined) return '';
  return ` ${statedWords(facts)} is what ${listed(facts.read ?? [])} emit in ${durationWords(facts.hoursForIt)}.`;
}

/** `a, b and c`; of many, the first few. */
function listed(words: readonly string[]): string {
  const shown = words.length > 6 ? [...words.slice(0, 5), `${words.length - 5} more`] : words;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

type Words = (facts: FindingFacts, report: LintReport) => FindingWords;

const WORDS: Readonly<Record<FindingKind, Words>> = {
  'wrong-unit': (facts, { kind, recognised }) => {
    const { claimed = 'g', meant = 'kg' } = facts;
    const where = kind === 'card' ? `The field is in grams.` : `It says ${UNIT_WORDS[claimed]}.`;
    return { title: `${UNIT_WORDS[meant]} where ${UNIT_WORDS[claimed]} are due.`, detail: `${where}${timeForIt(facts, recognised)}` };
  },
  'unit-in-number': (facts) => ({
    title: 'a unit inside the number.',
    detail: `The field is a bare number of grams; with ${facts.claimed ?? 'a unit'} behind it, it is text.`,
  }),
  'text-for-number': ({ words = '' }) => ({
    title: 'text where a number is due.',
    detail: `YAML reads ${words} as text. A number has no quotes, commas or words.`,
  }),
  'below-zero': () => ({
    title: 'a figure below zero.',
    detail: 'Training emits. State emissions before any offset, in grams, and offsets apart.',
  }),
  'does-not-fit': (facts, { recognised }) => ({
    title: `${statedWords(facts)} does not fit what ran.`,
    detail: recognised === null ? '' : `${givesWords(recognised)} No usual mix-up of units explains it.`,
  }),
  'list-form': () => ({
    title: 'a list where fields are due.',
    detail: 'Hugging Face reads co2_eq_emissions as fields, such as emissions and source. A list is not read at all.',
  }),
  'bare-number': () => ({
    title: 'a bare figure.',
    detail: 'Nobody can check it. Give it the fields emissions, source, training_type, geographical_location and hardware_used.',
  }),
  cores: ({ words = '', count }) => ({
    title: 'cores counted as accelerators.',
    detail:
      count === undefined
        ? `“${words}” are parts of an accelerator. Power and emissions go by whole accelerators.`
        : `“${words}” counts ${counted(String(count), 'core')}, two to a chip: ${counted(String(count / 2), 'chip')}. Power and prices go by the chip.`,
  }),
  'no-pue': ({ pue, pueOrigin }) => ({
    title: 'No PUE is stated.',
    detail:
      pue === undefined
        ? 'Say whether the overhead of the building is inside, and with which PUE.'
        : `We used ${formatPue(pue)}, ${PUE_ORIGINS[pueOrigin ?? ''] ?? 'as given'}. Name in source the one behind your figure.`,
  }),
  offset: ({ words = '' }) => ({
    title: `“${words}”: offsets are no reduction.`,
    detail: 'State emissions before any offset or certificate, and those apart.',
  }),
  'missing-fields': ({ words = '' }) => ({ title: `Not stated: ${words}.`, detail: 'A reader cannot check the figure without.' }),
  'no-number': () => ({ title: 'no single figure stands in emissions.', detail: 'It has to be one number of grams, such as 130400.' }),
  unchecked: (facts) => ({ title: 'the figure cannot be checked.', detail: UNREAD[facts.unread ?? 'no-accelerator'](facts) }),
};

export function findingWords(finding: Finding, report: LintReport): FindingWords {
  const { title, detail } = WORDS[finding.kind](finding.facts, report);
  if (finding.line === null) return { title: capitalised(title), detail };
  return { title: `Line ${finding.line}: ${title}`, detail };
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** `8 × A100 SXM4 80GB in 72 hours give 130 kg, 47.4 to 184 kg between the lowest and the highest likely power.` */
function givesWords({ label, hours, typicalKg, lowKg, highKg }: Recognised): string {
  const time = hours === null ? '' : ` in ${hoursOf(hours)}`;
  return `${label}${time} give about ${formatMass(typicalKg, 'kg')}, ${formatMass(lowKg, 'kg')} to ${formatMass(highKg, 'kg')} from the lowest to the highest likely power.`;
}

/** What makes the figure plausible; null where it is not, or where nothing is known of what ran. */
export function fitWords({ fits, statedKg, recognised }: LintReport): string | null {
  if (!fits || statedKg === null || recognised === null) return null;
  return `${formatMass(statedKg, 'kg')} fits. ${givesWords(recognised)}`;
}

/** How the statement was read, so that a reader can see where it was misread. */
export function readAsWords({
  label,
  hours,
  acceleratorName,
  placeName,
}: {
  readonly label: string;
  readonly hours: number | null;
  readonly acceleratorName: string;
  readonly placeName: string;
}): string {
  const time = hours === null ? '' : `, ${joined(showHours(hours))}`;
  return `Read as ${label.split(' × ')[0]} × ${acceleratorName}${time}, ${placeName}.`;
}

/** What the corrected block still holds wrong, because only its author can know better; null where nothing. */
export function leftWords({ findings, corrected }: LintReport): string | null {
  const changed = new Set((corrected ?? []).filter(({ kind }) => kind === 'removed').map(({ number }) => number));
  const left = findings.filter(({ isError, line }) => isError && line !== null && !changed.has(line)).map(({ line }) => line);
  if (corrected === null || left.length === 0) return null;
  const lines = [...new Set(left)].join(' and ');
  return `Line ${lines} is as you wrote it: only you know what is right there.`;
}

export const LINT_WORDS = {
  title: 'Check a statement you have',
  hint: 'Paste a model card or a paragraph. It stays in this browser.',
  field: 'Your statement',
  nothing: 'Nothing in it was read as co2_eq_emissions, nor as a mass of CO2 such as 130 kg CO2e.',
  clean: 'Nothing to correct was found.',
  corrected: 'Corrected',
  copy: 'Copy the corrected block',
  copied: 'Corrected block copied.',
  read: 'What was read',
  open: 'Open it in the calculator',
  cut: 'It is longer than a million characters; only the first million were read.',
  shortened: 'The box shows the first 50,000 characters of it.',
  removed: 'taken out',
  added: 'put in',
} as const;
