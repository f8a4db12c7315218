/** The factors whose product is the headline, in the order a reader would multiply them. */
import type { Estimate } from '#core/estimate.ts';
import { exactInput, TYPED } from '#core/inputs.ts';
import type { Input, ResolvedHost, ResolvedPower, ResolvedScenario } from '#core/resolved.ts';
import type { Scenario } from '#core/scenario.ts';
import {
  formatInput,
  formatIntensity,
  formatPercent,
  formatPue,
  joined,
  showEnergy,
  showHours,
  showPower,
} from '#format/quantity-format.ts';

/** One figure behind a factor, with its origin. */
export interface FactorInput {
  readonly what: string;
  readonly text: string;
  readonly input: Input;
}

export interface EquationFactor {
  readonly id: string;
  readonly text: string;
  readonly caption: string;
  readonly quantity: string;
  readonly value: number;
  /** True for a figure that only serves here; `pue` and the intensity are the run's own. */
  readonly isInput: boolean;
  /** The field of the form that sets it. */
  readonly field: keyof Scenario;
  /** Where the figure came from. */
  readonly inputs: readonly FactorInput[];
}

export interface EquationWords {
  readonly placeName: string;
  readonly pueCaption: string;
}

/** @returns four or five factors: hardware, watts, hours (or a meter), the building, the grid. */
export function factorsOf(run: ResolvedScenario, estimate: Estimate, words: EquationWords): readonly EquationFactor[] {
  const building: EquationFactor = {
    id: 'pue',
    text: formatPue(estimate.pue),
    caption: words.pueCaption,
    quantity: 'pue',
    value: estimate.pue,
    isInput: false,
    field: 'pue',
    inputs: [{ what: 'Facility energy over IT energy', text: formatPue(estimate.pue), input: run.pue }],
  };
  const grid: EquationFactor = {
    id: 'intensity',
    text: formatIntensity(estimate.carbonIntensityGPerKwh),
    caption: words.placeName,
    quantity: 'carbonIntensityGPerKwh',
    value: estimate.carbonIntensityGPerKwh,
    isInput: false,
    field: 'placeId',
    inputs: [{ what: 'Carbon intensity of the grid', text: formatIntensity(estimate.carbonIntensityGPerKwh), input: run.carbonIntensity }],
  };
  return [...energyFactors(run, estimate), building, grid];
}

function energyFactors(run: ResolvedScenario, { itPowerW, itEnergyKwh, hours }: Estimate): readonly EquationFactor[] {
  if (itPowerW === null || hours === null) {
    const text = joined(showEnergy(itEnergyKwh));
    return [
      {
        id: 'it-energy',
        text,
        caption: 'at the computers, metered',
        quantity: 'itEnergyKwh',
        value: itEnergyKwh,
        isInput: true,
        field: 'measuredEnergyKwh',
        inputs: run.meter === null ? [] : [{ what: 'Energy of one run', text, input: run.meter.measuredEnergyKwh }],
      },
    ];
  }
  const { runs } = run;
  const allHours = hours * runs;
  const time: EquationFactor = {
    id: 'hours',
    text: joined(showHours(allHours)),
    caption: runs === 1 ? 'one run' : `${formatInput(runs)} runs of ${joined(showHours(hours))}`,
    quantity: 'hours',
    value: allHours,
    isInput: true,
    field: 'hours',
    inputs: timeInputs(run),
  };
  return [...powerFactors(run, itPowerW), time];
}

