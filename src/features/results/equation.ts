/** The factors whose product is the headline, in the order a reader would multiply them. */
import type { Estimate } from '#core/estimate.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import type { Scenario } from '#core/scenario.ts';
import { formatInput, formatIntensity, formatPue, joined, showEnergy, showHoursWithin, showPower } from '#format/quantity-format.ts';

export type FactorId = 'it-energy' | 'count' | 'power' | 'hours' | 'pue' | 'intensity';

export interface EquationFactor {
  readonly id: FactorId;
  readonly text: string;
  readonly caption: string;
  readonly quantity: string;
  readonly value: number;
  /** True for a figure that only serves here; `pue` and the intensity are the run's own. */
  readonly isInput: boolean;
  /** The field of the form that sets it. */
  readonly field: keyof Scenario;
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
  };
  const grid: EquationFactor = {
    id: 'intensity',
    text: formatIntensity(estimate.carbonIntensityGPerKwh),
    caption: words.placeName,
    quantity: 'carbonIntensityGPerKwh',
    value: estimate.carbonIntensityGPerKwh,
    isInput: false,
    field: 'placeId',
  };
  return [...energyFactors(run, estimate), building, grid];
}

function energyFactors(run: ResolvedScenario, { itPowerW, computePowerW, itEnergyKwh, hours }: Estimate): readonly EquationFactor[] {
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
      },
    ];
  }
  const { runs, time: resolvedTime } = run;
  const allHours = hours * runs;
  const words = (figure: number) =>
    joined(showHoursWithin(figure, resolvedTime?.kind === 'flops' ? resolvedTime.modelFlopUtilisation : null));
  const time: EquationFactor = {
    id: 'hours',
    text: words(allHours),
    caption: runs === 1 ? 'one run' : `${formatInput(runs)} runs of ${words(hours)}`,
    quantity: 'hours',
    value: allHours,
    isInput: true,
    field: 'hours',
  };
  return [...powerFactors(run, { itPowerW, computePowerW }), time];
}

interface RunPower {
  readonly itPowerW: number;
  readonly computePowerW: number | null;
}

function powerFactors(run: ResolvedScenario, { itPowerW, computePowerW }: RunPower): readonly EquationFactor[] {
  const whole = (caption: string, field: keyof Scenario): readonly EquationFactor[] => [
    {
      id: 'power',
      text: joined(showPower(itPowerW)),
      caption,
      quantity: 'itPowerW',
      value: itPowerW,
      isInput: true,
      field,
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
    },
    {
      id: 'power',
      text: joined(showPower(eachW)),
      // A host of 0 W is none, unless it is inside the accelerator's own figure.
      caption: itPowerW === computePowerW && run.power.host.kind !== 'inside' ? 'each, no host' : 'each, with host',
      quantity: 'powerPerAcceleratorW',
      value: eachW,
      isInput: true,
      field: 'utilisation',
    },
  ];
}
