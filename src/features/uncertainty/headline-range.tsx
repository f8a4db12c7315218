import type { CSSProperties } from 'react';
import { type Histogram, isCertain, type RunRange } from '#core/range.ts';
import type { MassUnit } from '#format/quantity-format.ts';
import { endWords, type ShownRange, showMassRange, shownRangeWords } from '#format/range-words.ts';
import { Figure } from '#ui/figure.tsx';
import { RangePanel } from './range-panel.tsx';

export interface HeadlineRangeProps {
  readonly range: RunRange;
  readonly units: MassUnit;
  /** True while a newer range is on its way. */
  readonly isStale: boolean;
}

/** The axis goes on a little beyond the upper end. */
const BEYOND = 1.2;
/** Closer than this, in per cent of the axis, labels would meet. */
const ROOM = 18;

/** The likely range under the headline: a line from 0, the band from the 5th to the 95th percentile, and how the draws lie. */
export default function HeadlineRange({ range, units, isStale }: HeadlineRangeProps) {
  const { emissionsKgCo2e: interval, typicalKgCo2e, histogram } = range;
  const shown = showMassRange(interval, units);
  if (shown === null || interval.high === 0) return <Certain range={range} />;
  const most = Math.max(interval.high, typicalKgCo2e) * BEYOND;
  const percentOf = (kg: number) => (100 * kg) / most;
  const [low, high] = [percentOf(interval.low), percentOf(interval.high)];
  return (
    <div className={`headline-range ${isStale ? 'is-stale' : ''}`}>
      <svg className="headline-range-plot" role="img" aria-label={`Likely range: ${shownRangeWords(shown)}, with the spread of the draws.`}>
        <Shape histogram={histogram} percentOf={percentOf} />
        <line x1="0" x2="100%" y1="38" y2="38" className="stroke-line-2" />
        <line x1="0.5" x2="0.5" y1="33" y2="43" className="stroke-control" />
        <rect x={`${low}%`} y="31" width={`${high - low}%`} height="14" className="fill-run-3 stroke-run" />
        <circle cx={`${percentOf(typicalKgCo2e)}%`} cy="38" r="10" className="mark-run" />
      </svg>
      <Labels range={range} shown={shown} low={low} high={high} />
    </div>
  );
}

interface LabelsProps {
  readonly range: RunRange;
  readonly shown: ShownRange;
  /** Per cent of the axis. */
  readonly low: number;
  readonly high: number;
}

function Labels({ range, shown, low, high }: LabelsProps) {
  const { emissionsKgCo2e: interval, drawn = [] } = range;
  const working = { quantity: 'emissionsKgCo2e', interval, drawn } as const;
  const isNarrow = high - low < ROOM;
  const at = (percent: number): CSSProperties => ({ left: `${percent}%` });
  return (
    <div className="headline-range-labels">
      {low >= ROOM / 2 && <span className="headline-range-zero">0</span>}
      <span className={`headline-range-end ${isNarrow ? 'is-before' : low < ROOM / 2 ? 'is-after' : ''}`} style={at(low)}>
        <RangePanel {...working}>
          <Figure quantity="emissionsLowKgCo2e" value={interval.low}>
            {shown.low.unit === shown.high.unit ? shown.low.number : endWords(shown.low)}
          </Figure>
        </RangePanel>
      </span>
      {high - low >= 2 * ROOM && (
        <span className="headline-range-name" style={at((low + high) / 2)}>
          likely range
        </span>
      )}
      <span className={`headline-range-end ${isNarrow ? 'is-after' : ''}`} style={at(high)}>
        <RangePanel {...working}>
          <Figure quantity="emissionsHighKgCo2e" value={interval.high}>
            {endWords(shown.high)}
          </Figure>
        </RangePanel>
      </span>
    </div>
  );
}

/** How the draws lie, over the band, each step as high as it is often met. */
function Shape({
  histogram: { from, to, counts },
  percentOf,
}: {
  readonly histogram: Histogram;
  readonly percentOf: (kg: number) => number;
}) {
  const most = Math.max(...counts);
  const points = counts.map((count, step) => `${step} ${1 - count / most}L${step + 1} ${1 - count / most}`).join('L');
  return (
    <svg
      x={`${percentOf(from)}%`}
      y="0"
      width={`${percentOf(to - from)}%`}
      height="30"
      viewBox={`0 0 ${counts.length} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={`M0 1L${points}L${counts.length} 1z`} className="fill-run-tint" />
    </svg>
  );
}

function Certain({ range: { emissionsKgCo2e: interval } }: { readonly range: RunRange }) {
  return (
    <p className="pt-4 text-hint text-ink-3">
      <Figure quantity="emissionsLowKgCo2e" value={interval.low}>
        {''}
      </Figure>
      <Figure quantity="emissionsHighKgCo2e" value={interval.high}>
        {isCertain(interval)
          ? 'No range: every figure it rests on is one value, typed by you, fixed by the method, or published without a spread.'
          : 'The range is narrower than its own rounding.'}
      </Figure>
    </p>
  );
}
