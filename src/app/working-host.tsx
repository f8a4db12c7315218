import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import { RELEASES } from '#data/release.ts';
import { decodeScenario } from '#permalink/scenario-codec.ts';
import { onDemand } from '#ui/on-demand.tsx';
import { type WorkingAsked, WorkingLink } from '#ui/working-link.ts';
import { resultOf } from './use-estimates.ts';

const WorkingPanel = onDemand(() => import('#features/results/working-panel.tsx'));

export interface WorkingHostProps {
  readonly catalogue: Catalogue;
  readonly children: ReactNode;
}

/** Lets every figure inside open its working: the run it is of is computed once more, with its steps, when it is asked for. */
export function WorkingHost({ catalogue, children }: WorkingHostProps) {
  const [asked, setAsked] = useState<WorkingAsked | null>(null);
  const answer = useMemo(
    () => (asked === null ? null : resultOf(decodeScenario(asked.run, 1, RELEASES).scenario, catalogue).answer),
    [asked, catalogue],
  );
  const onClosed = useCallback(() => setAsked(null), []);
  return (
    <WorkingLink value={setAsked}>
      {children}
      {asked !== null && answer !== null && (
        <WorkingPanel
          quantity={asked.quantity}
          invoker={asked.invoker}
          run={answer.resolved}
          steps={answer.steps}
          catalogue={catalogue}
          onClosed={onClosed}
        />
      )}
    </WorkingLink>
  );
}
