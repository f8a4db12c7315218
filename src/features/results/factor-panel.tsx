import { formatInput, joined, showPower } from '#format/quantity-format.ts';
import { unsourcedWords } from '#format/unsourced-words.ts';
import { Button } from '#ui/button.tsx';
import { Figure } from '#ui/figure.tsx';
import { PopoverPanel } from '#ui/popover-panel.tsx';
import type { EquationFactor, FactorId } from './equation.ts';
import type { Explanation } from './explained.tsx';
import { FigureWorking } from './figure-panel.tsx';

export interface FactorPanelProps extends Explanation {
  readonly factor: EquationFactor;
  /** Brings the reader to the field that sets the factor. */
  readonly onFactor: (factor: EquationFactor) => void;
}

/** The figure of the run that a factor rests on; a count is the reader's and rests on none. */
const QUANTITIES: Readonly<Record<FactorId, string | null>> = {
  'it-energy': 'itEnergyKwh',
  count: null,
  power: 'itPowerW',
  hours: 'hours',
  pue: 'pue',
  intensity: 'carbonIntensityGPerKwh',
};

/** A factor that opens its working; it comes after the first result and takes the plain button's place. */
export default function FactorPanel({ factor, onFactor, ...explanation }: FactorPanelProps) {
  const quantity = QUANTITIES[factor.id];
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
        <div className="grid gap-3">
          {shareWords(factor, explanation)}
          {quantity === null ? (
            <p className="text-ink-2">
              {unsourcedWords('acceleratorCount', factor.value, explanation.run)}: the accelerators that one run uses.
            </p>
          ) : (
            <FigureWorking quantity={quantity} {...explanation} />
          )}
          <p>
            <Button
              variant="link"
              onClick={() => {
                close();
                onFactor(factor);
              }}
            >
              Change it in the form
            </Button>
          </p>
        </div>
      )}
    </PopoverPanel>
  );
}

/** Watts of one accelerator are the job's over their number; hours of all runs are those of one, times the runs. */
function shareWords({ quantity, value }: EquationFactor, { run: { acceleratorCount, runs } }: Explanation) {
  if (quantity === 'powerPerAcceleratorW' && acceleratorCount > 1) {
    return (
      <p className="text-ink-2">
        {joined(showPower(value * acceleratorCount))} of the whole job, over {formatInput(acceleratorCount)} accelerators.
      </p>
    );
  }
  return quantity === 'hours' && runs > 1 ? <p className="text-ink-2">Hours of one run, times {formatInput(runs)} runs.</p> : null;
}
