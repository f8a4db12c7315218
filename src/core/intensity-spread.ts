/** How far a grid's published figure may be from that of the run. */
import type { Place, Range } from './catalogue.ts';

/**
 * U.S. grids have direct figures alone; times 1.1235 they are life-cycle ones (the country's life-cycle average of Ember over
 * EPA's direct rate). Other pairs of data sets give 1.07 (Ember over EIA's average) and 1.20, and one factor fits clean and
 * coal-heavy grids less well than their mean: about a tenth either way.
 */
const SCALED_BASIS_SPREAD = 0.1;

type SpreadPlace = Pick<Place, 'yearSwingPercent' | 'iso3' | 'isEstimated'>;

/**
 * The figure between itself divided and multiplied by what the year and the basis leave open. A factor and not a difference, so
 * that no grid falls below 0.
 *
 * @param isOfThatYear true where the run named the very year the figure is of: then the year leaves nothing open
 */
export function intensitySpread(gPerKwh: number, place: SpreadPlace, isOfThatYear: boolean): Range {
  const byYear = isOfThatYear ? 1 : 1 + place.yearSwingPercent / 100;
  // The country’s own figure is published; those of its grids are all scaled, and marked as estimated.
  const byBasis = place.iso3 === 'USA' && place.isEstimated ? 1 + SCALED_BASIS_SPREAD : 1;
  const factor = byYear * byBasis;
  return { low: gPerKwh / factor, typical: gPerKwh, high: gPerKwh * factor };
}
