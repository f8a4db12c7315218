/** What a figure is and where it came from, in a short sentence for hints. */
import type { Origin } from '#core/resolved.ts';
import { LOAD_WORDS } from './words.ts';

/** A clause about where the figure came from, without its sources. */
export function originWords({ kind, detail, year }: Origin): string {
  const load = loadWords(detail);
  switch (kind) {
    case 'typed':
      return 'Your figure';
    case 'metered-by-reader':
      return 'Your measurement';
    case 'rated-power':
      return detail === 'estimated'
        ? 'Rated power, estimated: the maker gives none'
        : detail === 'derived'
          ? 'Rated power, derived: the maker gives none'
          : 'Rated maximum';
    case 'rating-from-measured-watts':
      return 'Rating taken as your watts divided by 0.75';
    case 'measured-system':
      return 'Metered average of whole systems in training, host included';
    case 'measured-fleet':
      return 'Metered mean of a whole fleet, host and idle hours included';
    case 'default-utilisation':
      return `Usual share of the rating for ${load}`;
    case 'load-of-measured':
      return `Relative to the metered average, for ${load}`;
    case 'tpu-fraction':
      return 'Usual share of a TPU’s rating, host included';
    case 'tpu-system-over-chip':
      return 'Whole system over chip, for TPUs';
    case 'server-host':
      return 'Processors, memory, fans and network as a share of the rating';
    case 'superchip-host':
      return 'The rest of a system whose processor is inside the rating';
    case 'soc-host':
      return 'Board, storage and supply around a system on a chip';
    case 'desktop-host':
      return 'Processor, memory, board and supply of a desktop, each card';
    case 'cpu-rating':
      return `Rated power of ${detail}`;
    case 'cpu-core-rating':
      return 'Usual watts of one core';
    case 'cpu-load':
      return `Usual load of processors, for ${load}`;
    case 'dram':
      return 'Watts of each gigabyte of memory';
    case 'not-given':
      return 'Not given, counts as 0';
    case 'peak':
      return `Dense peak at ${detail.toUpperCase()}`;
    case 'default-mfu':
      return 'Whole runs, restarts included';
    case 'region-pue':
      return 'This region';
    case 'provider-pue':
      return `The provider’s ${detail === '' ? 'fleet' : detail}`;
    case 'survey-pue':
      return 'World average of data centres; large clouds report about 1.1';
    case 'no-data-centre':
      return 'No data centre around it';
    case 'place-intensity':
      return detail === 'country' || detail === '' ? 'National average' : `Grid ${detail}`;
    case 'history-intensity':
      return `The grid of ${year}`;
    case 'scaled-intensity':
      return `Scaled to ${year} by the country’s trend`;
    case 'region-water':
      return 'This region, on site';
    case 'provider-water':
      return 'The provider’s fleet, on site';
    case 'place-tariff':
      return capitalised(detail);
    case 'provider-price':
      return priceWords(detail);
    case 'all-prices':
      return spanWords(detail);
    case 'own-embodied':
      return `Published for this part, confidence ${detail}`;
    case 'generic-embodied':
      return 'A usual card: nobody published this one';
    case 'server-share':
      return detail;
    case 'host-inside':
      return 'Inside the accelerator’s figure';
    case 'card-only':
      return 'The card alone: the computer around it is not known';
    case 'default-life':
      return 'Years that hardware serves';
    case 'default-use':
      return 'Share of its life in use';
    case 'method':
      return `Fixed by the method: ${detail}`;
  }
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
  return `All providers: ${cheap}, ${dateWords(cheapDate)}, to ${dear}, ${dateWords(dearDate)}`;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `2026-09` → `September 2026`; a year alone stays. */
export function dateWords(date: string): string {
  const [year = '', month] = date.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return name === undefined ? year : `${name} ${year}`;
}
