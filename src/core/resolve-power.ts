/** IT power by its order of preference: the first rule that matches wins. The rules and worked examples are table-tested. */
import type { Accelerator, Catalogue, Cpu, PowerModel } from './catalogue.ts';
import { exactInput, originOf, rangeInput, rangeOf, typedInput } from './inputs.ts';
import { notUsed } from './not-used.ts';
import type { Input, Missing, Note, ResolvedHost, ResolvedPower } from './resolved.ts';
import { NO_ACCELERATOR, type Scenario } from './scenario.ts';

/** Share of its rating that a measured card is taken to draw, to find the rating of a custom one: the training default. */
const RATING_SHARE_OF_MEASURED = 0.75;

export type PowerResolution =
  | { readonly status: 'resolved'; readonly power: ResolvedPower; readonly notes: readonly Note[] }
  | { readonly status: 'missing'; readonly missing: Missing };

/** A Google TPU's figures hold its host; the Coral stick is a board like other SoCs. */
export function isTpu(accelerator: Accelerator | null): boolean {
  return accelerator !== null && accelerator.kind === 'tpu' && accelerator.form !== 'soc';
}

/** @param accelerator null for `custom` and `none` */
export function resolvePower(scenario: Scenario, accelerator: Accelerator | null, catalogue: Catalogue): PowerResolution {
  if (scenario.itPowerW !== undefined) return wholeJob(scenario, scenario.itPowerW);
  if (scenario.acceleratorId === NO_ACCELERATOR) return processors(scenario, catalogue);
  if (scenario.acceleratorPowerW !== undefined)
    return measuredWatts(scenario, scenario.acceleratorPowerW, accelerator, catalogue.powerModel);
  if (accelerator !== null && usesPublishedAverage(scenario, accelerator))
    return publishedAverage(scenario, accelerator, catalogue.powerModel);
  if (accelerator !== null && isTpu(accelerator)) return tpuByRating(scenario, accelerator, catalogue.powerModel);
  return byRating(scenario, accelerator, catalogue.powerModel);
}

const HOST_DETAILS = ['cpuId', 'cpuSockets', 'cpuCores', 'memoryGb'] as const satisfies readonly (keyof Scenario)[];

function wholeJob(scenario: Scenario, itPowerW: NonNullable<Scenario['itPowerW']>): PowerResolution {
  const notes = notUsed(scenario, ['utilisation', 'acceleratorPowerW', 'cpuPowerW', 'dramPowerW', ...HOST_DETAILS], 'whole-job-measured');
  return { status: 'resolved', power: { kind: 'job', itPowerW: typedInput(itPowerW, originOf('metered-by-reader', [])) }, notes };
}

function measuredWatts(
  scenario: Scenario,
  watts: NonNullable<Scenario['acceleratorPowerW']>,
  accelerator: Accelerator | null,
  model: PowerModel,
): PowerResolution {
  const acceleratorPowerW = typedInput(watts, originOf('metered-by-reader', []));
  const one = exactInput(1, originOf('metered-by-reader', []));
  const notes = [...notUsed(scenario, ['utilisation'], 'measured-watts'), ...notUsed(scenario, HOST_DETAILS, 'host-holds-them')];
  if (isTpu(accelerator) && !hasMeasuredHost(scenario)) {
    const systemOverChip = rangeInput(model.tpuSystemOverChip, originOf('tpu-system-over-chip', model.sourceIds.host));
    return {
      status: 'resolved',
      power: { kind: 'accelerators', acceleratorPowerW, powerFraction: systemOverChip, host: { kind: 'inside' } },
      notes,
    };
  }
  const rating = accelerator?.tdpPowerW ?? scenario.tdpPowerW;
  const ratedPowerW =
    rating === undefined
      ? scaled(acceleratorPowerW, 1 / RATING_SHARE_OF_MEASURED)
      : exactInput(rating, originOf('rated-power', accelerator?.sourceIds ?? [], accelerator?.releaseYear ?? null));
  const host = resolveHost(scenario, accelerator, ratedPowerW, model);
  return {
    status: 'resolved',
    power: { kind: 'accelerators', acceleratorPowerW, powerFraction: one, host },
    notes: [...notes, ...missingHalf(scenario)],
  };
}

