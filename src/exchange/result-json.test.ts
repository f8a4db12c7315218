import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { estimate } from '#core/estimate.ts';
import type { RunRange } from '#core/range.ts';
import { resolveScenario } from '#core/resolve.ts';
import type { Scenario } from '#core/scenario.ts';
import { catalogueOf } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import { resultJson } from './result-json.ts';

const catalogue = catalogueOf(firstPackSchema.parse(JSON.parse(readFileSync('public/data/first/2026.11.json', 'utf8'))));

function fileOf(change: Partial<Scenario>, range: RunRange | null = null) {
  const scenario = { ...EVERYDAY_RUN, ...change };
  const resolution = resolveScenario(scenario, catalogue);
  if (resolution.status !== 'resolved') throw new Error(JSON.stringify(resolution));
  const { resolved } = resolution;
  const run = { scenario, resolved, estimate: estimate(resolved), range, link: 'https://example.org/?s=1', sources: [] };
  return { run, text: resultJson({ title: 'One run', link: 'https://example.org/?s=1', release: '2026.11', runs: [run] }) };
}

describe(resultJson, () => {
  it('reads back to the very figures, unrounded', () => {
    const { run, text } = fileOf({});
    expect(JSON.parse(text).runs[0].figures).toEqual(
      Object.fromEntries(Object.entries(run.estimate).filter(([name]) => name !== 'computePowerW')),
    );
    expect(JSON.parse(text).runs[0].inputs).toEqual(EVERYDAY_RUN);
  });

  it('leaves out what is unknown rather than writing 0', () => {
    const { figures, inputs } = JSON.parse(fileOf({ placeId: 'world', name: undefined }).text).runs[0];
    expect('waterL' in figures).toBe(false);
    expect('electricityCostUsd' in figures).toBe(false);
    expect('name' in inputs).toBe(false);
    expect(figures.emissionsKgCo2e).toBeGreaterThan(0);
  });

  it('says the basis of the intensity, the method and the version of its schema', () => {
    const file = JSON.parse(fileOf({ methodId: 'strubell-2019' }).text);
    expect(file).toMatchObject({ schemaVersion: 1, generator: 'Trainprint', release: '2026.11' });
    expect(file.runs[0]).toMatchObject({
      carbonIntensityBasis: 'method',
      isCarbonIntensityEstimated: false,
      method: { id: 'strubell-2019', title: 'Strubell et al. 2019' },
    });
  });

  it('is the same text for the same state', () => {
    expect(fileOf({}).text).toBe(fileOf({}).text);
    expect(fileOf({}).text.endsWith('}\n')).toBe(true);
  });

  it('bears the unrounded ends of the range and how they were found, and leaves out those of unknown figures', () => {
    const interval = (low: number) => ({ low, median: low + 1, high: low + 2 });
    const range: RunRange = {
      emissionsKgCo2e: interval(80.123456789),
      energyKwh: interval(170),
      embodiedKgCo2e: interval(5),
      electricityCostUsd: null,
      rentUsd: interval(1000),
      typicalKgCo2e: 81,
      histogram: { from: 0, to: 1, counts: [1] },
      drivers: [],
    };
    const { figures, range: said } = JSON.parse(fileOf({ placeId: 'world' }, range).text).runs[0];
    expect(figures).toMatchObject({
      emissionsLowKgCo2e: 80.123456789,
      emissionsHighKgCo2e: 82.123456789,
      energyLowKwh: 170,
      embodiedHighKgCo2e: 7,
    });
    expect('electricityCostLowUsd' in figures).toBe(false);
    expect(said).toEqual({ draws: 10_000, quantiles: [0.05, 0.95], quantileMethod: 'R-7', rentUsd: interval(1000), drivers: [] });
  });

  it('says nothing of a range that has not come', () => {
    const [run] = JSON.parse(fileOf({}).text).runs;
    expect('range' in run || 'emissionsLowKgCo2e' in run.figures).toBe(false);
  });
});
