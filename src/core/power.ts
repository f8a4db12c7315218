/** IT power of one run: what all its computers draw at the wall of the rack, before the building's overhead. */
import type { Formula } from './formula.ts';
import { assertAtLeast } from './units.ts';

interface AcceleratorPowerInput {
  readonly acceleratorCount: number;
  /** Watts of one accelerator: rated, measured, or a measured system's share. */
  readonly acceleratorPowerW: number;
  /** Share of those watts drawn on average; 1 where they were metered on this run. */
  readonly powerFraction: number;
}

/** @returns W of all accelerators of the run. */
export function acceleratorsPowerW({ acceleratorCount, acceleratorPowerW, powerFraction }: AcceleratorPowerInput): number {
  assertAtLeast('acceleratorCount', acceleratorCount, 0);
  assertAtLeast('acceleratorPowerW', acceleratorPowerW, 0);
  assertAtLeast('powerFraction', powerFraction, 0);
  return acceleratorCount * acceleratorPowerW * powerFraction;
}

export const acceleratorsPower: Formula<keyof AcceleratorPowerInput> = {
  id: 'accelerators-power',
  title: 'Power of the accelerators',
  filled: '{acceleratorCount} × {acceleratorPowerW} × {powerFraction}',
  inputs: { acceleratorCount: 'count', acceleratorPowerW: 'W', powerFraction: 'ratio' },
  output: 'acceleratorsPowerW',
  unit: 'W',
  source: 'power-model',
  compute: acceleratorsPowerW,
};

interface HostShareInput {
  readonly acceleratorCount: number;
  /** Host watts for each watt of rated accelerator power. */
  readonly hostShare: number;
  readonly ratedPowerW: number;
  /** Least a server's host draws for one accelerator. */
  readonly hostFloorPowerW: number;
}

/**
 * Host power as a share of rated power: fans, processors, memory and network hardly follow what the accelerator draws.
 *
 * @returns W for all accelerators of the run.
 */
export function hostShareW({ acceleratorCount, hostShare, ratedPowerW, hostFloorPowerW }: HostShareInput): number {
  assertAtLeast('hostShare', hostShare, 0);
  assertAtLeast('ratedPowerW', ratedPowerW, 0);
  return acceleratorCount * Math.max(hostShare * ratedPowerW, hostFloorPowerW);
}

export const hostShareOfRating: Formula<keyof HostShareInput> = {
  id: 'host-power-by-rating',
  title: 'Power of the host',
  filled: '{acceleratorCount} × max({hostShare} × {ratedPowerW}, {hostFloorPowerW})',
  inputs: { acceleratorCount: 'count', hostShare: 'ratio', ratedPowerW: 'W', hostFloorPowerW: 'W' },
  output: 'hostPowerW',
  unit: 'W',
  source: 'power-model',
  compute: hostShareW,
};

interface HostFixedInput {
  readonly acceleratorCount: number;
  readonly hostPerAcceleratorPowerW: number;
}

/** @returns W of desktops or boards around the accelerators, so many watts each. */
export function hostFixedW({ acceleratorCount, hostPerAcceleratorPowerW }: HostFixedInput): number {
  assertAtLeast('hostPerAcceleratorPowerW', hostPerAcceleratorPowerW, 0);
  return acceleratorCount * hostPerAcceleratorPowerW;
}

export const hostFixed: Formula<keyof HostFixedInput> = {
  id: 'host-power-fixed',
  title: 'Power of the host',
  filled: '{acceleratorCount} × {hostPerAcceleratorPowerW}',
  inputs: { acceleratorCount: 'count', hostPerAcceleratorPowerW: 'W' },
  output: 'hostPowerW',
  unit: 'W',
  source: 'power-model',
  compute: hostFixedW,
};

interface HostMeasuredInput {
  readonly cpuPowerW: number;
  readonly dramPowerW: number;
}

/** @returns W of processors and memory as the reader metered them; nothing else is added, as in the 2019 paper. */
export function hostMeasuredW({ cpuPowerW, dramPowerW }: HostMeasuredInput): number {
  assertAtLeast('cpuPowerW', cpuPowerW, 0);
  assertAtLeast('dramPowerW', dramPowerW, 0);
  return cpuPowerW + dramPowerW;
}

export const hostMeasured: Formula<keyof HostMeasuredInput> = {
  id: 'host-power-measured',
  title: 'Power of the host, measured',
  filled: '{cpuPowerW} + {dramPowerW}',
  inputs: { cpuPowerW: 'W', dramPowerW: 'W' },
  output: 'hostPowerW',
  unit: 'W',
  source: 'strubell-2019',
  compute: hostMeasuredW,
};

interface HostCountedInput {
  readonly coreCount: number;
  readonly corePowerW: number;
  readonly loadFraction: number;
  readonly memoryGb: number;
  readonly dramWPerGb: number;
}

