/** Which writer makes which tab's text. */
import { statementBibtex } from '#exchange/bibtex.ts';
import { checklistText } from '#exchange/checklist.ts';
import { modelCardYaml } from '#exchange/model-card-yaml.ts';
import type { Pieces } from '#exchange/pieces.ts';
import { resultCsv } from '#exchange/result-csv.ts';
import { resultJson } from '#exchange/result-json.ts';
import { statementLatex } from '#exchange/statement-latex.ts';
import { statementMarkdown } from '#exchange/statement-markdown.ts';
import { statementText } from '#exchange/statement-text.ts';
import type { StatementKind } from '#format/cite-words.ts';
import type { Statement } from '#format/statement.ts';

export const WRITERS: Readonly<Record<StatementKind, (statement: Statement) => Pieces>> = {
  latex: statementLatex,
  bibtex: statementBibtex,
  markdown: statementMarkdown,
  text: statementText,
  'model-card': modelCardYaml,
  checklist: checklistText,
  json: resultJson,
  csv: resultCsv,
};

/** So many characters are drawn; a list of thousands of runs would hold up the page. */
export const MOST_SHOWN = 100_000;

/** The pieces up to a number of characters. */
export function firstOf(pieces: Pieces, most: number): Pieces {
  let left = most;
  return pieces.flatMap((piece) => {
    if (left <= 0) return [];
    const text = piece.text.slice(0, left);
    left -= text.length;
    return [{ ...piece, text }];
  });
}
