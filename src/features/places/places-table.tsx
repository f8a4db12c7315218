import { memo, type ReactNode, useDeferredValue, useEffect } from 'react';
import { changeWords, timesWords } from '#format/places-words.ts';
import { formatIntensity, formatMass, formatNumber, formatPue, formatUsd, formatUsdRange, type MassUnit } from '#format/quantity-format.ts';
import { UNKNOWN_WORDS } from '#format/words.ts';
import type { DataColumn } from '#ui/data-table.tsx';
import { VirtualTable } from '#ui/virtual-table.tsx';
import { WorkingFigure } from '#ui/working-figure.tsx';
import { orderedBy, type PlaceColumn, type PlaceOrder } from './place-choice.ts';
import { linkOf, ownWords, type PlaceRow, placeMark } from './place-rows.ts';

/** A place picked on the map: its row is brought into sight. */
export interface Sought {
  readonly id: string;
  /** True where the focus goes there too. */
  readonly isFocused: boolean;
}

export interface PlacesTableProps {
  readonly rows: readonly PlaceRow[];
  readonly units: MassUnit;
  readonly order: PlaceOrder;
  readonly onOrder: (order: PlaceOrder) => void;
  readonly activeId: string | null;
  readonly onActive: (id: string | null) => void;
  readonly sought: Sought | null;
  readonly onUse: (row: PlaceRow) => void;
}

/** Two lines of words and their rule. */
const ROW_PX = 50;
/** Rows that stand with the first map, which fills the screen. */
const FIRST_ROWS = 2;

const COLUMNS: readonly { readonly id: PlaceColumn | 'bar' | 'use'; readonly head: string; readonly numeric?: boolean }[] = [
  { id: 'place', head: 'Place' },
  { id: 'provider', head: 'Provider' },
  { id: 'intensity', head: 'Carbon intensity', numeric: true },
  { id: 'carbonFree', head: 'Carbon-free', numeric: true },
  { id: 'pue', head: 'PUE', numeric: true },
  { id: 'emissions', head: 'Emissions', numeric: true },
  { id: 'bar', head: '' },
  { id: 'difference', head: 'Against this run', numeric: true },
  { id: 'rent', head: 'Rent', numeric: true },
  { id: 'electricity', head: 'Electricity', numeric: true },
  { id: 'use', head: '', numeric: true },
];

/** Every place as a row, and the map's twin: what is pointed at in one shows in the other. */
export const PlacesTable = memo(function PlacesTable(props: PlacesTableProps) {
  const { rows, units, order, onOrder, activeId, onActive, sought, onUse } = props;
  useFocus(sought);
  // With the first map come the first rows; those below the screen come right after.
  const isSettled = useDeferredValue(true, false);
  const most = rows.reduce((highest, { emissionsKgCo2e }) => Math.max(highest, emissionsKgCo2e), 0);
  const columns = COLUMNS.map(({ id, head, numeric }): DataColumn => {
    if (id === 'bar') return { id, head: <BarAxis most={most} units={units} /> };
    if (id === 'use') return { id, head: <span className="sr-only">Use</span>, numeric };
    const sorted = order.by === id ? (order.isDescending ? 'descending' : 'ascending') : undefined;
    return { id, head, numeric, sorted, onSort: () => onOrder(orderedBy(order, id)) };
  });
  return (
    <VirtualTable
      caption="Your run in every place"
      className="places-table"
      rowPx={ROW_PX}
      ready={2}
      columns={columns}
      count={isSettled ? rows.length : Math.min(FIRST_ROWS, rows.length)}
      total={rows.length}
      sought={sought === null ? -1 : rows.findIndex(({ id }) => id === sought.id)}
      rowId={String}
      rowProps={(index) => {
        const row = rows[index];
        if (row === undefined) return {};
        return {
          className: `places-row ${row.isRun ? 'is-run' : ''} ${row.id === activeId ? 'is-active' : ''}`,
          onPointerEnter: () => onActive(row.id),
          onPointerLeave: () => onActive(null),
          onFocus: () => onActive(row.id),
        };
      }}
      cellsOf={(index) => {
        const row = rows[index];
        return row === undefined ? [] : cellsOf(row, units, most, onUse);
      }}
    />
  );
});

