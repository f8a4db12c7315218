/** A sentence in parts, written once and set in several languages: LaTeX, Markdown, plain text, and colour on the screen. */

/** Something a statement rests on, with its key in the BibTeX. */
export interface Reference {
  readonly key: string;
  /** `Google, 2025` */
  readonly label: string;
  /** Empty where it has no address. */
  readonly href: string;
}

export type Phrase =
  | { readonly kind: 'words'; readonly text: string }
  /** A figure, a name or a choice that is this run's own. */
  | { readonly kind: 'value'; readonly text: string }
  /** CO2e with its subscript, where a language has one. */
  | { readonly kind: 'co2e'; readonly isValue: boolean }
  | { readonly kind: 'cite'; readonly references: readonly Reference[] }
  | { readonly kind: 'link'; readonly href: string };

export type Sentence = readonly Phrase[];

export function value(text: string): Phrase {
  return { kind: 'value', text };
}

export function cite(references: readonly Reference[]): Phrase {
  return { kind: 'cite', references };
}

export function link(href: string): Phrase {
  return { kind: 'link', href };
}

/** After a figure, in its colour. */
export const CO2E: Phrase = { kind: 'co2e', isValue: true };

type Part = string | Phrase | Sentence;

/** Words between the marks, phrases in them: `` say`This took ${value('276 kWh')}.` `` */
export function say(words: TemplateStringsArray, ...parts: readonly Part[]): Sentence {
  return words.flatMap((text, index) => [...phrasesOf(text), ...phrasesOf(parts[index] ?? '')]);
}

export function phrasesOf(part: Part): Sentence {
  if (typeof part === 'string') return part === '' ? [] : [{ kind: 'words', text: part }];
  return isPhrase(part) ? [part] : part;
}

function isPhrase(part: Phrase | Sentence): part is Phrase {
  return 'kind' in part;
}

/** `a, b and c`, of phrases. */
export function listedPhrases(items: readonly Part[], last = ' and '): Sentence {
  return items.flatMap((item, index) => {
    const before = index === 0 ? '' : index === items.length - 1 ? last : ', ';
    return [...phrasesOf(before), ...phrasesOf(item)];
  });
}

/** `a; b; c`: for items that hold commas themselves. */
export function inRow(items: readonly Part[]): Sentence {
  return items.flatMap((item, index) => [...phrasesOf(index === 0 ? '' : '; '), ...phrasesOf(item)]);
}
