import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { worksPackQuery } from '#data/later-packs.ts';
import { referencePackQuery } from '#data/load-pack.ts';
import { Counted } from '#features/method-data/counted.tsx';
import { Contents } from '#ui/contents.tsx';
import './method-view.css';
import type { ViewProps } from './other-view.tsx';
import { PaperSections } from './paper-sections.tsx';
import { useHashTarget } from './use-hash-target.ts';

const CONTENTS = [
  { id: 'counted', label: 'What is counted' },
  { id: 'paper', label: 'The paper, recomputed' },
  { id: 'critiques', label: 'Critiques' },
  { id: 'case-study', label: 'The case study as links' },
  { id: 'works', label: 'Works' },
] as const;

/** Where every figure comes from: the paper recomputed, and the works that cite it. */
export default function MethodView({ page, catalogue, onStands }: ViewProps) {
  const references = useQuery(referencePackQuery());
  const works = useQuery(worksPackQuery());
  useEffect(() => onStands('method'), [onStands]);
  useHashTarget(page.opened, references.data !== undefined && works.data !== undefined && catalogue.isComplete);
  return (
    <div className="method-view print-stack">
      <Contents label="On this page" items={CONTENTS} />
      <div className="method-content">
        <h1 className="text-page-title">Seven methods, one paper recomputed, and a source for every figure</h1>
        <Counted />
        <PaperSections references={references} works={works} catalogue={catalogue} />
      </div>
    </div>
  );
}
