import { queryOptions } from '@tanstack/react-query';
import { FOR_EVER } from '#data/load-pack.ts';
import { loadMapShapes, loadWorldOutline } from '#data/map-shapes.ts';
import type { Area } from './projection.ts';

/** Land and borders of an area. What draws a part of the world comes with its shapes, and not with the map. */
export const outlineQuery = (area: Area) =>
  queryOptions({
    queryKey: ['map-outline', area],
    queryFn: async ({ signal }) => {
      if (area === 'world') return loadWorldOutline(signal);
      const [shapes, { outlineOf }] = await Promise.all([loadMapShapes(signal), import('./outlines.ts')]);
      return outlineOf(shapes, area);
    },
    ...FOR_EVER,
  });
