import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueOf, withCpus } from '#data/catalogue.ts';
import { cpuPackSchema } from '#data/cpu-pack.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { decodeScenario } from '#permalink/scenario-codec.ts';
import { estimate } from './estimate.ts';
import { resolveScenario } from './resolve.ts';
import { resolvePower } from './resolve-power.ts';
import type { ResolvedScenario } from './resolved.ts';

const readPack = (pack: string): unknown => JSON.parse(readFileSync(`public/data/${pack}/2026.11.json`, 'utf8'));
const catalogue = withCpus(catalogueOf(firstPackSchema.parse(readPack('first'))), cpuPackSchema.parse(readPack('cpus')));

/** `hw.x n.8` as a run in a place without figures of its own beyond the grid. */
function runOf(input: string): ResolvedScenario {
  const { scenario, problems } = decodeScenario(`1~d.2026.11~${input.replaceAll(' ', '~')}`, 1, ['2026.11']);
  expect(problems).toEqual([]);
  const resolution = resolveScenario(scenario, catalogue);
  if (resolution.status !== 'resolved') throw new Error(`${input}: ${JSON.stringify(resolution)}`);
  return resolution.resolved;
}

type End = 'low' | 'typical' | 'high';

/** Every uncertain figure, however deep, taken at one end. */
function atEnd<Value>(value: Value, end: End): Value {
  if (Array.isArray(value)) return value.map((one) => atEnd(one, end)) as Value; // same shape, figures replaced
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]): [string, unknown] => [name, atEnd(one, end)]);
  const figures = Object.fromEntries(entries);
  return ('origin' in value ? { ...figures, typical: figures[end] } : figures) as Value; // same shape, figures replaced
}

const ENDS: readonly End[] = ['low', 'typical', 'high'];
const watts = (run: ResolvedScenario) => ENDS.map((end) => estimate(atEnd(run, end)).itPowerW);
const kwh = (run: ResolvedScenario) => ENDS.map((end) => estimate(atEnd(run, end)).itEnergyKwh);
const typicalWatts = (input: string) => estimate(runOf(input)).itPowerW;

function expectClose(computed: readonly (number | null)[], expected: readonly number[]): void {
  expect(computed.length).toBe(expected.length);
  computed.forEach((figure, index) => {
    const wanted = expected[index] ?? Number.NaN;
    expect(Math.abs((figure ?? Number.NaN) - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, wanted));
  });
}

const same = (figure: number) => [figure, figure, figure];

