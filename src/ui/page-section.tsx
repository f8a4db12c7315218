import type { ReactNode } from 'react';

export interface PageSectionProps {
  /** What the contents and links point to. */
  readonly id: string;
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  /** Links at the right of the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a long page, found by its heading. */
export function PageSection({ id, title, subtitle, aside, children }: PageSectionProps) {
  return (
    <section aria-labelledby={id}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id={id} className="scroll-mt-20 text-chart-title">
          {title}
        </h2>
        {aside}
      </div>
      {subtitle && <p className="mt-1 text-chart-label text-ink-3">{subtitle}</p>}
      <div className="mt-3.5">{children}</div>
    </section>
  );
}
