import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import type { MassUnit } from '#format/quantity-format.ts';
import { Button } from '#ui/button.tsx';
import { Co2e } from '#ui/co2e.tsx';
import { SortHead } from '#ui/sort-head.tsx';
import { ModelFilters } from './model-filters.tsx';
import { FIRST_ORDER, filtered, type ModelFilter, type ModelRow, NO_FILTER, type Order, type Sort, sorted, turned } from './model-rows.ts';
import { ModelTableRow } from './model-table-row.tsx';

export interface ModelsTableProps {
  readonly rows: readonly ModelRow[];
  readonly units: MassUnit;
  /** Id of the run that a link leads to; null for none. */
  readonly soughtId: string | null;
  /** False until the first rows are painted: what is in those far from sight comes right after that. */
  readonly isWhole: boolean;
  /** Links that keep the table. */
  readonly downloads: ReactNode;
}

/** More rows than the first screen holds under the chart. */
const MOST_IN_SIGHT = 14;

interface TableState {
  readonly filter: ModelFilter;
  readonly order: Order;
}

const WHOLE_TABLE: TableState = { filter: NO_FILTER, order: FIRST_ORDER };

/** As the table was left: who opens a run and steps back finds it so, for as long as the page is open. */
let left = WHOLE_TABLE;

/** @param soughtId a run that a link leads to is never hidden by what was searched for before */
function useTable(soughtId: string | null) {
  const [table, setTable] = useState(soughtId === null ? left : WHOLE_TABLE);
  const change = (part: Partial<TableState>) => {
    left = { ...table, ...part };
    setTable(left);
  };
  return { ...table, change };
}

/** All published runs: searched, filtered and sorted where they stand. */
export function ModelsTable({ rows, units, soughtId, isWhole, downloads }: ModelsTableProps) {
  const { filter, order, change } = useTable(soughtId);
  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => sorted(filtered(rows, wanted), order), [rows, wanted, order]);
  const isLaidOut = isWhole || soughtId !== null;
  return (
    <section aria-labelledby="models-table-title" className="min-w-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="models-table-title" className="text-chart-title">
          What was reported, what follows from the inputs, and why they differ
        </h2>
        <div className="flex gap-5">{downloads}</div>
      </div>
      <p className="mt-1 text-chart-label text-ink-3">Net and market-based figures are never compared with gross ones.</p>
      <ModelFilters rows={rows} filter={filter} onFilter={(next) => change({ filter: next })} />
      <p className="mb-2 text-hint text-ink-3">
        {shown.length === rows.length ? `All ${rows.length} runs` : `${shown.length} of ${rows.length} runs`}
      </p>
      {shown.length === 0 ? (
        <div className="border-t border-ink py-10">
          <p className="text-body text-ink-2">No published run passes these filters.</p>
          <Button variant="link" onClick={() => change({ filter: NO_FILTER })}>
            Clear search and filters
          </Button>
        </div>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it where it is wider than the page
        <section aria-label="Published runs" tabIndex={0} className="models-scroll">
          <table className={`models-table ${isLaidOut ? 'is-whole' : ''}`}>
            <caption className="sr-only">Published runs, reported and recomputed</caption>
            <Head order={order} onSort={(by) => change({ order: turned(order, by) })} />
            <tbody>
              {shown.map((row, index) => (
                <ModelTableRow
                  key={row.run.id}
                  row={row}
                  units={units}
                  isSought={row.run.id === soughtId}
                  isWhole={isLaidOut || index < MOST_IN_SIGHT}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p className="mt-3 text-hint text-ink-3">
        “Open” puts the run into the calculator, “Start from it” what is known of it. “read”: seen in the source; “from memory”: not yet
        found in it. Within 2% counts as adding up.
      </p>
    </section>
  );
}

interface HeadProps {
  readonly order: Order;
  readonly onSort: (by: Sort) => void;
}

function Head({ order, onSort }: HeadProps) {
  return (
    <thead>
      <tr>
        <SortHead by="name" order={order} onSort={onSort} className="model-name">
          Run
        </SortHead>
        <SortHead by="year" order={order} onSort={onSort} className="model-year">
          Year
        </SortHead>
        <SortHead by="reportedEnergy" order={order} onSort={onSort} className="model-number">
          Reported energy
        </SortHead>
        <SortHead by="reportedCarbon" order={order} onSort={onSort} className="model-number">
          Reported <Co2e />
        </SortHead>
        <SortHead by="energy" order={order} onSort={onSort} className="model-number">
          Our energy
        </SortHead>
        <SortHead by="carbon" order={order} onSort={onSort} className="model-number">
          Our <Co2e />
        </SortHead>
        <th scope="col" className="model-mark">
          within 2%
        </th>
        <SortHead by="deviation" order={order} onSort={onSort} className="model-number model-deviation">
          Deviation
        </SortHead>
        <th scope="col" className="model-why">
          Why
        </th>
        <th scope="col" className="model-confidence">
          Confidence
        </th>
        <th scope="col" className="model-open">
          <span className="sr-only">In the calculator</span>
        </th>
      </tr>
    </thead>
  );
}
