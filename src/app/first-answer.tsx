import type { Catalogue } from '#core/catalogue.ts';
import { isRough, type RunRange } from '#core/range.ts';
import { METHOD_IDS } from '#core/scenario.ts';
import { RunNotes } from '#features/notices/run-notes.tsx';
import { factorsOf } from '#features/results/equation.ts';
import { EquationStrip } from '#features/results/equation-strip.tsx';
import { Headline } from '#features/results/headline.tsx';
import { RunHeading } from '#features/results/run-heading.tsx';
import { Stats } from '#features/results/stats.tsx';
import { PresetNote } from '#features/start/preset-note.tsx';
import { joined, type MassUnit, showMass, showMassInTwo } from '#format/quantity-format.ts';
import { METHOD_WORDS } from '#format/words.ts';
import { encodeScenario } from '#permalink/scenario-codec.ts';
import { addRun, changeShownRun } from './edits.ts';
import { equationWords } from './equation-words.ts';
import { goToField } from './go-to-field.ts';
import { RangePart } from './lazy-range.tsx';
import type { Answer, RunResult } from './use-estimates.ts';

export interface FirstAnswerProps {
  readonly title: string;
  readonly shown: RunResult;
  readonly catalogue: Catalogue;
  readonly units: MassUnit;
  readonly isDimmed: boolean;
  readonly isIdle: boolean;
  /** Null until it has come for the first time. */
  readonly range: RunRange | null;
  /** True while it is still that of what was shown before. */
  readonly isStale: boolean;
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
          answer === null ? (
            'This page’s address holds every input.'
          ) : (
            <PresetNote scenario={encodeScenario(scenario)} estimate={answer.estimate} isIdle={isIdle} />
          )
        }
        methodId={scenario.methodId}
        methods={methods}
        onMethod={(methodId) => changeShownRun(scenario, { methodId }, 'methodId')}
        onAdd={() => addRun(scenario)}
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
          <RunNotes notes={answer.resolved.notes} />
        </>
      )}
    </>
  );
}

/** The headline has no more digits than its range supports. */
function Figures({ answer, catalogue, units, isDimmed, isIdle, range, isStale }: FirstAnswerProps & { readonly answer: Answer }) {
  const { resolved, estimate } = answer;
  const { emissionsKgCo2e } = estimate;
  const rough = range !== null && isRough(range.emissionsKgCo2e);
  const lineOf = (part: 'energy' | 'electricity') =>
    range !== null && <RangePart part={part} range={range} units={units} isStale={isStale} />;
  return (
    <div className="first-answer">
      <Headline
        emissionsKgCo2e={emissionsKgCo2e}
        units={units}
        isDimmed={isDimmed}
        isRough={rough}
        range={range !== null && <RangePart part="headline" range={range} units={units} isStale={isStale} />}
      />
      <Stats run={resolved} estimate={estimate} energyRange={lineOf('energy')} electricityRange={lineOf('electricity')} />
      <EquationStrip
        factors={factorsOf(resolved, estimate, equationWords(resolved, catalogue))}
        run={resolved}
        catalogue={catalogue}
        isIdle={isIdle}
        result={joined((rough ? showMassInTwo : showMass)(emissionsKgCo2e, units))}
        onFactor={({ field }) => goToField(field)}
      />
    </div>
  );
}
