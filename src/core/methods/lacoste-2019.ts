/** Lacoste, Luccioni, Schmidt & Dandres 2019, Quantifying the Carbon Emissions of Machine Learning, arXiv 1910.09700, and its page, ML CO2 Impact. */
import type { Catalogue } from '#core/catalogue.ts';
import { exactInput, originOf } from '#core/inputs.ts';
import type { Input, ResolvedScenario } from '#core/resolved.ts';
import { borrows, hoursFromSize, LEFT_OUT, type Method, type Sight, sees } from './method.ts';
import { acceleratorsAndHours, intensityOfThisPage, lacks, notesBesidePower, OWN_POWER_RULE } from './method-rules.ts';

const SOURCE = 'lacoste-2019';

/** Of these the page's table gives a measured average in place of a rating, W (gpus.csv); it is of the whole system, host inside (Patterson et al. 2021). */
const AVERAGES_W: ReadonlyMap<string, number> = new Map([
  ['google-tpu-v2', 221],
  ['google-tpu-v3', 283],
]);

/** Rated watts over all hours, times the grid's intensity: no overhead of the building, no host added. Not rounded on the way, as their page does. */
function see(run: ResolvedScenario, catalogue: Catalogue): Sight {
  const has = acceleratorsAndHours(run, catalogue);
  if (has.status !== 'has') return has;
  const { accelerator, time } = has;
  const average = AVERAGES_W.get(run.scenario.acceleratorId);
  const rating = accelerator?.tdpPowerW ?? run.scenario.tdpPowerW;
  const watts = average ?? rating;
  if (watts === undefined) return lacks('tdpPowerW', 'method-needs-rating');
  const acceleratorPowerW: Input =
    average === undefined
      ? exactInput(watts, originOf(accelerator === null ? 'typed' : 'rated-power', accelerator?.sourceIds ?? []))
      : exactInput(watts, originOf('method', [SOURCE], 2019, 'measured average'));
  return sees({
    ...run,
    ...LEFT_OUT,
    time,
    meter: null,
    power: {
      kind: 'accelerators',
      acceleratorPowerW,
      powerFraction: exactInput(
        1,
        originOf('method', [SOURCE], 2019, average === undefined ? 'full rating for all hours' : 'measured average for all hours'),
      ),
      host: { kind: average === undefined ? 'none' : 'inside' },
    },
    pue: exactInput(1, originOf('method', [SOURCE], 2019, 'no overhead')),
    notes: [
      ...notesBesidePower(run.notes),
      ...borrows(average === undefined && accelerator !== null ? 'rating' : null, hoursFromSize(time), intensityOfThisPage(run)),
    ],
  });
}

export const lacoste2019: Method = {
  id: 'lacoste-2019',
  title: 'Lacoste et al. 2019',
  source: SOURCE,
  fixes: [...OWN_POWER_RULE, 'utilisation', 'pue'],
  leavesOut: [
    'the building’s overhead',
    'processors, memory and network, but for TPU v2 and v3, whose averages hold them',
    'making the hardware',
    'water',
    'their own rounding: their page rounds factor, energy and result to two decimals, this one does not',
  ],
  see,
};
