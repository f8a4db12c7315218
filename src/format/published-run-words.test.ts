import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { METHODS } from '#core/methods/registry.ts';
import type { PublishedRun } from '#core/published-run.ts';
import { resolveScenario } from '#core/resolve.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import { catalogueOf, withMethods } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { presetPackSchema } from '#data/preset-pack.ts';
import { decodeScenario } from '#permalink/scenario-codec.ts';
import { placeholderWords } from './published-run-words.ts';

const readPack = (pack: string): unknown => JSON.parse(readFileSync(`public/data/${pack}/2026.11.json`, 'utf8'));
const catalogue = withMethods(catalogueOf(firstPackSchema.parse(readPack('first'))), METHODS);
const { runs } = presetPackSchema.parse(readPack('presets'));

function resolvedOf({ scenario }: PublishedRun): ResolvedScenario | null {
  const resolution = resolveScenario(decodeScenario(scenario, 1, ['2026.11']).scenario, catalogue);
  return resolution.status === 'resolved' ? resolution.resolved : null;
}

const NO_COUNT = 'How many accelerators ran is not published: the hours are those of all together, as if one had run.';
const NO_PUE = 'No PUE is published, and none is added.';

describe(placeholderWords, () => {
  it.each([
    { id: 't5-11b', words: '' },
    { id: 'llama-7b', words: NO_COUNT },
    { id: 'llama-2-7b', words: `Not published, so ours stands in here: place. ${NO_PUE} ${NO_COUNT}` },
    { id: 'llama-3-1-405b', words: `Not published, so ours stands in here: place. ${NO_PUE} ${NO_COUNT}` },
    { id: 'xgen-7b', words: `Not published, so ours stands in here: place. ${NO_PUE} ${NO_COUNT}` },
    { id: 'pixart-alpha', words: `Not published, so ours stands in here: accelerator, watts, PUE and place. ${NO_COUNT}` },
    { id: 'flamingo-80b', words: 'Not published, so ours stands in here: watts, PUE and place.' },
    {
      id: 'st-moe-32b',
      words: 'Not published, so ours stands in here: accelerator, count, watts, model FLOP utilisation, PUE and place.',
    },
    { id: 'bloom-176b', words: NO_PUE },
    { id: 'olmo-7b-twin', words: 'Not published, so ours stands in here: place.' },
    { id: 'gemma-1', words: 'Not published: hardware, hours, watts, energy, PUE and grid factor.' },
    { id: 'chinchilla-70b', words: 'Not published: hardware, hours, watts, energy, PUE, grid factor and CO2e.' },
  ])('says of $id what stands in for what was never published', ({ id, words }) => {
    const run = runs.find((one) => one.id === id);
    if (run === undefined) throw new Error(`no published run ${id}`);
    expect(placeholderWords(run, resolvedOf(run))).toBe(words);
  });

  it('leaves no figure without a word on a count, a PUE or watts that were not published', () => {
    for (const run of runs) {
      const resolved = resolvedOf(run);
      if (resolved === null) continue;
      const words = placeholderWords(run, resolved);
      const said = {
        count: run.acceleratorCount !== null || resolved.time === null || /count|How many/.test(words),
        pue: run.pue !== null || resolved.meter?.at === 'facility' || /PUE/.test(words),
        watts: run.powerW !== null || resolved.meter !== null || /watts/.test(words),
        place: run.carbonIntensityGPerKwh !== null || /place/.test(words),
      };
      expect([run.id, said]).toEqual([run.id, { count: true, pue: true, watts: true, place: true }]);
    }
  });
});
