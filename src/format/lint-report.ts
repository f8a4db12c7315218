/** What the linter says of a statement, without words: `lint-words.ts` has those. */
import type { Scenario } from '#core/scenario.ts';

export type MassUnit = 'mg' | 'g' | 'kg' | 't' | 'lb';

export type FindingKind =
  | 'wrong-unit'
  | 'unit-in-number'
  | 'text-for-number'
  | 'below-zero'
  | 'does-not-fit'
  | 'list-form'
  | 'bare-number'
  | 'cores'
  | 'no-pue'
  | 'offset'
  | 'missing-fields'
  | 'no-number'
  | 'unchecked';

export interface Finding {
  readonly kind: FindingKind;
  readonly isError: boolean;
  /** In the pasted text, from 1; null where nothing stands that could be pointed at. */
  readonly line: number | null;
  /** The wrong token in its line. */
  readonly from: number;
  readonly to: number;
  readonly facts: FindingFacts;
}

/** What the sentence of a finding names. */
export interface FindingFacts {
  readonly value?: number;
  readonly claimed?: MassUnit;
  readonly meant?: MassUnit;
  readonly kg?: number;
  /** How long the stated hardware takes to emit what the figure says, hours. */
  readonly hoursForIt?: number;
  readonly words?: string;
  /** Why the figure could not be checked, and what was read of the run instead. */
  readonly unread?: 'several-accelerators' | 'no-count' | 'several-times' | 'no-time' | 'no-accelerator';
  readonly read?: readonly string[];
  readonly readHours?: readonly number[];
  readonly count?: number;
  readonly pue?: number;
  readonly pueOrigin?: string;
}

/** What the statement says ran, resolved and computed as any other run. */
export interface Recognised {
  readonly scenario: Scenario;
  readonly label: string;
  readonly hours: number | null;
  readonly typicalKg: number;
  readonly lowKg: number;
  readonly highKg: number;
  readonly pue: number;
  readonly pueOrigin: string;
}

export interface ShownLine {
  readonly number: number;
  readonly text: string;
}

export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly number: number;
  readonly text: string;
}

export interface LintReport {
  readonly kind: 'card' | 'prose' | 'nothing';
  /** Lines that are shown: the card, or those of the paragraph that state a mass. */
  readonly lines: readonly ShownLine[];
  readonly findings: readonly Finding[];
  /** Null where nothing has to change. */
  readonly corrected: readonly DiffLine[] | null;
  readonly recognised: Recognised | null;
  /** The figure after correction, kg; null where there is none. */
  readonly statedKg: number | null;
  readonly fits: boolean;
  /** True where the text was longer than is read. */
  readonly isCut: boolean;
}

export type Report = Omit<LintReport, 'isCut'>;
