/** What sets a method apart, and what it takes from this page, in words. */
import type { Cause, WattsOf } from '#core/methods/compare.ts';
import type { Note } from '#core/resolved.ts';
import { BORROWED_WORDS, listed } from './note-words.ts';
import { formatIntensity, formatPue, joined, showEnergy, showHours, showPower } from './quantity-format.ts';

/** `×1.45` or `÷1.09`, three digits: these multiply to the whole difference. */
export function factorWords(factor: number): string {
  const isMore = factor >= 1;
  return `${isMore ? '×' : '÷'}${Number((isMore ? factor : 1 / factor).toPrecision(3))}`;
}

/** @param acceleratorCount 0 for a run without accelerators, whose watts are then those of the run */
export function causeWords(cause: Cause, acceleratorCount: number): string {
  return `${whatWords(cause, acceleratorCount)}: ${factorWords(cause.factor)}`;
}

const WATTS_WORDS: Readonly<Record<WattsOf, string>> = {
  'host-inside': ', host inside',
  'host-added': ', host added',
  'cores-added': ', cores and memory added',
  'no-host': ', no host',
  'whole-job': ' of the whole job',
  processors: ' of processors and memory',
};

function whatWords(cause: Cause, acceleratorCount: number): string {
  const { from, to } = cause;
  const watts = (figure: number) => joined(showPower(figure / Math.max(acceleratorCount, 1)));
  switch (cause.ingredient) {
    case 'hours':
      return `${joined(showHours(to))} instead of ${joined(showHours(from))}`;
    case 'accelerator-power':
      return `${watts(to)} each instead of ${watts(from)}`;
    case 'host-power':
      if (to === 0) return 'no host';
      return from === 0 ? `a host of ${watts(to)} each` : `a host of ${watts(to)} each instead of ${watts(from)}`;
    case 'it-power': {
      const each = acceleratorCount === 0 ? '' : ' each';
      const ours = cause.fromWatts === cause.toWatts ? '' : WATTS_WORDS[cause.fromWatts];
      return `${watts(to)}${each}${WATTS_WORDS[cause.toWatts]}, instead of ${watts(from)}${ours}`;
    }
    case 'it-energy':
      return `${joined(showEnergy(to))} by its own rule instead of ${joined(showEnergy(from))} metered`;
    case 'pue':
      return to === 1 ? `no PUE, here ${formatPue(from)}` : `PUE ${formatPue(to)} instead of ${formatPue(from)}`;
    case 'carbon-intensity':
      return `its one grid, ${formatIntensity(to)}, instead of ${formatIntensity(from)}`;
  }
}

/** What the method takes from this page; empty where it brings everything itself. */
export function borrowedWords(notes: readonly Note[]): string {
  const what = notes.flatMap((note) => (note.kind === 'method-borrows' ? note.what : []));
  return what.length === 0 ? '' : `Taken from this page: ${listed(what.map((one) => BORROWED_WORDS[one]))}.`;
}

/** What a method that counts them apart has as 0, because the reader gave none. */
export function zeroWords(notes: readonly Note[]): string {
  const fields = notes.flatMap((note) => (note.kind === 'counts-as-zero' ? [note.field] : []));
  if (fields.includes('cpuCores') && fields.includes('memoryGb')) return 'No cores and no memory are given, so both count as 0.';
  if (fields.includes('cpuCores')) return 'No cores are given, so they count as 0.';
  return fields.includes('memoryGb') ? 'No memory is given, so it counts as 0.' : '';
}
