import type { Effect } from '#core/levers/lever.ts';
import { computedRangeWords, tickedWords } from '#format/lever-words.ts';
import { type LeverAxis, type LeverMarkProps, MarkDrawing, TickWords } from './lever-mark.tsx';
import type { LeverRow } from './lever-rows.ts';

export interface LeverPictureProps {
  readonly rows: readonly LeverRow[];
  readonly axis: LeverAxis;
  readonly whole: Effect;
  readonly count: number;
}

const AXIS_HEIGHT = 24;
const ROW_HEIGHT = 36;
const NAME_WIDTH = 280;
const PLOT_WIDTH = 680;

/** The whole list as one drawing, for the file that is saved: on the page each row has its own. */
export function LeverPicture({ rows, axis, whole, count }: LeverPictureProps) {
  const drawn: readonly (Omit<LeverMarkProps, 'axis'> & { readonly id: string; readonly name: string })[] = [
    ...rows.map(({ id, name, mark, markWords, kind }) => ({ id, name, mark, words: markWords, isRun: kind === 'run' })),
    ...(whole.carbon === null ? [] : [combinedMark(whole.carbon, count)]),
  ];
  return (
    <svg aria-hidden="true" width={NAME_WIDTH + PLOT_WIDTH} height={AXIS_HEIGHT + ROW_HEIGHT * drawn.length} className="block">
      <svg aria-hidden="true" x={NAME_WIDTH} width={PLOT_WIDTH} height={AXIS_HEIGHT}>
        <TickWords axis={axis} />
      </svg>
      {drawn.map(({ id, name, ...mark }, at) => (
        <g key={id}>
          <text x="0" y={AXIS_HEIGHT + ROW_HEIGHT * (at + 0.5)} dominantBaseline="central" className="lever-picture-name">
            {name}
          </text>
          <svg aria-hidden="true" x={NAME_WIDTH} y={AXIS_HEIGHT + ROW_HEIGHT * at} width={PLOT_WIDTH} height={ROW_HEIGHT}>
            <MarkDrawing {...mark} axis={axis} />
          </svg>
        </g>
      ))}
    </svg>
  );
}

function combinedMark(factor: NonNullable<Effect['carbon']>, count: number) {
  return {
    id: 'ticked',
    name: tickedWords(count),
    mark: { kind: 'factor', factor },
    words: `${computedRangeWords(factor)} carbon`,
    isRun: true,
  } as const;
}
