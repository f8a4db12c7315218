import type { ReactNode } from 'react';
import type { Interval } from '#core/range.ts';
import { type MassUnit, showMassWithin } from '#format/quantity-format.ts';
import { isSearchFigure, SEARCH_NOTE } from '#format/search-note.ts';
import { everydaySentence } from '#format/sentence-words.ts';
import { Co2e } from '#ui/co2e.tsx';
import { Figure } from '#ui/figure.tsx';
import { Explained, type Explanation } from './explained.tsx';

export interface HeadlineProps {
  readonly emissionsKgCo2e: number;
  readonly units: MassUnit;
  /** True while a field holds text that cannot be read: the figure is of the last one that could. */
  readonly isDimmed: boolean;
  /** Once it is known; it decides the digits. */
  readonly interval: Interval | undefined;
  /** The range as it is drawn; its place is kept for it. */
  readonly range: ReactNode;
  readonly explanation: Explanation | null;
}

/** The one number that is largest on the page, in the other unit under it, and what it comes to in everyday life. */
export function Headline({ emissionsKgCo2e, units, isDimmed, interval, range, explanation }: HeadlineProps) {
  const shown = showMassWithin(emissionsKgCo2e, units, interval);
  const other = showMassWithin(emissionsKgCo2e, units === 'kg' ? 'lb' : 'kg', interval);
  const sentence = everydaySentence(emissionsKgCo2e);
  return (
    <div className="headline min-w-0">
      <p className={isDimmed ? 'text-ink-3' : 'text-run-text'}>
        <Figure quantity="emissionsKgCo2e" value={emissionsKgCo2e}>
          <span className="text-headline">{shown.number}</span>{' '}
          <span className="text-headline-unit">
            {shown.unit} <Co2e />
          </span>
        </Figure>
      </p>
      <p className="mt-2 text-equation text-ink-2">
        <Explained quantity="emissionsKgCo2e" explanation={explanation}>
          {other.number} {other.unit}
        </Explained>
      </p>
      {isSearchFigure(emissionsKgCo2e) && <p className="mt-3 max-w-160 text-body font-medium text-warn">{SEARCH_NOTE}</p>}
      <div className="range-place">{range}</div>
      <p className="mt-5 max-w-160 text-sentence">
        {sentence.before}
        <strong className="font-semibold">{sentence.figure}</strong>
        {sentence.after}
      </p>
    </div>
  );
}
