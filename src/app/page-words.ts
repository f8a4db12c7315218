import type { Catalogue } from '#core/catalogue.ts';
import { formatEnergy, formatMass, formatUsdRange, type MassUnit } from '#format/quantity-format.ts';
import { runTitle } from '#format/sentence-words.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import type { Page } from '#permalink/query-codec.ts';
import { encodeScenario } from '#permalink/scenario-codec.ts';
import type { RunResult } from './use-estimates.ts';

/** The run's own name, else what ran; the everyday run says that it is one. */
export function titleOf({ scenario }: RunResult, page: Page, catalogue: Catalogue): string {
  const title = runTitle(scenario, catalogue);
  if (scenario.name !== undefined) return scenario.name;
  const isEveryday = page.scenarios.length === 1 && encodeScenario(scenario) === encodeScenario(EVERYDAY_RUN);
  return isEveryday ? `Everyday run: ${title}` : title;
}

/** What the live region says once the reader has paused. */
export function totalsWords({ answer, resolution }: RunResult, units: MassUnit): string {
  if (resolution.status === 'missing') return 'Something is missing before the run can be computed.';
  if (answer === null) return '';
  const { emissionsKgCo2e, energyKwh, rentLowUsd, rentHighUsd } = answer.estimate;
  const rent = rentLowUsd === null || rentHighUsd === null ? '' : `, rent ${formatUsdRange(rentLowUsd, rentHighUsd)}`;
  return `${formatMass(emissionsKgCo2e, units)} CO2e, ${formatEnergy(energyKwh)}${rent}`;
}
