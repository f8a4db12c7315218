import { describe, expect, it } from 'vitest';
import { everydayCatalogue, withMethods } from '#data/catalogue.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import { METHODS } from './methods/registry.ts';
import { notUsed } from './not-used.ts';
import { resolveScenario } from './resolve.ts';
import type { Scenario } from './scenario.ts';

const catalogue = withMethods(everydayCatalogue, METHODS);

function notesOf(change: Partial<Scenario>) {
  const resolution = resolveScenario({ ...EVERYDAY_RUN, ...change }, catalogue);
  return resolution.status === 'resolved' ? resolution.resolved.notes : [];
}

describe(notUsed, () => {
  it('says nothing of what was not given', () => {
    expect(notUsed(EVERYDAY_RUN, ['utilisation', 'pue'], 'energy-metered')).toEqual([]);
  });

  it.each([
    { change: { measuredEnergyKwh: 250, utilisation: 0.6 }, fields: ['utilisation'], because: 'energy-metered' },
    { change: { acceleratorHours: 576 }, fields: ['hours'], because: 'accelerator-hours-given' },
    { change: { methodId: 'strubell-2019', pue: 1.2 }, fields: ['pue'], because: 'method-fixes-it' },
  ] as const)('names $fields, because $because', ({ change, fields, because }) => {
    expect(notesOf(change)).toContainEqual({ kind: 'not-used', fields, because });
  });
});
