export interface ScopeListProps {
  /** What the method in force leaves out. */
  readonly leavesOut: readonly string[];
}

const COUNTED: readonly string[] = [
  'electricity of accelerators, hosts, memory and fans',
  'cooling and power losses of the building, by PUE',
];
const APART: readonly string[] = ['making the chips', 'water on site', 'rent and electricity'];

/** What the headline counts and what it does not, next to the result. */
export function ScopeList({ leavesOut }: ScopeListProps) {
  return (
    <section aria-label="What is counted, and what is not" className="mt-3 mb-10 text-hint text-ink-3">
      <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-3">
        <Part what="Counted" parts={COUNTED} />
        <Part what="Apart, never in the headline" parts={APART} />
        <Part what="Not counted" parts={leavesOut} />
      </dl>
    </section>
  );
}

function Part({ what, parts }: { readonly what: string; readonly parts: readonly string[] }) {
  return (
    <div>
      <dt className="font-semibold text-ink-2">{what}</dt>
      <dd>{parts.join(', ')}</dd>
    </div>
  );
}
