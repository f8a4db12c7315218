/** The paper's tables, the equivalents, the bibliography, and the runs that a reader can start from. */

import type { Scenario } from '#core/scenario.ts';
import { KG_PER_LB } from '#core/units.ts';
import { DEFAULTS_OF_VERSION_1 } from '#permalink/frozen-defaults.ts';
import { encodeScenario } from '#permalink/scenario-codec.ts';
import { cell, numberIn, numberOrNull, type Row, readTable } from './tables.ts';

export function bibliography() {
  return readTable('sources').map((row) => ({
    id: cell(row, 'id'),
    label: cell(row, 'label'),
    title: cell(row, 'title'),
    publisher: cell(row, 'publisher'),
    year: numberOrNull(row, 'year'),
    url: cell(row, 'url'),
    licence: cell(row, 'licence'),
  }));
}

export function referencePack(version: string) {
  return {
    packId: 'references' as const,
    version,
    table1: readTable('paper-table-1').map((row) => {
      const corrected = numberOrNull(row, 'corrected_lb');
      return {
        id: cell(row, 'id'),
        label: cell(row, 'label'),
        kind: cell(row, 'kind') === 'everyday' ? ('everyday' as const) : ('training' as const),
        lbPrinted: numberIn(row, 'lb_printed'),
        kgCo2e: numberIn(row, 'lb_printed') * KG_PER_LB,
        correctedKgCo2e: corrected === null ? null : corrected * KG_PER_LB,
        sourceIds: [cell(row, 'source'), ...(cell(row, 'corrected_by') === '' ? [] : [cell(row, 'corrected_by')])],
        confidence: cell(row, 'confidence'),
      };
    }),
    table3: readTable('paper-table-3').map((row) => ({
      id: cell(row, 'id'),
      model: cell(row, 'model'),
      hardware: cell(row, 'hardware'),
      count: numberIn(row, 'count'),
      powerW: numberOrNull(row, 'power_w'),
      hoursPrinted: numberIn(row, 'hours_printed'),
      hoursUsed: numberIn(row, 'hours_used'),
      energyKwhPrinted: numberOrNull(row, 'kwh_printed'),
      lbPrinted: numberOrNull(row, 'lb_printed'),
      usdLowPrinted: numberIn(row, 'usd_low_printed'),
      usdHighPrinted: numberIn(row, 'usd_high_printed'),
      usdPerHourLow: numberIn(row, 'usd_per_hour_low'),
      usdPerHourHigh: numberIn(row, 'usd_per_hour_high'),
      sourceId: cell(row, 'source'),
      confidence: cell(row, 'confidence'),
      note: cell(row, 'note'),
    })),
    paperRuns: paperRuns(),
    table4: readTable('paper-table-4').map((row) => ({
      models: numberIn(row, 'models'),
      hours: numberIn(row, 'hours'),
      usdLowPrinted: numberIn(row, 'usd_low_printed'),
      usdHighPrinted: numberIn(row, 'usd_high_printed'),
      electricityUsdPrinted: numberIn(row, 'electricity_usd_printed'),
      sourceId: cell(row, 'source'),
    })),
    equivalents: readTable('equivalents').map((row) => ({
      id: cell(row, 'id'),
      label: cell(row, 'label'),
      category: cell(row, 'category'),
      kgCo2e: numberOrNull(row, 'kg_co2e'),
      energyKwh: numberOrNull(row, 'kwh'),
      unit: cell(row, 'unit'),
      year: numberIn(row, 'year'),
      region: cell(row, 'region'),
      sourceId: cell(row, 'source'),
      confidence: cell(row, 'confidence'),
    })),
    bibliography: bibliography(),
  };
}

const HARDWARE: Readonly<Record<string, string>> = {
  P100: 'nvidia-p100-pcie-16gb',
  V100: 'nvidia-v100-sxm3-32gb',
  TPUv2: 'google-tpu-v2',
  TPUv3: 'google-tpu-v3',
};

const NAMES: Readonly<Record<string, string>> = {
  'transformer-base': 'Transformer base',
  'transformer-big': 'Transformer big',
  elmo: 'ELMo',
  'bert-base-gpu': 'BERT base',
  'bert-base-tpu': 'BERT base on TPUs',
  'nas-gpu': 'Transformer with architecture search',
  'nas-tpu': 'Architecture search on TPUs',
  gpt2: 'GPT-2',
};

const COST_ONLY =
  'The paper gives its cost alone: nobody had published the power of TPUs. Watts, PUE and grid factor are ours here, so energy and carbon are no figures of the paper.';

/**
 * A row of Table 3 as a scenario: measured watts of the whole job, the hours its results follow from, the prices of 2019. Where the paper
 * gives no watts its method gives no figure, so none is shown as its own.
 */
function scenarioOf(row: Row): Scenario {
  const hardware = HARDWARE[cell(row, 'hardware').replace(/x\d+$/, '')];
  if (hardware === undefined) throw new Error(`no accelerator for ${cell(row, 'hardware')}`);
  const powerW = numberOrNull(row, 'power_w');
  return {
    ...DEFAULTS_OF_VERSION_1,
    name: NAMES[cell(row, 'id')],
    acceleratorId: hardware,
    acceleratorCount: numberIn(row, 'count'),
    hours: numberIn(row, 'hours_used'),
    placeId: 'country-us',
    priceUsdPerAcceleratorHour: { low: numberIn(row, 'usd_per_hour_low'), high: numberIn(row, 'usd_per_hour_high') },
    ...(powerW === null ? {} : { itPowerW: powerW, methodId: 'strubell-2019' as const }),
  };
}

/** The rows of Table 3 as runs that a reader can start from. */
function paperRuns() {
  return readTable('paper-table-3').map((row) => ({
    id: cell(row, 'id'),
    name: NAMES[cell(row, 'id')] ?? cell(row, 'model'),
    detail: `${cell(row, 'hardware').replace('x', ' × ').replace('TPUv', 'TPU v')}, Strubell et al. 2019`,
    scenario: encodeScenario(scenarioOf(row)),
    energyKwhPrinted: numberOrNull(row, 'kwh_printed'),
    lbPrinted: numberOrNull(row, 'lb_printed'),
    note: [cell(row, 'power_w') === '' ? COST_ONLY : '', cell(row, 'note')].filter((part) => part !== '').join(' '),
  }));
}

/** @param id of a row of Table 3 */
export function paperScenario(id: string): Scenario {
  const row = readTable('paper-table-3').find((one) => cell(one, 'id') === id);
  if (row === undefined) throw new Error(`Table 3 has no row ${id}`);
  return scenarioOf(row);
}
