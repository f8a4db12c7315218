/** The lines of the table in the order they are shown. The stored order is never changed by it. */
import type { Catalogue } from '#core/catalogue.ts';
import { type Group, type Grouping, groupsOf, sortedRows } from '#core/ledger.ts';
import { GroupCells } from '#features/ledger/group-cells.tsx';
import type { Order } from '#features/ledger/ledger-row.ts';
import type { LedgerItem } from '#features/ledger/ledger-table.tsx';
import { countedOf } from '#format/ledger-words.ts';
import type { MassUnit } from '#format/quantity-format.ts';
import { type Estimates, sumOf } from './ledger-figures.ts';
import { groupKey, sortValue } from './ledger-rows.ts';
import { estimatesOf, sumWorking } from './sum-working.tsx';
import type { RunResult } from './use-estimates.ts';

export interface ItemsOf {
  readonly results: readonly RunResult[];
  readonly estimates: Estimates;
  readonly order: Order;
  readonly grouping: Grouping;
  readonly catalogue: Catalogue;
  readonly units: MassUnit;
}

/** As they are stored. */
export function storedItems(count: number): readonly LedgerItem[] {
  return Array.from({ length: count }, (_, index) => ({ kind: 'run', index }));
}

export function ledgerItems({ results, estimates, order, grouping, catalogue, units }: ItemsOf): readonly LedgerItem[] {
  const { by, direction } = order;
  const at = (index: number): RunResult => {
    const result = results[index];
    if (result === undefined) throw new RangeError(`there is no run ${index + 1}`);
    return result;
  };
  const stored = results.map((_, index) => index);
  const rows = by === 'stored' ? stored : sortedRows(stored, (index) => sortValue(at(index), by, catalogue), direction);
  const runs = (indexes: readonly number[]) => indexes.map((index): LedgerItem => ({ kind: 'run', index }));
  if (grouping === 'none') return runs(rows);
  const groups = groupsOf(rows, (index) => groupKey(at(index), grouping, catalogue));
  const whole = sumOf(estimates).total.emissionsKgCo2e;
  return ordered(
    groups.map((group) => ({ group, sum: sumOf(group.rows.map((index) => estimates[index] ?? null)) })),
    order,
  ).flatMap(({ group, sum }): readonly LedgerItem[] => [
    {
      kind: 'group',
      key: group.key,
      cells: (
        <GroupCells
          name={group.key}
          counted={countedOf(group.rows.map((index) => at(index).scenario))}
          sum={sum}
          wholeKgCo2e={whole}
          workingOf={(quantity) => sumWorking({ results, estimates: estimatesOf(group.rows, estimates), catalogue }, quantity)}
          units={units}
        />
      ),
    },
    ...runs(group.rows),
  ]);
}

interface Summed {
  readonly group: Group;
  readonly sum: ReturnType<typeof sumOf>;
}

/** Sorted by a figure, the groups stand by their own sums of it. */
function ordered(groups: readonly Summed[], { by, direction }: Order): readonly Summed[] {
  const figure = ({ sum }: Summed): number | null => {
    if (by === 'emissions') return sum.total.emissionsKgCo2e;
    if (by === 'energy') return sum.total.energyKwh;
    if (by === 'hours') return sum.total.acceleratorHours;
    return by === 'cost' ? sum.rentHighUsd : null;
  };
  const order = sortedRows(
    groups.map((_, index) => index),
    (index) => {
      const group = groups[index];
      return group === undefined ? null : figure(group);
    },
    direction,
  );
  return order.flatMap((index) => groups[index] ?? []);
}
