import { useCallback, useMemo, useState } from 'react';
import type { Grouping } from '#core/ledger.ts';
import { type Order, STORED_ORDER } from '#features/ledger/ledger-row.ts';
import { axisOf, rangesBy } from './ledger-figures.ts';
import { ledgerItems } from './ledger-items.tsx';
import { rowMaker } from './ledger-rows.ts';
import type { ViewProps } from './other-view.tsx';

/** Rows that the axis is made for while the rest is still being computed. */
const FIRST_ROWS = 50;

/**
 * How the rows stand, and each row when it is asked for.
 *
 * @param isComputed false while rows beyond the first are still being computed: until then they stand as they are stored
 */
export function useLedgerTable({ page, results, catalogue, ranges }: ViewProps, isComputed: boolean) {
  const { units } = page;
  const [order, setOrder] = useState<Order>(STORED_ORDER);
  const [grouping, setGrouping] = useState<Grouping>('none');
  const makeRow = useMemo(() => rowMaker(catalogue), [catalogue]);
  const rangeOf = useMemo(() => rangesBy(ranges, results), [ranges, results]);
  const rowOf = useCallback(
    (index: number) => {
      const result = results[index];
      if (result === undefined) throw new RangeError(`there is no run ${index + 1}`);
      return makeRow(result, rangeOf(index));
    },
    [results, rangeOf, makeRow],
  );
  const items = useMemo(
    () =>
      ledgerItems({
        results,
        order: isComputed ? order : STORED_ORDER,
        grouping: isComputed ? grouping : 'none',
        catalogue,
        units,
      }),
    [results, order, grouping, catalogue, units, isComputed],
  );
  const axis = useMemo(
    () => axisOf(isComputed ? results : results.slice(0, FIRST_ROWS), rangeOf, units),
    [results, rangeOf, units, isComputed],
  );
  return { order, setOrder, grouping, setGrouping, rowOf, items, axis };
}
