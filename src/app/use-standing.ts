import { useEffect, useState } from 'react';
import type { View } from '#permalink/query-codec.ts';

/** By then a view has painted its first content. */
const APART_AFTER_MS = 500;

export interface Standing {
  readonly state: 'ready' | 'loading' | 'failed';
  /** True while the calculator is on screen, and hidden until the view that was asked for instead is painted. */
  readonly hasCalculator: boolean;
  /** Says that a view's first content stands. */
  readonly onStands: (view: View) => void;
}

/**
 * Whether the first content of the view that the address asks for stands.
 *
 * @param isWaiting true while the calculator's run waits for data
 */
export function useStanding(view: View, isWaiting: boolean, hasFailures: boolean): Standing {
  const isCalculator = view === 'calculator';
  const [standing, onStands] = useState<View>('calculator');
  // Taking the calculator apart takes longer than hiding it: the view that was asked for comes first.
  const [isApart, setIsApart] = useState(!isCalculator);
  if (isCalculator && isApart) {
    setIsApart(false);
    onStands('calculator');
  }
  const isLoading = isCalculator ? isWaiting : standing !== view;
  const isElsewhere = !(isCalculator || isLoading);
  useEffect(() => {
    if (!isElsewhere) return;
    const timer = setTimeout(() => setIsApart(true), APART_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isElsewhere]);
  return { state: isLoading ? (hasFailures ? 'failed' : 'loading') : 'ready', hasCalculator: isCalculator || !isApart, onStands };
}
