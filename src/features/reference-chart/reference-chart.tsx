import { formatExact, formatMass, type MassUnit } from '#format/quantity-format.ts';
import { ChartFrame } from '#ui/chart-frame.tsx';
import { Co2e } from '#ui/co2e.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { LinkList } from '#ui/link-list.tsx';
import { ReferencePlot } from './reference-plot.tsx';
import { type ReferencePoint, referenceRows, referenceTitle, timesRun } from './reference-rows.ts';

export interface ReferenceChartProps {
  readonly points: readonly ReferencePoint[];
  readonly runLabel: string;
  readonly runKgCo2e: number;
  /** Ends of the run's likely range, kg; null while there is none. */
  readonly lowKgCo2e: number | null;
  readonly highKgCo2e: number | null;
  readonly units: MassUnit;
  readonly sources: readonly { readonly id: string; readonly label: string; readonly href: string }[];
  /** The figure of the architecture search never stands without this. */
  readonly searchNote: string;
}

/** Where the run stands among the trainings and the everyday things of the paper's Table 1. */
export default function ReferenceChart(props: ReferenceChartProps) {
  const { points, runLabel, runKgCo2e, lowKgCo2e, highKgCo2e, units, sources, searchNote } = props;
  const rows = referenceRows(points, runLabel, runKgCo2e);
  const title = referenceTitle(rows, runKgCo2e);
  const table = (
    <DataTable
      caption={title}
      captionHidden
      columns={[
        { id: 'what', head: 'What' },
        { id: 'kg', head: 'kg CO2e', numeric: true },
        { id: 'lb', head: 'lb, as printed', numeric: true },
        { id: 'times', head: '× this run', numeric: true },
        { id: 'note', head: 'Note' },
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        kind: row.kind === 'run' ? 'run' : undefined,
        cells: [
          row.kind === 'run' ? `This run: ${row.label}` : row.label,
          formatExact(Number(row.kgCo2e.toPrecision(8))),
          row.lbPrinted === null ? '' : formatExact(row.lbPrinted),
          row.kind === 'run' ? '1×' : timesRun(row.kgCo2e, runKgCo2e),
          row.correctedKgCo2e === null ? '' : `Superseded: ${formatMass(row.correctedKgCo2e, units)}`,
        ],
      }))}
    />
  );
  return (
    <ChartFrame
      title={title}
      subtitle={
        <>
          <Co2e /> on a logarithmic scale, each gridline ten times the one before. Circles are trainings, diamonds everyday life, the large
          dot is this run, the band its likely range.
        </>
      }
      table={table}
      fileName="trainprint-reference"
      source={
        <>
          <LinkList items={sources} />. {searchNote}
        </>
      }
    >
      <ReferencePlot rows={rows} runKgCo2e={runKgCo2e} lowKgCo2e={lowKgCo2e} highKgCo2e={highKgCo2e} units={units} title={title} />
    </ChartFrame>
  );
}
