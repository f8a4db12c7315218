import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { placeGroups } from './place-labels.ts';

const catalogue = catalogueOf(firstPackSchema.parse(JSON.parse(readFileSync('public/data/first/2026.11.json', 'utf8'))));

describe(placeGroups, () => {
  const groups = placeGroups(catalogue);

  it('holds every place once, in groups whose labels tell all of them apart', () => {
    const ids = groups.flatMap(({ places }) => places.map(({ id }) => id));
    expect([...ids].sort()).toEqual([...catalogue.places.keys()].sort());
    for (const { title, places } of groups) {
      const labels = places.map(({ label }) => label);
      expect(
        labels.filter((label, at) => labels.indexOf(label) !== at),
        title,
      ).toEqual([]);
    }
  });

  it('begins with the world, and gives each other place its code', () => {
    const labelOf = (id: string) => groups.flatMap(({ places }) => places).find((place) => place.id === id)?.label;
    expect(groups[0]?.places.map(({ id }) => id)).toEqual(['world']);
    expect(labelOf('country-ge')).toBe('Georgia, GE');
    expect(labelOf('grid-us-ga')).toBe('Georgia, US-GA');
    expect(labelOf('gcp-us-central1')).toBe('Iowa, us-central1');
  });
});
