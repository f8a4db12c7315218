import { memo } from 'react';
import type { TraceStep } from '#core/formula.ts';
import type { Unit } from '#core/units.ts';
import { EQUALS, filledWords, formulaWords, mathOfFigures, mathOfOutput, mathOfRule } from '#format/formula-notation.ts';
import { formatEnergy, formatMass, formatNumber, formatUsd, joined, type MassUnit, NBSP, showPower } from '#format/quantity-format.ts';
import { showVolume } from '#format/volume-format.ts';
import { MathML } from '#ui/math.tsx';

export interface WorkingProps {
  readonly steps: readonly TraceStep[];
  readonly methodTitle: string;
  readonly units: MassUnit;
}

/** Every step as it was taken: the rule, the same with its values, and what it gave. */
export const Working = memo(function Working({ steps, methodTitle, units }: WorkingProps) {
  return (
    <section>
      <h2 className="text-chart-title">How this is computed</h2>
      <p className="mt-1 text-chart-label text-ink-3">
        The steps of {methodTitle} with your values, in the order they were taken. Nothing is rounded on the way.
      </p>
      <dl className="working-list mt-4 border-t border-ink">
        {withoutTwins(steps).map(({ formula, figures, value }) => (
          <div key={formula.id} className="working-row">
            <dt>{formula.title}</dt>
            <dd className="working-values">
              <MathML label={filledWords(formula, figures)}>{[mathOfFigures(formula, figures)]}</MathML>
              <span className="ml-4 text-ink-3">
                <MathML small label={formulaWords(formula)}>
                  {[mathOfOutput(formula), EQUALS, mathOfRule(formula)]}
                </MathML>
              </span>
            </dd>
            <dd className="text-right font-semibold">{outputWords(value, formula.unit, units)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
});

/** Both ends of a single price are one step. */
function withoutTwins(steps: readonly TraceStep[]): readonly TraceStep[] {
  const high = steps.find(({ formula }) => formula.id === 'rent-high');
  return steps.filter(({ formula, value }) => formula.id !== 'rent-low' || high === undefined || value !== high.value);
}

function outputWords(value: number, unit: Unit, units: MassUnit): string {
  switch (unit) {
    case 'W':
      return joined(showPower(value));
    case 'kWh':
      return formatEnergy(value);
    case 'kg':
      return formatMass(value, units);
    case 'USD':
      return formatUsd(value);
    case 'L':
      return joined(showVolume(value));
    default:
      return `${formatNumber(value)}${NBSP}${unit}`;
  }
}
