/** Sentences a person would say about a result, and the titles that state a finding. Every word of them is computed. */
import type { Catalogue } from '#core/catalogue.ts';
import { typicalOf } from '#core/inputs.ts';
import { wayInForce } from '#core/resolve-time.ts';
import { NO_ACCELERATOR, type Scenario } from '#core/scenario.ts';
import { formatInput, formatPercent, formatTimes, joined, NBSP, showHours } from './quantity-format.ts';

/** kg CO2e of one; all from the 2019 paper's Table 1 but the first two. */
const STREAMING_HOUR_KG = 0.036; // iea-2020: video streaming, world average, 2019
const CAR_KM_KG = 0.175; // green-algorithms: average passenger car, Europe, 2019
const FLIGHT_KG = 1984 * 0.45359237;
const CAR_LIFE_KG = 126_000 * 0.45359237;

/** Within this of one another two figures are said to be about the same. */
const ABOUT_THE_SAME = 0.03;

/** Two parts, so that the telling number can be set in bold: what comes before it, it, and the rest. */
export interface Sentence {
  readonly before: string;
  readonly figure: string;
  readonly after: string;
}

/** What the emissions come to in everyday life, at the scale that suits them. */
export function everydaySentence(emissionsKgCo2e: number): Sentence {
  if (emissionsKgCo2e === 0) return { before: 'Nothing: ', figure: '0', after: ', because no energy was used or its grid emits nothing.' };
  if (emissionsKgCo2e < 0.1 * STREAMING_HOUR_KG)
    return { before: 'Less than a ', figure: 'few minutes', after: ' of watching video over the internet.' };
  if (emissionsKgCo2e < 0.5)
    return {
      before: 'About ',
      figure: `${formatTimes(emissionsKgCo2e / STREAMING_HOUR_KG)} hours`,
      after: ' of watching video over the internet.',
    };
  if (emissionsKgCo2e < 50)
    return {
      before: 'About as much as driving ',
      figure: `${formatTimes(emissionsKgCo2e / CAR_KM_KG)}${NBSP}km`,
      after: ' in an average European car.',
    };
  if (emissionsKgCo2e < 5000) return flightSentence(emissionsKgCo2e / FLIGHT_KG);
  const lives = emissionsKgCo2e / CAR_LIFE_KG;
  if (lives < 1 - ABOUT_THE_SAME)
    return { before: 'About ', figure: formatPercent(lives), after: ' of what an average car emits in its lifetime, fuel included.' };
  if (lives <= 1 + ABOUT_THE_SAME)
    return { before: 'About as much as ', figure: 'one car', after: ' emits in its lifetime, fuel included.' };
  return { before: 'About as much as ', figure: `${formatTimes(lives)} cars`, after: ' emit in their lifetimes, fuel included.' };
}

function flightSentence(flights: number): Sentence {
  if (Math.abs(flights - 1) <= ABOUT_THE_SAME)
    return { before: 'About ', figure: 'one passenger’s flight', after: ' from New York to San Francisco and back.' };
  if (flights < 1)
    return {
      before: 'About ',
      figure: formatPercent(flights),
      after: ' of one passenger’s flight from New York to San Francisco and back.',
    };
  return { before: 'About ', figure: formatTimes(flights), after: ' passengers’ flights from New York to San Francisco and back.' };
}

/** `8 × A100 SXM4 80GB, 72 h`: what ran, where a run has no name. */
export function runTitle(scenario: Scenario, catalogue: Catalogue): string {
  const hardware = hardwareWords(scenario, catalogue);
  const way = wayInForce(scenario);
  if (way === 'kwh' && scenario.measuredEnergyKwh !== undefined)
    return `${hardware}, ${formatInput(typicalOf(scenario.measuredEnergyKwh))}${NBSP}kWh metered`;
  if (way === 'flops' && scenario.parametersBillion !== undefined)
    return `${hardware}, ${formatInput(scenario.parametersBillion)} billion parameters`;
  if (scenario.acceleratorHours !== undefined) return `${hardware}, ${formatInput(typicalOf(scenario.acceleratorHours))} accelerator-hours`;
  return scenario.hours === undefined ? hardware : `${hardware}, ${joined(showHours(typicalOf(scenario.hours)))}`;
}

function hardwareWords(scenario: Scenario, catalogue: Catalogue): string {
  if (scenario.acceleratorId === NO_ACCELERATOR) return 'Processors only';
  const name = catalogue.accelerators.get(scenario.acceleratorId)?.name ?? 'own accelerator';
  return `${formatInput(scenario.acceleratorCount)} × ${shortName(name)}`;
}

/** Without the maker and the family, which the eye does not need beside a count. */
export function shortName(name: string): string {
  return name.replace(/^(NVIDIA|AMD|Intel|Google|Apple|AWS) /, '').replace(/^(Tesla|GeForce|Instinct|Radeon) /, '');
}

/** Says where the run took place, for captions: `Iowa, life-cycle`. */
export function placeName(scenario: Scenario, catalogue: Catalogue): string {
  return catalogue.places.get(scenario.placeId)?.name ?? scenario.placeId;
}
