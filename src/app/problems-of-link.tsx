import LinkProblems from '#features/notices/link-problems.tsx';
import { encodeSharedQuery } from '#permalink/query-codec.ts';
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
  const scenarios = results.map(({ scenario }) => scenario);
  const correctedHref = page.fragment === null ? `?${encodeSharedQuery({ ...page, scenarios })}` : null;
  return <LinkProblems problems={problems} runs={results.length} correctedHref={correctedHref} />;
}
