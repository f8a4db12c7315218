/** The symbolic form of a formula, read into a tree: what its words, its notation and its check are made from. */

export type Expression =
  | { readonly kind: 'input'; readonly name: string }
  /** A constant of the rule, such as 1000 or 8760 h. */
  | { readonly kind: 'number'; readonly value: number; readonly unit: string }
  /** Factors over factors; nothing under means no fraction. */
  | { readonly kind: 'product'; readonly over: readonly Expression[]; readonly under: readonly Expression[] }
  | { readonly kind: 'sum'; readonly terms: readonly Term[] }
  | { readonly kind: 'max'; readonly of: readonly Expression[] };

export interface Term {
  readonly isMinus: boolean;
  readonly of: Expression;
}

type Token = string;

const TOKEN = /\{\w+\}|\d+(?:\.\d+)?(?: (?:h|s)\b)?|max|[()+−×÷,]/g;

/** @throws SyntaxError for a form that is no rule; a test reads every formula. */
export function parseExpression(text: string): Expression {
  const tokens: Token[] = text.match(TOKEN) ?? [];
  if (tokens.join('').replaceAll(' ', '') !== text.replaceAll(' ', '')) throw new SyntaxError(`no rule: ${text}`);
  const [expression, end] = sumAt(tokens, 0);
  if (end !== tokens.length) throw new SyntaxError(`more than a rule: ${text}`);
  return expression;
}

/** What was read, and where it ended. */
type Read = readonly [Expression, number];

function sumAt(tokens: readonly Token[], start: number): Read {
  const [first, afterFirst] = productAt(tokens, start);
  const terms: Term[] = [{ isMinus: false, of: first }];
  let at = afterFirst;
  while (tokens[at] === '+' || tokens[at] === '−') {
    const [of, next] = productAt(tokens, at + 1);
    terms.push({ isMinus: tokens[at] === '−', of });
    at = next;
  }
  return [terms.length === 1 ? first : { kind: 'sum', terms }, at];
}

function productAt(tokens: readonly Token[], start: number): Read {
  const [first, afterFirst] = factorAt(tokens, start);
  const over: Expression[] = [first];
  const under: Expression[] = [];
  let at = afterFirst;
  while (tokens[at] === '×' || tokens[at] === '÷') {
    const [factor, next] = factorAt(tokens, at + 1);
    if (tokens[at] === '×') over.push(factor);
    else under.push(...flat(factor));
    at = next;
  }
  return [over.length === 1 && under.length === 0 ? first : { kind: 'product', over, under }, at];
}

/** A product in brackets under another line is more factors under it. */
function flat(factor: Expression): readonly Expression[] {
  return factor.kind === 'product' && factor.under.length === 0 ? factor.over : [factor];
}

function factorAt(tokens: readonly Token[], at: number): Read {
  const token = tokens[at] ?? '';
  if (token === '(') return closed(tokens, sumAt(tokens, at + 1));
  if (token === 'max') return maxAt(tokens, at + 2);
  if (token.startsWith('{')) return [{ kind: 'input', name: token.slice(1, -1) }, at + 1];
  const [digits = '', unit = ''] = token.split(' ');
  if (!/^\d/.test(digits)) throw new SyntaxError(`no factor: ${token}`);
  return [{ kind: 'number', value: Number(digits), unit }, at + 1];
}

function closed(tokens: readonly Token[], [expression, at]: Read): Read {
  if (tokens[at] !== ')') throw new SyntaxError('a bracket is not closed');
  return [expression, at + 1];
}

function maxAt(tokens: readonly Token[], start: number): Read {
  const [first, comma] = sumAt(tokens, start);
  if (tokens[comma] !== ',') throw new SyntaxError('the larger of one');
  const [second, end] = sumAt(tokens, comma + 1);
  return closed(tokens, [{ kind: 'max', of: [first, second] }, end]);
}

/**
 * What the rule gives for these figures. The page computes with `Formula.compute`; this is the check that what is shown says the same.
 *
 * @param figureOf each input in plain units: a billion is 1e9, a tera 1e12
 */
export function evaluate(expression: Expression, figureOf: (name: string) => number): number {
  const all = (parts: readonly Expression[]) => parts.map((part) => evaluate(part, figureOf));
  switch (expression.kind) {
    case 'input':
      return figureOf(expression.name);
    case 'number':
      return expression.value;
    case 'product':
      return multiplied(all(expression.over)) / multiplied(all(expression.under));
    case 'sum':
      return expression.terms.reduce((sum, { isMinus, of }) => sum + (isMinus ? -1 : 1) * evaluate(of, figureOf), 0);
    case 'max':
      return Math.max(...all(expression.of));
  }
}

function multiplied(factors: readonly number[]): number {
  return factors.reduce((product, factor) => product * factor, 1);
}
