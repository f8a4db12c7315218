import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueOf, withMethods } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { referencePackSchema } from '#data/reference-pack.ts';
import { decodeScenario } from '#permalink/scenario-codec.ts';
import { multipleOfReference } from './comparison.ts';
import { electricityCostOfEnergyUsd, rentOfHoursUsd } from './cost.ts';
import { emissionsOfEnergyKgCo2e } from './emissions.ts';
import { type Estimate, estimate } from './estimate.ts';
import { METHODS } from './methods/registry.ts';
import { STRUBELL_G_PER_KWH, STRUBELL_TARIFF_USD_PER_KWH, strubell2019 } from './methods/strubell-2019.ts';
import { resolveScenario } from './resolve.ts';
import type { ResolvedScenario } from './resolved.ts';
import { KG_PER_LB } from './units.ts';

const readPack = (pack: string): unknown => JSON.parse(readFileSync(`public/data/${pack}/2026.11.json`, 'utf8'));
const catalogue = withMethods(catalogueOf(firstPackSchema.parse(readPack('first'))), METHODS);
const references = referencePackSchema.parse(readPack('references'));

function resolvedOf(input: string): ResolvedScenario {
  const { scenario, problems } = decodeScenario(`1~d.2026.11~m.strubell-2019~${input.replaceAll(' ', '~')}`, 1, ['2026.11']);
  expect(problems).toEqual([]);
  const resolution = resolveScenario(scenario, catalogue);
  if (resolution.status !== 'resolved') throw new Error(`${input}: ${JSON.stringify(resolution)}`);
  return resolution.resolved;
}

const estimateOf = (input: string): Estimate => estimate(resolvedOf(input));
const lb = ({ emissionsKgCo2e }: Estimate) => emissionsKgCo2e / KG_PER_LB;

describe('table 1 of the 2019 paper', () => {
  it.each([
    { id: 'air-ny-sf', printedLb: 1984, kg: 899.927 },
    { id: 'human-year', printedLb: 11_023, kg: 4999.949 },
    { id: 'american-year', printedLb: 36_156, kg: 16_400.086 },
    { id: 'car-lifetime', printedLb: 126_000, kg: 57_152.639 },
    { id: 'nlp-pipeline', printedLb: 39, kg: 17.69 },
    { id: 'nlp-pipeline-tuning', printedLb: 78_468, kg: 35_592.486 },
    { id: 'transformer-big', printedLb: 192, kg: 87.09 },
    { id: 'transformer-nas', printedLb: 626_155, kg: 284_019.13 },
  ])('has $id at $printedLb lb, $kg kg', ({ id, printedLb, kg }) => {
    const row = references.table1.find((one) => one.id === id);
    expect(row?.lbPrinted).toBe(printedLb);
    expect(row?.kgCo2e).toBeCloseTo(kg, 2);
  });

  it('has eight rows, of which only the search carries a correction: 18.7 to 88 times less', () => {
    expect(references.table1.length).toBe(8);
    const corrected = references.table1.filter(({ correctedKgCo2e }) => correctedKgCo2e !== null);
    expect(corrected.map(({ id }) => id)).toEqual(['transformer-nas']);
    expect(626_155 / ((corrected[0]?.correctedKgCo2e ?? Number.NaN) / KG_PER_LB)).toBeCloseTo(88, 0);
  });

  it('prints the search as 4.97 car lifetimes', () => {
    const lives = multipleOfReference({ emissionsKgCo2e: 626_155 * KG_PER_LB, referenceKgCo2e: 126_000 * KG_PER_LB });
    expect(lives).toBeCloseTo(4.97, 2);
  });
});

