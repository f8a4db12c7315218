import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { z } from 'zod/mini';
import type { Catalogue } from '#core/catalogue.ts';
import { DataPackError } from '#data/load-pack.ts';
import type { referencePackSchema } from '#data/reference-pack.ts';
import { RELEASES } from '#data/release.ts';
import type { WorksPack } from '#data/works-pack.ts';
import { CaseStudy } from '#features/paper/case-study.tsx';
import { Critiques } from '#features/paper/critiques.tsx';
import { PaperSection } from '#features/paper/paper-section.tsx';
import { recomputedPaper } from '#features/paper/paper-tables.ts';
import { worksCsv, worksJson } from '#features/paper/work-files.ts';
import { WorksTable } from '#features/paper/works-table.tsx';
import { sourceItems } from '#format/source-words.ts';
import { decodeScenario } from '#permalink/scenario-codec.ts';
import { Downloads } from '#ui/downloads.tsx';
import { ErrorPanel } from '#ui/error-panel.tsx';
import { onDemand } from '#ui/on-demand.tsx';
import { PageSection } from '#ui/page-section.tsx';
import { failureWords } from './use-catalogue.ts';
import { resultOf } from './use-estimates.ts';

const PaperPanel = onDemand(() => import('#features/results/paper-panel.tsx'));

export interface PaperPartProps {
  readonly references: UseQueryResult<z.infer<typeof referencePackSchema>>;
  readonly works: UseQueryResult<WorksPack>;
  readonly catalogue: Catalogue;
}

/** The paper's packs joined and recomputed; null until all that it needs is there. */
function usePaper({ references, works, catalogue }: PaperPartProps) {
  return useMemo(() => {
    if (references.data === undefined || works.data === undefined || !catalogue.isComplete) return null;
    const packs = { ...references.data, ...works.data };
    return { packs, paper: recomputedPaper(packs, catalogue) };
  }, [references.data, works.data, catalogue]);
}

/** The paper's tables; a file that does not come is named in their place. */
export function PaperTables(props: PaperPartProps) {
  const { references, works, catalogue } = props;
  const recomputed = usePaper(props);
  const failed = [references, works].find(({ error, isFetching }) => error instanceof DataPackError && !isFetching);
  if (failed?.error instanceof DataPackError)
    return (
      <ErrorPanel title="The paper’s tables did not load" message={failureWords(failed.error)} onRetry={() => void failed.refetch()} />
    );
  if (recomputed === null) return <p className="view-place">Loading the paper’s tables…</p>;
  const { packs, paper } = recomputed;
  return (
    <PaperSection
      paper={paper}
      packs={packs}
      sources={sourceItems(['strubell-2019', 'patterson-2021'], catalogue)}
      stepTold={(step, scenario) => {
        const { answer } = resultOf(decodeScenario(scenario, 1, RELEASES).scenario, catalogue);
        return {
          title: step.formula.title,
          working: answer !== null && <PaperPanel step={step} run={answer.resolved} catalogue={catalogue} />,
        };
      }}
    />
  );
}

/** What was said against it, and its own project as links. */
export function CritiquesAndCaseStudy(props: PaperPartProps) {
  const { catalogue } = props;
  const recomputed = usePaper(props);
  if (recomputed === null) return null;
  const { packs, paper } = recomputed;
  return (
    <>
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
    </>
  );
}

/** The works around it. */
export function WorksSection({ works: { data } }: Pick<PaperPartProps, 'works'>) {
  if (data === undefined) return null;
  return (
    <PageSection
      id="works"
      title="Works that cite it, and what this site makes of them"
      subtitle="Nine works named where its citations are counted, and those that our tables draw on. Roles are ours."
      aside={<Downloads what="the works" fileName="works" csv={() => worksCsv(data.works)} json={() => worksJson(data.works)} />}
    >
      <WorksTable works={data.works} />
    </PageSection>
  );
}
