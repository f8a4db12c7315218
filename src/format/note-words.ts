/** What the page says of a resolved run: what it does not use, what counts as zero, what a method borrows. */
import type { Borrowed, Note, NotUsedReason } from '#core/resolved.ts';
import { FIELD_WORDS } from './field-words.ts';
import { formatInput } from './quantity-format.ts';

export const BORROWED_WORDS: Readonly<Record<Borrowed, string>> = {
  'it-power': 'the IT power (the method takes measured watts; none are given)',
  'accelerator-power': 'the power of the accelerators (the method takes measured watts; none are given for them)',
  'host-power': 'the power of the host (the method takes measured watts; none are given for it)',
  rating: 'the rated power',
  'system-power': 'metered watts of the system from another publication',
  efficiency: 'the utilisation (the method fits one to each run)',
  'hours-from-size': 'the hours that parameters and tokens give',
  pue: 'the PUE',
  intensity: 'the carbon intensity of the place',
};

export const NOT_USED_WORDS: Readonly<Record<NotUsedReason, string>> = {
  'whole-job-measured': 'the watts of the whole job are given, and hold everything',
  'host-inside-tpu': 'every figure of a TPU holds its host',
  'host-holds-them': 'beside an accelerator, processors and memory are inside the host',
  'measured-watts': 'measured watts stand in their place',
  'energy-metered': 'the energy was metered',
  'method-fixes-it': 'the method fixes it',
  'no-accelerator': 'the run has no accelerator',
  'accelerator-hours-given': 'accelerator-hours stand in its place',
  'not-custom': 'they belong to an accelerator of your own',
};

/** `a, b and c`. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** A sentence about a run that the reader should know of. */
export function noteWords(note: Note): string {
  switch (note.kind) {
    case 'not-used':
      return `Not used: ${note.fields.map((field) => FIELD_WORDS[field]).join('; ')}, because ${NOT_USED_WORDS[note.because]}.`;
    case 'counts-as-zero':
      return `${FIELD_WORDS[note.field]} is not given and counts as 0.`;
    case 'year-clamped':
      return `There is no grid figure for ${formatInput(note.asked).replace(',', '')}; the nearest year, ${note.used}, is used.`;
    case 'method-borrows':
      return `Not the method’s own, but taken from this page: ${listed(note.what.map((what) => BORROWED_WORDS[what]))}.`;
  }
}