function scaled({ low, typical, high }: Input, factor: number): Input {
  return { low: low * factor, typical: typical * factor, high: high * factor, origin: originOf('rating-from-measured-watts', []) };
}

function hasMeasuredHost(scenario: Scenario): boolean {
  return scenario.cpuPowerW !== undefined || scenario.dramPowerW !== undefined;
}

/** With one of the two given the host counts as measured; the missing one is 0 and the page says so. */
function missingHalf(scenario: Scenario): readonly Note[] {
  if (!hasMeasuredHost(scenario)) return [];
  if (scenario.cpuPowerW === undefined) return [{ kind: 'counts-as-zero', field: 'cpuPowerW' }];
  if (scenario.dramPowerW === undefined) return [{ kind: 'counts-as-zero', field: 'dramPowerW' }];
  return [];
}

function usesPublishedAverage(scenario: Scenario, accelerator: Accelerator): boolean {
  const hasSystemAverage =
    accelerator.measuredPowerW !== null && (accelerator.measuredScope === 'system' || accelerator.measuredScope === 'fleet');
  if (!hasSystemAverage || scenario.utilisation !== undefined) return false;
  return isTpu(accelerator) || !hasMeasuredHost(scenario);
}

function publishedAverage(scenario: Scenario, accelerator: Accelerator, model: PowerModel): PowerResolution {
  const isFleet = accelerator.measuredScope === 'fleet';
  const watts = accelerator.measuredPowerW ?? 0; // never 0: usesPublishedAverage has seen it
  const acceleratorPowerW = exactInput(watts, originOf(isFleet ? 'measured-fleet' : 'measured-system', accelerator.measuredSourceIds));
  const relative = isFleet ? model.fleetRelative : model.loadRelative[scenario.load];
  const powerFraction = rangeInput(relative, originOf('load-of-measured', model.sourceIds.loadRelative, null, scenario.load));
  const notes = [
    ...notUsed(scenario, ['cpuPowerW', 'dramPowerW'], 'host-inside-tpu'),
    ...notUsed(scenario, HOST_DETAILS, 'host-holds-them'),
  ];
  return { status: 'resolved', power: { kind: 'accelerators', acceleratorPowerW, powerFraction, host: { kind: 'inside' } }, notes };
}

function tpuByRating(scenario: Scenario, accelerator: Accelerator, model: PowerModel): PowerResolution {
  const acceleratorPowerW = exactInput(
    accelerator.tdpPowerW,
    originOf('rated-power', accelerator.sourceIds, accelerator.releaseYear, accelerator.tdpStatus),
  );
  const powerFraction =
    scenario.utilisation === undefined
      ? rangeInput(model.tpuFraction, originOf('tpu-fraction', model.sourceIds.tdpFraction))
      : typedInput(scenario.utilisation);
  const notes = [
    ...notUsed(scenario, ['cpuPowerW', 'dramPowerW'], 'host-inside-tpu'),
    ...notUsed(scenario, HOST_DETAILS, 'host-holds-them'),
  ];
  return { status: 'resolved', power: { kind: 'accelerators', acceleratorPowerW, powerFraction, host: { kind: 'inside' } }, notes };
}

function byRating(scenario: Scenario, accelerator: Accelerator | null, model: PowerModel): PowerResolution {
  const tdpPowerW = accelerator?.tdpPowerW ?? scenario.tdpPowerW;
  if (tdpPowerW === undefined) return { status: 'missing', missing: { field: 'tdpPowerW' } };
  const origin =
    accelerator === null
      ? originOf('typed', [])
      : originOf('rated-power', accelerator.sourceIds, accelerator.releaseYear, accelerator.tdpStatus);
  const acceleratorPowerW = exactInput(tdpPowerW, origin);
  const powerFraction =
    scenario.utilisation === undefined
      ? rangeInput(model.tdpFraction[scenario.load], originOf('default-utilisation', model.sourceIds.tdpFraction, null, scenario.load))
      : typedInput(scenario.utilisation);
  const host = resolveHost(scenario, accelerator, acceleratorPowerW, model);
  const notes = [...missingHalf(scenario), ...notUsed(scenario, HOST_DETAILS, 'host-holds-them')];
  return { status: 'resolved', power: { kind: 'accelerators', acceleratorPowerW, powerFraction, host }, notes };
}

