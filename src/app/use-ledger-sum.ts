import { useMemo } from 'react';
import { type Estimates, type LedgerSum, sumOf } from './ledger-figures.ts';

/** @returns null while not all runs are computed */
export function useLedgerSum(estimates: Estimates | null): LedgerSum | null {
  return useMemo(() => (estimates === null ? null : sumOf(estimates)), [estimates]);
}
