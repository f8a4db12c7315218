/** BibTeX for what a statement cites: the calculator, the 2019 paper, the method's publication and the data behind the figures. */
import type { Statement, StatementSource } from '#format/statement.ts';
import { CALCULATOR, methodReferences } from '#format/statement-words.ts';
import { cleanLine, own, type Piece, type Pieces, plain } from './pieces.ts';
import { type Entry, PUBLICATIONS } from './publications.ts';
import { latexText, latexUrl } from './statement-latex.ts';

export function statementBibtex(statement: Statement): Pieces {
  const methods = [...new Set(statement.runs.map(({ method }) => method.id))];
  const keys = methodReferences(methods, statement.home).map(({ key }) => key);
  const cited = new Set([...keys, ...statement.sources.map(({ id }) => id)]);
  const publications = PUBLICATIONS.filter(({ key }) => cited.has(key));
  const known = new Set(publications.map(({ key }) => key));
  const data = statement.sources.filter(({ id }) => !known.has(id)).map(sourceEntry);
  return [...calculatorEntry(statement), ...[...publications, ...data].map((entry) => plain(`\n${entryText(entry)}`))];
}

function calculatorEntry({ home, link, release }: Statement): readonly Piece[] {
  const { key, authors, version, year } = CALCULATOR;
  return [
    plain(`@misc{${key},\n  author = {{${authors}}},\n  title = {{Trainprint}: what a training run costs},\n`),
    plain(`  year = {${year}},\n  note = {Version ${version}, data release `),
    own(release),
    plain(', run \\url{'),
    own(latexUrl(link)),
    plain(`}},\n  url = {${latexUrl(home)}},\n}\n`),
  ];
}

function sourceEntry({ id, label, title, publisher, year, url }: StatementSource): Entry {
  return {
    key: id,
    type: 'misc',
    fields: {
      author: publisher === null || publisher === '' ? label : publisher,
      title: title ?? label,
      ...(year === null ? {} : { year: String(year) }),
      ...(url === '' ? {} : { url }),
    },
  };
}

/** Names that are no list of persons stand in a second pair of braces, and so does every title, so that no style turns capitals small. */
function entryText({ key, type, fields }: Entry): string {
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${fieldText(name, value)}},\n`);
  return `@${type}{${key},\n${lines.join('')}}\n`;
}

function fieldText(name: string, value: string): string {
  if (name === 'url' || name === 'doi') return latexUrl(value);
  const text = latexText(cleanLine(value));
  if (name === 'title') return `{${text}}`;
  return name === 'author' && !value.includes(' and ') ? `{${text}}` : text;
}
