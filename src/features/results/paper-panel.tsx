import { estimate } from '#core/estimate.ts';
import type { TraceStep } from '#core/formula.ts';
import type { Explanation } from './explained.tsx';
import { Step } from './figure-panel.tsx';

export interface PaperPanelProps extends Pick<Explanation, 'run' | 'catalogue'> {
  readonly step: TraceStep;
}

/** A step on figures that the paper prints, after those of the row's own run. */
export default function PaperPanel({ step, run, catalogue }: PaperPanelProps) {
  const steps: TraceStep[] = [];
  estimate(run, (one) => void steps.push(one));
  const quoted = {
    names: Object.keys(step.formula.inputs),
    basis: 'As the paper prints it',
    sourceIds: ['strubell-2019'],
    confidence: 'read in the source',
    others: [],
  };
  return <Step step={step} steps={steps} run={run} catalogue={catalogue} quoted={quoted} />;
}
