/** Published runs as points of energy over years, and the names that stand beside them. */
import type { ModelRow } from './model-rows.ts';

export type PointKind = 'published' | 'computed' | 'superseded';

export interface YearPoint {
  readonly id: string;
  readonly year: number;
  readonly energyKwh: number;
  readonly kind: PointKind;
  /** Short name, in up to two lines. */
  readonly label: readonly string[];
  /** Labelled whatever else stands there. */
  readonly isKey: boolean;
  /** Id of the point that corrects it. */
  readonly correctedBy: string;
}

/** Runs that are never left unnamed: the 2019 paper's, and those that the works citing it are about. */
const KEY_LABELS: Readonly<Record<string, readonly string[]>> = {
  'strubell-transformer-base': ['Transformer base'],
  'strubell-transformer-big': ['Transformer big'],
  'strubell-elmo': ['ELMo'],
  'strubell-bert-base-v100': ['BERT base'],
  'strubell-nas': ['Architecture search,', '88 times too high'],
  'evolved-transformer-nas': ['Architecture search'],
  'gpt-3-175b': ['GPT-3'],
  'opt-175b': ['OPT-175B'],
  'flamingo-80b': ['Flamingo'],
  'bloom-176b': ['BLOOM'],
  'llama-3-1-405b': ['Llama 3.1 405B'],
};

const SHORT: Readonly<Record<string, string>> = {
  'evolved-transformer-medium-p100-iowa': 'Evolved Tr., P100',
  'evolved-transformer-medium-tpuv2-iowa': 'Evolved Tr., TPU',
  'transformer-big-tpuv2-iowa': 'Tr. big on TPU',
  'stable-video-diffusion': 'Stable Video',
  'dodge-bert-finetune': 'BERT fine-tuning',
  'dodge-bert-small-pretrain': 'BERT-small',
  'dodge-6b-transformer': '6.1B, 8 days',
  'llama-1-development': 'LLaMA, all of it',
  'gpt-neox-20b': 'GPT-NeoX-20B',
  'starcoder-15b': 'StarCoderBase',
  'olmo-1b-3t': 'OLMo 1B',
};

/** Totals of families are sums of runs that stand there themselves; a life cycle is no training. */
const IS_ONE_TRAINING = new Set(['final', 'development', 'project']);

export function yearPoints(rows: readonly ModelRow[]): readonly YearPoint[] {
  return rows.flatMap(({ run, ours }): readonly YearPoint[] => {
    const energyKwh = run.reportedEnergyKwh ?? ours.energyKwh;
    if (energyKwh === null || !IS_ONE_TRAINING.has(run.scope) || run.id === 'llama-3-3-70b') return [];
    const kind = run.flag === 'superseded' ? 'superseded' : run.reportedEnergyKwh === null ? 'computed' : 'published';
    const label = KEY_LABELS[run.id];
    return [
      {
        id: run.id,
        year: run.year,
        energyKwh,
        kind,
        label: label ?? [SHORT[run.id] ?? run.name],
        isKey: label !== undefined,
        correctedBy: run.supersededBy,
      },
    ];
  });
}

/** Of each year, the runs that give no energy and no way to compute it. */
export function withoutEnergy(rows: readonly ModelRow[]): ReadonlyMap<number, readonly string[]> {
  const byYear = new Map<number, readonly string[]>();
  for (const { run, ours } of rows) {
    if (run.reportedEnergyKwh !== null || ours.energyKwh !== null) continue;
    byYear.set(run.year, [...(byYear.get(run.year) ?? []), NO_KWH_NAMES[run.id] ?? run.name]);
  }
  return byYear;
}

const NO_KWH_NAMES: Readonly<Record<string, string>> = {
  'st-moe-32b': 'ST-MoE: 269B at the cost of 32B dense',
  'gemma-1': 'Gemma',
  'gemma-2': 'Gemma 2',
  'chinchilla-70b': 'Chinchilla',
};
