import { describe, expect, it } from 'vitest';
import { file, planOf, readingOf, row, settingsOf } from './import.fixture.ts';
import { emissionsWithOurFactors, totalOfPlan } from './plan.ts';

const SLURM = 'JobID|State|ElapsedRaw|AllocTRES\n1|COMPLETED|36000|cpu=8,gres/gpu:a100=4\n';

describe(emissionsWithOurFactors, () => {
  it('is the total that choosing our factors gives, runs that log no factor included', async () => {
    const { summary } = await readingOf(file(row({ emissions: '2' }), row({ emissions: '' })), SLURM);
    const logged = planOf(summary);
    const chosen = totalOfPlan(planOf(summary, { factor: 'ours' }));
    expect(emissionsWithOurFactors(logged, settingsOf())).toBeCloseTo(chosen.emissionsKgCo2e, 9);
    expect(chosen.emissionsKgCo2e).not.toBeCloseTo(totalOfPlan(logged).emissionsKgCo2e, 3);
  });
});
