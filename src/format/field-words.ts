/** A field's label, and what it says of text it cannot use: what happened, and what to do. */
import type { Scenario } from '#core/scenario.ts';

/** Labels of the fields; those of the first five are fixed. */
export const FIELD_WORDS: Readonly<Record<keyof Scenario, string>> = {
  release: 'Data release',
  name: 'Name',
  project: 'Project',
  kind: 'Kind',
  date: 'Date',
  acceleratorId: 'Accelerator',
  tdpPowerW: 'Rated power',
  peakTflops: 'Dense peak',
  acceleratorCount: 'How many',
  hours: 'Hours per run',
  acceleratorHours: 'Accelerator-hours of one run',
  runs: 'Runs',
  load: 'Kind of work',
  utilisation: 'Average utilisation',
  acceleratorPowerW: 'Each accelerator',
  cpuPowerW: 'All CPUs',
  dramPowerW: 'All memory',
  itPowerW: 'Whole job, host included',
  placeId: 'Place',
  carbonIntensityGPerKwh: 'Carbon intensity',
  year: 'Year of the grid',
  pue: 'Facility overhead, PUE',
  priceUsdPerAcceleratorHour: 'Price of an accelerator-hour',
  tariffUsdPerKwh: 'Electricity price',
  by: 'Way of describing the run',
  measuredEnergyKwh: 'Measured energy of one run',
  measuredAt: 'Metered at',
  parametersBillion: 'Active parameters',
  tokensBillion: 'Tokens',
  modelFlopUtilisation: 'Model FLOP utilisation',
  precision: 'Precision',
  cpuId: 'Processor',
  cpuSockets: 'Sockets',
  cpuCores: 'Cores used',
  memoryGb: 'Memory',
  lifetimeYears: 'Hardware serves',
  methodId: 'Method',
};

/** What each number field needs, with an example of it. */
const NEEDS: Partial<Readonly<Record<keyof Scenario, string>>> = {
  acceleratorCount: 'Enter a number above 0, such as 8.',
  hours: 'Enter hours such as 72, or 3d 4h.',
  acceleratorHours: 'Enter accelerator-hours such as 576.',
  runs: 'Enter a whole number of at least 1.',
  utilisation: 'Enter a share from 0 to 150%.',
  pue: 'PUE cannot be below 1.00. It is all the energy of the building divided by the energy of its computers.',
  carbonIntensityGPerKwh: 'Enter grams of CO2e for each kWh, such as 472. It cannot be below 0.',
  acceleratorPowerW: 'Enter watts such as 300. They cannot be below 0.',
  cpuPowerW: 'Enter watts such as 350. They cannot be below 0.',
  dramPowerW: 'Enter watts such as 120. They cannot be below 0.',
  itPowerW: 'Enter watts such as 3,520. They cannot be below 0.',
  tdpPowerW: 'Enter watts above 0, such as 400.',
  peakTflops: 'Enter TFLOP/s above 0, such as 312.',
  year: 'Enter a year such as 2023.',
  priceUsdPerAcceleratorHour: 'Enter dollars for each accelerator-hour, such as 2.50.',
  tariffUsdPerKwh: 'Enter dollars for each kWh, such as 0.08.',
  measuredEnergyKwh: 'Enter kWh such as 253.',
  parametersBillion: 'Enter billions of parameters above 0, such as 7.',
  tokensBillion: 'Enter billions of tokens, such as 300.',
  modelFlopUtilisation: 'Enter a share above 0 and up to 100%.',
  cpuSockets: 'Enter a whole number of at least 1.',
  cpuCores: 'Enter a number of cores above 0.',
  memoryGb: 'Enter gigabytes such as 512.',
  lifetimeYears: 'Enter years above 0, such as 5.',
};

/** What the field needs, as a sentence. */
export function needOf(field: keyof Scenario): string {
  return NEEDS[field] ?? `${FIELD_WORDS[field]} needs another value.`;
}

export function notANumberWords(field: keyof Scenario): string {
  return `This cannot be read as a number. ${needOf(field)}`;
}

export function ambiguousWords(asPoint: string, asThousands: string): string {
  return `Is that ${asPoint} or ${asThousands}? Write it without the comma, or with a point.`;
}

export const BLANK_WORDS = 'This field is empty.';
export const KEPT_WORDS = 'The last figure that could be read stays in force.';
export const NO_RANGE_WORDS = 'This field takes one figure, not a range.';

export function reversedWords(inOrder: string): string {
  return `A range goes from the smaller figure to the larger: ${inOrder}.`;
}
