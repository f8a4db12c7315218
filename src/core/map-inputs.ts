/** Every figure that a resolved run rests on, visited once, each with what it is: its name and the id of its data. */
import type { Input, Known, ResolvedEmbodied, ResolvedHost, ResolvedPower, ResolvedScenario, ResolvedTime } from './resolved.ts';

/** Inputs that can be uncertain, by the name that their stream of draws is seeded with. Never renamed: links keep their ranges. */
export const INPUT_NAMES = [
  'utilisation',
  'fleetLoad',
  'tpuShare',
  'tpuSystemOverChip',
  'acceleratorPowerW',
  'hostShare',
  'hostPowerW',
  'cpuPowerW',
  'dramPowerW',
  'itPowerW',
  'processorLoad',
  'dramWPerGb',
  'hours',
  'acceleratorHours',
  'modelFlopUtilisation',
  'measuredEnergyKwh',
  'pue',
  'carbonIntensityGPerKwh',
  'acceleratorKgCo2e',
  'serverShareKgCo2e',
  'lifetimeYears',
  'shareInUse',
  'waterLPerKwh',
  'priceUsdPerAcceleratorHour',
  'tariffUsdPerKwh',
  'peakTflops',
  'processorPowerW',
  'processorCount',
  'memoryGb',
] as const;
export type InputName = (typeof INPUT_NAMES)[number];

/** Gives back the input, or another in its place. */
export type Visit = <Figure extends Input>(name: InputName, dataId: string, input: Figure) => Figure;

/** A copy of the run with each input as `visit` gives it back. The order of the visits is that of the pipeline. */
export function mapInputs(run: ResolvedScenario, visit: Visit): ResolvedScenario {
  const { scenario } = run;
  const mapKnown = <Figure extends Input>(known: Known<Figure>, name: InputName, dataId: string): Known<Figure> =>
    known.kind === 'unknown' ? known : { kind: 'known', value: visit(name, dataId, known.value) };
  return {
    ...run,
    power: run.power === null ? null : mapPower(run.power, scenario.load, visit),
    time: run.time === null ? null : mapTime(run.time, visit),
    meter:
      run.meter === null
        ? null
        : { ...run.meter, measuredEnergyKwh: visit('measuredEnergyKwh', ownId(run.meter.measuredEnergyKwh), run.meter.measuredEnergyKwh) },
    pue: visit('pue', pueId(run), run.pue),
    carbonIntensity: visit('carbonIntensityGPerKwh', run.carbonIntensity.gridId, run.carbonIntensity),
    embodied:
      run.embodied.kind === 'unknown'
        ? run.embodied
        : { kind: 'known', value: mapEmbodied(run.embodied.value, scenario.acceleratorId, visit) },
    waterLPerKwh: mapKnown(run.waterLPerKwh, 'waterLPerKwh', scenario.placeId),
    tariff: mapKnown(run.tariff, 'tariffUsdPerKwh', scenario.placeId),
    price: mapKnown(run.price, 'priceUsdPerAcceleratorHour', priceId(run)),
  };
}

/** What a reader measured or counted is data of its own: named by its very ends, so that only the same figure is the same draw. */
function ownId({ low, high }: Input): string {
  return `${low}..${high}`;
}

/** A fleet's average is the provider's, a survey's the world's, all else the place's. */
function pueId({ scenario, pue: { origin } }: ResolvedScenario): string {
  if (origin.kind === 'survey-pue') return 'survey';
  return origin.kind === 'provider-pue' ? (scenario.placeId.split('-', 1)[0] ?? '') : scenario.placeId;
}

function priceId({ scenario, price }: ResolvedScenario): string {
  const whose = price.kind === 'known' && price.value.origin.kind === 'provider-price' ? price.value.origin.detail : 'all';
  return `${scenario.acceleratorId}|${whose}`;
}

