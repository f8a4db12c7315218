/** Fields for a reader’s own figure, where a publication names a lever without one. */
import { ambiguousWords } from './field-words.ts';
import { readText } from './number-reading.ts';

export const OWN_FIELDS = ['stepsSaved', 'sequenceLength', 'randomFeatures', 'modelWidth', 'trainedAnew', 'processorPowerW'] as const;
export type OwnField = (typeof OWN_FIELDS)[number];

interface FieldRules {
  readonly label: string;
  readonly unit: string;
  readonly hint: string;
  readonly need: string;
  readonly isGood: (value: number) => boolean;
  /** Screen units for one canonical unit. */
  readonly factor: number;
}

const MOST = 1e9;
const isCount = (value: number) => value >= 1 && value <= MOST;

export const OWN_FIELD_RULES: Readonly<Record<OwnField, FieldRules>> = {
  stepsSaved: {
    label: 'Steps saved',
    unit: '%',
    hint: 'Near-duplicates were 3% of C4 and 14% of RealNews, from memory.',
    need: 'Enter a share of the steps from 0 to below 100%.',
    isGood: (value) => value >= 0 && value <= 99.9,
    factor: 100,
  },
  sequenceLength: {
    label: 'Sequence length, L',
    unit: 'tokens',
    hint: '',
    need: 'Enter tokens such as 8192.',
    isGood: isCount,
    factor: 1,
  },
  randomFeatures: {
    label: 'Random features, r',
    unit: '',
    hint: '',
    need: 'Enter a number of features such as 256.',
    isGood: isCount,
    factor: 1,
  },
  modelWidth: { label: 'Width of the model, d', unit: '', hint: '', need: 'Enter a width such as 768.', isGood: isCount, factor: 1 },
  trainedAnew: {
    label: 'Share trained anew',
    unit: '%',
    hint: 'Of the compute of training it all. Frozen parts still run forward.',
    need: 'Enter a share of the compute above 0 and up to 100%.',
    isGood: (value) => value >= 0.001 && value <= 100,
    factor: 100,
  },
  processorPowerW: {
    label: 'Watts of the processors',
    unit: 'W',
    hint: 'With their memory, under load.',
    need: 'Enter watts such as 200.',
    isGood: (value) => value >= 0.001 && value <= MOST,
    factor: 1,
  },
};

export type OwnReading =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'error'; readonly message: string };

/** One number within the field’s bounds, in canonical units; ranges are not taken here. */
export function readOwn(field: OwnField, text: string): OwnReading {
  const { need, isGood, factor } = OWN_FIELD_RULES[field];
  const reading = readText(text);
  if (reading.kind === 'blank') return { kind: 'blank' };
  if (reading.kind === 'ambiguous') return { kind: 'error', message: ambiguousWords(reading.asPoint, reading.asThousands) };
  if (reading.kind !== 'number' || !isGood(reading.value)) return { kind: 'error', message: need };
  return { kind: 'value', value: reading.value / factor };
}
