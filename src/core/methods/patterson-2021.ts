/** Patterson et al. 2021, Carbon Emissions and Large Neural Network Training, arXiv 2104.10350. */
import type { Accelerator, Catalogue } from '#core/catalogue.ts';
import { exactInput, originOf, typedInput } from '#core/inputs.ts';
import type { Borrowed, ResolvedPower, ResolvedScenario } from '#core/resolved.ts';
import { borrows, hoursFromSize, LEFT_OUT, type Method, type Sight, sees } from './method.ts';
import { acceleratorsAndHours, intensityOfThisPage, lacks, notesBesidePower, pueOfThisPage } from './method-rules.ts';

const SOURCE = 'patterson-2021';

/** Average W of the whole system for each processor in training, memory, network, fans and host inside (appendix, measured averages). */
export const PATTERSON_SYSTEM_W: ReadonlyMap<string, number> = new Map([
  ['google-tpu-v2', 221],
  ['google-tpu-v3', 283],
  ['nvidia-p100-pcie-16gb', 271],
  ['nvidia-p100-sxm2-16gb', 271],
  ['nvidia-v100-sxm2-16gb', 325],
  ['nvidia-v100-sxm2-32gb', 325],
]);

export interface SystemPower {
  readonly power: ResolvedPower;
  readonly borrowed: Borrowed | null;
}

/** Watts of whole systems as somebody metered them: the reader's own, the paper's, else another publication's. Null where nobody did. */
export function systemPowerOf({ scenario }: ResolvedScenario, accelerator: Accelerator | null): SystemPower | null {
  if (scenario.itPowerW !== undefined)
    return { power: { kind: 'job', itPowerW: typedInput(scenario.itPowerW, originOf('metered-by-reader', [])) }, borrowed: null };
  const own = PATTERSON_SYSTEM_W.get(scenario.acceleratorId);
  if (own !== undefined) return { power: wholeSystem(own, [SOURCE]), borrowed: null };
  if (accelerator === null || accelerator.measuredPowerW === null || accelerator.measuredScope !== 'system') return null;
  return { power: wholeSystem(accelerator.measuredPowerW, accelerator.measuredSourceIds), borrowed: 'system-power' };
}

function wholeSystem(watts: number, sourceIds: readonly string[]): ResolvedPower {
  return {
    kind: 'accelerators',
    acceleratorPowerW: exactInput(watts, originOf('measured-system', sourceIds)),
    powerFraction: exactInput(1, originOf('measured-system', sourceIds)),
    host: { kind: 'inside' },
  };
}

/** Processor-hours × metered system watts × PUE, times the grid's intensity, gross. */
function see(run: ResolvedScenario, catalogue: Catalogue): Sight {
  const has = acceleratorsAndHours(run, catalogue);
  if (has.status !== 'has') return has;
  const { accelerator, time } = has;
  const system = systemPowerOf(run, accelerator);
  if (system === null) return lacks('itPowerW', 'method-needs-system-power');
  return sees({
    ...run,
    ...LEFT_OUT,
    time,
    meter: null,
    power: system.power,
    notes: [...notesBesidePower(run.notes), ...borrows(system.borrowed, hoursFromSize(time), pueOfThisPage(run), intensityOfThisPage(run))],
  });
}

export const patterson2021: Method = {
  id: 'patterson-2021',
  title: 'Patterson et al. 2021',
  source: SOURCE,
  fixes: ['utilisation', 'acceleratorPowerW', 'cpuPowerW', 'dramPowerW', 'measuredEnergyKwh'],
  leavesOut: ['making the hardware', 'idle machines', 'water', 'development runs: final training alone'],
  see,
};
