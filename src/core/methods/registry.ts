/** The methods, Trainprint's own first, in the order of the panel. */
import type { MethodId } from '#core/scenario.ts';
import { cloudCarbonFootprint } from './cloud-carbon-footprint.ts';
import { greenAlgorithms3 } from './green-algorithms-3.ts';
import { lacoste2019 } from './lacoste-2019.ts';
import { llmcarbon2023 } from './llmcarbon-2023.ts';
import type { Method } from './method.ts';
import { patterson2021 } from './patterson-2021.ts';
import { strubell2019 } from './strubell-2019.ts';
import { trainprint } from './trainprint.ts';

const BY_ID: Readonly<Record<MethodId, Method>> = {
  trainprint,
  'strubell-2019': strubell2019,
  'lacoste-2019': lacoste2019,
  'green-algorithms-3': greenAlgorithms3,
  'patterson-2021': patterson2021,
  'llmcarbon-2023': llmcarbon2023,
  'cloud-carbon-footprint': cloudCarbonFootprint,
};

export const METHODS: readonly Method[] = Object.values(BY_ID);

export function methodOf(id: MethodId): Method {
  return BY_ID[id];
}
