import type { Interval } from '#core/range.ts';
import { endWords, type ShownRange } from '#format/range-words.ts';
import { Figure } from '#ui/figure.tsx';

export interface RangeFiguresProps {
  readonly interval: Interval;
  /** Names of the two ends, as exports have them. */
  readonly quantities: readonly [low: string, high: string];
  /** Null where the ends print as one figure. */
  readonly shown: ShownRange | null;
  /** True while a newer range is on its way. */
  readonly isStale: boolean;
}

/** `likely 170 to 330 kWh`, with the unrounded ends behind it. */
export function RangeFigures({ interval, quantities: [lowName, highName], shown, isStale }: RangeFiguresProps) {
  if (shown === null)
    return (
      <>
        <Figure quantity={lowName} value={interval.low}>
          {''}
        </Figure>
        <Figure quantity={highName} value={interval.high}>
          {interval.low === interval.high ? 'certain' : 'certain to four digits'}
        </Figure>
      </>
    );
  const { low, high } = shown;
  return (
    <span className={isStale ? 'is-stale' : undefined}>
      likely{' '}
      <Figure quantity={lowName} value={interval.low}>
        {low.unit === high.unit ? low.number : endWords(low)}
      </Figure>
      {' to '}
      <Figure quantity={highName} value={interval.high}>
        {endWords(high)}
      </Figure>
    </span>
  );
}
