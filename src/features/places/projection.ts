/** The map's projection: Equal Earth, without Antarctica, the whole of it or one part enlarged. */
import { geoEqualEarthRaw } from 'd3-geo';

export const AREAS = ['world', 'europe', 'north-america', 'asia'] as const;
export type Area = (typeof AREAS)[number];

/** West, south, east, north: what must be in sight. The world ends below South America: Antarctica has no place. */
const BOUNDS: Readonly<Record<Area, readonly [number, number, number, number]>> = {
  world: [-169, -56, 190, 80],
  europe: [-11, 35.5, 31, 66],
  'north-america': [-126, 24, -64, 54],
  asia: [66, -9, 146, 46],
};

export interface MapSize {
  readonly width: number;
  readonly height: number;
}

/** Height over width of an area, so that it fills its frame. */
export function shapeOf(area: Area): number {
  return area === 'world' ? 0.43 : 0.58;
}

/** Longitude and latitude in degrees to the map's pixels. */
export type Project = (longitude: number, latitude: number) => readonly [number, number];

const RADIANS = Math.PI / 180;

/**
 * Turned to the middle of the area, so that what is enlarged is not drawn aslant. Nothing is cut or wound around the globe's back:
 * east of the middle stays east, and what is out of sight is drawn there.
 */
export function projectionOf(area: Area, { width, height }: MapSize): Project {
  const [west, south, east, north] = BOUNDS[area];
  const middle = (west + east) / 2;
  const raw = (longitude: number, latitude: number) => geoEqualEarthRaw((longitude - middle) * RADIANS, latitude * RADIANS);
  // The parallel nearest to the equator is the longest: it sets the width.
  const widest = south < 0 && north > 0 ? 0 : Math.min(Math.abs(south), Math.abs(north));
  const [left, right] = [raw(west, widest)[0], raw(east, widest)[0]];
  const [bottom, top] = [raw(middle, south)[1], raw(middle, north)[1]];
  const scale = Math.min(width / (right - left), height / (top - bottom));
  const x0 = width / 2 - (scale * (left + right)) / 2;
  const y0 = height / 2 + (scale * (bottom + top)) / 2;
  return (longitude, latitude) => {
    const [x, y] = raw(longitude, latitude);
    return [x0 + scale * x, y0 - scale * y];
  };
}
