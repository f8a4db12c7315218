import type { Catalogue } from '#core/catalogue.ts';
import type { Estimate } from '#core/estimate.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import type { Scenario } from '#core/scenario.ts';
import { formatExact, formatInput, formatIntensity, formatMass, formatUsd, type MassUnit, showMass } from '#format/quantity-format.ts';
import { sourceItems } from '#format/source-words.ts';
import { UNKNOWN_WORDS } from '#format/words.ts';
import { ChartFrame } from '#ui/chart-frame.tsx';
import { Co2e } from '#ui/co2e.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { LinkList } from '#ui/link-list.tsx';
import { WorkingFigure } from '#ui/working-figure.tsx';
import { differenceWords, type ElsewhereRow, elsewhereRows, elsewhereTitle, linearTicks } from './elsewhere-rows.ts';

export interface ElsewhereProps {
  readonly scenario: Scenario;
  readonly run: ResolvedScenario;
  readonly estimate: Estimate;
  readonly catalogue: Catalogue;
  readonly units: MassUnit;
}

/** Stem and dot from 0, a dozen places; the figures stand beside the marks. */
export function Elsewhere({ scenario, run, estimate, catalogue, units }: ElsewhereProps) {
  if (run.carbonIntensity.basis === 'method') {
    return (
      <section>
        <h2 className="text-chart-title">This method emits the same everywhere</h2>
        <p className="mt-1 text-chart-label text-ink-3">
          It takes one grid factor wherever a run took place. Choose Trainprint as the method to see other places.
        </p>
      </section>
    );
  }
  const rows = elsewhereRows(scenario, run, estimate, catalogue);
  const title = elsewhereTitle(rows, estimate.emissionsKgCo2e, units);
  const most = Math.max(...rows.map(({ emissionsKgCo2e }) => emissionsKgCo2e));
  return (
    <ChartFrame
      title={title}
      fileName="trainprint-elsewhere"
      subtitle={
        <>
          <Co2e />, life-cycle and location-based, with hardware, hours and PUE held. Rent at each provider’s highest listed price.
          {run.carbonIntensity.basis === 'typed' && ' Your own grid factor holds for this run alone.'}
          {rows.every(({ isRun }) => !isRun) && ' This run’s figure counts direct emissions only and is not ranked among them.'}
        </>
      }
      table={<PlaceTable rows={rows} own={estimate.emissionsKgCo2e} title={title} />}
      source={<LinkList items={sourceItems(intensitySources(rows, catalogue), catalogue)} />}
    >
      <ol className="elsewhere">
        <li aria-hidden="true" className="elsewhere-axis">
          <Axis most={most} units={units} />
        </li>
        {rows.map((row) => (
          <PlaceRow key={`${row.placeId}-${row.isRun}`} row={row} most={most} own={estimate.emissionsKgCo2e} units={units} />
        ))}
      </ol>
    </ChartFrame>
  );
}

/** What the grids of the rows rest on, each source once; a typed figure has none. */
function intensitySources(rows: readonly ElsewhereRow[], catalogue: Catalogue): readonly string[] {
  return [...new Set(rows.flatMap(({ placeId }) => catalogue.places.get(placeId)?.intensitySourceIds ?? []))];
}

const PLOT_SHARE = 82;

function xOf(value: number, most: number): string {
  return most === 0 ? '0%' : `${((PLOT_SHARE * value) / most).toFixed(2)}%`;
}

function Axis({ most, units }: { readonly most: number; readonly units: MassUnit }) {
  const ticks = linearTicks(most).filter((tick) => tick <= most);
  return (
    <svg aria-hidden="true" className="block h-5 w-full overflow-visible">
      {ticks.map((tick) => (
        <text key={tick} x={xOf(tick, most)} y="12" className="chart-tick" textAnchor={tick === 0 ? 'start' : 'middle'}>
          {tickWords(tick, ticks[ticks.length - 1] ?? tick, units)}
        </text>
      ))}
    </svg>
  );
}

/** One unit an axis, carried by its last tick. */
function tickWords(tick: number, last: number, units: MassUnit): string {
  const { unit, number } = showMass(last, units);
  if (tick === 0) return '0';
  if (tick === last) return `${Number(number.replace(/,/g, ''))} ${unit}`;
  return formatInput(Number(((Number(number.replace(/,/g, '')) * tick) / last).toPrecision(3)));
}

interface PlaceRowProps {
  readonly row: ElsewhereRow;
  readonly most: number;
  readonly own: number;
  readonly units: MassUnit;
}

function PlaceRow({ row, most, own, units }: PlaceRowProps) {
  const x = xOf(row.emissionsKgCo2e, most);
  const figure = formatMass(row.emissionsKgCo2e, units);
  return (
    <li className={`elsewhere-row ${row.isRun ? 'is-run' : ''}`}>
      <span className="elsewhere-name">
        {row.name} <span className="font-normal text-ink-3">{row.isRun ? 'this run' : formatIntensity(row.gPerKwh)}</span>
      </span>
      <span className="elsewhere-plot">
        <svg aria-hidden="true" className="block h-7 w-full overflow-visible">
          <line x1="0" x2={x} y1="14" y2="14" className={row.isRun ? 'stem-run' : 'stem'} />
          <circle cx={x} cy="14" r={row.isRun ? 8 : 5.5} className={row.isRun ? 'mark-run' : 'mark-training'} />
        </svg>
        <span className="beside-mark" style={{ left: x }}>
          <WorkingFigure run={row.link} quantity="emissionsKgCo2e" value={row.emissionsKgCo2e} place={row.placeId}>
            {figure}
          </WorkingFigure>
        </span>
      </span>
      <span className="elsewhere-rent">{row.rentHighUsd === null ? UNKNOWN_WORDS['no-price'] : formatUsd(row.rentHighUsd)}</span>
      <span className="elsewhere-difference">{differenceWords(row, own)}</span>
    </li>
  );
}

function PlaceTable({ rows, own, title }: { readonly rows: readonly ElsewhereRow[]; readonly own: number; readonly title: string }) {
  return (
    <DataTable
      caption={title}
      captionHidden
      columns={[
        { id: 'place', head: 'Place' },
        { id: 'intensity', head: 'g/kWh', numeric: true },
        { id: 'kg', head: 'kg CO2e', numeric: true, sorted: 'ascending' },
        { id: 'difference', head: 'Against this run', numeric: true },
        { id: 'rent', head: 'Rent, USD', numeric: true },
      ]}
      rows={rows.map((row) => ({
        id: row.placeId,
        kind: row.isRun ? 'run' : undefined,
        cells: [
          row.name,
          `${formatExact(row.gPerKwh)}${row.isEstimated ? ', estimated' : ''}`,
          formatExact(Number(row.emissionsKgCo2e.toPrecision(8))),
          differenceWords(row, own),
          row.rentHighUsd === null ? UNKNOWN_WORDS['no-price'] : formatExact(Number(row.rentHighUsd.toFixed(2))),
        ],
      }))}
    />
  );
}
