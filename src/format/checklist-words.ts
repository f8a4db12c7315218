/** The compute paragraph that conference checklists ask for; what the calculator cannot know stands in brackets for the author. */
import type { RunKind } from '#core/scenario.ts';
import { totalOf } from '#core/totals.ts';
import { listed } from './note-words.ts';
import { inRow, link, listedPhrases, type Sentence, say, value } from './phrases.ts';
import { formatInput, NBSP } from './quantity-format.ts';
import { hardwareWords, placeWords, runTimeText } from './run-phrases.ts';
import { placesOf, unplacedOfAll } from './runs-named.ts';
import type { Statement, StatementRun } from './statement.ts';
import { hasLink } from './statement.ts';
import {
  acceleratorHoursEnds,
  acceleratorHoursText,
  counted,
  energyPhrase,
  energyRange,
  hoursNumber,
  massPhrase,
  massRange,
} from './statement-figures.ts';
import { type GridChoice, gridOf } from './statement-inputs.ts';
import { basisSentence, CALCULATOR } from './statement-words.ts';

export interface ChecklistPart {
  readonly title: string;
  readonly sentences: readonly Sentence[];
}

/** Beyond this many the runs are summed, and the link lists them. */
const MOST_NAMED = 8;

const KIND_WORDS: Readonly<Record<RunKind, string>> = {
  final: 'final runs',
  tuning: 'tuning',
  failed: 'failed runs',
  other: 'other runs',
};

export function checklistParts(statement: Statement): readonly ChecklistPart[] {
  return [
    { title: 'NeurIPS checklist, compute resources', sentences: [...workers(statement), totalOfAll(statement), wholeProject(statement)] },
    { title: 'ACL responsible NLP checklist, computational experiments', sentences: [parameters(statement), budget(statement)] },
    { title: 'Energy and emissions', sentences: [energy(statement), basisSentence(statement), method(statement)] },
  ];
}

function workers(statement: Statement): readonly Sentence[] {
  const { runs } = statement;
  const lister = hasLink(statement) ? 'link below' : 'project file';
  if (runs.length > MOST_NAMED) return [say`${value(formatInput(runs.length))} entries, which the ${lister} lists.`];
  return runs.map((run) => {
    const { name, place, hardware } = run;
    const title = name === null ? [] : say`“${value(name)}”: `;
    const where = place.name === null ? say`at [your cluster or provider]` : say`in ${placeWords(place.name)}`;
    const memory =
      hardware.memoryGb === null || hardware.kind === 'processors'
        ? []
        : say` (${value(`${formatInput(hardware.memoryGb)}${NBSP}GB`)} of memory${run.resolved.acceleratorCount === 1 ? '' : ' each'})`;
    return say`${title}${name === null ? begun(hardwareWords(run)) : hardwareWords(run)}${memory} ${where}${perRun(run)}.`;
  });
}

/** A sentence that begins with words, and so with a capital. */
function begun([first, ...others]: Sentence): Sentence {
  if (first?.kind !== 'words') return first === undefined ? [] : [first, ...others];
  return [{ ...first, text: `${first.text.charAt(0).toUpperCase()}${first.text.slice(1)}` }, ...others];
}

function perRun(run: StatementRun): Sentence {
  const { hours } = run.estimate;
  const each = hours === null ? say`[hours] each run` : say`${value(runTimeText(run, hours))} each run`;
  return say`; ${each}, ${value(counted(formatInput(run.resolved.runs), 'run'))}`;
}

function totalOfAll({ runs, total }: Statement): Sentence {
  if (total.acceleratorHours === null) return say`Total compute: [accelerator-hours].`;
  return say`Total compute reported here: ${value(acceleratorHoursText(total.acceleratorHours, acceleratorHoursEnds(runs)))}.`;
}

