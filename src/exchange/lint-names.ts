/** Finds accelerators by their names in what people write: `8xA100`, `RTX4090s`, `v4 TPUs`. */
import type { Accelerator, Catalogue } from '#core/catalogue.ts';

const NUMBERS: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  twelve: '12',
  sixteen: '16',
  'thirty-two': '32',
  'sixty-four': '64',
};

/**
 * Lower case, number words as digits, a plural as a word of its own, and a space between what a name runs together: `v100x8`, `8xA100`,
 * `RTX3090Ti`, `80 GB`.
 */
export function tidied(text: string): string {
  return text
    .replace(/\b[23]D\b/g, '')
    .replace(/\b(?![lL]40s\b)([A-Za-z]{1,3}\d{1,4}[A-Za-z]?)s\b/g, '$1 gpus')
    .toLowerCase()
    .replace(
      /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|sixteen|thirty-two|sixty-four)\b/g,
      (word) => NUMBERS[word] ?? word,
    )
    .replace(/(\d)\s?gi?b\b/g, '$1gb')
    .replace(/\b(16|24|32|40|48|80|94|96|141|192)g\b/g, '$1gb')
    .replace(/([a-z]\d{1,4})x(\d)/g, '$1 x$2')
    .replace(/\b(\d{1,6})x(?=[a-z]|\d{4}\b)/g, '$1 x ')
    .replace(/\b(rtx|gtx|rx)(?=\d|a\d)/g, '$1 ')
    .replace(/\b(\d{4})\s?(ti|super)\b/g, '$1 $2')
    .replace(/\b(?:geforce|nvidia|x)\s(\d)(\d{3})(?=s?\b)/g, (_, first, rest) => `x ${first === '1' ? 'gtx' : 'rtx'} ${first}${rest}`)
    .replace(/\b((?:rtx|gtx|rx)\s\d{3,4})s\b/g, '$1 gpus')
    .replace(/\bgaudi(\d)/g, 'gaudi $1')
    .replace(/\b(v\d\w?)\s(?:google\s|cloud\s)?(tpus?)\b/g, '$2 $1')
    .replace(/\btpu(s?)[\s-]?v(\d)/g, 'tpu$1 v$2');
}

/** An accelerator's name where it stands in a tidied text. */
export interface Mention {
  /** What the name begins with, and all its variants share: `a100`, `rtx 3090`. */
  readonly lead: string;
  readonly from: number;
  readonly to: number;
}

const JUNK = new Set('nvidia tesla geforce google amd instinct radeon quadro intel apple aws generation per gpu'.split(' '));

function tokensOf(name: string): readonly string[] {
  return tidied(name)
    .split(/[^a-z0-9]+/)
    .filter((token) => token !== '' && !JUNK.has(token));
}

/**
 * The first word with a figure, `a100` of `NVIDIA A100 SXM4 80GB`. A bare number or version is any number without the word before it:
 * `rtx 3090`, `tpu v3`. Names without one are said whole, `titan rtx`.
 */
function leadOf(name: string): string {
  const tokens = tokensOf(name.replace(/\s\(.*/, '')).filter((token) => !/^\d+gb$/.test(token));
  const at = tokens.findIndex((token) => /\d/.test(token) && token.length > 1);
  const core = tokens[at];
  if (core === undefined) return tokens.length > 1 || (tokens[0] ?? '').length > 3 ? tokens.join(' ') : '';
  return tokens.slice(/^v?\d+\w?$/.test(core) ? Math.max(0, at - 1) : at, at + 1).join(' ');
}

/** The accelerators by how their names begin, and the one pattern that finds them all. */
interface Names {
  readonly byLead: ReadonlyMap<string, readonly Accelerator[]>;
  readonly pattern: RegExp;
}

const namesOfCatalogue = new WeakMap<Catalogue, Names>();

/** Made once for a catalogue: it is asked at each keystroke. */
function namesOf(catalogue: Catalogue): Names {
  const made = namesOfCatalogue.get(catalogue) ?? makeNames(catalogue);
  namesOfCatalogue.set(catalogue, made);
  return made;
}

function makeNames(catalogue: Catalogue): Names {
  const byLead = new Map<string, readonly Accelerator[]>();
  for (const accelerator of catalogue.accelerators.values()) {
    const lead = leadOf(accelerator.name);
    if (lead !== '') byLead.set(lead, [...(byLead.get(lead) ?? []), accelerator]);
  }
  const longestFirst = [...byLead.keys()].sort((a, b) => b.length - a.length);
  const patterns = longestFirst.map((lead) => lead.replace(/^tpu /, 'tpus? ').replaceAll(' ', '[^a-z0-9]{1,3}'));
  return { byLead, pattern: new RegExp(`(?<![a-z0-9])(?:${patterns.join('|')})(?![a-z0-9])`, 'g') };
}

/** Every mention of an accelerator that the tables hold, in the order of the text. */
export function mentionsIn(said: string, catalogue: Catalogue): readonly Mention[] {
  return [...said.matchAll(namesOf(catalogue).pattern)].map(({ 0: word, index }) => ({
    lead: word.replace(/[^a-z0-9]+/g, ' ').replace(/^tpus /, 'tpu '),
    from: index,
    to: index + word.length,
  }));
}

/** How far from its name the words stand that tell one variant from another. */
const NEAR = 60;

/** Of the accelerators that begin alike: more of its words said is better; then the one that most clusters have: SXM, more memory. */
export function variantOf(mentions: readonly Mention[], said: string, catalogue: Catalogue): Accelerator | null {
  const near = mentions.slice(0, 50).map(({ from, to }) => said.slice(Math.max(0, from - NEAR), to + NEAR));
  const words = new Set(near.join(' ').split(/[^a-z0-9]+/));
  const alike = namesOf(catalogue).byLead.get(mentions[0]?.lead ?? '') ?? [];
  const scored = alike.map((accelerator) => ({ accelerator, score: scoreOf(accelerator, words) }));
  return scored.reduce((best, one) => (best === undefined || one.score > best.score ? one : best), scored[0])?.accelerator ?? null;
}

function scoreOf({ name, memoryGb }: Accelerator, words: ReadonlySet<string>): number {
  const tokens = tokensOf(name);
  const matched = tokens.filter((token) => words.has(token)).length;
  return matched - 0.1 * (tokens.length - matched) + (name.includes('SXM') ? 0.01 : 0) + (memoryGb ?? 0) * 1e-6;
}
