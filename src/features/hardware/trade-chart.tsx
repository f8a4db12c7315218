import { memo, type ReactNode, useRef } from 'react';
import { tradeTitle } from '#format/hardware-words.ts';
import { formatExact, type MassUnit } from '#format/quantity-format.ts';
import { ChartFrame } from '#ui/chart-frame.tsx';
import { Co2e } from '#ui/co2e.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { useWidth } from '#ui/use-width.ts';
import { type HardwareRow, isPriced } from './hardware-rows.ts';
import { drawable, type Whiskers } from './trade-layout.ts';
import { TradePlot } from './trade-plot.tsx';

export interface TradeChartProps {
  readonly rows: readonly HardwareRow[];
  /** Likely range of the run; null where none is known yet. */
  readonly whiskers: Whiskers;
  readonly units: MassUnit;
}

/** Rent against carbon: which accelerators nothing beats in both. */
export const TradeChart = memo(function TradeChart({ rows, whiskers, units }: TradeChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const priced = rows.filter(isPriced);
  const drawn = drawable(priced);
  const title = tradeTitle(priced.filter(({ isFront }) => isFront).length, priced.length);
  return (
    <ChartFrame
      id="rent-and-carbon"
      title={title}
      plainTitle={title}
      fileName="trainprint-accelerators"
      subtitle={
        <>
          <Co2e /> against rent, both logarithmic. <Key mark="trade-dot-front">nothing is both cleaner and cheaper</Key>{' '}
          <Key mark="trade-dot">others</Key> <Key mark="mark-run">this run, with its likely range</Key>
        </>
      }
      table={<TradeTable rows={priced} title={title} />}
      source="Dot: cheapest listed price; line: up to on demand. Names that found no room stand in the table."
    >
      <div ref={frame} role="img" aria-label={`${title}. The same figures stand in the table.`} className="trade-plot">
        {drawn.length === 0 && <p className="text-body text-ink-3">Nothing to draw: a logarithmic axis needs figures above 0.</p>}
        {width > 0 && drawn.length > 0 && (
          <TradePlot rows={drawn} whiskers={whiskers} units={units} width={width} height={width < 560 ? 340 : 430} />
        )}
      </div>
    </ChartFrame>
  );
});

function Key({ mark, children }: { readonly mark: string; readonly children: ReactNode }) {
  return (
    <span className="mr-2 whitespace-nowrap">
      <svg aria-hidden="true" viewBox="0 0 12 12" className="mr-1 inline size-3 align-[-0.1em]">
        <circle cx="6" cy="6" r="4.5" className={mark} />
      </svg>
      {children}
    </span>
  );
}

const exact = (figure: number | null) => (figure === null ? 'not published' : formatExact(Number(figure.toPrecision(8))));

function TradeTable({ rows, title }: { readonly rows: readonly HardwareRow[]; readonly title: string }) {
  return (
    <DataTable
      caption={title}
      captionHidden
      columns={[
        { id: 'accelerator', head: 'Accelerator' },
        { id: 'kg', head: 'kg CO2e', numeric: true },
        { id: 'low', head: 'Rent from, USD', numeric: true, sorted: 'ascending' },
        { id: 'high', head: 'up to, USD', numeric: true },
        { id: 'front', head: 'Nothing cleaner and cheaper' },
      ]}
      rows={[...rows]
        .sort((a, b) => (a.figures.rentLowUsd ?? 0) - (b.figures.rentLowUsd ?? 0))
        .map(({ id, name, isRun, isFront, figures }) => ({
          id,
          kind: isRun ? ('run' as const) : undefined,
          cells: [
            isRun ? `${name}, this run` : name,
            exact(figures.emissionsKgCo2e),
            exact(figures.rentLowUsd),
            exact(figures.rentHighUsd),
            isFront ? 'yes' : 'no',
          ],
        }))}
    />
  );
}
