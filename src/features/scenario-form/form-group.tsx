import type { ReactNode } from 'react';

export interface FormGroupProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of the form under its heading, split from the next by a rule. */
export function FormGroup({ title, children }: FormGroupProps) {
  return (
    <section className="relative border-t border-line-2 pt-4.5 pb-5">
      <h3 className="mb-3 text-subgroup">{title}</h3>
      {children}
    </section>
  );
}
