import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Grouping } from '#core/ledger.ts';
import { type Order, STORED_ORDER } from '#features/ledger/ledger-row.ts';
import { axisOf, type Estimates, highestOf, rangesBy } from './ledger-figures.ts';
import { ledgerItems, storedItems } from './ledger-items.tsx';
import { rowMaker } from './ledger-rows.ts';
import type { ViewProps } from './other-view.tsx';

/**
 * How the rows stand, and each row when it is asked for.
 *
 * @param estimates null while rows beyond the first are still being computed: until then they stand as they are stored
 */
export function useLedgerTable({ page, results, catalogue, ranges }: ViewProps, estimates: Estimates | null) {
  const { units } = page;
  const [order, setOrder] = useState<Order>(STORED_ORDER);
  const [grouping, setGrouping] = useState<Grouping>('none');
  const makeRow = useMemo(() => rowMaker(catalogue), [catalogue]);
  const { of, runs, rows, total } = ranges;
  const newest = useMemo(() => ({ of, runs, rows, total }), [of, runs, rows, total]);
  const rangeOf = useMemo(() => rangesBy(newest, results), [newest, results]);
  const rowOf = useCallback(
    (index: number) => {
      const result = results[index];
      if (result === undefined) throw new RangeError(`there is no run ${index + 1}`);
      return makeRow(result, rangeOf(index));
    },
    [results, rangeOf, makeRow],
  );
  const isStored = estimates === null || (order.by === 'stored' && grouping === 'none');
  const stored = useMemo(() => storedItems(results.length), [results.length]);
  const items = useMemo(
    () => (isStored || estimates === null ? stored : ledgerItems({ results, estimates, order, grouping, catalogue, units })),
    [isStored, stored, results, estimates, order, grouping, catalogue, units],
  );
  const highest = useMemo(() => highestOf(newest), [newest]);
  const later = useDeferredValue(estimates);
  const axis = useMemo(() => axisOf(later ?? [], highest, units), [later, highest, units]);
  return { order, setOrder, grouping, setGrouping, rowOf, items, axis };
}
