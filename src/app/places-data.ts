import type { QueryClient } from '@tanstack/react-query';
import { geographyPackQuery } from '#data/later-packs.ts';
import { mapShapesQuery } from '#data/map-shapes.ts';
import { landOf } from '#features/places/map-land.ts';

/**
 * Asks for what the first map is drawn from, and draws its land. A hook would pass over the positions: the form names their table
 * without asking for it.
 */
export async function askForPlaces(client: QueryClient): Promise<void> {
  const positions = client.prefetchQuery(geographyPackQuery());
  await client.prefetchQuery(mapShapesQuery());
  const shapes = client.getQueryData(mapShapesQuery().queryKey);
  if (shapes !== undefined) landOf(shapes, 'world');
  await positions;
}
