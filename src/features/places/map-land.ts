/** Outlines of an area as paths, each drawn once: whatever the map's width, it is the same drawing in another size. */
import type { MapShapes } from '#data/map-shapes.ts';
import { type Area, bordersPath, landPath, projectionOf, shapeOf } from './projection.ts';

/** Width of the drawing, px: that of a wide page. */
export const DRAWN_PX = 1360;

type Draw = (shapes: MapShapes, project: ReturnType<typeof projectionOf>) => string;

function keptDrawing(draw: Draw): (shapes: MapShapes, area: Area) => string {
  const kept = new WeakMap<MapShapes, Map<Area, string>>();
  return (shapes, area) => {
    const byArea = kept.get(shapes) ?? new Map<Area, string>();
    kept.set(shapes, byArea);
    const path = byArea.get(area) ?? draw(shapes, projectionOf(area, { width: DRAWN_PX, height: DRAWN_PX * shapeOf(area) }));
    byArea.set(area, path);
    return path;
  };
}

export const landOf = keptDrawing(landPath);
export const bordersOf = keptDrawing(bordersPath);
