import { useMemo } from 'react';
import { type LedgerSum, sumOf } from './ledger-figures.ts';
import type { RunResult } from './use-estimates.ts';

/** @returns null while not all runs are computed */
export function useLedgerSum(results: readonly RunResult[], isComputed: boolean): LedgerSum | null {
  return useMemo(() => (isComputed ? sumOf(results) : null), [results, isComputed]);
}
