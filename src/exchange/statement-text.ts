/** The statement as plain text: one paragraph that can be pasted anywhere. */
import type { Statement } from '#format/statement.ts';
import { statementSentences } from '#format/statement-words.ts';
import { cleanLine, type Pieces, plain, plainLine, type Setting, setSentences } from './pieces.ts';

export const PLAIN_SETTING: Setting = {
  text: plainLine,
  co2e: 'CO2e',
  cite: (references) => `(${references.map(({ label }) => plainLine(label)).join('; ')})`,
  link: cleanLine,
};

export function statementText(statement: Statement): Pieces {
  return [...setSentences(statementSentences(statement), PLAIN_SETTING, ' '), plain('\n')];
}
