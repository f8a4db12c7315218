import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Estimate, estimate } from '#core/estimate.ts';
import { resolveScenario } from '#core/resolve.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import { METHOD_IDS, type Scenario } from '#core/scenario.ts';
import { catalogueOf, withCpus, withMethods } from '#data/catalogue.ts';
import { cpuPackSchema } from '#data/cpu-pack.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import { decodeScenario } from '#permalink/scenario-codec.ts';
import { causesOf, type MethodFigure, throughMethods } from './compare.ts';
import { METHODS, methodOf } from './registry.ts';

const readPack = (pack: string): unknown => JSON.parse(readFileSync(`public/data/${pack}/2026.11.json`, 'utf8'));
const catalogue = withMethods(
  withCpus(catalogueOf(firstPackSchema.parse(readPack('first'))), cpuPackSchema.parse(readPack('cpus'))),
  METHODS,
);

function scenarioOf(input: string): Scenario {
  const { scenario, problems } = decodeScenario(`1~d.2026.11~${input.replaceAll(' ', '~')}`, 1, ['2026.11']);
  expect(problems).toEqual([]);
  return scenario;
}

function resolvedBy(scenario: Scenario): ResolvedScenario {
  const resolution = resolveScenario(scenario, catalogue);
  if (resolution.status !== 'resolved') throw new Error(JSON.stringify(resolution));
  return resolution.resolved;
}

const estimateOf = (input: string): Estimate => estimate(resolvedBy(scenarioOf(input)));

function lackOf(input: string): unknown {
  const resolution = resolveScenario(scenarioOf(input), catalogue);
  return resolution.status === 'missing' ? resolution.missing : resolution.status;
}

/** The run through Trainprint's own eyes, then through all seven. */
function seven(scenario: Scenario): readonly MethodFigure[] {
  return throughMethods(resolvedBy({ ...scenario, methodId: 'trainprint' }), METHODS, catalogue);
}

function expectRatio(computed: number | null, expected: number, tolerance = 1e-6): void {
  expect(Math.abs((computed ?? Number.NaN) / expected - 1)).toBeLessThanOrEqual(tolerance);
}

