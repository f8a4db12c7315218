/** The world as it is first drawn: land and borders as paths, from the shapes of Natural Earth. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { MapOutline, MapShapes } from '#data/map-shapes.ts';
import { outlineOf } from '#features/places/outlines.ts';

const SHAPES = createRequire(import.meta.url).resolve('world-atlas/countries-110m.json');

export function worldOutline(): MapOutline {
  const shapes: MapShapes = JSON.parse(readFileSync(SHAPES, 'utf8'));
  return outlineOf(shapes, 'world');
}
