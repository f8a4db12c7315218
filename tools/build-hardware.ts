/** Accelerators, their prices and their making, processors and the power model, as the core sees them. */
import type { Accelerator, Cpu, Embodied, PowerModel, PriceRange, Range } from '#core/catalogue.ts';
import { cell, keysIn, numberIn, numberOrNull, oneOf, type Row, readTable } from './tables.ts';

const CONFIDENCES = ['high', 'medium', 'low', 'recalled'] as const;
const GENERIC = 'component:gpu-generic';
/** Servers of these carry the larger share: H100-class and newer. */
const MODERN = /^(nvidia-(h100|h800|h200|h20|b100|b200|b300|gb200|gb300|gh200)|amd-mi3|intel-gaudi3$)/;
const MODERN_NOT = /^amd-mi300a$/;

const SCOPES = { 'system incl. host': 'system', 'system incl. host (fleet)': 'fleet', chip: 'chip' } as const;

export function accelerators(): readonly Accelerator[] {
  const making = readTable('embodied');
  const instances = readTable('cloud-instances');
  return readTable('accelerators').map((row): Accelerator => {
    const id = cell(row, 'id');
    const scope = cell(row, 'measured_scope');
    return {
      id,
      name: cell(row, 'name'),
      vendor: cell(row, 'vendor'),
      kind: oneOf(row, 'kind', ['gpu', 'tpu', 'asic', 'apple-soc']),
      form: oneOf(row, 'form', ['server', 'desktop', 'laptop', 'soc', 'superchip']),
      releaseYear: numberOrNull(row, 'release_year'),
      tdpPowerW: numberIn(row, 'tdp_w'),
      tdpStatus: oneOf(row, 'tdp_status', ['datasheet', 'derived', 'estimated', 'measured']),
      measuredPowerW: numberOrNull(row, 'measured_avg_w'),
      measuredScope: scope === '' ? null : scopeOf(scope),
      memoryGb: numberOrNull(row, 'memory_gb'),
      peakTflops: {
        fp32: numberOrNull(row, 'peak_tflops_fp32'),
        tf32: numberOrNull(row, 'peak_tflops_tf32'),
        bf16: numberOrNull(row, 'peak_tflops_fp16_bf16'),
        fp8: numberOrNull(row, 'peak_tflops_fp8'),
      },
      confidence: oneOf(row, 'confidence', CONFIDENCES),
      sourceIds: keysIn(row, 'sources'),
      measuredSourceIds: keysIn(row, 'measured_sources'),
      peakSourceIds: keysIn(row, 'peak_sources'),
      hasModernServer: MODERN.test(id) && !MODERN_NOT.test(id),
      embodied: embodiedOf(id, row, making),
      prices: pricesOf(id, instances),
    };
  });
}

function scopeOf(scope: string): 'system' | 'fleet' | 'chip' {
  const found = Object.entries(SCOPES).find(([words]) => words === scope);
  if (found === undefined) throw new Error(`unknown scope ${scope}`);
  return found[1];
}

/** Its own row; else, for cards, the generic one; unknown for whole systems and for TPUs and SoCs that nobody published. */
function embodiedOf(id: string, row: Row, making: readonly Row[]): Embodied | null {
  const own = making.find((one) => cell(one, 'component') === id);
  const hasHostInside = cell(row, 'kind') === 'tpu' || cell(row, 'kind') === 'apple-soc';
  if (own !== undefined) return makingOf(own, hasHostInside ? 'system' : 'card');
  const isCard = !hasHostInside && cell(row, 'form') !== 'soc' && !id.startsWith('cerebras-');
  return isCard ? genericEmbodied() : null;
}

