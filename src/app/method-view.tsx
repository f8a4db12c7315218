import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { FORMULAS } from '#core/formulas.ts';
import { METHODS } from '#core/methods/registry.ts';
import { manifestQuery, worksPackQuery } from '#data/later-packs.ts';
import { referencePackQuery } from '#data/load-pack.ts';
import { Assumptions } from '#features/method-data/assumptions.tsx';
import { Calibration } from '#features/method-data/calibration.tsx';
import { Counted } from '#features/method-data/counted.tsx';
import { Disagreements } from '#features/method-data/disagreements.tsx';
import { FormulasSection } from '#features/method-data/formulas-section.tsx';
import { Licences } from '#features/method-data/licences.tsx';
import { MethodsTable } from '#features/method-data/methods-table.tsx';
import { Releases } from '#features/method-data/releases.tsx';
import { countWords } from '#format/paper-words.ts';
import { sourceItems } from '#format/source-words.ts';
import { ChartLink } from '#ui/chart-link.ts';
import { Contents } from '#ui/contents.tsx';
import './method-view.css';
import { DataTables } from './data-tables.tsx';
import type { ViewProps } from './other-view.tsx';
import { CritiquesAndCaseStudy, PaperTables, WorksSection } from './paper-sections.tsx';
import { useChartOrigin } from './use-chart-origin.ts';
import { useHashTarget } from './use-hash-target.ts';

const CONTENTS = [
  { id: 'formulas', label: 'Formulas' },
  { id: 'methods', label: 'Methods' },
  { id: 'counted', label: 'What is counted' },
  { id: 'assumptions', label: 'Assumptions' },
  { id: 'paper', label: 'The paper, recomputed' },
  { id: 'critiques', label: 'Critiques' },
  { id: 'case-study', label: 'The case study as links' },
  { id: 'calibration', label: 'How well it predicts' },
  { id: 'tables', label: 'Tables' },
  { id: 'disagreements', label: 'Disagreements' },
  { id: 'releases', label: 'Releases' },
  { id: 'works', label: 'Works' },
  { id: 'licences', label: 'Licences' },
] as const;

const FORMULA_COUNT = Object.values(FORMULAS).flat().length;

/** Where every figure comes from: rules, assumptions, the paper recomputed, every table, and the works around it. */
export default function MethodView({ page, catalogue, onStands }: ViewProps) {
  const references = useQuery(referencePackQuery());
  const works = useQuery(worksPackQuery());
  const manifest = useQuery(manifestQuery());
  useEffect(() => onStands('method'), [onStands]);
  useHashTarget(page.opened, references.data !== undefined && works.data !== undefined && catalogue.isComplete);
  const sourcesOf = useMemo(() => (ids: readonly string[]) => sourceItems(ids, catalogue), [catalogue]);
  const origin = useChartOrigin(page, catalogue);
  const paper = { references, works, catalogue };
  return (
    <ChartLink value={origin}>
      <div className="method-view print-stack">
        <Contents label="On this page" items={CONTENTS} />
        <div className="method-content">
          <header>
            <h1 className="text-page-title">
              {FORMULA_COUNT} formulas, {countWords(METHODS.length)} methods, and a source for every figure
            </h1>
            <p className="mt-2 text-body text-ink-3">Everything on this site follows from what stands here. Data of {catalogue.release}.</p>
          </header>
          <FormulasSection sourcesOf={(id) => sourcesOf([id])} />
          <MethodsTable methods={METHODS} sourcesOf={sourcesOf} />
          <Counted />
          {works.data !== undefined && (
            <Assumptions rows={works.data.assumptions} surveyPue={catalogue.powerModel.surveyPue} sourcesOf={sourcesOf} />
          )}
          <PaperTables {...paper} />
          <CritiquesAndCaseStudy {...paper} />
          {works.data !== undefined && <Calibration rows={works.data.metered} catalogue={catalogue} sourcesOf={sourcesOf} />}
          <DataTables catalogue={catalogue} counts={works.data?.counts} />
          {works.data !== undefined && <Disagreements rows={works.data.disagreements} sourcesOf={sourcesOf} />}
          {manifest.data !== undefined && <Releases current={manifest.data.current} releases={manifest.data.releases} />}
          <WorksSection {...paper} />
          {references.data !== undefined && <Licences sources={references.data.bibliography} />}
        </div>
      </div>
    </ChartLink>
  );
}
