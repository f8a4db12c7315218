/** The only composition: power → energy → emissions, and beside them embodied, water, rent and electricity. */
import { electricityCost, electricityCostOfEnergyUsd, rentHigh, rentLow } from './cost.ts';
import { embodied, emissions, emissionsOfEnergyKgCo2e } from './emissions.ts';
import { facilityEnergy, facilityEnergyKwh, itEnergy, meteredFacilityEnergy, meteredItEnergy } from './energy.ts';
import { applyFormula, type Recorder } from './formula.ts';
import {
  acceleratorsBetween,
  acceleratorsPower,
  hostCounted,
  hostFixed,
  hostMeasured,
  hostShareOfRating,
  itPower,
  memoryPower,
  processorsPower,
} from './power.ts';
import type { ResolvedHost, ResolvedPower, ResolvedScenario, ResolvedTime } from './resolved.ts';
import { acceleratorHours, hoursOfAcceleratorHours, hoursOfFlops } from './time.ts';
import { water } from './water.ts';

/** The figures of one scenario, unrounded, in canonical units. Null is unknown, which is not zero. */
export interface Estimate {
  /** W of one run; null where a meter replaced power × time. */
  readonly itPowerW: number | null;
  /** Part of `itPowerW` that accelerators or processors draw; the host or the memory draws the rest. Null where the job was metered whole. */
  readonly computePowerW: number | null;
  /** Wall-clock hours of one run. */
  readonly hours: number | null;
  /** Of all runs; null without accelerators or without hours. */
  readonly acceleratorHours: number | null;
  readonly itEnergyKwh: number;
  readonly pue: number;
  readonly energyKwh: number;
  readonly carbonIntensityGPerKwh: number;
  readonly emissionsKgCo2e: number;
  readonly embodiedKgCo2e: number | null;
  readonly waterL: number | null;
  readonly rentLowUsd: number | null;
  readonly rentHighUsd: number | null;
  readonly electricityCostUsd: number | null;
}

/**
 * Runs the steps in order on the typical figures.
 *
 * @param record receives the working of each step; without it nothing is kept
 */
export function estimate(run: ResolvedScenario, record?: Recorder): Estimate {
  const pue = run.pue.typical;
  const hours = run.time === null ? null : hoursOf(run.time, run.acceleratorCount, record);
  const power = run.power === null ? null : powerOf(run.power, run.acceleratorCount, record);
  const itEnergyKwh = itEnergyOf(run, power === null ? null : power.itPowerW, hours, record);
  const carbonIntensityGPerKwh = run.carbonIntensity.typical;
  const energyKwh = energyOf(itEnergyKwh, pue, record);
  const emissionsKgCo2e = emissionsOf(energyKwh, carbonIntensityGPerKwh, record);
  const { acceleratorCount, runs } = run;
  const totalHours =
    hours === null || acceleratorCount === 0 ? null : applyFormula(acceleratorHours, { acceleratorCount, hours, runs }, record);
  return {
    itPowerW: power === null ? null : power.itPowerW,
    computePowerW: power === null ? null : power.computePowerW,
    hours,
    acceleratorHours: totalHours,
    itEnergyKwh,
    pue,
    energyKwh,
    carbonIntensityGPerKwh,
    emissionsKgCo2e,
    embodiedKgCo2e: totalHours === null ? null : embodiedOf(run, totalHours, record),
    waterL:
      run.waterLPerKwh.kind === 'known' ? applyFormula(water, { itEnergyKwh, waterLPerKwh: run.waterLPerKwh.value.typical }, record) : null,
    rentLowUsd: totalHours === null ? null : rentOf(run.price, totalHours, 'low', record),
    rentHighUsd: totalHours === null ? null : rentOf(run.price, totalHours, 'high', record),
    electricityCostUsd: run.tariff.kind === 'known' ? electricityOf(energyKwh, run.tariff.value.typical, record) : null,
  };
}

function hoursOf(time: ResolvedTime, acceleratorCount: number, record: Recorder | undefined): number {
  switch (time.kind) {
    case 'hours':
      return time.hours.typical;
    case 'accelerator-hours':
      return applyFormula(hoursOfAcceleratorHours, { acceleratorHours: time.acceleratorHours.typical, acceleratorCount }, record);
    case 'flops': {
      const { parametersBillion, tokensBillion } = time;
      const figures = {
        parametersBillion,
        tokensBillion,
        acceleratorCount,
        peakTflops: time.peakTflops.typical,
        modelFlopUtilisation: time.modelFlopUtilisation.typical,
      };
      return applyFormula(hoursOfFlops, figures, record);
    }
  }
}

interface PowerParts {
  readonly itPowerW: number;
  readonly computePowerW: number | null;
}

function powerOf(power: ResolvedPower, acceleratorCount: number, record: Recorder | undefined): PowerParts {
  if (power.kind === 'job') return { itPowerW: power.itPowerW.typical, computePowerW: null };
  const computePowerW = computePowerOf(power, acceleratorCount, record);
  const restPowerW = restPowerOf(power, acceleratorCount, record);
  return { itPowerW: applyFormula(itPower, { computePowerW, restPowerW }, record), computePowerW };
}

type PowerOfParts = Exclude<ResolvedPower, { kind: 'job' }>;

