import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import type { Accelerator } from '#core/catalogue.ts';
import type { MemoryNeed } from '#core/memory-need.ts';
import type { Precision } from '#core/scenario.ts';
import { memoryRuleWords, POWER_BASIS_NOTE, PRECISION_WORDS } from '#format/hardware-words.ts';
import { formatMass, formatNumber, type MassUnit } from '#format/quantity-format.ts';
import { shortName } from '#format/sentence-words.ts';
import { Button } from '#ui/button.tsx';
import { Co2e } from '#ui/co2e.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { SelectInput } from '#ui/select-input.tsx';
import { SortHead } from '#ui/sort-head.tsx';
import { HardwareFilters } from './hardware-filters.tsx';
import { HardwareTableRow } from './hardware-row.tsx';
import {
  FIRST_FILTER,
  FIRST_ORDER,
  filtered,
  firstOrder,
  type HardwareFilter,
  type HardwareRow,
  isPriced,
  NO_FILTER,
  type Order,
  type Sort,
  sorted,
  turned,
} from './hardware-rows.ts';

export interface HardwareTableProps {
  readonly rows: readonly HardwareRow[];
  readonly own: HardwareRow;
  readonly need: MemoryNeed | null;
  readonly unranked: readonly Accelerator[];
  readonly units: MassUnit;
  readonly precision: Precision;
  /** What holds for all rows: PUE, place, intensity and its basis. */
  readonly subtitle: ReactNode;
  readonly downloads: ReactNode;
  /** False for the first moment, in which the first rows alone are drawn. */
  readonly isWhole: boolean;
  readonly onUse: (row: HardwareRow) => void;
  readonly onPrecision: (precision: Precision) => void;
}

const FIRST_ROWS = 10;

/** Every accelerator with a dense peak at the run's precision: searched, filtered, sorted where they stand. */
export function HardwareTable(props: HardwareTableProps) {
  const { rows, own, need, unranked, units, precision, subtitle, downloads, isWhole, onUse, onPrecision } = props;
  const [filter, setFilter] = useState(FIRST_FILTER);
  const [order, setOrder] = useState(FIRST_ORDER);
  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => sorted(filtered(rows, wanted), order), [rows, wanted, order]);
  const most = axisEnd(shown, own);
  const without = rows.filter((row) => !isPriced(row)).length;
  return (
    <section aria-labelledby="hardware-table-title" className="min-w-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="hardware-table-title" className="text-chart-title">
          Every accelerator, same work
        </h2>
        {downloads}
      </div>
      <p className="mt-1 text-chart-label text-ink-3">
        {subtitle} {without > 0 && `${without} of ${rows.length} have no listed price.`}
      </p>
      <HardwareFilters
        rows={rows}
        filter={filter}
        onFilter={setFilter}
        precision={precision}
        onPrecision={onPrecision}
        count={own.scenario.acceleratorCount}
      />
      <PhoneSort order={order} onOrder={setOrder} />
      {shown.length === 1 && rows.length > 1 && <NoneLeft filter={filter} onFilter={setFilter} rows={rows} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it where it is wider than the page */}
      <section aria-label="Accelerators" tabIndex={0} className="hw-scroll">
        <table className="hw-table">
          <caption className="sr-only">The same work on other accelerators</caption>
          <Head order={order} onSort={(by) => setOrder(turned(order, by))} most={most} units={units} precision={precision} />
          <tbody>
            {shown.slice(0, isWhole ? undefined : FIRST_ROWS).map((row) => (
              <HardwareTableRow key={row.id} row={row} own={own} need={need} units={units} most={most} onUse={onUse} />
            ))}
          </tbody>
        </table>
      </section>
      <div className="mt-3 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
        {filter.onlyPriced && without > 0 ? (
          <Button variant="link" onClick={() => setFilter({ ...filter, onlyPriced: false })}>
            Show {without} without a price
          </Button>
        ) : (
          <span className="text-hint text-ink-3">
            {shown.length} of {rows.length} accelerators
          </span>
        )}
        <p className="max-w-170 text-hint text-ink-3">
          {POWER_BASIS_NOTE} {memoryRuleWords(need)}
        </p>
      </div>
      <Unranked unranked={unranked} precision={precision} />
    </section>
  );
}

function NoneLeft({
  rows,
  filter,
  onFilter,
}: {
  readonly rows: readonly HardwareRow[];
  readonly filter: HardwareFilter;
  readonly onFilter: (filter: HardwareFilter) => void;
}) {
  const names: readonly (readonly [keyof HardwareFilter, string])[] = [
    ['text', 'the search'],
    ['vendor', 'the maker'],
    ['memory', 'the memory'],
    ['onlyFitting', '“Fits in the memory”'],
    ['onlyPriced', '“With a price”'],
  ];
  const helping = names.filter(([name]) => filtered(rows, { ...filter, [name]: NO_FILTER[name] }).length > 1).map(([, words]) => words);
  return (
    <div className="mb-4">
      <p className="text-body text-ink-2">
        No accelerator but the run’s own passes these filters.{' '}
        {helping.length > 0 ? `Loosen ${helping.join(' or ')}.` : 'No single one of them can be loosened to help.'}
      </p>
      <Button variant="link" onClick={() => onFilter(NO_FILTER)}>
        Clear search and filters
      </Button>
    </div>
  );
}

