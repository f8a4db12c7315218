import type { Unit } from './units.ts';

/** What a reader is told of a formula: everything but the function itself. */
export interface FormulaText {
  readonly id: string;
  readonly title: string;
  /**
   * The rule in symbolic form, with a place for each input: `{itEnergyKwh} × {pue}`. Its words, its mathematical notation and the
   * working with values are all read from it (`expression.ts`), and a test holds it to give what `compute` gives.
   */
  readonly filled: string;
  readonly inputs: Readonly<Record<string, Unit>>;
  /** Name of the figure it gives; its suffix agrees with `unit`. */
  readonly output: string;
  readonly unit: Unit;
  /** Key of the bibliography. */
  readonly source: string;
}

/** One step of the pipeline: its rule, its units, its source and its function in one value. */
export interface Formula<Key extends string> extends FormulaText {
  readonly inputs: Readonly<Record<Key, Unit>>;
  readonly compute: (figures: Readonly<Record<Key, number>>) => number;
}

/** One step as it was taken: the rule, the very figures used, and the figure it gave. */
export interface TraceStep {
  readonly formula: FormulaText;
  readonly figures: Readonly<Record<string, number>>;
  readonly value: number;
}

/** Receives each step in the order it was taken. */
export type Recorder = (step: TraceStep) => void;

/**
 * Applies a formula and, where somebody asks for the working, records it. Without a recorder it only computes,
 * so samples, sweeps and the screen take one path.
 */
export function applyFormula<Key extends string>(
  formula: Formula<Key>,
  figures: Readonly<Record<Key, number>>,
  record: Recorder | undefined,
): number {
  const value = formula.compute(figures);
  if (record !== undefined) record({ formula, figures, value });
  return value;
}
