import { KG_PER_LB } from '#core/units.ts';

/** The paper's figure for its architecture search, lb; it never stands without its correction. */
const SEARCH_LB = 626_155;
export const SEARCH_NOTE =
  'The architecture search of 626,155 lb was found 88 times too high: re-estimated from its real hardware in 2021 it is 3.2 t (Patterson et al. 2021).';

export function isSearchFigure(emissionsKgCo2e: number): boolean {
  return Math.round(emissionsKgCo2e / KG_PER_LB) === SEARCH_LB;
}
