import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export interface DisclosureProps {
  readonly title: ReactNode;
  /** What is folded away, at the right of its title: "6 defaults, 1 changed". */
  readonly count?: ReactNode;
  readonly children: ReactNode;
  readonly defaultOpen?: boolean | undefined;
}

/** The platform's own fold: it opens by itself when the browser searches in it, and needs no script. */
export function Disclosure({ title, count, children, defaultOpen }: DisclosureProps) {
  return (
    <details open={defaultOpen} className="group border-t border-line-2">
      <summary className="flex min-h-14 list-none items-center gap-2 rounded-tag text-subgroup [&::-webkit-details-marker]:hidden">
        <span className="flex-1">{title}</span>
        <span className="text-label font-normal text-ink-3">{count}</span>
        <Icon name="chevron-right" className="text-ink-2 group-open:rotate-90" />
      </summary>
      {children}
    </details>
  );
}
