import type { Catalogue } from '#core/catalogue.ts';
import { Figure } from '#ui/figure.tsx';
import { PopoverPanel } from '#ui/popover-panel.tsx';
import type { EquationFactor } from './equation.ts';
import { FactorSource } from './factor-source.tsx';

export interface FactorPanelProps {
  readonly factor: EquationFactor;
  readonly catalogue: Catalogue;
  /** Brings the reader to the field that sets the factor. */
  readonly onFactor: (factor: EquationFactor) => void;
}

/** A factor that opens its source; it comes after the first result and takes the plain button's place. */
export default function FactorPanel({ factor, catalogue, onFactor }: FactorPanelProps) {
  return (
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
  );
}