describe('table 3 of the 2019 paper, energy and emissions', () => {
  it.each([
    { model: 'Transformer base', input: 'hw.nvidia-p100-pcie-16gb n.8 h.12 itw.1415.78', kwh: 27, pounds: 26 },
    { model: 'Transformer big', input: 'hw.nvidia-p100-pcie-16gb n.8 h.84 itw.1515.43', kwh: 201, pounds: 192 },
    { model: 'ELMo', input: 'hw.nvidia-p100-pcie-16gb n.3 h.336 itw.517.66', kwh: 275, pounds: 262 },
    { model: 'BERT base', input: 'hw.nvidia-v100-sxm3-32gb n.64 h.79.2 itw.12041.51', kwh: 1507, pounds: 1438 },
    { model: 'architecture search', input: 'hw.nvidia-p100-pcie-16gb n.8 h.274120 itw.1515.43', kwh: 656_347, pounds: 626_155 },
  ])('gives the printed kWh and pounds of $model, to the unit', ({ input, kwh, pounds }) => {
    const run = estimateOf(input);
    expect(Math.round(run.energyKwh)).toBe(kwh);
    expect(Math.round(lb(run))).toBe(pounds);
  });

  it('needs 79.2 h for BERT: the printed 79 h give 1,503.02 kWh and 1,433.88 lb', () => {
    const run = estimateOf('hw.nvidia-v100-sxm3-32gb n.64 h.79 itw.12041.51');
    expect(run.energyKwh).toBeCloseTo(1503.02, 2);
    expect(lb(run)).toBeCloseTo(1433.88, 2);
  });

  it('gives the same from watts of each part as from their sum: 1.58 · t · (p_c + p_r + g · p_g) ÷ 1000', () => {
    const run = estimateOf('hw.nvidia-p100-pcie-16gb n.8 h.84 w.180 cpuw.50 dramw.25.43');
    expect(run.energyKwh).toBeCloseTo((1.58 * 84 * (50 + 25.43 + 8 * 180)) / 1000, 9);
  });
});

describe('table 3 of the 2019 paper, cloud cost', () => {
  it.each([
    { model: 'Transformer base', input: 'hw.nvidia-p100-pcie-16gb n.8 h.12 usd.0.43..1.46', low: 41, high: 140 },
    { model: 'Transformer big', input: 'hw.nvidia-p100-pcie-16gb n.8 h.84 usd.0.43..1.46', low: 289, high: 981 },
    { model: 'ELMo', input: 'hw.nvidia-p100-pcie-16gb n.3 h.336 usd.0.43..1.46', low: 433, high: 1472 },
    { model: 'BERT base on GPUs', input: 'hw.nvidia-v100-sxm3-32gb n.64 h.79.2 usd.0.74..2.48', low: 3751, high: 12_571 },
    { model: 'BERT base on TPUs, at 1.35', input: 'hw.google-tpu-v2 n.16 h.96 usd.1.35..4.5', low: 2074, high: 6912 },
    { model: 'search on GPUs', input: 'hw.nvidia-p100-pcie-16gb n.8 h.274120 usd.0.43..1.46', low: 942_973, high: 3_201_722 },
    { model: 'GPT-2', input: 'hw.google-tpu-v3 n.32 h.168 usd.2.4..8', low: 12_902, high: 43_008 },
  ])('gives the printed dollars of $model', ({ input, low, high }) => {
    const run = estimateOf(input);
    expect(Math.round(run.rentLowUsd ?? Number.NaN)).toBe(low);
    expect(Math.round(run.rentHighUsd ?? Number.NaN)).toBe(high);
  });

  it('gives the printed dollars of the search on TPUs from 32,633 h at 1.35 to 4.50, the high one cut and not rounded: 146,848.50', () => {
    const run = estimateOf('hw.google-tpu-v2 n.1 h.32633 usd.1.35..4.5');
    expect(Math.round(run.rentLowUsd ?? Number.NaN)).toBe(44_055);
    expect(Math.trunc(run.rentHighUsd ?? Number.NaN)).toBe(146_848);
  });

  it('does not give them from the printed 32,623 h', () => {
    const run = estimateOf('hw.google-tpu-v2 n.1 h.32623 usd.1.35..4.5');
    expect(Math.round(run.rentLowUsd ?? Number.NaN)).toBe(44_041);
    expect(Math.trunc(run.rentHighUsd ?? Number.NaN)).toBe(146_803);
  });

  it('does not give the TPU rows from the footnote’s 1.46: BERT would be 2,243', () => {
    expect(Math.round(rentOfHoursUsd({ acceleratorHours: 16 * 96, priceUsdPerAcceleratorHour: 1.46 }))).toBe(2243);
  });
});

