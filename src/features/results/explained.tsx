import { lazy, type ReactNode, Suspense } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import type { TraceStep } from '#core/formula.ts';
import type { ResolvedScenario } from '#core/resolved.ts';

const FigurePanel = lazy(() => import('./figure-panel.tsx'));

/** What the working of a figure is read from; null until it may be fetched. */
export interface Explanation {
  readonly run: ResolvedScenario;
  readonly steps: readonly TraceStep[];
  readonly catalogue: Catalogue;
}

interface ExplainedProps {
  readonly quantity: string;
  readonly explanation: Explanation | null;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A figure that opens its working, once that has come; until then it looks the same. */
export function Explained({ quantity, explanation, className = 'promise', children }: ExplainedProps) {
  const plain = <span className={className}>{children}</span>;
  if (explanation === null) return plain;
  return (
    <Suspense fallback={plain}>
      <FigurePanel quantity={quantity} className={className} {...explanation}>
        {children}
      </FigurePanel>
    </Suspense>
  );
}
