/** What stands in the fields of a model card. */
import type { Load } from '#core/scenario.ts';
import { listed } from './note-words.ts';
import { inRow, link, listedPhrases, phrasesOf, type Sentence, say, value } from './phrases.ts';
import { formatInput, formatIntensity, formatPue } from './quantity-format.ts';
import { hardwareWords, runTimeText } from './run-phrases.ts';
import { entriesWords, placesOf, unplacedOfAll } from './runs-named.ts';
import type { Statement, StatementRun } from './statement.ts';
import { hasLink } from './statement.ts';
import { energyPhrase, energyRange, massPhrase, massRange } from './statement-figures.ts';
import { type GridChoice, meterWords, statementInputs } from './statement-inputs.ts';
import { CALCULATOR } from './statement-words.ts';

/** The card's own words are pre-training and fine-tuning; a run on one node may be either, so it is called training. */
const TRAINING_TYPES: Readonly<Record<Load, string>> = {
  pretraining: 'pre-training',
  training: 'training',
  experiment: 'experiments',
  inference: 'inference',
};

/** More runs than this are counted, not listed. */
const MOST_NAMED = 8;

export function trainingType({ runs }: Statement): string {
  return [...new Set(runs.map(({ scenario }) => TRAINING_TYPES[scenario.load]))].join(', ');
}

export function modelCardPlace({ runs }: Statement): string {
  const places = placesOf(runs);
  const grids = listed(places.grids.map((grid) => NOWHERE_WORDS[grid]));
  if (places.names.length === 0) return `not stated, ${grids}`;
  return `${listed(places.names)}${places.unplaced === 0 ? '' : `; not stated for ${unplacedOfAll(places)}, ${grids}`}`;
}

/** What stands for the grid of a run that names no place. */
const NOWHERE_WORDS: Readonly<Record<GridChoice, string>> = {
  place: 'world average',
  typed: 'carbon intensity given',
  method: 'carbon intensity fixed by the method',
};

export function modelCardHardware(statement: Statement): Sentence {
  const { runs } = statement;
  if (runs.length > MOST_NAMED) return say`${entriesWords(runs)}, listed in the ${hasLink(statement) ? 'link' : 'project file'}`;
  return inRow(runs.map((run) => say`${hardwareWords(run)}${timeOf(run)}`));
}

function timeOf(run: StatementRun): Sentence {
  const { hours } = run.estimate;
  const { runs } = run.resolved;
  if (hours === null) return [];
  const time = runTimeText(run, hours);
  return runs === 1 ? say`, ${time}` : say`, ${formatInput(runs)} runs of ${time} each`;
}

/** Method, version, energy, PUE, intensity, range, what is left out, and the link: all that lets a figure be checked. */
export function modelCardSource(statement: Statement): Sentence {
  const { runs, total, totalRanges, release, link: href } = statement;
  const names = runs.map(({ name }) => name).filter((name) => name !== null);
  const named =
    names.length === 0 || names.length > MOST_NAMED ? [] : say` for ${listedPhrases(names.map((name) => say`“${value(name)}”`))}`;
  const methods = [...new Set(runs.map(({ method }) => method.title))];
  const left = [...new Set(runs.flatMap(({ method }) => method.leavesOut))];
  const [only, ...others] = runs;
  const how = only !== undefined && others.length === 0 ? factorsOf(only) : [];
  const mass = say`${massPhrase(total.emissionsKgCo2e, totalRanges?.emissionsKgCo2e)}${massRange(totalRanges?.emissionsKgCo2e)}`;
  const energy = say`${energyPhrase(total.energyKwh, totalRanges?.energyKwh)}${energyRange(totalRanges?.energyKwh)}`;
  const by = say`${CALCULATOR.name} ${CALCULATOR.version}, method ${listed(methods)}, data release ${release}${named}`;
  return say`${by}: ${mass} from ${energy}${how}. Not counted: ${left.join('; ')}. ${link(href)}`;
}

function factorsOf({ estimate, resolved }: StatementRun): Sentence {
  const { meter } = resolved;
  const metered = meter === null ? '' : `, metered at ${meterWords(meter.at)}`;
  const bases = new Map(statementInputs(resolved).map(({ what, basis }) => [what, basis]));
  const pue = say`PUE ${formatPue(estimate.pue)} (${bases.get('PUE') ?? ''})`;
  const grid = say`${formatIntensity(estimate.carbonIntensityGPerKwh)} (${bases.get('carbon intensity of the grid') ?? ''})`;
  const power = meter === null ? powerBases(resolved) : '';
  return [...phrasesOf(metered), ...phrasesOf(' with '), ...pue, ...phrasesOf(', '), ...grid, ...phrasesOf(power)];
}

/** `; power of one accelerator 400 W (published), …` */
function powerBases(resolved: StatementRun['resolved']): string {
  const named = statementInputs(resolved).filter(({ what }) => /power|share|load|host/.test(what) && what !== 'kind of work');
  return named.map(({ what, text, basis }) => `; ${what} ${text} (${basis})`).join('');
}
