/** A logged hardware name → our accelerators: exact first, then by what the words have in common, with how sure that is. */
import { NAMELESS_GPU } from './gpu-said.ts';

export type Sureness =
  /** The same words. */
  | 'exact'
  /** One accelerator alone fits the words. */
  | 'words'
  /** Several fit. */
  | 'several'
  /** A relative, such as the desktop card of a laptop's. */
  | 'near'
  /** None fits. */
  | 'none';

export interface HardwareMatch {
  readonly id: string | null;
  readonly sureness: Sureness;
  /** The others that fit as well. */
  readonly alternatives: readonly string[];
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Words that tell no two accelerators apart. */
const EMPTY_WORDS = new Set(
  'nvidia amd intel google aws amazon tesla geforce quadro radeon instinct corporation inc graphics generation gpu card the with design per and blackwell ultra data center habana'.split(
    ' ',
  ),
);
/** Quadro RTX 6000 and RTX 6000 Ada, MI50 and Radeon VII: for some families the word counts. */
const KEPT_FOR: Readonly<Record<string, RegExp>> = { quadro: /\brtx [4-8]000\b/, blackwell: /\bpro\b/, ultra: /\bm\d\b/, max: /\bmax\b/ };
/** What one accelerator comes in: form and memory. */
const VARIANT = /^(pcie|sxm\d?|nvl|hbm\d[a-z]?|oam|\d+(\.\d+)?gb)$/;
const NOT_THE_SAME = new Set(['laptop', 'mobile', 'maxq', 'mig', 'vgpu', 'q']);

/** Which variant to begin with where a log does not say: the one that training most uses. */
const FIRST_CHOICES = ['nvidia-a100-sxm4-80gb', 'nvidia-h100-sxm5', 'nvidia-v100-sxm2-32gb', 'nvidia-p100-pcie-16gb', 'nvidia-h200-sxm'];

interface Words {
  readonly model: readonly string[];
  readonly variant: readonly string[];
  readonly asides: readonly string[];
}

export function wordsOf(name: string): Words {
  const flat = name
    .toLowerCase()
    .replace(/\(r\)|\(tm\)/g, ' ')
    .replace(/\bgig\b|\bgib\b/g, 'gb')
    .replace(/(\d)\s*gb\b/g, '$1gb')
    .replace(/max-q/g, 'maxq')
    .replace(/pci-?e?\b|pcie\d/g, 'pcie')
    .replace(/[^a-z0-9.]+/g, ' ')
    .trim();
  const words = flat.split(' ').flatMap((word) => {
    if (word === 'hbm3' && /\bh100\b/.test(flat)) return ['sxm5'];
    if (!EMPTY_WORDS.has(word)) return [word];
    return KEPT_FOR[word]?.test(flat) === true ? [word] : [];
  });
  return {
    model: words.filter((word) => !VARIANT.test(word) && !NOT_THE_SAME.has(word)).sort(),
    variant: words.filter((word) => VARIANT.test(word)).sort(),
    asides: words.filter((word) => NOT_THE_SAME.has(word)),
  };
}

const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((word, at) => word === b[at]);

/** @param accelerators in the order in which they are to be offered */
export function hardwareMatcher(accelerators: readonly Named[]): (said: string) => HardwareMatch {
  const known = accelerators.map((accelerator) => ({ ...accelerator, words: wordsOf(accelerator.name) }));
  return (said) => {
    if (said === NAMELESS_GPU || said === '') return { id: null, sureness: 'none', alternatives: [] };
    const byId = accelerators.find(({ id }) => id === said.toLowerCase());
    if (byId !== undefined) return { id: byId.id, sureness: 'exact', alternatives: [] };
    const words = wordsOf(said);
    const family = known.filter(
      (accelerator) => same(accelerator.words.model, words.model) && accelerator.words.asides.length === words.asides.length,
    );
    if (family.length > 0) return among(family, words);
    const relatives = known.filter((accelerator) => same(accelerator.words.model, words.model));
    const [first, ...others] = byMemory(relatives, words);
    if (first === undefined) return { id: null, sureness: 'none', alternatives: [] };
    return { id: first.id, sureness: 'near', alternatives: others.map(({ id }) => id) };
  };
}

type Known = Named & { readonly words: Words };

function among(family: readonly Known[], words: Words): HardwareMatch {
  const exact = family.find((accelerator) => same(accelerator.words.variant, words.variant));
  if (exact !== undefined && (words.variant.length > 0 || family.length === 1))
    return { id: exact.id, sureness: 'exact', alternatives: [] };
  const fitting = family.filter((accelerator) => words.variant.every((word) => accelerator.words.variant.includes(word)));
  const [first, ...others] = ordered(fitting.length > 0 ? fitting : family);
  if (first === undefined) return { id: null, sureness: 'none', alternatives: [] };
  const isAlone = others.length === 0 && fitting.length > 0;
  return { id: first.id, sureness: isAlone ? 'words' : fitting.length > 0 ? 'several' : 'near', alternatives: others.map(({ id }) => id) };
}

function ordered(fitting: readonly Known[]): readonly Known[] {
  const rank = ({ id }: Known) => (FIRST_CHOICES.includes(id) ? 0 : 1);
  return [...fitting].sort((a, b) => rank(a) - rank(b));
}

function byMemory(relatives: readonly Known[], words: Words): readonly Known[] {
  const shared = ({ words: { variant } }: Known) => variant.filter((word) => words.variant.includes(word)).length;
  return [...ordered(relatives)].sort((a, b) => shared(b) - shared(a));
}
