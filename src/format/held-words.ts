/** What of the reader's own figures is held, and what it would be without. */
import type { Catalogue } from '#core/catalogue.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import type { Scenario } from '#core/scenario.ts';
import { formatIntensity, formatPue } from './quantity-format.ts';

/** Empty where nothing of it was typed. */
export function heldWords(scenario: Scenario, run: ResolvedScenario, catalogue: Catalogue): string {
  const place = catalogue.places.get(scenario.placeId);
  const provider = catalogue.providers.get(place?.providerId ?? '');
  const held: string[] = [];
  if (run.carbonIntensity.basis === 'typed' && place !== undefined) {
    const own = formatIntensity(place.carbonIntensityGPerKwh);
    held.push(`Your carbon intensity, ${formatIntensity(run.carbonIntensity.typical)}, is held; without it ${place.name} has ${own}.`);
  }
  if (scenario.pue !== undefined && run.pue.origin.kind === 'typed') {
    const own = place?.pue?.value ?? provider?.pue?.value ?? catalogue.powerModel.surveyPue.value;
    held.push(`Your PUE, ${formatPue(run.pue.typical)}, is held; without it ${formatPue(own)} would stand in a data centre there.`);
  }
  if (run.meter !== null || run.power?.kind === 'job' || scenario.acceleratorPowerW !== undefined) {
    held.push('What you measured holds for your own accelerator; all others are as published or modelled.');
  }
  if (scenario.utilisation !== undefined && run.meter === null) held.push('Your utilisation is held for all of them.');
  return held.join(' ');
}
