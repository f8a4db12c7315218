import { Fragment } from 'react';
import { Co2e } from '#ui/co2e.tsx';
import { Figure } from '#ui/figure.tsx';
import type { EquationFactor } from './equation.ts';

export interface EquationStripProps {
  readonly factors: readonly EquationFactor[];
  /** The product as shown. */
  readonly result: string;
  /** Brings the reader to the field that sets a factor. */
  readonly onFactor: (factor: EquationFactor) => void;
}

/** The headline as a product; each factor leads to its field. */
export function EquationStrip({ factors, result, onFactor }: EquationStripProps) {
  return (
    <ol className="equation" aria-label="How the figure comes about">
      {factors.map((factor, index) => (
        <Fragment key={factor.id}>
          <li className="equation-factor" data-factor={factor.field}>
            <span className="equation-operator" aria-hidden={index === 0}>
              {index > 0 && '×'}
            </span>
            <span className="equation-value">
              <button type="button" className="equation-button" onClick={() => onFactor(factor)}>
                <Figure quantity={factor.quantity} value={factor.value} isInput={factor.isInput}>
                  {factor.text}
                </Figure>
              </button>
            </span>
            <span className="equation-caption">{factor.caption}</span>
          </li>
        </Fragment>
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