/** A row that is out of sight is in the document some frames after it was sought. */
const FRAMES = 30;

function useFocus(sought: Sought | null): void {
  useEffect(() => {
    if (sought === null || !sought.isFocused) return;
    let left = FRAMES;
    let frame = 0;
    const look = () => {
      const button = document.getElementById(`use-${sought.id}`);
      if (button !== null) button.focus();
      else if (left > 0) {
        left -= 1;
        frame = requestAnimationFrame(look);
      }
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [sought]);
}

function cellsOf(row: PlaceRow, units: MassUnit, most: number, onUse: (row: PlaceRow) => void) {
  const { estimate, resolved } = row.outcome;
  const place = placeMark(row);
  const mass = formatMass(row.emissionsKgCo2e, units);
  return [
    <PlaceName key="place" row={row} />,
    row.providerName,
    <Cell key="intensity" hint={intensityHint(row)}>
      <WorkingFigure run={linkOf(row)} quantity="carbonIntensityGPerKwh" value={estimate.carbonIntensityGPerKwh} {...place}>
        {formatIntensity(estimate.carbonIntensityGPerKwh)}
      </WorkingFigure>
    </Cell>,
    row.carbonFree === null ? (
      <Unknown key="free">not published</Unknown>
    ) : (
      <Cell key="free" hint={row.carbonFree.kind === 'hourly' ? 'hour by hour' : 'of generation'}>
        {`${formatNumber(row.carbonFree.percent)}%`}
      </Cell>
    ),
    <Cell key="pue" hint={PUE_HINTS[resolved.pue.origin.kind] ?? ''}>
      <WorkingFigure run={linkOf(row)} quantity="pue" value={estimate.pue} {...place}>
        {formatPue(estimate.pue)}
      </WorkingFigure>
    </Cell>,
    <WorkingFigure
      key="emissions"
      run={linkOf(row)}
      quantity="emissionsKgCo2e"
      value={row.emissionsKgCo2e}
      {...place}
      className="font-semibold"
    >
      {mass}
    </WorkingFigure>,
    <Bar key="bar" row={row} most={most} words={mass} />,
    <Difference key="difference" row={row} />,
    <Rent key="rent" row={row} />,
    <Electricity key="electricity" row={row} />,
    <UseButton key="use" row={row} onUse={onUse} />,
  ];
}

function Rent({ row }: { readonly row: PlaceRow }) {
  const { price } = row.outcome.resolved;
  const { rentLowUsd, rentHighUsd } = row.outcome.estimate;
  if (price.kind === 'unknown') return <Unknown>{UNKNOWN_WORDS[price.reason]}</Unknown>;
  if (rentLowUsd === null || rentHighUsd === null) return <Unknown>{UNKNOWN_WORDS['no-hours']}</Unknown>;
  return (
    <Cell hint={RENT_HINTS[price.value.origin.kind] ?? ''}>
      <WorkingFigure run={linkOf(row)} quantity="rentLowUsd" value={rentLowUsd} {...placeMark(row)}>
        {formatUsdRange(rentLowUsd, rentHighUsd)}
      </WorkingFigure>
    </Cell>
  );
}

const RENT_HINTS: Readonly<Record<string, string>> = { 'all-prices': 'any provider', typed: 'yours, held' };

function Electricity({ row }: { readonly row: PlaceRow }) {
  const { electricityCostUsd } = row.outcome.estimate;
  if (electricityCostUsd === null) return <Unknown>{UNKNOWN_WORDS['no-tariff']}</Unknown>;
  const { tariff } = row.outcome.resolved;
  return (
    <Cell hint={tariff.kind === 'known' && tariff.value.origin.kind === 'typed' ? 'yours, held' : ''}>
      <WorkingFigure run={linkOf(row)} quantity="electricityCostUsd" value={electricityCostUsd} {...placeMark(row)}>
        {formatUsd(electricityCostUsd)}
      </WorkingFigure>
    </Cell>
  );
}

/** A region's own PUE needs no word. */
const PUE_HINTS: Readonly<Record<string, string>> = {
  'provider-pue': 'fleet average',
  'survey-pue': 'survey average',
  'no-data-centre': 'no data centre',
  typed: 'yours, held',
  method: 'of the method',
};

function intensityHint({ outcome: { resolved } }: PlaceRow): string {
  const { basis, isEstimated, origin } = resolved.carbonIntensity;
  if (basis === 'typed') return 'yours, held';
  if (basis === 'method') return 'of the method';
  const kind = basis === 'life-cycle' ? (isEstimated ? 'estimated' : 'life-cycle') : basis === 'direct' ? 'direct' : 'direct, CO2 only';
  return origin.year === null ? kind : `${origin.year}, ${kind}`;
}

function PlaceName({ row }: { readonly row: PlaceRow }) {
  const { rentLowUsd, rentHighUsd, carbonIntensityGPerKwh, pue } = row.outcome.estimate;
  const rent = rentLowUsd === null || rentHighUsd === null ? '' : `, ${formatUsdRange(rentLowUsd, rentHighUsd)}`;
  return (
    <>
      <span className="places-name">
        {row.place.name}
        {row.isRun && <span className="places-tag">{ownWords(row)}</span>}
      </span>
      <span className="places-code">
        <span className="places-provider">{row.providerName}, </span>
        {row.code}
      </span>
      <span className="places-details" aria-hidden="true">
        {row.providerName}, {formatIntensity(carbonIntensityGPerKwh)}, PUE {formatPue(pue)}
        {rent}
      </span>
    </>
  );
}

function Cell({ hint, children }: { readonly hint: string; readonly children: ReactNode }) {
  return (
    <>
      {children}
      {hint !== '' && <span className="places-hint">{hint}</span>}
    </>
  );
}

function Unknown({ children }: { readonly children: ReactNode }) {
  return <span className="text-hint text-ink-3">{children}</span>;
}

function Difference({ row }: { readonly row: PlaceRow }) {
  const { times } = row;
  if (row.isRun) return <span className="text-run-text">{ownWords(row)}</span>;
  if (times === null) return <Unknown>nothing to compare</Unknown>;
  return (
    <Cell hint={timesWords(times)}>
      <span className="places-change">{changeWords(times)}</span>
    </Cell>
  );
}

const BAR_SHARE = 94;

function Bar({ row, most, words }: { readonly row: PlaceRow; readonly most: number; readonly words: string }) {
  const x = `${(most === 0 ? 0 : (BAR_SHARE * row.emissionsKgCo2e) / most).toFixed(2)}%`;
  return (
    <svg aria-hidden="true" className="places-bar">
      <line x1="0" x2="0" y1="2" y2="18" className="places-zero" />
      <line x1="0" x2={x} y1="10" y2="10" className={row.isRun ? 'stem-run' : `carbon-stem-${row.intensityClass + 1}`} />
      <circle
        cx={x}
        cy="10"
        r={row.isRun ? 6.5 : 4.5}
        className={row.isRun ? 'mark-run' : `carbon-${row.intensityClass + 1}`}
        strokeWidth="1"
      />
      <text x={x} dx="10" y="10" dominantBaseline="central" className="places-bar-words">
        {words}
      </text>
    </svg>
  );
}

function BarAxis({ most, units }: { readonly most: number; readonly units: MassUnit }) {
  return (
    <>
      <span className="sr-only">Emissions, drawn</span>
      <span aria-hidden="true" className="flex w-[94%] justify-between">
        <span>0</span>
        <span>{formatMass(most, units)}</span>
      </span>
    </>
  );
}

function UseButton({ row, onUse }: { readonly row: PlaceRow; readonly onUse: (row: PlaceRow) => void }) {
  // Without the reader's own figures its place is another run than the one in use.
  const isInUse = row.isRun && !row.isReleased;
  return (
    <button
      type="button"
      id={`use-${row.id}`}
      aria-disabled={isInUse}
      aria-label={`${isInUse ? 'In use' : 'Use'}: ${row.place.name}, ${row.providerName} ${row.code}`}
      onClick={() => {
        if (!isInUse) onUse(row);
      }}
      className="places-use"
    >
      {isInUse ? 'In use' : 'Use'}
    </button>
  );
}
