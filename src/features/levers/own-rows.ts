/** Levers that the reader's own figure makes: a publication names them without one. */
import type { Factor, Lever } from '#core/levers/lever.ts';
import { attentionShare, deduplicatedData, frozenParts, linearAttention, ownLever } from '#core/levers/own-values.ts';
import type { PublishedLever } from '#core/levers/published.ts';
import { factorRangeWords } from '#format/lever-words.ts';
import { OWN_FIELDS, type OwnField, readOwn } from '#format/own-lever-words.ts';
import { formatInput } from '#format/quantity-format.ts';

export type OwnTexts = Readonly<Record<OwnField, string>>;

export const NOTHING_TYPED: OwnTexts = {
  stepsSaved: '',
  sequenceLength: '',
  randomFeatures: '',
  modelWidth: '',
  trainedAnew: '',
  processorPowerW: '',
};

export type OwnValues = Readonly<Record<OwnField, number | null>>;

export function valuesOf(texts: OwnTexts): OwnValues {
  const values: Record<OwnField, number | null> = { ...NULLS };
  for (const field of OWN_FIELDS) {
    const reading = readOwn(field, texts[field]);
    if (reading.kind === 'value') values[field] = reading.value;
  }
  return values;
}

const NULLS: OwnValues = {
  stepsSaved: null,
  sequenceLength: null,
  randomFeatures: null,
  modelWidth: null,
  trainedAnew: null,
  processorPowerW: null,
};

/** The fields of each lever that has some. */
export const FIELDS_OF: Readonly<Record<string, readonly OwnField[]>> = {
  'deduplicated-data': ['stepsSaved'],
  'linear-attention': ['sequenceLength', 'randomFeatures', 'modelWidth'],
  'frozen-parts': ['trainedAnew'],
  'classical-ensembles': ['processorPowerW'],
};

export interface OwnRow {
  readonly row: PublishedLever;
  readonly fields: readonly OwnField[];
  /** Null until every field holds a figure. */
  readonly lever: Lever | null;
  readonly gives: string;
}

export function ownRows(rows: readonly PublishedLever[], values: OwnValues): readonly OwnRow[] {
  return rows
    .filter(({ role }) => role === 'own')
    .map((row) => {
      const factor = factorOfOwn(row.id, values);
      const lever = factor === null ? null : ownLever(row.id, row.groups, factor);
      return { row, fields: FIELDS_OF[row.id] ?? [], lever, gives: factor === null ? '' : givesWords(row.id, factor, values) };
    });
}

function factorOfOwn(id: string, values: OwnValues): Factor | null {
  const { stepsSaved, sequenceLength, randomFeatures, modelWidth, trainedAnew } = values;
  switch (id) {
    case 'deduplicated-data':
      return stepsSaved === null ? null : deduplicatedData(stepsSaved);
    case 'linear-attention':
      if (sequenceLength === null || randomFeatures === null || modelWidth === null) return null;
      return linearAttention({ sequenceLength, randomFeatures, modelWidth });
    case 'frozen-parts':
      return trainedAnew === null ? null : frozenParts(trainedAnew);
    default:
      return null;
  }
}

function givesWords(id: string, factor: Factor, { sequenceLength, modelWidth }: OwnValues): string {
  const words = factorRangeWords(factor);
  if (id !== 'linear-attention' || sequenceLength === null || modelWidth === null) return `Gives ${words}.`;
  const percent = formatInput(Number((attentionShare({ sequenceLength, modelWidth }) * 100).toPrecision(2)));
  return `Attention is ${percent}% of a layer’s FLOPs: gives ${words}.`;
}
