/** Every accelerator in every place: each is resolved once, and the two are combined to what resolving the pair would give. */
import type { Accelerator, Catalogue, Place } from './catalogue.ts';
import { type Estimate, electricityOf, emissionsOf, energyOf, estimate, rentOf } from './estimate.ts';
import { resolveScenario, throughMethod } from './resolve.ts';
import { resolvePrice } from './resolve-hardware.ts';
import { resolveIntensity, resolvePue, resolveTariff, resolveWater } from './resolve-place.ts';
import type { Input, Note, Resolution, ResolvedScenario } from './resolved.ts';
import { carrierOf } from './same-work.ts';
import type { Scenario } from './scenario.ts';

/** What an accelerator decides of a run, wherever it stands. */
export interface HardwarePart {
  readonly accelerator: Accelerator;
  /** The run there at its own place, before any method has looked at it. */
  readonly run: ResolvedScenario;
  /** PUE where neither the reader nor the place nor its provider gives one. */
  readonly ownPue: Input;
  /** At places of the providers that list it; anywhere else the prices of all of them hold. */
  readonly priceAt: ReadonlyMap<string | null, ResolvedScenario['price']>;
  readonly anyPrice: ResolvedScenario['price'];
}

/** What a place decides of a run, whatever it runs on. */
export interface PlacePart extends Pick<ResolvedScenario, 'carbonIntensity' | 'waterLPerKwh' | 'tariff'> {
  readonly place: Place;
  /** Null where the accelerator decides: a desktop has no data centre around it. */
  readonly pue: Input | null;
  readonly notes: readonly Note[];
}

export interface Parts {
  readonly hardware: readonly HardwarePart[];
  readonly places: readonly PlacePart[];
}

/** @returns null where the run cannot be carried over; accelerators without a dense peak at its precision are left out */
export function partsOf(scenario: Scenario, catalogue: Catalogue): Parts | null {
  const carrier = carrierOf(scenario, catalogue);
  if (carrier.status === 'none') return null;
  const places = [...catalogue.places.values()];
  const hardware = [...catalogue.accelerators.values()].flatMap((accelerator) => {
    const there = carrier.to(accelerator);
    const part = there === null ? null : hardwarePartOf(there, accelerator, catalogue);
    return part === null ? [] : [part];
  });
  return { hardware, places: places.map((place) => placePartOf(scenario, place, catalogue)) };
}

/** @returns null where the run there lacks something, or waits for it */
export function hardwarePartOf(there: Scenario, accelerator: Accelerator, catalogue: Catalogue): HardwarePart | null {
  const resolution = resolveScenario({ ...there, methodId: 'trainprint' }, catalogue);
  if (resolution.status !== 'resolved') return null;
  const priceAt = new Map(accelerator.prices.map(({ providerId }) => [providerId, resolvePrice(there, { providerId }, accelerator)]));
  return {
    accelerator,
    run: { ...resolution.resolved, scenario: there },
    ownPue: resolvePue(there, NOWHERE, accelerator, catalogue),
    priceAt,
    anyPrice: resolvePrice(there, NOWHERE, accelerator),
  };
}

const NOWHERE = { pue: null, providerId: null } as const;

export function placePartOf(scenario: Scenario, place: Place, catalogue: Catalogue): PlacePart {
  const { carbonIntensity, notes } = resolveIntensity(scenario, place, catalogue.history?.get(place.iso3) ?? null);
  const isDecided =
    scenario.pue !== undefined || place.pue !== null || (catalogue.providers.get(place.providerId ?? '')?.pue ?? null) !== null;
  return {
    place,
    carbonIntensity,
    notes,
    pue: isDecided ? resolvePue(scenario, place, null, catalogue) : null,
    waterLPerKwh: resolveWater(place, catalogue),
    tariff: resolveTariff(scenario, place),
  };
}

/** The run of a pair: what `resolveScenario` gives for it. */
export function combined(hardware: HardwarePart, there: PlacePart, catalogue: Catalogue): Resolution {
  const { run, ownPue, priceAt, anyPrice } = hardware;
  const { place, pue, carbonIntensity, waterLPerKwh, tariff, notes } = there;
  const ofHardware = run.notes.filter(({ kind }) => kind !== 'year-clamped');
  return throughMethod(
    {
      ...run,
      scenario: { ...run.scenario, placeId: place.id },
      pue: pue ?? ownPue,
      carbonIntensity,
      waterLPerKwh,
      tariff,
      price: priceAt.get(place.providerId) ?? anyPrice,
      notes: [...notes, ...ofHardware],
    },
    catalogue,
  );
}

/** Figures of every pair, a row of all places for each accelerator; NaN is unknown. */
export interface Sweep {
  readonly parts: Parts;
  readonly energyKwh: Float64Array;
  readonly emissionsKgCo2e: Float64Array;
  readonly electricityCostUsd: Float64Array;
  readonly rentLowUsd: Float64Array;
  readonly rentHighUsd: Float64Array;
  /** Wall-clock hours of one run, by accelerator: no place changes them. */
  readonly hours: Float64Array;
}

export function emptySweep(parts: Parts): Sweep {
  const size = parts.hardware.length * parts.places.length;
  const figures = () => new Float64Array(size).fill(Number.NaN);
  return {
    parts,
    energyKwh: figures(),
    emissionsKgCo2e: figures(),
    electricityCostUsd: figures(),
    rentLowUsd: figures(),
    rentHighUsd: figures(),
    hours: new Float64Array(parts.hardware.length).fill(Number.NaN),
  };
}

