import { endWords, type ShownRange } from '#format/range-words.ts';
import { Figure } from '#ui/figure.tsx';
import { RangePanel } from './range-panel.tsx';
import type { RangeWorkingProps } from './range-working.tsx';

export interface RangeFiguresProps extends RangeWorkingProps {
  /** Names of the two ends, as exports have them. */
  readonly quantities: readonly [low: string, high: string];
  /** Null where the ends print as one figure. */
  readonly shown: ShownRange | null;
  /** True while a newer range is on its way. */
  readonly isStale: boolean;
}

/** `likely 170 to 330 kWh`, with the unrounded ends behind it. */
export function RangeFigures({ quantities: [lowName, highName], shown, isStale, ...working }: RangeFiguresProps) {
  const { interval } = working;
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
      <RangePanel {...working}>
        <Figure quantity={lowName} value={interval.low}>
          {low.unit === high.unit ? low.number : endWords(low)}
        </Figure>
        {' to '}
        <Figure quantity={highName} value={interval.high}>
          {endWords(high)}
        </Figure>
      </RangePanel>
    </span>
  );
}