function computePowerOf(power: PowerOfParts, acceleratorCount: number, record: Recorder | undefined): number {
  switch (power.kind) {
    case 'accelerators': {
      const figures = { acceleratorCount, acceleratorPowerW: power.acceleratorPowerW.typical, powerFraction: power.powerFraction.typical };
      return applyFormula(acceleratorsPower, figures, record);
    }
    case 'between': {
      const { idlePowerW, fullPowerW, loadFraction } = power;
      const figures = {
        acceleratorCount,
        idlePowerW: idlePowerW.typical,
        fullPowerW: fullPowerW.typical,
        loadFraction: loadFraction.typical,
      };
      return applyFormula(acceleratorsBetween, figures, record);
    }
    case 'processors': {
      const { processorCount, processorPowerW, loadFraction } = power;
      const figures = {
        processorCount: processorCount.typical,
        processorPowerW: processorPowerW.typical,
        loadFraction: loadFraction.typical,
      };
      return applyFormula(processorsPower, figures, record);
    }
    case 'processors-measured':
      return power.cpuPowerW.typical;
  }
}

function restPowerOf(power: PowerOfParts, acceleratorCount: number, record: Recorder | undefined): number {
  switch (power.kind) {
    case 'accelerators':
    case 'between':
      return hostPowerOf(power.host, acceleratorCount, record);
    case 'processors':
      return applyFormula(memoryPower, { memoryGb: power.memoryGb.typical, dramWPerGb: power.dramWPerGb.typical }, record);
    case 'processors-measured':
      return power.dramPowerW.typical;
  }
}

function hostPowerOf(host: ResolvedHost, acceleratorCount: number, record: Recorder | undefined): number {
  switch (host.kind) {
    case 'inside':
    case 'none':
      return 0;
    case 'counted': {
      const { coreCount, corePowerW, loadFraction, memoryGb, dramWPerGb } = host;
      const figures = {
        coreCount,
        corePowerW: corePowerW.typical,
        loadFraction: loadFraction.typical,
        memoryGb,
        dramWPerGb: dramWPerGb.typical,
      };
      return applyFormula(hostCounted, figures, record);
    }
    case 'measured':
      return applyFormula(hostMeasured, { cpuPowerW: host.cpuPowerW.typical, dramPowerW: host.dramPowerW.typical }, record);
    case 'share': {
      const { hostShare, ratedPowerW, hostFloorPowerW } = host;
      return applyFormula(
        hostShareOfRating,
        { acceleratorCount, hostShare: hostShare.typical, ratedPowerW: ratedPowerW.typical, hostFloorPowerW },
        record,
      );
    }
    case 'fixed':
      return applyFormula(hostFixed, { acceleratorCount, hostPerAcceleratorPowerW: host.hostPerAcceleratorPowerW.typical }, record);
  }
}

function itEnergyOf(run: ResolvedScenario, itPowerW: number | null, hours: number | null, record: Recorder | undefined): number {
  const { meter, runs } = run;
  if (meter !== null) {
    const measuredEnergyKwh = meter.measuredEnergyKwh.typical;
    if (meter.at === 'it') return applyFormula(meteredItEnergy, { measuredEnergyKwh, runs }, record);
    return applyFormula(meteredFacilityEnergy, { measuredEnergyKwh, runs, pue: run.pue.typical }, record);
  }
  if (itPowerW === null || hours === null) throw new RangeError('a resolved run has a meter, or power and hours');
  return applyFormula(itEnergy, { itPowerW, hours, runs }, record);
}

function embodiedOf(run: ResolvedScenario, totalHours: number, record: Recorder | undefined): number | null {
  if (run.embodied.kind === 'unknown') return null;
  const { acceleratorKgCo2e, serverShareKgCo2e, lifetimeYears, shareInUse } = run.embodied.value;
  const figures = {
    acceleratorHours: totalHours,
    acceleratorKgCo2e: acceleratorKgCo2e.typical,
    serverShareKgCo2e: serverShareKgCo2e.typical,
    lifetimeYears: lifetimeYears.typical,
    shareInUse: shareInUse.typical,
  };
  return applyFormula(embodied, figures, record);
}

// The steps that a place decides, each by itself: a sweep takes those before them once for each accelerator (`sweep.ts`).

export function energyOf(itEnergyKwh: number, pue: number, record?: Recorder): number {
  return record === undefined ? facilityEnergyKwh({ itEnergyKwh, pue }) : applyFormula(facilityEnergy, { itEnergyKwh, pue }, record);
}

export function emissionsOf(energyKwh: number, carbonIntensityGPerKwh: number, record?: Recorder): number {
  const figures = { energyKwh, carbonIntensityGPerKwh };
  return record === undefined ? emissionsOfEnergyKgCo2e(figures) : applyFormula(emissions, figures, record);
}

export function electricityOf(energyKwh: number, tariffUsdPerKwh: number, record?: Recorder): number {
  const figures = { energyKwh, tariffUsdPerKwh };
  return record === undefined ? electricityCostOfEnergyUsd(figures) : applyFormula(electricityCost, figures, record);
}

export function rentOf(price: ResolvedScenario['price'], totalHours: number, end: 'low' | 'high', record?: Recorder): number | null {
  if (price.kind === 'unknown') return null;
  return applyFormula(
    end === 'low' ? rentLow : rentHigh,
    { acceleratorHours: totalHours, priceUsdPerAcceleratorHour: price.value[end] },
    record,
  );
}
