/** Which uncertain inputs a range comes of. */
import { type Estimate, estimate } from './estimate.ts';
import type { FigureRanges } from './range.ts';
import type { ResolvedScenario } from './resolved.ts';
import { type UncertainInput, uncertainInputs, withInputsAt } from './uncertainty.ts';

/** Figures that are drawn. */
export type RangedQuantity = keyof Omit<FigureRanges, 'drawn'>;

/** At one price both ends of the rent are one figure. */
const FIGURES: Readonly<Record<RangedQuantity, (figures: Estimate) => number | null>> = {
  emissionsKgCo2e: ({ emissionsKgCo2e }) => emissionsKgCo2e,
  energyKwh: ({ energyKwh }) => energyKwh,
  embodiedKgCo2e: ({ embodiedKgCo2e }) => embodiedKgCo2e,
  electricityCostUsd: ({ electricityCostUsd }) => electricityCostUsd,
  rentUsd: ({ rentLowUsd }) => rentLowUsd,
};

/**
 * The uncertain inputs that move a figure of any of the runs from one of their ends to the other, each once, in the order of the
 * pipeline.
 *
 * @param runs that the range was drawn of, together
 */
export function inputsBehind(runs: readonly ResolvedScenario[], quantity: RangedQuantity): readonly UncertainInput[] {
  const figureOf = FIGURES[quantity];
  const found = new Map<string, UncertainInput>();
  for (const run of runs) {
    for (const uncertain of uncertainInputs(run)) {
      if (found.has(uncertain.key)) continue;
      const [low, high] = [0, 1].map((end) => figureOf(estimate(withInputsAt(run, (key) => (key === uncertain.key ? end : null)))));
      if (low !== high) found.set(uncertain.key, uncertain);
    }
  }
  return [...found.values()];
}