describe('methods', () => {
  it('are the seven that a link may name, Trainprint’s own first', () => {
    expect(METHODS.map(({ id }) => id)).toEqual(METHOD_IDS);
    for (const id of METHOD_IDS) expect(methodOf(id).id).toBe(id);
  });

  it.each([
    // Stable Diffusion v1's card: 150,000 h of an A100 PCIe (250 W) at 0.30 kg/kWh are 11,250 kg.
    { input: 'hw.nvidia-a100-pcie-40gb ah.150000 ci.300', kwh: 37_500, kg: 11_250 },
    // The same with the factor their page rounds to 0.30: 297.6 g, not rounded here.
    { input: 'hw.nvidia-a100-pcie-40gb ah.150000 ci.297.6', kwh: 37_500, kg: 11_160 },
    // and the region that the card names: 367.8 g, which their page would round to 0.37 and 13,875 kg.
    { input: 'hw.nvidia-a100-pcie-40gb ah.150000 ci.367.8', kwh: 37_500, kg: 13_792.5 },
    // TPU v2 and v3 by the measured averages of its table, not by their rating.
    { input: 'hw.google-tpu-v2 n.4 h.100 ci.500', kwh: 88.4, kg: 44.2 },
    { input: 'hw.google-tpu-v3 n.4 h.100 ci.500', kwh: 113.2, kg: 56.6 },
    { input: 'hw.custom tdp.250 n.2 h.10 x.3 ci.431 pue.1.5 util.0.5', kwh: 15, kg: 6.465 },
  ])('lacoste-2019 is rated watts × hours × factor: $input', ({ input, kwh, kg }) => {
    const figures = estimateOf(`${input} m.lacoste-2019`);
    expectRatio(figures.energyKwh, kwh);
    expectRatio(figures.itEnergyKwh, kwh);
    expectRatio(figures.emissionsKgCo2e, kg);
  });

  it('lacoste-2019 calls the average of a TPU what it is: measured, host inside, and no rating', () => {
    const { power } = resolvedBy(scenarioOf('hw.google-tpu-v3 n.4 h.100 m.lacoste-2019'));
    if (power?.kind !== 'accelerators') throw new Error('no accelerators');
    expect([power.acceleratorPowerW.origin.detail, power.powerFraction.origin.detail]).toEqual([
      'measured average',
      'measured average for all hours',
    ]);
    expect(power.host.kind).toBe('inside');
  });

  it.each([
    // The tool's opening form: 12 h on 12 cores of a Xeon E5-2683 v4 (120 W, 16 cores) with 64 GB at PUE 1.67.
    { input: 'hw.none cpu.intel-xeon-e5-2683-v4 cores.12 mem.64 h.12 pue.1.67 ci.475', kwh: 12 * 1.67 * (12 * 7.5 + 64 * 0.3725) * 1e-3 },
    { input: 'hw.none cores.16 mem.128 h.10 pue.1 ci.475', kwh: 10 * (16 * 12 + 128 * 0.3725) * 1e-3 },
    {
      input: 'hw.nvidia-v100-sxm2-16gb n.4 h.24 x.2 cores.8 mem.100 pue.1.2 ci.475',
      kwh: 48 * 1.2 * (4 * 300 + 8 * 12 + 100 * 0.3725) * 1e-3,
    },
    {
      input: 'hw.nvidia-v100-sxm2-16gb n.4 h.24 util.0.5 cores.8 mem.100 pue.1.2 ci.475',
      kwh: 24 * 1.2 * (4 * 150 + 8 * 6 + 100 * 0.3725) * 1e-3,
    },
    { input: 'hw.nvidia-v100-sxm2-16gb n.1 h.10 pue.1.2 ci.475', kwh: 3.6 },
  ])('green-algorithms-3 counts accelerators, cores and memory one by one: $input', ({ input, kwh }) => {
    const figures = estimateOf(`${input} m.green-algorithms-3`);
    expectRatio(figures.energyKwh, kwh);
    expectRatio(figures.emissionsKgCo2e, kwh * 0.475);
  });

  // Table 4 and Table 1 of the paper: days, chips, W, PUE and gross factor as printed; MWh and t as printed, days rounded to one digit.
  it.each([
    { run: 'T5-11B', input: 'hw.google-tpu-v3 n.512 h.480 itw.158720 pue.1.12 ci.545', mwh: 85.7, t: 46.7 },
    { run: 'GShard-600B', input: 'hw.google-tpu-v3 n.1024 h.74.4 itw.294912 pue.1.09 ci.201', mwh: 24.1, t: 4.8 },
    { run: 'GPT-3', input: 'hw.nvidia-v100-sxm2-16gb n.10000 h.355.2 itw.3300000 pue.1.1 ci.429', mwh: 1287, t: 552.1 },
    { run: 'Evolved Transformer search', input: 'hw.google-tpu-v2 n.200 h.163.2 itw.41600 pue.1.1 ci.431', mwh: 7.5, t: 3.2 },
    { run: 'Transformer big', input: 'hw.google-tpu-v2 n.8 h.19.44 itw.1832 pue.1.11 ci.478', mwh: 0.04, t: 0.0189 },
    { run: 'Evolved Transformer, P100', input: 'hw.nvidia-p100-pcie-16gb n.8 h.76.8 itw.2168 pue.1.11 ci.478', mwh: 0.185, t: 0.0883 },
  ])('patterson-2021 gives its own Table 4 and Table 1 within their rounding: $run', ({ input, mwh, t }) => {
    const figures = estimateOf(`${input} m.patterson-2021`);
    expectRatio(figures.energyKwh / 1000, mwh, 0.013);
    expectRatio(figures.emissionsKgCo2e / 1000, t, 0.008);
  });

  it('patterson-2021 takes the paper’s measured systems where the reader has no meter', () => {
    expectRatio(estimateOf('hw.nvidia-v100-sxm2-16gb n.8 h.10 pue.1.1 ci.400 m.patterson-2021').energyKwh, 8 * 10 * 0.325 * 1.1);
    expectRatio(estimateOf('hw.google-tpu-v3 n.8 h.10 pue.1.1 ci.400 m.patterson-2021').energyKwh, 8 * 10 * 0.283 * 1.1);
  });

  it('llmcarbon-2023 finds GPT-3’s 14.8 days, 1,287 MWh and 552.1 t from its size', () => {
    const figures = estimateOf(
      'hw.nvidia-v100-sxm2-16gb n.10000 params.175 tokens.300 mfu.0.197 itw.3300000 pue.1.1 ci.429 by.flops m.llmcarbon-2023',
    );
    const hours = (6 * 175e9 * 300e9) / (10_000 * 125e12 * 0.197) / 3600;
    expectRatio(figures.hours, hours);
    expectRatio(hours / 24, 14.8, 0.005);
    expectRatio(figures.energyKwh, hours * 3300 * 1.1);
    expectRatio(figures.energyKwh / 1000, 1287, 0.005);
    expectRatio(figures.emissionsKgCo2e / 1000, 552.1, 0.005);
  });

  it('llmcarbon-2023 takes hours that are typed, and the same system watts', () => {
    expectRatio(estimateOf('hw.google-tpu-v3 n.512 h.480 itw.158720 pue.1.12 ci.545 m.llmcarbon-2023').energyKwh / 1000, 85.7, 0.005);
  });

  it.each([
    // AWS, Google Cloud and Azure by its own PUE of each; half way between idle and full load.
    { input: 'hw.nvidia-a100-sxm4-40gb n.8 h.10 r.gcp-us-central1 ci.400', kwh: 8 * 10 * 0.2265 * 1.1 },
    { input: 'hw.nvidia-v100-sxm2-16gb n.8 h.10 r.aws-us-east-1 ci.400', kwh: 8 * 10 * 0.1705 * 1.135 },
    { input: 'hw.nvidia-t4 n.1 h.100 r.azure-westeurope ci.400', kwh: 100 * 0.0395 * 1.185 },
    { input: 'hw.nvidia-t4 n.1 h.100 util.1 r.azure-westeurope ci.400', kwh: 100 * 0.071 * 1.185 },
    { input: 'hw.nvidia-t4 n.1 h.100 pue.1.5 ci.400', kwh: 100 * 0.0395 * 1.5 },
  ])('cloud-carbon-footprint lies between idle and full load: $input', ({ input, kwh }) => {
    const figures = estimateOf(`${input} m.cloud-carbon-footprint`);
    expectRatio(figures.energyKwh, kwh);
    expectRatio(figures.emissionsKgCo2e, kwh * 0.4);
  });

  it.each([
    { input: 'h.10 m.patterson-2021', field: 'itPowerW', because: 'method-needs-system-power' },
    { input: 'h.10 m.llmcarbon-2023', field: 'itPowerW', because: 'method-needs-system-power' },
    { input: 'h.10 r.gcp-us-central1 m.cloud-carbon-footprint', field: 'acceleratorId', because: 'method-lists-others' },
    { input: 'hw.nvidia-t4 h.10 r.country-fr m.cloud-carbon-footprint', field: 'placeId', because: 'method-needs-cloud' },
    { input: 'kwh.10 m.lacoste-2019', field: 'hours', because: 'method-needs-hours' },
    { input: 'kwh.10 m.green-algorithms-3', field: 'hours', because: 'method-needs-hours' },
    { input: 'hw.none cores.4 h.10 m.lacoste-2019', field: 'acceleratorId', because: 'method-needs-accelerator' },
    { input: 'hw.custom w.300 h.10 m.lacoste-2019', field: 'tdpPowerW', because: 'method-needs-rating' },
    { input: 'hw.custom w.300 h.10 m.green-algorithms-3', field: 'tdpPowerW', because: 'method-needs-rating' },
  ])('gives no figure but the input that is lacking: $input', ({ input, field, because }) => {
    expect(lackOf(input)).toEqual([{ field, because }]);
  });

  it('give at least four figures of the everyday run', () => {
    const figures = seven(EVERYDAY_RUN).filter(({ status }) => status === 'figure');
    expect(figures.map(({ id }) => id)).toEqual(['trainprint', 'strubell-2019', 'lacoste-2019', 'green-algorithms-3']);
  });

  it('say what they take from this page, and nothing of a figure that the reader typed', () => {
    const borrowed = (input: string) =>
      resolvedBy(scenarioOf(input)).notes.flatMap((note) => (note.kind === 'method-borrows' ? note.what : []));
    expect(borrowed('h.10 m.lacoste-2019')).toEqual(['rating', 'intensity']);
    expect(borrowed('hw.custom tdp.300 h.10 ci.300 m.lacoste-2019')).toEqual([]);
    expect(borrowed('hw.nvidia-h100-sxm5 h.10 m.patterson-2021')).toEqual(['system-power', 'pue', 'intensity']);
    expect(borrowed('hw.google-tpu-v3 params.1 tokens.20 pue.1.1 ci.300 m.llmcarbon-2023')).toEqual(['efficiency']);
    expect(borrowed('params.1 tokens.20 m.green-algorithms-3')).toEqual(['rating', 'hours-from-size', 'pue', 'intensity']);
  });
});

