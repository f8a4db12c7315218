/** Classes of carbon intensity, as the map and its legend draw them. */
export interface IntensityClass {
  /** g/kWh; the class holds what is at least this. */
  readonly fromGPerKwh: number;
  /** g/kWh; the class holds what is below this. Infinite for the last. */
  readonly belowGPerKwh: number;
}

export const INTENSITY_CLASSES: readonly IntensityClass[] = [0, 50, 200, 400, 600].map((fromGPerKwh, index, bounds) => ({
  fromGPerKwh,
  belowGPerKwh: bounds[index + 1] ?? Number.POSITIVE_INFINITY,
}));

/** @returns place among the classes, from 0 for the cleanest */
export function intensityClassOf(gPerKwh: number): number {
  return INTENSITY_CLASSES.findIndex(({ belowGPerKwh }) => gPerKwh < belowGPerKwh);
}
