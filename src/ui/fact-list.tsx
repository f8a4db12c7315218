import type { ReactNode } from 'react';

/** What is known of a figure, a line each: its basis, its source, how sure it is. */
export function FactList({ children }: { readonly children: ReactNode }) {
  return <dl className="mt-1 grid grid-cols-[4.75rem_minmax(0,1fr)] gap-x-2 gap-y-0.5 text-hint text-ink-2">{children}</dl>;
}

export function Fact({ what, children }: { readonly what: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{what}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </>
  );
}
