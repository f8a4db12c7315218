export interface ScopeListProps {
  /** What the method in force leaves out. */
  readonly leavesOut: readonly string[];
}

/** What the headline counts and what it does not, next to the result. */
export function ScopeList({ leavesOut }: ScopeListProps) {
  return (
    <section>
      <h2 className="text-chart-title">What is counted, and what is not</h2>
      <div className="mt-3 grid gap-x-16 gap-y-4 text-body md:grid-cols-2">
        <p>
          <strong className="font-semibold">Counted:</strong> the electricity of accelerators, hosts, memory and fans, and the building’s
          cooling and power losses by PUE. Making the chips stands apart, never in the headline. Certificates and offsets never lower it.
        </p>
        <p>
          <strong className="font-semibold">Not counted:</strong> {leavesOut.join(', ')}.
        </p>
      </div>
    </section>
  );
}
