import { DataTable } from '#ui/data-table.tsx';
import { PageSection } from '#ui/page-section.tsx';

export interface Release {
  readonly release: string;
  readonly files: readonly { readonly pack: string; readonly file: string; readonly sha256: string }[];
}

export interface ReleasesProps {
  readonly current: string;
  readonly releases: readonly Release[];
}

/** What a release changed; the first has nothing to be compared with. */
const CHANGES: Readonly<Record<string, string>> = { '2026.11': 'The first release: nothing before it to differ from.' };

/** The data's releases with their files, so that a reader can check that a file is what it says. */
export function Releases({ current, releases }: ReleasesProps) {
  return (
    <PageSection
      id="releases"
      title="Releases"
      subtitle="A correction is a new release. A link keeps the figures of its own, and older files stay in place."
    >
      {[...releases].reverse().map(({ release, files }) => (
        <div key={release} className="mb-6 last:mb-0">
          <p className="mb-3 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-body">
            <strong className="font-semibold">{release}</strong>
            {release === current && <span className="rounded-tag border border-line-2 px-1.5 text-hint text-ink-2">current</span>}
            <span className="text-ink-2">{CHANGES[release] ?? ''}</span>
            <a className="link" href="data/manifest.json">
              manifest
            </a>
          </p>
          <DataTable
            caption={`Files of release ${release}`}
            captionHidden
            columns={[
              { id: 'pack', head: 'File' },
              { id: 'sha', head: 'sha-256' },
            ]}
            rows={files.map(({ pack, file, sha256 }) => ({
              id: pack,
              cells: [
                <a key="file" className="link" href={`data/${file}`}>
                  {file}
                </a>,
                <code key="sha" className="text-paste wrap-anywhere text-ink-2">
                  {sha256}
                </code>,
              ],
            }))}
          />
        </div>
      ))}
    </PageSection>
  );
}
