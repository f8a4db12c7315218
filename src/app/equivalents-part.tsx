import { useQuery } from '@tanstack/react-query';
import type { Catalogue } from '#core/catalogue.ts';
import { referencePackQuery } from '#data/load-pack.ts';
import { Equivalents } from '#features/equivalents/equivalents.tsx';
import { sourceItems } from '#format/source-words.ts';
import { onDemand } from '#ui/on-demand.tsx';
import type { Answer } from './use-estimates.ts';

const EquivalentPanel = onDemand(() => import('#features/results/equivalent-panel.tsx'));

export interface EquivalentsPartProps {
  readonly answer: Answer;
  readonly catalogue: Catalogue;
}

/** The run in things people know; nothing until their table has come, which the chart beside it asks for and reports. */
export function EquivalentsPart({ answer: { resolved, estimate }, catalogue }: EquivalentsPartProps) {
  const references = useQuery(referencePackQuery());
  if (references.data === undefined) return null;
  const rows = references.data.equivalents;
  const workingOf = (id: string) => {
    const row = rows.find((one) => one.id === id);
    if (row === undefined || row.kgCo2e === null) return null;
    return <EquivalentPanel row={{ ...row, kgCo2e: row.kgCo2e }} rows={rows} run={resolved} catalogue={catalogue} />;
  };
  return (
    <Equivalents
      rows={rows.map((row) => ({ ...row, sources: sourceItems([row.sourceId], catalogue) }))}
      emissionsKgCo2e={estimate.emissionsKgCo2e}
      workingOf={workingOf}
    />
  );
}
