/** Which description of the run is in force, and what it says of time and energy. */
import type { Accelerator, PowerModel } from './catalogue.ts';
import { exactInput, originOf, rangeInput, typedInput } from './inputs.ts';
import type { Missing, ResolvedMeter, ResolvedTime } from './resolved.ts';
import { NO_ACCELERATOR, type Scenario, type Way } from './scenario.ts';

/** `by` where given; else a meter, else hours or accelerator-hours, else parameters with tokens. Null: nothing was said yet. */
export function wayInForce(scenario: Scenario): Way | null {
  if (scenario.by !== undefined) return scenario.by;
  if (scenario.measuredEnergyKwh !== undefined) return 'kwh';
  if (hasHours(scenario)) return 'hours';
  if (scenario.parametersBillion !== undefined && scenario.tokensBillion !== undefined) return 'flops';
  return null;
}

function hasHours(scenario: Scenario): boolean {
  return scenario.hours !== undefined || (scenario.acceleratorHours !== undefined && scenario.acceleratorId !== NO_ACCELERATOR);
}

export type TimeResolution =
  | { readonly status: 'resolved'; readonly time: ResolvedTime | null; readonly meter: ResolvedMeter | null }
  | { readonly status: 'missing'; readonly missing: readonly Missing[] };

export function resolveTime(scenario: Scenario, accelerator: Accelerator | null, model: PowerModel): TimeResolution {
  switch (wayInForce(scenario)) {
    case 'kwh':
      return metered(scenario);
    case 'flops':
      return fromSize(scenario, accelerator, model);
    case 'hours':
    case null: {
      const time = typedTime(scenario);
      return time === null ? { status: 'missing', missing: [{ field: 'hours' }] } : { status: 'resolved', time, meter: null };
    }
  }
}

function typedTime(scenario: Scenario): ResolvedTime | null {
  if (scenario.acceleratorHours !== undefined && scenario.acceleratorId !== NO_ACCELERATOR) {
    return { kind: 'accelerator-hours', acceleratorHours: typedInput(scenario.acceleratorHours) };
  }
  return scenario.hours === undefined ? null : { kind: 'hours', hours: typedInput(scenario.hours) };
}

/** A meter replaces power × time; hours, where they are given too, serve rent and the share of the hardware's life. */
function metered(scenario: Scenario): TimeResolution {
  if (scenario.measuredEnergyKwh === undefined) return { status: 'missing', missing: [{ field: 'measuredEnergyKwh' }] };
  const meter = { measuredEnergyKwh: typedInput(scenario.measuredEnergyKwh, originOf('metered-by-reader', [])), at: scenario.measuredAt };
  return { status: 'resolved', time: typedTime(scenario), meter };
}

function fromSize(scenario: Scenario, accelerator: Accelerator | null, model: PowerModel): TimeResolution {
  const { parametersBillion, tokensBillion } = scenario;
  const peak = accelerator === null ? (scenario.peakTflops ?? null) : accelerator.peakTflops[scenario.precision];
  const missing: Missing[] = [];
  if (parametersBillion === undefined) missing.push({ field: 'parametersBillion' });
  if (tokensBillion === undefined) missing.push({ field: 'tokensBillion' });
  if (scenario.acceleratorId === NO_ACCELERATOR) missing.push({ field: 'acceleratorId' });
  else if (peak === null) missing.push({ field: accelerator === null ? 'peakTflops' : 'precision' });
  if (parametersBillion === undefined || tokensBillion === undefined || peak === null || missing.length > 0)
    return { status: 'missing', missing };
  const peakTflops = exactInput(
    peak,
    accelerator === null ? originOf('typed', []) : originOf('peak', accelerator.peakSourceIds, null, scenario.precision),
  );
  const modelFlopUtilisation =
    scenario.modelFlopUtilisation === undefined
      ? rangeInput(model.modelFlopUtilisation, originOf('default-mfu', model.sourceIds.modelFlopUtilisation))
      : typedInput(scenario.modelFlopUtilisation);
  return { status: 'resolved', time: { kind: 'flops', parametersBillion, tokensBillion, peakTflops, modelFlopUtilisation }, meter: null };
}