/** Which share of the compute the kinds of run took, where the reader marked them; what the whole project took only its authors know. */
function wholeProject({ runs }: Statement): Sentence {
  const kinds = (['final', 'tuning', 'failed', 'other'] as const).flatMap((kind) => {
    const own = runs.filter(({ scenario }) => scenario.kind === kind);
    const { acceleratorHours } = totalOf(own.map(({ estimate }) => estimate));
    if (own.length === 0 || acceleratorHours === null) return [];
    return [say`${KIND_WORDS[kind]} ${value(`${hoursNumber(acceleratorHours, acceleratorHoursEnds(own))}${NBSP}h`)}`];
  });
  const share = kinds.length === 0 ? [] : say`Of that: ${listedPhrases(kinds)}. `;
  return say`${share}[Say whether the whole project took more than this, such as failed or preliminary runs.]`;
}

function parameters({ runs }: Statement): Sentence {
  const sizes = [
    ...new Set(runs.flatMap(({ scenario }) => (scenario.parametersBillion === undefined ? [] : [scenario.parametersBillion]))),
  ];
  if (sizes.length === 0) return say`Parameters: [number of parameters of each model].`;
  const others = runs.every(({ scenario }) => scenario.parametersBillion !== undefined) ? '' : ' [Add those of the other models.]';
  return say`Parameters: ${listedPhrases(sizes.map((size) => value(`${formatInput(size)} billion`)))} (active).${others}`;
}

/** Processors need no name; a custom accelerator nobody but the author can name. */
function namedHardware(run: StatementRun): readonly [string, Sentence] {
  const { name, kind } = run.hardware;
  if (name !== null) return [name, [value(name)]];
  const words = kind === 'processors' ? hardwareWords(run) : say`[hardware]`;
  return [JSON.stringify(words), words];
}

function budget({ runs, total }: Statement): Sentence {
  const hours = total.acceleratorHours;
  const isGpu = runs.every(({ hardware: { kind } }) => kind === 'gpu');
  const unit = isGpu ? 'GPU-hour' : 'accelerator-hour';
  const amount = hours === null ? say`[GPU-hours]` : say`${value(acceleratorHoursText(hours, acceleratorHoursEnds(runs), unit))}`;
  const hardware = [...new Map(runs.map(namedHardware)).values()];
  const places = placesOf(runs);
  const missing = places.names.length === 0 ? 'cluster or provider' : `cluster or provider of ${unplacedOfAll(places)}`;
  const where = inRow([...places.names.map(value), ...(places.unplaced === 0 ? [] : [say`[${missing}]`])]);
  return say`Computational budget: ${amount}. Computing infrastructure: ${inRow(hardware)}; ${where}.`;
}

const GRID_WORDS: Readonly<Record<GridChoice, string>> = {
  place: 'location-based',
  typed: 'at the carbon intensity given',
  method: 'at the carbon intensity that the method fixes',
};

function energy({ runs, total, totalRanges }: Statement): Sentence {
  const grids = new Set(runs.map(({ resolved }) => GRID_WORDS[gridOf(resolved)]));
  const kwh = say`${energyPhrase(total.energyKwh, totalRanges?.energyKwh)}${energyRange(totalRanges?.energyKwh)}`;
  const kg = say`${massPhrase(total.emissionsKgCo2e, totalRanges?.emissionsKgCo2e)}${massRange(totalRanges?.emissionsKgCo2e)}`;
  return say`We estimate ${kwh} of electricity and ${kg}, ${listed([...grids])}, without subtracting certificates or offsets.`;
}

function method(statement: Statement): Sentence {
  const { runs, release, link: href } = statement;
  const again = hasLink(statement) ? 'This link computes it again' : 'Its project file computes it again at';
  const titles = [...new Set(runs.map(({ method: { title } }) => title))];
  const left = [...new Set(runs.flatMap(({ method: { leavesOut } }) => leavesOut))];
  return say`Computed with ${CALCULATOR.name} ${CALCULATOR.version} (method: ${value(listed(titles))}; data release ${value(release)}). Not counted: ${left.join('; ')}. ${again}: ${link(href)}`;
}
