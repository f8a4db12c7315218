import type { Catalogue } from '#core/catalogue.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import { Figure } from '#ui/figure.tsx';
import { PopoverPanel } from '#ui/popover-panel.tsx';
import type { EquationFactor } from './equation.ts';
import { factorInputs } from './factor-inputs.ts';
import { FactorSource } from './factor-source.tsx';

export interface FactorPanelProps {
  readonly factor: EquationFactor;
  readonly run: ResolvedScenario;
  readonly catalogue: Catalogue;
  /** Brings the reader to the field that sets the factor. */
  readonly onFactor: (factor: EquationFactor) => void;
}

/** A factor that opens its source; it comes after the first result and takes the plain button's place. */
export default function FactorPanel({ factor, run, catalogue, onFactor }: FactorPanelProps) {
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
          inputs={factorInputs(factor.id, run)}
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
