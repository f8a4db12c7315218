/** Outlines of land and borders for the map: one file from Natural Earth, fetched when a map is first drawn. */
import { queryOptions } from '@tanstack/react-query';
import type { GeometryCollection, Topology } from 'topojson-specification';
import shapesAddress from 'world-atlas/countries-110m.json?url';
import { FOR_EVER, loadFile } from './load-pack.ts';
import { z } from './zod.ts';

export type MapShapes = Topology<{ readonly countries: GeometryCollection; readonly land: GeometryCollection }>;

const collection = z.looseObject({ type: z.literal('GeometryCollection'), geometries: z.array(z.looseObject({ type: z.string() })) });

/** Checked as far as a drawing depends on it: coordinates that are no numbers draw nothing. */
const shapes = z.looseObject({
  type: z.literal('Topology'),
  arcs: z.array(z.custom<readonly (readonly number[])[]>(isLine)),
  objects: z.looseObject({ countries: collection, land: collection }),
});

/** Tens of thousands of numbers: looked at one by one they would hold up the page. */
function isLine(content: unknown): boolean {
  return (
    Array.isArray(content) && content.every((point) => Array.isArray(point) && typeof point[0] === 'number' && typeof point[1] === 'number')
  );
}

const mapShapesSchema = z.custom<MapShapes>((content) => shapes.safeParse(content).success);

export const mapShapesQuery = () =>
  queryOptions({
    queryKey: ['map-shapes'],
    queryFn: ({ signal }) => loadFile(shapesAddress, mapShapesSchema, signal),
    ...FOR_EVER,
  });
