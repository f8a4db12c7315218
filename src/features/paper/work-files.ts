/** The works as rows of a file. */
import type { Work } from '#data/works-pack.ts';
import { csvText } from '#exchange/csv.ts';

const HEAD = ['title', 'authors', 'identifier', 'date', 'says', 'roles', 'named_with_the_paper', 'taken_up_as'] as const;

export function worksCsv(works: readonly Work[]): string {
  return csvText(
    HEAD,
    works.map((work) => [
      work.title,
      work.authors,
      work.identifier,
      work.date,
      work.says,
      work.roles.join('; '),
      work.isNamed,
      work.makes.map(({ kind, id }) => `${kind}:${id}`).join('; '),
    ]),
  );
}

export function worksJson(works: readonly Work[]): string {
  return `${JSON.stringify({ works }, null, 2)}\n`;
}
