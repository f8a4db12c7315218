/** The runs of a ledger in the order of an axis, and the parts that they are stacked by. */
import type { Catalogue } from '#core/catalogue.ts';
import { type GrowthPoint, halfwayOf } from '#core/cumulative.ts';
import type { Grouping } from '#core/ledger.ts';
import { RUN_KINDS, type Scenario } from '#core/scenario.ts';
import { countedOf, countWords, finalTitle, PART_OF_KIND } from '#format/ledger-words.ts';
import { groupKey } from './ledger-rows.ts';
import type { RunResult } from './use-estimates.ts';

export type Quantity = 'emissionsKgCo2e' | 'energyKwh';
export type Along = 'run' | 'date';
/** By kind of run, or as the table can be grouped. */
export const STACKED_BY = ['kind', 'project', 'place', 'hardware'] as const satisfies readonly ('kind' | Grouping)[];
export type StackedBy = (typeof STACKED_BY)[number];

/** What is stacked: a kind of run, or a group that the table can be grouped by as well. */
export interface Part {
  readonly id: string;
  readonly label: string;
}

export interface Step {
  /** Id of the part that it belongs to. */
  readonly kind: string;
  /** The part in words, also of those that are drawn together. */
  readonly group: string;
  readonly adds: number;
  readonly at: number;
  readonly scenario: Scenario;
}

export interface Growth {
  readonly steps: readonly Step[];
  /** From below. */
  readonly parts: readonly Part[];
}

const MS_PER_DAY = 86_400_000;

/** What everything before the final results came to stands below them. */
const KINDS = ['tuning', 'failed', 'other', 'none', 'final'] as const;
/** Tones that are told apart; groups beyond these are drawn together. */
const MOST_GROUPS = 4;
const REST = 'rest';

interface Asked {
  readonly quantity: Quantity;
  readonly along: Along;
  readonly by: StackedBy;
  readonly catalogue: Catalogue;
}

/** Runs without a figure, and along dates those without one, are not among them. */
export function growthSteps(results: readonly RunResult[], { quantity, along, by, catalogue }: Asked): Growth {
  const steps = results.flatMap((result, index): readonly Step[] => {
    const { scenario, answer } = result;
    const at = along === 'run' ? index : scenario.date === undefined ? null : Date.parse(scenario.date) / MS_PER_DAY;
    if (at === null || answer === null) return [];
    const kind = RUN_KINDS.find((one) => one === scenario.kind) ?? 'none';
    const group = by === 'kind' ? PART_OF_KIND[kind] : groupKey(result, by, catalogue);
    return [{ kind, group, adds: answer.estimate[quantity], at, scenario }];
  });
  const inOrder = along === 'run' ? steps : [...steps].sort((a, b) => a.at - b.at);
  return by === 'kind' ? { steps: inOrder, parts: KINDS.map((id) => ({ id, label: PART_OF_KIND[id] })) } : byGroup(inOrder);
}

/** The largest groups, the largest below; the others together above them. */
function byGroup(steps: readonly Step[]): Growth {
  const sums = new Map<string, number>();
  for (const { group, adds } of steps) sums.set(group, (sums.get(group) ?? 0) + adds);
  const largest = [...sums].sort(([, one], [, other]) => other - one).map(([group]) => group);
  const idOf = new Map(largest.slice(0, MOST_GROUPS).map((group, index) => [group, `group-${index + 1}`]));
  const others = largest.length - idOf.size;
  const rest = others > 0 ? [{ id: REST, label: countWords(others, 'other', 'others') }] : [];
  return {
    steps: steps.map((step) => ({ ...step, kind: idOf.get(step.group) ?? REST })),
    parts: [...[...idOf].map(([label, id]) => ({ id, label })), ...rest],
  };
}

/** The finding: what the published runs are of all, else how soon half of it was reached. */
export function growthTitle(points: readonly GrowthPoint[], steps: readonly Step[], along: Along): string {
  const whole = steps.reduce((sum, { adds }) => sum + adds, 0);
  const finals = steps.filter(({ scenario }) => scenario.kind === 'final');
  if (finals.length > 0 && whole > 0) {
    const { runs } = countedOf(finals.map(({ scenario }) => scenario));
    return finalTitle(finals.reduce((sum, { adds }) => sum + adds, 0) / whole, runs);
  }
  const half = halfwayOf(points);
  if (half === null) return 'How the project grew';
  return along === 'run'
    ? `Half of it had been reached by ${stepNoun(steps)} ${half.at + 1} of ${steps.length}`
    : `Half of it had been reached by ${dayWords(half)}`;
}

/** What one step of the axis is called. */
export function stepNoun(steps: readonly Step[]): 'run' | 'entry' {
  return steps.every(({ scenario }) => scenario.runs === 1) ? 'run' : 'entry';
}

export function dayWords(point: GrowthPoint | undefined): string {
  return point === undefined ? '' : new Date(point.at * MS_PER_DAY).toISOString().slice(0, 10);
}
