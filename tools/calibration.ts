/** Runs whose power somebody metered, through the product's own pipeline, in the scope that was metered. */
import { readFileSync } from 'node:fs';
import type { Accelerator, Catalogue } from '#core/catalogue.ts';
import { estimate } from '#core/estimate.ts';
import { intervalOf } from '#core/quantiles.ts';
import { DRAW_COUNT, type Interval } from '#core/range.ts';
import { resolveScenario } from '#core/resolve.ts';
import { LOADS, type Load, type Scenario } from '#core/scenario.ts';
import { samplerOf } from '#core/uncertainty.ts';
import { catalogueOf } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { CURRENT_RELEASE } from '#data/release.ts';
import { DEFAULTS_OF_VERSION_1 } from '#permalink/frozen-defaults.ts';
import { keptStreams } from '#workers/streams.ts';
import { cell, numberIn, oneOf, type Row, readTable } from './tables.ts';

const SCOPES = { 'system incl. host': 'system', 'system incl. host (fleet)': 'system', 'accelerator only': 'counter' } as const;
export type Scope = (typeof SCOPES)[keyof typeof SCOPES];

export interface MeteredRun {
  readonly id: string;
  /** Who metered, and on what: rows of one group are not independent of one another. */
  readonly group: string;
  readonly acceleratorId: string;
  readonly load: Load;
  readonly scope: Scope;
  readonly measuredPowerW: number;
  readonly acceleratorCount: number;
  readonly hours: number;
  readonly sourceId: string;
}

export function meteredRuns(): readonly MeteredRun[] {
  return readTable('measured-runs').map((row) => ({
    id: cell(row, 'id'),
    group: cell(row, 'group'),
    acceleratorId: cell(row, 'accelerator_id'),
    load: oneOf(row, 'load', LOADS),
    scope: scopeOf(row),
    measuredPowerW: numberIn(row, 'measured_w_per_accelerator'),
    acceleratorCount: numberIn(row, 'count'),
    hours: numberIn(row, 'hours'),
    sourceId: cell(row, 'source'),
  }));
}

function scopeOf(row: Row): Scope {
  const words = oneOf(row, 'scope', ['system incl. host', 'system incl. host (fleet)', 'accelerator only']);
  return SCOPES[words];
}

/** The first pack as it is published. */
export function publishedCatalogue(): Catalogue {
  const file = new URL(`../public/data/first/${CURRENT_RELEASE}.json`, import.meta.url);
  return catalogueOf(firstPackSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
}

/** What an accelerator gets that nobody metered: every published average taken out. */
export function withoutAverages(catalogue: Catalogue): Catalogue {
  return {
    ...catalogue,
    accelerators: new Map(
      [...catalogue.accelerators].map(([id, accelerator]): [string, Accelerator] => [id, { ...accelerator, measuredPowerW: null }]),
    ),
  };
}

export interface Checked {
  readonly run: MeteredRun;
  /** W for each accelerator. */
  readonly typicalPowerW: number;
  readonly rangePowerW: Interval;
  readonly isInside: boolean;
  /** Predicted over measured. */
  readonly ratio: number;
  /** True where the accelerator's published average stands in; it then holds this very row. */
  readonly hasAverage: boolean;
}

const uniformsOf = keptStreams(DRAW_COUNT);

/**
 * Hardware, count, hours and kind of work alone, as a reader would say them. At a PUE of 1 the facility's energy is that of the IT
 * equipment; a counter on the accelerators saw no host, which is said as 0 W of processors and memory.
 */
export function check(run: MeteredRun, against: Catalogue): Checked {
  const host = run.scope === 'counter' ? { cpuPowerW: 0, dramPowerW: 0 } : {};
  const scenario: Scenario = {
    ...DEFAULTS_OF_VERSION_1,
    acceleratorId: run.acceleratorId,
    acceleratorCount: run.acceleratorCount,
    hours: run.hours,
    load: run.load,
    pue: 1,
    ...host,
  };
  const resolution = resolveScenario(scenario, against);
  if (resolution.status !== 'resolved') throw new Error(`${run.id} did not resolve`);
  const { resolved } = resolution;
  const { draws, draw } = samplerOf(resolved, DRAW_COUNT, uniformsOf);
  draw(0, DRAW_COUNT);
  const wattsOf = (kwh: number) => (kwh * 1000) / (run.hours * run.acceleratorCount);
  const { low, median, high } = intervalOf(draws.energyKwh);
  const rangePowerW = { low: wattsOf(low), median: wattsOf(median), high: wattsOf(high) };
  const typicalPowerW = wattsOf(estimate(resolved).energyKwh);
  const kind = resolved.power?.kind === 'accelerators' ? resolved.power.acceleratorPowerW.origin.kind : '';
  return {
    run,
    typicalPowerW,
    rangePowerW,
    isInside: rangePowerW.low <= run.measuredPowerW && run.measuredPowerW <= rangePowerW.high,
    ratio: typicalPowerW / run.measuredPowerW,
    hasAverage: kind === 'measured-system' || kind === 'measured-fleet',
  };
}

export function insideCount(rows: readonly Checked[]): number {
  return rows.filter(({ isInside }) => isInside).length;
}

export function geometricMean(ratios: readonly number[]): number {
  return Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
}

/** Room beyond what the other groups' meters have shown, either way. */
const MARGIN = 1.1;

/**
 * Each group judged by the others: the range of measured over predicted that all other groups of its scope span, a tenth wider
 * at both ends, and how many rows of the group lie in it.
 */
export function leaveOneGroupOut(
  rows: readonly Checked[],
): readonly { readonly group: string; readonly inside: number; readonly rows: number }[] {
  const groups = [...new Set(rows.map(({ run }) => run.group))];
  return groups.map((group) => {
    const own = rows.filter(({ run }) => run.group === group);
    const others = rows.filter(({ run }) => run.group !== group && run.scope === own[0]?.run.scope).map(({ ratio }) => 1 / ratio);
    const [low, high] = [Math.min(...others) / MARGIN, Math.max(...others) * MARGIN];
    return { group, inside: own.filter(({ ratio }) => 1 / ratio >= low && 1 / ratio <= high).length, rows: own.length };
  });
}
