/** What a published run leaves open, and what its figures are of, in words. */
import type { EnergyFrom, ImpliedInput, Lack, PublishedRun, Recomputed, RunGroup, RunScope } from '#core/published-run.ts';
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
  kg: 'the CO2e',
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

/** In the calculator every input has a value: which of them stand in for what was never published. */
export function placeholderWords({
  acceleratorId,
  acceleratorHours,
  powerW,
  reportedEnergyKwh,
  carbonIntensityGPerKwh,
}: PublishedRun): string {
  const standIns = [
    acceleratorId === null ? 'accelerator' : '',
    powerW === null && reportedEnergyKwh === null && acceleratorHours !== null ? 'watts and PUE' : '',
    carbonIntensityGPerKwh === null ? 'place' : '',
  ].filter((one) => one !== '');
  return standIns.length === 0 ? '' : `Not published, so ours stands in here: ${listed(standIns)}.`;
}
