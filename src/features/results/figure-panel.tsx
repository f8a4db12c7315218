import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { TraceStep } from '#core/formula.ts';
import type { ResolvedIntensity } from '#core/resolved.ts';
import { worksPackQuery } from '#data/later-packs.ts';
import { referencePackQuery } from '#data/load-pack.ts';
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
import { originWords } from '#format/origin-words.ts';
import { formatInput } from '#format/quantity-format.ts';
import { sourceItems } from '#format/source-words.ts';
import { symbolOf } from '#format/symbols.ts';
import { unsourcedWords } from '#format/unsourced-words.ts';
import { Fact, FactList } from '#ui/fact-list.tsx';
import { LinkList } from '#ui/link-list.tsx';
import { MathLine, MathML } from '#ui/math.tsx';
import { PopoverPanel } from '#ui/popover-panel.tsx';
import type { Explanation } from './explained.tsx';
import { givenInput, otherSources, restsOnAccelerator, type StepInput, shownSteps, stepInputs } from './step-inputs.ts';

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

/** Year, basis, range, source, licence and how sure: whatever is known of a figure that came from outside. */
function Provenance({ input: { name, figure, input }, run, catalogue }: Explanation & { readonly input: StepInput }) {
  const references = useQuery(referencePackQuery());
  if (input === null) return <p className="text-hint text-ink-3">{unsourcedWords(name, figure, run)}</p>;
  const { origin, low, high } = input;
  const licences = new Map(references.data?.bibliography.map(({ id, licence }) => [id, licence]));
  const said = [...new Set(origin.sourceIds.map((id) => licences.get(id) ?? '').filter((licence) => licence !== ''))];
  const confidence = restsOnAccelerator(origin) ? catalogue.accelerators.get(run.scenario.acceleratorId)?.confidence : undefined;
  const isRecalled = origin.sourceIds.some((id) => id.includes('recalled'));
  return (
    <FactList>
      <Fact what="Basis">
        {originWords(origin)}
        {origin.year !== null && `, ${origin.year}`}
        {name === 'carbonIntensityGPerKwh' && basisWords(run.carbonIntensity)}
      </Fact>
      <Fact what="Range">{low === high ? 'one value, taken as certain' : `${shortWords(low)} to ${shortWords(high)}`}</Fact>
      {origin.sourceIds.length > 0 && (
        <Fact what="Source">
          <LinkList items={sourceItems(origin.sourceIds, catalogue)} />
        </Fact>
      )}
      {said.length > 0 && <Fact what="Licence">{said.join('; ')}</Fact>}
      {origin.sourceIds.length > 0 && (
        <Fact what="Confidence">
          {confidence === undefined ? '' : `${confidence}; `}
          {isRecalled ? 'from memory in part' : 'read in the source'}
        </Fact>
      )}
      <OtherSources name={name} run={run} catalogue={catalogue} />
    </FactList>
  );
}

/** What other sources say of the very same figure. */
function OtherSources({ name, run, catalogue }: Pick<Explanation, 'run' | 'catalogue'> & { readonly name: string }) {
  const works = useQuery(worksPackQuery());
  const others = otherSources(works.data?.disagreements ?? [], name, run, catalogue);
  if (others.length === 0) return null;
  return (
    <Fact what="Elsewhere">
      {others.map(({ id, other, unit, why, sourceIds }) => (
        <span key={id} className="block">
          {formatInput(other)} {unit} (<LinkList items={sourceItems(sourceIds.slice(1), catalogue)} />
          ). {why}
        </span>
      ))}
    </Fact>
  );
}

function basisWords({ basis, isEstimated }: ResolvedIntensity): string {
  if (basis === 'typed' || basis === 'method') return '';
  return `, ${basis === 'direct-co2-only' ? 'direct, CO2 alone' : basis}${isEstimated ? ', estimated' : ''}`;
}

const shortWords = (figure: number) => formatInput(Number(figure.toPrecision(4)));