describe(resolvePower, () => {
  it.each([
    { id: 1, input: 'hw.nvidia-a100-sxm4-80gb n.8 h.72', w: [1280, 3520, 4960], e: [92.16, 253.44, 357.12] },
    { id: 2, input: 'hw.nvidia-a100-sxm4-80gb n.384 h.100 load.pretraining', w: [122880, 176640, 238080], e: [12288, 17664, 23808] },
    { id: 3, input: 'hw.nvidia-h100-sxm5 n.8 h.24', w: [3480, 6960, 8352], e: [83.52, 167.04, 200.448] },
    { id: 4, input: 'hw.nvidia-h100-sxm5 n.512 h.100 load.pretraining', w: [356352, 445440, 534528], e: [35635.2, 44544, 53452.8] },
    { id: 5, input: 'hw.nvidia-h100-sxm5 n.8 h.24 load.inference', w: [2784, 4872, 7308], e: [66.816, 116.928, 175.392] },
    { id: 6, input: 'hw.nvidia-h100-sxm5 n.8 h.24 util.0.6', w: [4480, 5320, 6160], e: [107.52, 127.68, 147.84] },
    { id: 7, input: 'hw.nvidia-h100-sxm5 n.8 h.24 cpuw.350 dramw.120', w: [1590, 4670, 6350], e: [38.16, 112.08, 152.4] },
    { id: 8, input: 'hw.nvidia-a100-sxm4-80gb n.8 h.72 w.280', w: [2880, 3360, 3840], e: [207.36, 241.92, 276.48] },
    { id: 9, input: 'hw.nvidia-p100-pcie-16gb n.8 h.84 itw.1515.43', w: same(1515.43), e: same(127.29612) },
    { id: 10, input: 'hw.nvidia-gtx-titan-x n.1 h.12 w.187.1 cpuw.32.2 dramw.32.3', w: same(251.6), e: same(3.0192) },
    { id: 11, input: 'hw.nvidia-b200 n.8 h.100 load.pretraining', w: [7744, 9680, 11616], e: [774.4, 968, 1161.6] },
    { id: 12, input: 'hw.nvidia-h200-sxm n.8 h.10 load.experiment', w: [3132, 5220, 8004], e: [31.32, 52.2, 80.04] },
    { id: 13, input: 'hw.google-tpu-v4 n.1024 h.100 load.pretraining', w: [286720, 358400, 430080], e: [28672, 35840, 43008] },
    { id: 14, input: 'hw.google-tpu-v6e n.8 h.10 load.inference', w: [1740.8, 2176, 2611.2], e: [17.408, 21.76, 26.112] },
    { id: 15, input: 'hw.google-tpu-v5p n.8 h.10', w: [2160, 3024, 4104], e: [21.6, 30.24, 41.04] },
    { id: 16, input: 'hw.google-tpu-v4 n.4 h.10 w.170', w: [850, 1156, 1530], e: [8.5, 11.56, 15.3] },
    { id: 17, input: 'hw.nvidia-rtx-4090 n.1 h.10', w: [130, 437.5, 652.5], e: [1.3, 4.375, 6.525] },
    { id: 18, input: 'hw.nvidia-rtx-4090 n.4 h.10 load.experiment', w: [430, 1300, 2340], e: [4.3, 13, 23.4] },
    { id: 19, input: 'hw.nvidia-gh200-96gb n.4 h.50 load.pretraining', w: [2600, 3600, 5200], e: [130, 180, 260] },
    { id: 20, input: 'hw.apple-m2-max n.1 h.6', w: [21, 70, 109], e: [0.126, 0.42, 0.654] },
    { id: 21, input: 'hw.nvidia-t4 n.1 h.100 load.inference', w: [47, 68, 96], e: [4.7, 6.8, 9.6] },
    { id: 22, input: 'hw.custom tdp.500 n.4 h.10', w: [800, 2200, 3100], e: [8, 22, 31] },
    { id: 23, input: 'hw.custom w.300 n.2 h.10', w: [760, 880, 1000], e: [7.6, 8.8, 10] },
    {
      id: 24,
      input: 'hw.nvidia-a100-sxm4-80gb n.8 h.72 cpu.amd-epyc-7763 nc.2 mem.2048',
      w: [1280, 3520, 4960],
      e: [92.16, 253.44, 357.12],
    },
    { id: 25, input: 'hw.none cpu.amd-epyc-7763 nc.2 mem.512 h.24', w: [275.2, 610.72, 928.64], e: [6.6048, 14.65728, 22.28736] },
    { id: 26, input: 'hw.none cores.16 h.5 x.20 load.experiment', w: [38.4, 96, 153.6], e: [3.84, 9.6, 15.36] },
    { id: 27, input: 'hw.nvidia-v100-sxm2-16gb n.8 h.0', w: [1300, 2600, 3120], e: [0, 0, 0] },
  ])('gives the watts and kWh of worked example $id: $input', ({ input, w, e }) => {
    const run = runOf(input);
    expectClose(watts(run), w);
    expectClose(kwh(run), e);
  });
});

