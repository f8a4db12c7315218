/** What a place gives a run: grid intensity, PUE, water and the price of electricity. */
import type { Accelerator, Catalogue, Cpu, Place, YearValue } from './catalogue.ts';
import { exactInput, originOf, typedInput } from './inputs.ts';
import type { Input, Known, Note, ResolvedIntensity } from './resolved.ts';
import { NO_ACCELERATOR, type Scenario } from './scenario.ts';

/** PUE typed, else the region's, else the provider's fleet, else 1 where there is no data centre, else the newest survey average. */
export function resolvePue(scenario: Scenario, place: Place, accelerator: Accelerator | null, catalogue: Catalogue): Input {
  if (scenario.pue !== undefined) return typedInput(scenario.pue);
  if (place.pue !== null) return exactInput(place.pue.value, originOf('region-pue', [place.pue.sourceId], place.pue.year));
  const provider = place.providerId === null ? null : (catalogue.providers.get(place.providerId) ?? null);
  if (provider !== null && provider.pue !== null) {
    return exactInput(provider.pue.value, originOf('provider-pue', [provider.pue.sourceId], provider.pue.year, provider.pue.scope));
  }
  if (isOutsideDataCentre(scenario, accelerator, cpuOf(scenario, catalogue))) return exactInput(1, originOf('no-data-centre', []));
  const survey = catalogue.powerModel.surveyPue;
  return exactInput(survey.value, originOf('survey-pue', [survey.sourceId], survey.year));
}

function cpuOf(scenario: Scenario, catalogue: Catalogue): Cpu | null {
  return scenario.cpuId === undefined ? null : (catalogue.cpus.get(scenario.cpuId) ?? null);
}

function isOutsideDataCentre(scenario: Scenario, accelerator: Accelerator | null, cpu: Cpu | null): boolean {
  if (scenario.acceleratorId === NO_ACCELERATOR) return cpu !== null && cpu.form !== 'server';
  return accelerator !== null && (accelerator.form === 'desktop' || accelerator.form === 'laptop' || accelerator.form === 'soc');
}

/** @param history the country's series, or null where it was not asked for */
export function resolveIntensity(
  scenario: Scenario,
  place: Place,
  history: readonly YearValue[] | null,
): { readonly carbonIntensity: ResolvedIntensity; readonly notes: readonly Note[] } {
  if (scenario.carbonIntensityGPerKwh !== undefined) {
    return { carbonIntensity: { ...typedInput(scenario.carbonIntensityGPerKwh), basis: 'typed', isEstimated: false }, notes: [] };
  }
  if (scenario.year !== undefined && scenario.year !== place.carbonIntensityYear && history !== null) {
    const atYear = nearestYear(history, scenario.year);
    if (atYear !== null) return historic(scenario.year, place, history, atYear);
  }
  const origin = originOf('place-intensity', place.intensitySourceIds, place.carbonIntensityYear, place.carbonIntensityGrid);
  const carbonIntensity: ResolvedIntensity = {
    ...exactInput(place.carbonIntensityGPerKwh, origin),
    basis: place.carbonIntensityBasis,
    isEstimated: place.isEstimated,
  };
  return { carbonIntensity, notes: [] };
}

/** A national place takes its own series; a local one is scaled by the country's trend and marked estimated. */
function historic(asked: number, place: Place, history: readonly YearValue[], atYear: YearValue): ReturnType<typeof resolveIntensity> {
  const notes: readonly Note[] = atYear.year === asked ? [] : [{ kind: 'year-clamped', asked, used: atYear.year }];
  const isNational = place.carbonIntensityGrid === 'country';
  const base = nearestYear(history, place.carbonIntensityYear);
  if (isNational || base === null || base.gPerKwh === 0) {
    const origin = originOf('history-intensity', place.intensitySourceIds, atYear.year, place.carbonIntensityGrid);
    return { carbonIntensity: { ...exactInput(atYear.gPerKwh, origin), basis: 'life-cycle', isEstimated: !isNational }, notes };
  }
  const value = (place.carbonIntensityGPerKwh * atYear.gPerKwh) / base.gPerKwh;
  const origin = originOf('scaled-intensity', place.intensitySourceIds, atYear.year, place.carbonIntensityGrid);
  return { carbonIntensity: { ...exactInput(value, origin), basis: place.carbonIntensityBasis, isEstimated: true }, notes };
}

/** The year asked for, else the nearest one there is; the earlier of two equally near. */
export function nearestYear(history: readonly YearValue[], year: number): YearValue | null {
  return history.reduce<YearValue | null>((best, entry) => {
    if (best === null) return entry;
    return Math.abs(entry.year - year) < Math.abs(best.year - year) ? entry : best;
  }, null);
}

export function resolveWater(place: Place, catalogue: Catalogue): Known<Input> {
  if (place.waterLPerKwh !== null) {
    return {
      kind: 'known',
      value: exactInput(place.waterLPerKwh.value, originOf('region-water', [place.waterLPerKwh.sourceId], place.waterLPerKwh.year)),
    };
  }
  const provider = place.providerId === null ? null : (catalogue.providers.get(place.providerId) ?? null);
  if (provider === null || provider.waterLPerKwh === null) return { kind: 'unknown', reason: 'no-water-figure' };
  const { value, sourceId, year } = provider.waterLPerKwh;
  return { kind: 'known', value: exactInput(value, originOf('provider-water', [sourceId], year)) };
}

export function resolveTariff(scenario: Scenario, place: Place): Known<Input> {
  if (scenario.tariffUsdPerKwh !== undefined) return { kind: 'known', value: typedInput(scenario.tariffUsdPerKwh) };
  if (place.tariff === null) return { kind: 'unknown', reason: 'no-tariff' };
  const { usdPerKwh, sourceId, year, basis } = place.tariff;
  return { kind: 'known', value: exactInput(usdPerKwh, originOf('place-tariff', [sourceId], year, basis)) };
}
