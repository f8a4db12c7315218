/** The compute paragraph for conference checklists, as plain text under a heading each. */
import { checklistParts } from '#format/checklist-words.ts';
import type { Statement } from '#format/statement.ts';
import { type Pieces, plain, setSentences } from './pieces.ts';
import { PLAIN_SETTING } from './statement-text.ts';

export function checklistText(statement: Statement): Pieces {
  return checklistParts(statement).flatMap(({ title, sentences }, index) => [
    plain(`${index === 0 ? '' : '\n'}${title}\n`),
    ...setSentences(sentences, PLAIN_SETTING, ' '),
    plain('\n'),
  ]);
}