describe('traps of the decision table', () => {
  it.each([
    { trap: 'H100 with a metered host: 0.75 × 700 W and that host', input: 'hw.nvidia-h100-sxm5 h.1 cpuw.350', expected: 0.75 * 700 + 350 },
    {
      trap: 'H100 with a typed share: the metered system average is dropped',
      input: 'hw.nvidia-h100-sxm5 h.1 util.1',
      expected: 700 + 0.35 * 700,
    },
    { trap: 'watts of one card leave the host whole when the card waits', input: 'hw.nvidia-a100-sxm4-80gb h.1 w.0', expected: 0.35 * 400 },
    { trap: 'watts of a whole job get no host and no count', input: 'hw.nvidia-a100-sxm4-80gb n.8 h.1 itw.3000', expected: 3000 },
    { trap: 'TPU v4 takes its system average, not the chip', input: 'hw.google-tpu-v4 h.1', expected: 350 },
    { trap: 'a TPU’s chip watts with a metered host add only that host', input: 'hw.google-tpu-v4 h.1 w.170 cpuw.50', expected: 220 },
    { trap: 'a TPU with a typed share is a share of its rating, nothing added', input: 'hw.google-tpu-v4 n.2 h.1 util.0.5', expected: 192 },
    { trap: 'H200 takes the H100’s average: same rating, same node', input: 'hw.nvidia-h200-sxm h.1', expected: 870 },
    { trap: 'H800 too', input: 'hw.nvidia-h800-sxm5 h.1', expected: 870 },
    { trap: 'A100’s chip average of 281 W is not used', input: 'hw.nvidia-a100-sxm4-80gb h.1', expected: 440 },
    { trap: 'MI300X is a server card', input: 'hw.amd-mi300x h.1', expected: (0.75 + 0.35) * 750 },
    { trap: 'a 70 W server card has at least 40 W of host', input: 'hw.nvidia-t4 h.1 util.1', expected: 110 },
    { trap: 'K80 is the board with both chips', input: 'hw.nvidia-k80 h.1 util.1', expected: 300 * 1.35 },
    { trap: 'the Coral stick is a board, not a pod', input: 'hw.google-coral-edge-tpu h.1 w.2', expected: 12 },
  ])('$trap', ({ input, expected }) => {
    expectClose([typicalWatts(input)], [expected]);
  });

  it('adds desktop hosts card by card', () => {
    const one = typicalWatts('hw.nvidia-rtx-4090 n.1 h.1') ?? Number.NaN;
    expectClose([typicalWatts('hw.nvidia-rtx-4090 n.8 h.1')], [8 * one]);
  });

  it.each(['nvidia-gb200', 'nvidia-gb300', 'nvidia-a100-sxm4-80gb', 'nvidia-b300', 'amd-mi300x'])('holds %s to be in a server', (id) => {
    expect(catalogue.accelerators.get(id)?.form).toBe('server');
  });

  it.each(['nvidia-gh200-96gb', 'amd-mi300a', 'cerebras-cs2'])('holds %s to have its processor inside', (id) => {
    expect(catalogue.accelerators.get(id)?.form).toBe('superchip');
  });

  it('names processor and memory watts beside a TPU as not used', () => {
    const run = runOf('hw.google-tpu-v4 h.1 cpuw.300 dramw.50');
    expect(estimate(run).itPowerW).toBe(350);
    expect(run.notes).toContainEqual({ kind: 'not-used', fields: ['cpuPowerW', 'dramPowerW'], because: 'host-inside-tpu' });
  });

  it.each([
    { given: 'cpuw.350', missing: 'dramPowerW' },
    { given: 'dramw.120', missing: 'cpuPowerW' },
  ])('counts the other half of a metered host as 0 beside $given, and says so', ({ given, missing }) => {
    expect(runOf(`hw.nvidia-a100-sxm4-80gb h.1 ${given}`).notes).toContainEqual({ kind: 'counts-as-zero', field: missing });
  });

  it.each([
    { input: 'hw.custom~h.1', field: 'tdpPowerW' },
    { input: 'hw.none~h.1', field: 'cpuId' },
    { input: 'hw.none~mem.512~h.1', field: 'cpuId' },
  ])('gives no figure for $input but names $field', ({ input, field }) => {
    const { scenario } = decodeScenario(`1~${input}`, 1, ['2026.11']);
    expect(resolveScenario(scenario, catalogue)).toEqual({ status: 'missing', missing: [{ field }] });
  });

  it('does not use the power model beside a meter', () => {
    const run = runOf('hw.nvidia-h100-sxm5 n.8 h.24 kwh.100');
    expect(run.power).toBeNull();
    expect(estimate(run)).toMatchObject({ itPowerW: null, itEnergyKwh: 100 });
  });

  it('says which processor fields stand inside the host beside an accelerator', () => {
    const run = runOf('hw.nvidia-a100-sxm4-80gb h.1 cpu.amd-epyc-7763 mem.64');
    expect(run.notes).toContainEqual({ kind: 'not-used', fields: ['cpuId', 'memoryGb'], because: 'host-holds-them' });
  });

  it('takes cores used as a part of a known processor, and memory not given as 0', () => {
    const run = runOf('hw.none cpu.amd-epyc-7763 nc.2 cores.32 h.1 util.1');
    expect(estimate(run).itPowerW).toBe(140);
    expect(run.notes).toContainEqual({ kind: 'counts-as-zero', field: 'memoryGb' });
  });

  it('does not take watts of each accelerator for 0 W where there is none: they are named as not used', () => {
    const run = runOf('hw.none cores.16 h.1 w.300');
    expect(estimate(run).itPowerW).toBe(0.75 * 16 * 12);
    expect(run.notes).toContainEqual({ kind: 'not-used', fields: ['acceleratorPowerW'], because: 'no-accelerator' });
  });

  it('takes metered processors and memory as they are without an accelerator', () => {
    const run = runOf('hw.none cpuw.150 dramw.20 h.1');
    expect(estimate(run)).toMatchObject({ itPowerW: 170, computePowerW: 150 });
  });
});
