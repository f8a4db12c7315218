/** Land and borders of an area as SVG paths. The world is drawn when the data are made, a part of it when a reader enlarges it. */
import { geoPath, geoTransform } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import { DRAWN_PX, type MapOutline, type MapShapes } from '#data/map-shapes.ts';
import { type Area, type Project, projectionOf, shapeOf } from './projection.ts';

export function outlineOf(shapes: MapShapes, area: Area): MapOutline {
  const project = projectionOf(area, { width: DRAWN_PX, height: DRAWN_PX * shapeOf(area) });
  return { land: landPath(shapes, project), borders: bordersPath(shapes, project) };
}

/** A line that crosses the 180th meridian goes on beyond it instead of leaping to the other side. */
function drawing(project: Project) {
  let last = Number.NaN;
  const transform = geoTransform({
    lineStart() {
      last = Number.NaN;
      this.stream.lineStart();
    },
    point(longitude, latitude) {
      const leap = longitude - last;
      last = leap > 180 ? longitude - 360 : leap < -180 ? longitude + 360 : longitude;
      const [x, y] = project(last, latitude);
      this.stream.point(x, y);
    },
  });
  return geoPath(transform).digits(1);
}

function landPath(shapes: MapShapes, project: Project): string {
  return drawing(project)(feature(shapes, shapes.objects.land)) ?? '';
}

function bordersPath(shapes: MapShapes, project: Project): string {
  return drawing(project)(mesh(shapes, shapes.objects.countries, (one, other) => one !== other)) ?? '';
}
