/** Words of the view of accelerators: what was carried over and how, what stands behind each figure, and the findings. */
import type { MemoryNeed } from '#core/memory-need.ts';
import type { Origin } from '#core/resolved.ts';
import type { NotCarried } from '#core/same-work.ts';
import type { Precision } from '#core/scenario.ts';
import {
  formatInput,
  formatNumber,
  formatPercent,
  formatTimes,
  formatUnitPrice,
  formatUsd,
  joined,
  NBSP,
  showHours,
} from './quantity-format.ts';

export const PRECISION_WORDS: Readonly<Record<Precision, string>> = { fp32: 'FP32', tf32: 'TF32', bf16: 'BF16', fp8: 'FP8' };

/** Where the watts of a row come from. */
export type PowerBasis = 'yours' | 'metered' | 'modelled' | 'estimated';

export const POWER_BASIS_WORDS: Readonly<Record<PowerBasis, string>> = {
  yours: 'your measurement',
  metered: 'metered',
  modelled: 'modelled',
  estimated: 'estimated',
};

export const POWER_BASIS_NOTE =
  '“metered”: published averages of whole systems at work. “modelled”: rated power times the usual share, host added. “estimated”: the maker publishes no rating.';

export const NOT_CARRIED_WORDS: Readonly<Record<NotCarried, string>> = {
  'no-accelerator':
    'The run has no accelerator, so its work cannot be carried over by the ratio of peaks. Choose an accelerator in the calculator.',
  'no-own-peak':
    'No dense peak is known for the run’s accelerator at this precision, so its work cannot be carried over. Choose another precision, or describe the run by parameters and tokens.',
  'no-hours': 'Only the energy of the run is given. Its work can be carried over once its hours, or its parameters and tokens, are known.',
};

/** How the work was carried over, and why that is an upper bound. */
export function carriedWords(by: 'size' | 'peaks', precision: Precision): string {
  const peaks = `dense ${PRECISION_WORDS[precision]} peaks`;
  const how =
    by === 'size' ? `the work is 6 × parameters × tokens, done at each accelerator’s ${peaks}` : `carried over by the ratio of ${peaks}`;
  return `${how}, with count and model FLOP utilisation held. Memory bandwidth, interconnect and software are not in it: a newer chip often reaches less of its peak, so its advantage is an upper bound.`;
}

export interface Moved {
  readonly name: string;
  readonly energyKwh: number;
  readonly rentLowUsd: number | null;
}

const ABOUT = 0.03;

export interface HardwareFinding {
  /** The one that takes the least energy; the run itself where none takes less. */
  readonly best: Moved;
  readonly own: Moved;
  readonly isOwnBest: boolean;
  /** False where no other has a price, so that all were compared. */
  readonly isOfPriced: boolean;
  /** True where the grid emits nothing, so that only energy and rent tell accelerators apart. */
  readonly emitsNothing: boolean;
}

export function hardwareTitle({ best, own, isOwnBest, isOfPriced, emitsNothing }: HardwareFinding): string {
  if (own.energyKwh === 0) return 'The run takes no energy, so every accelerator ties at 0';
  const other = isOfPriced ? 'priced accelerator' : 'other accelerator';
  if (isOwnBest && emitsNothing) return `Every accelerator emits nothing here, and no ${other} would do the same work with less energy`;
  if (isOwnBest) return `No ${other} would do the same work with less carbon`;
  const energy = best.energyKwh / own.energyKwh;
  const start = `${emitsNothing ? 'Every accelerator emits nothing here; on' : 'On'} ${best.name} the same work would take about`;
  if (best.rentLowUsd === null || own.rentLowUsd === null || own.rentLowUsd === 0) return `${start} ${formatPercent(energy)} of the energy`;
  const rent = best.rentLowUsd / own.rentLowUsd;
  if (Math.abs(energy - rent) <= 0.02) return `${start} ${formatPercent(energy)} of the energy and of the rent`;
  if (Math.abs(rent - 1) <= ABOUT) return `${start} ${formatPercent(energy)} of the energy, at about the same rent`;
  const rentWords = rent > 2 ? `${formatTimes(rent)} times the rent` : `${formatPercent(rent)} of the rent`;
  return `${start} ${formatPercent(energy)} of the energy and ${rentWords}`;
}

