import { useEffect, useState } from 'react';
import { joined, type MassUnit, showMassWithin } from '#format/quantity-format.ts';
import { Button } from '#ui/button.tsx';
import { Co2e } from '#ui/co2e.tsx';
import { Figure } from '#ui/figure.tsx';
import { RangePart } from './lazy-range.tsx';
import type { ShownRanges } from './ranges-state.ts';
import type { RunResult } from './use-estimates.ts';

export interface MobileBarProps {
  readonly shown: RunResult;
  readonly run: number;
  readonly units: MassUnit;
  readonly ranges: ShownRanges;
}

type Sight = 'above' | 'visible' | 'below';

/** On narrow pages the figure stays in sight: to the answer from the form, back to the form from below it. */
export function MobileBar({ shown: { answer }, run, units, ranges }: MobileBarProps) {
  const sight = useHeadlineSight(answer !== null);
  if (answer === null || sight === 'visible') return null;
  const goTo = (id: string) => document.getElementById(id)?.scrollIntoView({ block: 'start' });
  const { emissionsKgCo2e } = answer.estimate;
  const { shown: range, isStale } = ranges;
  return (
    <div className="mobile-bar" data-scenario={run}>
      <span className="text-stat text-run-text">
        <Figure quantity="emissionsKgCo2e" value={emissionsKgCo2e}>
          {joined(showMassWithin(emissionsKgCo2e, units, range?.emissionsKgCo2e))}
        </Figure>{' '}
        <Co2e />
        {range !== null && (
          <span className="block text-hint font-normal tracking-normal text-ink-3">
            <RangePart part="emissions" range={range} units={units} isStale={isStale} />
          </span>
        )}
      </span>
      {sight === 'below' ? (
        <Button variant="primary" onClick={() => goTo('answer')}>
          See the answer
        </Button>
      ) : (
        <Button variant="secondary" onClick={() => goTo('form')}>
          Edit inputs
        </Button>
      )}
    </div>
  );
}

/** Where the headline is, seen from the screen: the form stands above it, so at first it is below. */
function useHeadlineSight(hasAnswer: boolean): Sight {
  const [sight, setSight] = useState<Sight>('below');
  useEffect(() => {
    const headline = document.querySelector('.headline');
    if (!hasAnswer || headline === null) return;
    const observer = new IntersectionObserver((entries) => {
      const entry = entries[entries.length - 1];
      if (entry === undefined) return;
      setSight(entry.isIntersecting ? 'visible' : entry.boundingClientRect.top > 0 ? 'below' : 'above');
    });
    observer.observe(headline);
    return () => observer.disconnect();
  }, [hasAnswer]);
  return sight;
}