function powerFactors(run: ResolvedScenario, itPowerW: number): readonly EquationFactor[] {
  const whole = (caption: string, field: keyof Scenario): readonly EquationFactor[] => [
    {
      id: 'power',
      text: joined(showPower(itPowerW)),
      caption,
      quantity: 'itPowerW',
      value: itPowerW,
      isInput: true,
      field,
      inputs: powerInputs(run.power),
    },
  ];
  if (run.power === null || run.power.kind === 'job') return whole('whole job, measured', 'itPowerW');
  if (run.power.kind !== 'accelerators' && run.power.kind !== 'between') return whole('processors and memory', 'cpuId');
  const count = run.acceleratorCount;
  if (count === 0) return whole('measured', 'acceleratorPowerW');
  const eachW = itPowerW / count;
  return [
    {
      id: 'count',
      text: formatInput(count),
      caption: count === 1 ? 'accelerator' : 'accelerators',
      quantity: 'acceleratorCount',
      value: count,
      isInput: true,
      field: 'acceleratorCount',
      inputs: [{ what: 'Accelerators of one run', text: formatInput(count), input: exactInput(count, TYPED) }],
    },
    {
      id: 'power',
      text: joined(showPower(eachW)),
      caption: run.power.host.kind === 'none' ? 'each, no host' : 'each, with host',
      quantity: 'powerPerAcceleratorW',
      value: eachW,
      isInput: true,
      field: 'utilisation',
      inputs: powerInputs(run.power),
    },
  ];
}

function timeInputs({ time }: ResolvedScenario): readonly FactorInput[] {
  if (time === null) return [];
  switch (time.kind) {
    case 'hours':
      return [{ what: 'Hours of one run', text: joined(showHours(time.hours.typical)), input: time.hours }];
    case 'accelerator-hours':
      return [
        { what: 'Accelerator-hours of one run', text: joined(showHours(time.acceleratorHours.typical)), input: time.acceleratorHours },
      ];
    case 'flops':
      return [
        { what: 'Dense peak of one accelerator', text: `${formatInput(time.peakTflops.typical)} TFLOP/s`, input: time.peakTflops },
        { what: 'Model FLOP utilisation', text: formatPercent(time.modelFlopUtilisation.typical), input: time.modelFlopUtilisation },
      ];
  }
}

function powerInputs(power: ResolvedPower | null): readonly FactorInput[] {
  if (power === null) return [];
  const watts = (input: Input) => joined(showPower(input.typical));
  switch (power.kind) {
    case 'job':
      return [{ what: 'Power of the whole job', text: watts(power.itPowerW), input: power.itPowerW }];
    case 'processors-measured':
      return [
        { what: 'Processors', text: watts(power.cpuPowerW), input: power.cpuPowerW },
        { what: 'Memory', text: watts(power.dramPowerW), input: power.dramPowerW },
      ];
    case 'processors':
      return [
        { what: 'Each processor', text: watts(power.processorPowerW), input: power.processorPowerW },
        { what: 'Load', text: formatPercent(power.loadFraction.typical), input: power.loadFraction },
      ];
    case 'accelerators':
      return [
        { what: 'Each accelerator', text: watts(power.acceleratorPowerW), input: power.acceleratorPowerW },
        { what: 'Share of it drawn', text: formatPercent(power.powerFraction.typical), input: power.powerFraction },
        ...hostInputs(power.host),
      ];
    case 'between':
      return [
        { what: 'Each accelerator, idle', text: watts(power.idlePowerW), input: power.idlePowerW },
        { what: 'Each accelerator, full load', text: watts(power.fullPowerW), input: power.fullPowerW },
        { what: 'Load', text: formatPercent(power.loadFraction.typical), input: power.loadFraction },
        ...hostInputs(power.host),
      ];
  }
}

function hostInputs(host: ResolvedHost): readonly FactorInput[] {
  switch (host.kind) {
    case 'share':
      return [{ what: 'Host, share of the rating', text: formatPercent(host.hostShare.typical), input: host.hostShare }];
    case 'fixed':
      return [
        { what: 'Host of each', text: joined(showPower(host.hostPerAcceleratorPowerW.typical)), input: host.hostPerAcceleratorPowerW },
      ];
    case 'measured':
      return [
        { what: 'Processors', text: joined(showPower(host.cpuPowerW.typical)), input: host.cpuPowerW },
        { what: 'Memory', text: joined(showPower(host.dramPowerW.typical)), input: host.dramPowerW },
      ];
    case 'counted':
      return [
        { what: 'Each core', text: joined(showPower(host.corePowerW.typical)), input: host.corePowerW },
        { what: 'Each GB of memory', text: joined(showPower(host.dramWPerGb.typical)), input: host.dramWPerGb },
      ];
    case 'inside':
    case 'none':
      return [];
  }
}
