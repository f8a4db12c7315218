/** Reads text as the page reads a file, and plans it with the real tables. */
import { readFileSync } from 'node:fs';
import type { Catalogue } from '#core/catalogue.ts';
import { catalogueOf, withCpus } from '#data/catalogue.ts';
import { LINK_FIELDS } from '#permalink/fields.ts';
import { DEFAULTS_OF_VERSION_1 } from '#permalink/frozen-defaults.ts';
import { type ImportReading, type ImportSession, importSession } from '#workers/import-reading.ts';
import { matchesOf, type PlannedRun, type PlanSettings, plannedRun } from './plan.ts';
import { FIRST_CHOICES, type ImportChoices } from './scenario-of.ts';
import type { TableSummary } from './summarise.ts';

const pack = (name: string) => JSON.parse(readFileSync(`public/data/${name}/2026.11.json`, 'utf8'));

export const REAL_CATALOGUE: Catalogue = withCpus(catalogueOf(pack('first')), pack('cpus'));
export const REAL_MATCHES = matchesOf(REAL_CATALOGUE);

export const OWN_FIELDS = LINK_FIELDS.map(({ key, field, bounds }) => ({ key, field, bounds }));

export function sessionOf(contents: readonly (string | Uint8Array)[], mostEntries = 10_000, chunkBytes = 4096): Promise<ImportSession> {
  const files = contents.map((content, at) => new File([content as BlobPart], `log-${at + 1}.csv`));
  const pace = { chunkBytes, onProgress: () => undefined, breathe: async () => undefined };
  return importSession({ files, fields: OWN_FIELDS, mostEntries }, pace);
}

export async function readingOf(...contents: readonly (string | Uint8Array)[]): Promise<ImportReading> {
  return (await sessionOf(contents)).reading;
}

export function settingsOf(choices: Partial<ImportChoices> = {}, elsewhere = 'world'): PlanSettings {
  return {
    catalogue: REAL_CATALOGUE,
    matches: REAL_MATCHES,
    choices: { ...FIRST_CHOICES, ...choices },
    chosen: new Map<string, string>(),
    elsewhere,
    base: DEFAULTS_OF_VERSION_1,
  };
}

export function planOf({ entries, shapes }: TableSummary, ...chosen: Parameters<typeof settingsOf>): readonly PlannedRun[] {
  const settings = settingsOf(...chosen);
  return entries.flatMap((entry) => {
    const shape = shapes[entry.shape];
    return shape === undefined ? [] : [plannedRun(entry, shape, settings)];
  });
}

/** The columns of version 3.2.9 and later, in their order. */
export const COLUMNS_OF_3_3 =
  'timestamp,project_name,run_id,experiment_id,duration,emissions,emissions_rate,cpu_power,gpu_power,ram_power,cpu_energy,gpu_energy,ram_energy,energy_consumed,water_consumed,country_name,country_iso_code,region,cloud_provider,cloud_region,os,python_version,codecarbon_version,cpu_count,cpu_model,gpu_count,gpu_model,longitude,latitude,ram_total_size,tracking_mode,cpu_utilization_percent,gpu_utilization_percent,ram_utilization_percent,ram_used_gb,on_cloud,pue,wue';

const DEFAULT_VALUES: Readonly<Record<string, string>> = {
  timestamp: '2026-03-01T10:00:00',
  project_name: 'bert',
  run_id: 'a0000000-0000-4000-8000-000000000001',
  experiment_id: '5b0fa12a-3dd7-45bb-9766-cc326314d9f1',
  duration: '7200',
  emissions: '2',
  emissions_rate: '0.000278',
  cpu_power: '100',
  gpu_power: '2000',
  ram_power: '20',
  cpu_energy: '0.5',
  gpu_energy: '9',
  ram_energy: '0.5',
  energy_consumed: '10',
  water_consumed: '0',
  country_name: 'France',
  country_iso_code: 'FRA',
  region: 'ile-de-france',
  os: 'Linux',
  python_version: '3.12',
  codecarbon_version: '3.3.0',
  cpu_count: '64',
  cpu_model: 'AMD EPYC 7763 64-Core Processor',
  gpu_count: '8',
  gpu_model: '8 x NVIDIA A100-SXM4-80GB',
  longitude: '2.3514',
  latitude: '48.8566',
  ram_total_size: '512',
  tracking_mode: 'machine',
  on_cloud: 'N',
  pue: '1.0',
  wue: '0',
};

let runs = 0;

/** One row with all but the named values as usual; each call is another run unless it says otherwise. */
export function row(values: Readonly<Record<string, string>> = {}, columns: string = COLUMNS_OF_3_3): string {
  runs += 1;
  const runId = `b0000000-0000-4000-8000-${String(runs).padStart(12, '0')}`;
  const all: Readonly<Record<string, string>> = { ...DEFAULT_VALUES, run_id: runId, ...values };
  return columns
    .split(',')
    .map((name) => all[name] ?? '')
    .join(',');
}

export function file(...rows: readonly string[]): string {
  return `${[COLUMNS_OF_3_3, ...rows].join('\n')}\n`;
}
