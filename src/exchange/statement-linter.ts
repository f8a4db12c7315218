/** Checks a model card or a statement somebody wrote: units against what the stated hardware can give, form, and what is missing. */
import type { Catalogue } from '#core/catalogue.ts';
import type { Scenario } from '#core/scenario.ts';
import type { LintReport } from '#format/lint-report.ts';
import { lintCard } from './lint-card.ts';
import { lintProse } from './lint-prose.ts';
import { MOST_READ, readCard } from './lint-reading.ts';

/** @param base the run whose defaults stand for what the statement does not say */
export function lintStatement(pasted: string, catalogue: Catalogue, base: Scenario): LintReport {
  const text = pasted.slice(0, MOST_READ);
  const card = readCard(text);
  const report = card === null ? lintProse(text, catalogue, base) : lintCard(card, text, catalogue, base);
  return { ...report, isCut: pasted.length > MOST_READ };
}
