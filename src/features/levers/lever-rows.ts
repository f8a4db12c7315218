/** Computed and published levers as the rows of one list: their words, their mark, and what ticking them multiplies. */
import type { Catalogue } from '#core/catalogue.ts';
import type { Estimate } from '#core/estimate.ts';
import { dividing, type Effect, type Factor, type Lever, onCarbon } from '#core/levers/lever.ts';
import { onProcessors } from '#core/levers/own-values.ts';
import { claimOf, type PublishedLever, type TimeShift, tickable, timeShiftOf } from '#core/levers/published.ts';
import { meanItPowerW, type RunLevers } from '#core/levers/run-levers.ts';
import type { Scenario } from '#core/scenario.ts';
import { CHECKED_WORDS, computedRangeWords, factorRangeWords } from '#format/lever-words.ts';
import { acceleratorText, buildingText, type LeverText, placeText, runsText, timeShiftWords } from '#format/run-lever-words.ts';

/** Where a lever stands on the axis of ÷ factors. */
export type Mark =
  | { readonly kind: 'factor'; readonly factor: Factor }
  | { readonly kind: 'pair'; readonly energy: Factor; readonly carbon: Factor }
  /** Nothing to save: a dot at no change. */
  | { readonly kind: 'nothing' }
  /** No figure at all. */
  | { readonly kind: 'unknown' };

export interface LeverRow extends LeverText {
  readonly id: string;
  readonly kind: 'run' | 'published' | 'several';
  readonly actsOn: string;
  readonly mark: Mark;
  readonly markWords: string;
  /** What the source claims, for the table. */
  readonly effect: Effect | null;
  /** Null: it cannot be ticked, because it changes nothing, contains others, or waits for the reader's figure. */
  readonly lever: Lever | null;
  /** Null where it could never be ticked: then no box is drawn. */
  readonly box: 'tick' | null;
  readonly sourceIds: readonly string[];
  readonly checked: string;
  readonly change: Partial<Scenario> | null;
}

/** @param run the run's own figures and how many runs they are of */
export function runRows(levers: RunLevers, catalogue: Catalogue): readonly LeverRow[] {
  return [
    runRow('cleaner-place', 'carbon', levers.place, placeText(levers.place, catalogue)),
    runRow('newer-accelerator', 'energy', levers.accelerator, acceleratorText(levers.accelerator)),
    runRow('fewer-runs', 'energy', levers.runs, runsText(levers.runs)),
    runRow('better-building', 'energy', levers.building, buildingText(levers.building, catalogue)),
  ];
}

function runRow(id: string, actsOn: 'energy' | 'carbon', lever: RunLevers[keyof RunLevers], text: LeverText): LeverRow {
  const base = { ...text, id, kind: 'run', actsOn, checked: CHECKED_WORDS.computed, box: 'tick' } as const;
  if (lever.status === 'none') {
    const isNothing = lever.reason === 'one-run' || lever.reason === 'nothing-better';
    const mark: Mark = isNothing ? { kind: 'nothing' } : { kind: 'unknown' };
    return { ...base, mark, markWords: isNothing ? 'none' : 'no figure', effect: null, lever: null, sourceIds: [], change: null };
  }
  const factor = actsOn === 'carbon' ? lever.effect.carbon : lever.effect.energy;
  const mark: Mark = factor === null ? { kind: 'unknown' } : { kind: 'factor', factor };
  const { effect, sourceIds, change } = lever;
  return { ...base, mark, markWords: factorRangeWords(factor), effect, lever, sourceIds, change };
}

export interface PublishedContext {
  readonly timeShift: readonly TimeShift[];
  readonly own: Estimate;
  readonly runs: number;
  /** The reader's watts for processors in place of the accelerators; null until typed. */
  readonly processorPowerW: number | null;
}

export function publishedRows(rows: readonly PublishedLever[], context: PublishedContext): readonly LeverRow[] {
  return rows.flatMap((row) => listedRow(row, context) ?? []);
}

/** Null for what has no figure: that stands below the list. */
function listedRow(row: PublishedLever, context: PublishedContext): LeverRow | null {
  switch (row.role) {
    case 'tick':
      return publishedRow(row, { effect: claimOf(row), lever: tickable(row) });
    case 'shown':
      return { ...publishedRow(row, { effect: claimOf(row), lever: null }), kind: 'several', box: null };
    case 'time-shift':
      return timeShiftRow(row, context);
    case 'cpu':
      return processorRow(row, context);
    case 'own':
    case 'none':
      return null;
  }
}

function publishedRow(row: PublishedLever, { effect, lever }: Pick<LeverRow, 'effect' | 'lever'>): LeverRow {
  const { id, lever: name, detail, caveat, sourceIds, actsOn } = row;
  return {
    ...{ id, name, detail, caveat, sourceIds, effect, lever, kind: 'published', box: 'tick', change: null },
    ...markOf(effect, actsOn),
    actsOn: actsOn === 'energy and carbon' ? 'energy, carbon' : (actsOn ?? ''),
    checked: row.confidenceNote === '' ? CHECKED_WORDS[row.confidence] : `${CHECKED_WORDS[row.confidence]}; ${row.confidenceNote}`,
  };
}

function markOf(effect: Effect | null, actsOn: PublishedLever['actsOn']): Pick<LeverRow, 'mark' | 'markWords'> {
  const energy = effect?.energy ?? null;
  const carbon = effect?.carbon ?? null;
  if (actsOn === 'energy and carbon' && energy !== null && carbon !== null)
    return { mark: { kind: 'pair', energy, carbon }, markWords: `${factorRangeWords(energy)} energy, ${factorRangeWords(carbon)} carbon` };
  const factor = actsOn === 'carbon' ? carbon : energy;
  if (factor === null) return { mark: { kind: 'unknown' }, markWords: 'no figure' };
  return { mark: { kind: 'factor', factor }, markWords: factorRangeWords(factor) };
}

function timeShiftRow(row: PublishedLever, { timeShift, own }: PublishedContext): LeverRow {
  const reading = timeShiftOf(timeShift, own.hours);
  if (reading === null) return publishedRow(row, { effect: null, lever: null });
  const effect = onCarbon(reading.factor);
  const lever: Lever = { id: row.id, groups: row.groups, effect };
  return { ...publishedRow(row, { effect, lever }), detail: timeShiftWords(reading.between, own.hours) };
}

/** The mark shows the speed-up; energy is claimed only once the watts of both sides are known. */
function processorRow(row: PublishedLever, { own, runs, processorPowerW }: PublishedContext): LeverRow {
  const { dividesLow, dividesHigh } = row;
  if (dividesLow === null || dividesHigh === null) return publishedRow(row, { effect: null, lever: null });
  const time = dividing(dividesLow, dividesHigh);
  const itPowerW = meanItPowerW(own, runs);
  const isComplete = processorPowerW !== null && itPowerW !== null;
  const lever = isComplete ? onProcessors(row.id, row.groups, { time, processorPowerW, itPowerW }) : null;
  const energy = lever === null ? '' : `; energy ${computedRangeWords(lever.effect.energy)} with your watts`;
  return {
    ...publishedRow(row, { effect: lever?.effect ?? { energy: null, carbon: null, cost: null }, lever }),
    detail: `${row.detail}${energy}`,
    mark: { kind: 'factor', factor: time },
    markWords: factorRangeWords(time),
  };
}
