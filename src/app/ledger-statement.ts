/** One statement of all runs of the ledger, for the files that hold it. */
import { methodOf } from '#core/methods/registry.ts';
import { textOf } from '#exchange/pieces.ts';
import { resultCsv } from '#exchange/result-csv.ts';
import { resultJson } from '#exchange/result-json.ts';
import { statementOf } from '#exchange/statement.ts';
import { statedRanges } from '#format/statement.ts';
import type { ViewProps } from './other-view.tsx';
import { runLinks } from './run-links.ts';
import { statedRun } from './stated-run.ts';

/** @returns the text of the file; runs of which something is missing are not in it */
export async function ledgerFile({ page, results, catalogue, ranges }: ViewProps, ending: 'csv' | 'json'): Promise<string> {
  const home = `${window.location.origin}${window.location.pathname}`;
  const { linkOf, linkOfAll } = runLinks(page);
  const known = ranges.isStale ? null : ranges;
  const runs = results.map((result, index) => statedRun(result, index, known, linkOf)).filter((run) => run !== null);
  const statement = statementOf({
    title: page.scenarios[0]?.project ?? 'Runs',
    link: linkOfAll('runs'),
    home,
    runs,
    totalRanges: statedRanges(known?.total ?? null),
    catalogue,
    methodOf,
    bibliography: new Map(),
  });
  return textOf(ending === 'csv' ? resultCsv(statement) : resultJson(statement));
}
