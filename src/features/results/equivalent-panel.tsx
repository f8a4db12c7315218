import { useQuery } from '@tanstack/react-query';
import { comparison } from '#core/comparison.ts';
import { estimate } from '#core/estimate.ts';
import { applyFormula, type TraceStep } from '#core/formula.ts';
import { worksPackQuery } from '#data/later-packs.ts';
import type { Explanation } from './explained.tsx';
import { FigureWorking } from './figure-panel.tsx';
import { type Compared, otherEquivalents } from './other-equivalents.ts';

export interface EquivalentRow extends Compared {
  readonly confidence: string;
}

export interface EquivalentPanelProps extends Pick<Explanation, 'run' | 'catalogue'> {
  readonly row: EquivalentRow & { readonly kgCo2e: number };
  /** All that emissions are compared with: some are the same thing by another source. */
  readonly rows: readonly Compared[];
}

/** How many of an everyday thing a run emits as much as: one more step after those of the run. */
export default function EquivalentPanel({ row, rows, run, catalogue }: EquivalentPanelProps) {
  const works = useQuery(worksPackQuery());
  const steps: TraceStep[] = [];
  const record = (step: TraceStep) => void steps.push(step);
  const { emissionsKgCo2e } = estimate(run, record);
  applyFormula(comparison, { emissionsKgCo2e, referenceKgCo2e: row.kgCo2e }, record);
  const { sourceId, unit, year, region, confidence } = row;
  const quoted = {
    names: ['referenceKgCo2e'],
    basis: `One ${unit}${region === '' ? '' : `, ${region}`}, ${year}`,
    sourceIds: [sourceId],
    confidence: confidence === 'recalled' ? 'from memory' : 'read in the source',
    others: otherEquivalents(row, rows, works.data?.disagreements ?? []),
  };
  return <FigureWorking quantity={comparison.output} run={run} steps={steps} catalogue={catalogue} quoted={quoted} />;
}
