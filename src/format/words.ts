/** The words of the page, in one place, so that a second language is one folder. */
import type { MethodNeed, Missing, UnknownReason } from '#core/resolved.ts';
import type { MethodId } from '#core/scenario.ts';

export const METHOD_WORDS: Readonly<Record<MethodId, string>> = {
  trainprint: 'Trainprint',
  'strubell-2019': 'Strubell et al. 2019',
  'lacoste-2019': 'ML CO2 Impact (Lacoste et al. 2019)',
  'green-algorithms-3': 'Green Algorithms 3',
  'patterson-2021': 'Patterson et al. 2021',
  'llmcarbon-2023': 'LLMCarbon 2023',
  'cloud-carbon-footprint': 'Cloud Carbon Footprint',
};

const MISSING_WORDS: Readonly<Record<Missing['field'], string>> = {
  hours: 'How long did one run take? Enter its hours.',
  measuredEnergyKwh: 'The link says the energy was measured but gives no kWh.',
  parametersBillion: 'How many active parameters has the model? The size of the run needs them.',
  tokensBillion: 'How many tokens did it see? The size of the run needs them.',
  tdpPowerW: 'What is the rated power of your accelerator, or what did it draw? Enter either in watts.',
  peakTflops: 'What is the dense peak of your accelerator at this precision?',
  precision: 'No dense peak is published for this accelerator at this precision. Choose another precision, or enter hours.',
  cpuId: 'Which processor did it run on, or on how many cores? Without accelerators one of them is needed.',
  acceleratorId: 'Hours cannot be found from parameters and tokens without an accelerator. Choose one, or enter hours.',
  itPowerW: 'What did the whole job draw? Enter its watts.',
  placeId: 'Where did it run?',
};

const NEED_WORDS: Readonly<Record<MethodNeed, string>> = {
  'method-needs-hours': 'it counts power over hours, and none are given',
  'method-needs-accelerator': 'it counts accelerators, and the run has none',
  'method-needs-rating': 'it counts accelerators by their rated power, and none is given',
  'method-needs-system-power': 'it takes the metered watts of a whole system, and nobody published them for this accelerator',
  'method-lists-others': 'it lists nine accelerators, and this is none of them',
  'method-needs-cloud': 'it knows AWS, Google Cloud and Azure, and the place is no region of theirs',
};

/** What has still to be said, or what the method in force lacks. */
export function missingWords({ field, because }: Missing): string {
  return because === undefined ? MISSING_WORDS[field] : `The method gives no figure: ${NEED_WORDS[because]}.`;
}

/** The reason alone, for a row of the panel of methods. */
export function needWords({ field, because }: Missing): string {
  return because === undefined ? MISSING_WORDS[field] : NEED_WORDS[because];
}

export const UNKNOWN_WORDS: Readonly<Record<UnknownReason, string>> = {
  'no-price': 'no price published',
  'no-tariff': 'no tariff published',
  'no-water-figure': 'not published',
  'no-embodied-figure': 'not published',
  'no-accelerator': 'not published for servers without accelerators',
  'no-hours': 'needs hours',
  'method-leaves-out': 'not counted by this method',
};
