import type { ResolvedScenario } from '#core/resolved.ts';
import { apartWords, countedWords } from '#format/scope-words.ts';

export interface ScopeListProps {
  /** The run as the method in force sees it. */
  readonly run: ResolvedScenario;
  /** What the method in force leaves out. */
  readonly leavesOut: readonly string[];
}

/** What the headline counts and what it does not, next to the result. */
export function ScopeList({ run, leavesOut }: ScopeListProps) {
  return (
    <section aria-label="What is counted, and what is not" className="mt-3 mb-10 text-hint text-ink-3">
      <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-3">
        <Part what="Counted" parts={countedWords(run)} />
        <Part what="Apart, never in the headline" parts={apartWords(run)} />
        <Part what="Not counted" parts={leavesOut} />
      </dl>
    </section>
  );
}

function Part({ what, parts }: { readonly what: string; readonly parts: readonly string[] }) {
  return (
    <div>
      <dt className="font-semibold text-ink-2">{what}</dt>
      <dd>{parts.join('; ')}</dd>
    </div>
  );
}
