/** Finds rows by any words, in any order, without regard to case, accents or hyphens. */

import { searchedText, searchWords } from '#format/search-words.ts';

export interface Searchable {
  readonly id: string;
  /** Everything a reader might type to find it. */
  readonly text: string;
}

export interface Indexed<Row> {
  readonly row: Row;
  readonly haystack: string;
}

export function indexed<Row extends Searchable>(rows: readonly Row[]): readonly Indexed<Row>[] {
  return rows.map((row) => ({ row, haystack: searchedText(row.text) }));
}

/** @returns rows that hold every word; those where one begins a word first. */
export function found<Row>(index: readonly Indexed<Row>[], query: string): readonly Row[] {
  const words = searchWords(query);
  if (words.length === 0) return index.map(({ row }) => row);
  const hits = index.filter(({ haystack }) => words.every((word) => haystack.includes(word)));
  const begins = ({ haystack }: Indexed<Row>) => words.every((word) => haystack.includes(` ${word}`));
  return [...hits.filter(begins), ...hits.filter((hit) => !begins(hit))].map(({ row }) => row);
}
