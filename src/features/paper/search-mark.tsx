import { SEARCH_MARK } from '#format/paper-words.ts';

/** Under the search's name, so that its figure never stands without it, however the table scrolls. */
export function SearchMark() {
  return <span className="block text-hint font-semibold text-warn">{SEARCH_MARK}</span>;
}
