/** The statement as a LaTeX paragraph, one sentence a line. */
import type { Statement } from '#format/statement.ts';
import { statementSentences } from '#format/statement-words.ts';
import { cleanLine, type Pieces, plain, type Setting, setSentences, textOf } from './pieces.ts';

/** What LaTeX reads as a command, and what its usual faces set as something else. */
const ESCAPED: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\symbol{34}',
  '`': '\\symbol{96}',
  '\u00a0': '~',
  '\u2013': '--',
  '\u2014': '---',
  '\u2018': '`',
  '\u2019': "'",
  '\u201c': '``',
  '\u201d': "''",
  '\u2026': '\\ldots{}',
  '\u00d7': '\\texttimes{}',
  '\u00f7': '\\textdiv{}',
};

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** What must be escaped, and runs that LaTeX would draw together into another sign. */
const TO_ESCAPE = /[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+|--+|''+|[\\{}$&#_%~^<>|"`\u00a0–—‘’“”…×÷]/g;
/** What pdfLaTeX's usual encodings hold, and what is escaped above. */
const BEYOND_PDFLATEX = /[^\n -\u017f\u2010-\u2026⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/;

/** Text as LaTeX sets it: specials escaped, two hyphens kept two, powers of ten raised. */
export function latexText(text: string): string {
  return cleanLine(text).replace(TO_ESCAPE, escaped);
}

/** An address between the braces of `\url`: it may hold anything but what would end it. */
export function latexUrl(href: string): string {
  return cleanLine(href).replace(/[\\{}\s]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

const SETTING: Setting = {
  text: latexText,
  co2e: 'CO\\textsubscript{2}e',
  cite: (references) => `\\citep{${references.map(({ key }) => key).join(',')}}`,
  link: (href) => `\\url{${latexUrl(href)}}`,
};

const NEEDS = '% \\citep needs natbib, \\url needs hyperref or url; the entries are under BibTeX.\n';
const NEEDS_UNICODE = '% A name here holds characters that pdfLaTeX cannot set: use XeLaTeX or LuaLaTeX.\n';

export function statementLatex(statement: Statement): Pieces {
  const body = setSentences(statementSentences(statement), SETTING, '\n');
  const head = BEYOND_PDFLATEX.test(textOf(body)) ? `${NEEDS}${NEEDS_UNICODE}` : NEEDS;
  return [plain(head), ...body, plain('\n')];
}

function escaped(found: string): string {
  const known = ESCAPED[found];
  if (known !== undefined) return known;
  if (found.startsWith('-') || found.startsWith("'")) return [...found].join('{}');
  const power = [...found].map((digit) => (digit === '⁻' ? '\\textminus{}' : String(SUPERSCRIPTS.indexOf(digit)))).join('');
  return `\\textsuperscript{${power}}`;
}
