import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { throughMethods } from '#core/methods/compare.ts';
import { METHODS } from '#core/methods/registry.ts';
import { resolveScenario } from '#core/resolve.ts';
import type { MethodId } from '#core/scenario.ts';
import { catalogueOf, withCpus, withMethods } from '#data/catalogue.ts';
import { cpuPackSchema } from '#data/cpu-pack.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { decodeScenario } from '#permalink/scenario-codec.ts';
import { causeWords } from './method-words.ts';

const readPack = (pack: string): unknown => JSON.parse(readFileSync(`public/data/${pack}/2026.11.json`, 'utf8'));
const catalogue = withMethods(
  withCpus(catalogueOf(firstPackSchema.parse(readPack('first'))), cpuPackSchema.parse(readPack('cpus'))),
  METHODS,
);
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');

/** What the panel says sets a method apart from Trainprint’s own on a run. */
function causesOf(input: string, id: MethodId): readonly string[] {
  const { scenario, problems } = decodeScenario(`1~d.2026.11~${input.replaceAll(' ', '~')}`, 1, ['2026.11']);
  expect(problems).toEqual([]);
  const resolution = resolveScenario(scenario, catalogue);
  if (resolution.status !== 'resolved') throw new Error(JSON.stringify(resolution));
  const figure = throughMethods(resolution.resolved, METHODS, catalogue).find((one) => one.id === id);
  if (figure?.status !== 'figure') throw new Error(`${id} gives no figure`);
  return figure.causes.map((cause) => plain(causeWords(cause, resolution.resolved.acceleratorCount)));
}

describe(causeWords, () => {
  it.each([
    // Ours holds the host inside a metered average; theirs counts none: that is the cause, and it is named.
    {
      input: 'hw.nvidia-h100-sxm5 n.8 h.72 pue.1 ci.400',
      id: 'lacoste-2019',
      said: '700 W each, no host, instead of 870 W, host inside: ÷1.24',
    },
    {
      input: 'hw.nvidia-h100-sxm5 n.8 h.72 pue.1 ci.400',
      id: 'green-algorithms-3',
      said: '700 W each, no host, instead of 870 W, host inside: ÷1.24',
    },
    {
      input: 'hw.nvidia-h100-sxm5 n.8 h.72 cores.16 mem.256 pue.1 ci.400',
      id: 'green-algorithms-3',
      said: '736 W each, cores and memory added, instead of 870 W, host inside: ÷1.18',
    },
    {
      input: 'hw.nvidia-v100-sxm2-16gb n.8 h.72 r.gcp-us-central1 pue.1.1 ci.400',
      id: 'cloud-carbon-footprint',
      said: '171 W each, no host, instead of 325 W, host inside: ÷1.91',
    },
    {
      input: 'hw.nvidia-v100-sxm2-16gb n.8 h.72 util.0.7 pue.1 ci.400',
      id: 'patterson-2021',
      said: '325 W each, host inside, instead of 315 W, host added: ×1.03',
    },
    // A whole job that was metered.
    { input: 'n.8 h.72 itw.4000 pue.1 ci.400', id: 'lacoste-2019', said: '400 W each, no host, instead of 500 W of the whole job: ÷1.25' },
    // A run without accelerators has watts of its own, not of one card each.
    {
      input: 'hw.none cpu.amd-epyc-7763 nc.2 mem.512 h.24 pue.1 ci.400',
      id: 'green-algorithms-3',
      said: '751 W of processors and memory, instead of 611 W: ×1.23',
    },
  ] as const)('says what the watts of $id are of: $input', ({ input, id, said }) => {
    expect(causesOf(input, id)).toEqual([said]);
  });
});
