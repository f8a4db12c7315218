/** What a published run leaves open, and what its figures are of, in words. */
import type { EnergyFrom, Lack, PublishedRun, Recomputed, RunGroup, RunScope } from '#core/published-run.ts';
import { listed } from './words.ts';

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

/** `read`, or what of it is from memory. */
export function confidenceWords({ confidence, recalled }: PublishedRun): string {
  if (confidence === 'recalled') return recalled.length === 0 ? 'from memory' : `from memory: ${listed(recalled)}`;
  return recalled.length === 0 ? 'read' : `read; from memory: ${listed(recalled)}`;
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
