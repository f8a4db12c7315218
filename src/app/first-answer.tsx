import type { Catalogue } from '#core/catalogue.ts';
import { METHOD_IDS } from '#core/scenario.ts';
import { factorsOf } from '#features/results/equation.ts';
import { EquationStrip } from '#features/results/equation-strip.tsx';
import { Headline } from '#features/results/headline.tsx';
import { RunHeading } from '#features/results/run-heading.tsx';
import { Stats } from '#features/results/stats.tsx';
import { joined, type MassUnit, showMassWithin } from '#format/quantity-format.ts';
import { METHOD_WORDS } from '#format/words.ts';
import { encodeScenario } from '#permalink/scenario-codec.ts';
import { onDemand } from '#ui/on-demand.tsx';
import { changeShownRun, keepRun } from './edits.ts';
import { equationWords } from './equation-words.ts';
import { goToField } from './go-to-field.ts';
import { RangePart, type RangePartProps } from './lazy-range.tsx';
import type { ShownRanges } from './ranges-state.ts';
import type { Answer, RunResult } from './use-estimates.ts';

const ADDRESS_NOTE = 'This page’s address holds every input.';

const PresetNote = onDemand(
  () => import('#features/start/preset-note.tsx'),
  () => ADDRESS_NOTE,
);

export interface FirstAnswerProps {
  readonly title: string;
  readonly shown: RunResult;
  readonly catalogue: Catalogue;
  readonly units: MassUnit;
  readonly isDimmed: boolean;
  readonly isIdle: boolean;
  readonly ranges: ShownRanges;
}

/** The first screen of the answer: headline, energy and money, and the product that makes the headline. */
export function FirstAnswer(props: FirstAnswerProps) {
  const { title, shown, isIdle } = props;
  const { scenario, answer } = shown;
  const methods = METHOD_IDS.map((id) => ({ value: id, label: `Method: ${METHOD_WORDS[id]}` }));
  return (
    <>
      <RunHeading
        title={title}
        note={
          isIdle ? <PresetNote scenario={encodeScenario(scenario)} answer={answer} isNamed={scenario.name !== undefined} /> : ADDRESS_NOTE
        }
        methodId={scenario.methodId}
        methods={methods}
        onMethod={(methodId) => changeShownRun(scenario, { methodId }, 'methodId')}
        onKeep={keepRun}
      />
      {answer !== null && (
        <>
          {scenario.methodId !== 'trainprint' && (
            <p className="mt-5 text-body text-ink-2">
              The figures of <strong>{METHOD_WORDS[scenario.methodId]}</strong>, not Trainprint’s own.{' '}
              <button
                type="button"
                className="link-button"
                onClick={() => changeShownRun(scenario, { methodId: 'trainprint' }, 'methodId')}
              >
                Show Trainprint’s
              </button>
            </p>
          )}
          <Figures {...props} answer={answer} />
        </>
      )}
    </>
  );
}

/** The headline has no more digits than its range supports. */
function Figures({ answer, catalogue, units, isDimmed, isIdle, ranges }: FirstAnswerProps & { readonly answer: Answer }) {
  const { resolved, estimate, steps } = answer;
  const explanation = isIdle ? { run: resolved, steps, catalogue } : null;
  const { emissionsKgCo2e } = estimate;
  const { shown: range, isStale } = ranges;
  const interval = range?.emissionsKgCo2e;
  const rangeOf = (part: RangePartProps['part']) =>
    range !== null && <RangePart part={part} range={range} units={units} isStale={isStale} />;
  return (
    <div className="first-answer">
      <Headline
        emissionsKgCo2e={emissionsKgCo2e}
        units={units}
        isDimmed={isDimmed}
        interval={interval}
        range={rangeOf('headline')}
        explanation={explanation}
      />
      <Stats
        run={resolved}
        estimate={estimate}
        interval={range?.energyKwh}
        energyRange={rangeOf('energy')}
        electricityRange={rangeOf('electricity')}
        explanation={explanation}
      />
      <EquationStrip
        factors={factorsOf(resolved, estimate, equationWords(resolved, catalogue))}
        explanation={explanation}
        result={joined(showMassWithin(emissionsKgCo2e, units, interval))}
        onFactor={({ field }) => goToField(field)}
      />
    </div>
  );
}