/** Twice the run, so that what is better can be told apart; less where nothing is as far out. */
function axisEnd(shown: readonly HardwareRow[], { figures }: HardwareRow): number {
  const most = Math.max(...shown.map((row) => row.figures.emissionsKgCo2e));
  return figures.emissionsKgCo2e === 0 ? most : Math.min(most, 2 * figures.emissionsKgCo2e);
}

/** As it begins, and turned. */
const SORT_WORDS: Readonly<Record<Sort, readonly [string, string]>> = {
  carbon: ['Least carbon', 'Most carbon'],
  rent: ['Least rent', 'Most rent'],
  energy: ['Least energy', 'Most energy'],
  hours: ['Least time', 'Most time'],
  embodied: ['Least embodied', 'Most embodied'],
  watts: ['Least power', 'Most power'],
  peak: ['Highest peak', 'Lowest peak'],
  name: ['By name', 'By name, from Z'],
};
const SORTS = ['carbon', 'rent', 'energy', 'hours', 'embodied', 'watts', 'peak', 'name'] as const;

/** On a phone the heads are gone: the order is chosen in words. One that a head had turned before is said as it is. */
function PhoneSort({ order, onOrder }: { readonly order: Order; readonly onOrder: (order: Order) => void }) {
  const isTurned = order.isDescending !== firstOrder(order.by).isDescending;
  const options: readonly { readonly value: Sort | 'turned'; readonly label: string }[] = [
    ...SORTS.map((value) => ({ value, label: SORT_WORDS[value][0] })),
    ...(isTurned ? [{ value: 'turned' as const, label: SORT_WORDS[order.by][1] }] : []),
  ];
  return (
    <div className="hw-phone-sort">
      <SelectInput
        id="hardware-sort"
        label="Order"
        labelHidden
        value={isTurned ? 'turned' : order.by}
        options={options}
        onChange={(by) => onOrder(by === 'turned' ? order : firstOrder(by))}
      />
    </div>
  );
}

interface HeadProps {
  readonly order: Order;
  readonly onSort: (by: Sort) => void;
  readonly most: number;
  readonly units: MassUnit;
  readonly precision: Precision;
}

function Head({ order, onSort, most, units, precision }: HeadProps) {
  const head = (by: Sort, className: string, words: ReactNode) => (
    <SortHead by={by} order={order} onSort={onSort} className={className}>
      {words}
    </SortHead>
  );
  return (
    <thead>
      <tr>
        {head('name', 'hw-name', 'Accelerator')}
        {head('peak', 'hw-number hw-peak', `${PRECISION_WORDS[precision]}, TFLOP/s`)}
        {head('watts', 'hw-number hw-watts', 'Power each, with host')}
        {head('hours', 'hw-number hw-hours', 'Accelerator-hours')}
        {head('energy', 'hw-number hw-energy', 'Energy')}
        {head('carbon', 'hw-number hw-carbon', <Co2e />)}
        <th scope="col" className="hw-bar">
          <span className="hw-axis">
            <span>0</span>
            <span>{formatMass(most, units)}</span>
          </span>
        </th>
        <th scope="col" className="hw-number hw-times">
          carbon
        </th>
        {head('embodied', 'hw-number hw-embodied', 'Embodied')}
        {head('rent', 'hw-number hw-rent', 'Rent, from')}
        <th scope="col" className="hw-number hw-rent-times">
          rent
        </th>
        <th scope="col" className="hw-from">
          Price from
        </th>
        <th scope="col" className="hw-use">
          <span className="sr-only">Put into the run</span>
        </th>
      </tr>
    </thead>
  );
}

function Unranked({ unranked, precision }: { readonly unranked: readonly Accelerator[]; readonly precision: Precision }) {
  if (unranked.length === 0) return null;
  return (
    <div className="mt-5">
      <Disclosure title={`${unranked.length} accelerators are unknown here and not ranked`}>
        <p className="max-w-prose text-body text-ink-2">
          No dense {PRECISION_WORDS[precision]} peak is published for them, or the method in force lacks what it needs, so how long the work
          would take cannot be said.
        </p>
        <ul className="mt-2 max-w-prose text-hint text-ink-3">
          {unranked.map(({ id, name, vendor, memoryGb }) => (
            <li key={id}>
              {vendor} {shortName(name)}: unknown, not ranked{memoryGb === null ? '' : ` (${formatNumber(memoryGb)} GB)`}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
