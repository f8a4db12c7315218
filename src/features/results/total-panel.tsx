import { TOTAL_UNITS, type TotalWorking } from '#core/total-terms.ts';
import { EQUALS, figureWords, mathOfName, mathOfNumbered, mathOfSum, numberedWords } from '#format/formula-notation.ts';
import { symbolOf } from '#format/symbols.ts';
import { MathLine, MathML } from '#ui/math.tsx';
import type { Explanation } from './explained.tsx';
import { FigureWorking, Step } from './figure-panel.tsx';
import { stepOf } from './step-inputs.ts';

export interface TotalPanelProps {
  readonly total: TotalWorking;
  /** `24 runs`, or entries where some stand for several. */
  readonly counted: string;
  /** Of a run of the list, from 0. */
  readonly nameOf: (index: number) => string;
  /** What the working of a run is read from; asked for once its line is opened or drawn. */
  readonly explain: (index: number) => Explanation | null;
}

/** The sum behind a total: its rule, the same with its largest terms, and each of them down to its own working. */
export default function TotalPanel({ total, counted, nameOf, explain }: TotalPanelProps) {
  const { quantity, value, count, terms, rest } = total;
  const words = (figure: number) => figureWords(figure, TOTAL_UNITS[quantity]);
  const others = count - terms.length;
  const numbers = count <= MOST_WRITTEN ? terms.map(({ index }) => index + 1).sort((a, b) => a - b) : MANY;
  const written = <Written,>(write: (number: number | 'n') => Written) => numbers.map((number) => (number === null ? '…' : write(number)));
  const parts = [...terms.map((term) => words(term.value)), ...(others > 0 ? [words(rest)] : [])];
  return (
    <div className="grid gap-3">
      <MathLine>
        <MathML label={`${symbolOf(quantity).words} of all runs = ${written((number) => numberedWords(quantity, number)).join(' + ')}`}>
          {[mathOfName(quantity), EQUALS, mathOfSum(written((number) => mathOfNumbered(quantity, number)))]}
        </MathML>
      </MathLine>
      <p className="text-ink-2">
        {words(value)} = {parts.join(' + ')}
      </p>
      <ul className="border-t border-line">
        {terms.map(({ index, value: term }) => (
          <li key={index} className="border-b border-line py-2 last:border-b-0 last:pb-0">
            <details>
              <summary className="promise rounded-tag">
                <MathML small>{[mathOfNumbered(quantity, index + 1)]}</MathML> = <strong className="font-semibold">{words(term)}</strong>
                <span className="block text-hint wrap-anywhere text-ink-3">{nameOf(index)}</span>
              </summary>
              <div className="mt-2 border-l-2 border-line pl-3">
                <Term quantity={quantity} explanation={explain(index)} />
              </div>
            </details>
          </li>
        ))}
      </ul>
      {others > 0 && (
        <p className="text-hint text-ink-3">
          The {terms.length} largest of {counted}; the other {others} come to {words(rest)} together.
        </p>
      )}
    </div>
  );
}

/** Few runs are all written by their number; of many the first, the second and the last. */
const MOST_WRITTEN = 4;
const MANY = [1, 2, null, 'n'] as const;

/** Of a rent the end that was added up, not both. */
function Term({ quantity, explanation }: { readonly quantity: string; readonly explanation: Explanation | null }) {
  if (explanation === null) return null;
  const step = stepOf(explanation.steps, quantity);
  return step === null ? <FigureWorking quantity={quantity} {...explanation} /> : <Step step={step} {...explanation} />;
}
