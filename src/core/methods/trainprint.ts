import { type Method, sees } from './method.ts';

/** The page's own method: the run as it is joined. */
export const trainprint: Method = {
  id: 'trainprint',
  title: 'Trainprint',
  source: 'trainprint',
  fixes: [],
  leavesOut: ['idle capacity of the cluster', 'storage and networks between sites', 'staff and offices', 'use of the model after training'],
  see: sees,
};
