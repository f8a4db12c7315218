/** The other way round: how much of the same work fits within a reader's bounds. Everything is linear in the hours. */
import { BOUND_NAMES, type BoundName, type Bounds } from './best.ts';

/** What the whole run costs on one accelerator; null is unknown. */
export type Costs = Readonly<Record<BoundName, number | null>>;

export interface Buys {
  /** How many times the work of the run fits. */
  readonly times: number;
  /** The bound that is reached first. */
  readonly reached: BoundName;
}

/** @returns null where no bound is set, where one that is set cannot be checked, or where the run costs nothing of any of them */
export function whatFits(costs: Costs, bounds: Bounds): Buys | null {
  let buys: Buys | null = null;
  for (const bound of BOUND_NAMES) {
    const most = bounds[bound];
    if (most === null) continue;
    const cost = costs[bound];
    if (cost === null) return null;
    const times = most / cost;
    if (cost > 0 && (buys === null || times < buys.times)) buys = { times, reached: bound };
  }
  return buys;
}
