/** Faiz et al. 2023, LLMCarbon: Modeling the End-to-End Carbon Footprint of Large Language Models, ICLR 2024, arXiv 2309.14393. */
import type { Catalogue } from '#core/catalogue.ts';
import type { Borrowed, ResolvedScenario } from '#core/resolved.ts';
import { borrows, LEFT_OUT, type Method, type Sight, sees } from './method.ts';
import { acceleratorsAndHours, intensityOfThisPage, lacks, notesBesidePower, pueOfThisPage } from './method-rules.ts';
import { systemPowerOf } from './patterson-2021.ts';

/**
 * Hours from 6·N·D over peak × efficiency, or those typed; system watts of each device; PUE; intensity. The paper fits its
 * efficiency to the parallelism of each run: without the reader's figure this page's range of whole runs stands in, and says so.
 */
function see(run: ResolvedScenario, catalogue: Catalogue): Sight {
  const has = acceleratorsAndHours(run, catalogue);
  if (has.status !== 'has') return has;
  const { accelerator, time } = has;
  const system = systemPowerOf(run, accelerator);
  if (system === null) return lacks('itPowerW', 'method-needs-system-power');
  const efficiency: Borrowed | null = time.kind === 'flops' && run.scenario.modelFlopUtilisation === undefined ? 'efficiency' : null;
  return sees({
    ...run,
    ...LEFT_OUT,
    time,
    meter: null,
    power: system.power,
    notes: [...notesBesidePower(run.notes), ...borrows(system.borrowed, efficiency, pueOfThisPage(run), intensityOfThisPage(run))],
  });
}

export const llmcarbon2023: Method = {
  id: 'llmcarbon-2023',
  title: 'LLMCarbon 2023',
  source: 'llmcarbon-2023',
  fixes: ['utilisation', 'acceleratorPowerW', 'cpuPowerW', 'dramPowerW', 'measuredEnergyKwh'],
  leavesOut: ['idle machines', 'water', 'making the hardware, which it counts apart by chip area'],
  see,
};
