import { useRef } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import type { WorksPack } from '#data/works-pack.ts';
import { LOAD_WORDS } from '#format/origin-words.ts';
import { formatInput, joined, showPower } from '#format/quantity-format.ts';
import type { SourceItem } from '#format/source-words.ts';
import { ChartFrame } from '#ui/chart-frame.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { LinkList } from '#ui/link-list.tsx';
import { logScale } from '#ui/log-scale.ts';
import { useWidth } from '#ui/use-width.ts';

type Metered = WorksPack['metered'][number];

export interface CalibrationProps {
  readonly rows: readonly Metered[];
  readonly catalogue: Catalogue;
  readonly sourcesOf: (ids: readonly string[]) => readonly SourceItem[];
}

const SCOPE_WORDS: Readonly<Record<Metered['scope'], string>> = { system: 'whole system', counter: 'accelerator alone' };

/** Runs whose watts somebody metered, each with the range that this page gives it: how far a range can be believed. */
export function Calibration({ rows, catalogue, sourcesOf }: CalibrationProps) {
  const inside = rows.filter(({ isInside }) => isInside).length;
  const title = `How well it predicts: ${inside} of ${rows.length} metered runs lie inside the range`;
  const ordered = [...rows].sort((a, b) => a.measuredPowerW - b.measuredPowerW);
  return (
    <ChartFrame
      id="calibration"
      title={title}
      plainTitle={title}
      fileName="trainprint-calibration"
      subtitle={
        <>
          Watts of each accelerator in the scope that was metered, logarithmic, ordered by the meter.{' '}
          <Key mark="mark-training">metered</Key> <Key mark="calibration-outside">metered, outside</Key>{' '}
          <BarKey>our range, with its typical value</BarKey>
        </>
      }
      table={<MeteredTable rows={ordered} catalogue={catalogue} title={title} sourcesOf={sourcesOf} />}
      source={
        <>
          Each run is said as a reader would: accelerator, count, hours, kind of work, nothing that was measured. Nine in ten should lie in
          a 5th to 95th percentile range.{' '}
          <a className="underline decoration-line-2 underline-offset-3 hover:decoration-ink" href="docs/calibration.md">
            Row by row, by group, and each group judged by the others
          </a>
          .
        </>
      }
    >
      <Plot rows={ordered} title={title} />
    </ChartFrame>
  );
}

const HEIGHT = 230;
const TOP = 14;
const BOTTOM = 14;
/** Room for the names of the axis, px. */
const AXIS = 52;

function Plot({ rows, title }: { readonly rows: readonly Metered[]; readonly title: string }) {
  const scale = logScale(rows.flatMap(({ lowPowerW, highPowerW, measuredPowerW }) => [lowPowerW, highPowerW, measuredPowerW]));
  const yOf = (watts: number) => TOP + (1 - scale.shareOf(watts)) * (HEIGHT - TOP - BOTTOM);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const step = (width - AXIS) / rows.length;
  return (
    <div ref={frame}>
      <svg role="img" aria-label={`${title}. The same figures stand in the table.`} className="block w-full" height={HEIGHT}>
        {scale.ticks.map((watts) => (
          <g key={watts}>
            <line x1={AXIS} x2={width} y1={yOf(watts)} y2={yOf(watts)} className="calibration-grid" />
            <text x="0" y={yOf(watts)} dominantBaseline="central" className="chart-tick">
              {joined(showPower(watts))}
            </text>
          </g>
        ))}
        {width > 0 &&
          rows.map((row, index) => <Column key={row.id} row={row} x={AXIS + (index + 0.5) * step} width={step * 0.55} yOf={yOf} />)}
      </svg>
    </div>
  );
}

interface ColumnProps {
  readonly row: Metered;
  /** Middle and width, px. */
  readonly x: number;
  readonly width: number;
  readonly yOf: (watts: number) => number;
}

function Column({ row: { lowPowerW, typicalPowerW, highPowerW, measuredPowerW, isInside }, x, width, yOf }: ColumnProps) {
  const left = x - width / 2;
  return (
    <>
      <rect x={left} width={width} y={yOf(highPowerW)} height={yOf(lowPowerW) - yOf(highPowerW)} className="calibration-range" />
      <line x1={left} x2={left + width} y1={yOf(typicalPowerW)} y2={yOf(typicalPowerW)} className="calibration-typical" />
      <circle cx={x} cy={yOf(measuredPowerW)} r="3.5" className={isInside ? 'mark-training' : 'calibration-outside'} />
    </>
  );
}

function Key({ mark, children }: { readonly mark: string; readonly children: string }) {
  return (
    <span className="mr-2 whitespace-nowrap">
      <svg aria-hidden="true" viewBox="0 0 12 12" className="mr-1 inline size-3 align-[-0.1em]">
        <circle cx="6" cy="6" r="4" className={mark} />
      </svg>
      {children}
    </span>
  );
}

function BarKey({ children }: { readonly children: string }) {
  return (
    <span className="whitespace-nowrap">
      <svg aria-hidden="true" viewBox="0 0 12 12" className="mr-1 inline size-3 align-[-0.1em]">
        <rect x="3" y="0" width="6" height="12" className="calibration-range" />
        <line x1="3" x2="9" y1="5" y2="5" className="calibration-typical" />
      </svg>
      {children}
    </span>
  );
}

function MeteredTable({ rows, catalogue, title, sourcesOf }: CalibrationProps & { readonly title: string }) {
  return (
    <DataTable
      caption={title}
      captionHidden
      columns={[
        { id: 'accelerator', head: 'Accelerator' },
        { id: 'load', head: 'Kind of work' },
        { id: 'scope', head: 'Metered' },
        { id: 'measured', head: 'Meter, W', numeric: true },
        { id: 'typical', head: 'Ours, W', numeric: true },
        { id: 'range', head: 'Range, W', numeric: true },
        { id: 'inside', head: 'Inside' },
        { id: 'source', head: 'Source' },
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        cells: [
          catalogue.accelerators.get(row.acceleratorId)?.name ?? row.acceleratorId,
          LOAD_WORDS[row.load],
          SCOPE_WORDS[row.scope],
          formatInput(row.measuredPowerW),
          formatInput(Math.round(row.typicalPowerW)),
          `${formatInput(Math.round(row.lowPowerW))} to ${formatInput(Math.round(row.highPowerW))}`,
          row.isInside ? 'yes' : 'no',
          <LinkList key="source" items={sourcesOf([row.sourceId])} />,
        ],
      }))}
    />
  );
}
