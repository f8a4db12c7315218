import { DataTable } from '#ui/data-table.tsx';
import { PageSection } from '#ui/page-section.tsx';
import type { SourceRow } from './reference-specs.tsx';

/** Licences of the sources, each with how many stand under it and whose they are. */
export function licenceRows(sources: readonly SourceRow[]) {
  const names = [...new Set(sources.map(({ licence }) => licence))].sort((a, b) => a.localeCompare(b, 'en'));
  return names.map((licence) => {
    const under = sources.filter((source) => source.licence === licence);
    return { licence, count: under.length, whose: [...new Set(under.map(({ label }) => label))] };
  });
}

/** Under which terms the figures stand. */
export function Licences({ sources }: { readonly sources: readonly SourceRow[] }) {
  return (
    <PageSection
      id="licences"
      title="Licences and attribution"
      subtitle="Facts are taken from all sources with attribution; no file under AGPL or ODbL is copied."
    >
      <p className="mb-4 max-w-prose text-body text-ink-2">
        The page and its script are under the MIT licence. Each source stands with its licence in the table of sources and in every
        download. Typefaces: Geist, Geist Mono and Source Serif 4, SIL Open Font Licence 1.1.
      </p>
      <DataTable
        caption="Licences of the sources"
        captionHidden
        top
        stacked
        columns={[
          { id: 'licence', head: 'Licence' },
          { id: 'count', head: 'Sources', numeric: true },
          { id: 'whose', head: 'Whose' },
        ]}
        rows={licenceRows(sources).map(({ licence, count, whose }) => ({
          id: licence,
          cells: [
            licence === '' ? 'not stated' : licence,
            count,
            <span key="whose" className="block text-hint text-ink-2 lg:pl-6">
              {whose.join('; ')}
            </span>,
          ],
        }))}
      />
    </PageSection>
  );
}
