/** The same run in every year that its grid has a figure for. */
import type { Place, YearValue } from './catalogue.ts';
import { estimate } from './estimate.ts';
import { resolveIntensity } from './resolve-place.ts';
import type { ResolvedScenario } from './resolved.ts';

export interface GridYear {
  readonly year: number;
  readonly gPerKwh: number;
  readonly emissionsKgCo2e: number;
  /** Scaled from the place's own figure by its country's trend. */
  readonly isEstimated: boolean;
}

/** From one year of the series to the next. */
export interface YearStep {
  readonly from: GridYear;
  readonly to: GridYear;
  /** −0.03 is three per cent less. */
  readonly change: number;
}

/** Years ascending; the place's own year is among them, with its own figure. A typed intensity is left aside. */
export function gridYears(run: ResolvedScenario, place: Place, history: readonly YearValue[]): readonly GridYear[] {
  const years = [...new Set([...history.map(({ year }) => year), place.carbonIntensityYear])].sort((a, b) => a - b);
  return years.map((year) => {
    const asked = { ...run.scenario, year, carbonIntensityGPerKwh: undefined };
    const { carbonIntensity } = resolveIntensity(asked, place, history);
    const { emissionsKgCo2e } = estimate({ ...run, carbonIntensity });
    return { year, gPerKwh: carbonIntensity.typical, emissionsKgCo2e, isEstimated: carbonIntensity.isEstimated };
  });
}

/** What a delay of one year changed, for each pair of years that follow each other. */
export function yearSteps(years: readonly GridYear[]): readonly YearStep[] {
  return years.flatMap((to, index) => {
    const from = years[index - 1];
    if (from === undefined || to.year !== from.year + 1 || from.gPerKwh === 0) return [];
    return [{ from, to, change: to.gPerKwh / from.gPerKwh - 1 }];
  });
}
