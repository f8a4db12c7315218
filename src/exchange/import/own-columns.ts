/** Our own table: a column for each field of a run, named by its key in links or by its label on the page. */
import { LOADS, METERING_POINTS, METHOD_IDS, PRECISIONS, RUN_KINDS, type Scenario, WAYS } from '#core/scenario.ts';
import { FIELD_WORDS } from '#format/field-words.ts';
import { normalName } from './codecarbon-columns.ts';
import type { ColumnReading } from './import-types.ts';

/** A field as links know it: plain data, so that a worker can be told. */
export interface OwnField {
  readonly key: string;
  readonly field: keyof Scenario;
  readonly bounds?: { readonly min: number; readonly max?: number; readonly isAbove?: boolean; readonly isWhole?: boolean } | undefined;
}

/** Fields that are one of a few words. */
export const CHOICES: Readonly<Partial<Record<keyof Scenario, readonly string[]>>> = {
  kind: RUN_KINDS,
  load: LOADS,
  by: WAYS,
  measuredAt: METERING_POINTS,
  precision: PRECISIONS,
  methodId: METHOD_IDS,
};

/** One field for each column, in its order; undefined for a name that is none of ours. */
export function ownColumns(header: readonly string[], fields: readonly OwnField[]): readonly (OwnField | undefined)[] {
  const byName = new Map<string, OwnField>();
  for (const field of fields) {
    if (field.field === 'release') continue;
    for (const name of [field.key, field.field, FIELD_WORDS[field.field]]) {
      if (!byName.has(normalName(name))) byName.set(normalName(name), field);
    }
  }
  return header.map((name) => byName.get(normalName(name)));
}

const SAYS_HOW_MUCH: readonly (keyof Scenario)[] = ['hours', 'acceleratorHours', 'measuredEnergyKwh', 'parametersBillion'];

/** Half of the names at least are ours, and one of them says how long or how much. */
export function isOwn(columns: readonly (OwnField | undefined)[]): boolean {
  const known = columns.filter((column) => column !== undefined);
  return known.length >= 2 && known.length * 2 >= columns.length && known.some(({ field }) => SAYS_HOW_MUCH.includes(field));
}

export function ownUses(header: readonly string[], columns: readonly (OwnField | undefined)[]): readonly ColumnReading[] {
  return header.map((name, at) => ({ name: name.trim(), use: columns[at] === undefined ? 'not-used' : 'read' }));
}

/** Columns of the template: what most runs need. */
const TEMPLATE_KEYS = ['name', 'p', 'k', 't', 'hw', 'n', 'h', 'x', 'r', 'pue', 'ci', 'kwh', 'kwhat'];
const TEMPLATE_RUN: Readonly<Record<string, string>> = {
  name: 'first try',
  p: 'my-project',
  k: 'tuning',
  t: '2026-01-31',
  hw: 'nvidia-a100-sxm4-80gb',
  n: '8',
  h: '72',
  x: '1',
  r: 'country-fr',
};

/** A file to fill in: the names, and one run as an example. */
export function ownTemplateCsv(): string {
  return `${TEMPLATE_KEYS.join(',')}\r\n${TEMPLATE_KEYS.map((key) => TEMPLATE_RUN[key] ?? '').join(',')}\r\n`;
}
