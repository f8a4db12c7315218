import type { Catalogue } from '#core/catalogue.ts';
import { Co2e } from '#ui/co2e.tsx';
import { Figure } from '#ui/figure.tsx';
import { PopoverPanel } from '#ui/popover-panel.tsx';
import type { EquationFactor } from './equation.ts';
import { FactorSource } from './factor-source.tsx';

export interface EquationStripProps {
  readonly factors: readonly EquationFactor[];
  readonly catalogue: Catalogue;
  /** The product as shown. */
  readonly result: string;
  /** Brings the reader to the field that sets a factor. */
  readonly onFactor: (factor: EquationFactor) => void;
}

/** The headline as a product; each factor leads to its field. */
export function EquationStrip({ factors, catalogue, result, onFactor }: EquationStripProps) {
  return (
    <ol className="equation" aria-label="How the figure comes about">
      {factors.map((factor, index) => (
        <li key={factor.id} className="equation-factor" data-factor={factor.field}>
          <span className="equation-operator" aria-hidden={index === 0}>
            {index > 0 && '×'}
          </span>
          <span className="equation-value">
            <PopoverPanel
              invokerClassName="promise"
              title={`${factor.text}, ${factor.caption}`}
              invoker={
                <Figure quantity={factor.quantity} value={factor.value} isInput={factor.isInput}>
                  {factor.text}
                </Figure>
              }
            >
              {(close) => (
                <FactorSource
                  factor={factor}
                  catalogue={catalogue}
                  onEdit={() => {
                    close();
                    onFactor(factor);
                  }}
                />
              )}
            </PopoverPanel>
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
