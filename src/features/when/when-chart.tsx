import { memo, type ReactNode, useRef } from 'react';
import type { GridYear, YearStep } from '#core/grid-years.ts';
import { formatExact, type MassUnit } from '#format/quantity-format.ts';
import { ChartFrame } from '#ui/chart-frame.tsx';
import { Co2e } from '#ui/co2e.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { useWidth } from '#ui/use-width.ts';
import { WhenPlot } from './when-plot.tsx';

export interface WhenChartProps {
  readonly title: string;
  readonly years: readonly GridYear[];
  readonly steps: readonly YearStep[];
  readonly ownYear: number;
  /** True where the reader typed an intensity, which the line is without. */
  readonly isReleased: boolean;
  /** What is held, and on which basis. */
  readonly subtitle: ReactNode;
  readonly source: ReactNode;
  readonly units: MassUnit;
}

/** The emissions of the run by the year of its grid. */
export const WhenChart = memo(function WhenChart({ title, years, steps, ownYear, isReleased, subtitle, source, units }: WhenChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const ownWords = isReleased ? 'without your intensity' : 'this run';
  return (
    <ChartFrame
      id="years-of-the-grid"
      title="The same run, year by year"
      plainTitle={title}
      fileName="trainprint-years"
      subtitle={
        <>
          <Co2e /> of the run on the grid of each year. {subtitle} <Key mark="when-dot">published</Key>{' '}
          <Key mark="when-dot-estimated">estimated</Key> <Key mark="mark-run">the year of this run</Key>
        </>
      }
      table={<YearTable title={title} years={years} steps={steps} ownYear={ownYear} ownWords={ownWords} />}
      source={source}
    >
      <div ref={frame} role="img" aria-label={`${title}. The same figures stand in the table.`} className="when-plot">
        {width > 0 && <WhenPlot years={years} ownYear={ownYear} ownWords={ownWords} units={units} width={width} />}
      </div>
    </ChartFrame>
  );
});

function Key({ mark, children }: { readonly mark: string; readonly children: ReactNode }) {
  return (
    <span className="mr-2 whitespace-nowrap">
      <svg aria-hidden="true" viewBox="0 0 12 12" className="mr-1 inline size-3 align-[-0.1em]">
        <circle cx="6" cy="6" r="4" className={mark} />
      </svg>
      {children}
    </span>
  );
}

interface YearTableProps extends Pick<WhenChartProps, 'title' | 'years' | 'steps' | 'ownYear'> {
  readonly ownWords: string;
}

function YearTable({ title, years, steps, ownYear, ownWords }: YearTableProps) {
  const changeTo = (year: number) => {
    const step = steps.find(({ to }) => to.year === year);
    return step === undefined ? 'not known' : `${step.change < 0 ? '−' : '+'}${Math.abs(step.change * 100).toFixed(1)}%`;
  };
  return (
    <DataTable
      caption={title}
      captionHidden
      columns={[
        { id: 'year', head: 'Year', sorted: 'descending' },
        { id: 'intensity', head: 'g/kWh', numeric: true },
        { id: 'kg', head: 'kg CO2e', numeric: true },
        { id: 'change', head: 'Against the year before', numeric: true },
        { id: 'basis', head: 'Figure' },
      ]}
      rows={[...years].reverse().map(({ year, gPerKwh, emissionsKgCo2e, isEstimated }) => ({
        id: String(year),
        kind: year === ownYear ? ('run' as const) : undefined,
        cells: [
          year === ownYear ? `${year}, ${ownWords}` : String(year),
          formatExact(Number(gPerKwh.toPrecision(8))),
          formatExact(Number(emissionsKgCo2e.toPrecision(8))),
          changeTo(year),
          isEstimated ? 'estimated' : 'published',
        ],
      }))}
    />
  );
}
