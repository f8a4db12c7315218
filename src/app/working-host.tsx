import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import { RELEASES } from '#data/release.ts';
import { decodeScenario } from '#permalink/scenario-codec.ts';
import { onDemand } from '#ui/on-demand.tsx';
import type { PanelAtProps } from '#ui/popover-panel.tsx';
import { type RunAsked, type WorkingAsked, WorkingLink } from '#ui/working-link.ts';
import { resultOf } from './use-estimates.ts';

const WorkingPanel = onDemand(() => import('#features/results/working-panel.tsx'));
const ToldPanel = onDemand<PanelAtProps>(() => import('#ui/popover-panel.tsx').then(({ PanelAt }) => ({ default: PanelAt })));

export interface WorkingHostProps {
  readonly catalogue: Catalogue;
  readonly children: ReactNode;
}

/** Lets every figure inside open its working, in one panel that all of them share. */
export function WorkingHost({ catalogue, children }: WorkingHostProps) {
  const [asked, setAsked] = useState<WorkingAsked | null>(null);
  const onClosed = useCallback(() => setAsked(null), []);
  return (
    <WorkingLink value={setAsked}>
      {children}
      {asked !== null &&
        ('run' in asked ? (
          <OfRun {...asked} catalogue={catalogue} onClosed={onClosed} />
        ) : (
          <ToldPanel invoker={asked.invoker} title={asked.title} onClosed={onClosed}>
            {() => asked.working}
          </ToldPanel>
        ))}
    </WorkingLink>
  );
}

interface OfRunProps extends RunAsked, Pick<PanelAtProps, 'invoker' | 'onClosed'> {
  readonly catalogue: Catalogue;
}

/** The run that the figure is of is computed once more, with its steps. */
function OfRun({ run, quantity, catalogue, ...panel }: OfRunProps) {
  const answer = useMemo(() => resultOf(decodeScenario(run, 1, RELEASES).scenario, catalogue).answer, [run, catalogue]);
  return (
    answer !== null && <WorkingPanel quantity={quantity} run={answer.resolved} steps={answer.steps} catalogue={catalogue} {...panel} />
  );
}
