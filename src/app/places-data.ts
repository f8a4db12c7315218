import type { QueryClient } from '@tanstack/react-query';
import { geographyPackQuery } from '#data/later-packs.ts';
import { outlineQuery } from '#features/places/outline-query.ts';

/**
 * Asks for what the first map is drawn from. A hook would pass over the positions: the form names their table without asking for
 * it.
 */
export async function askForPlaces(client: QueryClient): Promise<void> {
  await Promise.all([client.prefetchQuery(geographyPackQuery()), client.prefetchQuery(outlineQuery('world'))]);
}
