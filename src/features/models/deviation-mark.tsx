import { ADDS_UP_WITHIN } from '#core/published-run.ts';

export interface DeviationMarkProps {
  readonly deviation: number | null;
  readonly isContradiction: boolean;
}

const WIDTH = 96;
const BAND = 72;
const MIDDLE = WIDTH / 2;
const Y = 9;

/** A grey band is the two per cent either way, a dot inside it, an amber arrow beyond. The figure beside it says the same. */
export function DeviationMark({ deviation, isContradiction }: DeviationMarkProps) {
  const isInside = deviation !== null && Math.abs(deviation) <= ADDS_UP_WITHIN;
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${WIDTH} 18`} className="deviation-mark">
      {isInside && (
        <circle
          cx={MIDDLE + (deviation / ADDS_UP_WITHIN) * (BAND / 2)}
          cy={Y}
          r="4"
          className={isContradiction ? 'deviation-warn' : 'mark-training'}
        />
      )}
      {deviation !== null && !isInside && (
        <path
          d={deviation < 0 ? `M${MIDDLE} ${Y}H2m6 -4L2 ${Y}l6 4` : `M${MIDDLE} ${Y}H94m-6 -4L94 ${Y}l-6 4`}
          className="deviation-arrow"
        />
      )}
    </svg>
  );
}
