import type { Factor } from '#core/levers/lever.ts';
import type { Mark } from './lever-rows.ts';

/** The axis of ÷ factors: decades from no change. */
export interface LeverAxis {
  readonly decades: number;
}

const FEWEST_DECADES = 3;
const MOST_DECADES = 6;

/** At least to ÷1,000; further where the combination goes further. */
export function axisFor(factors: readonly (Factor | null)[]): LeverAxis {
  const most = Math.max(...factors.map((factor) => (factor === null ? 0 : -Math.log10(factor.low))), 0);
  return { decades: Math.min(MOST_DECADES, Math.max(FEWEST_DECADES, Math.ceil(most - 1e-9))) };
}

const START = 2;
const SPAN = 90;
/** Right of this share of the axis a mark has its words at its left. */
const WORDS_LEFT_FROM = 0.62;
/** How far an arrow of an open end reaches, in decades. */
const ARROW_DECADES = 0.4;

function shareOf(factor: number, { decades }: LeverAxis): number {
  return Math.min(1, Math.max(0, -Math.log10(factor) / decades));
}

const percent = (share: number) => `${(START + SPAN * share).toFixed(2)}%`;

function ticksOf({ decades }: LeverAxis): readonly number[] {
  return Array.from({ length: decades + 1 }, (_, power) => power);
}

const TICK_NUMBER = new Intl.NumberFormat('en-GB');

export function AxisTicks({ axis }: { readonly axis: LeverAxis }) {
  return (
    <svg aria-hidden="true" className="lever-axis">
      <TickWords axis={axis} />
    </svg>
  );
}

export function TickWords({ axis }: { readonly axis: LeverAxis }) {
  const step = axis.decades > 4 ? 2 : 1;
  return ticksOf(axis)
    .filter((power) => power % step === 0)
    .map((power) => (
      <text key={power} x={percent(power / axis.decades)} y="12" className="chart-tick" textAnchor={power === 0 ? 'start' : 'middle'}>
        {power === 0 ? 'no change' : `÷${TICK_NUMBER.format(10 ** power)}`}
      </text>
    ));
}

export interface LeverMarkProps {
  readonly mark: Mark;
  readonly words: string;
  readonly axis: LeverAxis;
  readonly isRun: boolean;
}

/** One lever on the shared axis, its words beside it. */
export function LeverMark(props: LeverMarkProps) {
  return (
    <svg aria-hidden="true" className="lever-plot">
      <MarkDrawing {...props} />
    </svg>
  );
}

/** The mark alone, for a drawing that places it itself. */
export function MarkDrawing({ mark, words, axis, isRun }: LeverMarkProps) {
  return (
    <>
      {ticksOf(axis).map((power) => {
        const x = percent(power / axis.decades);
        return <line key={power} x1={x} x2={x} y1="0" y2="36" className="methods-grid" />;
      })}
      <Shape mark={mark} axis={axis} isRun={isRun} />
      <Words mark={mark} words={words} axis={axis} isRun={isRun} />
    </>
  );
}

interface ShapeProps {
  readonly mark: Mark;
  readonly axis: LeverAxis;
  readonly isRun: boolean;
}

function Shape({ mark, axis, isRun }: ShapeProps) {
  const dot = isRun ? 'mark-run' : 'mark-training';
  const stem = isRun ? 'stem-run' : 'lever-stem';
  const radius = isRun ? 7 : 4.5;
  switch (mark.kind) {
    case 'unknown':
      return null;
    case 'nothing':
      return <circle cx={percent(0)} cy="18" r={radius} className={dot} />;
    case 'pair': {
      const [from, to] = [percent(shareOf(mark.energy.high, axis)), percent(shareOf(mark.carbon.low, axis))];
      return (
        <>
          <line x1={from} x2={to} y1="18" y2="18" className={stem} />
          <circle cx={from} cy="18" r={radius} className={dot} />
          <circle cx={to} cy="18" r={radius} className={dot} />
        </>
      );
    }
    case 'factor':
      return <FactorShape factor={mark.factor} axis={axis} isRun={isRun} />;
  }
}

function FactorShape({ factor, axis, isRun }: { readonly factor: Factor; readonly axis: LeverAxis; readonly isRun: boolean }) {
  const [from, to] = [shareOf(factor.high, axis), shareOf(factor.low, axis)];
  const dot = isRun ? 'mark-run' : 'mark-training';
  const stem = isRun ? 'stem-run' : 'lever-stem';
  if (from !== to)
    return (
      <>
        {isRun && <line x1={percent(0)} x2={percent(from)} y1="18" y2="18" className={stem} />}
        <rect
          x={percent(from)}
          width={`${(SPAN * (to - from)).toFixed(2)}%`}
          y="13"
          height="10"
          className={isRun ? 'lever-band is-run' : 'lever-band'}
        />
        {factor.isOpen && <Arrow from={to} axis={axis} isRun={isRun} />}
      </>
    );
  return (
    <>
      <line x1={percent(0)} x2={percent(to)} y1="18" y2="18" className={factor.isOpen ? 'lever-stem is-faint' : stem} />
      {factor.isOpen && <Arrow from={to} axis={axis} isRun={isRun} />}
      <circle cx={percent(to)} cy="18" r={isRun ? 7 : 4.5} className={dot} />
    </>
  );
}

/** An end that the source leaves open. */
function Arrow({ from, axis, isRun }: { readonly from: number; readonly axis: LeverAxis; readonly isRun: boolean }) {
  const tip = percent(from + ARROW_DECADES / axis.decades);
  const look = isRun ? 'lever-arrow is-run' : 'lever-arrow';
  return (
    <>
      <line x1={percent(from)} x2={tip} y1="18" y2="18" strokeDasharray="1.5 3.5" className={look} />
      <svg aria-hidden="true" x={tip} y="13" overflow="visible">
        <path d="M -5 0 L 0 5 L -5 10" className={look} />
      </svg>
    </>
  );
}

/** Right of the mark, or left of it where the axis ends. */
function Words({ mark, words, axis, isRun }: LeverMarkProps) {
  const { from, to } = reachOf(mark, axis);
  const isLeft = to > WORDS_LEFT_FROM;
  const gap = mark.kind === 'unknown' ? 0 : 13;
  return (
    <text
      x={percent(isLeft ? from : to)}
      dx={isLeft ? -gap : gap}
      y="18"
      dominantBaseline="central"
      textAnchor={isLeft ? 'end' : 'start'}
      className={isRun && mark.kind !== 'unknown' ? 'chart-value chart-value-run' : 'chart-value'}
    >
      {words}
    </text>
  );
}

function reachOf(mark: Mark, axis: LeverAxis): { readonly from: number; readonly to: number } {
  switch (mark.kind) {
    case 'unknown':
    case 'nothing':
      return { from: 0, to: 0 };
    case 'pair':
      return { from: shareOf(mark.energy.high, axis), to: shareOf(mark.carbon.low, axis) };
    case 'factor': {
      const to = shareOf(mark.factor.low, axis);
      return { from: shareOf(mark.factor.high, axis), to: mark.factor.isOpen ? to + ARROW_DECADES / axis.decades : to };
    }
  }
}
