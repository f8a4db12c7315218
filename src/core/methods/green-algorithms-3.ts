/** Lannelongue, Grealey & Inouye 2021, Green Algorithms: Quantifying the Carbon Footprint of Computation, and its tool, version 3. */
import type { Accelerator, Catalogue, Cpu } from '#core/catalogue.ts';
import { exactInput, originOf, TYPED, typedInput } from '#core/inputs.ts';
import type { Input, Note, ResolvedPower, ResolvedScenario } from '#core/resolved.ts';
import type { Scenario } from '#core/scenario.ts';
import { borrows, hoursFromSize, LEFT_OUT, type Method, type Sight, sees } from './method.ts';
import { intensityOfThisPage, lacks, notesBesidePower, OWN_POWER_RULE, pueOfThisPage } from './method-rules.ts';

const SOURCE = 'green-algorithms';

/** W for each GB of memory that is reserved, used or not (section 2 of the paper). */
export const GREEN_ALGORITHMS_W_PER_GB = 0.3725;
/** W of one core where the processor is not in its list (TDP_cpu, "Any"). */
export const GREEN_ALGORITHMS_W_PER_CORE = 12;

/** Accelerators, cores and memory one by one, each at its rating times the share in use, times PUE. */
function see(run: ResolvedScenario, catalogue: Catalogue): Sight {
  const { scenario, time } = run;
  if (time === null) return lacks('hours', 'method-needs-hours');
  const accelerator = catalogue.accelerators.get(scenario.acceleratorId) ?? null;
  const rating = accelerator?.tdpPowerW ?? scenario.tdpPowerW;
  if (run.acceleratorCount > 0 && rating === undefined) return lacks('tdpPowerW', 'method-needs-rating');
  const cpu = scenario.cpuId === undefined ? null : (catalogue.cpus.get(scenario.cpuId) ?? null);
  const coreCount = coresOf(scenario, cpu);
  const isRatingOurs = run.acceleratorCount > 0 && accelerator !== null;
  return sees({
    ...run,
    ...LEFT_OUT,
    meter: null,
    power: powerOf(run, ratingInput(accelerator, rating), coreCount, cpu),
    notes: [
      ...notesBesidePower(run.notes),
      ...zeroes(coreCount, scenario.memoryGb),
      ...borrows(isRatingOurs ? 'rating' : null, hoursFromSize(time), pueOfThisPage(run), intensityOfThisPage(run)),
    ],
  });
}

function coresOf(scenario: Scenario, cpu: Cpu | null): number {
  return scenario.cpuCores ?? (cpu === null ? 0 : (scenario.cpuSockets ?? 1) * cpu.cores);
}

function zeroes(coreCount: number, memoryGb: number | undefined): readonly Note[] {
  return [
    ...(coreCount === 0 ? [{ kind: 'counts-as-zero', field: 'cpuCores' } as const] : []),
    ...(memoryGb === undefined ? [{ kind: 'counts-as-zero', field: 'memoryGb' } as const] : []),
  ];
}

function ratingInput(accelerator: Accelerator | null, ratingW = 0): Input {
  return exactInput(ratingW, accelerator === null ? TYPED : originOf('rated-power', accelerator.sourceIds, accelerator.releaseYear));
}

function powerOf(
  { scenario, acceleratorCount }: ResolvedScenario,
  acceleratorPowerW: Input,
  coreCount: number,
  cpu: Cpu | null,
): ResolvedPower {
  const constant = (value: number, detail: string): Input => exactInput(value, originOf('method', [SOURCE], 2025, detail));
  const loadFraction =
    scenario.utilisation === undefined ? constant(1, 'all in use unless you say less') : typedInput(scenario.utilisation);
  const corePowerW =
    cpu === null
      ? constant(GREEN_ALGORITHMS_W_PER_CORE, 'any core')
      : exactInput(cpu.tdpPowerW / cpu.cores, originOf('cpu-rating', cpu.sourceIds, cpu.releaseYear, cpu.name));
  const dramWPerGb = constant(GREEN_ALGORITHMS_W_PER_GB, 'memory');
  const memoryGb = scenario.memoryGb ?? 0;
  if (acceleratorCount === 0) {
    const given = (value: number) => exactInput(value, TYPED);
    return {
      kind: 'processors',
      processorCount: given(coreCount),
      processorPowerW: corePowerW,
      loadFraction,
      memoryGb: given(memoryGb),
      dramWPerGb,
    };
  }
  return {
    kind: 'accelerators',
    acceleratorPowerW,
    powerFraction: loadFraction,
    host: { kind: 'counted', coreCount, corePowerW, loadFraction, memoryGb, dramWPerGb },
  };
}

export const greenAlgorithms3: Method = {
  id: 'green-algorithms-3',
  title: 'Green Algorithms 3',
  source: SOURCE,
  fixes: OWN_POWER_RULE,
  leavesOut: ['fans, boards and network', 'making the hardware', 'water'],
  see,
};
