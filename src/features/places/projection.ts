/** The map's projection: Equal Earth, without Antarctica, the whole of it or one part enlarged. */
import { type GeoProjection, geoEqualEarth, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { MapShapes } from '#data/map-shapes.ts';

export const AREAS = ['world', 'europe', 'north-america', 'asia'] as const;
export type Area = (typeof AREAS)[number];

/** West, south, east, north: what must be in sight. The world is cut below the tip of South America. */
const BOUNDS: Readonly<Record<Area, readonly [number, number, number, number]>> = {
  world: [-168, -56, 178, 78],
  europe: [-11, 35.5, 31, 66],
  'north-america': [-126, 24, -64, 54],
  asia: [66, -9, 146, 46],
};

/** ISO 3166-1 numeric. */
const ANTARCTICA = '010';

export interface MapSize {
  readonly width: number;
  readonly height: number;
}

/** Height over width of an area, so that it fills its frame. */
export function shapeOf(area: Area): number {
  return area === 'world' ? 0.43 : 0.58;
}

export function projectionOf(area: Area, { width, height }: MapSize): GeoProjection {
  const [west, south, east, north] = BOUNDS[area];
  const steps = [0, 0.25, 0.5, 0.75, 1];
  const outline = steps.flatMap((step) => {
    const longitude = west + (east - west) * step;
    const latitude = south + (north - south) * step;
    return [
      [longitude, south],
      [longitude, north],
      [west, latitude],
      [east, latitude],
    ];
  });
  // Turned to the middle of the area, so that what is enlarged is not drawn aslant.
  const middle = area === 'world' ? -10 : -(west + east) / 2;
  return geoEqualEarth()
    .rotate([middle, 0])
    .fitExtent(
      [
        [6, 6],
        [width - 6, height - 6],
      ],
      { type: 'MultiPoint', coordinates: outline },
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ])
    .precision(0.4);
}

export interface LandPaths {
  readonly land: string;
  readonly borders: string;
}

export function landPaths({ objects, ...rest }: MapShapes, projection: GeoProjection): LandPaths {
  const topology = { objects, ...rest };
  const draw = geoPath(projection).digits(1);
  const inhabited = objects.countries.geometries.filter(({ id }) => id !== ANTARCTICA);
  const countries = { ...objects.countries, geometries: inhabited };
  return {
    land: draw(feature(topology, countries)) ?? '',
    borders: draw(mesh(topology, countries, (one, other) => one !== other)) ?? '',
  };
}
