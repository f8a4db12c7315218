import { Co2e } from '#ui/co2e.tsx';
import { Figure } from '#ui/figure.tsx';
import { onDemand } from '#ui/on-demand.tsx';
import type { EquationFactor } from './equation.ts';
import type { Explanation } from './explained.tsx';
import type { FactorPanelProps } from './factor-panel.tsx';

const FactorPanel = onDemand<FactorPanelProps>(() => import('./factor-panel.tsx').catch(() => ({ default: PlainFactor })), PlainFactor);

export interface EquationStripProps {
  readonly factors: readonly EquationFactor[];
  /** Null until the first result stands and the panels may be fetched. */
  readonly explanation: Explanation | null;
  /** The product as shown. */
  readonly result: string;
  /** Brings the reader to the field that sets a factor. */
  readonly onFactor: (factor: EquationFactor) => void;
}

/** The headline as a product; each factor leads to its field. */
export function EquationStrip({ factors, explanation, result, onFactor }: EquationStripProps) {
  return (
    <ol className="equation" aria-label="How the figure comes about">
      {factors.map((factor, index) => (
        <li key={factor.id} className="equation-factor" data-factor={factor.field}>
          <span className="equation-operator" aria-hidden={index === 0}>
            {index > 0 && '×'}
          </span>
          <span className="equation-value">
            {explanation === null ? <PlainFactor factor={factor} /> : <FactorPanel factor={factor} onFactor={onFactor} {...explanation} />}
          </span>
          <span className="equation-caption">{factor.caption}</span>
        </li>
      ))}
      <li className="equation-factor text-run-text">
        <span className="equation-operator">=</span>
        <span className="equation-value font-medium">{result}</span>
        <span className="equation-caption">
          <Co2e />
        </span>
      </li>
    </ol>
  );
}

/** The factor until its panel has come: the same button, so that nothing moves. */
function PlainFactor({ factor }: { readonly factor: EquationFactor }) {
  return (
    <button type="button" className="promise">
      <Figure quantity={factor.quantity} value={factor.value} isInput={factor.isInput}>
        {factor.text}
      </Figure>
    </button>
  );
}