describe('strubell-2019', () => {
  // The paper adds measured watts of accelerators, processors and memory.
  it.each([
    { input: 'n.8 h.72', what: ['it-power'] },
    { input: 'n.8 h.72 w.280', what: ['host-power'] },
    { input: 'n.8 h.72 w.0', what: ['host-power'] },
    { input: 'hw.google-tpu-v3 n.8 h.72 w.120', what: ['host-power'] },
    { input: 'n.8 h.72 cpuw.100 dramw.20', what: ['accelerator-power'] },
    { input: 'n.8 h.72 w.280 cpuw.100 dramw.20', what: [] },
    { input: 'n.8 h.72 itw.4000', what: [] },
    { input: 'n.8 kwh.100', what: [] },
    { input: 'hw.none h.72 cpuw.100 dramw.20', what: [] },
    { input: 'hw.none h.72 cores.8 w.280', what: ['it-power'] },
    { input: 'n.8 params.7 tokens.30 w.280', what: ['host-power', 'hours-from-size'] },
  ])('says which watts are this page’s, where nobody measured them: $input', ({ input, what }) => {
    const { notes } = resolvedBy(scenarioOf(`${input} m.strubell-2019`));
    expect(notes.flatMap((note) => (note.kind === 'method-borrows' ? note.what : []))).toEqual(what);
  });
});

