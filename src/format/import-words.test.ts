import { describe, expect, it } from 'vitest';
import { becomesWords, joinWords } from './import-words.ts';

describe(joinWords, () => {
  it('gives as the reason what there is: more runs than a ledger holds, or than it has room for beside others', () => {
    expect(joinWords('project', { runs: 12_000, entries: 3, standing: 0, most: 10_000 })).toBe(
      '12,000 runs are more than a ledger of 10,000 entries has room for, so they are joined into 3 entries with a count, by project, hardware, place and grid factor. Their names and dates are dropped; their total stays the same.',
    );
    expect(joinWords('no-project', { runs: 1200, entries: 6, standing: 9000, most: 10_000 })).toBe(
      '1,200 runs are more than a ledger of 10,000 entries has room for beside the 9,000 that stand there, so they are joined into 6 entries with a count, by hardware, place and grid factor: there is no room to keep their projects apart. Their names, projects and dates are dropped; their total stays the same.',
    );
  });

  it('says nothing where nothing is joined', () => {
    expect(joinWords('none', { runs: 3, entries: 3, standing: 9000, most: 10_000 })).toBe('');
  });
});

describe(becomesWords, () => {
  it('counts runs on both sides, and entries where they are fewer', () => {
    expect(becomesWords({ runs: 9000, entries: 9000 }, { runs: 10_200, entries: 9006 })).toBe('9,000 runs become 10,200 in 9,006 entries');
    expect(becomesWords({ runs: 1, entries: 1 }, { runs: 10, entries: 10 })).toBe('1 run becomes 10');
    expect(becomesWords({ runs: 1200, entries: 6 }, { runs: 1201, entries: 7 })).toBe('1,200 runs in 6 entries become 1,201 in 7 entries');
  });
});
