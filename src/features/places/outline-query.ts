import { queryOptions } from '@tanstack/react-query';
import { DataPackError, FOR_EVER } from '#data/load-pack.ts';
import { loadMapShapes, loadWorldOutline } from '#data/map-shapes.ts';
import type { Area } from './projection.ts';

/** Land and borders of an area. What draws a part of the world comes with its shapes, and not with the map. */
export const outlineQuery = (area: Area) =>
  queryOptions({
    queryKey: ['map-outline', area],
    queryFn: async ({ signal }) => {
      if (area === 'world') return loadWorldOutline(signal);
      const drawing = import('./outlines.ts').catch(() => {
        throw new DataPackError('The script that draws parts of the map', 'unreachable');
      });
      const [shapes, { outlineOf }] = await Promise.all([loadMapShapes(signal), drawing]);
      return outlineOf(shapes, area);
    },
    ...FOR_EVER,
  });
