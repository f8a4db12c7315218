import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { estimate } from '#core/estimate.ts';
import { resolveScenario } from '#core/resolve.ts';
import type { Scenario } from '#core/scenario.ts';
import { catalogueOf } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import { resultJson } from './result-json.ts';

const catalogue = catalogueOf(firstPackSchema.parse(JSON.parse(readFileSync('public/data/first/2026.11.json', 'utf8'))));

function fileOf(change: Partial<Scenario>) {
  const scenario = { ...EVERYDAY_RUN, ...change };
  const resolution = resolveScenario(scenario, catalogue);
  if (resolution.status !== 'resolved') throw new Error(JSON.stringify(resolution));
  const { resolved } = resolution;
  const run = { scenario, resolved, estimate: estimate(resolved), link: 'https://example.org/?s=1', sources: [] };
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
});
