/** A formula in words and in mathematical notation, both read from its symbolic form. */
import { type Expression, parseExpression, type Term } from '#core/expression.ts';
import type { FormulaText } from '#core/formula.ts';
import type { Unit } from '#core/units.ts';
import { formatInput, NBSP } from './quantity-format.ts';
import { type FigureSymbol, symbolOf } from './symbols.ts';

/** An element of MathML. */
export interface MathNode {
  readonly tag: 'mrow' | 'mi' | 'mn' | 'mo' | 'mfrac' | 'msub' | 'mtext';
  /** A letter is italic, a word is not. */
  readonly isLetter?: boolean;
  readonly children: readonly (MathNode | string)[];
}

/** `IT energy × PUE`: the rule in short, for the eye. */
export function formulaWords({ filled }: FormulaText): string {
  return filled.replace(/\{(\w+)\}/g, (_, name: string) => symbolOf(name).words).replaceAll(/(\d) [hs]\b/g, '$1');
}

/** The figure that the rule gives, as it is written left of the equals sign. */
export function mathOfOutput({ output }: FormulaText): MathNode {
  return mathOfName(output);
}

/** One of its figures, by name. */
export function mathOfName(name: string): MathNode {
  return symbolNode(symbolOf(name));
}

/** A figure of one run among many: the same letter with the run's number, or with `n` for the last of them. */
export function mathOfNumbered(name: string, number: number | 'n'): MathNode {
  return symbolNode(numbered(name, number));
}

/** The same in a line: `E, run 3`. */
export function numberedWords(name: string, number: number | 'n'): string {
  return `${symbolOf(name).words} of run ${number}`;
}

function numbered(name: string, number: number | 'n'): FigureSymbol {
  const symbol = symbolOf(name);
  return { ...symbol, sub: symbol.sub === undefined ? String(number) : `${symbol.sub}, ${number}` };
}

/** Terms with a plus between them; a text stands as it is. */
export function mathOfSum(terms: readonly (MathNode | string)[]): MathNode {
  const nodes = terms.map((term) => (typeof term === 'string' ? leaf('mtext', term) : term));
  return row(nodes.flatMap((node, index) => (index === 0 ? [node] : [leaf('mo', '+'), node])));
}

/** The rule in symbols. */
export function mathOfRule({ filled }: FormulaText): MathNode {
  return nodeOf(parseExpression(filled), (name) => symbolNode(symbolOf(name)));
}

/** The same rule with the very figures that were used, each with its unit. */
export function mathOfFigures({ filled, inputs }: FormulaText, figures: Readonly<Record<string, number>>): MathNode {
  return nodeOf(parseExpression(filled), (name) => quantityNode(figures[name] ?? Number.NaN, inputs[name] ?? 'ratio'));
}

/** A figure of a working, at most six digits, with its unit. */
export function figureWords(figure: number, unit: Unit): string {
  const number = formatInput(Number(figure.toPrecision(6)));
  return unit === 'count' || unit === 'ratio' ? number : `${number}${NBSP}${unit}`;
}

/** Between the two sides. */
export const EQUALS: MathNode = { tag: 'mo', children: ['='] };

/** The rule with its figures in a line: `253.44 kWh × 1.09`. */
export function filledWords({ filled, inputs }: FormulaText, figures: Readonly<Record<string, number>>): string {
  return filled.replace(/\{(\w+)\}/g, (_, name: string) => figureWords(figures[name] ?? Number.NaN, inputs[name] ?? 'ratio'));
}

const leaf = (tag: MathNode['tag'], text: string): MathNode => ({ tag, children: [text] });
const row = (children: readonly MathNode[]): MathNode => ({ tag: 'mrow', children });

function symbolNode({ letter, sub }: FigureSymbol): MathNode {
  const base: MathNode = letter === 'CO2e' ? CO2E : { tag: 'mi', isLetter: letter.length === 1, children: [letter] };
  return sub === undefined ? base : { tag: 'msub', children: [base, leaf('mtext', sub)] };
}

const CO2E: MathNode = row([{ tag: 'msub', children: [leaf('mtext', 'CO'), leaf('mn', '2')] }, leaf('mtext', 'e')]);

function quantityNode(figure: number, unit: Unit): MathNode {
  return leaf('mtext', figureWords(figure, unit));
}

type InputNode = (name: string) => MathNode;

function nodeOf(expression: Expression, inputNode: InputNode): MathNode {
  switch (expression.kind) {
    case 'input':
      return inputNode(expression.name);
    case 'number':
      return leaf('mn', formatInput(expression.value));
    case 'product':
      return productNode(expression, inputNode);
    case 'sum':
      return row(expression.terms.flatMap((term, index) => termNodes(term, index === 0, inputNode)));
    case 'max': {
      const [first, second] = expression.of.map((part) => nodeOf(part, inputNode));
      return row([leaf('mi', 'max'), ...bracketed(row([...(first ? [first] : []), leaf('mo', ','), ...(second ? [second] : [])]))]);
    }
  }
}

function productNode({ over, under }: Extract<Expression, { kind: 'product' }>, inputNode: InputNode): MathNode {
  const above = factorsNode(over, inputNode);
  return under.length === 0 ? above : { tag: 'mfrac', children: [above, factorsNode(under, inputNode)] };
}

function factorsNode(factors: readonly Expression[], inputNode: InputNode): MathNode {
  return row(
    factors.flatMap((factor, index) => [...(index === 0 ? [] : [leaf('mo', '·')]), ...factorNodes(factor, factors.length, inputNode)]),
  );
}

/** A sum among other factors stands in brackets. */
function factorNodes(factor: Expression, among: number, inputNode: InputNode): readonly MathNode[] {
  const node = nodeOf(factor, inputNode);
  return factor.kind === 'sum' && among > 1 ? bracketed(node) : [node];
}

function bracketed(node: MathNode): readonly MathNode[] {
  return [leaf('mo', '('), node, leaf('mo', ')')];
}

function termNodes({ isMinus, of }: Term, isFirst: boolean, inputNode: InputNode): readonly MathNode[] {
  const node = nodeOf(of, inputNode);
  return isFirst ? [node] : [leaf('mo', isMinus ? '−' : '+'), node];
}