function resolveHost(scenario: Scenario, accelerator: Accelerator | null, ratedPowerW: Input, model: PowerModel): ResolvedHost {
  if (hasMeasuredHost(scenario)) {
    const metered = originOf('metered-by-reader', []);
    const absent = exactInput(0, originOf('not-given', []));
    return {
      kind: 'measured',
      cpuPowerW: scenario.cpuPowerW === undefined ? absent : typedInput(scenario.cpuPowerW, metered),
      dramPowerW: scenario.dramPowerW === undefined ? absent : typedInput(scenario.dramPowerW, metered),
    };
  }
  const sources = model.sourceIds.host;
  switch (accelerator?.form ?? 'server') {
    case 'server':
      return {
        kind: 'share',
        hostShare: rangeInput(model.serverHostShare, originOf('server-host', sources)),
        ratedPowerW,
        hostFloorPowerW: model.serverHostFloorW,
      };
    case 'superchip':
      return {
        kind: 'share',
        hostShare: rangeInput(model.superchipHostShare, originOf('superchip-host', sources)),
        ratedPowerW,
        hostFloorPowerW: 0,
      };
    case 'soc':
      return { kind: 'fixed', hostPerAcceleratorPowerW: rangeInput(model.socHostW, originOf('soc-host', sources)) };
    case 'desktop':
    case 'laptop':
      return { kind: 'fixed', hostPerAcceleratorPowerW: rangeInput(model.desktopHostW, originOf('desktop-host', sources)) };
  }
}

function processors(scenario: Scenario, catalogue: Catalogue): PowerResolution {
  const unused = notUsed(scenario, ['acceleratorPowerW'], 'no-accelerator');
  if (hasMeasuredHost(scenario)) {
    const host = resolveHost(scenario, null, exactInput(0, originOf('not-given', [])), catalogue.powerModel);
    if (host.kind === 'measured') {
      return {
        status: 'resolved',
        power: { kind: 'processors-measured', cpuPowerW: host.cpuPowerW, dramPowerW: host.dramPowerW },
        notes: [...unused, ...missingHalf(scenario)],
      };
    }
  }
  const model = catalogue.powerModel;
  const cpu = scenario.cpuId === undefined ? null : (catalogue.cpus.get(scenario.cpuId) ?? null);
  const processor = processorOf(scenario, cpu, model);
  if (processor === null) return { status: 'missing', missing: { field: 'cpuId' } };
  const loadFraction =
    scenario.utilisation === undefined
      ? rangeInput(model.cpuOnlyLoad[scenario.load], originOf('cpu-load', model.sourceIds.cpuOnly, null, scenario.load))
      : { ...rangeOf(scenario.utilisation), origin: originOf('typed', []) };
  const memoryGb = scenario.memoryGb === undefined ? exactInput(0, originOf('not-given', [])) : typedInput(scenario.memoryGb);
  const dramWPerGb = rangeInput(model.dramWPerGb, originOf('dram', model.sourceIds.dram));
  const missing: readonly Note[] = scenario.memoryGb === undefined ? [{ kind: 'counts-as-zero', field: 'memoryGb' }] : [];
  const power = { kind: 'processors', ...processor, loadFraction, memoryGb, dramWPerGb } as const;
  return { status: 'resolved', power, notes: [...unused, ...missing] };
}

function processorOf(scenario: Scenario, cpu: Cpu | null, model: PowerModel): { processorCount: Input; processorPowerW: Input } | null {
  if (cpu !== null) {
    const count = scenario.cpuCores === undefined ? (scenario.cpuSockets ?? 1) : scenario.cpuCores / cpu.cores;
    return {
      processorCount: typedInput(count),
      processorPowerW: exactInput(cpu.tdpPowerW, originOf('cpu-rating', cpu.sourceIds, cpu.releaseYear, cpu.name)),
    };
  }
  if (scenario.cpuCores === undefined) return null;
  return {
    processorCount: typedInput(scenario.cpuCores),
    processorPowerW: exactInput(model.cpuWPerCore, originOf('cpu-core-rating', model.sourceIds.cpuCore)),
  };
}
