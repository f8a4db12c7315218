/** Cloud Carbon Footprint, Thoughtworks: coefficients of its estimation constants for AWS, Google Cloud and Azure. */
import type { Catalogue } from '#core/catalogue.ts';
import { exactInput, originOf, typedInput } from '#core/inputs.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import { borrows, hoursFromSize, LEFT_OUT, type Method, type Sight, sees } from './method.ts';
import { acceleratorsAndHours, intensityOfThisPage, lacks, notesBesidePower, OWN_POWER_RULE } from './method-rules.ts';

const SOURCE = 'ccf';
const YEAR = 2024;

/** Idle and full load of the nine accelerators it lists, W (MIN_WATTS and MAX_WATTS by processor). */
export const CCF_IDLE_AND_FULL_W: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['nvidia-k80', [35, 306]],
  ['nvidia-m60', [35, 306]],
  ['nvidia-p4', [9, 76.5]],
  ['nvidia-p100-sxm2-16gb', [36, 306]],
  ['nvidia-v100-sxm2-16gb', [35, 306]],
  ['nvidia-t4', [8, 71]],
  ['nvidia-a100-sxm4-40gb', [46, 407]],
  ['nvidia-a10g', [18, 153]],
  ['amd-radeon-pro-v520', [26, 229]],
]);

/** Its average PUE of each provider (PUE_AVG). */
export const CCF_PUE: ReadonlyMap<string, number> = new Map([
  ['aws', 1.135],
  ['gcp', 1.1],
  ['azure', 1.185],
]);

/** Share of full load that it assumes where none is known (AVG_CPU_UTILIZATION_2020). */
export const CCF_LOAD = 0.5;

/** Halfway between idle and full load, times its PUE of the provider; embodied emissions it counts apart. */
function see(run: ResolvedScenario, catalogue: Catalogue): Sight {
  const has = acceleratorsAndHours(run, catalogue);
  if (has.status !== 'has') return has;
  const { time } = has;
  const { scenario } = run;
  const watts = CCF_IDLE_AND_FULL_W.get(scenario.acceleratorId);
  if (watts === undefined) return lacks('acceleratorId', 'method-lists-others');
  const pue = CCF_PUE.get(catalogue.places.get(scenario.placeId)?.providerId ?? '');
  if (pue === undefined && scenario.pue === undefined) return lacks('placeId', 'method-needs-cloud');
  const [idleW, fullW] = watts;
  const constant = (value: number, detail: string) => exactInput(value, originOf('method', [SOURCE], YEAR, detail));
  return sees({
    ...run,
    ...LEFT_OUT,
    time,
    meter: null,
    power: {
      kind: 'between',
      idlePowerW: constant(idleW, 'idle'),
      fullPowerW: constant(fullW, 'full load'),
      loadFraction: scenario.utilisation === undefined ? constant(CCF_LOAD, 'half load') : typedInput(scenario.utilisation),
      host: { kind: 'none' },
    },
    pue: pue === undefined || scenario.pue !== undefined ? run.pue : constant(pue, 'average of the provider'),
    notes: [...notesBesidePower(run.notes), ...borrows(hoursFromSize(time), intensityOfThisPage(run))],
  });
}

export const cloudCarbonFootprint: Method = {
  id: 'cloud-carbon-footprint',
  title: 'Cloud Carbon Footprint',
  source: SOURCE,
  fixes: OWN_POWER_RULE,
  leavesOut: ['processors and memory around the accelerators', 'making the hardware, which it counts apart', 'water'],
  see,
};
