import type { Catalogue } from '#core/catalogue.ts';
import type { WorksPack } from '#data/works-pack.ts';
import { csvText } from '#exchange/csv.ts';
import { assumptionWords, caseWords } from '#format/assumption-words.ts';
import { formatExact } from '#format/quantity-format.ts';
import type { SourceItem } from '#format/source-words.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Downloads } from '#ui/downloads.tsx';
import { LinkList } from '#ui/link-list.tsx';
import { PageSection } from '#ui/page-section.tsx';

type Assumption = WorksPack['assumptions'][number];

export interface AssumptionsProps {
  readonly rows: readonly Assumption[];
  /** World average of the newest survey. */
  readonly surveyPue: Catalogue['powerModel']['surveyPue'];
  readonly sourcesOf: (ids: readonly string[]) => readonly SourceItem[];
}

const HEAD = ['key', 'case', 'low', 'typical', 'high', 'unit', 'sources'];

/** What stands where nothing is typed or published: low, typical, high, and where each was drawn from. */
export function Assumptions({ rows, surveyPue, sourcesOf }: AssumptionsProps) {
  const survey = { key: 'pue', case: 'all', low: surveyPue.low, typical: surveyPue.value, high: surveyPue.high, unit: 'ratio' };
  const all: readonly Assumption[] = [...rows, { ...survey, sourceIds: [surveyPue.sourceId, surveyPue.spreadSourceId] }];
  return (
    <PageSection
      id="assumptions"
      title="Assumptions, where you typed nothing"
      subtitle="Each lies between its low and its high. What you type as one value is certain."
      aside={
        <Downloads
          what="the assumptions"
          fileName="trainprint-assumptions"
          csv={() =>
            csvText(
              HEAD,
              all.map((row) => [row.key, row.case, row.low, row.typical, row.high, row.unit, row.sourceIds.join('; ')]),
            )
          }
          json={() => `${JSON.stringify({ assumptions: all }, null, 2)}\n`}
        />
      }
    >
      <DataTable
        caption="Assumptions"
        captionHidden
        columns={[
          { id: 'what', head: 'Assumption' },
          { id: 'low', head: 'Low', numeric: true },
          { id: 'typical', head: 'Typical', numeric: true },
          { id: 'high', head: 'High', numeric: true },
          { id: 'unit', head: <span className="lg:pl-4">Unit</span> },
          { id: 'case', head: 'Applies to' },
          { id: 'source', head: 'Source' },
        ]}
        rows={all.map((row) => ({ id: `${row.key}-${row.case}`, cells: cellsOf(row, surveyPue.year, sourcesOf) }))}
      />
      <p className="mt-3 max-w-prose text-hint text-ink-3">
        Limits: the typical values do not know your code. A run that waits for data draws less, one that keeps every unit busy draws more; a
        metered figure of your own is better than any of them. Where low and high are the same, nobody published a range.
      </p>
      <p className="mt-2 max-w-prose text-hint text-ink-3">
        Checked row by row:{' '}
        <a className="underline decoration-line-2 underline-offset-3 hover:decoration-ink" href="docs/calibration.md">
          the ranges against metered runs
        </a>
        ;{' '}
        <a className="underline decoration-line-2 underline-offset-3 hover:decoration-ink" href="docs/validation.md">
          published runs recomputed from their inputs
        </a>
        .
      </p>
    </PageSection>
  );
}

function cellsOf(row: Assumption, surveyYear: number, sourcesOf: AssumptionsProps['sourcesOf']) {
  const isSurvey = row.key === 'pue';
  return [
    isSurvey ? 'PUE, where nothing is published' : assumptionWords(row.key),
    formatExact(row.low),
    <strong key="typical" className="font-semibold">
      {formatExact(row.typical)}
    </strong>,
    formatExact(row.high),
    <span key="unit" className="text-ink-2 lg:pl-4">
      {row.unit}
    </span>,
    <span key="case" className="text-ink-2">
      {isSurvey ? `world survey of ${surveyYear}` : caseWords(row.case)}
    </span>,
    <span key="source" className="text-hint text-ink-2">
      <LinkList items={sourcesOf(row.sourceIds)} />
    </span>,
  ];
}
