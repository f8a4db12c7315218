import type { ReactNode } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import type { TraceStep } from '#core/formula.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import { onDemand } from '#ui/on-demand.tsx';
import type { FigurePanelProps } from './figure-panel.tsx';
import type { OtherFigure } from './other-equivalents.ts';

/** What the working of a figure is read from; null until it may be fetched. */
export interface Explanation {
  readonly run: ResolvedScenario;
  readonly steps: readonly TraceStep[];
  readonly catalogue: Catalogue;
  /** Figures from outside the run, where it is compared with some. */
  readonly quoted?: Quoted;
}

/** What is known of figures that no run holds. */
export interface Quoted {
  /** As the formulas that use them have them. */
  readonly names: readonly string[];
  readonly basis: string;
  readonly sourceIds: readonly string[];
  readonly confidence: string;
  readonly others: readonly OtherFigure[];
}

const FigurePanel = onDemand<FigurePanelProps>(() => import('./figure-panel.tsx').catch(() => ({ default: Plain })), Plain);

interface ExplainedProps {
  readonly quantity: string;
  readonly explanation: Explanation | null;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A figure that opens its working, once that has come; until then it looks the same. */
export function Explained({ quantity, explanation, className = 'promise', children }: ExplainedProps) {
  if (explanation === null) return <Plain className={className}>{children}</Plain>;
  return (
    <FigurePanel quantity={quantity} className={className} {...explanation}>
      {children}
    </FigurePanel>
  );
}

function Plain({ className, children }: Pick<FigurePanelProps, 'className' | 'children'>) {
  return <span className={className}>{children}</span>;
}
