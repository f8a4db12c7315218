/** Recognises in words what ran: the accelerator, how many, and for how long. What is not said stays null. */
import type { Accelerator, Catalogue } from '#core/catalogue.ts';
import { readNumber } from './lint-amount.ts';

export interface SaidHardware {
  readonly accelerator: Accelerator;
  readonly count: number;
  /** Cores as they were counted, where the text counts those instead of chips. */
  readonly cores: { readonly said: string; readonly count: number } | null;
}

const JUNK = new Set([
  'nvidia',
  'tesla',
  'geforce',
  'google',
  'amd',
  'instinct',
  'radeon',
  'quadro',
  'intel',
  'apple',
  'aws',
  'generation',
  'per',
  'gpu',
]);
const WORDS_FOR_NUMBERS: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  eight: '8',
  sixteen: '16',
  'thirty-two': '32',
  'sixty-four': '64',
};

/** TPU generations whose names count TensorCores, two to a chip (Google Cloud TPU documentation); v5e and v6e count chips. */
const TWO_CORES = /\btpu[\s-]{0,2}(v[234]|v5p)-(\d{1,5})\b|\b(v[234]|v5p)-(\d{1,5})\b/i;

/** Lower case, number words as digits, and a space between what a name runs together: `v100x8`, `80 GB`. */
function tidied(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b(one|two|three|four|eight|sixteen|thirty-two|sixty-four)\b/g, (word) => WORDS_FOR_NUMBERS[word] ?? word)
    .replace(/(\d)\s?gb\b/g, '$1gb')
    .replace(/([a-z]\d{1,4})x(\d)/g, '$1 x$2')
    .replace(/\btpu[\s-]?v(\d)/g, 'tpu v$1');
}

function tokensOf(name: string): readonly string[] {
  return tidied(name)
    .split(/[^a-z0-9]+/)
    .filter((token) => token !== '' && !JUNK.has(token));
}

/** The token that names the model: the first with a digit, `a100` of `NVIDIA A100 SXM4 80GB`. */
function coreOf(tokens: readonly string[]): string | undefined {
  return tokens.find((token) => /\d/.test(token) && token.length > 1);
}

interface Candidate {
  readonly accelerator: Accelerator;
  readonly core: string;
  readonly score: number;
}

export function hardwareIn(text: string, catalogue: Catalogue): SaidHardware | null {
  const said = tidied(text);
  const words = new Set(said.split(/[^a-z0-9]+/));
  const candidates = [...catalogue.accelerators.values()].flatMap((accelerator) => candidateOf(accelerator, words));
  const best = candidates.reduce<Candidate | null>((top, one) => (top === null || one.score > top.score ? one : top), null);
  if (best === null) return null;
  const { accelerator } = best;
  const cores = coresIn(text, accelerator);
  if (cores !== null) return { accelerator, count: cores.count / 2, cores };
  return { accelerator, count: countBeside(said, best.core), cores: null };
}

/** More of its words said is better; then the one that most clusters have: SXM, more memory. */
function candidateOf(accelerator: Accelerator, words: ReadonlySet<string>): readonly Candidate[] {
  const tokens = tokensOf(accelerator.name);
  const core = coreOf(tokens);
  if (core === undefined || !words.has(core)) return [];
  if (tokens.includes('tpu') && !words.has('tpu') && !words.has('tpus')) return [];
  const matched = tokens.filter((token) => words.has(token)).length;
  const usual = accelerator.name.includes('SXM') ? 0.01 : 0;
  return [{ accelerator, core, score: matched - 0.1 * (tokens.length - matched) + usual + (accelerator.memoryGb ?? 0) * 1e-6 }];
}

function countBeside(said: string, core: string): number {
  const at = said.search(new RegExp(`\\b${core}\\b`));
  const before = said.slice(Math.max(0, at - 48), at).replace(/\d+gb/g, '');
  const ahead = /(\d[\d,]{0,9})\s{0,2}(?:x|×|\*)?\s{0,2}(?:[a-z]+[\s-]{1,2}){0,3}$/.exec(before)?.[1];
  const after = /^[a-z0-9\s-]{0,24}?[x×*(]\s{0,2}(\d{1,6})\b/.exec(
    said.slice(at + core.length, at + core.length + 40).replace(/\d+gb/g, ''),
  )?.[1];
  return readNumber(ahead ?? after ?? '1') ?? 1;
}

function coresIn(text: string, accelerator: Accelerator): SaidHardware['cores'] {
  if (accelerator.kind !== 'tpu') return null;
  const slice = TWO_CORES.exec(text);
  if (slice !== null) return { said: slice[0], count: Number(slice[2] ?? slice[4]) };
  if (!/v[234]|v5p/i.test(accelerator.name)) return null;
  const counted = /(\d[\d,]{0,6})\s{0,2}(?:x\s?)?(?:google\s{1,2})?(?:cloud\s{1,2})?tpu[\s-]{0,2}(?:v\d\w?)?\s{0,2}cores?\b/i.exec(text);
  return counted === null ? null : { said: counted[0], count: readNumber(counted[1] ?? '') ?? 0 };
}

export interface SaidTime {
  /** Wall-clock hours; null where accelerator-hours were given. */
  readonly hours: number | null;
  readonly acceleratorHours: number | null;
}

const HOURS_OF: readonly (readonly [RegExp, number])[] = [
  [/^min/, 1 / 60],
  [/^h/, 1],
  [/^d/, 24],
  [/^w/, 168],
];

export function timeIn(text: string): SaidTime | null {
  const said = tidied(text);
  const all =
    /(\d[\d,._]{0,15})\s{0,2}(k|m|million|thousand)?\s{0,2}(?:gpu|tpu|accelerator|chip|device|core|[avh]\d{2,3})s?[\s-]{0,2}(?:hours?|hrs?|h)\b/.exec(
      said,
    );
  if (all !== null) {
    const figure = readNumber(all[1] ?? '');
    const times = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6 }[all[2] ?? ''] ?? 1;
    return figure === null ? null : { hours: null, acceleratorHours: figure * times };
  }
  const wall = /(\d[\d,._]{0,15})[\s-]{0,2}(hours?|hrs?|h|days?|d|weeks?|minutes?|mins?)\b/.exec(said);
  const figure = wall === null ? null : readNumber(wall[1] ?? '');
  const unit = HOURS_OF.find(([pattern]) => pattern.test(wall?.[2] ?? ''))?.[1];
  return figure === null || unit === undefined ? null : { hours: figure * unit, acceleratorHours: null };
}
