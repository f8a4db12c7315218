import { describe, expect, it } from 'vitest';
import * as comparisonFormulas from './comparison.ts';
import * as costFormulas from './cost.ts';
import * as emissionsFormulas from './emissions.ts';
import * as energyFormulas from './energy.ts';
import { applyFormula, type FormulaText, type TraceStep } from './formula.ts';
import * as powerFormulas from './power.ts';
import * as timeFormulas from './time.ts';
import { assertAtLeast, assertPositive, UNIT_SUFFIX, type Unit } from './units.ts';
import * as waterFormulas from './water.ts';

const isFormula = (value: unknown): value is FormulaText =>
  typeof value === 'object' && value !== null && 'filled' in value && 'inputs' in value;

const FORMULAS = [powerFormulas, timeFormulas, energyFormulas, emissionsFormulas, costFormulas, waterFormulas, comparisonFormulas]
  .flatMap((module): readonly unknown[] => Object.values(module))
  .filter(isFormula);

/** Names that end like a unit must declare it, so that a count or a ratio cannot hide one. */
const SUFFIXED = Object.entries(UNIT_SUFFIX).flatMap(([unit, suffixes]) =>
  suffixes.filter((suffix) => suffix !== '').map((suffix) => ({ unit, suffix })),
);

function unitByName(name: string): string | null {
  const fits = SUFFIXED.filter(({ suffix }) => name.endsWith(suffix));
  const longest = [...fits].sort((a, b) => b.suffix.length - a.suffix.length)[0];
  return longest?.unit ?? null;
}

const figuresOf = ({ inputs, output, unit }: FormulaText): readonly (readonly [string, Unit])[] => [
  ...Object.entries(inputs),
  [output, unit] as const,
];

describe('formulas of the core', () => {
  it('are all found', () => {
    expect(FORMULAS.length).toBe(23);
    expect(new Set(FORMULAS.map(({ id }) => id)).size).toBe(23);
  });

  it.each(FORMULAS.map((formula) => ({ id: formula.id, formula })))('names each figure of $id by its unit', ({ formula }) => {
    for (const [name, unit] of figuresOf(formula)) {
      const isPlain = unit === 'count' || unit === 'ratio';
      expect([name, unitByName(name)]).toEqual([name, isPlain ? null : unit]);
    }
  });

  it.each(FORMULAS.map((formula) => ({ id: formula.id, formula })))('has a place for each input of $id in its working', ({ formula }) => {
    const named = [...formula.filled.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect([...new Set(named)].sort()).toEqual(Object.keys(formula.inputs).sort());
  });
});

describe(applyFormula, () => {
  const { facilityEnergy } = energyFormulas;

  it('computes the same with a recorder as without, and records the very figures', () => {
    const steps: TraceStep[] = [];
    const figures = { itEnergyKwh: 253.44, pue: 1.09 };
    const recorded = applyFormula(facilityEnergy, figures, (step) => steps.push(step));
    expect(recorded).toBe(applyFormula(facilityEnergy, figures, undefined));
    expect(steps).toEqual([{ formula: facilityEnergy, figures, value: recorded }]);
  });

  it.each([
    ['a PUE below 1', () => applyFormula(facilityEnergy, { itEnergyKwh: 1, pue: 0.9 }, undefined)],
    ['negative energy', () => applyFormula(facilityEnergy, { itEnergyKwh: -1, pue: 1 }, undefined)],
    ['no number', () => applyFormula(facilityEnergy, { itEnergyKwh: Number.NaN, pue: 1 }, undefined)],
    ['no accelerators for accelerator-hours', () => timeFormulas.hoursFromAcceleratorHours({ acceleratorHours: 1, acceleratorCount: 0 })],
    ['a reference of nothing', () => comparisonFormulas.multipleOfReference({ emissionsKgCo2e: 1, referenceKgCo2e: 0 })],
  ])('throws on %s, which is a bug of ours', (_what, act) => {
    expect(act).toThrow(RangeError);
  });
});

describe(assertAtLeast, () => {
  it.each([Number.NaN, -1, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('refuses %s as at least 0', (value) => {
    expect(() => assertAtLeast('figure', value, 0)).toThrow('figure');
  });

  it('takes the bound itself', () => {
    expect(() => assertAtLeast('figure', 0, 0)).not.toThrow();
  });
});

describe(assertPositive, () => {
  it.each([Number.NaN, 0, -1, Number.POSITIVE_INFINITY])('refuses %s as above zero', (value) => {
    expect(() => assertPositive('figure', value)).toThrow('figure');
  });
});

describe(comparisonFormulas.isTelling, () => {
  it.each([
    { multiple: 0.099, isTold: false },
    { multiple: 0.1, isTold: true },
    { multiple: 99_999, isTold: true },
    { multiple: 100_000, isTold: false },
  ])('tells $multiple times: $isTold', ({ multiple, isTold }) => {
    expect(comparisonFormulas.isTelling(multiple)).toBe(isTold);
  });
});
