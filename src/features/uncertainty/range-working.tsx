import type { FormulaText } from '#core/formula.ts';
import { quantilePlace } from '#core/quantiles.ts';
import { DRAW_COUNT, HIGH_QUANTILE, type Interval, LOW_QUANTILE } from '#core/range.ts';
import { inputsBehind, type RangedQuantity } from '#core/range-inputs.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import { isUniform, type UncertainInput } from '#core/uncertainty.ts';
import type { Unit } from '#core/units.ts';
import { driverName, driverValue, rangeReason } from '#format/driver-words.ts';
import { EQUALS, figureWords, filledWords, formulaWords, mathOfFigures, mathOfOutput, mathOfRule } from '#format/formula-notation.ts';
import { countWords } from '#format/ledger-words.ts';
import { formatExact } from '#format/quantity-format.ts';
import { Fact, FactList } from '#ui/fact-list.tsx';
import { MathML } from '#ui/math.tsx';
import { seedOf } from '#workers/streams.ts';

export interface RangeWorkingProps {
  readonly quantity: RangedQuantity;
  readonly interval: Interval;
  /** The runs that were drawn, together. */
  readonly drawn: readonly ResolvedScenario[];
}

const UNITS: Readonly<Record<RangedQuantity, Unit>> = {
  emissionsKgCo2e: 'kg',
  energyKwh: 'kWh',
  embodiedKgCo2e: 'kg',
  electricityCostUsd: 'USD',
  rentUsd: 'USD',
};

/** A total rests on many grids and providers; the first say what kind of inputs they are. */
const MOST_INPUTS = 12;

/** How a range is drawn: its percentiles, its draws, and each uncertain input with what its draws are seeded by. */
export default function RangeWorking({ quantity, interval, drawn }: RangeWorkingProps) {
  const words = (figure: number) => figureWords(figure, UNITS[quantity]);
  const inputs = inputsBehind(drawn, quantity);
  return (
    <div className="grid gap-3">
      <FactList>
        <Fact what="5th">{words(interval.low)}</Fact>
        <Fact what="Median">{words(interval.median)}</Fact>
        <Fact what="95th">{words(interval.high)}</Fact>
      </FactList>
      <p className="text-ink-2">
        The ends are the 5th and the 95th percentile of {formatExact(DRAW_COUNT)} draws. Each draw takes one value of every input below, all
        at once, through the same formulas that give the figure itself
        {drawn.length > 1 && ', for all runs together: what runs share is one draw'}.
      </p>
      <Place share={LOW_QUANTILE} />
      <Place share={HIGH_QUANTILE} />
      <ul className="border-t border-line">
        {inputs.slice(0, MOST_INPUTS).map((uncertain) => (
          <li key={uncertain.key} className="border-b border-line py-2 last:border-b-0 last:pb-0">
            <Uncertain uncertain={uncertain} />
          </li>
        ))}
      </ul>
      {inputs.length > MOST_INPUTS && (
        <p className="text-hint text-ink-3">
          And {countWords(inputs.length - MOST_INPUTS, 'more input', 'more inputs')} of the same kinds.
        </p>
      )}
    </div>
  );
}

/** Method R-7, as it is computed: between which two draws the end lies. */
function Place({ share }: { readonly share: number }) {
  const rule: FormulaText = quantilePlace;
  const figures = { quantileShare: share, drawCount: DRAW_COUNT };
  const place = quantilePlace.compute(figures);
  return (
    <p className="text-ink-2">
      <MathML small label={`place = ${formulaWords(rule)} = ${filledWords(rule, figures)} = ${figureWords(place, 'count')}`}>
        {[mathOfOutput(rule), EQUALS, mathOfRule(rule), EQUALS, mathOfFigures(rule, figures), EQUALS, number(place)]}
      </MathML>
      <span className="block text-hint text-ink-3">
        between draw {formatExact(Math.floor(place) + 1)} and draw {formatExact(Math.floor(place) + 2)} in order of size, on a straight line
        (method R-7)
      </span>
    </p>
  );
}

const number = (figure: number) => ({ tag: 'mn' as const, children: [figureWords(figure, 'count')] });

function Uncertain({ uncertain: { key, name, input } }: { readonly uncertain: UncertainInput }) {
  const said = { name, origin: input.origin };
  const value = (figure: number) => driverValue(said, figure);
  return (
    <>
      {driverName(said)}: <strong className="font-semibold">{`${value(input.low)} to ${value(input.high)}`}</strong>
      <FactList>
        <Fact what="Drawn">
          {isUniform(input) ? 'each value as likely as any other' : `a triangle, most often near ${value(input.typical)}`}
        </Fact>
        <Fact what="Why">{rangeReason(said)}</Fact>
        <Fact what="Seed">
          {formatExact(seedOf(key))}, from <code>{key}</code>
        </Fact>
      </FactList>
    </>
  );
}
