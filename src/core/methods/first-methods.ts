/** The methods of the first screen; the others come after it, or with a link that asks for one of them. */
import type { MethodId } from '#core/scenario.ts';
import { type Method, sees } from './method.ts';
import { strubell2019 } from './strubell-2019.ts';

export const trainprint: Method = {
  id: 'trainprint',
  title: 'Trainprint',
  source: 'trainprint',
  fixes: [],
  leavesOut: ['idle capacity of the cluster', 'storage and networks between sites', 'staff and offices', 'use of the model after training'],
  see: sees,
};

export const FIRST_METHODS: ReadonlyMap<MethodId, Method> = new Map([trainprint, strubell2019].map((method) => [method.id, method]));
