/** What a published run leaves open, and what its figures are of, in words. */
import {
  type EnergyFrom,
  type ImpliedInput,
  type Lack,
  lacksOf,
  type PublishedRun,
  type Recomputed,
  type RunGroup,
  type RunScope,
} from '#core/published-run.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import { listed } from './note-words.ts';

const LACK_WORDS: Readonly<Record<Lack, string>> = {
  hardware: 'hardware',
  hours: 'hours',
  power: 'watts',
  energy: 'energy',
  pue: 'PUE',
  intensity: 'grid factor',
  carbon: 'CO2e',
};

export function lackWords(lacks: readonly Lack[]): string {
  return listed(lacks.map((lack) => LACK_WORDS[lack]));
}

/** Why a run has no deviation; empty where it has one. */
export function recomputedWords({ deviation, isByConstruction, energyFrom }: Recomputed): string {
  if (deviation !== null) return '';
  if (isByConstruction) return 'by construction';
  return energyFrom === 'our-watts' ? 'nothing to compare' : 'none';
}

export const ENERGY_FROM_WORDS: Readonly<Record<EnergyFrom, string>> = {
  inputs: 'its hours × its watts',
  reported: 'as reported',
  'our-watts': 'its hours, our watts, no PUE',
};

export const GROUP_WORDS: Readonly<Record<RunGroup, string>> = {
  pretraining: 'Pretraining',
  'fine-tuning': 'Fine-tuning',
  'architecture search': 'Architecture search',
  'images and video': 'Images and video',
  vision: 'Vision',
  multimodal: 'Multimodal',
  total: 'Families and projects',
};

/** Empty for the run that was kept: it is what a reader expects. */
export const SCOPE_WORDS: Readonly<Record<RunScope, string>> = {
  final: '',
  development: 'whole development',
  family: 'family total',
  project: 'whole project',
  'life-cycle': 'life cycle',
};

/** What the published energy holds. */
export const ENERGY_SCOPE_WORDS: Readonly<Record<'facility' | 'it' | 'unknown', string>> = {
  facility: 'the building is inside',
  it: 'the computers alone, without the building',
  unknown: 'whether the building is inside is not said',
};

/** What the published carbon claims to be. */
export const CLAIM_WORDS: Readonly<Record<NonNullable<PublishedRun['carbonClaim']>, string>> = {
  gross: 'before any purchase is taken off',
  net: 'purchases of carbon-free energy are taken off',
  'life-cycle': 'more of the life cycle than the training alone',
};

const IMPLIED_WORDS: Readonly<Record<ImpliedInput, string>> = {
  power_w: 'the watts',
  g_per_kwh: 'the grid factor',
};

/** Which inputs were computed from the result; empty where none was. */
export function impliedWords({ implied }: PublishedRun): string {
  if (implied.length === 0) return '';
  return `${listed(implied.map((input) => IMPLIED_WORDS[input]))}: computed from the printed result, so agreement says nothing`;
}

export function confidenceWords({ confidence }: PublishedRun): string {
  return confidence === 'recalled' ? 'from memory' : 'read';
}

/** Which figures of a run are from memory; empty where none is. */
export function recalledWords({ confidence, recalled }: PublishedRun): string {
  if (recalled.length === 0) return '';
  return confidence === 'recalled' ? listed(recalled) : `${listed(recalled)} from memory`;
}

/**
 * In the calculator every input has a value: which of them stand in for what was never published.
 *
 * @param resolved the run's scenario; null where it gives no figure, and nothing stands in
 */
export function placeholderWords(run: PublishedRun, resolved: ResolvedScenario | null): string {
  if (resolved === null) return `Not published: ${lackWords(lacksOf(run))}.`;
  const standIns = standInsOf(run, resolved);
  const hasNoPue = run.pue === null && isPueTyped(resolved) && resolved.meter?.at !== 'facility';
  const isCountOpen = run.acceleratorCount === null && resolved.time?.kind === 'accelerator-hours';
  const sentences = [
    standIns.length === 0 ? '' : `Not published, so ours stands in here: ${listed(standIns)}.`,
    hasNoPue ? 'No PUE is published, and none is added.' : '',
    isCountOpen ? 'How many accelerators ran is not published: the hours are those of all together, as if one had run.' : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function standInsOf(run: PublishedRun, resolved: ResolvedScenario): readonly string[] {
  const isFromSize = resolved.time?.kind === 'flops';
  const standIns = [
    run.acceleratorId === null ? 'accelerator' : '',
    isFromSize && run.acceleratorCount === null ? 'count' : '',
    run.powerW === null && resolved.meter === null ? 'watts' : '',
    isFromSize ? 'model FLOP utilisation' : '',
    run.pue === null && !isPueTyped(resolved) ? 'PUE' : '',
    run.carbonIntensityGPerKwh === null ? 'place' : '',
  ];
  return standIns.filter((one) => one !== '');
}

/** A link of a published run holds the PUE that was published, or 1 where its own energy is without any. */
const isPueTyped = ({ pue }: ResolvedScenario) => pue.origin.kind === 'typed';
