import { useEffect, useState } from 'react';
import type { Scenario } from '#core/scenario.ts';
import LinkProblems from '#features/notices/link-problems.tsx';
import { encodeQuery, encodeSharedQuery } from '#permalink/query-codec.ts';
import type { LinkProblem } from '#permalink/scenario-codec.ts';
import type { AddressState } from './address-store.ts';
import type { RunResult } from './use-estimates.ts';

export interface ProblemsOfLinkProps {
  readonly page: AddressState;
  readonly problems: readonly LinkProblem[];
  readonly results: readonly RunResult[];
}

/** What of the address could not be used. Most links have nothing of the kind, so it is a chunk of its own. */
export default function ProblemsOfLink({ page, problems, results }: ProblemsOfLinkProps) {
  return (
    <LinkProblems
      problems={problems}
      runs={results.length}
      fragmentInstead={fragmentInstead(page)}
      correctedHref={useCorrected(page, results)}
    />
  );
}

function fragmentInstead({ hasScenarios, view }: AddressState): string {
  if (hasScenarios) return 'the runs before the #';
  return view === 'runs' ? 'no run: the list is empty' : 'the everyday run';
}

/** The address that says what is shown, and nothing else. A packed list is packed anew; null until it is, and where no address can hold it. */
function useCorrected(page: AddressState, results: readonly RunResult[]): string | null {
  const [packed, setPacked] = useState<string | null>(null);
  const isPacked = page.fragment !== null || page.isImported;
  useEffect(() => {
    if (!isPacked) return;
    let isCurrent = true;
    import('./folded-address.ts')
      .then(async ({ folded }) => folded({ ...page, scenarios: scenariosOf(results) }))
      .then((fragment) => {
        if (isCurrent) setPacked(fragment === '' ? null : `?view=${page.view}${fragment}`);
      })
      .catch(() => {});
    return () => {
      isCurrent = false;
    };
  }, [isPacked, page, results]);
  if (isPacked) return packed;
  // An empty ledger stays one: the everyday run stands there unasked.
  if (page.view === 'runs' && !page.hasScenarios) return `?${encodeQuery(page)}`;
  return `?${encodeSharedQuery({ ...page, scenarios: scenariosOf(results) })}`;
}

function scenariosOf(results: readonly RunResult[]): readonly Scenario[] {
  return results.map(({ scenario }) => scenario);
}
