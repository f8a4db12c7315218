/** What a place gives a run: grid intensity, PUE, water and the price of electricity. */
import type { Accelerator, Catalogue, Cpu, Place, YearValue } from './catalogue.ts';
import { exactInput, originOf, rangeInput, typedInput } from './inputs.ts';
import { intensitySpread } from './intensity-spread.ts';
import type { Input, Known, Note, ResolvedIntensity } from './resolved.ts';
import { NO_ACCELERATOR, type Scenario } from './scenario.ts';

/** PUE typed, else the region's, else the provider's fleet, else 1 where there is no data centre, else the newest survey average. */
export function resolvePue(
  scenario: Scenario,
  place: Pick<Place, 'pue' | 'providerId'>,
  accelerator: Accelerator | null,
  catalogue: Catalogue,
): Input {
  if (scenario.pue !== undefined) return typedInput(scenario.pue);
  if (place.pue !== null) return exactInput(place.pue.value, originOf('region-pue', [place.pue.sourceId], place.pue.year));
  const provider = place.providerId === null ? null : (catalogue.providers.get(place.providerId) ?? null);
  if (provider !== null && provider.pue !== null) {
    const { value, low, high, sourceId, year, scope } = provider.pue;
    return rangeInput({ low, typical: value, high }, originOf('provider-pue', [sourceId], year, scope));
  }
  if (isOutsideDataCentre(scenario, accelerator, cpuOf(scenario, catalogue))) return exactInput(1, originOf('no-data-centre', []));
  const { value, low, high, year, sourceId, spreadSourceId } = catalogue.powerModel.surveyPue;
  return rangeInput({ low, typical: value, high }, originOf('survey-pue', [sourceId, spreadSourceId], year));
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
    return {
      carbonIntensity: { ...typedInput(scenario.carbonIntensityGPerKwh), basis: 'typed', isEstimated: false, gridId: gridIdOf(place) },
      notes: [],
    };
  }
  if (scenario.year !== undefined && scenario.year !== place.carbonIntensityYear && history !== null) {
    const atYear = nearestYear(history, scenario.year);
    if (atYear !== null) return historic(scenario.year, place, history, atYear);
  }
  const origin = originOf('place-intensity', place.intensitySourceIds, place.carbonIntensityYear, place.carbonIntensityGrid);
  const isOfThatYear = scenario.year === place.carbonIntensityYear;
  const carbonIntensity: ResolvedIntensity = {
    ...rangeInput(intensitySpread(place.carbonIntensityGPerKwh, place, isOfThatYear), origin),
    basis: place.carbonIntensityBasis,
    isEstimated: place.isEstimated,
    gridId: gridIdOf(place),
  };
  return { carbonIntensity, notes: [] };
}

function gridIdOf({ carbonIntensityGrid, iso3 }: Place): string {
  return carbonIntensityGrid === 'country' ? iso3 : carbonIntensityGrid;
}

/** A national place takes its own series; a local one is scaled by the country's trend and marked estimated. */
function historic(asked: number, place: Place, history: readonly YearValue[], atYear: YearValue): ReturnType<typeof resolveIntensity> {
  const isOfThatYear = atYear.year === asked;
  const notes: readonly Note[] = isOfThatYear ? [] : [{ kind: 'year-clamped', asked, used: atYear.year }];
  const isNational = place.carbonIntensityGrid === 'country';
  const base = nearestYear(history, place.carbonIntensityYear);
  const scaled = isNational || base === null || base.gPerKwh === 0 ? null : (place.carbonIntensityGPerKwh * atYear.gPerKwh) / base.gPerKwh;
  const kind = scaled === null ? 'history-intensity' : 'scaled-intensity';
  const origin = originOf(kind, place.intensitySourceIds, atYear.year, place.carbonIntensityGrid);
  return {
    carbonIntensity: {
      ...rangeInput(intensitySpread(scaled ?? atYear.gPerKwh, place, isOfThatYear), origin),
      basis: scaled === null ? 'life-cycle' : place.carbonIntensityBasis,
      // A year may be clamped to that of the place's own figure, which may be an estimate.
      isEstimated: !isNational || (atYear.year === place.carbonIntensityYear && place.isEstimated),
      gridId: gridIdOf(place),
    },
    notes,
  };
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