/**
 * Fills the rows of some accelerators, so that a page without a worker can breathe between them. A meter at the facility and a
 * method other than the page's own have the whole pipeline run for each pair; else the steps before the place are taken once.
 */
export function fillSweep(sweep: Sweep, from: number, to: number, catalogue: Catalogue): void {
  const { hardware, places } = sweep.parts;
  const width = places.length;
  const flat = flatPlaces(places);
  hardware.slice(from, to).forEach((part, index) => {
    const at = (from + index) * width;
    const isWhole = part.run.scenario.methodId !== 'trainprint' || part.run.meter?.at === 'facility';
    if (isWhole) fillRowByPairs(sweep, at, part, catalogue);
    else fillRow(sweep, at, part, flat);
  });
}

function fillRowByPairs(sweep: Sweep, at: number, part: HardwarePart, catalogue: Catalogue): void {
  sweep.parts.places.forEach((there, index) => {
    const resolution = combined(part, there, catalogue);
    if (resolution.status !== 'resolved') return;
    const figures = estimate(resolution.resolved);
    sweep.hours[at / sweep.parts.places.length] = figures.hours ?? Number.NaN;
    put(sweep, at + index, figures);
  });
}

function put(sweep: Sweep, at: number, figures: Estimate): void {
  sweep.energyKwh[at] = figures.energyKwh;
  sweep.emissionsKgCo2e[at] = figures.emissionsKgCo2e;
  sweep.electricityCostUsd[at] = figures.electricityCostUsd ?? Number.NaN;
  sweep.rentLowUsd[at] = figures.rentLowUsd ?? Number.NaN;
  sweep.rentHighUsd[at] = figures.rentHighUsd ?? Number.NaN;
}

/** What is read of each place for every accelerator, side by side in memory; NaN where it is not known or not the place's. */
interface FlatPlaces {
  readonly pue: Float64Array;
  readonly gPerKwh: Float64Array;
  readonly usdPerKwh: Float64Array;
  readonly providerIndex: Uint16Array;
  readonly providerIds: readonly (string | null)[];
}

const flattened = new WeakMap<readonly PlacePart[], FlatPlaces>();

function flatPlaces(places: readonly PlacePart[]): FlatPlaces {
  const known = flattened.get(places);
  if (known !== undefined) return known;
  const providerIds = [...new Set(places.map(({ place }) => place.providerId))];
  const flat: FlatPlaces = {
    pue: Float64Array.from(places, ({ pue }) => pue?.typical ?? Number.NaN),
    gPerKwh: Float64Array.from(places, ({ carbonIntensity }) => carbonIntensity.typical),
    usdPerKwh: Float64Array.from(places, ({ tariff }) => (tariff.kind === 'known' ? tariff.value.typical : Number.NaN)),
    providerIndex: Uint16Array.from(places, ({ place }) => providerIds.indexOf(place.providerId)),
    providerIds,
  };
  flattened.set(places, flat);
  return flat;
}

function fillRow(sweep: Sweep, at: number, { run, ownPue, priceAt, anyPrice }: HardwarePart, flat: FlatPlaces): void {
  const { itEnergyKwh, acceleratorHours, hours } = estimate(run);
  const rentAt = (end: 'low' | 'high') => {
    const usdOf = (price: ResolvedScenario['price']) =>
      acceleratorHours === null ? Number.NaN : (rentOf(price, acceleratorHours, end) ?? Number.NaN);
    const byProvider = new Float64Array(flat.providerIds.length).fill(usdOf(anyPrice));
    for (const [id, price] of priceAt) {
      const index = flat.providerIds.indexOf(id);
      if (index >= 0) byProvider[index] = usdOf(price);
    }
    return byProvider;
  };
  const [low, high] = [rentAt('low'), rentAt('high')];
  sweep.hours[at / flat.pue.length] = hours ?? Number.NaN;
  fillPlaces(sweep, at, { itEnergyKwh, ownPue: ownPue.typical, low, high }, flat);
}

interface RowFigures {
  readonly itEnergyKwh: number;
  readonly ownPue: number;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

function fillPlaces(sweep: Sweep, at: number, { itEnergyKwh, ownPue, low, high }: RowFigures, flat: FlatPlaces): void {
  const { pue, gPerKwh, usdPerKwh, providerIndex } = flat;
  for (let place = 0; place < pue.length; place += 1) {
    const own = pue[place] ?? Number.NaN;
    const tariff = usdPerKwh[place] ?? Number.NaN;
    const provider = providerIndex[place] ?? 0;
    const energyKwh = energyOf(itEnergyKwh, Number.isNaN(own) ? ownPue : own);
    sweep.energyKwh[at + place] = energyKwh;
    sweep.emissionsKgCo2e[at + place] = emissionsOf(energyKwh, gPerKwh[place] ?? Number.NaN);
    sweep.electricityCostUsd[at + place] = Number.isNaN(tariff) ? Number.NaN : electricityOf(energyKwh, tariff);
    sweep.rentLowUsd[at + place] = low[provider] ?? Number.NaN;
    sweep.rentHighUsd[at + place] = high[provider] ?? Number.NaN;
  }
}