function mapPower(power: ResolvedPower, load: string, visit: Visit): ResolvedPower {
  switch (power.kind) {
    case 'job':
      return { ...power, itPowerW: visit('itPowerW', ownId(power.itPowerW), power.itPowerW) };
    case 'accelerators': {
      const wattsId = ownId(power.acceleratorPowerW);
      const isFleet = power.acceleratorPowerW.origin.kind === 'measured-fleet';
      return {
        ...power,
        acceleratorPowerW: visit('acceleratorPowerW', wattsId, power.acceleratorPowerW),
        powerFraction: isFleet ? visit('fleetLoad', 'fleet', power.powerFraction) : mapFraction(power.powerFraction, load, visit),
        host: mapHost(power.host, load, wattsId, visit),
      };
    }
    case 'between':
      return { ...power, loadFraction: visit('utilisation', load, power.loadFraction) };
    case 'processors':
      return {
        ...power,
        processorCount: visit('processorCount', ownId(power.processorCount), power.processorCount),
        processorPowerW: visit('processorPowerW', ownId(power.processorPowerW), power.processorPowerW),
        loadFraction: visit('processorLoad', load, power.loadFraction),
        memoryGb: visit('memoryGb', ownId(power.memoryGb), power.memoryGb),
        dramWPerGb: visit('dramWPerGb', 'dram', power.dramWPerGb),
      };
    case 'processors-measured':
      return {
        ...power,
        cpuPowerW: visit('cpuPowerW', ownId(power.cpuPowerW), power.cpuPowerW),
        dramPowerW: visit('dramPowerW', ownId(power.dramPowerW), power.dramPowerW),
      };
  }
}

/**
 * How hard the kind of work drives the hardware is one unknown, whether it scales a rating or a metered average: runs of the same
 * kind share its draw. Fleet means and TPU systems are other data.
 */
function mapFraction(fraction: Input, load: string, visit: Visit): Input {
  switch (fraction.origin.kind) {
    case 'tpu-fraction':
      return visit('tpuShare', 'tpu', fraction);
    case 'tpu-system-over-chip':
      return visit('tpuSystemOverChip', 'tpu', fraction);
    default:
      return visit('utilisation', load, fraction);
  }
}

/** @param wattsId of the accelerator's own watts: a rating found from them is the same unknown */
function mapHost(host: ResolvedHost, load: string, wattsId: string, visit: Visit): ResolvedHost {
  switch (host.kind) {
    case 'inside':
    case 'none':
      return host;
    case 'counted':
      return {
        ...host,
        loadFraction: visit('utilisation', load, host.loadFraction),
        dramWPerGb: visit('dramWPerGb', 'dram', host.dramWPerGb),
      };
    case 'measured':
      return {
        ...host,
        cpuPowerW: visit('cpuPowerW', ownId(host.cpuPowerW), host.cpuPowerW),
        dramPowerW: visit('dramPowerW', ownId(host.dramPowerW), host.dramPowerW),
      };
    case 'share':
      return {
        ...host,
        hostShare: visit('hostShare', host.hostShare.origin.kind, host.hostShare),
        ratedPowerW: visit('acceleratorPowerW', wattsId, host.ratedPowerW),
      };
    case 'fixed':
      return {
        ...host,
        hostPerAcceleratorPowerW: visit('hostPowerW', host.hostPerAcceleratorPowerW.origin.kind, host.hostPerAcceleratorPowerW),
      };
  }
}

function mapTime(time: ResolvedTime, visit: Visit): ResolvedTime {
  switch (time.kind) {
    case 'hours':
      return { ...time, hours: visit('hours', ownId(time.hours), time.hours) };
    case 'accelerator-hours':
      return { ...time, acceleratorHours: visit('acceleratorHours', ownId(time.acceleratorHours), time.acceleratorHours) };
    case 'flops':
      return {
        ...time,
        peakTflops: visit('peakTflops', ownId(time.peakTflops), time.peakTflops),
        modelFlopUtilisation: visit('modelFlopUtilisation', 'whole-run', time.modelFlopUtilisation),
      };
  }
}

function mapEmbodied(making: ResolvedEmbodied, acceleratorId: string, visit: Visit): ResolvedEmbodied {
  const { acceleratorKgCo2e, serverShareKgCo2e, lifetimeYears, shareInUse } = making;
  const whose = acceleratorKgCo2e.origin.kind === 'generic-embodied' ? 'generic' : acceleratorId;
  return {
    acceleratorKgCo2e: visit('acceleratorKgCo2e', whose, acceleratorKgCo2e),
    serverShareKgCo2e: visit('serverShareKgCo2e', serverShareKgCo2e.origin.detail, serverShareKgCo2e),
    lifetimeYears: visit('lifetimeYears', 'hardware', lifetimeYears),
    shareInUse: visit('shareInUse', 'hardware', shareInUse),
  };
}
