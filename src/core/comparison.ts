import type { Formula } from './formula.ts';
import { assertAtLeast, assertPositive } from './units.ts';

interface ComparisonInput {
  readonly emissionsKgCo2e: number;
  /** One of the reference: a flight, a year, a kilometre. */
  readonly referenceKgCo2e: number;
}

/** @returns how many of the reference the emissions are: 0.14 flights, 12 km. */
export function multipleOfReference({ emissionsKgCo2e, referenceKgCo2e }: ComparisonInput): number {
  assertAtLeast('emissionsKgCo2e', emissionsKgCo2e, 0);
  assertPositive('referenceKgCo2e', referenceKgCo2e);
  return emissionsKgCo2e / referenceKgCo2e;
}

export const comparison: Formula<keyof ComparisonInput> = {
  id: 'comparison',
  title: 'Comparison',
  filled: '{emissionsKgCo2e} ÷ {referenceKgCo2e}',
  inputs: { emissionsKgCo2e: 'kg', referenceKgCo2e: 'kg' },
  output: 'multiple',
  unit: 'ratio',
  source: 'strubell-2019',
  compute: multipleOfReference,
};

/** An equivalent is said only where its number still means something. */
const LEAST_TELLING = 0.1;
const MOST_TELLING = 99_999;

export function isTelling(multiple: number): boolean {
  return multiple >= LEAST_TELLING && multiple <= MOST_TELLING;
}
