/** What a computed lever says of this run: a change with its effect, or the reason why there is none. */
import type { Scenario } from '#core/scenario.ts';
import type { Lever } from './lever.ts';

export type NoLeverReason =
  | 'zero-energy'
  | 'zero-carbon'
  | 'method-fixes-it'
  | 'other-basis'
  | 'nothing-better'
  | 'one-run'
  | 'no-accelerator'
  | 'no-peak'
  | 'no-rating'
  | 'not-loaded';

/** Figures of the reader's own that a lever keeps, or that it cannot carry over. */
export type Held = 'typed-intensity' | 'typed-pue' | 'measured-power' | 'metered-energy' | 'typed-price';

export interface Changes extends Lever {
  readonly status: 'changes';
  /** What to put into the run to see it there; null where its figures were metered and hours are not known. */
  readonly change: Partial<Scenario> | null;
  readonly held: readonly Held[];
  readonly sourceIds: readonly string[];
}

export interface Unchanged {
  readonly status: 'none';
  readonly reason: NoLeverReason;
}
