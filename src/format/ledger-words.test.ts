import { describe, expect, it } from 'vitest';
import { countedOf, countedWords, LEDGER_WORDS, rowsWords, titleTail } from './ledger-words.ts';

const JOINED = countedOf(Array.from({ length: 42 }, (_, at) => ({ runs: at === 0 ? 11_959 : 1 })));

describe(countedWords, () => {
  it('says runs where each entry is one, and both counts where an entry stands for many', () => {
    expect(countedWords(countedOf([{ runs: 1 }]))).toBe('1 run');
    expect(countedWords(countedOf([{ runs: 1 }, { runs: 1 }]))).toBe('2 runs');
    expect(countedWords(countedOf([{ runs: 10_000_000 }]))).toBe('10,000,000 runs in 1 entry');
    expect(countedWords(JOINED)).toBe('12,000 runs in 42 entries');
    expect(LEDGER_WORDS.nowhere(JOINED)).toContain('This list of 12,000 runs in 42 entries is longer');
  });
});

describe(rowsWords, () => {
  it('calls no row a run where rows stand for many', () => {
    expect([rowsWords(1, JOINED), rowsWords(3, JOINED)]).toEqual(['1 entry', '3 entries']);
    expect(rowsWords(3, { entries: 5, runs: 5 })).toBe('3 runs');
  });
});

describe(titleTail, () => {
  it('speaks of one failed run only where one run failed, not one entry', () => {
    const failed = (runs: number) => titleTail([{ kind: 'failed', runs, emissionsKgCo2e: 17, share: 0.17 }]);
    expect(failed(1)).toBe(', and 17% of it went into a failed run');
    expect(failed(2625)).toBe(', and 17% of it went into failed runs');
  });
});
