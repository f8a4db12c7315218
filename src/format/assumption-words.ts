/** Defaults of the power model in words: what each is, and where it applies. */

const WHAT: Readonly<Record<string, string>> = {
  tdp_fraction: 'Power of an accelerator, share of its maximum',
  load_relative: 'Power of an accelerator, over its metered mean',
  host_share: 'Host, for each watt of the accelerator’s maximum',
  host_floor: 'Host for one accelerator, at least',
  host_w: 'Host for one accelerator',
  tpu_system_over_chip: 'TPU with its system, over the chip alone',
  dram_w_per_gb: 'Memory',
  cpu_only_load: 'Processors, share of their rating',
  cpu_w_per_core: 'Core of a processor nobody named',
  mfu: 'Model FLOP utilisation',
  lifetime_years: 'Years the hardware serves',
  share_in_use: 'Share of that time in use',
  server_share: 'Making the server, for one accelerator',
};

const CASES: Readonly<Record<string, string>> = {
  pretraining: 'pretraining on many nodes',
  training: 'training on one node',
  experiment: 'experiments',
  inference: 'inference',
  idle: 'idle; not used in a result',
  tpu: 'TPUs',
  fleet: 'means of a fleet, idle hours inside',
  server: 'servers',
  superchip_or_whole_system: 'superchips',
  soc: 'systems on a chip',
  desktop_card: 'desktops',
  all: 'all',
  large_dense_llm_gpu: 'large dense models, while they run; not the default',
  end_to_end_including_restarts: 'whole runs, restarts inside: the default',
  moe_or_long_context: 'sparse or long-context models; not the default',
  older_or_small_models: 'older or small models; not the default',
  consumer_gpu: 'consumer cards; not the default',
  'eight-gpu': 'servers of eight, before the H100',
  modern: 'servers of eight, H100 and after',
};

export function assumptionWords(key: string): string {
  return WHAT[key] ?? key;
}

export function caseWords(name: string): string {
  return CASES[name] ?? name;
}