describe(causesOf, () => {
  const causesFor = (input: string, id: string) => {
    const figure = seven(scenarioOf(input)).find((one) => one.id === id);
    if (figure?.status !== 'figure') throw new Error(`${id} gives no figure`);
    return figure.causes;
  };

  it('names what sets Strubell’s 2019 method apart on the everyday run: PUE 1.58 for 1.09, the U.S. grid for Iowa’s', () => {
    const figure = seven(EVERYDAY_RUN).find(({ id }) => id === 'strubell-2019');
    if (figure?.status !== 'figure') throw new Error('no figure');
    expect(figure.causes.map(({ ingredient }) => ingredient)).toEqual(['pue', 'carbon-intensity']);
    const [pue] = figure.causes;
    expect(pue?.to).toBe(1.58);
    expectRatio(pue?.factor ?? null, 1.58 / (pue?.from ?? Number.NaN));
  });

  it('names what sets Lacoste’s apart: full rating, no host, no overhead', () => {
    const causes = causesFor('n.8 h.72 pue.1.1 ci.400', 'lacoste-2019');
    expect(causes.map(({ ingredient }) => ingredient)).toEqual(['accelerator-power', 'host-power', 'pue']);
    // 8 × 440 W, of which 300 W each are the card's: to 400 W, then the host of 140 W away, then PUE 1.1 away.
    expectRatio(causes[0]?.factor ?? null, 540 / 440);
    expectRatio(causes[1]?.factor ?? null, 400 / 540);
    expectRatio(causes[2]?.factor ?? null, 1 / 1.1);
  });

  it('keeps power whole where one side holds its host inside', () => {
    const causes = causesFor('hw.nvidia-v100-sxm2-16gb n.8 h.72 util.0.7 ci.400 pue.1.1', 'patterson-2021');
    expect(causes.map(({ ingredient }) => ingredient)).toEqual(['it-power']);
  });

  it('replaces the energy as a whole where only one side has a meter', () => {
    expect(causesFor('n.8 h.72 by.kwh kwh.100 ci.400 pue.1', 'lacoste-2019').map(({ ingredient }) => ingredient)).toEqual(['it-energy']);
  });

  it('has no causes where the result is 0', () => {
    expect(causesFor('n.8 h.0', 'strubell-2019')).toEqual([]);
    expect(causesFor('n.8 h.72 ci.0', 'lacoste-2019')).toEqual([]);
  });

  const typed = fc.record({
    acceleratorId: fc.constantFrom(
      'nvidia-a100-sxm4-80gb',
      'nvidia-a100-sxm4-40gb',
      'nvidia-v100-sxm2-16gb',
      'google-tpu-v3',
      'nvidia-rtx-4090',
      'nvidia-t4',
    ),
    acceleratorCount: fc.integer({ min: 1, max: 10_000 }),
    runs: fc.integer({ min: 1, max: 5000 }),
    hours: fc.double({ min: 0.01, max: 1e5, noNaN: true }),
    placeId: fc.constantFrom('gcp-us-central1', 'aws-us-east-1', 'azure-westeurope', 'country-fr', 'grid-camx', 'world'),
    utilisation: fc.option(fc.double({ min: 0.05, max: 1.5, noNaN: true }), { nil: undefined }),
    itPowerW: fc.option(fc.double({ min: 1, max: 1e7, noNaN: true }), { nil: undefined }),
    pue: fc.option(fc.double({ min: 1, max: 3, noNaN: true }), { nil: undefined }),
    measuredEnergyKwh: fc.option(fc.double({ min: 0.001, max: 1e7, noNaN: true }), { nil: undefined }),
    measuredAt: fc.constantFrom('it' as const, 'facility' as const),
    cpuCores: fc.option(fc.integer({ min: 1, max: 512 }), { nil: undefined }),
  });

  it('has factors that multiply to the whole difference, for every run and method', () => {
    fc.assert(
      fc.property(typed, (change) => {
        for (const figure of seven({ ...EVERYDAY_RUN, ...change })) {
          if (figure.status === 'lacks') continue;
          const product = figure.causes.reduce((sofar, { factor }) => sofar * factor, 1);
          expectRatio(product, figure.ratio ?? Number.NaN, 1e-9);
        }
      }),
    );
  });
});
