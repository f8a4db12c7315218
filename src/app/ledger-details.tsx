import { useDeferredValue, useState } from 'react';
import { countedOf, countedWords } from '#format/ledger-words.ts';
import { Button } from '#ui/button.tsx';
import { ChartLink } from '#ui/chart-link.ts';
import { onDemand } from '#ui/on-demand.tsx';
import { LedgerChart } from './ledger-chart.tsx';
import { CITE_ID } from './ledger-files.tsx';
import type { ViewProps } from './other-view.tsx';
import { useChartOrigin } from './use-chart-origin.ts';

const CiteSection = onDemand(
  () => import('./cite-section.tsx'),
  () => <p className="view-place">Loading the statements…</p>,
);

/** Longer statements are written when they are asked for. */
const MOST_AT_ONCE = 100;

export interface LedgerDetailsProps extends Pick<ViewProps, 'page' | 'results' | 'catalogue' | 'ranges' | 'onSay'> {
  readonly title: string;
}

/** What stands below the table: the chart of the project, and its statement. */
export default function LedgerDetails({ page, results, catalogue, ranges, title, onSay }: LedgerDetailsProps) {
  const [isAsked, setAsked] = useState(false);
  const origin = useChartOrigin(page, catalogue);
  const later = useDeferredValue(results);
  const isLong = results.length > MOST_AT_ONCE;
  return (
    <div className="mt-11.5 grid grid-cols-1 gap-11.5">
      {results.length > 1 && (
        <ChartLink value={origin}>
          <LedgerChart results={later} units={page.units} catalogue={catalogue} />
        </ChartLink>
      )}
      <div id={CITE_ID} className="scroll-mt-18 min-w-0">
        {isLong && !isAsked ? (
          <section>
            <h2 className="text-chart-title">Cite it</h2>
            <p className="mt-1 mb-3 text-chart-label text-ink-3">
              A statement of {countedWords(countedOf(page.scenarios))} is long; it is written when you ask for it.
            </p>
            <Button onClick={() => setAsked(true)}>Write the statement</Button>
          </section>
        ) : (
          <CiteSection
            title={title}
            page={page}
            results={results}
            catalogue={catalogue}
            ranges={ranges.isStale ? null : ranges}
            onSay={onSay}
            isAboutAll
          />
        )}
      </div>
    </div>
  );
}
