import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { estimate } from '#core/estimate.ts';
import { METHODS } from '#core/methods/registry.ts';
import { resolveScenario } from '#core/resolve.ts';
import { catalogueOf, withMethods } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { decodeScenario } from '#permalink/scenario-codec.ts';
import { factorsOf } from './equation.ts';

const catalogue = withMethods(
  catalogueOf(firstPackSchema.parse(JSON.parse(readFileSync('public/data/first/2026.11.json', 'utf8')))),
  METHODS,
);

function powerCaptionOf(input: string): string | undefined {
  const resolution = resolveScenario(decodeScenario(`1~d.2026.11~${input.replaceAll(' ', '~')}`, 1, ['2026.11']).scenario, catalogue);
  if (resolution.status !== 'resolved') throw new Error(input);
  const { resolved } = resolution;
  return factorsOf(resolved, estimate(resolved), { placeName: '', pueCaption: '' }).find(({ id }) => id === 'power')?.caption;
}

describe(factorsOf, () => {
  it.each([
    { input: 'n.8 h.72', caption: 'each, with host' },
    { input: 'hw.nvidia-h100-sxm5 n.8 h.72', caption: 'each, with host' }, // metered, host inside
    { input: 'n.8 h.72 w.400 cpuw.100 dramw.0', caption: 'each, with host' },
    { input: 'n.8 h.72 w.400 cpuw.0 dramw.0', caption: 'each, no host' },
    { input: 'n.8 h.72 m.lacoste-2019', caption: 'each, no host' },
    { input: 'n.8 h.72 m.green-algorithms-3', caption: 'each, no host' },
    { input: 'n.8 h.72 cores.8 m.green-algorithms-3', caption: 'each, with host' },
    { input: 'n.8 h.72 itw.3000', caption: 'whole job, measured' },
  ])('says of the watts of $input: $caption', ({ input, caption }) => {
    expect(powerCaptionOf(input)).toBe(caption);
  });
});