function makingOf(row: Row, boundary: Embodied['boundary']): Embodied {
  const typical = numberIn(row, 'embodied_kg_co2e');
  return {
    kgCo2e: { low: numberOrNull(row, 'low_kg') ?? typical, typical, high: numberOrNull(row, 'high_kg') ?? typical },
    boundary,
    status: oneOf(row, 'status', ['own', 'scaled', 'assumed', 'usual', 'generic']),
    confidence: oneOf(row, 'confidence', CONFIDENCES),
    sourceIds: keysIn(row, 'source'),
  };
}

function genericEmbodied(): Embodied {
  const row = readTable('embodied').find((one) => cell(one, 'component') === GENERIC);
  if (row === undefined) throw new Error(`no ${GENERIC}`);
  return makingOf(row, 'card');
}

/**
 * One price range for each provider that lists the accelerator: rows of the newest year it has, on demand rather than
 * reserved, whole machines rather than bare accelerators, as long as it has such rows at all. Low is the lowest spot
 * price where one is listed, else the lowest on demand; high the highest on demand, large hosts included. The region
 * named is the high price's.
 */
function pricesOf(id: string, instances: readonly Row[]): readonly PriceRange[] {
  const rows = instances.filter(
    (row) => cell(row, 'accelerator_id') === id && cell(row, 'terms') !== 'historic' && cell(row, 'on_demand_usd_per_hour') !== '',
  );
  const providers = [...new Set(rows.map((row) => cell(row, 'provider_id')))];
  return providers.map((providerId) => priceOf(rows.filter((row) => cell(row, 'provider_id') === providerId)));
}

function priceOf(rows: readonly Row[]): PriceRange {
  const standard = rows.filter((row) => cell(row, 'terms') === 'standard');
  const usable = standard.length > 0 ? standard : rows;
  const year = Math.max(...usable.map(yearOf));
  const newest = usable.filter((row) => yearOf(row) === year);
  const onDemand = newest.map((row) => perAccelerator(row, 'on_demand_usd_per_hour'));
  const spots = newest.filter((row) => cell(row, 'spot_usd_per_hour') !== '').map((row) => perAccelerator(row, 'spot_usd_per_hour'));
  const highest = Math.max(...onDemand);
  const dearest = newest[onDemand.indexOf(highest)];
  if (dearest === undefined) throw new Error('a provider without rows has no price');
  return {
    providerId: cell(dearest, 'provider_id'),
    providerName: cell(dearest, 'provider_name'),
    lowUsdPerAcceleratorHour: Math.min(...(spots.length > 0 ? spots : onDemand)),
    highUsdPerAcceleratorHour: highest,
    hasSpot: spots.length > 0,
    date:
      newest
        .map((row) => cell(row, 'price_date'))
        .sort()
        .at(-1) ?? '',
    region: cell(dearest, 'region'),
    sourceIds: [...new Set(newest.flatMap((row) => keysIn(row, 'source')))].sort(),
  };
}

function yearOf(row: Row): number {
  return Number(cell(row, 'price_date').slice(0, 4));
}

/** Rounded to a millionth of a dollar, which is finer than any price list. */
export function perAccelerator(row: Row, column: string): number {
  return Math.round((numberIn(row, column) / numberIn(row, 'accelerator_count')) * 1e6) / 1e6;
}

export interface PickedCpu extends Cpu {
  readonly isPicked: boolean;
}

export function cpus(): readonly PickedCpu[] {
  return readTable('cpus').map((row) => ({
    id: cell(row, 'id'),
    name: cell(row, 'name'),
    vendor: cell(row, 'vendor'),
    form: oneOf(row, 'form', ['server', 'desktop', 'laptop']),
    cores: numberIn(row, 'cores'),
    tdpPowerW: numberIn(row, 'tdp_w'),
    releaseYear: numberOrNull(row, 'release_year'),
    confidence: oneOf(row, 'confidence', CONFIDENCES),
    sourceIds: keysIn(row, 'source'),
    isPicked: cell(row, 'pick') === 'yes',
  }));
}