describe('table 4 of the 2019 paper', () => {
  it.each([
    { hours: 120, low: 52, high: 175, unit: 1 },
    { hours: 2880, low: 1238, high: 4205, unit: 1 },
    { hours: 239_942, low: 103, high: 350, unit: 1000 },
  ])('gives the printed dollars of $hours accelerator-hours', ({ hours, low, high, unit }) => {
    const run = estimateOf(`hw.nvidia-p100-pcie-16gb ah.${hours} usd.0.43..1.46`);
    expect(Math.round((run.rentLowUsd ?? Number.NaN) / unit)).toBe(low);
    expect(Math.round((run.rentHighUsd ?? Number.NaN) / unit)).toBe(high);
  });

  // $9,870 stands for anything from 9,869.50 to 9,870.50, which is 78,462.5 to 78,470.5 lb.
  it('gives the 78,468 lb of Table 1 within the rounding of its $9,870', () => {
    const poundsOf = (usd: number) => (usd / STRUBELL_TARIFF_USD_PER_KWH) * (STRUBELL_G_PER_KWH / 1000 / KG_PER_LB);
    expect(poundsOf(9870)).toBeCloseTo(78_466.5, 6);
    expect(poundsOf(9869.5)).toBeLessThan(78_468);
    expect(poundsOf(9870.5)).toBeGreaterThan(78_468);
  });

  it.each([
    { printedLb: 39, printedUsd: 5 },
    { printedLb: 24 * 39, printedUsd: 118 },
    { printedLb: 78_468, printedUsd: 9870 },
  ])('pays $printedUsd dollars of electricity for $printedLb lb', ({ printedLb, printedUsd }) => {
    const energyKwh = printedLb / 0.954;
    expect(Math.round(emissionsOfEnergyKgCo2e({ energyKwh, carbonIntensityGPerKwh: STRUBELL_G_PER_KWH }) / KG_PER_LB)).toBe(printedLb);
    const usd = electricityCostOfEnergyUsd({ energyKwh, tariffUsdPerKwh: STRUBELL_TARIFF_USD_PER_KWH });
    expect(Math.abs(usd - printedUsd)).toBeLessThanOrEqual(0.5);
  });
});

describe(strubell2019.see, () => {
  it.each([
    'hw.nvidia-p100-pcie-16gb n.8 h.84',
    'hw.nvidia-p100-pcie-16gb n.8 h.84 pue.1.1 ci.30 r.gcp-us-central1 y.2024',
    'hw.nvidia-h100-sxm5 h.1 pue.1..2 ci.10..900 r.country-fr',
  ])('fixes PUE 1.58 and 432.72712098 g/kWh whatever is typed: %s', (input) => {
    const run = estimateOf(input);
    expect(run.pue).toBe(1.58);
    expect(run.carbonIntensityGPerKwh).toBeCloseTo(432.72712098, 8);
  });

  it('leaves out water and the making of the hardware, which is unknown and not 0', () => {
    const run = resolvedOf('hw.nvidia-a100-sxm4-80gb n.8 h.72 r.gcp-us-central1');
    expect(run.waterLPerKwh).toEqual({ kind: 'unknown', reason: 'method-leaves-out' });
    expect(run.embodied).toEqual({ kind: 'unknown', reason: 'method-leaves-out' });
    expect(estimate(run)).toMatchObject({ waterL: null, embodiedKgCo2e: null });
  });

  it('takes $0.12 for each kWh unless a tariff is typed', () => {
    const run = estimateOf('hw.nvidia-p100-pcie-16gb n.8 h.84 itw.1515.43');
    expect(run.electricityCostUsd).toBeCloseTo(0.12 * run.energyKwh, 9);
    const typed = estimateOf('hw.nvidia-p100-pcie-16gb n.8 h.84 itw.1515.43 tariff.0.3');
    expect(typed.electricityCostUsd).toBeCloseTo(0.3 * typed.energyKwh, 9);
  });

  it.each([
    { input: 'hw.nvidia-p100-pcie-16gb n.8 h.84', isSaid: true },
    { input: 'hw.nvidia-p100-pcie-16gb n.8 h.84 itw.1515.43', isSaid: false },
    { input: 'hw.nvidia-p100-pcie-16gb n.8 h.84 w.189 cpuw.100 dramw.20', isSaid: false },
    { input: 'hw.nvidia-p100-pcie-16gb n.8 kwh.127', isSaid: false },
  ])('says that measured watts are wanted, for $input: $isSaid', ({ input, isSaid }) => {
    expect(resolvedOf(input).notes.some((note) => note.kind === 'method-borrows' && note.what.includes('it-power'))).toBe(isSaid);
  });
});
