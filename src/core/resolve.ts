import type { Accelerator, Catalogue, Place } from './catalogue.ts';
import { notUsed } from './not-used.ts';
import { resolveEmbodied, resolvePrice } from './resolve-hardware.ts';
import { resolveIntensity, resolvePue, resolveTariff, resolveWater } from './resolve-place.ts';
import { resolvePower } from './resolve-power.ts';
import { resolveTime, wayInForce } from './resolve-time.ts';
import type { Note, PackName, Resolution, ResolvedScenario } from './resolved.ts';
import { CUSTOM_ACCELERATOR, NO_ACCELERATOR, type Scenario } from './scenario.ts';

/**
 * Joins a scenario with the data once: every figure becomes a number with its range and origin.
 *
 * @returns `waiting` with the packs that must be loaded first, `missing` with what the reader has still to say, or the
 *   resolved scenario, seen through its method. Ids are expected to be known: `withKnownIds` has replaced those that are not.
 */
export function resolveScenario(scenario: Scenario, catalogue: Catalogue): Resolution {
  const packs = packsNeeded(scenario, catalogue);
  if (packs.length > 0) return { status: 'waiting', packs };
  const accelerator = catalogue.accelerators.get(scenario.acceleratorId) ?? null;
  const place = catalogue.places.get(scenario.placeId);
  if (place === undefined) throw new RangeError(`unknown place ${scenario.placeId}: withKnownIds comes first`);
  const time = resolveTime(scenario, accelerator, catalogue.powerModel);
  if (time.status === 'missing') return time;
  const base = withoutPower(scenario, accelerator, place, catalogue);
  if (time.meter !== null) {
    const notes = [...base.notes, ...notUsed(scenario, POWER_FIELDS, 'energy-metered')];
    return throughMethod({ ...base, ...time, power: null, notes }, catalogue);
  }
  const power = resolvePower(scenario, accelerator, catalogue);
  if (power.status === 'missing') return { status: 'missing', missing: [power.missing] };
  return throughMethod({ ...base, ...time, power: power.power, notes: [...base.notes, ...power.notes] }, catalogue);
}

/** The joined run as the method of its scenario sees it. */
export function throughMethod({ scenario, ...rest }: ResolvedScenario, catalogue: Catalogue): Resolution {
  const method = catalogue.methods.get(scenario.methodId);
  if (method === undefined) throw new RangeError(`${scenario.methodId} is not loaded: packsNeeded comes first`);
  const sight = method.see({ scenario, ...rest }, catalogue);
  if (sight.status === 'lacks') return { status: 'missing', missing: sight.missing };
  const seen = sight.run;
  // A place is always given, if only by default: that the method passes over it is said beside the place itself.
  const fixed = method.fixes.filter((field) => field !== 'placeId');
  return { status: 'resolved', resolved: { ...seen, notes: [...seen.notes, ...notUsed(scenario, fixed, 'method-fixes-it')] } };
}

/** A link that names something not loaded yet waits for it; what is loaded and lacks it is another matter. */
export function packsNeeded(scenario: Scenario, catalogue: Catalogue): readonly PackName[] {
  const packs: PackName[] = catalogue.methods.has(scenario.methodId) ? [] : ['methods'];
  const lacksCpu = scenario.cpuId !== undefined && !catalogue.cpus.has(scenario.cpuId);
  if (!catalogue.isComplete && (lacksCpu || !hasHardwareAndPlace(scenario, catalogue))) packs.push('first');
  if (lacksCpu && !catalogue.hasAllCpus) packs.push('cpus');
  const asksHistory = scenario.year !== undefined && scenario.carbonIntensityGPerKwh === undefined;
  if (asksHistory && catalogue.history === null && scenario.year !== catalogue.places.get(scenario.placeId)?.carbonIntensityYear)
    packs.push('history');
  return packs;
}

/** Processors alone are in no catalogue before the first pack; own hardware needs none. */
function hasHardwareAndPlace({ acceleratorId, placeId }: Scenario, { accelerators, places }: Catalogue): boolean {
  return (acceleratorId === CUSTOM_ACCELERATOR || accelerators.has(acceleratorId)) && places.has(placeId);
}

function withoutPower(
  scenario: Scenario,
  accelerator: Accelerator | null,
  place: Place,
  catalogue: Catalogue,
): Omit<ResolvedScenario, 'time' | 'meter' | 'power'> {
  const { carbonIntensity, notes } = resolveIntensity(scenario, place, catalogue.history?.get(place.iso3) ?? null);
  return {
    scenario,
    acceleratorCount: scenario.acceleratorId === NO_ACCELERATOR ? 0 : scenario.acceleratorCount,
    runs: scenario.runs,
    pue: resolvePue(scenario, place, accelerator, catalogue),
    carbonIntensity,
    embodied: resolveEmbodied(scenario, accelerator, catalogue.powerModel),
    waterLPerKwh: resolveWater(place, catalogue),
    price: resolvePrice(scenario, place, accelerator),
    tariff: resolveTariff(scenario, place),
    notes: [...notes, ...customNotes(scenario), ...hoursNotes(scenario)],
  };
}

const POWER_FIELDS = [
  'utilisation',
  'acceleratorPowerW',
  'cpuPowerW',
  'dramPowerW',
  'itPowerW',
] as const satisfies readonly (keyof Scenario)[];

function hoursNotes(scenario: Scenario): readonly Note[] {
  const isInForce =
    scenario.acceleratorHours !== undefined && scenario.acceleratorId !== NO_ACCELERATOR && wayInForce(scenario) === 'hours';
  return isInForce ? notUsed(scenario, ['hours'], 'accelerator-hours-given') : [];
}

function customNotes(scenario: Scenario): readonly Note[] {
  if (scenario.acceleratorId === CUSTOM_ACCELERATOR) return [];
  const fields = (['tdpPowerW', 'peakTflops'] as const).filter((field) => scenario[field] !== undefined);
  return fields.length === 0 ? [] : [{ kind: 'not-used', fields, because: 'not-custom' }];
}
