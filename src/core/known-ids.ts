/** Ids that no table holds count as not given: the frozen default stands in, and the page says so by name. */
import type { Catalogue } from './catalogue.ts';
import { CUSTOM_ACCELERATOR, NO_ACCELERATOR, type Scenario } from './scenario.ts';

export interface UnknownId {
  readonly field: 'acceleratorId' | 'placeId' | 'cpuId';
  readonly said: string;
}

export interface KnownScenario {
  readonly scenario: Scenario;
  readonly unknown: readonly UnknownId[];
}

/**
 * @param defaults the frozen defaults of the link's version
 * @returns the scenario as it is while the tables that could know its ids are not loaded
 */
export function withKnownIds(
  scenario: Scenario,
  catalogue: Catalogue,
  defaults: Pick<Scenario, 'acceleratorId' | 'placeId'>,
): KnownScenario {
  const unknown: UnknownId[] = [];
  let known = scenario;
  const isListed = scenario.acceleratorId !== CUSTOM_ACCELERATOR && scenario.acceleratorId !== NO_ACCELERATOR;
  if (catalogue.isComplete && isListed && !catalogue.accelerators.has(scenario.acceleratorId)) {
    unknown.push({ field: 'acceleratorId', said: scenario.acceleratorId });
    known = { ...known, acceleratorId: defaults.acceleratorId };
  }
  if (catalogue.isComplete && !catalogue.places.has(scenario.placeId)) {
    unknown.push({ field: 'placeId', said: scenario.placeId });
    known = { ...known, placeId: defaults.placeId };
  }
  if (catalogue.hasAllCpus && scenario.cpuId !== undefined && !catalogue.cpus.has(scenario.cpuId)) {
    unknown.push({ field: 'cpuId', said: scenario.cpuId });
    known = { ...known, cpuId: undefined };
  }
  return { scenario: known, unknown };
}
