import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { leverPackQuery } from '#data/later-packs.ts';
import { DataPackError } from '#data/load-pack.ts';
import { LeversSection } from '#features/levers/levers-section.tsx';
import { ErrorPanel } from '#ui/error-panel.tsx';
import { changeShownRun } from './edits.ts';
import type { ViewProps } from './other-view.tsx';
import { failureWords } from './use-catalogue.ts';
import { useHash } from './use-hash.ts';

export interface LeversPartProps extends Pick<ViewProps, 'shown' | 'catalogue' | 'onSay'> {
  readonly units: ViewProps['page']['units'];
}

const ANCHOR = '#lever';

/** What would change the reader's own run; without one there is nothing to change. */
export default function LeversPart({ shown: { scenario, answer }, catalogue, units, onSay }: LeversPartProps) {
  const pack = useQuery(leverPackQuery());
  const hash = useHash();
  const stands = pack.data !== undefined && answer !== null;
  useEffect(() => {
    if (stands && hash.startsWith(ANCHOR)) document.getElementById(hash.slice(1))?.scrollIntoView({ block: 'center' });
  }, [stands, hash]);
  if (pack.error instanceof DataPackError && !pack.isFetching) {
    return (
      <ErrorPanel title="What would change the run did not load" message={failureWords(pack.error)} onRetry={() => void pack.refetch()} />
    );
  }
  if (answer === null) return <p className="text-body text-ink-3">What would change your run is shown here once it has a figure.</p>;
  if (pack.data === undefined) return <p className="view-place">Loading what would change it…</p>;
  return (
    <LeversSection
      scenario={scenario}
      run={answer.resolved}
      estimate={answer.estimate}
      catalogue={catalogue}
      levers={pack.data.levers}
      timeShift={pack.data.timeShift}
      units={units}
      onUse={(change) => changeShownRun(scenario, change, 'lever')}
      onSay={onSay}
    />
  );
}
