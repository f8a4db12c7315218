import type { ReactNode } from 'react';
import type { Part } from '#core/breakdown.ts';
import type { Estimate } from '#core/estimate.ts';
import type { FigureRanges } from '#core/range.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import { type Ends, formatExact, formatPercent, joined, type MassUnit, showMassWithin } from '#format/quantity-format.ts';
import { breakdownTitle, PART_WORDS } from '#format/title-words.ts';
import { showVolume } from '#format/volume-format.ts';
import { UNKNOWN_WORDS } from '#format/words.ts';
import { ChartFrame } from '#ui/chart-frame.tsx';
import { Co2e } from '#ui/co2e.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { WorkingFigure } from '#ui/working-figure.tsx';

export interface BreakdownProps {
  readonly parts: readonly Part[];
  readonly run: ResolvedScenario;
  /** The run as its link says it. */
  readonly link: string;
  readonly estimate: Estimate;
  readonly units: MassUnit;
  /** Where the figures of making and water come from. */
  readonly embodiedHint: string;
  readonly waterHint: string;
  /** Once it is known; it decides the digits. */
  readonly range: Pick<FigureRanges, 'emissionsKgCo2e' | 'embodiedKgCo2e'> | null;
  /** Likely range of making the chips. */
  readonly embodiedRange: ReactNode;
}

const FILLS = ['fill-run', 'fill-run-2 stroke-run', 'fill-run-3 stroke-run', 'fill-run-tint stroke-run'];
const BAR_WIDTH = 1000;
const BAR_HEIGHT = 44;
const GAP = 3;

/** Where the electricity's emissions come from; making the chips and water stand outside of that total. */
export function Breakdown({ parts, run, link, estimate, units, embodiedHint, waterHint, range, embodiedRange }: BreakdownProps) {
  const title = breakdownTitle(parts);
  const rows = parts.map(({ id, emissionsKgCo2e, share }, index) => ({
    id,
    label: PART_WORDS[id],
    emissionsKgCo2e,
    share,
    fill: FILLS[index % FILLS.length] ?? '',
  }));
  const table = (
    <DataTable
      caption={title}
      captionHidden
      columns={[
        { id: 'part', head: 'Part' },
        { id: 'share', head: 'Share', numeric: true },
        { id: 'kg', head: 'kg CO2e', numeric: true },
      ]}
      rows={[
        ...rows.map(({ id, label, share, emissionsKgCo2e }) => ({
          id,
          cells: [label, formatPercent(share), formatExact(Number(emissionsKgCo2e.toPrecision(8)))],
        })),
        { id: 'total', kind: 'total' as const, cells: ['Total', '100%', formatExact(Number(estimate.emissionsKgCo2e.toPrecision(8)))] },
      ]}
    />
  );
  return (
    <ChartFrame
      title={title}
      subtitle={
        <>
          Share of {joined(showMassWithin(estimate.emissionsKgCo2e, units, range?.emissionsKgCo2e))} <Co2e />, by where the electricity goes
        </>
      }
      table={table}
      fileName="trainprint-breakdown"
    >
      <Bar parts={parts} title={title} />
      <dl className="breakdown-list">
        {rows.map(({ id, label, share, emissionsKgCo2e, fill }) => (
          <div key={id} className="breakdown-row">
            <dt>
              <Swatch className={fill} /> {label}
            </dt>
            <dd className="text-ink-3">{formatPercent(share)}</dd>
            <dd className="font-semibold">{joined(showMassWithin(emissionsKgCo2e, units, range?.emissionsKgCo2e))}</dd>
          </div>
        ))}
        <Embodied
          run={run}
          link={link}
          estimate={estimate}
          units={units}
          hint={embodiedHint}
          interval={range?.embodiedKgCo2e}
          range={embodiedRange}
        />
        <Water run={run} link={link} estimate={estimate} hint={waterHint} />
      </dl>
    </ChartFrame>
  );
}

function Swatch({ className }: { readonly className: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="mr-2 inline size-4">
      <rect x="1" y="1" width="14" height="14" className={className} />
    </svg>
  );
}

function Bar({ parts, title }: { readonly parts: readonly Part[]; readonly title: string }) {
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, { share }) => sum + share, 0));
  return (
    <svg viewBox={`0 0 ${BAR_WIDTH} ${BAR_HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={title} className="block h-11 w-full">
      {parts.map(({ id, share }, index) => (
        <rect
          key={id}
          x={(starts[index] ?? 0) * BAR_WIDTH}
          y="0.5"
          width={Math.max(0, share * BAR_WIDTH - GAP)}
          height={BAR_HEIGHT - 1}
          className={FILLS[index % FILLS.length]}
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {parts.every(({ share }) => share === 0) && (
        <line x1="0" x2="0" y1="0" y2={BAR_HEIGHT} className="stroke-run" vectorEffect="non-scaling-stroke" />
      )}
    </svg>
  );
}

interface OwnLineProps {
  readonly run: ResolvedScenario;
  readonly link: string;
  readonly estimate: Estimate;
  readonly hint: string;
}

function Embodied({
  run,
  link,
  estimate: { embodiedKgCo2e },
  units,
  hint,
  interval,
  range,
}: OwnLineProps & { readonly units: MassUnit; readonly interval: Ends; readonly range: ReactNode }) {
  const reason = run.embodied.kind === 'unknown' ? run.embodied.reason : 'no-hours';
  return (
    <div className="breakdown-row border-dashed">
      <dt>
        <Swatch className="fill-none stroke-ink-3 [stroke-dasharray:3_2]" /> Making the chips
        <span className="block pl-6 text-hint font-normal text-ink-3">{hint}</span>
      </dt>
      <dd className="text-ink-3">outside</dd>
      <dd className="font-semibold">
        {embodiedKgCo2e === null ? (
          <span className="font-normal text-ink-3">{UNKNOWN_WORDS[reason]}</span>
        ) : (
          <WorkingFigure run={link} quantity="embodiedKgCo2e" value={embodiedKgCo2e}>
            +{joined(showMassWithin(embodiedKgCo2e, units, interval))}
          </WorkingFigure>
        )}
        {embodiedKgCo2e !== null && <span className="range-line text-hint font-normal text-ink-3">{range}</span>}
      </dd>
    </div>
  );
}

function Water({ run, link, estimate: { waterL }, hint }: OwnLineProps) {
  return (
    <div className="breakdown-row">
      <dt>
        <span className="pl-6">Water, on site</span>
        <span className="block pl-6 text-hint font-normal text-ink-3">{hint}</span>
      </dt>
      <dd />
      <dd className="font-semibold">
        {waterL === null ? (
          <span className="font-normal text-ink-3">
            {UNKNOWN_WORDS[run.waterLPerKwh.kind === 'unknown' ? run.waterLPerKwh.reason : 'no-water-figure']}
          </span>
        ) : (
          <WorkingFigure run={link} quantity="waterL" value={waterL}>
            {joined(showVolume(waterL))}
          </WorkingFigure>
        )}
      </dd>
    </div>
  );
}
