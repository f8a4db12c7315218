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
  /** A figure from outside the run, where one is compared with it. */
  readonly quoted?: Quoted;
}

/** What is known of a figure that no run holds. */
export interface Quoted {
  /** As the formula that uses it has it. */
  readonly name: string;
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
