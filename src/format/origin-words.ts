/** What a figure is and where it came from, in a short sentence for hints. */
import type { Origin, OriginKind } from '#core/resolved.ts';
import type { Load } from '#core/scenario.ts';

export const LOAD_WORDS: Readonly<Record<Load, string>> = {
  pretraining: 'Pretraining on many nodes',
  training: 'Training on one node',
  experiment: 'Experiments and debugging',
  inference: 'Inference',
};

const WORDS: Readonly<Record<OriginKind, (origin: Origin) => string>> = {
  typed: () => 'Your figure',
  'metered-by-reader': () => 'Your measurement',
  'rated-power': ({ detail }) =>
    detail === 'estimated'
      ? 'Rated power, estimated: the maker gives none'
      : detail === 'derived'
        ? 'Rated power, derived: the maker gives none'
        : 'Rated maximum',
  'rating-from-measured-watts': () => 'Rating taken as your watts divided by 0.75',
  'measured-system': () => 'Metered average of whole systems in training, host included',
  'measured-fleet': () => 'Metered mean of a whole fleet, host and idle hours included',
  'default-utilisation': ({ detail }) => `Usual share of the rating for ${loadWords(detail)}`,
  'load-of-measured': ({ detail }) => `Relative to the metered average, for ${loadWords(detail)}`,
  'tpu-fraction': () => 'Usual share of a TPU’s rating, host included',
  'tpu-system-over-chip': () => 'Whole system over chip, for TPUs',
  'server-host': () => 'Processors, memory, fans and network as a share of the rating',
  'superchip-host': () => 'The rest of a system whose processor is inside the rating',
  'soc-host': () => 'Board, storage and supply around a system on a chip',
  'desktop-host': () => 'Processor, memory, board and supply of a desktop, each card',
  'cpu-rating': ({ detail }) => `Rated power of ${detail}`,
  'cpu-core-rating': () => 'Usual watts of one core',
  'cpu-load': ({ detail }) => `Usual load of processors, for ${loadWords(detail)}`,
  dram: () => 'Watts of each gigabyte of memory',
  'not-given': () => 'Not given, counts as 0',
  peak: ({ detail }) => `Dense peak at ${detail.toUpperCase()}`,
  'default-mfu': () => 'Whole runs, restarts included',
  'region-pue': () => 'This region',
  'provider-pue': ({ detail }) => `The provider’s ${detail === '' ? 'fleet' : detail}`,
  'survey-pue': () => 'World average of data centres; large clouds report about 1.1',
  'no-data-centre': () => 'No data centre around it',
  'place-intensity': ({ detail }) => (detail === 'country' || detail === '' ? 'National average' : `Grid ${detail}`),
  'history-intensity': ({ year }) => `The grid of ${year}`,
  'scaled-intensity': ({ year }) => `Scaled to ${year} by the country’s trend`,
  'region-water': () => 'This region, on site',
  'provider-water': () => 'The provider’s fleet, on site',
  'place-tariff': ({ detail }) => capitalised(detail),
  'provider-price': ({ detail }) => priceWords(detail),
  'all-prices': ({ detail }) => spanWords(detail),
  'own-embodied': ({ detail }) => `Published for this part, confidence ${detail}`,
  'scaled-embodied': () => 'Scaled from a like part: nobody published this one',
  'assumed-embodied': () => 'Assumed: nobody published this one',
  'usual-embodied': () => 'A usual card: nobody published this one',
  'generic-embodied': () => 'A usual card: nobody published this one',
  'server-share': ({ detail }) => detail,
  'host-inside': () => 'Inside the accelerator’s figure',
  'card-only': () => 'The card alone: the computer around it is not known',
  'default-life': () => 'Years that hardware serves',
  'default-use': () => 'Share of its life in use',
  method: ({ detail }) => `Fixed by the method: ${detail}`,
};

/** A clause about where the figure came from, without its sources. */
export function originWords(origin: Origin): string {
  return WORDS[origin.kind](origin);
}

function loadWords(detail: string): string {
  return (
    Object.entries(LOAD_WORDS)
      .find(([load]) => load === detail)?.[1]
      .toLowerCase() ?? detail
  );
}

function capitalised(text: string): string {
  return text === '' ? text : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** `provider|region|date` → `Google Cloud, us-central1, September 2026`. */
function priceWords(detail: string): string {
  const [provider = '', region = '', date = ''] = detail.split('|');
  return `${provider}, ${region}, ${dateWords(date)}`;
}

function spanWords(detail: string): string {
  const [cheap = '', cheapDate = '', dear = '', dearDate = ''] = detail.split('|');
  if (cheap === dear && cheapDate === dearDate) return `Lowest and highest of all providers: ${cheap}, ${dateWords(cheapDate)}`;
  return `All providers: ${cheap}, ${dateWords(cheapDate)}, to ${dear}, ${dateWords(dearDate)}`;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `2026-09` → `September 2026`; a year alone stays. */
export function dateWords(date: string): string {
  const [year = '', month] = date.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return name === undefined ? year : `${name} ${year}`;
}
