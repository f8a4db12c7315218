/** What a lever does to a run, as factors: below 1 is less. Computed ones, published ones and the reader's own share this shape. */

/** Levers of one group stand for the same thing, so only one of them can count. */
export const LEVER_GROUPS = ['model', 'data', 'machine', 'building', 'map', 'time', 'runs'] as const;
export type LeverGroup = (typeof LEVER_GROUPS)[number];

/** A multiplier, always above 0: low ≤ high. */
export interface Factor {
  readonly low: number;
  readonly high: number;
  /** True where the source names no lower end: `low` or less. */
  readonly isOpen: boolean;
}

/** Null: the lever's source says nothing of that quantity, which is not the same as no change. */
export interface Effect {
  readonly energy: Factor | null;
  readonly carbon: Factor | null;
  /** Rent of the accelerators. */
  readonly cost: Factor | null;
}

export type Quantity = keyof Effect;
export const QUANTITIES = ['energy', 'carbon', 'cost'] as const satisfies readonly Quantity[];

/** A lever as it can be ticked and multiplied. */
export interface Lever {
  readonly id: string;
  readonly groups: readonly LeverGroup[];
  readonly effect: Effect;
}

export function factorOf(low: number, high: number = low, isOpen = false): Factor {
  if (!(low > 0 && high >= low)) throw new RangeError(`a factor is above 0 and in order, not ${low} to ${high}`);
  return { low, high, isOpen };
}

/** `÷5 to ÷10` is 0.1 to 0.2. */
export function dividing(low: number, high: number = low, isOpen = false): Factor {
  return factorOf(1 / high, 1 / low, isOpen);
}

export const NO_CHANGE: Factor = { low: 1, high: 1, isOpen: false };

/** Less work of the same kind: hours, energy, carbon and rent fall alike. */
export function onAll(factor: Factor): Effect {
  return { energy: factor, carbon: factor, cost: factor };
}

/** Fewer kilowatt-hours from the same work; the rent is said apart, because it depends on how the saving came about. */
export function onEnergy(factor: Factor, cost: Factor | null): Effect {
  return { energy: factor, carbon: factor, cost };
}

/** The same kilowatt-hours from another grid or at another time. */
export function onCarbon(factor: Factor): Effect {
  return { energy: NO_CHANGE, carbon: factor, cost: NO_CHANGE };
}
