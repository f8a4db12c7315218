/**
 * Outlines of land and borders, from Natural Earth. The world comes drawn, in a file that is made from the same shapes; the shapes
 * themselves are fetched when a part of it is enlarged.
 */
import type { GeometryCollection, Topology } from 'topojson-specification';
import shapesAddress from 'world-atlas/countries-110m.json?url';
import { loadFile } from './load-pack.ts';
import worldAddress from './world-outline.json?url';
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

/** SVG paths of an area, `DRAWN_PX` wide. */
export interface MapOutline {
  readonly land: string;
  readonly borders: string;
}

/** Width of every outline, px: that of a wide page. Another width is the same drawing in another size. */
export const DRAWN_PX = 1360;

const path = z.string().check(z.regex(/^M[-\d.MLZ,]+$/));
const outlineSchema = z.strictObject({ land: path, borders: path });

/** @throws DataPackError for anything but outlines */
export async function loadWorldOutline(signal: AbortSignal): Promise<MapOutline> {
  return loadFile(worldAddress, outlineSchema, signal);
}

/** @throws DataPackError for anything but shapes of land and countries */
export async function loadMapShapes(signal: AbortSignal): Promise<MapShapes> {
  return loadFile(shapesAddress, mapShapesSchema, signal);
}