/** `÷2.7`, `×1.8`, `about the same`, `same` for the run itself. */
export function againstWords(figure: number | null, own: number | null): string {
  if (figure === null || own === null || own === 0 || figure === 0) return '';
  const ratio = figure / own;
  if (Math.abs(ratio - 1) <= ABOUT) return 'about the same';
  return ratio < 1 ? `÷${NBSP}${formatTimes(1 / ratio)}` : `×${NBSP}${formatTimes(ratio)}`;
}

/** `2020, 80 GB`: what tells one from another beside its name. */
export function chipWords(releaseYear: number | null, memoryGb: number | null): string {
  const memory = memoryGb === null ? 'memory not published' : `${formatInput(memoryGb)}${NBSP}GB`;
  return releaseYear === null ? memory : `${releaseYear}, ${memory}`;
}

/** `640 GB takes 40`. */
export function takesWords({ memoryGb }: MemoryNeed, count: number): string {
  return `${formatInput(memoryGb)}${NBSP}GB takes ${new Intl.NumberFormat('en-GB').format(count)}`;
}

/** What the memory of a row was held against. */
export function memoryRuleWords(need: MemoryNeed | null): string {
  if (need === null) return 'How much memory the run needs is not known, so none is marked.';
  const gb = `${formatInput(need.memoryGb)}${NBSP}GB`;
  switch (need.rule) {
    case 'training':
      return `Memory: ${gb}, 16 bytes for each parameter given, as mixed-precision training with Adam keeps weights, gradients and optimiser (Rajbhandari et al. 2020, arXiv 1910.02054, section 3.1; from memory, not re-read). Activations come on top; a mixture of experts has more parameters than its active ones.`;
    case 'weights':
      return `Memory: ${gb}, the weights of the parameters given and nothing else; caches and activations come on top.`;
    case 'present':
      return `Memory: what the model needs is not known, so the ${gb} of the run as it is are the yardstick. It may need less. Give its parameters for a closer one.`;
  }
}

/** `Google Cloud, Sep 2026`: who lists the cheapest price. */
export function priceFromWords({ kind, detail }: Origin): string {
  if (kind === 'typed') return 'your price';
  const parts = detail.split('|');
  const date = kind === 'provider-price' ? parts[2] : parts[1];
  return [parts[0], shortDate(date ?? '')].filter(Boolean).join(', ');
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function shortDate(date: string): string {
  const [year = '', month] = date.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return name === undefined ? year : `${name} ${year}`;
}

/** `$3.43–5.07/h`. */
export function hourPriceWords(low: number, high: number): string {
  const [from, to] = [formatUnitPrice(low), formatUnitPrice(high)];
  return from === to ? `${from}/h` : `${from}–${to.replace('$', '')}/h`;
}

export function tradeTitle(front: number, priced: number): string {
  if (priced === 0) return 'No accelerator has a listed price to set against its carbon';
  if (front === 0) return 'Nothing to trade: the run takes no energy, so every accelerator ties';
  const are = front === 1 ? 'is the best trade' : 'are a best trade';
  return `${front} of the ${priced} priced accelerators ${are} of rent and carbon`;
}

/** Wall-clock hours with what a reader compares: three digits. */
export function hoursWords(hours: number): string {
  return hours === 0 ? `0${NBSP}h` : `${formatNumber(hours)}${NBSP}h`;
}

/** Said once an accelerator, and perhaps a place, was put into the run. */
export function putWords({
  name,
  place,
  count,
  hours,
}: {
  readonly name: string;
  readonly place: string | null;
  readonly count: number;
  readonly hours: number | null;
}): string {
  const where = place === null ? '' : ` in ${place}`;
  const howLong = hours === null ? '' : ` Its hours became ${joined(showHours(hours))}, so that the work stays the same.`;
  return `${name}${where} is in the run, ${formatInput(count)} of them as before.${howLong}`;
}

export const rentFrom = (usd: number | null): string => (usd === null ? 'no price published' : formatUsd(usd));
