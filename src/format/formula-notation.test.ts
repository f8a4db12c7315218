import { describe, expect, it } from 'vitest';
import { FORMULAS } from '#core/formulas.ts';
import { formulaWords, type MathNode, mathOfFigures, mathOfOutput, mathOfRule } from './formula-notation.ts';
import { NBSP } from './quantity-format.ts';
import { symbolOf } from './symbols.ts';

const ALL = Object.values(FORMULAS).flat();
const byId = (id: string) => {
  const found = ALL.find((formula) => formula.id === id);
  if (found === undefined) throw new Error(`no formula ${id}`);
  return found;
};

/** The tree as MathML text. */
function markup(node: MathNode | string): string {
  return typeof node === 'string' ? node : `<${node.tag}>${node.children.map(markup).join('')}</${node.tag}>`;
}

describe(mathOfRule, () => {
  it('draws a fraction with everything that is divided by under one line', () => {
    expect(markup(mathOfRule(byId('hours-from-flops')))).toBe(
      '<mfrac><mrow><mn>6</mn><mo>·</mo><mi>N</mi><mo>·</mo><mi>D</mi></mrow>' +
        '<mrow><mi>n</mi><mo>·</mo><mi>peak</mi><mo>·</mo><mi>MFU</mi><mo>·</mo><mn>3,600</mn></mrow></mfrac>',
    );
  });

  it('puts a sum among factors in brackets', () => {
    expect(markup(mathOfRule(byId('embodied')))).toContain('<mo>(</mo><mrow><msub><mi>k</mi><mtext>acc</mtext></msub><mo>+</mo>');
  });

  it.each(ALL.map((formula) => ({ id: formula.id, formula })))('has a symbol for every figure of $id, and shows each', ({ formula }) => {
    const drawn = markup(mathOfRule(formula));
    for (const name of Object.keys(formula.inputs))
      expect(drawn).toContain(symbolOf(name).letter === 'CO2e' ? 'CO' : `<mi>${symbolOf(name).letter}</mi>`);
    expect(markup(mathOfOutput(formula))).not.toBe('');
  });
});

describe(mathOfFigures, () => {
  it('fills in the very figures with their units', () => {
    const drawn = markup(mathOfFigures(byId('facility-energy'), { itEnergyKwh: 253.44, pue: 1.09 }));
    expect(drawn).toBe(`<mrow><mtext>253.44${NBSP}kWh</mtext><mo>·</mo><mtext>1.09</mtext></mrow>`);
  });
});

describe(formulaWords, () => {
  it.each([
    { id: 'it-energy', words: 'IT power × t × x ÷ 1000' },
    { id: 'emissions', words: 'energy × intensity ÷ 1000' },
    { id: 'embodied', words: 'accelerator-hours × (card + server) ÷ (years × 8760 × in use)' },
    { id: 'host-power-by-rating', words: 'n × max(k × TDP, floor)' },
  ])('says $id in a line', ({ id, words }) => {
    expect(formulaWords(byId(id))).toBe(words);
  });
});
