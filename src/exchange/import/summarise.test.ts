import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { file, planOf, row, sessionOf } from './import.fixture.ts';
import { totalOfPlan } from './plan.ts';
import { runsTaken, summarise } from './summarise.ts';

describe(summarise, () => {
  it('joins runs beyond the room of a ledger, and their total stays the same', async () => {
    const run = fc.record({
      energy_consumed: fc.double({ min: 0, max: 1e4, noNaN: true }).map(String),
      factor: fc.constantFrom(0.02, 0.4),
      project_name: fc.constantFrom('a', 'b'),
      country_iso_code: fc.constantFrom('FRA', 'DEU'),
      pue: fc.constantFrom('1.0', '1.2', ''),
      duration: fc.constantFrom('3600', '7200.5', ''),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(run, { minLength: 100, maxLength: 160 }), async (runs) => {
        const rows = runs.map(({ factor, ...values }) => row({ ...values, emissions: String(Number(values.energy_consumed) * factor) }));
        const session = await sessionOf([file(...rows)]);
        const apart = session.reading.summary;
        const joined = session.again('last', 90);
        expect(apart.entries).toHaveLength(runs.length);
        expect(joined.join).not.toBe('none');
        expect(joined.entries.length).toBeLessThanOrEqual(90);
        expect(joined.entries.reduce((sum, entry) => sum + entry.runs, 0)).toBe(runs.length);
        const [before, after] = [totalOfPlan(planOf(apart)), totalOfPlan(planOf(joined))];
        expect(Math.abs(after.energyKwh - before.energyKwh)).toBeLessThanOrEqual(1e-9 * Math.max(1, before.energyKwh));
        expect(Math.abs(after.emissionsKgCo2e - before.emissionsKgCo2e)).toBeLessThanOrEqual(1e-9 * Math.max(1, before.emissionsKgCo2e));
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('keeps projects apart for as long as there is room, then joins them, then the grid factors', async () => {
    const rows = Array.from({ length: 120 }, (_, at) =>
      row({ project_name: `p${at % 10}`, emissions: String(1 + (Math.floor(at / 10) % 3) / 10) }),
    );
    const session = await sessionOf([file(...rows)]);
    expect(session.again('last', 120).join).toBe('none');
    expect(session.again('last', 119)).toMatchObject({ join: 'project', runs: 120 });
    expect(session.again('last', 20).join).toBe('no-project');
    expect(session.again('last', 2)).toMatchObject({ join: 'no-factor' });
    expect(session.again('last', 2).entries).toHaveLength(1);
  });

  it('joins runs of our own table by all that they share, counts multiplied', async () => {
    const session = await sessionOf([`name,hw,h,x,r\n${'a,nvidia-t4,2,3,country-fr\n'.repeat(50)}`]);
    const joined = session.again('last', 10);
    expect([runsTaken(session.reading.summary), runsTaken(joined)]).toEqual([150, 150]);
    const planned = planOf(joined);
    expect(planned.map(({ scenario }) => [scenario.runs, scenario.hours, scenario.acceleratorId])).toEqual([[150, 2, 'nvidia-t4']]);
    expect(totalOfPlan(planned).energyKwh).toBeCloseTo(totalOfPlan(planOf(session.reading.summary)).energyKwh, 9);
  });
});
