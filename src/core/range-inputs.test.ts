import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueOf, withMethods } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { decodeScenario } from '#permalink/scenario-codec.ts';
import { uniformsFor } from '#workers/streams.ts';
import { driversOf } from './drivers.ts';
import { METHODS } from './methods/registry.ts';
import { inputsBehind } from './range-inputs.ts';
import { resolveScenario } from './resolve.ts';
import { samplerOf } from './uncertainty.ts';

const pack: unknown = JSON.parse(readFileSync('public/data/first/2026.11.json', 'utf8'));
const catalogue = withMethods(catalogueOf(firstPackSchema.parse(pack)), METHODS);

function resolved(query: string) {
  const resolution = resolveScenario(decodeScenario(`1~d.2026.11~${query}`, 1, ['2026.11']).scenario, catalogue);
  if (resolution.status !== 'resolved') throw new Error(query);
  return resolution.resolved;
}

const EVERYDAY = resolved('n.8~h.72~r.gcp-us-central1');
const names = (...args: Parameters<typeof inputsBehind>) => inputsBehind(...args).map(({ name }) => name);

describe(inputsBehind, () => {
  it('finds behind the emissions the very inputs that drive them', () => {
    const COUNT = 100;
    const uniformsOf = (key: string) => uniformsFor(key, COUNT);
    const { draws, draw } = samplerOf(EVERYDAY, COUNT, uniformsOf);
    draw(0, COUNT);
    const drivers = driversOf(EVERYDAY, draws.emissionsKgCo2e, uniformsOf).map(({ key }) => key);
    const keys = inputsBehind([EVERYDAY], 'emissionsKgCo2e').map(({ key }) => key);
    expect(keys.toSorted()).toEqual(drivers.toSorted());
  });

  it('leaves out of each figure what does not move it: no grid behind energy, no watts behind the making of the chips', () => {
    expect(names([EVERYDAY], 'energyKwh')).not.toContain('carbonIntensityGPerKwh');
    expect(names([EVERYDAY], 'energyKwh')).toContain('utilisation');
    expect(names([EVERYDAY], 'electricityCostUsd')).not.toContain('carbonIntensityGPerKwh');
    expect(names([EVERYDAY], 'embodiedKgCo2e')).not.toContain('utilisation');
    expect(names([EVERYDAY], 'embodiedKgCo2e')).toContain('lifetimeYears');
  });

  it('finds nothing where every figure is one value', () => {
    expect(inputsBehind([resolved('m.strubell-2019~hw.nvidia-p100-pcie-16gb~n.8~h.84~itw.1515.43')], 'emissionsKgCo2e')).toEqual([]);
  });

  it('names what runs share once, and of each run what it alone has', () => {
    const other = resolved('n.4~h.10~r.country-fr');
    const alone = inputsBehind([EVERYDAY], 'emissionsKgCo2e').map(({ key }) => key);
    const both = inputsBehind([EVERYDAY, EVERYDAY, other], 'emissionsKgCo2e').map(({ key }) => key);
    expect(new Set(both).size).toBe(both.length);
    expect(both.slice(0, alone.length)).toEqual(alone);
    expect(both.length).toBeGreaterThan(alone.length);
  });
});
