/** Ids that no table holds count as not given: the frozen default stands in, and the page says so by name. */
import type { Catalogue } from './catalogue.ts';
import { CUSTOM_ACCELERATOR, NO_ACCELERATOR, type Scenario } from './scenario.ts';

interface UnknownId {
  readonly field: 'acceleratorId' | 'placeId' | 'cpuId';
  readonly said: string;
}

/** @returns none as long as the tables that could know an id are not loaded */
export function unknownIdsOf({ acceleratorId, placeId, cpuId }: Scenario, catalogue: Catalogue): readonly UnknownId[] {
  const unknown: UnknownId[] = [];
  const isListed = acceleratorId !== CUSTOM_ACCELERATOR && acceleratorId !== NO_ACCELERATOR;
  if (catalogue.isComplete && isListed && !catalogue.accelerators.has(acceleratorId))
    unknown.push({ field: 'acceleratorId', said: acceleratorId });
  if (catalogue.isComplete && !catalogue.places.has(placeId)) unknown.push({ field: 'placeId', said: placeId });
  if (catalogue.hasAllCpus && cpuId !== undefined && !catalogue.cpus.has(cpuId)) unknown.push({ field: 'cpuId', said: cpuId });
  return unknown;
}

/**
 * @param defaults the frozen defaults of the link's version
 * @returns the scenario as it is while the tables that could know its ids are not loaded
 */
export function withKnownIds(
  scenario: Scenario,
  catalogue: Catalogue,
  { acceleratorId, placeId }: Pick<Scenario, 'acceleratorId' | 'placeId'>,
): Scenario {
  const unknown = unknownIdsOf(scenario, catalogue).map(({ field }) => field);
  if (unknown.length === 0) return scenario;
  return {
    ...scenario,
    acceleratorId: unknown.includes('acceleratorId') ? acceleratorId : scenario.acceleratorId,
    placeId: unknown.includes('placeId') ? placeId : scenario.placeId,
    cpuId: unknown.includes('cpuId') ? undefined : scenario.cpuId,
  };
}
