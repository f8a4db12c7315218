/** Titles that state a finding, computed from the figures they stand over. */
import type { Part, PartId } from '#core/breakdown.ts';
import { formatPercent } from './quantity-format.ts';

export const PART_WORDS: Readonly<Record<PartId, string>> = {
  accelerators: 'Accelerators',
  'accelerators-with-host': 'Accelerators with their host',
  host: 'Host',
  processors: 'Processors',
  memory: 'Memory',
  'it-measured': 'IT equipment, measured',
  overhead: 'Cooling and power losses',
};

const SUBJECTS: Readonly<Record<PartId, string>> = {
  accelerators: 'the accelerators themselves',
  'accelerators-with-host': 'the accelerators with their host',
  host: 'the host around the accelerators',
  processors: 'the processors',
  memory: 'the memory',
  'it-measured': 'the IT equipment as measured',
  overhead: 'cooling and power losses',
};

/** Shares that have a word of their own, each with how near a share must be to it. */
const NAMED_SHARES: readonly { readonly share: number; readonly words: string }[] = [
  { share: 1, words: 'All of it' },
  { share: 9 / 10, words: 'Nine tenths' },
  { share: 4 / 5, words: 'Four fifths' },
  { share: 3 / 4, words: 'Three quarters' },
  { share: 2 / 3, words: 'Two thirds' },
  { share: 3 / 5, words: 'Three fifths' },
  { share: 1 / 2, words: 'Half' },
  { share: 2 / 5, words: 'Two fifths' },
  { share: 1 / 3, words: 'A third' },
];

const NEAR = 0.015;
const CLOSE = 0.04;

/** `About two thirds`, `Close to two thirds`, else the per cent. */
function shareWords(share: number): string {
  const nearest = [...NAMED_SHARES].sort((a, b) => Math.abs(a.share - share) - Math.abs(b.share - share))[0];
  if (nearest === undefined || Math.abs(nearest.share - share) > CLOSE) return formatPercent(share);
  const { words } = nearest;
  if (words === 'All of it') return share === 1 ? words : 'Nearly all of it';
  return Math.abs(nearest.share - share) <= NEAR ? words : `About ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

/** What most of the electricity goes to. */
export function breakdownTitle(parts: readonly Part[]): string {
  const largest = [...parts].sort((a, b) => b.share - a.share)[0];
  if (largest === undefined || largest.share === 0) return 'No electricity, so no part of it';
  return `${shareWords(largest.share)} goes to ${SUBJECTS[largest.id]}`;
}
