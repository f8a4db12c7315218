import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { METHODS } from '#core/methods/registry.ts';
import { resolveScenario } from '#core/resolve.ts';
import { catalogueOf, withMethods } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { decodeScenario } from '#permalink/scenario-codec.ts';
import { unsourcedWords } from './unsourced-words.ts';

const pack: unknown = JSON.parse(readFileSync('public/data/first/2026.11.json', 'utf8'));
const catalogue = withMethods(catalogueOf(firstPackSchema.parse(pack)), METHODS);

function resolved(query: string) {
  const resolution = resolveScenario(decodeScenario(`1~d.2026.11~${query}`, 1, ['2026.11']).scenario, catalogue);
  if (resolution.status !== 'resolved') throw new Error(query);
  return resolution.resolved;
}

describe(unsourcedWords, () => {
  it.each([
    { name: 'runs', figure: 1, query: 'n.8~h.72', words: 'One, where nothing else is said' },
    { name: 'runs', figure: 3, query: 'n.8~h.72~x.3', words: 'Your figure' },
    { name: 'acceleratorCount', figure: 1, query: 'h.72', words: 'One, where nothing else is said' },
    { name: 'acceleratorCount', figure: 8, query: 'n.8~h.72', words: 'Your figure' },
    { name: 'memoryGb', figure: 0, query: 'n.8~h.72~m.green-algorithms-3', words: 'Not given, counts as 0' },
    { name: 'memoryGb', figure: 64, query: 'n.8~h.72~mem.64~m.green-algorithms-3', words: 'Your figure' },
    { name: 'coreCount', figure: 0, query: 'n.8~h.72~m.green-algorithms-3', words: 'Not given, counts as 0' },
    { name: 'coreCount', figure: 12, query: 'n.8~h.72~cores.12~m.green-algorithms-3', words: 'Your figure' },
    { name: 'hostFloorPowerW', figure: 32, query: 'n.8~h.72', words: 'A constant of the rule' },
  ])('says of $name at $figure of $query: $words', ({ name, figure, query, words }) => {
    expect(unsourcedWords(name, figure, resolved(query))).toBe(words);
  });

  it('says of a host of 0 W why there is none, and never that it is a constant', () => {
    const inside = resolved('hw.nvidia-h100-sxm5~n.16~h.40');
    expect(inside.power).toMatchObject({ host: { kind: 'inside' } });
    expect(unsourcedWords('restPowerW', 0, inside)).toBe('Nothing to add: the watts of the accelerators hold the host already');
    const none = resolved('n.8~h.72~m.lacoste-2019');
    expect(none.power).toMatchObject({ host: { kind: 'none' } });
    expect(unsourcedWords('restPowerW', 0, none)).toBe('Nothing to add: the method counts no host');
  });
});
