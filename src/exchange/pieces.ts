/** Pasteable text in pieces, so that the screen can colour what is the run's own; joined it is what is copied. */
import type { Phrase, Reference, Sentence } from '#format/phrases.ts';

export interface Piece {
  readonly text: string;
  /** True for a figure, a name or a choice that is this run's own. */
  readonly isValue: boolean;
}

export type Pieces = readonly Piece[];

export function textOf(pieces: Pieces): string {
  return pieces.map(({ text }) => text).join('');
}

export function plain(text: string): Piece {
  return { text, isValue: false };
}

export function own(text: string): Piece {
  return { text, isValue: true };
}

/** How a language sets each kind of phrase; `text` escapes what it must. */
export interface Setting {
  readonly text: (text: string) => string;
  readonly co2e: string;
  readonly cite: (references: readonly Reference[]) => string;
  readonly link: (href: string) => string;
}

export function setSentence(sentence: Sentence, setting: Setting): Pieces {
  return sentence.map((phrase) => setPhrase(phrase, setting)).filter(({ text }) => text !== '');
}

function setPhrase(phrase: Phrase, { text, co2e, cite, link }: Setting): Piece {
  switch (phrase.kind) {
    case 'words':
      return plain(text(phrase.text));
    case 'value':
      return own(text(phrase.text));
    case 'co2e':
      return { text: co2e, isValue: phrase.isValue };
    case 'cite':
      return plain(cite(phrase.references));
    case 'link':
      return own(link(phrase.href));
  }
}

/** Sentences one after the other, with the same text between them. */
export function setSentences(sentences: readonly Sentence[], setting: Setting, between: string): Pieces {
  return sentences.flatMap((sentence, index) => [...(index === 0 ? [] : [plain(between)]), ...setSentence(sentence, setting)]);
}

const LINE_ENDS = /[\r\n\u2028\u2029\u0085]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are taken out
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;

/** One line without control characters or halves of characters: what no language of text can hold. */
export function cleanLine(text: string): string {
  return text
    .replace(LINE_ENDS, ' ')
    .replace(CONTROLS, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

/** The same with common spaces, for text that will be searched, split and pasted. */
export function plainLine(text: string): string {
  return cleanLine(text).replace(/[\u00a0\u202f]/g, ' ');
}
