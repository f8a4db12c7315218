import { memo, useMemo } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import { throughMethods } from '#core/methods/compare.ts';
import { METHODS } from '#core/methods/registry.ts';
import { resolveScenario } from '#core/resolve.ts';
import type { Scenario } from '#core/scenario.ts';
import { MethodsPanel } from '#features/methods-panel/methods-panel.tsx';
import { sourceItems } from '#format/source-words.ts';
import type { MassUnit } from '#permalink/query-codec.ts';
import { encodeScenario } from '#permalink/scenario-codec.ts';
import { changeShownRun } from './edits.ts';

export interface MethodsSectionProps {
  readonly scenario: Scenario;
  readonly catalogue: Catalogue;
  readonly units: MassUnit;
}

/** The shown run through every method, whichever is in force; nothing where the run itself lacks something. */
export default memo(function MethodsSection({ scenario, catalogue, units }: MethodsSectionProps) {
  const resolution = useMemo(() => resolveScenario({ ...scenario, methodId: 'trainprint' }, catalogue), [scenario, catalogue]);
  const resolved = resolution.status === 'resolved' ? resolution.resolved : null;
  const figures = useMemo(() => (resolved === null ? [] : throughMethods(resolved, METHODS, catalogue)), [resolved, catalogue]);
  if (resolved === null) return null;
  return (
    <MethodsPanel
      figures={figures}
      methods={METHODS}
      inForce={scenario.methodId}
      acceleratorCount={resolved.acceleratorCount}
      linkOf={(methodId) => encodeScenario({ ...scenario, methodId })}
      units={units}
      sources={sourceItems(
        METHODS.flatMap(({ source }) => (source === 'trainprint' ? [] : [source])),
        catalogue,
      )}
      onMethod={(methodId) => changeShownRun(scenario, { methodId }, 'methodId')}
    />
  );
});
