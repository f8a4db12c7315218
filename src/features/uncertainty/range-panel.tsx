import type { ReactNode } from 'react';
import { RANGE_TITLES } from '#format/range-words.ts';
import { onDemand } from '#ui/on-demand.tsx';
import { PopoverPanel } from '#ui/popover-panel.tsx';
import type { RangeWorkingProps } from './range-working.tsx';

const NotCome = () => <p className="text-ink-2">The script of this panel did not load. Reload the page to see how the range was drawn.</p>;

const RangeWorking = onDemand<RangeWorkingProps>(() => import('./range-working.tsx').catch(() => ({ default: NotCome })));

/** An end of a range, or both, that opens how they were drawn. */
export function RangePanel({ children, ...working }: RangeWorkingProps & { readonly children: ReactNode }) {
  return (
    <PopoverPanel title={RANGE_TITLES[working.quantity]} invokerClassName="promise" invoker={children}>
      {() => <RangeWorking {...working} />}
    </PopoverPanel>
  );
}
