import { memo, type ReactNode, useMemo, useRef } from 'react';
import { paretoFront } from '#core/pareto.ts';
import { carbonRentTitle } from '#format/places-words.ts';
import { formatMass, formatUsdRange, type MassUnit } from '#format/quantity-format.ts';
import { ChartFrame } from '#ui/chart-frame.tsx';
import { useWidth } from '#ui/use-width.ts';
import { VirtualTable } from '#ui/virtual-table.tsx';
import { WorkingFigure } from '#ui/working-figure.tsx';
import { CarbonRentPlot, shortProvider } from './carbon-rent-plot.tsx';
import { linkOf, ownWords, type PlaceRow, placeMark } from './place-rows.ts';

export interface CarbonRentProps {
  /** Ranked places, by emissions. */
  readonly rows: readonly PlaceRow[];
  readonly run: PlaceRow | null;
  readonly units: MassUnit;
  /** Of the prices. */
  readonly source: ReactNode;
}

/** A cloud region whose own provider lists a price for the accelerator. */
export interface PricedRow {
  readonly row: PlaceRow;
  readonly lowUsd: number;
  readonly highUsd: number;
  readonly isBest: boolean;
}

/** Regions with a price of their own provider; without one, rent says nothing of the place. */
export function pricedRows(rows: readonly PlaceRow[]): readonly PricedRow[] {
  const priced = rows.flatMap((row) => {
    const { price } = row.outcome.resolved;
    const { rentLowUsd, rentHighUsd } = row.outcome.estimate;
    if (rentLowUsd === null || rentHighUsd === null || price.kind === 'unknown' || price.value.origin.kind !== 'provider-price') return [];
    return [{ row, lowUsd: rentLowUsd, highUsd: rentHighUsd }];
  });
  const best = new Set(paretoFront(priced, ({ row, lowUsd }) => [row.emissionsKgCo2e, lowUsd]));
  return priced.map((one) => ({ ...one, isBest: best.has(one) }));
}

/** Carbon against rent: which regions are a best trade, so that nothing is both cleaner and cheaper. */
export const CarbonRent = memo(function CarbonRent({ rows, run, units, source }: CarbonRentProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const priced = useMemo(() => pricedRows(rows), [rows]);
  const best = priced.filter(({ isBest }) => isBest);
  const canDraw = priced.length > 0 && priced.every(({ row }) => row.emissionsKgCo2e > 0);
  const isTyped = run !== null && run.outcome.resolved.price.kind === 'known' && run.outcome.resolved.price.value.origin.kind === 'typed';
  const title = carbonRentTitle({
    priced: priced.length,
    best: best.map(({ row }) => `${row.place.name} (${shortProvider(row.providerName)})`),
    isTyped,
    hasCarbon: rows.some(({ emissionsKgCo2e }) => emissionsKgCo2e > 0),
    hasEnergy: rows.some(({ outcome }) => outcome.estimate.energyKwh > 0),
  });
  if (!canDraw) {
    return (
      <section>
        <h2 className="text-chart-title">{title.title}</h2>
        <p className="mt-1 max-w-170 text-chart-label text-ink-3">{title.reason}</p>
      </section>
    );
  }
  return (
    <ChartFrame
      title={title.title}
      subtitle={
        <>
          CO<sub>2</sub>e of the run against its rent, both logarithmic. Each dot is a region at its provider’s cheapest listed price, spot
          where there is one; the line beside a provider’s name goes up to its dearest. A price listed for one region is taken for all of
          that provider’s. Dark: the best trades; tinted: cleaner and cheaper than {run === null ? 'this run' : ownWords(run)}.
        </>
      }
      source={source}
      fileName="trainprint-carbon-against-rent"
      table={<PricedTable priced={priced} units={units} caption={title.title} />}
    >
      <div ref={frame} role="img" aria-label={title.title} className="carbon-rent">
        {width > 0 && <CarbonRentPlot priced={priced} width={width} units={units} />}
      </div>
    </ChartFrame>
  );
});

interface PricedTableProps {
  readonly priced: readonly PricedRow[];
  readonly units: MassUnit;
  readonly caption: string;
}

function PricedTable({ priced, units, caption }: PricedTableProps) {
  return (
    <VirtualTable
      caption={caption}
      columns={[
        { id: 'place', head: 'Place' },
        { id: 'provider', head: 'Provider' },
        { id: 'emissions', head: 'Emissions', numeric: true, sorted: 'ascending' },
        { id: 'rent', head: 'Rent', numeric: true },
        { id: 'trade', head: 'Trade' },
      ]}
      count={priced.length}
      rowId={(index) => priced[index]?.row.id ?? String(index)}
      cellsOf={(index) => {
        const one = priced[index];
        if (one === undefined) return [];
        const { row, lowUsd, highUsd, isBest } = one;
        const place = placeMark(row);
        return [
          `${row.place.name} ${row.code}`,
          row.providerName,
          <WorkingFigure key="emissions" run={linkOf(row)} quantity="emissionsKgCo2e" value={row.emissionsKgCo2e} {...place}>
            {formatMass(row.emissionsKgCo2e, units)}
          </WorkingFigure>,
          <WorkingFigure key="rent" run={linkOf(row)} quantity="rentLowUsd" value={lowUsd} {...place}>
            {formatUsdRange(lowUsd, highUsd)}
          </WorkingFigure>,
          isBest ? 'best trade' : row.isRun ? ownWords(row) : '',
        ];
      }}
    />
  );
}
