/** Several levers at once: independent ones multiply, those of one group exclude each other. */
import type { Estimate } from '#core/estimate.ts';
import { type Effect, type Factor, type Lever, type LeverGroup, NO_CHANGE, QUANTITIES, type Quantity } from './lever.ts';

/** The product for each quantity; null where one of the levers says nothing of it. */
export function combined(levers: readonly Pick<Lever, 'effect'>[]): Effect {
  const [energy, carbon, cost] = QUANTITIES.map((quantity) =>
    levers.reduce<Factor | null>((sum, { effect }) => times(sum, effect[quantity]), NO_CHANGE),
  );
  return { energy: energy ?? null, carbon: carbon ?? null, cost: cost ?? null };
}

function times(a: Factor | null, b: Factor | null): Factor | null {
  if (a === null || b === null) return null;
  return { low: a.low * b.low, high: a.high * b.high, isOpen: a.isOpen || b.isOpen };
}

export interface Outcome {
  readonly before: number;
  readonly low: number;
  readonly high: number;
  /** True where `low` may be less still. */
  readonly isOpen: boolean;
}

/** The run's own figures under an effect; null where either is unknown. Rent is the highest listed one. */
export function outcomesOf(own: Estimate, effect: Effect): Readonly<Record<Quantity, Outcome | null>> {
  return {
    energy: outcomeOf(own.energyKwh, effect.energy),
    carbon: outcomeOf(own.emissionsKgCo2e, effect.carbon),
    cost: outcomeOf(own.rentHighUsd, effect.cost),
  };
}

function outcomeOf(before: number | null, factor: Factor | null): Outcome | null {
  if (before === null || factor === null) return null;
  return { before, low: before * factor.low, high: before * factor.high, isOpen: factor.isOpen };
}

type Grouped = Pick<Lever, 'id' | 'groups'>;

export interface Choice {
  readonly ticked: readonly string[];
  /** Those that had to give way to the one just ticked, and the group they share with it. */
  readonly released: readonly { readonly id: string; readonly group: LeverGroup }[];
}

/** Ticks or unticks one lever. Ticking it unticks every other that shares a group with it. */
export function toggled(levers: readonly Grouped[], ticked: readonly string[], id: string): Choice {
  if (ticked.includes(id)) return { ticked: ticked.filter((one) => one !== id), released: [] };
  const chosen = levers.find((lever) => lever.id === id);
  if (chosen === undefined) return { ticked, released: [] };
  const released = ticked.flatMap((one) => {
    const group = levers.find((lever) => lever.id === one)?.groups.find((shared) => chosen.groups.includes(shared));
    return group === undefined ? [] : [{ id: one, group }];
  });
  return { ticked: [...ticked.filter((one) => released.every((other) => other.id !== one)), id], released };
}
