import type { Place } from '#core/catalogue.ts';

/** A place inside a sentence: `the world`, and all others by their names. */
export function placeInWords({ kind, name }: Pick<Place, 'kind' | 'name'>): string {
  return kind === 'world' ? 'the world' : name;
}
