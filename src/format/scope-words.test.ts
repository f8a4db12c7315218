import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { METHODS } from '#core/methods/registry.ts';
import { resolveScenario } from '#core/resolve.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import { catalogueOf, withCpus, withMethods } from '#data/catalogue.ts';
import { cpuPackSchema } from '#data/cpu-pack.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { decodeScenario } from '#permalink/scenario-codec.ts';
import { apartWords, countedWords } from './scope-words.ts';

const readPack = (pack: string): unknown => JSON.parse(readFileSync(`public/data/${pack}/2026.11.json`, 'utf8'));
const catalogue = withMethods(
  withCpus(catalogueOf(firstPackSchema.parse(readPack('first'))), cpuPackSchema.parse(readPack('cpus'))),
  METHODS,
);

function runOf(input: string): ResolvedScenario {
  const { scenario, problems } = decodeScenario(`1~d.2026.11~${input.replaceAll(' ', '~')}`, 1, ['2026.11']);
  expect(problems).toEqual([]);
  const resolution = resolveScenario(scenario, catalogue);
  if (resolution.status !== 'resolved') throw new Error(JSON.stringify(resolution));
  return resolution.resolved;
}

const BUILDING = 'cooling and power losses of the building, by PUE';

describe(countedWords, () => {
  it.each([
    { input: 'n.8 h.72', counted: ['electricity of accelerators, hosts, memory and fans', BUILDING] },
    { input: 'n.8 h.72 m.lacoste-2019', counted: ['electricity of accelerators'] },
    { input: 'n.8 h.72 m.green-algorithms-3', counted: ['electricity of accelerators', BUILDING] },
    { input: 'n.8 h.72 cores.16 mem.64 m.green-algorithms-3', counted: ['electricity of accelerators, cores and memory', BUILDING] },
    {
      input: 'hw.nvidia-t4 h.10 r.gcp-us-central1 m.cloud-carbon-footprint',
      counted: ['electricity of accelerators', BUILDING],
    },
    { input: 'hw.google-tpu-v3 h.10 m.patterson-2021', counted: ['electricity of accelerators, hosts, memory and fans', BUILDING] },
    {
      input: 'hw.nvidia-p100-pcie-16gb n.8 h.84 w.250 cpuw.100 dramw.20 m.strubell-2019',
      counted: ['electricity of accelerators, processors and memory', BUILDING],
    },
    { input: 'n.8 h.72 w.400 cpuw.0 dramw.0', counted: ['electricity of accelerators', BUILDING] },
    { input: 'n.8 h.72 itw.4000', counted: ['electricity of the whole job, as measured', BUILDING] },
    { input: 'hw.none cores.16 mem.64 h.10', counted: ['electricity of processors and memory', BUILDING] },
    { input: 'hw.none cores.16 h.10', counted: ['electricity of processors', BUILDING] },
    { input: 'n.8 kwh.100', counted: ['electricity of the computers, as metered', BUILDING] },
    { input: 'n.8 kwh.100 kwhat.facility', counted: ['electricity of the whole facility, as metered'] },
    { input: 'hw.nvidia-rtx-4090 h.10', counted: ['electricity of accelerators, hosts, memory and fans'] },
  ])('says no more than is multiplied: $input', ({ input, counted }) => {
    expect(countedWords(runOf(input))).toEqual(counted);
  });

  it('never claims what the method says it leaves out', () => {
    const nouns = ['hosts', 'memory', 'fans', 'processors', 'building', 'hardware', 'chips', 'water'];
    for (const { id, leavesOut } of METHODS) {
      const run = runOf(`hw.nvidia-v100-sxm2-16gb n.8 h.72 r.gcp-us-central1 m.${id}`);
      const claimed = [...countedWords(run), ...apartWords(run)].join('; ').replaceAll('chips', 'hardware');
      const left = leavesOut.join('; ').replace('differences between grids and buildings', '');
      expect(nouns.filter((noun) => claimed.includes(noun) && left.includes(noun))).toEqual([]);
    }
  });
});

describe(apartWords, () => {
  it('lists embodied emissions and water only where the method in force knows them', () => {
    expect(apartWords(runOf('n.8 h.72 r.gcp-us-central1'))).toEqual(['making the chips', 'water on site', 'rent and electricity']);
    expect(apartWords(runOf('n.8 h.72'))).toEqual(['making the chips', 'water on site', 'rent and electricity']); // not published: said there
    expect(apartWords(runOf('n.8 h.72 m.strubell-2019'))).toEqual(['rent and electricity']);
  });
});
