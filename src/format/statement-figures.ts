/** Figures of a statement in words: digits follow the range, singular and plural follow the figure as shown. */

import type { Range } from '#core/catalogue.ts';
import type { ResolvedTime } from '#core/resolved.ts';
import { CO2E, type Phrase, type Sentence, say, value } from './phrases.ts';
import { type Ends, formatUsdRange, joined, showEnergyWithin, showHoursWithin, showMassWithin } from './quantity-format.ts';
import { type ShownRange, showEnergyRange, showMassRange, shownRangeWords } from './range-words.ts';
import type { FigureRange, StatementRun } from './statement.ts';

export function massPhrase(kg: number, range?: FigureRange | undefined): Sentence {
  return [value(`${joined(showMassWithin(kg, 'kg', range))} `), CO2E];
}

export function energyPhrase(kwh: number, range?: FigureRange | undefined): Phrase {
  return value(joined(showEnergyWithin(kwh, range)));
}

/** ` (5th to 95th percentile 80 to 160 kg)`; nothing where there is no range, and none to speak of: a certain figure has no percentiles. */
export function massRange(range: FigureRange | undefined): Sentence {
  return rangeSentence(range === undefined ? null : showMassRange(range, 'kg'));
}

export function energyRange(range: FigureRange | undefined): Sentence {
  return rangeSentence(range === undefined ? null : showEnergyRange(range));
}

function rangeSentence(shown: ShownRange | null): Sentence {
  return shown === null ? [] : say` (5th to 95th percentile ${value(shownRangeWords(shown))})`;
}

/** One is singular, as shown: `1 hour`, `0 hours`, `1.5 hours`. */
export function counted(figure: string, one: string, many = `${one}s`): string {
  return `${figure} ${figure === '1' ? one : many}`;
}

/** What the hours of a run rest on: they are known as well as it is. */
export function basisOfHours(time: ResolvedTime | null): Range | null {
  if (time?.kind === 'flops') return time.modelFlopUtilisation;
  return time?.kind === 'hours' ? time.hours : (time?.acceleratorHours ?? null);
}

/** Ends of the accelerator-hours of several runs together; null where nothing is known of one's. */
export function acceleratorHoursEnds(runs: readonly Pick<StatementRun, 'estimate' | 'resolved'>[]): Ends {
  const ends = { low: 0, high: 0 };
  for (const { estimate, resolved } of runs) {
    const basis = basisOfHours(resolved.time);
    if (estimate.acceleratorHours === null || basis === null) return null;
    const { low, typical, high } = basis;
    // The more of its peak a run reaches, the fewer hours it takes.
    const [least, most] = resolved.time?.kind === 'flops' ? [typical / high, typical / low] : [low / typical, high / typical];
    ends.low += typical === 0 ? 0 : estimate.acceleratorHours * least;
    ends.high += typical === 0 ? 0 : estimate.acceleratorHours * most;
  }
  return ends;
}

/** As they were given; in two digits where they follow from what is not known better. */
export function hoursNumber(hours: number, range: Ends): string {
  return showHoursWithin(hours, range).number;
}

/** `72 hours`; `16 hours` where they follow from FLOPs. */
export function hoursText(hours: number, range: Ends): string {
  return counted(hoursNumber(hours, range), 'hour');
}

/** `576 accelerator-hours` */
export function acceleratorHoursText(hours: number, range: Ends, unit = 'accelerator-hour'): string {
  return counted(hoursNumber(hours, range), unit);
}

export const usdRangeText = formatUsdRange;
