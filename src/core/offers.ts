/** Whether a place rents out an accelerator, as far as the table of instances says. */
import type { Place } from './catalogue.ts';

/**
 * `here`: an instance with it is listed in this region. `elsewhere`: the provider lists one, for another region or for none in
 * particular, so whether this region has it is unknown. `not-listed`: the provider's instances are listed and none has it.
 * `unknown`: nothing is listed of this provider. `nobody`: nobody rents out machines under this name, as for a country.
 */
export type Offer = 'here' | 'elsewhere' | 'not-listed' | 'unknown' | 'nobody';

export interface ListedInstance {
  readonly providerId: string;
  readonly acceleratorId: string;
  /** The provider's code; empty, `global` or a country where it names no region. */
  readonly region: string;
}

/** @param instances what is rented out today: historic rows are no offer */
export function offersOf(acceleratorId: string, instances: readonly ListedInstance[]): (place: Place) => Offer {
  const listed = new Set(instances.map(({ providerId }) => providerId));
  const having = instances.filter((instance) => instance.acceleratorId === acceleratorId);
  const providers = new Set(having.map(({ providerId }) => providerId));
  const regions = new Set(having.map(({ providerId, region }) => `${providerId} ${region}`));
  return ({ providerId, regionCode }) => {
    if (providerId === null) return 'nobody';
    if (regions.has(`${providerId} ${regionCode}`)) return 'here';
    if (providers.has(providerId)) return 'elsewhere';
    return listed.has(providerId) ? 'not-listed' : 'unknown';
  };
}
