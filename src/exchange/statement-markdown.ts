/** The statement as a Markdown paragraph, one sentence a line; what a reader typed stays text. */
import type { Reference } from '#format/phrases.ts';
import type { Statement } from '#format/statement.ts';
import { statementSentences } from '#format/statement-words.ts';
import { cleanLine, type Pieces, plain, plainLine, type Setting, setSentences } from './pieces.ts';

/** A backslash before what Markdown, or HTML in it, would read as a mark. */
export function markdownText(text: string): string {
  return plainLine(text)
    .replace(/[\\`*_{}[\]<>#|~$!]/g, '\\$&')
    .replace(/&/g, '&amp;');
}

/** An address between angle brackets. */
function markdownHref(href: string): string {
  return `<${cleanLine(href).replace(/[<>\s\\]/g, (c) => encodeURIComponent(c))}>`;
}

const SETTING: Setting = {
  text: markdownText,
  co2e: 'CO<sub>2</sub>e',
  cite: (references) => `(${references.map(cited).join('; ')})`,
  link: markdownHref,
};

function cited({ label, href }: Reference): string {
  return href === '' ? markdownText(label) : `[${markdownText(label)}](${markdownHref(href)})`;
}

export function statementMarkdown(statement: Statement): Pieces {
  return [...setSentences(statementSentences(statement), SETTING, '\n'), plain('\n')];
}
