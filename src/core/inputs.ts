/** Small makers of resolved figures. */
import type { Range } from './catalogue.ts';
import type { Input, Origin, OriginKind } from './resolved.ts';
import type { Typed } from './scenario.ts';

export const TYPED: Origin = { kind: 'typed', year: null, sourceIds: [], detail: '' };

export function originOf(kind: OriginKind, sourceIds: readonly string[], year: number | null = null, detail = ''): Origin {
  return { kind, year, sourceIds, detail };
}

/** One value is the same at both ends; a range keeps them, with its middle as typical. */
export function rangeOf(typed: Typed): Range {
  if (typeof typed === 'number') return { low: typed, typical: typed, high: typed };
  return { low: typed.low, typical: (typed.low + typed.high) / 2, high: typed.high };
}

export function typicalOf(typed: Typed): number {
  return rangeOf(typed).typical;
}

export function typedInput(typed: Typed, origin: Origin = TYPED): Input {
  return { ...rangeOf(typed), origin };
}

export function exactInput(value: number, origin: Origin): Input {
  return { low: value, typical: value, high: value, origin };
}

export function rangeInput({ low, typical, high }: Range, origin: Origin): Input {
  return { low, typical, high, origin };
}
