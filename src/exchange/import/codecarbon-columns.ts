/** The columns of CodeCarbon's files from 0.x to 3.x, found by their names in whatever order they stand. */
import type { ColumnReading, ColumnUse } from './import-types.ts';

/** Read, each into its own field. */
const READ = [
  'task_name',
  'timestamp',
  'project_name',
  'duration',
  'emissions',
  'energy_consumed',
  'country_name',
  'country_iso_code',
  'region',
  'cloud_provider',
  'cloud_region',
  'cpu_model',
  'gpu_count',
  'gpu_model',
  'gpu_energy',
  'pue',
] as const;

/** Looked at while reading and never kept. */
const DROPPED = ['longitude', 'latitude', 'run_id', 'experiment_id'] as const;
const CHECKED = ['codecarbon_version', 'on_cloud'] as const;
const RECOMPUTED = ['emissions_rate'] as const;

export type ColumnIndex = ReadonlyMap<string, number>;

export function normalName(name: string): string {
  return name
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase()
    .replaceAll('-', '_')
    .replaceAll(' ', '_');
}

export function indexOf(header: readonly string[]): ColumnIndex {
  const index = new Map<string, number>();
  header.forEach((name, at) => {
    const normal = normalName(name);
    if (normal !== '' && !index.has(normal)) index.set(normal, at);
  });
  return index;
}

/** Energy or emissions, and something that only this tool writes. */
export function isCodeCarbon(index: ColumnIndex): boolean {
  const figures = ['energy_consumed', 'emissions'].some((name) => index.has(name));
  const marks = ['duration', 'country_iso_code', 'codecarbon_version', 'run_id', 'emissions_rate', 'project_name'];
  return figures && marks.filter((name) => index.has(name)).length >= 2;
}

const USES: ReadonlyMap<string, ColumnUse> = new Map<string, ColumnUse>([
  ...READ.map((name) => [name, 'read'] as const),
  ...DROPPED.map((name) => [name, 'dropped'] as const),
  ...CHECKED.map((name) => [name, 'checked'] as const),
  ...RECOMPUTED.map((name) => [name, 'recomputed'] as const),
]);

export function codeCarbonUses(header: readonly string[]): readonly ColumnReading[] {
  return header.map((name) => ({ name: name.trim(), use: USES.get(normalName(name)) ?? 'not-used' }));
}

/** A writer that leaves out what is empty can leave out these: from the first of them on, a short row has shifted. */
const CAN_BE_LEFT_OUT = ['region', 'cloud_provider', 'cloud_region', 'gpu_count', 'gpu_model', 'longitude', 'latitude'];

/** How many values at the start of a short row stand surely under their own names. */
export function sureUpTo(index: ColumnIndex, width: number): number {
  return Math.min(width, ...CAN_BE_LEFT_OUT.map((name) => index.get(name) ?? width));
}

/** Columns that hold where the machine stands and which run it was: never kept, not even with a rejected line. */
export function isPrivate(name: string): boolean {
  return DROPPED.some((dropped) => dropped === normalName(name));
}
