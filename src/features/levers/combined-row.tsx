import type { Estimate } from '#core/estimate.ts';
import { outcomesOf } from '#core/levers/combine.ts';
import type { Effect } from '#core/levers/lever.ts';
import { computedRangeWords, energyAndRentWords, massSentence, tickedWords } from '#format/lever-words.ts';
import type { MassUnit } from '#format/quantity-format.ts';
import { type LeverAxis, LeverMark } from './lever-mark.tsx';

export interface CombinedRowProps {
  readonly count: number;
  readonly effect: Effect;
  readonly own: Estimate;
  readonly units: MassUnit;
  readonly axis: LeverAxis;
}

/** All ticked levers at once, as a mark and as a sentence about this run. */
export function CombinedRow({ count, effect, own, units, axis }: CombinedRowProps) {
  const { energy, carbon, cost } = outcomesOf(own, effect);
  const words = count === 0 ? 'no change' : computedRangeWords(effect.carbon);
  return (
    <div className="lever-row is-combined">
      <p className="lever-name pl-7.5 text-group text-run-text">{tickedWords(count)}</p>
      <p className="lever-acts">
        <span className="sr-only">Act on </span>carbon
      </p>
      <div className="lever-mark">
        {effect.carbon === null ? (
          <p className="text-hint text-ink-3">no claim</p>
        ) : (
          <LeverMark mark={{ kind: 'factor', factor: effect.carbon }} words={words} axis={axis} isRun />
        )}
        <span className="sr-only">{words}</span>
      </div>
      <div className="lever-outcome">
        {carbon !== null && <MassWords outcome={carbon} units={units} isChanged={count > 0} />}
        <p className="text-hint text-ink-3">{energyAndRentWords(energy, cost, own.rentHighUsd !== null)}</p>
      </div>
    </div>
  );
}

interface MassWordsProps {
  readonly outcome: Parameters<typeof massSentence>[0];
  readonly units: MassUnit;
  readonly isChanged: boolean;
}

function MassWords({ outcome, units, isChanged }: MassWordsProps) {
  const { before, after } = massSentence(outcome, units);
  if (!isChanged) return <p className="text-sentence">{before} stays</p>;
  return (
    <p className="text-sentence">
      {before} becomes <strong className="font-semibold text-run-text">{after}</strong>
    </p>
  );
}
