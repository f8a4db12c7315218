import type { Scenario } from '#core/scenario.ts';
import type { RunToState } from '#exchange/statement.ts';
import { statedRanges } from '#format/statement.ts';
import type { RangesState } from './ranges-state.ts';
import type { RunResult } from './use-estimates.ts';

/**
 * A run as statements and files take it.
 *
 * @param index of the run in its list, from 0
 * @param ranges of that list; null where none are known yet
 * @returns null where something is missing of the run
 */
export function statedRun(
  { scenario, answer }: RunResult,
  index: number,
  ranges: RangesState | null,
  linkOf: (scenario: Scenario) => string,
): RunToState | null {
  if (answer === null) return null;
  const range = ranges?.runs[index] ?? null;
  // A run of a long list has the range of its figures, without what drives it.
  const figures = range ?? ranges?.rows?.at(index) ?? null;
  return { scenario, resolved: answer.resolved, estimate: answer.estimate, link: linkOf(scenario), ranges: statedRanges(figures), range };
}
