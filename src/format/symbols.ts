/** How each figure of a formula is written: its letter, and its short words. */

export interface FigureSymbol {
  /** One letter is set in italics, a word upright. */
  readonly letter: string;
  readonly sub?: string;
  /** In a line of text. */
  readonly words: string;
  /** What it is, for a reader who meets it for the first time. */
  readonly meaning: string;
}

export const SYMBOLS: Readonly<Record<string, FigureSymbol>> = {
  acceleratorCount: { letter: 'n', words: 'n', meaning: 'accelerators of one run' },
  acceleratorPowerW: { letter: 'P', words: 'P', meaning: 'watts of one accelerator' },
  powerFraction: { letter: 'u', words: 'u', meaning: 'share of those watts drawn on average' },
  acceleratorsPowerW: { letter: 'P', sub: 'acc', words: 'accelerators', meaning: 'watts of all accelerators' },
  hostShare: { letter: 'k', words: 'k', meaning: 'host watts for each rated watt' },
  ratedPowerW: { letter: 'P', sub: 'max', words: 'TDP', meaning: 'rated watts of one accelerator' },
  hostFloorPowerW: { letter: 'P', sub: 'floor', words: 'floor', meaning: 'least that a server’s host draws for one accelerator' },
  hostPerAcceleratorPowerW: { letter: 'P', sub: 'host', words: 'host', meaning: 'host watts for one accelerator' },
  hostPowerW: { letter: 'P', sub: 'rest', words: 'host', meaning: 'watts of the host' },
  cpuPowerW: { letter: 'P', sub: 'c', words: 'CPUs', meaning: 'metered watts of all CPU sockets' },
  dramPowerW: { letter: 'P', sub: 'r', words: 'memory', meaning: 'metered watts of all memory' },
  coreCount: { letter: 'cores', words: 'cores', meaning: 'CPU cores used' },
  corePowerW: { letter: 'P', sub: 'core', words: 'TDP per core', meaning: 'rated watts of one core' },
  loadFraction: { letter: 'u', words: 'u', meaning: 'load, as a share' },
  memoryGb: { letter: 'm', words: 'GB', meaning: 'memory, GB' },
  dramWPerGb: { letter: 'p', sub: 'm', words: 'W/GB', meaning: 'watts of one GB of memory' },
  idlePowerW: { letter: 'P', sub: 'min', words: 'min', meaning: 'watts of one accelerator, idle' },
  fullPowerW: { letter: 'P', sub: 'max', words: 'max', meaning: 'watts of one accelerator at full load' },
  processorCount: { letter: 'n', sub: 'c', words: 'n', meaning: 'processors, or the part of one that was used' },
  processorPowerW: { letter: 'P', sub: 'c', words: 'TDP', meaning: 'rated watts of one processor' },
  processorsPowerW: { letter: 'P', sub: 'cpu', words: 'processors', meaning: 'watts of all processors' },
  memoryPowerW: { letter: 'P', sub: 'rest', words: 'memory', meaning: 'watts of the memory' },
  computePowerW: { letter: 'P', sub: 'acc', words: 'compute', meaning: 'watts of accelerators or processors' },
  restPowerW: { letter: 'P', sub: 'rest', words: 'rest', meaning: 'watts of host or memory' },
  itPowerW: { letter: 'P', sub: 'IT', words: 'IT power', meaning: 'watts of all IT equipment of one run' },
  hours: { letter: 't', words: 't', meaning: 'wall-clock hours of one run' },
  runs: { letter: 'x', words: 'x', meaning: 'runs' },
  acceleratorHours: { letter: 'H', words: 'accelerator-hours', meaning: 'accelerators × hours' },
  parametersBillion: { letter: 'N', words: 'N', meaning: 'active parameters' },
  tokensBillion: { letter: 'D', words: 'D', meaning: 'tokens seen' },
  peakTflops: { letter: 'peak', words: 'peak', meaning: 'dense peak of one accelerator at the stated precision' },
  modelFlopUtilisation: { letter: 'MFU', words: 'MFU', meaning: 'share of the peak that a whole run reaches' },
  measuredEnergyKwh: { letter: 'E', sub: 'meter', words: 'meter', meaning: 'metered energy of one run' },
  itEnergyKwh: { letter: 'E', sub: 'IT', words: 'IT energy', meaning: 'energy of the IT equipment, of all runs' },
  pue: { letter: 'PUE', words: 'PUE', meaning: 'energy of the building over that of its computers' },
  energyKwh: { letter: 'E', words: 'energy', meaning: 'energy with the building, of all runs' },
  carbonIntensityGPerKwh: { letter: 'c', words: 'intensity', meaning: 'carbon intensity of the place, location-based' },
  emissionsKgCo2e: { letter: 'CO2e', words: 'CO2e', meaning: 'operational emissions of all runs' },
  acceleratorKgCo2e: { letter: 'k', sub: 'acc', words: 'card', meaning: 'what making one accelerator emitted' },
  serverShareKgCo2e: { letter: 'k', sub: 'server', words: 'server', meaning: 'its share of making the server' },
  lifetimeYears: { letter: 'L', words: 'years', meaning: 'years that the hardware serves' },
  shareInUse: { letter: 'u', words: 'in use', meaning: 'share of its life in use' },
  embodiedKgCo2e: { letter: 'embodied', words: 'embodied', meaning: 'what making the hardware emitted, shared over its hours' },
  waterLPerKwh: { letter: 'WUE', words: 'WUE', meaning: 'litres on site for each kWh of IT energy' },
  waterL: { letter: 'water', words: 'water', meaning: 'water evaporated on site' },
  priceUsdPerAcceleratorHour: { letter: 'price', words: 'price', meaning: 'dollars for one accelerator-hour' },
  rentLowUsd: { letter: 'rent', sub: 'low', words: 'rent', meaning: 'rent at the lowest listed price; electricity is inside' },
  rentHighUsd: { letter: 'rent', sub: 'high', words: 'rent', meaning: 'rent at the highest listed price; electricity is inside' },
  tariffUsdPerKwh: { letter: 'tariff', words: 'tariff', meaning: 'dollars for one kWh' },
  electricityCostUsd: { letter: 'cost', words: 'electricity', meaning: 'price of the electricity; never added to rent' },
  referenceKgCo2e: { letter: 'k', sub: 'ref', words: 'reference', meaning: 'emissions of one flight, one year, one kilometre' },
  gpuDays: { letter: 'd', words: 'days', meaning: 'days of one GPU' },
  quantileShare: { letter: 'p', words: 'p', meaning: 'the percentile, as a share' },
  drawCount: { letter: 'n', words: 'n', meaning: 'draws' },
  quantilePlace: { letter: 'place', words: 'place', meaning: 'place among the draws in order of size, counted from 0' },
  multiple: { letter: 'multiple', words: 'multiple', meaning: 'how many of the reference' },
};

/** @throws RangeError for a figure without a symbol, which a test holds never to happen. */
export function symbolOf(name: string): FigureSymbol {
  const symbol = SYMBOLS[name];
  if (symbol === undefined) throw new RangeError(`${name} has no symbol`);
  return symbol;
}
