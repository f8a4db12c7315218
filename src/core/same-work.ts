/** The same work on another accelerator: by FLOPs where the run is given by its size, else by the ratio of dense peaks, MFU held. */
import type { Accelerator, Catalogue } from './catalogue.ts';
import { rangeOf } from './inputs.ts';
import { wayInForce } from './resolve-time.ts';
import { CUSTOM_ACCELERATOR, NO_ACCELERATOR, type Scenario, type Typed } from './scenario.ts';

/** Why a run cannot be carried over to any other accelerator. */
export type NotCarried = 'no-accelerator' | 'no-own-peak' | 'no-hours';

export type Carrier =
  | { readonly status: 'none'; readonly reason: NotCarried }
  | {
      readonly status: 'carries';
      /** `size`: hours follow from parameters and tokens. `peaks`: hours are those of the run times the ratio of the peaks. */
      readonly by: 'size' | 'peaks';
      /** The run there; null where no dense peak is published at the run's precision. Its own accelerator gives the run as it is. */
      readonly to: (accelerator: Accelerator) => Scenario | null;
    };

/** What was measured on one accelerator says nothing of another. */
export const MEASURED = {
  acceleratorPowerW: undefined,
  cpuPowerW: undefined,
  dramPowerW: undefined,
  itPowerW: undefined,
  measuredEnergyKwh: undefined,
} as const satisfies Partial<Scenario>;

export function carrierOf(scenario: Scenario, catalogue: Catalogue): Carrier {
  if (scenario.acceleratorId === NO_ACCELERATOR) return { status: 'none', reason: 'no-accelerator' };
  const way = wayBesideMeter(scenario);
  if (way === null) return { status: 'none', reason: 'no-hours' };
  if (way === 'flops') return { status: 'carries', by: 'size', to: (there) => movedOrNull(scenario, there, 1) };
  const ownPeak = ownPeakTflops(scenario, catalogue);
  if (ownPeak === null) return { status: 'none', reason: 'no-own-peak' };
  return { status: 'carries', by: 'peaks', to: (there) => movedOrNull(scenario, there, ownPeak) };
}

/** Dense peak of the run's own accelerator at its precision, TFLOP/s; null where none is published or typed. */
export function ownPeakTflops(scenario: Scenario, catalogue: Catalogue): number | null {
  if (scenario.acceleratorId === CUSTOM_ACCELERATOR) return scenario.peakTflops ?? null;
  return catalogue.accelerators.get(scenario.acceleratorId)?.peakTflops[scenario.precision] ?? null;
}

function movedOrNull(scenario: Scenario, there: Accelerator, ownPeak: number): Scenario | null {
  if (there.id === scenario.acceleratorId) return scenario;
  const peak = there.peakTflops[scenario.precision];
  return peak === null ? null : { ...scenario, ...changeToAccelerator(scenario, there.id, ownPeak / peak) };
}

/** How the run is described where its meter is left aside. */
function wayBesideMeter(scenario: Scenario): 'hours' | 'flops' | null {
  const by = scenario.by === 'kwh' ? undefined : scenario.by;
  const way = wayInForce({ ...scenario, by, measuredEnergyKwh: undefined });
  return way === 'kwh' ? null : way;
}

/**
 * What to put into a run to see it on another accelerator: the count is kept, hours are multiplied, what was measured or priced
 * on the old one goes. A run given by its size finds its hours itself.
 *
 * @param hoursFactor hours of one run there, divided by those here
 * @returns null where hours cannot be known
 */
export function changeToAccelerator(scenario: Scenario, acceleratorId: string, hoursFactor: number): Partial<Scenario> | null {
  const way = wayBesideMeter(scenario);
  if (way === null) return null;
  const { hours, acceleratorHours } = scenario;
  const there = {
    ...MEASURED,
    acceleratorId,
    by: way === 'flops' ? way : undefined,
    tdpPowerW: undefined,
    peakTflops: undefined,
    priceUsdPerAcceleratorHour: undefined,
  };
  if (way === 'flops') return there;
  return {
    ...there,
    ...(hours === undefined ? {} : { hours: scaled(hours, hoursFactor) }),
    ...(acceleratorHours === undefined ? {} : { acceleratorHours: scaled(acceleratorHours, hoursFactor) }),
  };
}

function scaled(typed: Typed, factor: number): Typed {
  if (typeof typed === 'number') return typed * factor;
  const { low, high } = rangeOf(typed);
  return { low: low * factor, high: high * factor };
}
