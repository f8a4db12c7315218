/** Findings that hang on words alone, in a card or in a paragraph. */

import type { DiffLine, Finding, Recognised } from '#format/lint-report.ts';
import type { CardLine } from './lint-fields.ts';

/** The comment that a corrected card holds where its PUE should be. It states none. */
export const PUE_TO_DO = '# PUE: name in source the one behind your figure';

export function saysPue(text: string): boolean {
  return /\bPUE\b|power usage effectiveness/i.test(text.replaceAll(PUE_TO_DO, '# '));
}

export function pueFinding(recognised: Recognised | null): Finding {
  const facts = recognised === null ? {} : { pue: recognised.pue, pueOrigin: recognised.pueOrigin };
  return { kind: 'no-pue', isError: false, line: null, from: 0, to: 0, facts };
}

const OFFSET = /\b(?:carbon[\s-]offsets?|offsets?|offsetting|carbon[\s-]neutral|net[\s-]zero|renewable energy certificates?|RECs)\b/i;

/** The first mention alone: one remark is enough. */
export function offsetIn(text: string): { readonly from: number; readonly words: string } | null {
  const match = OFFSET.exec(text);
  return match === null ? null : { from: match.index, words: match[0] };
}

export function offsetFindings(lines: readonly CardLine[]): readonly Finding[] {
  for (const { number, text } of lines) {
    const said = offsetIn(text);
    if (said !== null) return [offsetFinding(number, said)];
  }
  return [];
}

export function offsetFinding(line: number, { from, words }: { readonly from: number; readonly words: string }): Finding {
  return { kind: 'offset', isError: false, line, from, to: from + words.length, facts: { words } };
}

/** Errors first, then down the page; what has no line comes last. */
export function ordered(findings: readonly Finding[]): readonly Finding[] {
  const place = ({ line }: Finding) => line ?? Number.MAX_SAFE_INTEGER;
  return [...findings].sort((a, b) => Number(b.isError) - Number(a.isError) || place(a) - place(b));
}

/** @param edits by index of the line; a line break in one makes two lines of it, and one that holds the line as it was leaves it */
export function diffOf(lines: readonly CardLine[], edits: ReadonlyMap<number, string>): readonly DiffLine[] {
  return lines.flatMap(({ number, text }, index): readonly DiffLine[] => {
    const edited = edits.get(index);
    if (edited === undefined || edited === text) return [{ kind: 'same', number, text }];
    const lines = edited.split('\n').map((line): DiffLine => ({ kind: line === text ? 'same' : 'added', number, text: line }));
    return lines.some(({ kind }) => kind === 'same') ? lines : [{ kind: 'removed', number, text }, ...lines];
  });
}
