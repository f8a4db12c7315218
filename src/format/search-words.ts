/** What is typed into a search and what it looks through, so that case, accents, hyphens and apostrophes make no difference. */

const MARKS = /\p{M}/gu;
const BREAKS = /[\s,./()_'’-]+/;
/** Letters that are no letter with a mark. */
const OTHER_LETTERS: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };

function folded(text: string): string {
  const plain = text.normalize('NFD').replace(MARKS, '').toLowerCase();
  return plain.replace(/[øłđıßæœ]/g, (letter) => OTHER_LETTERS[letter] ?? letter);
}

export function searchWords(text: string): readonly string[] {
  return folded(text)
    .split(BREAKS)
    .filter((word) => word !== '');
}

/** Every word of it after a space, then the whole, so that both `central1` and `us-central1` are found in it. */
export function searchedText(text: string): string {
  return ` ${folded(text).split(BREAKS).join(' ')} ${folded(text)}`;
}
