import type { SourceItem } from '#format/source-words.ts';
import { DataTable } from '#ui/data-table.tsx';
import { LinkList } from '#ui/link-list.tsx';

export interface CritiqueRow {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly figure: string;
  readonly where: string;
  readonly confidence: string;
  readonly sources: readonly SourceItem[];
}

const CHECKED: Readonly<Record<string, string>> = { verified: 'read in the source', derived: 'computed here', recalled: 'from memory' };

/** What was said against the paper's figures, in words of ours, each with where it was said. */
export function Critiques({ rows }: { readonly rows: readonly CritiqueRow[] }) {
  return (
    <DataTable
      caption="Critiques of the paper’s figures"
      captionHidden
      columns={[
        { id: 'title', head: 'Critique' },
        { id: 'figure', head: 'Figure' },
        { id: 'text', head: 'What it says' },
        { id: 'source', head: 'Source' },
      ]}
      top
      stacked
      rows={rows.map((row) => ({
        id: row.id,
        cells: [
          <span key="title" id={`critique-${row.id}`} className="block scroll-mt-20 lg:w-48">
            {row.title}
          </span>,
          <span key="figure" className="block whitespace-nowrap">
            {row.figure}
          </span>,
          <span key="text" className="block max-w-prose text-ink-2">
            {row.text}
          </span>,
          <span key="source" className="block text-hint text-ink-3 lg:w-44">
            <LinkList items={row.sources} />
            {row.where !== '' && `, ${row.where}`}; {CHECKED[row.confidence] ?? row.confidence}
          </span>,
        ],
      }))}
    />
  );
}
