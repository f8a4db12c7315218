/** Published runs: the table's rows, each with the link that opens it in the calculator. */
import { IMPLIED_INPUTS, type PublishedRun, RUN_GROUPS, RUN_SCOPES } from '#core/published-run.ts';
import type { Scenario, TypedRange } from '#core/scenario.ts';
import { DEFAULTS_OF_VERSION_1 } from '#permalink/frozen-defaults.ts';
import { encodeScenario } from '#permalink/scenario-codec.ts';
import { paperScenario } from './build-references.ts';
import { cell, keysIn, numberIn, numberOrNull, oneOf, type Row, readTable } from './tables.ts';

type Facts = Omit<PublishedRun, 'scenario'>;

function orNull<Option extends string>(row: Row, column: string, options: readonly Option[]): Option | null {
  return cell(row, column) === '' ? null : oneOf(row, column, options);
}

function factsOf(row: Row): Facts {
  const acceleratorId = cell(row, 'accelerator_id');
  return {
    id: cell(row, 'id'),
    name: cell(row, 'name'),
    year: numberIn(row, 'year'),
    organisation: cell(row, 'organisation'),
    group: oneOf(row, 'group', RUN_GROUPS),
    scope: oneOf(row, 'scope', RUN_SCOPES),
    parameters: cell(row, 'parameters'),
    hardware: cell(row, 'hardware'),
    family: cell(row, 'family'),
    acceleratorId: acceleratorId === '' ? null : acceleratorId,
    acceleratorCount: numberOrNull(row, 'count'),
    hours: numberOrNull(row, 'hours'),
    acceleratorHours: numberOrNull(row, 'accelerator_hours'),
    powerW: numberOrNull(row, 'power_w'),
    powerScope: orNull(row, 'power_scope', ['system', 'chip'] as const),
    powerBasis: cell(row, 'power_basis'),
    pue: numberOrNull(row, 'pue'),
    carbonIntensityGPerKwh: numberOrNull(row, 'g_per_kwh'),
    intensityBasis: cell(row, 'intensity_basis'),
    reportedEnergyKwh: numberOrNull(row, 'kwh_reported'),
    energyScope: orNull(row, 'energy_scope', ['facility', 'it', 'unknown'] as const),
    energyBasis: cell(row, 'energy_basis'),
    reportedKgCo2e: numberOrNull(row, 'kg_reported'),
    carbonClaim: orNull(row, 'carbon_claim', ['gross', 'net', 'life-cycle'] as const),
    carbonBasis: cell(row, 'carbon_basis'),
    netKgCo2e: numberOrNull(row, 'kg_net'),
    usdLow: numberOrNull(row, 'usd_low'),
    usdHigh: numberOrNull(row, 'usd_high'),
    implied: keysIn(row, 'implied').map((said) => oneOf({ implied: said }, 'implied', IMPLIED_INPUTS)),
    flag: orNull(row, 'flag', ['contradiction', 'superseded', 'cost-only'] as const),
    supersededBy: cell(row, 'superseded_by'),
    why: cell(row, 'why'),
    citation: cell(row, 'citation'),
    sourceId: cell(row, 'source'),
    url: cell(row, 'url'),
    confidence: oneOf(row, 'confidence', ['verified', 'recalled'] as const),
    recalled: cell(row, 'recalled')
      .split(';')
      .filter((field) => field !== ''),
  };
}

/** Rows of the 2019 paper's Table 3 are the very scenarios that the paper's own presets have. */
const PAPER_ROWS: Readonly<Record<string, string>> = {
  'strubell-transformer-base': 'transformer-base',
  'strubell-transformer-big': 'transformer-big',
  'strubell-elmo': 'elmo',
  'strubell-bert-base-v100': 'bert-base-gpu',
  'strubell-nas': 'nas-gpu',
  'strubell-gpt2': 'gpt2',
  'strubell-bert-base-tpu': 'bert-base-tpu',
};

function scenarioOf(facts: Facts, row: Row): Scenario {
  const paperRow = PAPER_ROWS[facts.id];
  if (paperRow !== undefined) return paperScenario(paperRow);
  const isMetered = facts.powerW === null || facts.acceleratorHours === null;
  return {
    ...DEFAULTS_OF_VERSION_1,
    name: facts.name,
    ...(facts.acceleratorId === null ? {} : { acceleratorId: facts.acceleratorId }),
    ...(facts.acceleratorCount === null ? {} : { acceleratorCount: facts.acceleratorCount }),
    ...timeOf(facts),
    load: facts.group === 'pretraining' ? 'pretraining' : 'training',
    ...(isMetered ? {} : powerOf(facts)),
    ...(isMetered && facts.reportedEnergyKwh !== null ? meterOf(facts, facts.reportedEnergyKwh) : {}),
    ...sizeOf(facts, row),
    ...factorsOf(facts),
    ...priceOf(facts),
  };
}

function timeOf({ hours, acceleratorHours, acceleratorCount }: Facts): Partial<Scenario> {
  if (hours !== null && acceleratorCount !== null) return { hours };
  return acceleratorHours === null ? {} : { acceleratorHours };
}

/** Watts with the host inside are those of the whole job; watts of accelerators alone are counted without any host, as published. */
function powerOf({ powerW, powerScope, acceleratorCount }: Facts): Partial<Scenario> {
  if (powerW === null) return {};
  if (powerScope === 'system') return { itPowerW: powerW * (acceleratorCount ?? 1) };
  return { acceleratorPowerW: powerW, cpuPowerW: 0, dramPowerW: 0 };
}

function meterOf({ energyScope }: Facts, measuredEnergyKwh: number): Partial<Scenario> {
  return { by: 'kwh', measuredEnergyKwh, measuredAt: energyScope === 'facility' ? 'facility' : 'it' };
}

/** Where there are no hours, what is known of the size: a reader may complete it. */
function sizeOf({ acceleratorHours, reportedEnergyKwh }: Facts, row: Row): Partial<Scenario> {
  if (acceleratorHours !== null || reportedEnergyKwh !== null) return {};
  const parametersBillion = numberOrNull(row, 'parameters_active_billion');
  const tokensBillion = numberOrNull(row, 'tokens_billion');
  return {
    ...(parametersBillion === null ? {} : { parametersBillion }),
    ...(tokensBillion === null ? {} : { tokensBillion, by: 'flops' as const }),
  };
}

/** Where energy is published or follows from published watts and no PUE is named, none is added. */
function factorsOf({ pue, powerW, reportedEnergyKwh, carbonIntensityGPerKwh }: Facts): Partial<Scenario> {
  const hasOwnEnergy = powerW !== null || reportedEnergyKwh !== null;
  return {
    ...(pue === null ? (hasOwnEnergy ? { pue: 1 } : {}) : { pue }),
    ...(carbonIntensityGPerKwh === null ? {} : { carbonIntensityGPerKwh }),
  };
}

function priceOf({ usdLow, usdHigh, acceleratorHours }: Facts): Partial<Scenario> {
  if (usdLow === null || usdHigh === null || acceleratorHours === null) return {};
  const price = (usd: number) => Number((usd / acceleratorHours).toPrecision(6));
  const range: TypedRange = { low: price(usdLow), high: price(usdHigh) };
  return { priceUsdPerAcceleratorHour: range.low === range.high ? range.low : range };
}

export function publishedRuns(): readonly PublishedRun[] {
  return readTable('published-runs').map((row) => {
    const facts = factsOf(row);
    return { ...facts, scenario: encodeScenario(scenarioOf(facts, row)) };
  });
}

export function presetPack(version: string) {
  return { packId: 'presets' as const, version, runs: publishedRuns() };
}
