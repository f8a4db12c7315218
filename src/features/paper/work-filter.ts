/** Which works a reader asked for, and in which order. */
import type { Work } from '#data/works-pack.ts';

export type Role = Work['roles'][number];

export interface WorkFilter {
  readonly search: string;
  readonly role: Role | 'all';
  /** Four digits, or `all`. */
  readonly year: string;
  readonly newestFirst: boolean;
}

export const EVERY_WORK: WorkFilter = { search: '', role: 'all', year: 'all', newestFirst: true };

/** Every word that is typed must stand somewhere in title, authors, identifier or what it says. */
export function worksFor(works: readonly Work[], { search, role, year, newestFirst }: WorkFilter): readonly Work[] {
  const wanted = search.toLowerCase().split(/\s+/);
  const kept = works.filter((work) => {
    const text = `${work.title} ${work.authors} ${work.identifier} ${work.says}`.toLowerCase();
    const isAsked = wanted.every((word) => text.includes(word));
    return isAsked && (role === 'all' || work.roles.includes(role)) && (year === 'all' || work.date.startsWith(year));
  });
  return kept.sort((a, b) => (newestFirst ? 1 : -1) * b.date.localeCompare(a.date));
}

/** Newest first. */
export function yearsOf(works: readonly Work[]): readonly string[] {
  return [...new Set(works.map(({ date }) => date.slice(0, 4)))].sort().reverse();
}
