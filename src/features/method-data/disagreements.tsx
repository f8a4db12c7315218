import type { WorksPack } from '#data/works-pack.ts';
import { formatExact } from '#format/quantity-format.ts';
import type { SourceItem } from '#format/source-words.ts';
import { DataTable } from '#ui/data-table.tsx';
import { LinkList } from '#ui/link-list.tsx';
import { PageSection } from '#ui/page-section.tsx';

export interface DisagreementsProps {
  readonly rows: WorksPack['disagreements'];
  readonly sourcesOf: (ids: readonly string[]) => readonly SourceItem[];
}

/** Where sources contradict each other, and which figure stands here. */
export function Disagreements({ rows, sourcesOf }: DisagreementsProps) {
  return (
    <PageSection
      id="disagreements"
      title="Where the sources disagree"
      subtitle="Disagreements that change an answer. The figure here is the one the calculator uses."
    >
      <DataTable
        caption="Known disagreements between sources"
        captionHidden
        top
        stacked
        columns={[
          { id: 'what', head: 'What' },
          { id: 'here', head: 'Here', numeric: true },
          { id: 'other', head: 'Elsewhere', numeric: true },
          { id: 'why', head: 'Why' },
        ]}
        rows={rows.map(({ id, group, what, unit, here, other, why, sourceIds }) => ({
          id,
          cells: [
            <span key="what">
              {what}
              <span className="block text-hint font-normal text-ink-3">{group}</span>
            </span>,
            <Said key="here" figure={here} unit={unit} sources={sourcesOf(sourceIds.slice(0, 1))} />,
            <Said key="other" figure={other} unit={unit} sources={sourcesOf(sourceIds.slice(1))} />,
            <span key="why" className="block text-ink-2 lg:pl-6">
              {why}
            </span>,
          ],
        }))}
      />
    </PageSection>
  );
}

interface SaidProps {
  readonly figure: number;
  readonly unit: string;
  readonly sources: readonly SourceItem[];
}

function Said({ figure, unit, sources }: SaidProps) {
  return (
    <>
      <span className="block whitespace-nowrap">
        {formatExact(figure)} <span className="text-hint text-ink-3">{unit}</span>
      </span>
      <span className="block text-hint text-ink-3">
        <LinkList items={sources} />
      </span>
    </>
  );
}
