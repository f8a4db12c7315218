/** The figures behind a factor of the equation, each with its origin; what a factor's panel shows. */
import { exactInput, TYPED } from '#core/inputs.ts';
import type { Input, ResolvedHost, ResolvedPower, ResolvedScenario } from '#core/resolved.ts';
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
import type { FactorId } from './equation.ts';

export interface FactorInput {
  readonly what: string;
  readonly text: string;
  readonly input: Input;
}

export function factorInputs(id: FactorId, run: ResolvedScenario): readonly FactorInput[] {
  switch (id) {
    case 'it-energy':
      return meterInputs(run);
    case 'count':
      return [
        {
          what: 'Accelerators of one run',
          text: formatInput(run.acceleratorCount),
          input: exactInput(run.acceleratorCount, TYPED),
        },
      ];
    case 'power':
      return powerInputs(run.power);
    case 'hours':
      return timeInputs(run);
    case 'pue':
      return [{ what: 'Facility energy over IT energy', text: formatPue(run.pue.typical), input: run.pue }];
    case 'intensity':
      return [{ what: 'Carbon intensity of the grid', text: formatIntensity(run.carbonIntensity.typical), input: run.carbonIntensity }];
  }
}

function meterInputs({ meter }: ResolvedScenario): readonly FactorInput[] {
  if (meter === null) return [];
  const { measuredEnergyKwh } = meter;
  return [{ what: 'Energy of one run', text: joined(showEnergy(measuredEnergyKwh.typical)), input: measuredEnergyKwh }];
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
