import type { Method } from '#core/methods/method.ts';
import { FIELD_WORDS } from '#format/field-words.ts';
import type { SourceItem } from '#format/source-words.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import { encodeScenario } from '#permalink/scenario-codec.ts';
import { DataTable } from '#ui/data-table.tsx';
import { LinkList } from '#ui/link-list.tsx';
import { PageSection } from '#ui/page-section.tsx';

export interface MethodsTableProps {
  readonly methods: readonly Method[];
  readonly sourcesOf: (ids: readonly string[]) => readonly SourceItem[];
}

/** The methods, each with what it fixes itself and what it leaves out. */
export function MethodsTable({ methods, sourcesOf }: MethodsTableProps) {
  return (
    <PageSection id="methods" title="Methods" subtitle="The same run through each of them stands in the calculator.">
      <DataTable
        caption="The methods, each with what it leaves out"
        captionHidden
        top
        stacked
        columns={[
          { id: 'method', head: 'Method' },
          { id: 'fixes', head: 'Fields it does not use' },
          { id: 'leaves', head: 'Leaves out' },
          { id: 'source', head: 'Source' },
        ]}
        rows={methods.map(({ id, title, source, fixes, leavesOut }) => ({
          id,
          cells: [
            <a key="method" className="link" href={`?s=${encodeScenario({ ...EVERYDAY_RUN, methodId: id })}`}>
              {title}
            </a>,
            <span key="fixes" className="block text-ink-2">
              {fixes.length === 0 ? 'none' : fixes.map((field) => FIELD_WORDS[field]).join('; ')}
            </span>,
            <span key="leaves" className="block text-ink-2">
              {leavesOut.join('; ')}
            </span>,
            <span key="source" className="text-hint text-ink-2">
              <LinkList items={sourcesOf([source])} />
            </span>,
          ],
        }))}
      />
    </PageSection>
  );
}
