import { lazy, Suspense } from 'react';
import type { ViewProps } from './other-view.tsx';

const CiteSection = lazy(() => import('./cite-section.tsx'));

export interface LedgerDetailsProps extends Pick<ViewProps, 'page' | 'results' | 'catalogue' | 'ranges' | 'onSay'> {
  readonly title: string;
}

/** What stands below the table: the chart of the project, and its statement. */
export default function LedgerDetails({ page, results, catalogue, ranges, title, onSay }: LedgerDetailsProps) {
  return (
    <div className="mt-11.5 grid grid-cols-1 gap-11.5">
      <Suspense fallback={<p className="view-place">Loading the statements…</p>}>
        <CiteSection
          title={title}
          page={page}
          results={results}
          catalogue={catalogue}
          ranges={ranges.isStale ? null : ranges}
          onSay={onSay}
          isAboutAll
        />
      </Suspense>
    </div>
  );
}
