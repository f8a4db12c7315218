import type { ReactNode } from 'react';
import type { TraceStep } from '#core/formula.ts';
import {
  EQUALS,
  figureWords,
  filledWords,
  formulaWords,
  mathOfFigures,
  mathOfName,
  mathOfOutput,
  mathOfRule,
} from '#format/formula-notation.ts';
import { symbolOf } from '#format/symbols.ts';
import { MathLine, MathML } from '#ui/math.tsx';
import { PopoverPanel } from '#ui/popover-panel.tsx';
import type { Explanation } from './explained.tsx';
import { OfOutside, Provenance } from './provenance.tsx';
import { givenInput, type StepInput, shownSteps, stepInputs } from './step-inputs.ts';

export interface FigurePanelProps extends Explanation {
  readonly quantity: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** A figure that opens its working: the rule, the same with its values, and where each of them came from. */
export default function FigurePanel({ quantity, className, children, ...explanation }: FigurePanelProps) {
  const title = workingTitle(quantity, explanation);
  if (title === null) return children;
  return (
    <PopoverPanel invoker={children} invokerClassName={`${className} text-left`} title={title}>
      {() => <FigureWorking quantity={quantity} {...explanation} />}
    </PopoverPanel>
  );
}

/** Null for a quantity that no step of the run gave and that nothing outside it did. */
export function workingTitle(quantity: string, { run, steps }: Explanation): string | null {
  const [step, other] = shownSteps(steps, quantity);
  if (step !== undefined) return other === undefined ? step.formula.title : `${step.formula.title}, and highest`;
  return givenInput(quantity, run) === null ? null : symbolOf(quantity).meaning;
}

/** What the panel of a figure holds. */
export function FigureWorking({ quantity, ...explanation }: Explanation & { readonly quantity: string }) {
  const shown = shownSteps(explanation.steps, quantity);
  if (shown.length > 0)
    return (
      <div className="grid gap-6">
        {shown.map((step) => (
          <Step key={step.formula.id} step={step} {...explanation} />
        ))}
      </div>
    );
  const given = givenInput(quantity, explanation.run);
  return given === null ? null : <Provenance input={given} {...explanation} />;
}

export function Step({ step, ...explanation }: Explanation & { readonly step: TraceStep }) {
  const { formula, figures, value } = step;
  return (
    <div className="grid gap-3">
      <MathLine>
        <MathML label={`${symbolOf(formula.output).words} = ${formulaWords(formula)}`}>
          {[mathOfOutput(formula), EQUALS, mathOfRule(formula)]}
        </MathML>
      </MathLine>
      <MathLine className="text-ink-2">
        <MathML small label={`${figureWords(value, formula.unit)} = ${filledWords(formula, figures)}`}>
          {[{ tag: 'mtext', children: [figureWords(value, formula.unit)] }, EQUALS, mathOfFigures(formula, figures)]}
        </MathML>
      </MathLine>
      <ul className="border-t border-line">
        {stepInputs(step, explanation.steps, explanation.run).map((input) => (
          <li key={input.name} className="border-b border-line py-2 last:border-b-0 last:pb-0">
            <InputRow input={input} {...explanation} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function InputRow({ input, ...explanation }: Explanation & { readonly input: StepInput }) {
  const { name, figure, unit, step } = input;
  const head = (
    <>
      <MathML small>{[mathOfName(name)]}</MathML> = <strong className="font-semibold">{figureWords(figure, unit)}</strong>
      <span className="block text-hint text-ink-3">{symbolOf(name).meaning}</span>
    </>
  );
  if (step === null && explanation.quoted?.names.includes(name) === true)
    return (
      <>
        {head}
        <OfOutside quoted={explanation.quoted} catalogue={explanation.catalogue} />
      </>
    );
  if (step === null)
    return (
      <>
        {head}
        <Provenance input={input} {...explanation} />
      </>
    );
  return (
    <details>
      <summary className="promise rounded-tag">{head}</summary>
      <div className="mt-2 border-l-2 border-line pl-3">
        <Step step={step} {...explanation} />
      </div>
    </details>
  );
}
