import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { z } from 'zod/mini';
import type { Catalogue } from '#core/catalogue.ts';
import { DataPackError } from '#data/load-pack.ts';
import type { referencePackSchema } from '#data/reference-pack.ts';
import type { WorksPack } from '#data/works-pack.ts';
import { CaseStudy } from '#features/paper/case-study.tsx';
import { Critiques } from '#features/paper/critiques.tsx';
import { PaperSection } from '#features/paper/paper-section.tsx';
import { recomputedPaper } from '#features/paper/paper-tables.ts';
import { worksCsv, worksJson } from '#features/paper/work-files.ts';
import { WorksTable } from '#features/paper/works-table.tsx';
import { sourceItems } from '#format/source-words.ts';
import { Downloads } from '#ui/downloads.tsx';
import { ErrorPanel } from '#ui/error-panel.tsx';
import { PageSection } from '#ui/page-section.tsx';
import { failureWords } from './use-catalogue.ts';

type ReferencePack = z.infer<typeof referencePackSchema>;

export interface PaperSectionsProps {
  readonly references: UseQueryResult<ReferencePack>;
  readonly works: UseQueryResult<WorksPack>;
  readonly catalogue: Catalogue;
}

/** The paper and what was written about it; each file that does not come is named in its place. */
export function PaperSections({ references, works, catalogue }: PaperSectionsProps) {
  const packs = useMemo(
    () => (references.data === undefined || works.data === undefined ? null : { ...references.data, ...works.data }),
    [references.data, works.data],
  );
  const paper = useMemo(() => (packs === null || !catalogue.isComplete ? null : recomputedPaper(packs, catalogue)), [packs, catalogue]);
  const failed = [references, works].find(({ error, isFetching }) => error instanceof DataPackError && !isFetching);
  if (failed?.error instanceof DataPackError)
    return (
      <ErrorPanel title="The paper’s tables did not load" message={failureWords(failed.error)} onRetry={() => void failed.refetch()} />
    );
  if (packs === null || paper === null) return <p className="view-place">Loading the paper’s tables…</p>;
  return (
    <>
      <PaperSection paper={paper} packs={packs} sources={sourceItems(['strubell-2019', 'patterson-2021'], catalogue)} />
      <PageSection
        id="critiques"
        title="What others found in these figures"
        subtitle="In words of ours; each source is linked. The search figure never stands without its correction."
      >
        <Critiques rows={packs.critiques.map((row) => ({ ...row, sources: sourceItems([row.sourceId], catalogue) }))} />
      </PageSection>
      <PageSection id="case-study" title="The case study, as links">
        <CaseStudy rows={paper.table4} facts={packs.facts} />
      </PageSection>
      <PageSection
        id="works"
        title="Works that cite it, and what this site makes of them"
        subtitle="Nine works named where its citations are counted, and those that our tables draw on. Roles are ours."
        aside={<Downloads what="the works" fileName="works" csv={() => worksCsv(packs.works)} json={() => worksJson(packs.works)} />}
      >
        <WorksTable works={packs.works} />
      </PageSection>
    </>
  );
}