export function powerModel(): PowerModel {
  const rows = readTable('power-model');
  const rowOf = (key: string, name: string): Row => {
    const row = rows.find((one) => cell(one, 'key') === key && cell(one, 'case') === name);
    if (row === undefined) throw new Error(`power-model.csv has no ${key} ${name}`);
    return row;
  };
  const range = (key: string, name: string): Range => {
    const row = rowOf(key, name);
    return { low: numberIn(row, 'low'), typical: numberIn(row, 'typical'), high: numberIn(row, 'high') };
  };
  const byLoad = (key: string) => ({
    pretraining: range(key, 'pretraining'),
    training: range(key, 'training'),
    experiment: range(key, 'experiment'),
    inference: range(key, 'inference'),
  });
  const sources = (key: string, name: string) => keysIn(rowOf(key, name), 'sources');
  const share = (name: string, words: string) => ({
    kgCo2e: range('server_share', name).typical,
    name: words,
    confidence: 'medium' as const,
    sourceIds: sources('server_share', name),
  });
  return {
    tdpFraction: byLoad('tdp_fraction'),
    tpuFraction: range('tdp_fraction', 'tpu'),
    loadRelative: byLoad('load_relative'),
    fleetRelative: range('load_relative', 'fleet'),
    serverHostShare: range('host_share', 'server'),
    serverHostFloorW: range('host_floor', 'server').typical,
    superchipHostShare: range('host_share', 'superchip_or_whole_system'),
    socHostW: range('host_w', 'soc'),
    desktopHostW: range('host_w', 'desktop_card'),
    tpuSystemOverChip: range('tpu_system_over_chip', 'tpu'),
    dramWPerGb: range('dram_w_per_gb', 'all'),
    cpuOnlyLoad: byLoad('cpu_only_load'),
    cpuWPerCore: range('cpu_w_per_core', 'all').typical,
    modelFlopUtilisation: range('mfu', 'end_to_end_including_restarts'),
    lifetimeYears: range('lifetime_years', 'all'),
    shareInUse: range('share_in_use', 'all'),
    serverShare: share('eight-gpu', 'an eighth of a 2,500 kg server'),
    modernServerShare: share('modern', 'an eighth of a 5,700 kg server'),
    genericEmbodied: genericEmbodied(),
    surveyPue: surveyPue(),
    sourceIds: {
      tdpFraction: ['power-model'],
      loadRelative: ['power-model'],
      host: ['power-model'],
      dram: sources('dram_w_per_gb', 'all').slice(0, 1),
      cpuOnly: sources('cpu_only_load', 'training'),
      cpuCore: sources('cpu_w_per_core', 'all'),
      modelFlopUtilisation: sources('mfu', 'end_to_end_including_restarts'),
      lifetime: sources('lifetime_years', 'all').slice(0, 2),
    },
  };
}

/** The newest survey's average; a building of unknown kind lies between the averages of public clouds and of companies' own. */
function surveyPue(): PowerModel['surveyPue'] {
  const survey = surveyRow();
  const clouds = averageRow('public-cloud-average-');
  const ownBuildings = averageRow('on-premises-average-');
  return {
    value: numberIn(survey, 'pue'),
    low: numberIn(clouds, 'pue'),
    high: numberIn(ownBuildings, 'pue'),
    year: numberIn(survey, 'pue_year'),
    sourceId: cell(survey, 'source'),
    spreadSourceId: cell(clouds, 'source'),
  };
}

function averageRow(prefix: string): Row {
  const row = readTable('providers').find((one) => cell(one, 'provider').startsWith(prefix));
  if (row === undefined) throw new Error(`providers.csv has no ${prefix}`);
  return row;
}

/** The newest year of the world survey of data centres. */
function surveyRow(): Row {
  const rows = readTable('providers').filter((row) => cell(row, 'provider').startsWith('industry-average-'));
  const newest = [...rows].sort((a, b) => numberIn(b, 'pue_year') - numberIn(a, 'pue_year'))[0];
  if (newest === undefined) throw new Error('providers.csv has no survey');
  return newest;
}