/** @returns W of the cores and the memory that the reader names, for methods that count them apart. */
export function hostCountedW({ coreCount, corePowerW, loadFraction, memoryGb, dramWPerGb }: HostCountedInput): number {
  assertAtLeast('coreCount', coreCount, 0);
  assertAtLeast('corePowerW', corePowerW, 0);
  assertAtLeast('loadFraction', loadFraction, 0);
  assertAtLeast('memoryGb', memoryGb, 0);
  assertAtLeast('dramWPerGb', dramWPerGb, 0);
  return coreCount * corePowerW * loadFraction + memoryGb * dramWPerGb;
}

export const hostCounted: Formula<keyof HostCountedInput> = {
  id: 'host-power-counted',
  title: 'Power of cores and memory',
  filled: '{coreCount} × {corePowerW} × {loadFraction} + {memoryGb} × {dramWPerGb}',
  inputs: { coreCount: 'count', corePowerW: 'W', loadFraction: 'ratio', memoryGb: 'GB', dramWPerGb: 'W/GB' },
  output: 'hostPowerW',
  unit: 'W',
  source: 'green-algorithms',
  compute: hostCountedW,
};

interface BetweenInput {
  readonly acceleratorCount: number;
  readonly idlePowerW: number;
  readonly fullPowerW: number;
  readonly loadFraction: number;
}

/** @returns W of all accelerators, each on the straight line between idle and full load. */
export function acceleratorsBetweenW({ acceleratorCount, idlePowerW, fullPowerW, loadFraction }: BetweenInput): number {
  assertAtLeast('acceleratorCount', acceleratorCount, 0);
  assertAtLeast('idlePowerW', idlePowerW, 0);
  assertAtLeast('fullPowerW', fullPowerW, idlePowerW);
  assertAtLeast('loadFraction', loadFraction, 0);
  return acceleratorCount * ((1 - loadFraction) * idlePowerW + loadFraction * fullPowerW);
}

export const acceleratorsBetween: Formula<keyof BetweenInput> = {
  id: 'accelerators-power-between',
  title: 'Power of the accelerators',
  filled: '{acceleratorCount} × ((1 − {loadFraction}) × {idlePowerW} + {loadFraction} × {fullPowerW})',
  inputs: { acceleratorCount: 'count', idlePowerW: 'W', fullPowerW: 'W', loadFraction: 'ratio' },
  output: 'acceleratorsPowerW',
  unit: 'W',
  source: 'ccf',
  compute: acceleratorsBetweenW,
};

interface ProcessorPowerInput {
  /** Sockets, a part of one (cores used over cores there), or cores where nothing else is known. */
  readonly processorCount: number;
  readonly processorPowerW: number;
  readonly loadFraction: number;
}

/** @returns W of the processors of a run without accelerators. */
export function processorsPowerW({ processorCount, processorPowerW, loadFraction }: ProcessorPowerInput): number {
  assertAtLeast('processorCount', processorCount, 0);
  assertAtLeast('processorPowerW', processorPowerW, 0);
  assertAtLeast('loadFraction', loadFraction, 0);
  return processorCount * processorPowerW * loadFraction;
}

export const processorsPower: Formula<keyof ProcessorPowerInput> = {
  id: 'processors-power',
  title: 'Power of the processors',
  filled: '{processorCount} × {processorPowerW} × {loadFraction}',
  inputs: { processorCount: 'count', processorPowerW: 'W', loadFraction: 'ratio' },
  output: 'processorsPowerW',
  unit: 'W',
  source: 'power-model',
  compute: processorsPowerW,
};

interface MemoryPowerInput {
  readonly memoryGb: number;
  readonly dramWPerGb: number;
}

/** @returns W of memory of a run without accelerators. */
export function memoryPowerW({ memoryGb, dramWPerGb }: MemoryPowerInput): number {
  assertAtLeast('memoryGb', memoryGb, 0);
  assertAtLeast('dramWPerGb', dramWPerGb, 0);
  return memoryGb * dramWPerGb;
}

export const memoryPower: Formula<keyof MemoryPowerInput> = {
  id: 'memory-power',
  title: 'Power of the memory',
  filled: '{memoryGb} × {dramWPerGb}',
  inputs: { memoryGb: 'GB', dramWPerGb: 'W/GB' },
  output: 'memoryPowerW',
  unit: 'W',
  source: 'green-algorithms',
  compute: memoryPowerW,
};

interface ItPowerInput {
  /** Accelerators or processors. */
  readonly computePowerW: number;
  /** The host around accelerators, or the memory beside processors. */
  readonly restPowerW: number;
}

/** @returns W of all IT equipment of one run, which is what PUE multiplies. */
export function itPowerOfPartsW({ computePowerW, restPowerW }: ItPowerInput): number {
  return computePowerW + restPowerW;
}

export const itPower: Formula<keyof ItPowerInput> = {
  id: 'it-power',
  title: 'IT power',
  filled: '{computePowerW} + {restPowerW}',
  inputs: { computePowerW: 'W', restPowerW: 'W' },
  output: 'itPowerW',
  unit: 'W',
  source: 'power-model',
  compute: itPowerOfPartsW,
};
